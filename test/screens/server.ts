import type { Action, AnswerOf, ReplyOf } from '../../core/action'

type Reply = (input: Record<string, unknown>) => unknown

const replies = new Map<string, Reply>()
const asked: { name: string; input: Record<string, unknown> }[] = []

/** What the server says to an action in this test: its data, or what an answer is made of for the rest. */
export const answers = <A extends Action>(action: A, data: ReplyOf<A> | ((input: never) => AnswerOf<A>)): void => {
  replies.set(action.name, typeof data === 'function' ? (data as Reply) : () => ({ ok: true, data }))
}

/** The server does not know any more who asks: their session was ended elsewhere. */
export const knowsNobody = (action: Action): void => {
  replies.set(action.name, () => ({ ok: false, error: { code: 'SIGN_IN' } }))
}

export const refuses = <A extends Action>(action: A, code: A['refusals'][number], details?: object): void => {
  replies.set(action.name, () => ({ ok: false, error: { code, details } }))
}

/** Nothing comes back, as in a lift. */
export const isOffline = (action: Action): void => {
  replies.set(action.name, () => {
    throw new TypeError('Failed to fetch')
  })
}

/** What a screen sent, in order. */
export const sent = (action: Action): Record<string, unknown>[] =>
  asked.filter(({ name }) => name === action.name).map(({ input }) => input)

const nobodyKnows = { ok: false, error: { code: 'NO_SUCH_ACTION' } }

beforeEach(() => {
  replies.clear()
  asked.length = 0
  globalThis.fetch = (async (address: string, { body }: { body: string }) => {
    const name = address.replace('/api/', '').replace('/', '.')
    const input = JSON.parse(body) as Record<string, unknown>
    asked.push({ name, input })
    const reply = replies.get(name)
    return { json: async () => (reply ? reply(input) : nobodyKnows) }
  }) as unknown as typeof fetch
})
