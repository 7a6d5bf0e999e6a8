import type { RotaCard } from '../../../../core/activities/rota-shown'
import { spokenDay } from '../../../app/spoken-time'
import { open } from '../../../platform/navigate'
import { kindNames } from '../../../../core/activities/kind-names'
import { ThingRow } from '../together/thing-row'

export const RotaRows = ({ rotas, now }: { rotas: readonly RotaCard[]; now: Date }) =>
  rotas.map(({ rotaId, name, kind, organisation, members, next, ended }) => (
    <ThingRow
      key={rotaId}
      name={name}
      tag={ended ? { words: '已结束', look: 'over' } : { words: kindNames[kind], look: 'plain' }}
      notes={[
        `${organisation}，${members} 家轮流`,
        !ended && (next ? `下一期：${spokenDay(next.dueOn, now)}，${next.organisation}` : '还没有排下一期'),
      ]}
      onPress={() => open('rota', { id: rotaId })}
    />
  ))
