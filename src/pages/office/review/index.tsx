import { lectures } from '../../../../core/lectures/contract'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ReviewedLecture } from '../../../features/lectures/review/reviewed-lecture'
import { words } from '../../../features/lectures/words'
import { back, useAddress } from '../../../platform/navigate'

export default function ReviewPage() {
  const { id = '' } = useAddress<'review'>()
  const member = useMember()
  const reading = useReading(lectures.view, member ? { lectureId: id } : null)
  const { refusal, fault } = reading
  // An address that is cut short is refused as input; to whoever opened it, the lecture is just not there.
  const missing = refusal ?? (fault?.code === 'BAD_INPUT' ? 'NO_SUCH_LECTURE' : null)
  return (
    <Screen title="审核">
      <MembersOnly>
        {missing ? (
          <Empty title="没有这门课" hint={words.view[missing]} action={{ words: '返回', onPress: back }} />
        ) : (
          <Shown reading={reading} waiting={<Skeleton shape="card" />}>
            {(view) => <ReviewedLecture view={view} onDone={back} />}
          </Shown>
        )}
      </MembersOnly>
    </Screen>
  )
}
