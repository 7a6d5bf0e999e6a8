import { useState } from 'react'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useSettled } from '../../../app/use-settled'
import { Chips } from '../../../components/chips'
import { Row } from '../../../components/row'
import { Card } from '../../../components/card'
import { Screen } from '../../../components/screen'
import { SearchField } from '../../../components/search-field'
import { ActivityList, useActivities } from '../../../features/activities/finding/activity-list'
import { asked, Filters, type Wishes } from '../../../features/activities/finding/filters'
import { NearbyActivities } from '../../../features/activities/finding/nearby'
import { OwnActivities } from '../../../features/activities/finding/own'
import { open, useAddress } from '../../../platform/navigate'

const circles = [
  { value: 'all', words: '全部' },
  { value: 'mine', words: '我的' },
  { value: 'branch', words: '本支部' },
  { value: 'near', words: '附近' },
] as const

type Whose = (typeof circles)[number]['value']

export default function ActivitiesPage() {
  const { whose: first = 'all', day } = useAddress<'activities'>()
  const [whose, setWhose] = useState<Whose>(circles.some(({ value }) => value === first) ? first : 'all')
  const [wishes, setWishes] = useState<Wishes>({ kind: 'any', when: day ? `day:${day}` : 'any' })
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const now = new Date()
  const isList = whose === 'all' || whose === 'branch'
  const member = useMember()
  const pages = useActivities(member && isList ? { whose, ...asked(wishes, now), ...(search && { search }) } : null)
  const isWishing = wishes.kind !== 'any' || wishes.when !== 'any' || search !== ''

  return (
    <Screen title="活动" onRefresh={pages.reload}>
      <MembersOnly>
        <Chips options={circles} chosen={whose} onChoose={setWhose} />
        {isList && <SearchField label="按名称找活动" value={typed} onChange={setTyped} />}
        {whose !== 'mine' && <Filters wishes={wishes} days={isList} now={now} onChange={setWishes} />}
        {!isWishing && isList && (
          <Card flush>
            <Row icon="calendar" words="按日历看" onPress={() => open('calendar')} />
          </Card>
        )}
        {whose === 'mine' && <OwnActivities now={now} onFind={() => setWhose('all')} />}
        {whose === 'near' && <NearbyActivities kind={wishes.kind === 'any' ? undefined : wishes.kind} now={now} />}
        {isList && (
          <ActivityList
            pages={pages}
            now={now}
            empty={
              isWishing
                ? { title: search ? `没有找到带“${search}”的活动` : '没有符合条件的活动', hint: '换个条件试试。' }
                : whose === 'branch'
                  ? { title: '支部和上级近期没有活动', hint: '发布了就会出现在这里。' }
                  : { title: '近期没有对你开放的活动', hint: '发布了就会出现在这里。' }
            }
          />
        )}
      </MembersOnly>
    </Screen>
  )
}
