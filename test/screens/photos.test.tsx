import { cleanup, screen } from '@testing-library/react'
import { activities } from '../../core/activities/contract'
import { Photos, usePhotos } from '../../src/features/activities/afterwards/photos'
import { answers, isOffline, sent } from './server'
import { aMember, press, show } from './show'
import { someId } from './things'
import { held, picks, put, uploads } from './uploading'

const activityId = someId()
const outcome = {
  ...{ activityId, title: '示例', state: 'published' as const, organises: false, came: null, minutesInAll: null },
  ...{ summary: '', mayGiveFeedback: false, feedback: null, own: null, mayAddPhotos: true },
} as unknown as Parameters<typeof Photos>[0]['outcome']
const photo = () => new File(['x'], 'x.png', { type: 'image/png' })
const kept = { ok: true, data: { fileId: someId(), url: '/media/x', durationMs: 0, bytes: 8 } }
const idOf = (address: string) => /^\/upload\/(.+)\?/.exec(address)![1]

const Shown = () => <Photos outcome={outcome} pages={usePhotos(activityId)} />

beforeEach(() => {
  answers(activities.photos, { photos: [], inAll: 0, own: 0, next: null })
  return show(<Shown />, aMember())
})

test('a photo that was not kept says why: it is not the photo’s fault that there is no room', async () => {
  picks(photo())
  uploads.push({ ok: false, error: { code: 'NO_ROOM' } })
  await press('加照片')
  expect(screen.getByRole('alert').textContent).toMatch(/存满了/)
})

test('those that arrived are added together, and what the network lost is sent again as it is', async () => {
  answers(activities.addPhotos, {})
  picks(photo(), photo(), photo())
  uploads.push(kept, null, kept)
  await press('加照片')
  expect(held.size).toBe(1)
  expect(sent(activities.addPhotos)).toEqual([{ activityId, fileIds: [put[0]!, put[2]!].map(idOf) }])
  uploads.push(kept)
  await press('重试')
  expect(put[3]).toBe(put[1])
  expect(held.size).toBe(0)
  expect(sent(activities.addPhotos)[1]).toEqual({ activityId, fileIds: [idOf(put[1]!)] })
  expect(screen.queryByRole('alert')).toBeNull()
})

test('photos that arrived but could not be added are not sent once more, only added', async () => {
  isOffline(activities.addPhotos)
  picks(photo())
  uploads.push(kept)
  await press('加照片')
  expect(screen.getByRole('alert').textContent).toMatch(/网络/)
  answers(activities.addPhotos, {})
  await press('重试')
  expect(put).toHaveLength(1)
  expect(sent(activities.addPhotos)).toHaveLength(2)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('more photos than a page holds are read on to the last, with how many there are', async () => {
  cleanup()
  const photo = (by: string) => ({
    ...{ fileId: someId(), url: '/media/x', state: 'shown' as const, by, mine: false, reason: null },
  })
  answers(activities.photos, { photos: [photo('林秋')], inAll: 2, own: 0, next: 'false~2026-11-20T00:00:00.000Z~x' })
  await show(<Shown />, aMember())
  expect(screen.getByText('2 张')).toBeTruthy()
  answers(activities.photos, { photos: [photo('陈乐')], inAll: 2, own: 0, next: null })
  await press('后面还有')
  expect(sent(activities.photos).at(-1)).toEqual({ activityId, cursor: 'false~2026-11-20T00:00:00.000Z~x' })
  for (const label of ['照片 1，林秋', '照片 2，陈乐']) expect(screen.getByRole('button', { name: label })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '后面还有' })).toBeNull()
})
