import type { PropsWithChildren, ReactNode } from 'react'
import { Empty } from '../components/empty'
import { Failed } from '../components/failed'
import { Skeleton } from '../components/skeleton'
import { open } from '../platform/navigate'
import { readingFaultWords } from './fault-words'
import { useSession } from './session'

interface Props {
  /** What a visitor sees instead. */
  visitor?: ReactNode
}

export const WayIn = ({ title = '登录后才能看这里' }: { title?: string }) => (
  <Empty title={title} action={{ words: '去登录', onPress: () => open('signIn') }} />
)

/** Content for members: a visitor who came by an address is shown the way in, and comes back here after it. */
export const MembersOnly = ({ visitor = <WayIn />, children }: PropsWithChildren<Props>) => {
  const { status, member, fault, recover } = useSession()
  if (member) return <>{children}</>
  if (status === 'asking') return <Skeleton shape="line" count={3} />
  if (fault) return <Failed words={readingFaultWords(fault)} onRetry={() => void recover()} />
  return <>{visitor}</>
}
