import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../cloudfunctions/_store/new-id'
import { DAY_MS, dayOf } from '../../core/time'
import { readRoster } from '../../server/roster/read-roster'
import { NOON } from '../answer'
import { openWorld } from '../world'
import { bundle, child } from './child'

const bytes = (text: string) => new TextEncoder().encode(text)
const ORGANISATIONS = '组织,类别,上级,区\n某市党委,党委,,\n甲支部,党支部,某市党委,西湖区\n'
const MEMBERS = '姓名,组织,身份,职务\n张甲,甲支部,正式党员,书记\n李乙,甲支部,预备党员,\n'
const read = (organisations = ORGANISATIONS, members = MEMBERS, known = new Set<string>()) =>
  readRoster({ organisations: bytes(organisations), members: bytes(members) }, known)

describe('a roster from two CSV files', () => {
  it('is read as a spreadsheet saves it, with or without its mark of UTF-8', () => {
    const roster = {
      organisations: [
        { name: '某市党委', kind: 'committee', parent: null, district: null },
        { name: '甲支部', kind: 'branch', parent: '某市党委', district: '西湖区' },
      ],
      members: [
        { name: '张甲', organisation: '甲支部', status: 'full', office: 'secretary' },
        { name: '李乙', organisation: '甲支部', status: 'probationary', office: null },
      ],
    }
    expect(read()).toEqual(roster)
    expect(read(`\ufeff${ORGANISATIONS}`.replaceAll('\n', '\r\n'))).toEqual(roster)
  })

  it.each([
    ['an unknown branch', MEMBERS.replace('李乙,甲支部', '李乙,丙支部'), 'members', 3, '组织: "丙支部"'],
    ['an unknown status', MEMBERS.replace('预备党员', '神仙'), 'members', 3, '身份: "神仙"'],
    ['an unknown office', MEMBERS.replace('书记', '皇帝'), 'members', 2, '职务: "皇帝"'],
    ['nobody’s name', MEMBERS.replace('张甲', ''), 'members', 2, '姓名: ""'],
    ['the same name twice', MEMBERS.replace('李乙', '张甲'), 'members', 3, '姓名: "张甲"'],
    ['a missing column', MEMBERS.replace('身份', '身分'), 'members', 1, '身份'],
  ])('says which row is wrong and how: %s', (_, members, file, row, says) => {
    expect(read(ORGANISATIONS, members)).toEqual([{ file, row, says: expect.stringContaining(says) as string }])
  })

  it('says so where the tree has a hole or two roots, or the file is not UTF-8', () => {
    expect(read('组织,类别,上级\n某市党委,党委,\n甲支部,党支部,某区党委\n')).toMatchObject([
      { row: 3, says: expect.stringContaining('某区党委') as string },
    ])
    expect(read('组织,类别,上级\n某市党委,党委,\n甲支部,党支部,\n')).toMatchObject([
      { row: 3, says: expect.stringContaining('only the first') as string },
    ])
    const gbk = new Uint8Array([0xd7, 0xe9, 0xd6, 0xaf, 0x0a])
    expect(readRoster({ organisations: gbk, members: bytes(MEMBERS) }, new Set(['甲支部']))).toMatchObject([
      { says: expect.stringContaining('UTF-8') as string },
    ])
  })

  describe('in the database', () => {
    const world = openWorld()

    it('is added once, however often it is given, and its officers can be invited', async () => {
      const roster = read()
      if (Array.isArray(roster)) throw new Error('the roster is in order')
      const add = () => world().store.roster.add(roster.organisations, roster.members, new Date())
      expect(await add()).toEqual({ organisations: 2, members: 2 })

      const again = read(ORGANISATIONS, MEMBERS, await world().store.roster.names())
      expect(again).toMatchObject({ organisations: [] })
      expect(await world().store.roster.add([], roster.members, new Date())).toEqual({ organisations: 0, members: 0 })
      expect(await world().store.roster.officersToInvite(new Date())).toMatchObject([
        { name: '张甲', organisation: '甲支部' },
      ])
      expect(await world().store.roster.officersInvited(new Date())).toBe(0)
    })

    it('gives codes to those who are officers today, and to nobody before or after', async () => {
      const { branch, ownerQuery, store } = world()
      const { organisationId } = await branch({ name: '乙支部' })
      const day = (days: number) => dayOf(new Date(NOON.getTime() + days * DAY_MS))
      const appointed = async (name: string, since: number, until: number | null, leftOn: number | null = null) => {
        const memberId = newId()
        const listed = { memberId, organisationId, name, status: 'full', joinedOn: day(-90), sample: false } as const
        await store.members.add(listed)
        await store.members.appoint(memberId, organisationId, 'operations', day(since))
        if (until !== null)
          await ownerQuery(`update dangke.officer set until = '${day(until)}' where member_id = '${memberId}'`)
        if (leftOn !== null)
          await ownerQuery(`update dangke.member set left_on = '${day(leftOn)}' where member_id = '${memberId}'`)
      }
      await appointed('前任', -30, -1)
      await appointed('下任', 1, null)
      await appointed('离任', -30, null, 0)
      await appointed('现任', -30, 0)
      await appointed('将走', -30, null, 1)
      const invitedNow = (await store.roster.officersToInvite(NOON)).filter(
        ({ organisation }) => organisation === '乙支部',
      )
      expect(invitedNow.map(({ name }) => name).sort()).toEqual(['将走', '现任'].sort())
    })

    it('adds any number of people, each with their office, and nobody where one cannot be', async () => {
      const people = (count: number, from = 0) =>
        Array.from({ length: count }, (_, index) => ({
          name: `人 ${from + index}`,
          organisation: '大支部',
          status: 'full' as const,
          office: index % 2 ? null : ('staff' as const),
        }))
      const { store } = world()
      const branch = { name: '大支部', kind: 'branch' as const, parent: null, district: null }
      expect(await store.roster.add([branch], people(6000), new Date())).toEqual({ organisations: 1, members: 6000 })
      expect(await store.roster.add([], people(6001), new Date())).toEqual({ organisations: 0, members: 1 })
      const counted = `select (select count(*)::int from dangke.member m join dangke.organisation o using (organisation_id)
                               where o.name = '大支部') as members,
                              (select count(*)::int from dangke.officer where role = 'staff') as officers`
      expect(await world().ownerQuery(counted)).toEqual([{ members: 6001, officers: 3001 }])

      const wrong = { ...people(1, 20_000)[0]!, status: 'nobody' as 'full' }
      await expect(store.roster.add([], [...people(5000, 10_000), wrong], new Date())).rejects.toThrow()
      expect(await world().ownerQuery(counted)).toEqual([{ members: 6001, officers: 3001 }])
    })
  })
})

describe('npm run roster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dangke-roster-'))
  // Where tests are run by root, PostgreSQL’s own user must get there.
  chmodSync(folder, 0o711)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const env = { DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent', SECRET: 'x'.repeat(40) }
  const files = [ORGANISATIONS, MEMBERS].map((text, index) => {
    const file = join(folder, `${index}.csv`)
    writeFileSync(file, text)
    return file
  })
  const command = bundle('server/roster-command.ts')
  const roster = () => child(command, files, { ...env, DEMO: 'off' })

  it('shows a code once, says so the second time, and keeps its people from a demonstration', async () => {
    const first = roster()
    expect(await first.line()).toBe('Added 2 organisations and 2 people.')
    expect(await first.line()).toBe('Codes, good for a week:')
    expect(await first.line()).toMatch(/^甲支部\t张甲\t\S+$/)
    expect(await first.end()).toBe(0)

    const second = roster()
    expect(await second.line()).toBe('Added 0 organisations and 0 people.')
    expect(await second.line()).toMatch(/^1 officer holds a code that still works; it was shown once .+\.$/)
    expect(await second.line()).toBe('')
    expect(await second.end()).toBe(0)

    const demonstration = child(bundle('server/main.ts'), [], { ...env, DEMO: 'on' })
    expect(await demonstration.line()).toMatch(
      /^DEMO is on, and DATA_DIR .+ holds an organisation’s own people: .+\.\n$/,
    )
    expect(await demonstration.end()).toBe(1)
  }, 60_000)
})
