import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { OfficersOnly } from '../../../app/officers-only'
import { onceSaved } from '../../../app/once-saved'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingClub } from '../../../features/activities/clubs/missing'
import { ClubForm } from '../../../features/activities/clubs/club-form'
import { useAddress } from '../../../platform/navigate'

export default function ClubEditPage() {
  const { id } = useAddress<'clubEdit'>()
  const member = useMember()
  const reading = useReading(activities.club, member && id ? { clubId: id } : null)
  // Whoever leads a club changes it; to make one takes an office.
  const Allowed = id ? MembersOnly : OfficersOnly
  const saved = onceSaved('club', id)
  return (
    <Screen title={id ? '修改社团' : '建一个社团'}>
      <Allowed>
        {id ? (
          <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingClub}>
            {({ club }) => <ClubForm member={member!} club={club} onSaved={saved} />}
          </Found>
        ) : (
          <ClubForm member={member!} onSaved={saved} />
        )}
      </Allowed>
    </Screen>
  )
}
