import type { Member } from '../../../../core/members/contract'
import { Chips } from '../../../components/chips'
import { Section } from '../../../components/section'

interface OfficeProps {
  title: string
  offices: Member['offices']
  chosen: string
  onChoose: (organisationId: string) => void
}

/** In whose name; where there is one office, it is that. */
export const OfficeChips = ({ title, offices, chosen, onChoose }: OfficeProps) => {
  const all = [...new Map(offices.map((office) => [office.organisationId, office])).values()]
  const options = all.map(({ organisationId, organisation }) => ({ value: organisationId, words: organisation }))
  return (
    <Section title={title}>
      <Chips options={options} chosen={chosen} onChoose={onChoose} />
    </Section>
  )
}
