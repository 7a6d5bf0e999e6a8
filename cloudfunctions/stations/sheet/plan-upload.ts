import { refuse, type Refusal } from '../../../core/refusal'
import type { SheetArea } from '../../../core/stations/sheet/areas'
import type { Context } from '../../_shell/feature'
import type { SheetExtension } from '../../_shell/sheet/inspect-sheet'
import { planFile, type PlannedFile } from '../../_shell/sheet/plan-file'

interface Given {
  readonly fileId: string
  readonly area: SheetArea
  readonly district?: string | undefined
}

/** What importing a sheet that the caller uploaded would do. */
export const planUpload = async (
  { fileId, area, district }: Given,
  { caller, store, media, now }: Context<'officer'>,
): Promise<PlannedFile | Refusal<'NO_SUCH_FILE' | 'UNREADABLE' | 'TOO_MANY_ROWS'>> => {
  const file = await store.files.find(caller.memberId, fileId)
  if (file?.purpose !== 'sheet') return refuse('NO_SUCH_FILE')
  const bytes = await media.read(file.location, 0, file.bytes)
  const extension: SheetExtension = file.location.endsWith('.csv') ? 'csv' : 'xlsx'
  return planFile(bytes, extension, { store, offices: caller.offices, area, district, now })
}
