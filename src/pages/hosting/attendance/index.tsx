import type { RefusalOf } from '../../../../core/action'
import type { Attendee } from '../../../../core/activities/attendance'
import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { Listed } from '../../../app/listed'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { SheetButton } from '../../../app/sheet-button'
import { usePages } from '../../../app/use-pages'
import type { Reading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { AttendanceFigures } from '../../../features/activities/attendance/attendance-figures'
import { AttendanceList } from '../../../features/activities/attendance/attendance-list'
import { missingAttendance } from '../../../features/activities/attendance/missing'
import { words } from '../../../features/activities/attendance/words'
import { useAddress } from '../../../platform/navigate'

const waiting = <Skeleton shape="line" count={4} />
const nobody = <Empty title="还没有人报名" hint="有人报名后，在这里看谁到了、谁没到。" />

export default function AttendancePage() {
  const { id: activityId = '' } = useAddress<'attendance'>()
  const member = useMember()
  const pages = usePages(activities.attendance, member ? { activityId } : null, ({ people, next }) => ({
    items: people,
    next,
  }))
  const { head: first, refusal, fault, reload } = pages
  // Once it is there, the list itself says what was not read.
  const reading: Reading<typeof activities.attendance> = { data: first, refusal, fault: first ? null : fault, reload }
  return (
    <Screen title="签到名单" onRefresh={reload}>
      <MembersOnly>
        <Found reading={reading} waiting={waiting} missing={missingAttendance}>
          {(head) => (
            <Section title={head.title}>
              <AttendanceFigures counts={head.counts} countsHours={head.countsHours} />
              <Listed<Attendee, RefusalOf<typeof activities.attendance>>
                pages={pages}
                words={words.attendance}
                waiting={waiting}
                empty={nobody}
              >
                {(people) => (
                  <AttendanceList {...{ activityId, head, people }} onChanged={() => void pages.refresh()} />
                )}
              </Listed>
              <SheetButton action={activities.attendanceSheet} input={{ activityId }} words={words.attendanceSheet}>
                导出 Excel 考勤表
              </SheetButton>
            </Section>
          )}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
