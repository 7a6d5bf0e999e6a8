import type { lectures } from '../../../core/lectures/contract'
import { refuse } from '../../../core/refusal'
import { periodOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { cardShown } from '../shown'

export const popular: Handler<typeof lectures.popular> = async (
  { window, organisationId, top },
  { store, media, now },
) => {
  const { exists, root } = store.organisations
  const scope = organisationId ? (await exists(organisationId)) && organisationId : await root()
  if (!scope) return refuse('NO_SUCH_ORGANISATION')

  const ranked = await store.rankings.popular(scope, window === 'all' ? 'all' : periodOf(window, now).key, top)
  return {
    lectures: ranked.map(({ sharers, learners, ...card }, index) => ({
      ...{ card: cardShown(media, card), sharers, learners },
      rank: index + 1,
    })),
  }
}
