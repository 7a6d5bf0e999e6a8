import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Activity } from '../../../../core/activities/activity'
import { answersFor } from '../../../../core/organisation/rules'
import type { Member } from '../../../../core/members/contract'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { Tag } from '../../../components/tag'
import { confirm, toast } from '../../../platform/dialog'
import { OrganisationSheet } from '../together/organisation-sheet'
import { hostStateNames, words } from './words'
import '../together/together.scss'

interface HostsProps {
  activity: Activity
  member: Member
  now: Date
  onChanged: () => void
}

/** Who hosts an activity: invited, taken back and stepped down from until it begins. */
export const Hosts = ({ activity, member, now, onChanged }: HostsProps) => {
  const { activityId, hosts, leads, state, from } = activity
  const [choosing, setChoosing] = useState(false)
  const inviting = useAction(activities.inviteHost)
  const isOpen = (state === 'draft' || state === 'published') && (from === null || new Date(from) > now)
  const invite = async (organisationId: string) => {
    setChoosing(false)
    if (!(await inviting.run({ activityId, organisationId }))) return
    toast('已邀请，等对方答复')
    onChanged()
  }
  return (
    <Section title="主办" note="牵头的一家负责修改、取消和结束活动">
      {hosts.map((host) => (
        <HostCard
          key={host.organisationId + host.state}
          host={host}
          activityId={activityId}
          leads={leads && isOpen}
          own={isOpen && answersFor(member.offices, [host.organisationId])}
          onChanged={onChanged}
        />
      ))}
      <WhyNot acting={inviting} words={words.inviteHost} />
      {leads && isOpen && (
        <Button kind="soft" pending={inviting.pending} onPress={() => setChoosing(true)}>
          请别的组织一起办
        </Button>
      )}
      {!isOpen && <Note>活动已经开始或结束，主办不再变动。</Note>}
      {choosing && (
        <OrganisationSheet
          title="请谁一起办"
          action={activities.organisations}
          chosen={hosts.filter((host) => host.state !== 'declined').map(({ organisationId }) => organisationId)}
          onToggle={({ organisationId }) => void invite(organisationId)}
          onClose={() => setChoosing(false)}
        />
      )}
    </Section>
  )
}

interface HostProps {
  host: Activity['hosts'][number]
  activityId: string
  /** Whether the asker leads it, and whether they speak for this side, while it can be changed. */
  leads: boolean
  own: boolean
  onChanged: () => void
}

const HostCard = ({ host, activityId, leads, own, onChanged }: HostProps) => {
  const { organisationId, name, state, answerable } = host
  const taking = useAction(activities.takeBackInvitation)
  const leaving = useAction(activities.stepDown)
  const sure = async (title: string, yes: string, run: () => Promise<object | null>) => {
    if (!(await confirm({ title, yes }))) return
    if (await run()) onChanged()
  }
  return (
    <Card>
      <View className="thing-head">
        <Text className="thing-name">{name}</Text>
        <Tag look={hostStateNames[state].look}>{hostStateNames[state].words}</Tag>
      </View>
      {leads && state === 'invited' && !answerable && !taking.refusal && (
        <Note>它现在没有干部，没有人能答复。可以收回邀请，或者联系它的上级。</Note>
      )}
      <WhyNot acting={taking} words={words.takeBackInvitation} />
      <WhyNot acting={leaving} words={words.stepDown} />
      <View className="thing-deeds">
        {leads && state === 'invited' && !taking.refusal && (
          <Button
            kind="quiet"
            small
            pending={taking.pending}
            onPress={() => void sure('收回邀请？', '收回', () => taking.run({ activityId, organisationId }))}
          >
            收回邀请
          </Button>
        )}
        {own && state === 'accepted' && (
          <Button
            kind="quiet"
            small
            pending={leaving.pending}
            onPress={() =>
              void sure(`${name}退出主办？`, '退出主办', () => leaving.run({ activityId, organisationId }))
            }
          >
            退出主办
          </Button>
        )}
      </View>
    </Card>
  )
}
