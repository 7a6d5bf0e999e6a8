import { roomFor } from '../../../core/lectures/room'
import { isRefusal } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { writeBook } from '../../_shell/sheet/write-book'
import { newId } from '../../_store/new-id'

/** A file like an upload of the caller's own: it goes after a day. */
export const exportSheet: Handler<typeof stations.exportSheet> = async ({ what }, { caller, store, media, now }) => {
  const offices = caller.offices.map(({ organisationId }) => organisationId)
  const held = what === 'stations' ? await store.stationSheets.heldBy(offices) : []
  const book = await writeBook(held)
  const room = roomFor(book.byteLength, await store.files.held(caller.memberId))
  if (isRefusal(room)) return room

  const location = await media.write(book, 'xlsx')
  const file = { fileId: newId(), purpose: 'sheet' as const, location, bytes: book.byteLength, durationMs: 0 }
  await store.files.add(caller.memberId, file, now)
  const name = what === 'stations' ? `阵地名录 ${dayOf(now)}.xlsx` : '阵地导入模板.xlsx'
  return { url: media.url(location), name, stations: held.length }
}
