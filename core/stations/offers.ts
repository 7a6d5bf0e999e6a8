/** 枢纽 and 站室. */
export const stationKinds = ['hub', 'room'] as const

export type StationKind = (typeof stationKinds)[number]

/** What is there for whoever comes. */
export const facilities = [
  'meeting_room',
  'studio',
  'reading',
  'nursery',
  'fitness',
  'projector',
  'charging',
  'water',
  'step_free',
  'parking',
] as const

export type Facility = (typeof facilities)[number]

/** What can be ordered from the menu (菜单式服务). */
export const serviceKinds = [
  'lecture_team',
  'legal_clinic',
  'medical_check',
  'physiotherapy',
  'counselling',
  'policy_advice',
  'screening',
  'volunteering',
] as const

export type ServiceKind = (typeof serviceKinds)[number]
