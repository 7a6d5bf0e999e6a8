import { newId } from '../cloudfunctions/_store/new-id'
import { activities } from '../core/activities/contract'
import type { Asker } from './answer'
import { hours } from './door'
import { after } from './hosting'
import type { MadeActivity } from './things'
import type { World } from './world'

interface Asked extends MadeActivity {
  /** A member of its host. */
  readonly memberId: string
  /** Which is asked to host it as well. */
  readonly invitedId: string
}

const [before, begun, over] = [after(0), hours(0.5), hours(3)]

interface Attempt {
  readonly at: Date
  readonly input: (asked: Asked) => object
}

const attempts = (at: Date, inputs: Record<string, Attempt['input']>): Record<string, Attempt> =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, { at, input }]))

const itself = ({ activityId }: Asked) => ({ activityId })
const invited = ({ activityId, invitedId }: Asked) => ({ activityId, organisationId: invitedId })
const corrected = ({ activityId, memberId }: Asked) => ({ activityId, memberId, deedId: newId(), reason: '示例原因' })
const aYear = ({ entry }: Asked) => ({ organisationId: entry.organisationId, year: 2026 })
const aPhoto = ({ activityId }: Asked) => ({ activityId, fileId: newId() })

/** What each action is asked for, and when, of an activity that is there. */
export const requests: Record<string, Attempt> = {
  ...attempts(before, {
    save: ({ activityId, entry, updatedAt }) => ({
      ...{ activityId, changeId: newId(), basis: updatedAt, publish: true },
      entry: { ...entry, title: '示例改名' },
    }),
    ...{ entry: itself, view: itself, appCode: itself },
    cancel: ({ activityId }) => ({ activityId, reason: '示例原因' }),
    repeats: ({ activityId }) => ({ activityId, count: 2, way: 'day' }),
    repeat: ({ activityId }) => ({ activityId, count: 1, activityIds: [newId()], way: 'day', publish: false }),
    signUp: ({ activityId }) => ({ activityId, attemptId: newId() }),
    ...{ takeSeat: itself, giveUp: itself, signUps: itself },
    ...{ inviteHost: invited, takeBackInvitation: invited, stepDown: invited },
    answerInvitation: (asked) => ({ ...invited(asked), accept: true }),
    ...{ record: aYear, recordSheet: aYear },
  }),
  ...attempts(before, {
    ...{ room: itself, bookRoom: itself },
    roomAt: ({ activityId, entry }) => ({
      ...{ activityId, stationId: newId(), roomId: newId() },
      ...{ from: entry.from, until: entry.until },
    }),
  }),
  ...attempts(begun, {
    ...{ doorKey: itself, pass: itself, attendance: itself, attendanceSheet: itself },
    renewDoor: ({ activityId }) => ({ activityId, door: newId() }),
    checkIn: ({ activityId }) => ({ activityId, code: '000000' }),
    settleScans: ({ activityId }) => ({
      activityId,
      scans: [{ scanId: newId(), at: begun.toISOString(), pass: { number: 1, code: '000000' } }],
    }),
    attendanceOf: ({ activityId, memberId }) => ({ activityId, memberId }),
    confirmScans: ({ activityId, memberId }) => ({ activityId, memberIds: [memberId] }),
    checkOutAll: ({ activityId, memberId }) => ({ activityId, memberIds: [memberId] }),
    putIn: (asked) => ({ ...corrected(asked), admit: true }),
    takeBack: corrected,
    setMinutes: (asked) => ({ ...corrected(asked), minutes: 30 }),
  }),
  ...attempts(over, {
    ...{ finish: itself, outcome: itself },
    saveSummary: ({ activityId }) => ({ activityId, summary: '示例' }),
    photos: itself,
    addPhotos: ({ activityId }) => ({ activityId, fileIds: [newId()] }),
    reviewPhoto: (asked) => ({ ...aPhoto(asked), verdict: 'show' }),
    removePhoto: aPhoto,
    giveFeedback: ({ activityId }) => ({ activityId, stars: 5 }),
  }),
}

/** Those that name no activity of somebody’s: each is tried where the thing that it is about is. */
export const ofNoActivity = [
  ...['hostable', 'tick', 'list', 'nearby', 'month', 'hosted', 'records', 'recordsSheet'],
  ...['notices', 'readNotices', 'messages', 'allowMessages', 'feed', 'makeFeed', 'revokeFeed'],
  ...['saveRota', 'endRota', 'rotas', 'rota', 'planTurns', 'skipTurn', 'askSwap', 'answerSwap', 'takeBackSwap'],
  ...['saveProject', 'closeProject', 'projects', 'project', 'claim', 'endClaim', 'organisations', 'invitations'],
  ...['postTender', 'callOffTender', 'tenders', 'tender', 'bid', 'withdrawBid', 'scoreBid', 'vote'],
  ...['saveClub', 'endClub', 'clubs', 'club', 'joinClub', 'leaveClub', 'occasion', 'awaited'],
]

export interface SceneGiven {
  readonly open: boolean
  readonly publish?: boolean
  /** Whether who is invited to host it has accepted. */
  readonly accepted?: boolean
}

/** A branch, under a 总支 under the city; and everybody who might want something of what it hosts. */
const neighbourhood = async ({ root, organisation, branch, officer, member, visitor }: World) => {
  const above = await organisation({ under: await root(), kind: 'general_branch' })
  const beside = await organisation({ under: await root(), kind: 'general_branch' })
  const host = await branch({ under: above })
  const askers = {
    'who posted it': await officer({ of: host }),
    'another officer of its host': await officer({ of: host, role: 'operations' }),
    'an officer of the organisation above': await officer({ of: above, role: 'staff' }),
    'an officer of the city': await officer({ of: await root(), role: 'staff' }),
    'an officer of a sibling': await officer({ of: await branch({ under: above }) }),
    'an officer of a sibling committee': await officer({ of: beside }),
    'an officer of another tree': await officer({ of: await branch() }),
    'an officer below': await officer({ of: await branch({ under: host }) }),
    'an officer of who is invited': await officer(),
    'a member of its host': await member({ of: host }),
    'a member of elsewhere': await member(),
    'a visitor': visitor(),
    'the clock': null,
  }
  return askers satisfies Record<string, Asker>
}

type Askers = Awaited<ReturnType<typeof neighbourhood>>

const posted = async (
  { activity, must }: World,
  askers: Askers,
  { open, publish = true, accepted = false }: SceneGiven,
): Promise<Asked> => {
  const { 'who posted it': by, 'an officer of who is invited': invitedOfficer } = askers
  const made = await activity({ by, publish, audience: open ? null : [by.organisationId], countsHours: true })
  const hosting = { activityId: made.activityId, organisationId: invitedOfficer.organisationId }
  await must(activities.inviteHost, hosting, by)
  if (accepted) await must(activities.answerInvitation, { ...hosting, accept: true }, invitedOfficer)
  return { ...made, memberId: askers['a member of its host'].memberId, invitedId: hosting.organisationId }
}

/** What each action answers an asker, each of an activity of its own. */
export const told = async (world: World, asker: keyof Askers, given: SceneGiven): Promise<Record<string, string>> => {
  const codes: Record<string, string> = {}
  const askers = await neighbourhood(world)
  for (const [name, { at, input }] of Object.entries(requests)) {
    const asked = await posted(world, askers, given)
    const told = async (more: object = {}): Promise<string> => {
      const answer = await world.send(`activities.${name}`, { ...input(asked), ...more }, askers[asker], at)
      return answer.ok ? 'OK' : answer.error.code
    }
    const code = await told()
    // Of a million codes some twenty were on the door’s screen in the last ten minutes: then it is another one’s turn.
    codes[name] = code === 'CODE_EXPIRED' ? await told({ code: '111111' }) : code
  }
  return codes
}
