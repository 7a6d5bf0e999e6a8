import type { lectures } from '../../../core/lectures/contract'
import type { Handler } from '../../_shell/feature'
import { cardShown } from '../shown'

export const reviewQueue: Handler<typeof lectures.reviewQueue> = async ({ cursor }, { caller, store, media }) => {
  const organisationIds = caller.offices.map((office) => office.organisationId)
  const { rows, next } = await store.reviews.queue(organisationIds, caller.memberId, cursor)
  return {
    lectures: rows.map(({ submittedAt, ...card }) => ({
      card: cardShown(media, card),
      submittedAt: submittedAt.toISOString(),
    })),
    next,
  }
}
