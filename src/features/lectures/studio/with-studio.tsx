import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { lectures } from '../../../../core/lectures/contract'
import { faultWords, readingFaultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { Button } from '../../../components/button'
import { Empty } from '../../../components/empty'
import { Failed } from '../../../components/failed'
import { Note } from '../../../components/note'
import { Skeleton } from '../../../components/skeleton'
import { back, open } from '../../../platform/navigate'
import { stateNames, words } from '../words'
import type { Studio } from './studio'
import type { StudioState } from './studio-state'
import './with-studio.scss'

interface WithStudioProps {
  readonly studio: Studio
  readonly state: StudioState
  readonly children: () => ReactNode
}

/** A draft once it is there and may be edited; before that the wait, or why not. */
export const WithStudio = ({ studio, state, children }: WithStudioProps) => {
  const { status, fault, server, draft } = state
  if (status === 'loading') return <Skeleton shape="card" />
  // Only a broken address is refused as input before anything was typed.
  if (status === 'failed' && fault?.code === 'BAD_INPUT')
    return <Empty title="没有这门课" action={{ words: '返回', onPress: back }} />
  if (status === 'failed' && fault)
    return <Failed words={readingFaultWords(fault)} onRetry={() => void studio.load()} />
  if (status === 'missing')
    return <Empty title="没有找到这份讲稿" action={{ words: '回到录课', onPress: () => open('record') }} />
  if (server && server.state !== 'draft')
    return <Locked lectureId={draft.lectureId} server={server} onBack={() => void studio.load()} />
  return <>{children()}</>
}

interface LockedProps {
  readonly lectureId: string
  readonly server: NonNullable<StudioState['server']>
  /** It is a draft again. */
  readonly onBack: () => void
}

const Locked = ({ lectureId, server, onBack }: LockedProps) => {
  const withdrawing = useAction(lectures.withdraw)
  const step = useFreshId()
  const withdraw = async () => {
    if (await withdrawing.run({ lectureId, stepId: step.current() })) onBack()
  }
  if (server.state !== 'submitted')
    return <Empty title={`这门课${stateNames[server.state]}，不能再改`} hint={words.saveDraft.NOT_EDITABLE} />
  return (
    <View className="locked">
      <Empty title="已交给支部审核" hint="审核期间不能改。要改，先撤回来。" />
      {withdrawing.refusal && <Note look="wrong">{words.withdraw[withdrawing.refusal]}</Note>}
      {withdrawing.fault && <Note look="wrong">{faultWords(withdrawing.fault)}</Note>}
      <Button kind="soft" pending={withdrawing.pending} onPress={() => void withdraw()}>
        撤回来改
      </Button>
    </View>
  )
}
