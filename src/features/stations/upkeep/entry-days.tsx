import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { DateField } from '../../../components/date-field'
import type { PartProps } from './entry-editor'

const FIRST = '2000-01-01'
const LAST = '2099-12-31'

interface DayProps {
  label: string
  value: string
  onChange: (day: string) => void
}

export const Day = (props: DayProps) => <DateField {...props} from={FIRST} until={LAST} />

interface DayIfProps extends Omit<DayProps, 'value' | 'onChange'> {
  /** What is so from that day on, or until it. */
  words: string
  value: string | null
  /** The day to begin with. */
  first: string
  onChange: (day: string | null) => void
}

/** A day that there may be. */
export const DayIf = ({ words, label, value, first, onChange }: DayIfProps) => (
  <>
    <CheckRow words={words} checked={value !== null} onChange={(checked) => onChange(checked ? first : null)} />
    {value !== null && <Day label={label} value={value} onChange={onChange} />}
  </>
)

export const EntryDays = ({ form: { openedOn, closedOn }, change, today }: PartProps & { today: string }) => (
  <Card>
    <Day label="从哪一天启用" value={openedOn} onChange={(day) => change({ openedOn: day })} />
    <DayIf
      words="以后不再开放（撤并、搬走）"
      label="从哪一天起不再开放"
      value={closedOn}
      first={today > openedOn ? today : openedOn}
      onChange={(day) => change({ closedOn: day })}
    />
  </Card>
)
