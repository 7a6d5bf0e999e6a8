import { lectures } from '../../../../core/lectures/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ReviewedLecture } from '../../../features/lectures/review/reviewed-lecture'
import { words } from '../../../features/lectures/words'
import { back, useAddress } from '../../../platform/navigate'

const missing = {
  title: '没有这门课',
  words: words.view,
  cutShort: 'NO_SUCH_LECTURE',
  action: { words: '返回', onPress: back },
} as const

export default function ReviewPage() {
  const { id: lectureId = '' } = useAddress<'review'>()
  const reading = useReading(lectures.view, useMember() ? { lectureId } : null)
  return (
    <Screen title="审核">
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="card" />} missing={missing}>
          {(view) => <ReviewedLecture view={view} onDone={back} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
