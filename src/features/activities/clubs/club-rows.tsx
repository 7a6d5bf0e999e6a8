import type { ClubCard } from '../../../../core/activities/clubs'
import { open } from '../../../platform/navigate'
import { ThingRow } from '../together/thing-row'

export const ClubRows = ({ clubs }: { clubs: readonly ClubCard[] }) =>
  clubs.map(({ clubId, name, organisation, about, members, mine }) => (
    <ThingRow
      key={clubId}
      name={name}
      tag={mine ? { words: '我在里面', look: 'green' } : { words: `${members} 人`, look: 'plain' }}
      notes={[organisation, about]}
      onPress={() => open('club', { id: clubId })}
    />
  ))
