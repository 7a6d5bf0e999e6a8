import type { PropsWithChildren } from 'react'
import { Empty } from '../components/empty'
import { Failed } from '../components/failed'
import { Skeleton } from '../components/skeleton'
import { open } from '../platform/navigate'
import { faultWords } from './fault-words'
import { useSession } from './session'

interface Props {
  /** What a visitor is told. */
  visitor?: string
}

/** Content for members: a visitor who came by an address is shown the way in, and comes back here after it. */
export const MembersOnly = ({ visitor = '登录后才能看这里', children }: PropsWithChildren<Props>) => {
  const { status, member, fault, load } = useSession()
  if (member) return <>{children}</>
  if (status === 'asking') return <Skeleton shape="line" count={3} />
  if (fault) return <Failed words={faultWords(fault)} onRetry={() => void load()} />
  return <Empty title={visitor} action={{ words: '去登录', onPress: () => open('signIn') }} />
}
