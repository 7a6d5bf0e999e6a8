/** Carry one request over the wire and bring back what came, unparsed. Rejects when nothing came within 15 seconds. */
export type Send = (name: string, input: unknown) => Promise<unknown>

export const send: Send
