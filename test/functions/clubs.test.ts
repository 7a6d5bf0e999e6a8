import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { postFor } from '../hosting'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const save = (by: Person, given: { clubId?: string; organisationId?: string; name?: string; leadId?: string } = {}) =>
  world().answer(
    activities.saveClub,
    {
      ...{
        clubId: newId(),
        organisationId: by.organisationId,
        name: '示例跑团',
        about: '周三夜跑',
        leadId: by.memberId,
      },
      ...given,
    },
    by,
  )

const view = async (clubId: string, as: Person) => (await world().must(activities.club, { clubId }, as)).club

it('a club lives: made, joined from another branch, hosting, led by somebody else, left, ended', async () => {
  const officer = await world().officer()
  const lead = await world().member()
  const guest = await world().member({ status: 'masses' })
  const clubId = newId()
  expect(await save(officer, { clubId, leadId: lead.memberId })).toMatchObject({ ok: true })
  expect(await save(officer, { clubId, leadId: lead.memberId })).toMatchObject({ ok: true })
  expect(await view(clubId, guest)).toMatchObject({ members: 1, mine: false, runs: false, people: null })

  await world().must(activities.joinClub, { clubId }, guest)
  await world().must(activities.joinClub, { clubId }, guest)
  expect(await view(clubId, guest)).toMatchObject({ members: 2, mine: true })
  expect((await world().must(activities.clubs, {}, guest)).clubs[0]).toMatchObject({ clubId, mine: true, members: 2 })
  expect((await view(clubId, lead)).people).toMatchObject([{ memberId: lead.memberId }, { memberId: guest.memberId }])

  // Its lead posts for it, and anybody may come.
  const posted = await postFor(world(), null, lead, { clubId, organisationId: officer.organisationId, kind: 'club' })
  expect(posted.answered).toMatchObject({ ok: true })
  expect((await view(clubId, guest)).activities).toMatchObject([{ activityId: posted.activityId, kind: 'club' }])
  const notFor = { clubId, organisationId: officer.organisationId, membersOnly: true }
  await postFor(world(), null, lead, notFor)
  expect((await view(clubId, guest)).activities).toHaveLength(1)
  expect((await view(clubId, lead)).activities).toHaveLength(2)

  // The lead may say something else about it; only officers give it another lead.
  expect(await save(lead, { clubId, organisationId: officer.organisationId, name: '晨跑团' })).toMatchObject({
    ok: true,
  })
  const toGuest = { clubId, organisationId: officer.organisationId, leadId: guest.memberId }
  expect(await save(lead, toGuest)).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
  expect(await world().answer(activities.leaveClub, { clubId }, lead)).toMatchObject({ error: { code: 'LEADS_IT' } })
  expect(await save(officer, toGuest)).toMatchObject({ ok: true })
  await world().must(activities.leaveClub, { clubId }, lead)
  await world().must(activities.leaveClub, { clubId }, lead)
  expect(await world().answer(activities.leaveClub, { clubId }, await world().member())).toMatchObject({
    error: { code: 'NOT_IN_IT' },
  })
  expect(await view(clubId, lead)).toMatchObject({ members: 1, mine: false, lead: { memberId: guest.memberId } })

  await world().must(activities.endClub, { clubId }, officer)
  await world().must(activities.endClub, { clubId }, officer)
  expect(await world().answer(activities.joinClub, { clubId }, lead)).toMatchObject({ error: { code: 'OVER' } })
  expect(await save(officer, toGuest)).toMatchObject({ error: { code: 'OVER' } })
  expect(await view(clubId, guest)).toMatchObject({ ended: true, runs: false })
  expect((await world().must(activities.clubs, {}, guest)).clubs.map((club) => club.clubId)).not.toContain(clubId)
  const late = await postFor(world(), null, guest, { clubId, organisationId: officer.organisationId })
  expect(late.answered).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
})

it('clubs are made by officers, for what they answer for, led by somebody on the roster', async () => {
  const [officer, stranger, plain] = [await world().officer(), await world().officer(), await world().member()]
  expect(await save(plain)).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
  expect(await save(officer, { organisationId: stranger.organisationId })).toMatchObject({
    error: { code: 'NOT_IN_YOUR_ORGANISATION' },
  })
  expect(await save(officer, { leadId: newId() })).toMatchObject({ error: { code: 'NO_SUCH_MEMBER' } })
  expect(await save(officer, { name: '违规' })).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
  const clubId = newId()
  await save(officer, { clubId })
  expect(await save(stranger, { clubId })).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
  expect(await world().answer(activities.endClub, { clubId }, stranger)).toMatchObject({
    error: { code: 'NOT_IN_YOUR_ORGANISATION' },
  })
  expect(await world().answer(activities.endClub, { clubId }, plain)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  const none = { clubId: newId() }
  for (const action of [activities.club, activities.joinClub, activities.leaveClub])
    expect(await world().send(action.name, none, plain)).toMatchObject({ error: { code: 'NO_SUCH_CLUB' } })
  expect(await world().answer(activities.endClub, none, officer)).toMatchObject({ error: { code: 'NO_SUCH_CLUB' } })
  for (const action of [activities.saveClub, activities.clubs, activities.joinClub, activities.leaveClub])
    expect(await world().send(action.name, {}, world().visitor())).toMatchObject({ error: { code: 'SIGN_IN' } })
})
