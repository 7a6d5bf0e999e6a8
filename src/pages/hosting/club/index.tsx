import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingClub } from '../../../features/activities/clubs/missing'
import { ClubForm } from '../../../features/activities/clubs/club-form'
import { toast } from '../../../platform/dialog'
import { back, replace, useAddress } from '../../../platform/navigate'

export default function ClubEditPage() {
  const { id } = useAddress<'clubEdit'>()
  const member = useMember()
  const reading = useReading(activities.club, member && id ? { clubId: id } : null)
  const saved = (savedId: string) => {
    toast('已保存')
    if (id) back()
    else replace('club', { id: savedId })
  }
  return (
    <Screen title={id ? '修改社团' : '建一个社团'}>
      <MembersOnly>
        {id ? (
          <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingClub}>
            {({ club }) => <ClubForm member={member!} club={club} onSaved={saved} />}
          </Found>
        ) : (
          <ClubForm member={member!} onSaved={saved} />
        )}
      </MembersOnly>
    </Screen>
  )
}
