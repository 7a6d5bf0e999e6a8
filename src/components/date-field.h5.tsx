import type { DateField as Declared } from './date-field'
import { TypedField } from './typed-field.h5'

export const DateField: typeof Declared = ({ from, until, ...field }) => (
  <TypedField type="date" min={from} max={until} {...field} />
)
