import type { TenderCard } from '../../../../core/activities/tender'
import { open } from '../../../platform/navigate'
import { ThingRow } from '../together/thing-row'
import { decidedByNames, nextWords, stageTag } from './words'

export const TenderRows = ({ tenders, now }: { tenders: readonly TenderCard[]; now: Date }) =>
  tenders.map((tender) => (
    <ThingRow
      key={tender.tenderId}
      name={tender.title}
      tag={stageTag(tender)}
      notes={[tender.organisation, `${decidedByNames[tender.decideBy]}，${tender.bids} 份方案`, nextWords(tender, now)]}
      onPress={() => open('tender', { id: tender.tenderId })}
    />
  ))
