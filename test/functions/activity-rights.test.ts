import { newId } from '../../cloudfunctions/_store/new-id'
import type { Action } from '../../core/action'
import { activities } from '../../core/activities/contract'
import { ofNoActivity, requests, told } from '../activity-rights'
import { openWorld } from '../world'

const world = openWorld()

const leaders = [
  'save',
  'entry',
  'cancel',
  'repeats',
  'repeat',
  'inviteHost',
  'takeBackInvitation',
  'finish',
  'bookRoom',
]
const atTheDoor = ['signUps', 'doorKey', 'renewDoor', 'settleScans', 'attendance', 'attendanceOf', 'attendanceSheet']
const organisers = [
  ...atTheDoor,
  'confirmScans',
  'checkOutAll',
  'putIn',
  'takeBack',
  'setMinutes',
  'saveSummary',
  'reviewPhoto',
  'room',
]
const records = ['record', 'recordSheet']
/** A room is everybody’s to look at; none is named here. */
const anybody = { roomAt: 'NO_SUCH_PLACE' }
const forOfficers = [...records, 'answerInvitation']
/** Everybody whom it is for may see it and sign up; nobody has been offered a seat, or has come. */
const guests = {
  ...{ view: 'OK', appCode: 'NO_CODE', signUp: 'OK', takeSeat: 'NOT_OFFERED', giveUp: 'WRONG_STATE' },
  ...{ pass: 'OK', checkIn: 'NOT_SIGNED_UP', stepDown: 'NOT_A_HOST' },
  ...{ outcome: 'OK', photos: 'OK', addPhotos: 'NOT_THERE', removePhoto: 'NO_SUCH_FILE', giveFeedback: 'NOT_THERE' },
  ...anybody,
}

const of = (names: readonly string[], code: string) => Object.fromEntries(names.map((name) => [name, code]))
const all = (code: string) => of(Object.keys(requests), code)

/** Nobody has come whom it could be corrected of, and no picture is there. */
const organising = {
  ...of(organisers, 'OK'),
  ...{
    takeBack: 'NOT_IN',
    setMinutes: 'NOT_IN',
    reviewPhoto: 'NO_SUCH_FILE',
    addPhotos: 'NO_SUCH_FILE',
  },
}
const [member, officer] = [of(forOfficers, 'NOT_ALLOWED'), of(records, 'NOT_IN_YOUR_ORGANISATION')]
const ofNone = { ...officer, answerInvitation: 'NOT_YOURS' }

const lead = {
  ...guests,
  ...of([...leaders, ...records], 'OK'),
  bookRoom: 'NOT_BOOKABLE',
  ...organising,
  answerInvitation: 'NOT_YOURS',
}
const guest = { ...of([...leaders, ...organisers], 'NOT_YOURS'), ...guests }
const [guestMember, guestOfficer] = [
  { ...guest, ...member },
  { ...guest, ...ofNone },
]
const [outsideMember, outsideOfficer] = [
  { ...all('NO_SUCH_ACTIVITY'), ...anybody, ...member },
  { ...all('NO_SUCH_ACTIVITY'), ...anybody, ...officer },
]
/** It is theirs to run, and not for them to come to. */
const fromOutside = { signUp: 'NO_SUCH_ACTIVITY' }

it('every action is tried, or is about no activity', () => {
  const all = Object.entries<Action>(activities)
  expect([...Object.keys(requests), ...ofNoActivity].sort()).toEqual(all.map(([name]) => name).sort())
  const named = all.filter(([, { input }]) => 'activityId' in (input as unknown as { shape: object }).shape)
  expect(named.length).toBeGreaterThan(0)
  for (const [name] of named) expect(requests).toHaveProperty(name)
})

describe('an activity that is for everyone', () => {
  it.each<[Parameters<typeof told>[1], Record<string, string>]>([
    ['who posted it', lead],
    ['another officer of its host', lead],
    ['an officer of the organisation above', lead],
    ['an officer of the city', lead],
    ['an officer of a sibling', guestOfficer],
    ['an officer of a sibling committee', guestOfficer],
    ['an officer of another tree', guestOfficer],
    ['an officer below', guestOfficer],
    ['an officer of who is invited', { ...guestOfficer, answerInvitation: 'OK' }],
    ['a member of its host', guestMember],
    ['a member of elsewhere', guestMember],
    ['a visitor', all('SIGN_IN')],
    ['the clock', all('SIGN_IN')],
  ])('%s', async (asker, codes) => {
    expect(await told(world(), asker, { open: true })).toEqual(codes)
  })
})

describe('an activity that is for its own branch', () => {
  it.each<[Parameters<typeof told>[1], Record<string, string>]>([
    ['who posted it', lead],
    ['an officer of the organisation above', { ...lead, ...fromOutside }],
    ['an officer of the city', { ...lead, ...fromOutside }],
    ['an officer of a sibling', outsideOfficer],
    ['an officer of a sibling committee', outsideOfficer],
    ['an officer of another tree', outsideOfficer],
    ['an officer below', guestOfficer],
    ['an officer of who is invited', { ...guestOfficer, ...fromOutside, answerInvitation: 'OK' }],
    ['a member of its host', guestMember],
    ['a member of elsewhere', outsideMember],
  ])('%s', async (asker, codes) => {
    expect(await told(world(), asker, { open: false })).toEqual(codes)
  })
})

it('who hosts it with its leader has the running of it, and does not change it', async () => {
  const second = { ...guestOfficer, ...organising, ...fromOutside, stepDown: 'OK', answerInvitation: 'OK' }
  expect(await told(world(), 'an officer of who is invited', { open: false, accepted: true })).toEqual(second)
})

describe('a draft', () => {
  /** It has neither a door nor anything afterwards. */
  const closed = [
    ...['signUp', 'appCode', 'doorKey', 'renewDoor', 'pass', 'checkIn', 'settleScans'],
    ...['attendance', 'attendanceSheet', 'confirmScans', 'checkOutAll', 'putIn', 'takeBack', 'setMinutes'],
    ...['outcome', 'saveSummary', 'photos', 'addPhotos', 'giveFeedback'],
  ]
  const own = { ...lead, ...of(closed, 'NOT_OPEN'), finish: 'WRONG_STATE' }
  it.each<[Parameters<typeof told>[1], Record<string, string>]>([
    ['who posted it', own],
    ['an officer of the city', own],
    ['an officer of a sibling', outsideOfficer],
    ['an officer of a sibling committee', outsideOfficer],
    ['an officer below', outsideOfficer],
    ['a member of its host', outsideMember],
  ])('%s', async (asker, codes) => {
    expect(await told(world(), asker, { open: true, publish: false })).toEqual(codes)
  })
})

it('nobody moves what is theirs under somebody else’s name', async () => {
  const { branch, officer, activity, answer } = world()
  const by = await officer({ of: await branch() })
  const { activityId, entry, updatedAt } = await activity({ by })
  const moved = { ...entry, organisationId: (await branch()).organisationId }
  expect(
    await answer(activities.save, { activityId, changeId: newId(), basis: updatedAt, entry: moved, publish: true }, by),
  ).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
})
