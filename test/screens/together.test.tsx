import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { TenderShown } from '../../core/activities/tender'
import { activities } from '../../core/activities/contract'
import type { Project } from '../../core/activities/projects'
import type { Rota } from '../../core/activities/rota-shown'
import ClubPage from '../../src/pages/activity/club'
import ProjectPage from '../../src/pages/activity/project'
import ProjectsPage from '../../src/pages/activity/projects'
import RotaPage from '../../src/pages/activity/rota'
import RotasPage from '../../src/pages/activity/rotas'
import TenderPage from '../../src/pages/activity/tender'
import BidPage from '../../src/pages/hosting/bid'
import ClubEditPage from '../../src/pages/hosting/club'
import HostsPage from '../../src/pages/hosting/hosts'
import InvitationsPage from '../../src/pages/hosting/invitations'
import RotaEditPage from '../../src/pages/hosting/rota'
import TenderPostPage from '../../src/pages/hosting/tender'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, anOfficer, asksBeforeLeaving, openedWith, settle, show } from './show'
import { anActivity, someId } from './things'

afterAll(() => openedWith(''))

const press = async (name: string | RegExp, nth = 0) => {
  fireEvent.click(screen.getAllByRole('button', { name })[nth]!)
  await settle()
}
/** Say yes to what is asked before something that cannot be undone. */
const agree = async (yes: string) => {
  fireEvent.click(await screen.findByText(yes, { selector: '.taro-model__confirm' }))
}
const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const alert = () => screen.getByRole('alert').textContent

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const [own, other] = [anOfficer().offices[0]!.organisationId, someId()]

const turn = (given: Partial<Rota['turns'][number]> = {}): Rota['turns'][number] => ({
  turnId: someId(),
  organisationId: own,
  organisation: '云栖小镇第三联合支部',
  mine: true,
  dueOn: inDays(20).slice(0, 10),
  state: 'planned',
  activity: null,
  steps: [],
  ...given,
})

const rota = (given: Partial<Rota> = {}): Rota => ({
  rotaId: someId(),
  name: '主题党日轮值',
  kind: 'theme_day',
  organisation: '云栖党总支',
  members: 2,
  next: null,
  ended: false,
  sample: true,
  entry: {
    ...{ organisationId: someId(), name: '主题党日轮值', kind: 'theme_day', everyMonths: 1, onDay: 20 },
    members: [own, other],
  },
  updatedAt: inDays(-1),
  memberNames: [
    { organisationId: own, name: '云栖小镇第三联合支部', hostedOn: null, plannedOn: '2030-01-20', missed: 1 },
    { organisationId: other, name: '别的支部', hostedOn: '2026-10-20', plannedOn: null, missed: 0 },
  ],
  turns: [],
  swaps: [],
  proposals: [{ organisationId: own, organisation: '云栖小镇第三联合支部', dueOn: inDays(30).slice(0, 10) }],
  keeps: false,
  ...given,
})

describe('a rota', () => {
  const shows = async (shown: Rota) => {
    openedWith(`id=${shown.rotaId}`)
    answers(activities.rota, { rota: shown })
    await show(<RotaPage />, anOfficer())
  }

  test('says how each has done its part, and offers its keeper what it proposes', async () => {
    await shows(rota({ keeps: true }))
    expect(screen.getByText('最久没办、也还没排上的先办')).toBeTruthy()
    expect(screen.getByText(/^还没办过，已排到 2030 年 1 月 20 日.*，1 次没有办$/)).toBeTruthy()
    isOffline(activities.planTurns)
    await press('排上这一期')
    expect(alert()).toMatch(/网络/)
    await press('排上这一期')
    const [first, second] = sent(activities.planTurns)
    expect(first).toMatchObject({ turns: [{ organisationId: own }] })
    expect(second).toEqual(first)
  })

  test('lets the branch whose turn it is ask another for theirs, with one tap', async () => {
    const [mine, theirs] = [turn(), turn({ organisationId: other, organisation: '别的支部', mine: false })]
    await shows(rota({ turns: [mine, theirs] }))
    answers(activities.askSwap, {})
    await press('和别家换')
    await press(/别的支部/, 0)
    expect(sent(activities.askSwap)[0]).toMatchObject({ turnId: mine.turnId, withTurnId: theirs.turnId })
    expect(sent(activities.rota)).toHaveLength(2)
  })

  test('shows a swap to whom it is put, and says when it is void, with nothing left to tap', async () => {
    const [mine, theirs] = [turn(), turn({ organisationId: other, organisation: '别的支部', mine: false })]
    const swap = {
      swapId: someId(),
      turnId: theirs.turnId,
      withTurnId: mine.turnId,
      by: '陈乐',
      mine: true,
      own: false,
      answerable: true,
    }
    for (const [refusal, why] of [
      ['TAKEN_BACK', /对方已经撤回了/],
      ['PAST', /日子已经过了/],
      ['ANSWERED_ALREADY', /已经答复过了/],
      ['WRONG_STATE', /互换作废了/],
    ] as const) {
      await shows(
        rota({
          turns: [mine, theirs],
          swaps: [{ ...swap, organisation: '别的支部', withOrganisation: '云栖小镇第三联合支部' }],
        }),
      )
      isOffline(activities.answerSwap)
      await press('同意互换')
      refuses(activities.answerSwap, refusal)
      await press('同意互换')
      expect(alert()).toMatch(why)
      expect(alert()).not.toMatch(/刷新/)
      expect(screen.queryByRole('button', { name: /^(同意互换|不换)$/ })).toBeNull()
      cleanup()
    }
    expect(sent(activities.answerSwap)[0]).toMatchObject({ swapId: swap.swapId, accept: true })
  })

  test('lets the branch that asked for a swap take it back, and says where it was answered meanwhile', async () => {
    const [mine, theirs] = [turn(), turn({ organisationId: other, organisation: '别的支部', mine: false })]
    const swap = {
      swapId: someId(),
      turnId: mine.turnId,
      withTurnId: theirs.turnId,
      by: '林秋',
      mine: false,
      own: true,
      answerable: false,
    }
    const shown = rota({
      turns: [mine, theirs],
      swaps: [{ ...swap, organisation: '云栖小镇第三联合支部', withOrganisation: '别的支部' }],
    })
    await shows(shown)
    expect(screen.queryByText('同意互换')).toBeNull()
    expect(screen.getByText(/^别的支部现在没有干部，没有人能答复/)).toBeTruthy()
    refuses(activities.takeBackSwap, 'WRONG_STATE')
    await press('撤回')
    expect(sent(activities.takeBackSwap)).toHaveLength(0)
    await agree('撤回')
    await waitFor(() => expect(alert()).toBe('对方已经答复了，不能再撤回。'))
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull()
    cleanup()
    await shows(shown)
    answers(activities.takeBackSwap, {})
    await press('撤回')
    await agree('撤回')
    await waitFor(() => expect(sent(activities.rota)).toHaveLength(3))
    expect(sent(activities.takeBackSwap)[1]).toMatchObject({ swapId: swap.swapId })
    expect(await screen.findByText('已撤回')).toBeTruthy()
  })

  test('skips a turn only with a reason', async () => {
    const mine = turn()
    await shows(rota({ keeps: true, turns: [mine] }))
    answers(activities.skipTurn, {})
    await press('跳过…')
    await press('跳过这一期')
    expect(screen.getByText('请写一句原因。')).toBeTruthy()
    fill(/^为什么跳过/, '支部换届')
    await press('跳过这一期')
    expect(sent(activities.skipTurn)[0]).toMatchObject({ turnId: mine.turnId, reason: '支部换届' })
  })

  test('that is not there says so, and where others are', async () => {
    openedWith('id=cut')
    refuses(activities.rota, 'NO_SUCH_ROTA')
    await show(<RotaPage />, aMember())
    expect(screen.getByText('没有这个轮值')).toBeTruthy()
    expect(screen.getByRole('button', { name: '看看别的轮值' })).toBeTruthy()
  })

  test.each([
    [1, 20, '每月 20 日'],
    [1, 31, '每月月底'],
    [3, 31, '每 3 个月月底'],
  ])('every %d months, on day %d, is called “%s”', async (everyMonths, onDay, words) => {
    await shows(rota({ entry: { ...rota().entry, everyMonths, onDay } }))
    expect(screen.getByText(words)).toBeTruthy()
  })

  test('is set up by who is above branches: a branch officer is told so', async () => {
    openedWith('')
    await show(<RotaEditPage />, anOfficer())
    expect(screen.getByText('轮值由上级组织来建')).toBeTruthy()
  })

  test('is of at least two', async () => {
    openedWith('')
    const keeper = aMember({
      offices: [{ organisationId: someId(), organisation: '云栖党总支', kind: 'general_branch', role: 'secretary' }],
    })
    answers(activities.organisations, {
      organisations: [
        { organisationId: own, name: '第一支部', kind: 'branch' },
        { organisationId: other, name: '第二支部', kind: 'branch' },
      ],
      more: false,
    })
    answers(activities.saveRota, { updatedAt: inDays(0) })
    await show(<RotaEditPage />, keeper)
    await press('选组织')
    for (const name of ['第二支部', '第一支部']) fireEvent.click(screen.getByRole('checkbox', { name }))
    await press('选好了')
    await press('第一支部往前')
    expect(asksBeforeLeaving()).toBe(true)
    await press('建好轮值')
    expect(asksBeforeLeaving()).toBe(false)
    expect(sent(activities.saveRota)[0]).toMatchObject({
      basis: null,
      entry: { members: [own, other], everyMonths: 1 },
    })
  })

  test('is changed in its own order, whoever is next', async () => {
    const shown = rota()
    const { rotaId, entry } = shown
    openedWith(`id=${rotaId}`)
    answers(activities.rota, { rota: { ...shown, keeps: true, entry: { ...entry, members: [other, own] } } })
    answers(activities.saveRota, { updatedAt: inDays(0) })
    await show(<RotaEditPage />, anOfficer())
    fill('名称', '新的名称')
    await press('保存')
    expect(sent(activities.saveRota)[0]).toMatchObject({ entry: { name: '新的名称', members: [other, own] } })
  })

  test('there is none yet: a list without rotas says what they are', async () => {
    answers(activities.rotas, { rotas: [], next: null })
    await show(<RotasPage />, aMember())
    expect(screen.getByText('还没有轮值')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '建一个轮值' })).toBeNull()
  })
})

const project = (given: Partial<Project> = {}): Project => ({
  projectId: someId(),
  title: '给骑手送清凉',
  organisation: '云栖党总支',
  claimUntil: null,
  places: 3,
  taken: 1,
  done: 0,
  open: true,
  mine: null,
  sample: true,
  entry: { organisationId: own, title: '给骑手送清凉', about: '示例', claimUntil: null, places: 3 },
  updatedAt: inDays(-1),
  closed: false,
  about: '示例',
  claims: [],
  as: [
    { kind: 'branch', id: own, name: '云栖小镇第三联合支部' },
    { kind: 'person', id: aMember().memberId, name: '林之遥' },
  ],
  runs: false,
  ...given,
})

describe('a project', () => {
  const shows = async (shown: Project) => {
    openedWith(`id=${shown.projectId}`)
    answers(activities.project, { project: shown })
    await show(<ProjectPage />, anOfficer())
  }

  test('is claimed in one of the names somebody has, and a retry is the same claim', async () => {
    await shows(project())
    isOffline(activities.claim)
    await press('我自己')
    await press('我来认领')
    await press('我来认领')
    const [first, second] = sent(activities.claim)
    expect(first).toMatchObject({ as: { kind: 'person', id: aMember().memberId } })
    expect(second).toEqual(first)
  })

  test('that was full a moment before says so', async () => {
    await shows(project())
    refuses(activities.claim, 'FULL')
    await press('为组织认领')
    expect(alert()).toMatch(/名额刚刚满了/)
  })

  test('is handed back with a reason', async () => {
    const claimId = someId()
    const claim = {
      claimId,
      kind: 'person' as const,
      organisationId: own,
      clubId: null,
      claimer: '林之遥',
      by: '林之遥',
    }
    const held = { state: 'held' as const, claimedAt: inDays(-2), reason: null, endedAt: null }
    await shows(project({ claims: [{ ...claim, ...held, mayEnd: true, mine: true, activities: [] }] }))
    answers(activities.endClaim, {})
    await press('退回…')
    fill(/^为什么退回/, '出差')
    await press('退回项目')
    expect(sent(activities.endClaim)).toEqual([
      expect.objectContaining({ claimId, become: 'returned', reason: '出差' }),
    ])
  })

  test('that is done is in nobody’s hands, and what is full is not said to be open for as long as one likes', async () => {
    await shows(project({ mine: 'held', taken: 3, open: false }))
    expect(screen.getByText('我在做')).toBeTruthy()
    expect(screen.queryByText('长期可认领')).toBeNull()
    cleanup()
    await shows(project({ mine: 'done', taken: 3, done: 3, open: false }))
    expect(screen.getByText('已完成')).toBeTruthy()
    expect(screen.getByText('3 个名额，已认领 3 个，其中 3 个已完成')).toBeTruthy()
    cleanup()
    await shows(project({ mine: 'done', done: 1 }))
    expect(screen.getByText('我做完了')).toBeTruthy()
    expect(screen.getByText('3 个名额，已认领 1 个，其中 1 个已完成')).toBeTruthy()
    expect(screen.getByText('长期可认领')).toBeTruthy()
  })

  test('of none there are the board says where they come from', async () => {
    answers(activities.projects, { projects: [], next: null })
    await show(<ProjectsPage />, aMember())
    expect(screen.getByText('现在没有可认领的项目')).toBeTruthy()
    await press('我在做的')
    expect(screen.getByText('现在没有在做的项目')).toBeTruthy()
    expect(sent(activities.projects).map(({ which }) => which)).toEqual(['open', 'mine'])
  })
})

type Standing = NonNullable<TenderShown['result']>['standings'][number]

const criterionId = someId()
const tender = (given: Partial<TenderShown> = {}): TenderShown => ({
  tenderId: someId(),
  title: '健康跑由谁来办',
  organisation: '云栖党总支',
  bidsUntil: inDays(3),
  decideUntil: inDays(9),
  decideBy: 'jury',
  stage: 'bidding',
  bids: 2,
  winner: null,
  sample: true,
  organisationId: someId(),
  about: '示例',
  criteria: [{ criterionId, name: '方案可行', weight: 100 }],
  callOffReason: null,
  mine: [{ organisationId: own, organisation: '云栖小镇第三联合支部', bid: null }],
  opened: null,
  unjudged: [],
  juror: false,
  votes: false,
  voted: false,
  result: null,
  won: false,
  mayPost: false,
  activities: [],
  runs: false,
  ...given,
})

const bid = {
  organisationId: other,
  organisation: '别的支部',
  submittedAt: inDays(-1),
  myScores: null,
  mayScore: false,
}
const offer = { title: '夜跑', plan: '沿湖十公里', needs: '' }

describe('a call for bids', () => {
  const shows = async (shown: TenderShown, as = anOfficer()) => {
    openedWith(`id=${shown.tenderId}`)
    answers(activities.tender, { tender: shown })
    await show(<TenderPage />, as)
  }

  test('before its deadline says how many there are, and that nobody reads them', async () => {
    await shows(tender())
    expect(screen.getByText('2 份')).toBeTruthy()
    expect(screen.getByText(/谁也看不到别家的/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '交方案' })).toBeTruthy()
  })

  test('takes a bid that stays as it was written when it cannot be sent', async () => {
    const shown = tender()
    openedWith(`id=${shown.tenderId}&of=${own}`)
    answers(activities.tender, { tender: shown })
    isOffline(activities.bid)
    await show(<BidPage />, anOfficer())
    fill('方案名称', '夜跑西湖')
    fill('怎么办', '沿湖十公里')
    await press('密封提交')
    expect(alert()).toMatch(/网络/)
    expect(screen.getByLabelText<HTMLInputElement>('方案名称').value).toBe('夜跑西湖')
    await press('密封提交')
    const [first, second] = sent(activities.bid)
    expect(first).toMatchObject({ organisationId: own, offer: { title: '夜跑西湖', plan: '沿湖十公里', needs: '' } })
    expect(second).toEqual(first)
  })

  test('says of a bid that another stands in its place, and puts it in anew where that is meant', async () => {
    const shown = tender()
    openedWith(`id=${shown.tenderId}&of=${own}`)
    answers(activities.tender, { tender: shown })
    refuses(activities.bid, 'CHANGED_MEANWHILE')
    await show(<BidPage />, anOfficer())
    fill('方案名称', '夜跑西湖')
    fill('怎么办', '沿湖十公里')
    await press('密封提交')
    expect(alert()).toMatch(/换成了别的一份/)
    await press('密封提交')
    const [first, second] = sent(activities.bid)
    expect(second!.bidId).not.toBe(first!.bidId)
  })

  test('asks before a bid that was begun is left, and not once it is sent', async () => {
    const shown = tender()
    openedWith(`id=${shown.tenderId}&of=${own}`)
    answers(activities.tender, { tender: shown })
    answers(activities.bid, {})
    await show(<BidPage />, anOfficer())
    expect(asksBeforeLeaving()).toBe(false)
    fill('方案名称', '夜跑西湖')
    expect(asksBeforeLeaving()).toBe(true)
    fill('怎么办', '沿湖十公里')
    await press('密封提交')
    expect(asksBeforeLeaving()).toBe(false)
  })

  test('takes none after its deadline, and says so before anything is typed', async () => {
    const shown = tender({ stage: 'deciding', opened: [] })
    openedWith(`id=${shown.tenderId}&of=${own}`)
    answers(activities.tender, { tender: shown })
    await show(<BidPage />, anOfficer())
    expect(screen.getByText('已经到截止时间，不能再改了。')).toBeTruthy()
  })

  test('is scored by each criterion, or not at all', async () => {
    await shows(tender({ stage: 'deciding', juror: true, opened: [{ ...bid, offer, mayScore: true }] }))
    answers(activities.scoreBid, {})
    await press('给别的支部打分')
    await press('提交打分')
    expect(screen.getByText('每一项都要打分。')).toBeTruthy()
    await press('8')
    await press('提交打分')
    expect(sent(activities.scoreBid)[0]).toMatchObject({ organisationId: other, scores: [{ criterionId, score: 8 }] })
  })

  test('tells one of the jury why they do not score a bid, and where they score none', async () => {
    const mine = { ...bid, organisationId: own, organisation: '云栖小镇第三联合支部', offer }
    await shows(tender({ stage: 'deciding', juror: true, opened: [{ ...bid, offer, mayScore: true }, mine] }))
    expect(screen.getByText(/^你是评委：给每份方案/)).toBeTruthy()
    expect(screen.getAllByText('你是这个支部的人，不评这一份。')).toHaveLength(1)
    cleanup()
    await shows(tender({ stage: 'deciding', juror: true, opened: [mine], unjudged: [mine.organisation] }))
    expect(screen.getByText('你是评委，不过这里没有你能评的方案。')).toBeTruthy()
    expect(screen.queryByText(/^你是评委：给每份方案/)).toBeNull()
    cleanup()
    await shows(tender({ stage: 'deciding', opened: [mine] }))
    expect(screen.queryByText(/不评这一份/)).toBeNull()
  })

  describe('that nobody won says why', () => {
    const standing = (given: Partial<Standing>): Standing => ({
      ...{ organisationId: someId(), organisation: '别的支部', total: null, votes: null, jurors: 0, means: null },
      ...{ unjudged: false, ...given },
    })
    const unjudged = standing({ unjudged: true })
    test.each<[string, Standing[], 'jury' | 'vote']>([
      ['没有支部交方案', [], 'jury'],
      ['没有人投票', [standing({ total: 0, votes: 0, jurors: null })], 'vote'],
      ['没有评委打分', [standing({})], 'jury'],
      ['方案都没有评委能评（评委都是交方案的支部的人）', [unjudged], 'jury'],
      ['有的方案没有评委能评（评委都是那个支部的人），另外的也没有评委打分', [standing({}), unjudged], 'jury'],
      [
        '有的方案没有评委能评（评委都是那个支部的人），对它不公平',
        [standing({ total: 9, jurors: 1 }), unjudged],
        'jury',
      ],
    ])('%s', async (why, standings, decideBy) => {
      const result = { decidedAt: inDays(0), winnerId: null, standings, voters: null, entitled: null }
      await shows(tender({ decideBy, stage: 'decided', result }))
      expect(screen.getByText(`${why}，没有产生胜出的支部。`)).toBeTruthy()
      expect(screen.queryAllByText('别的支部')).toHaveLength(standings.length)
      expect(screen.queryAllByText('没有评委能评')).toHaveLength(standings.filter((each) => each.unjudged).length)
    })
  })

  test('shows of equals when each was submitted, by which the earlier is in front', async () => {
    const [first, second, third] = [someId(), someId(), someId()]
    const standings = [first, second, third].map((organisationId, nth) => ({
      ...{ organisationId, organisation: `支部 ${nth}`, total: 80, votes: null, jurors: 1, unjudged: false },
      means: [{ criterionId, mean: organisationId === third ? 7 : 8 }],
    }))
    const opened = [first, second, third].map((organisationId, nth) => ({
      ...{ ...bid, offer, organisationId, submittedAt: `2025-11-20T06:02:0${nth}.000Z` },
    }))
    const result = { decidedAt: inDays(0), winnerId: first, standings, voters: null, entitled: null }
    await shows(tender({ stage: 'decided', result, opened }))
    expect(screen.getAllByText(/先交的在前：/).map(({ textContent }) => textContent)).toEqual([
      '同分，先交的在前：2025 年 11 月 20 日 14:02:00 交的',
      '同分，先交的在前：2025 年 11 月 20 日 14:02:01 交的',
    ])
    cleanup()
    const voted = standings.map((each, nth) => ({
      ...each,
      votes: nth === 2 ? 0 : 1,
      total: nth === 2 ? 0 : 1,
      means: null,
    }))
    await shows(tender({ decideBy: 'vote', stage: 'decided', result: { ...result, standings: voted }, opened }))
    expect(screen.getAllByText(/^同票，先交的在前：/)).toHaveLength(2)
  })

  test('is voted about once, after being asked whether one means it', async () => {
    await shows(tender({ stage: 'deciding', unjudged: ['支部 1'], runs: true, opened: [{ ...bid, offer }] }))
    expect(screen.getByText(/^支部 1的方案现在没有人能评.*增加一位/)).toBeTruthy()

    await shows(tender({ decideBy: 'vote', stage: 'deciding', votes: true, opened: [{ ...bid, offer }] }))
    refuses(activities.vote, 'VOTED_ALREADY')
    await press('投给别的支部')
    await agree('投给它')
    expect((await screen.findByRole('alert')).textContent).toMatch(/一人一票/)
    expect(sent(activities.vote)).toEqual([expect.objectContaining({ organisationId: other })])
  })

  test('tells who has voted that they have, and who may not vote why', async () => {
    const voting = { decideBy: 'vote' as const, stage: 'deciding' as const, opened: [{ ...bid, offer }] }
    await shows(tender({ ...voting, votes: true, voted: true }))
    expect(screen.getByText(/你已经投过票了/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^投给/ })).toBeNull()
  })

  test('shows its result with the figures it was counted from', async () => {
    const standings = [
      {
        organisationId: other,
        organisation: '别的支部',
        total: 3,
        votes: 3,
        jurors: null,
        means: null,
        unjudged: false,
      },
    ]
    const result = { decidedAt: inDays(0), winnerId: other, standings, voters: 5, entitled: 20 }
    await shows(tender({ decideBy: 'vote', stage: 'decided', winner: '别的支部', result, opened: [{ ...bid, offer }] }))
    expect(screen.getByText('3 票')).toBeTruthy()
    expect(screen.getByText('1. 别的支部')).toBeTruthy()
    expect(screen.getByText('5 人投票，应投 20 人，投票率 25%')).toBeTruthy()
  })

  test('gives a bid that nobody scored no rank behind those that were scored', async () => {
    const scored = { total: 80, votes: null, jurors: 1, means: null, unjudged: false }
    const standings = [
      { ...scored, organisationId: other, organisation: '别的支部' },
      { ...scored, organisationId: own, organisation: '云栖小镇第三联合支部', total: null, jurors: 0 },
    ]
    const result = { decidedAt: inDays(0), winnerId: other, standings, voters: null, entitled: null }
    await shows(tender({ stage: 'decided', winner: '别的支部', result }))
    expect(screen.getByText('1. 别的支部')).toBeTruthy()
    expect(screen.getByText('云栖小镇第三联合支部')).toBeTruthy()
  })

  test('tells who won that they did, and an officer above whose activity they may post', async () => {
    const result = { decidedAt: inDays(0), winnerId: other, standings: [], voters: null, entitled: null }
    const decided = { stage: 'decided' as const, winner: '别的支部', result, mayPost: true }
    await shows(tender({ ...decided, won: true }))
    expect(screen.getByText('你们胜出了，可以发这个活动了。')).toBeTruthy()
    cleanup()
    await shows(tender(decided))
    expect(screen.getByText('别的支部胜出了，你可以替它发活动。')).toBeTruthy()
    expect(screen.queryByText(/你们胜出/)).toBeNull()
    expect(screen.getByRole('button', { name: '发活动' })).toBeTruthy()
  })

  test('is not posted while its weights are not a hundred', async () => {
    openedWith('')
    const caller = aMember({
      offices: [{ organisationId: someId(), organisation: '云栖党总支', kind: 'general_branch', role: 'secretary' }],
    })
    await show(<TenderPostPage />, caller)
    fill('要办什么', '健康跑')
    fill('要求和支持', '三百人')
    expect(asksBeforeLeaving()).toBe(true)
    fireEvent.change(screen.getAllByLabelText('分值')[0]!, { target: { value: '50' } })
    expect(alert()).toMatch(/现在合计 110 分/)
    await press('发起竞办')
    expect(screen.getByText('各项分值加起来要是 100。')).toBeTruthy()
    answers(activities.postTender, {})
    fireEvent.change(screen.getAllByLabelText('分值')[0]!, { target: { value: '40' } })
    await press('发起竞办')
    expect(sent(activities.postTender)[0]).toMatchObject({ title: '健康跑', decideBy: 'jury' })
  })
})

describe('invitations', () => {
  const invitation = {
    ...{ activityId: someId(), title: '联学', from: inDays(5), lead: '别的支部' },
    ...{ organisationId: own, organisation: '云栖小镇第三联合支部' },
  }

  test('are answered after being asked, and read anew', async () => {
    answers(activities.invitations, { invitations: [invitation] })
    answers(activities.answerInvitation, {})
    await show(<InvitationsPage />, anOfficer())
    await press('一起办')
    await agree('一起办')
    await waitFor(() => expect(sent(activities.invitations)).toHaveLength(2))
    expect(sent(activities.answerInvitation)[0]).toMatchObject({ organisationId: own, accept: true })
  })

  test.each([
    ['NOT_INVITED', '邀请已经收回，或者你们已经答复过了。', 1],
    ['NO_SUCH_ACTIVITY', '邀请已经收回，或者活动已经撤下。', 0],
    ['TOO_LATE', '活动已经开始，不能再变动主办。', 1],
  ] as const)('answered too late (%s) say so, with no answer left to tap', async (refusal, why, toSee) => {
    answers(activities.invitations, { invitations: [invitation] })
    refuses(activities.answerInvitation, refusal)
    await show(<InvitationsPage />, anOfficer())
    await press('不参加')
    await agree('不参加')
    await waitFor(() => expect(alert()).toBe(why))
    expect(screen.queryByRole('button', { name: /^(一起办|不参加)$/ })).toBeNull()
    expect(screen.queryAllByRole('button', { name: '看活动' })).toHaveLength(toSee)
  })

  test('there are none: it says what would be here', async () => {
    answers(activities.invitations, { invitations: [] })
    await show(<InvitationsPage />, anOfficer())
    expect(screen.getByText('没有等答复的邀请')).toBeTruthy()
  })
})

test('an invitation that nobody can answer any more says so to who leads, and is taken back', async () => {
  const host = { organisationId: other, name: '别的支部', state: 'invited' as const, mine: false, answerable: false }
  const activity = { ...anActivity(), leads: true, hosts: [host] }
  openedWith(`id=${activity.activityId}`)
  answers(activities.view, { activity })
  refuses(activities.takeBackInvitation, 'NOT_INVITED')
  await show(<HostsPage />, anOfficer())
  expect(screen.getByText(/^它现在没有干部，没有人能答复/)).toBeTruthy()
  await press('收回邀请')
  await agree('收回')
  await waitFor(() => expect(alert()).toBe('对方已经答复了，不能再收回。'))
  expect(screen.queryByRole('button', { name: '收回邀请' })).toBeNull()
  cleanup()
  answers(activities.takeBackInvitation, {})
  await show(<HostsPage />, anOfficer())
  await press('收回邀请')
  await agree('收回')
  await waitFor(() => expect(sent(activities.takeBackInvitation)).toHaveLength(2))
})

test('a club is made by who holds an office: others are told so before they fill anything in', async () => {
  openedWith('')
  await show(<ClubEditPage />, aMember())
  expect(screen.getByText('这里只对党务干部开放')).toBeTruthy()
  expect(screen.queryByLabelText('社团名称')).toBeNull()
})

test('what a club does is posted from its page in its own name', async () => {
  const clubId = someId()
  openedWith(`id=${clubId}`)
  answers(activities.club, {
    club: {
      ...{ clubId, name: '夜跑团', organisation: '第一支部', organisationId: other, about: '周三', members: 7 },
      ...{ mine: false, sample: true, lead: { memberId: someId(), name: '方屹' }, ended: false, activities: [] },
      ...{ people: [], runs: true, owns: true, leads: false },
    },
  })
  await show(<ClubPage />, anOfficer())
  await press('发社团活动')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/pages/hosting/post/index?kind=club&clubId=${clubId}`,
  })
})

test('a club is joined with one tap, and its people are for those who run it', async () => {
  const clubId = someId()
  openedWith(`id=${clubId}`)
  answers(activities.club, {
    club: {
      ...{ clubId, name: '夜跑团', organisation: '第一支部', organisationId: other, about: '周三', members: 7 },
      ...{ mine: false, sample: true, lead: { memberId: someId(), name: '方屹' }, ended: false, activities: [] },
      ...{ people: null, runs: false, owns: false, leads: false },
    },
  })
  answers(activities.joinClub, {})
  await show(<ClubPage />, aMember())
  expect(screen.queryByText('成员')).toBeNull()
  await press('加入社团')
  expect(sent(activities.joinClub)).toEqual([{ clubId }])
  expect(sent(activities.club)).toHaveLength(2)
})
