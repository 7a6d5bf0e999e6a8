import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { OfficersOnly } from '../../../app/officers-only'
import { onceSaved } from '../../../app/once-saved'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingRota } from '../../../features/activities/rota/missing'
import { RotaForm } from '../../../features/activities/rota/rota-form'
import { useAddress } from '../../../platform/navigate'

export default function RotaEditPage() {
  const { id } = useAddress<'rotaEdit'>()
  const member = useMember()
  const reading = useReading(activities.rota, member && id ? { rotaId: id } : null)
  const saved = onceSaved('rota', id)
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
