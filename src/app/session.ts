import { create } from 'zustand'
import { members, type Member } from '../../core/members/contract'
import { onBackOnline } from '../platform/back-online'
import { call, type CallFault } from '../platform/call'
import { rememberedMember } from './remembered-member'

interface Session {
  /**
   * `asking` until the server said who this is; a visitor may browse meanwhile and after. `unknown` where it could not
   * say: only `known` without a member is a visitor.
   */
  status: 'asking' | 'known' | 'unknown'
  /** While it is unknown, whoever this device was last told it is. */
  member: Member | null
  identity: 'wechat' | 'browser' | null
  fault: CallFault | null
  load(): Promise<void>
  /** Ask once more where the server could not say; whoever asks meanwhile waits for the same. */
  recover(): Promise<void>
  enter(member: Member): void
  leave(): void
}

let recovering: Promise<void> | null = null

/** The signed-in member, asked for once at the start, and again where that failed. */
export const useSession = create<Session>((set, get) => ({
  status: 'asking',
  member: null,
  identity: null,
  fault: null,

  async load() {
    const me = await call(members.me, {})
    if (!me.ok)
      return set(({ member }) => ({
        status: 'unknown',
        member: member ?? rememberedMember.read(),
        fault: 'fault' in me ? me.fault : null,
      }))
    rememberedMember.write(me.data.member)
    set({ status: 'known', fault: null, ...me.data })
  },

  async recover() {
    if (get().status !== 'unknown') return
    recovering ??= get()
      .load()
      .finally(() => (recovering = null))
    await recovering
  },

  enter(member) {
    rememberedMember.write(member)
    set({ status: 'known', member, fault: null })
    // Only the server knows by what identity it will recognise them next time.
    void get().load()
  },

  leave() {
    rememberedMember.write(null)
    set({ status: 'known', member: null, fault: null })
  },
}))

/** Who could not be asked for at the start is asked for once there is a network. */
export const watchSession = (): void => void onBackOnline(() => void useSession.getState().recover())

export const useMember = (): Member | null => useSession((session) => session.member)

/** Whether this is a visitor; false until that is known. */
export const useIsVisitor = (): boolean => useSession((session) => session.status === 'known' && !session.member)
