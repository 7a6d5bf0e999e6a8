import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Activity } from '../../core/activities/activity'
import { activities } from '../../core/activities/contract'
import type { ActivityEntry } from '../../core/activities/entry'
import { stations } from '../../core/stations/contract'
import HostedPage from '../../src/pages/hosting/activity'
import PostPage from '../../src/pages/hosting/post'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, anOfficer, asksBeforeLeaving, openedWith, press, settle, show } from './show'
import { anActivity, aStation, someId } from './things'
import { picks, put, uploads } from './uploading'

const officer = anOfficer()
const { organisationId, organisation } = officer.offices[0]!

const type = async (label: string | RegExp, value: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
  await settle()
}
const entrySent = (index = 0) => sent(activities.save)[index]!.entry as ActivityEntry

const entry: ActivityEntry = {
  kind: 'theme_day',
  organisationId,
  clubId: null,
  title: '示例主题党日',
  about: '示例',
  bring: '',
  from: '2030-12-20T06:00:00.000Z',
  until: '2030-12-20T08:00:00.000Z',
  place: { kind: 'address', address: '示例路 1 号', spot: null },
  seats: 30,
  audience: [organisationId],
  membersOnly: true,
  signUpUntil: null,
  guests: 0,
  questions: [],
  earnsPoints: true,
  countsHours: false,
  cover: null,
  attachments: [],
}
const names = { host: organisation, place: '示例路 1 号', audience: [organisation] }

beforeEach(() => {
  localStorage.clear()
  openedWith('')
  answers(activities.hostable, {
    hosts: [{ organisationId, clubId: null, name: organisation, themeDay: null }],
    organisations: [{ organisationId, name: organisation, kind: 'branch', hostable: true }],
    more: false,
  })
  answers(activities.save, { updatedAt: '2026-11-20T02:00:00.000Z', state: 'published' })
})
afterAll(() => openedWith(''))

test('another organisation to post for is offered where there is one below', async () => {
  const { unmount } = await show(<PostPage />, officer)
  await press(/^主题党日/)
  expect(screen.queryByText('换成下级组织…')).toBeNull()
  unmount()
  const below = { organisationId: someId(), name: '下级支部', kind: 'branch' as const, hostable: true }
  const hosts = [{ organisationId, clubId: null, name: organisation, themeDay: null }]
  answers(activities.hostable, { hosts, organisations: [below], more: false })
  await show(<PostPage />, officer)
  await press(/^主题党日/)
  expect(screen.getByText('换成下级组织…')).toBeTruthy()
})

test('from a template to published it takes a place and one tap', async () => {
  await show(<PostPage />, officer)
  await press(/^主题党日/)
  await press('别的地址')
  await type('地址', '示例路 1 号')
  await press('发布')
  expect(sent(activities.save)[0]).toMatchObject({ publish: true, basis: null })
  expect(entrySent()).toMatchObject({
    kind: 'theme_day',
    organisationId,
    title: '主题党日',
    audience: [organisationId],
    membersOnly: true,
    place: { kind: 'address', address: '示例路 1 号', spot: null },
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: expect.stringContaining('/pages/hosting/activity/index?id=') as string,
  })
})

test('what is missing is said before anything is sent; a draft needs nothing', async () => {
  await show(<PostPage />, officer)
  await press(/^空白/)
  await press('发布')
  expect(screen.getByRole('alert').textContent).toBe('还差：标题、地点。')
  expect(sent(activities.save)).toEqual([])
  await press('存草稿')
  expect(sent(activities.save)[0]).toMatchObject({ publish: false })
})

test('seats that are no number are said and not sent', async () => {
  await show(<PostPage />, officer)
  await press(/^主题党日/)
  await type(/^名额/, '三十')
  await press('存草稿')
  expect(screen.getByRole('alert').textContent).toMatch(/整数/)
  expect(sent(activities.save)).toEqual([])
})

test('what was filled in stays when it cannot be sent, and the retry is the same', async () => {
  isOffline(activities.save)
  await show(<PostPage />, officer)
  await press(/^志愿服务/)
  await type('标题', '护河行动')
  await press('存草稿')
  expect(screen.getByRole('alert').textContent).toMatch(/网络/)
  expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('护河行动')
  await press('存草稿')
  const [first, second] = sent(activities.save)
  expect(second).toEqual(first)
})

test('what was filled in and not saved is there when one comes back, and can be thrown away', async () => {
  const { unmount } = await show(<PostPage />, officer)
  await press(/^社团活动/)
  await type('标题', '周三羽毛球')
  unmount()
  await show(<PostPage />, officer)
  expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('周三羽毛球')
  expect(screen.getByText(/^这里是你上次没有保存的内容/)).toBeTruthy()
  await press('放弃这些内容')
  expect(screen.queryByText(/^这里是你上次没有保存的内容/)).toBeNull()
  expect(screen.queryByDisplayValue('周三羽毛球')).toBeNull()
  expect(asksBeforeLeaving()).toBe(false)
  // One begins anew, with whatever it is to be.
  await press(/^党课/)
  expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('党课')
  expect(screen.queryByText(/^这里是你上次没有保存的内容/)).toBeNull()
})

describe('what kind it is', () => {
  const kind = () => within(screen.getByRole('group', { name: '类型' }))
  const isOf = async (name: string) => {
    await press('换一种…')
    fireEvent.click(kind().getByRole('button', { name }))
    await settle()
  }

  test('is said, and of one that comes back as well', async () => {
    const { unmount } = await show(<PostPage />, officer)
    await press(/^志愿服务/)
    expect(kind().getByRole('button', { name: '志愿服务' })).toBeTruthy()
    await type('标题', '十二月主题党日')
    unmount()
    await show(<PostPage />, officer)
    expect(kind().getByRole('button', { name: '志愿服务' })).toBeTruthy()
    expect(screen.getByText('这里是你上次没有保存的内容（志愿服务）。')).toBeTruthy()
  })

  test('can be changed: what nobody touched is as that kind has it, and what was filled in stays', async () => {
    await show(<PostPage />, officer)
    await press(/^志愿服务/)
    await press('别的地址')
    await type('地址', '示例路 1 号')
    await type(/^名额/, '12')
    await isOf('主题党日')
    expect(kind().queryByRole('button', { name: '党课' })).toBeNull()
    await press('存草稿')
    expect(entrySent()).toMatchObject({
      ...{ kind: 'theme_day', title: '主题党日', audience: [organisationId], membersOnly: true, guests: 0 },
      ...{ countsHours: false, questions: [], seats: 12 },
      place: { kind: 'address', address: '示例路 1 号' },
    })
  })

  test('changed, its times are as that kind has them or all as they were chosen', async () => {
    const { unmount } = await show(<PostPage />, officer)
    const timesIn = () =>
      ['几点开始', '几点结束'].map((label) => screen.queryByLabelText<HTMLInputElement>(label)?.value)
    await press(/^志愿服务/)
    expect(timesIn()).toEqual(['09:00', undefined])
    await isOf('社团活动')
    expect(timesIn()).toEqual(['19:00', undefined])
    await press('自己定结束时间')
    await type('几点结束', '20:10')
    await isOf('党课')
    expect(timesIn()).toEqual(['19:00', '20:10'])
    expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('党课')
    unmount()
    // So it is where one goes on with it.
    await show(<PostPage />, officer)
    expect(timesIn()).toEqual(['19:00', '20:10'])
    await isOf('志愿服务')
    expect(timesIn()).toEqual(['19:00', '20:10'])
    expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('志愿服务')
  })

  test('changed, it is still of the host that was chosen, and for those that were', async () => {
    const other = { organisationId: someId(), clubId: null, name: '另一支部', themeDay: null }
    const hosts = [{ organisationId, clubId: null, name: organisation, themeDay: null }, other]
    answers(activities.hostable, { hosts, organisations: [], more: false })
    await show(<PostPage />, officer)
    await press(/^志愿服务/)
    await press('另一支部')
    await isOf('主题党日')
    await press('存草稿')
    expect(entrySent()).toMatchObject({ organisationId: other.organisationId, audience: [other.organisationId] })
    await isOf('志愿服务')
    await press('存草稿')
    expect(entrySent(1)).toMatchObject({ organisationId: other.organisationId, audience: null })
    await press('本组织')
    await isOf('创业路演')
    await press('存草稿')
    expect(entrySent(2)).toMatchObject({ audience: [other.organisationId] })
  })

  test('of one that is there is changed alone', async () => {
    openedWith('id=x')
    answers(activities.entry, {
      ...{ entry, occasion: null, state: 'published', files: [], names, updatedAt: '2026-11-20T02:00:00.000Z' },
    })
    await show(<PostPage />, officer)
    await isOf('志愿服务')
    await press('保存')
    expect(entrySent()).toEqual({ ...entry, kind: 'volunteering' })
  })

  test('of a turn is its rota’s', async () => {
    const id = someId()
    openedWith(`occasion=turn.${id}`)
    const host = { organisationId, clubId: null, name: organisation }
    answers(activities.occasion, { host, kind: 'theme_day', title: '示例轮值', day: '2030-01-20' })
    await show(<PostPage />, officer)
    expect(kind().getByRole('button', { name: '主题党日' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '换一种…' })).toBeNull()
  })
})

describe('from a club’s page', () => {
  const clubId = someId()
  const [own, club] = [
    { organisationId, clubId: null, name: organisation, themeDay: null },
    { organisationId, clubId, name: '夜跑团', themeDay: null },
  ]
  beforeEach(() => {
    answers(activities.hostable, { hosts: [club, own], organisations: [], more: false })
    openedWith(`kind=club&clubId=${clubId}`)
  })

  test('it is the club that hosts', async () => {
    await show(<PostPage />, officer)
    expect(sent(activities.hostable)).toEqual([{ clubId }])
    await press('存草稿')
    expect(entrySent()).toMatchObject({ kind: 'club', organisationId, clubId })
  })

  test('what was begun elsewhere stays there, and what was begun here comes back here', async () => {
    openedWith('')
    const { unmount } = await show(<PostPage />, officer)
    await press(/^志愿服务/)
    await type('标题', '护河行动')
    unmount()

    openedWith(`kind=club&clubId=${clubId}`)
    const shown = await show(<PostPage />, officer)
    expect(screen.queryByDisplayValue('护河行动')).toBeNull()
    await type('标题', '夜跑十公里')
    shown.unmount()
    const again = await show(<PostPage />, officer)
    expect(screen.getByDisplayValue('夜跑十公里')).toBeTruthy()
    again.unmount()

    openedWith('')
    await show(<PostPage />, officer)
    expect(screen.getByDisplayValue('护河行动')).toBeTruthy()
  })
})

test('another beginning moves the end and the deadline with it', async () => {
  openedWith('id=x')
  answers(activities.entry, {
    entry: { ...entry, signUpUntil: '2030-12-19T06:00:00.000Z' },
    occasion: null,
    state: 'draft',
    updatedAt: '2026-11-20T02:00:00.000Z',
    files: [],
    names,
  })
  await show(<PostPage />, officer)
  await type('几点开始', '09:30')
  await press('3 小时')
  await press('存草稿')
  expect(entrySent()).toMatchObject({
    from: '2030-12-20T01:30:00.000Z',
    until: '2030-12-20T04:30:00.000Z',
    signUpUntil: '2030-12-19T01:30:00.000Z',
  })
})

test('a station comes from the directory, and its room with it', async () => {
  const [stationId, roomId] = [someId(), someId()]
  const station = aStation({
    stationId,
    name: '示例驿站',
    rooms: [{ roomId, name: '会议室', capacity: 20, facilities: [], bookableBy: 'members', may: true }],
  })
  answers(stations.list, { stations: [station], next: null })
  answers(stations.districts, { districts: [], own: null })
  answers(stations.view, { station, runs: false, saidClosed: false, holidays: [], holidaysKnownUntil: '2026-12-31' })
  await show(<PostPage />, officer)
  await press(/^主题党日/)
  await press(/选一处阵地/)
  await press(/示例驿站/)
  answers(activities.roomAt, { room: { is: 'free', asks: false }, capacity: 20 })
  await press('会议室（20 人）')
  expect(await screen.findByText('这个房间空着，发布后就订下了。')).toBeTruthy()
  expect(sent(activities.roomAt)[0]).toMatchObject({ stationId, roomId })
  await press('发布')
  expect(entrySent().place).toEqual({ kind: 'station', stationId, roomId })
})

test('stations of one’s own district come first, others by theirs or by words; without the districts there are all', async () => {
  const [station, districts] = [aStation(), ['余杭区', '西湖区'].map((district) => ({ district, stations: 3 }))]
  answers(stations.list, { stations: [station], next: null })
  answers(stations.districts, { districts, own: '西湖区' })
  await show(<PostPage />, officer)
  await press(/^主题党日/)
  await press(/选一处阵地/)
  expect(sent(stations.list)).toEqual([{ district: '西湖区' }])
  await press('余杭区')
  await press('全部城区')
  expect(sent(stations.list).slice(1)).toEqual([{ district: '余杭区' }, {}])
  fireEvent.change(screen.getByLabelText('按名称或地址找阵地'), { target: { value: '驿站' } })
  await waitFor(() => expect(sent(stations.list).at(-1)).toEqual({ search: '驿站' }))
  cleanup()

  isOffline(stations.districts)
  const before = sent(stations.list).length
  await show(<PostPage />, officer)
  await press(/^主题党日/)
  await press(/选一处阵地/)
  expect(sent(stations.list).slice(before)).toEqual([{}])
})

test('a room that is taken, or too small, is pointed out at once; refused, what was filled in is all there', async () => {
  openedWith('id=x')
  const [place, { from, until }] = [{ kind: 'station', stationId: someId(), roomId: someId() } as const, entry]
  answers(activities.entry, {
    ...{ occasion: null, state: 'draft', files: [], names, updatedAt: '2026-11-20T02:00:00.000Z' },
    entry: { ...entry, place, seats: 20 },
  })
  const taken = [{ from: from!, until: until! }]
  answers(activities.roomAt, { room: { is: 'taken', taken }, capacity: 20 })
  await show(<PostPage />, officer)
  const words =
    '这个房间 2030 年 12 月 20 日 周五 14:00–16:00 已有别的预约（自己另订的也算），请换个时间、换个房间，或者改地点。'
  expect(screen.getByText(words)).toBeTruthy()
  const small = '这个房间只坐 20 人，名额比它多，请减少名额或换房间。'
  expect(screen.queryByText(small)).toBeNull()
  await type(/^名额/, '21')
  expect(screen.getByText(small)).toBeTruthy()
  refuses(activities.save, 'ROOM_TAKEN', { taken })
  await press('发布')
  expect(screen.getAllByText(words)).toHaveLength(2)
  expect(screen.getByLabelText<HTMLInputElement>(/^名额/).value).toBe('21')
  refuses(activities.save, 'TOO_MANY_PEOPLE', { capacity: 20 })
  await press('发布')
  expect(screen.getAllByText(small)).toHaveLength(2)
})

test('changed by two, nothing is lost: both changes are there to be saved', async () => {
  openedWith('id=x')
  const read = { occasion: null, state: 'published' as const, files: [], names }
  answers(activities.entry, { ...read, entry, updatedAt: '2026-11-20T02:00:00.000Z' })
  refuses(activities.save, 'CHANGED_MEANWHILE')
  await show(<PostPage />, officer)
  await type('标题', '我改的标题')
  await press('保存，并通知已报名的人')
  expect(screen.getByRole('alert').textContent).toMatch(/别人刚刚改过/)

  const theirs = { ...entry, seats: 50, title: '别人的标题' }
  answers(activities.entry, { ...read, entry: theirs, updatedAt: '2026-11-20T03:00:00.000Z' })
  answers(activities.save, { updatedAt: '2026-11-20T04:00:00.000Z', state: 'published' })
  await press('合并最新内容')
  expect(screen.getByText(/标题两边都改了/)).toBeTruthy()
  await press('保存，并通知已报名的人')
  expect(sent(activities.save).at(-1)).toMatchObject({ basis: '2026-11-20T03:00:00.000Z' })
  expect(entrySent(1)).toMatchObject({ title: '我改的标题', seats: 50 })
})

test('a draft whose day or deadline has passed leads to another one, not to publishing it as it is', async () => {
  openedWith('id=x')
  const past = { from: '2026-01-05T06:00:00.000Z', until: '2026-01-05T08:00:00.000Z' }
  const draft = async (given: Partial<Activity>) => {
    answers(activities.view, { activity: anActivity({ state: 'draft', organises: true, leads: true, ...given }) })
    const { unmount } = await show(<HostedPage />, officer)
    return unmount
  }
  const unmount = await draft(past)
  expect(screen.getByText(/时间已过，先改时间/)).toBeTruthy()
  expect(screen.queryByText(/填完就可以发布/)).toBeNull()
  expect(screen.getByRole('button', { name: '改时间，发布' })).toBeTruthy()
  unmount()
  const close = await draft({ signUpUntil: past.from })
  expect(screen.getByText(/报名截止已过，先改报名截止/)).toBeTruthy()
  close()
  await draft({})
  expect(screen.getByText(/填完就可以发布/)).toBeTruthy()
})

test('whoever may not post is told who may', async () => {
  answers(activities.hostable, { hosts: [], organisations: [], more: false })
  await show(<PostPage />, aMember())
  expect(screen.getByText(/发活动要有职务/)).toBeTruthy()
})

test('a visitor is led to sign in', async () => {
  await show(<PostPage />)
  await press('去登录')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/account/sign-in/index' })
})

describe('files', () => {
  test('a document that the network lost is sent again under the same id, and is attached once', async () => {
    await show(<PostPage />, officer)
    await press(/^创业路演/)
    await press('介绍、截止、带人、问题、封面…')
    picks(new File(['%PDF-1.4'], '议程.pdf', { type: 'application/pdf' }))
    uploads.push(null)
    await press('加 PDF')
    expect(screen.getByRole('alert').textContent).toMatch(/议程：网络没有连上/)
    const fileId = /^\/upload\/(.+)\?purpose=document$/.exec(put[0]!)![1]!
    uploads.push({ ok: true, data: { fileId, url: '/media/x.pdf', durationMs: 0, bytes: 8 } })
    await press('重试')
    expect(put[1]).toBe(put[0])
    expect(screen.queryByRole('alert')).toBeNull()
    await press('存草稿')
    expect(entrySent().attachments).toEqual([{ fileId, name: '议程' }])
  })

  test('pictures are numbered by themselves, a PDF says that it is one, and what was refused before is said no more', async () => {
    await show(<PostPage />, officer)
    await press(/^创业路演/)
    await press('介绍、截止、带人、问题、封面…')
    const kept = {
      ok: true,
      data: { fileId: '11111111-1111-4111-8111-111111111111', url: '/media/x', durationMs: 0, bytes: 8 },
    }
    uploads.push(kept, kept, kept)
    picks(new File(['%PDF-1.4'], 'doc.pdf', { type: 'application/pdf' }))
    await press('加 PDF')
    expect(screen.getByText('doc').parentElement!.textContent).toMatch(/docPDF/)
    picks(new File(['x'], 'x.png', { type: 'image/png' }))
    await press('加图片')
    await press('加图片')
    expect(screen.getByText('图片 1').parentElement!.textContent).not.toMatch(/PDF/)
    // Another is never called what one that is still there is called.
    await press('去掉附件 图片 1')
    uploads.push({ ok: false, error: { code: 'WRONG_TYPE' } }, kept)
    await press('加图片')
    expect(screen.getByRole('alert').textContent).toMatch(/图片 3：/)
    await press('加封面')
    expect(screen.queryByRole('alert')).toBeNull()
    await press('存草稿')
    expect(entrySent().attachments.map(({ name }) => name)).toEqual(['doc', '图片 2'])
  })

  test('what is refused is said, and is not sent again as it is', async () => {
    await show(<PostPage />, officer)
    await press(/^创业路演/)
    await press('介绍、截止、带人、问题、封面…')
    picks(new File(['x'], 'x.png', { type: 'image/png' }))
    uploads.push({ ok: false, error: { code: 'WRONG_TYPE' } })
    await press('加封面')
    expect(screen.getByRole('alert').textContent).toMatch(/不是 JPG、PNG 或 WebP 格式/)
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
  })
})
