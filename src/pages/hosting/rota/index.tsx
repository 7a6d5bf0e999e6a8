import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { OfficersOnly } from '../../../app/officers-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingRota } from '../../../features/activities/rota/missing'
import { RotaForm } from '../../../features/activities/rota/rota-form'
import { toast } from '../../../platform/dialog'
import { back, replace, useAddress } from '../../../platform/navigate'

export default function RotaEditPage() {
  const { id } = useAddress<'rotaEdit'>()
  const member = useMember()
  const reading = useReading(activities.rota, member && id ? { rotaId: id } : null)
  const saved = (savedId: string) => {
    toast('已保存')
    if (id) back()
    else replace('rota', { id: savedId })
  }
  return (
    <Screen title={id ? '修改轮值' : '建一个轮值'}>
      <OfficersOnly>
        {id ? (
          <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingRota}>
            {({ rota }) => <RotaForm member={member!} rota={rota} onSaved={saved} />}
          </Found>
        ) : (
          <RotaForm member={member!} onSaved={saved} />
        )}
      </OfficersOnly>
    </Screen>
  )
}
