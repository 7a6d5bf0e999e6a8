import type { ActivityForm } from './activity-form'

/** The parts of a form that are not as they were. */
export const changedParts = (begin: ActivityForm, form: ActivityForm): Partial<ActivityForm> =>
  Object.fromEntries(
    Object.entries(form).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(begin[field as keyof ActivityForm]),
    ),
  )
