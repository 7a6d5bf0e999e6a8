import type { CallFault } from '../platform/call'

/**
 * Why what an address names is not shown, or null. An address that was cut short is refused as input: to whoever opened
 * it, the thing is just not there.
 */
export const whyMissing = <Code extends string>(
  { refusal, fault }: { refusal: Code | null; fault: CallFault | null },
  cutShort: Code,
): Code | null => refusal ?? (fault?.code === 'BAD_INPUT' ? cutShort : null)
