import type { PropsWithChildren } from 'react'
import { Empty } from '../components/empty'
import { back } from '../platform/navigate'
import { MembersOnly } from './members-only'
import { useMember } from './session'

/** Whether the person signed in holds an office; false until that is known. */
export const useIsOfficer = (): boolean => Boolean(useMember()?.offices.length)

/** Whether that office is with a committee. */
export const useIsCommitteeOfficer = (): boolean =>
  Boolean(useMember()?.offices.some(({ kind }) => kind === 'committee'))

/** Content for those who hold an office: other members are told so, and led back. */
export const OfficersOnly = ({ children }: PropsWithChildren) => {
  const isOfficer = useIsOfficer()
  return (
    <MembersOnly>
      {isOfficer ? children : <Empty title="这里只对党务干部开放" action={{ words: '返回', onPress: back }} />}
    </MembersOnly>
  )
}
