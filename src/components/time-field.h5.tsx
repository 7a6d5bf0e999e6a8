import type { TimeField as Declared } from './time-field'
import { TypedField } from './typed-field.h5'

export const TimeField: typeof Declared = (field) => <TypedField type="time" {...field} />
