import { useEffect, useState } from 'react'
import { MembersOnly } from '../../app/members-only'
import { useMember } from '../../app/session'
import { Dub } from '../../features/lectures/studio/dub'
import type { Wanted } from '../../features/lectures/studio/open-draft'
import { Film } from '../../features/lectures/studio/film'
import { StudioFrame } from '../../features/lectures/studio/studio-frame'
import { useStudio } from '../../features/lectures/studio/use-studio'
import { WithStudio } from '../../features/lectures/studio/with-studio'
import { back, replace, useAddress } from '../../platform/navigate'
import { newId } from '../../platform/new-id'

/** The studio’s address carries the draft’s id from the start, so that opening it again goes on with the same draft. */
export default function StudioPage() {
  const address = useAddress<'studio'>()
  const member = useMember()
  const [fallback] = useState(newId)

  useEffect(() => {
    const { deck, kind } = address
    if (!address.id) replace('studio', { id: fallback, deck, kind })
    // Once, for an address without an id.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  if (!member)
    return (
      <StudioFrame title="录课" onBack={back}>
        <MembersOnly>{null}</MembersOnly>
      </StudioFrame>
    )
  const wanted = { lectureId: address.id ?? fallback, memberId: member.memberId, deckId: address.deck }
  return <OpenStudio wanted={wanted} kind={address.kind ?? (address.deck ? 'slide' : 'video')} />
}

const OpenStudio = ({ wanted, kind }: { wanted: Wanted; kind: 'video' | 'slide' }) => {
  const { studio, state } = useStudio(wanted)
  if (state.status !== 'ready' || (state.server && state.server.state !== 'draft'))
    return (
      <StudioFrame title="录课" onBack={back}>
        <WithStudio studio={studio} state={state}>
          {() => null}
        </WithStudio>
      </StudioFrame>
    )
  const dubs = (state.draft.parts[0]?.kind ?? kind) === 'slide'
  return dubs ? <Dub studio={studio} state={state} /> : <Film studio={studio} state={state} />
}
