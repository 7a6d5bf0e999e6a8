import { MembersOnly } from '../../app/members-only'
import { requireMember } from '../../app/require-member'
import { useMember } from '../../app/session'
import { Button } from '../../components/button'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Choice } from '../../features/lectures/record/choice'
import { Decks } from '../../features/lectures/record/decks'
import { Drafts } from '../../features/lectures/record/drafts'
import { WhatHappens } from '../../features/lectures/record/what-happens'
import { open } from '../../platform/navigate'
import { newId } from '../../platform/new-id'
import type { Routes } from '../../platform/routes'

/** A new draft has its id from here on: opened again, the studio goes on with it. */
const begin = (how: Routes['studio']) => void requireMember(() => open('studio', { id: newId(), ...how }))

export default function RecordPage() {
  const member = useMember()
  return (
    <Screen title="录课" tab="record">
      {member && <Drafts memberId={member.memberId} />}
      <Choice
        first
        icon="camera"
        title="录一段"
        words="对着镜头讲，可以分几段拍，也可以从相册选。"
        onPress={() => begin({ kind: 'video' })}
      />
      <Choice
        icon="album"
        title="用自己的图片配音"
        words="一张图片一页，每页配一段你的声音。"
        onPress={() => begin({ kind: 'slide' })}
      />
      <MembersOnly visitor={<Button onPress={() => open('signIn')}>登录后开始录课</Button>}>
        <Section title="选一份讲稿来配" note="读出来就是一课">
          <Decks onChoose={(deck) => begin({ deck, kind: 'slide' })} />
        </Section>
      </MembersOnly>
      <Section title="然后呢">
        <WhatHappens />
      </Section>
    </Screen>
  )
}
