/** Carry one request over the wire and bring back what came, unparsed. Rejects when nothing came within so many seconds. */
export type Send = (name: string, input: unknown, seconds: number) => Promise<unknown>

export const send: Send
