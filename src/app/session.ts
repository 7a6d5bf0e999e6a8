import { create } from 'zustand'
import { members, type Member } from '../../core/members/contract'
import { call, type CallFault } from '../platform/call'

interface Session {
  /** `asking` until the server said who this is; a visitor may browse meanwhile and after. */
  status: 'asking' | 'known' | 'unknown'
  member: Member | null
  identity: 'wechat' | 'browser' | null
  fault: CallFault | null
  load(): Promise<void>
  enter(member: Member): void
  leave(): void
}

/** The signed-in member, asked for once at the start. */
export const useSession = create<Session>((set, get) => ({
  status: 'asking',
  member: null,
  identity: null,
  fault: null,

  async load() {
    const me = await call(members.me, {})
    if (me.ok) set({ status: 'known', fault: null, ...me.data })
    else set({ status: 'unknown', fault: 'fault' in me ? me.fault : null })
  },

  enter(member) {
    set({ status: 'known', member, fault: null })
    // Only the server knows by what identity it will recognise them next time.
    void get().load()
  },

  leave: () => set({ status: 'known', member: null }),
}))

export const useMember = (): Member | null => useSession((session) => session.member)
