import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { FeedbackSection } from '../../../features/activities/afterwards/feedback'
import { FinishRow } from '../../../features/activities/afterwards/finish-row'
import { OutcomeHead } from '../../../features/activities/afterwards/outcome-head'
import { Photos, usePhotos } from '../../../features/activities/afterwards/photos'
import { Summary } from '../../../features/activities/afterwards/summary'
import { words } from '../../../features/activities/afterwards/words'
import { back, useAddress } from '../../../platform/navigate'

const missing = {
  title: '没有这份记录',
  words: words.outcome,
  cutShort: 'NO_SUCH_ACTIVITY',
  action: { words: '返回', onPress: back },
} as const

export default function ActivityRecordPage() {
  const { id: activityId = '' } = useAddress<'activityRecord'>()
  const isMember = useMember() !== null
  const reading = useReading(activities.outcome, isMember ? { activityId } : null)
  const photos = usePhotos(isMember ? activityId : null)
  const reload = () => void reading.reload()
  return (
    <Screen title="活动记录" onRefresh={() => Promise.all([reading.reload(), photos.refresh()])}>
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="card" />} missing={missing}>
          {(outcome) => (
            <>
              <OutcomeHead outcome={outcome} />
              {outcome.mayFinish && (
                <FinishRow {...{ activityId }} countsHours={outcome.countsHours} onFinished={reload} />
              )}
              <Summary {...{ activityId }} summary={outcome.summary} organises={outcome.organises} onChanged={reload} />
              <Photos outcome={outcome} pages={photos} />
              <FeedbackSection key={activityId} outcome={outcome} onChanged={reload} />
            </>
          )}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
