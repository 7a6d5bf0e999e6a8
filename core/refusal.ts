/** An expected "no", returned as a value. What is thrown is a bug; what is refused has a code and words on the screen. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code
  /** Facts the screen needs to say what to do next, such as which fields are missing. */
  readonly details?: Readonly<Record<string, unknown>>
}

export const refuse = <Code extends string>(refused: Code, details?: Refusal['details']): Refusal<Code> => ({
  refused,
  ...(details && { details }),
})

export const isRefusal = <T, Code extends string>(value: T | Refusal<Code>): value is Refusal<Code> =>
  typeof value === 'object' && value !== null && 'refused' in value
