import { useState } from 'react'
import { MembersOnly } from '../../../app/members-only'
import { useIsOfficer } from '../../../app/officers-only'
import { useMember } from '../../../app/session'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { AwaitedRows, useAwaited } from '../../../features/activities/hosting/awaited-rows'
import { HostedList, useHosted } from '../../../features/activities/hosting/hosted-list'
import { open } from '../../../platform/navigate'

type Which = 'ours' | 'below' | 'over'

const inputs = { ours: {}, below: { below: true }, over: { over: true } } as const

const empties: Record<Which, { title: string; hint?: string }> = {
  ours: {
    title: '没有正在组织的活动',
    hint: '你们发布的、写到一半的、受邀主办的活动会在这里，要办的事写在每一场下面。',
  },
  below: { title: '下级组织没有正在组织的活动' },
  over: { title: '没有已结束或已取消的活动' },
}

export default function HostingPage() {
  const [which, setWhich] = useState<Which>('ours')
  const isOfficer = useIsOfficer()
  const pages = useHosted(useMember() ? inputs[which] : null)
  const awaited = useAwaited()
  const options: { value: Which; words: string }[] = [
    { value: 'ours', words: '进行中' },
    ...(isOfficer ? [{ value: 'below' as const, words: '下级组织的' }] : []),
    { value: 'over', words: '已结束、已取消' },
  ]
  return (
    <Screen title="组织活动" onRefresh={() => Promise.all([pages.reload(), awaited.reload()])}>
      <MembersOnly>
        <Chips options={options} chosen={which} onChoose={setWhich} />
        <Card flush>
          <Row icon="calendar" words="发活动" onPress={() => open('post', {})} />
          <Row icon="people" words="一起办：轮值、领办、合办、竞办" onPress={() => open('together')} />
        </Card>
        {which === 'ours' && awaited.data && <AwaitedRows things={awaited.data.things} />}
        <HostedList pages={pages} empty={empties[which]} />
      </MembersOnly>
    </Screen>
  )
}
