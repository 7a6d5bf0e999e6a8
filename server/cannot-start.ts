/** Why the server cannot start, in a sentence for whoever started it. Anything else that is thrown is a bug. */
export class CannotStart extends Error {}

/** What an unknown failure says of itself. */
export const saying = (error: unknown): string =>
  error instanceof AggregateError && error.errors.length > 0
    ? saying(error.errors[0])
    : error instanceof Error
      ? error.message
      : String(error)
