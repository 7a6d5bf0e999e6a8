import { Text, View } from '@tarojs/components'
import type { Club } from '../../../../core/activities/clubs'
import { activities } from '../../../../core/activities/contract'
import { spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { confirm, toast } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { kindNames } from '../../../../core/activities/kind-names'
import { ThingHead } from '../together/thing-head'
import { ThingRow } from '../together/thing-row'
import { words } from './words'

interface ClubProps {
  club: Club
  now: Date
  onChanged: () => void
}

/** A club: what it is, the way in and out, what it does, and for those who run it, who is in it. */
export const ClubDetail = ({ club, now, onChanged }: ClubProps) => {
  const { clubId, name, organisation, about, members, lead, ended, runs, owns, people, sample } = club
  return (
    <>
      <ThingHead
        title={name}
        sample={sample}
        tags={[ended ? { words: '已解散', look: 'over' } : { words: `${members} 人` }]}
        notes={[`${organisation}的社团`, `负责人：${lead.name}`]}
        words={about}
      />
      {!ended && <Membership club={club} onChanged={onChanged} />}
      <Section title="社团的活动">
        {club.activities.length === 0 && <Empty title="还没有活动" />}
        {club.activities.map(({ activityId, title, kind, state, from }) => (
          <ThingRow
            key={activityId}
            name={title}
            tag={state === 'finished' ? { words: '已结束', look: 'plain' } : undefined}
            notes={[kindNames[kind], from && spokenMoment(from, now)]}
            onPress={() => open('activity', { id: activityId })}
          />
        ))}
      </Section>
      {runs && (
        <Card flush>
          <Row icon="calendar" words="发社团活动" onPress={() => open('post', { kind: 'club', clubId })} />
          <Row icon="rules" words="修改社团" onPress={() => open('clubEdit', { id: clubId })} />
        </Card>
      )}
      {people && (
        <Section title="成员" note="只有负责人和干部看得到">
          <Card flush>
            {people.map((person) => (
              <View key={person.memberId} className="thing-ordered">
                <Text className="thing-ordered-name">{person.name}</Text>
                <Text className="thing-ordered-note">{person.organisation}</Text>
              </View>
            ))}
          </Card>
        </Section>
      )}
      {owns && <EndClub clubId={clubId} onChanged={onChanged} />}
    </>
  )
}

const Membership = ({ club: { clubId, mine, leads }, onChanged }: { club: Club; onChanged: () => void }) => {
  const joining = useAction(activities.joinClub)
  const leaving = useAction(activities.leaveClub)
  const join = async () => {
    if (!(await joining.run({ clubId }))) return
    toast('加入了')
    onChanged()
  }
  const leave = async () => {
    if (!(await confirm({ title: '退出社团？', content: '以后还可以再加入。', yes: '退出' }))) return
    if (await leaving.run({ clubId })) onChanged()
  }
  if (leads) return null
  return (
    <>
      <WhyNot acting={joining} words={words.joinClub} />
      <WhyNot acting={leaving} words={words.leaveClub} />
      {mine ? (
        <Button kind="quiet" pending={leaving.pending} onPress={() => void leave()}>
          退出社团
        </Button>
      ) : (
        <Button pending={joining.pending} onPress={() => void join()}>
          加入社团
        </Button>
      )}
    </>
  )
}

const EndClub = ({ clubId, onChanged }: { clubId: string; onChanged: () => void }) => {
  const ending = useAction(activities.endClub)
  const end = async () => {
    if (!(await confirm({ title: '解散这个社团？', content: '办过的活动都留着，不能再恢复。', yes: '解散' }))) return
    if (await ending.run({ clubId })) onChanged()
  }
  return (
    <>
      <WhyNot acting={ending} words={words.endClub} />
      <Button kind="quiet" pending={ending.pending} onPress={() => void end()}>
        解散社团
      </Button>
    </>
  )
}
