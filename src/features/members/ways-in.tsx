import { useState } from 'react'
import { demo } from '../../../core/demo/contract'
import type { Member } from '../../../core/members/contract'
import { useReading } from '../../app/use-reading'
import { Chips } from '../../components/chips'
import { Skeleton } from '../../components/skeleton'
import { DemoPeople } from './demo-people'
import { SignIn } from './sign-in'

const ways = [
  { value: 'people' as const, words: '示例人物' },
  { value: 'code' as const, words: '邀请码或登录码' },
]

/** An invitation code; in demo mode, which only the server knows of, first the invented people one may step into. */
export const WaysIn = ({ onSignedIn }: { onSignedIn: (member: Member) => void }) => {
  const { data, fault } = useReading(demo.people, {})
  const [way, setWay] = useState<'people' | 'code'>('people')

  if (fault && !data) return <SignIn onSignedIn={onSignedIn} />
  if (!data) return <Skeleton shape="line" count={4} />
  return (
    <>
      <Chips options={ways} chosen={way} onChoose={setWay} />
      {way === 'people' ? (
        <DemoPeople people={data.people} onSignedIn={onSignedIn} />
      ) : (
        <SignIn onSignedIn={onSignedIn} />
      )}
    </>
  )
}
