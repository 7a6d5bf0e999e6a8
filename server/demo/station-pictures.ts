import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Writing } from '../../cloudfunctions/_store/writing'
import type { Store } from '../../cloudfunctions/_store/store'
import { demoId } from './demo-id'
import { SAMPLES, samplesOf, second } from './samples'
import { HUB } from './stations'

/** The lecture whose slides hang in the hub as posters. They are copies: taking one down leaves the lecture as it is. */
export const POSTERS = 'station-downstairs'

const SHOWN = ['page-1.webp', 'page-2.webp', 'page-3.webp']
/** Of the staff of the committee that runs the hub. */
const BY = '伍思涵'

/** The hub with its pictures; without, where the media were placed before there were any for it. */
export const withPictures = async (
  store: Store,
  media: string,
  writings: readonly Writing[],
  now: Date,
): Promise<Writing[]> => {
  const folder = second(POSTERS)
  if (!existsSync(join(media, SAMPLES, folder))) return [...writings]
  const samples = await samplesOf(media, folder)
  const pictures = SHOWN.map((name) => ({ fileId: demoId('file', folder, name), ...samples.get(name)! }))
  for (const picture of pictures) await store.files.add(demoId('member', BY), { purpose: 'slide', ...picture }, now)
  return writings.map((writing) =>
    writing.stationId === demoId('station', HUB)
      ? { ...writing, pictures, entry: { ...writing.entry, pictures: pictures.map(({ fileId }) => fileId) } }
      : writing,
  )
}
