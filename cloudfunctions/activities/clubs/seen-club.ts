import { refuse, type Refusal } from '../../../core/refusal'
import type { Caller } from '../../_store/members'
import type { WholeClub } from '../../_store/clubs'
import type { Store } from '../../_store/store'

/** Clubs are for everybody on the roster. */
export const seenClub = async (
  clubId: string,
  { memberId }: Caller,
  store: Store,
): Promise<WholeClub | Refusal<'NO_SUCH_CLUB'>> => (await store.clubs.whole(clubId, memberId)) ?? refuse('NO_SUCH_CLUB')
