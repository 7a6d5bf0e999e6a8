import { refuse, type Refusal } from '../../core/refusal'
import type { Context } from './feature'

/** Whether the platform lets these words be published. */
export const allowed = async (
  words: readonly (string | null)[],
  { identity, allowsText }: Pick<Context, 'identity' | 'allowsText'>,
): Promise<true | Refusal<'TEXT_REFUSED'>> => {
  const all = words.filter(Boolean).join('\n').trim()
  return !all || !identity || (await allowsText(all, identity)) || refuse('TEXT_REFUSED')
}
