/**
 * Ask the person, at the tap that is being handled, whether they want one message of each of these templates: those they
 * agreed to. Null where the platform sends no messages, so that nothing has to be asked.
 */
export const askForMessages: ((templates: readonly string[]) => Promise<string[]>) | null
