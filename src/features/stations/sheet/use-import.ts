import { useEffect, useRef, useState } from 'react'
import type { RefusalOf } from '../../../../core/action'
import { stations } from '../../../../core/stations/contract'
import type { SheetArea } from '../../../../core/stations/sheet/areas'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { unfit } from '../../../app/unfit'
import { newId } from '../../../platform/new-id'
import { pickSheet } from '../../../platform/pick'
import { release } from '../../../platform/release'
import { upload, type Upload } from '../../../platform/upload'
import { sheetUploadWords } from './sheet-upload-words'
import { words } from './words'

/** Where the stations are said to be. */
export interface Stated {
  readonly area: SheetArea
  readonly district?: string
}

interface Chosen {
  readonly name: string
  /** Once it is on the server. */
  readonly fileId: string | null
}

const rowsWords = (details: Readonly<Record<string, unknown>>): string => {
  const [from, to] = Array.isArray(details.rows) ? (details.rows as number[]) : []
  return from === undefined ? '' : from === to ? `在第 ${from} 行。` : `在第 ${from} 到 ${to} 行之间。`
}

/** A sheet on its way into the directory: chosen, sent, checked, agreed to, written down. */
export const useImport = () => {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const sending = useRef<Upload>(undefined)
  const checking = useAction(stations.checkSheet)
  const importing = useAction(stations.importSheet)
  const importId = useFreshId()
  useEffect(() => () => sending.current?.cancel(), [])

  const check = async (fileId: string, stated: Stated) => {
    importing.clear()
    await checking.run({ fileId, ...stated })
  }

  const choose = async (stated: Stated) => {
    const picked = await pickSheet()
    if (!picked) return
    checking.clear()
    importing.clear()
    const why = unfit('sheet', picked.file)
    setWrong(why)
    setChosen(why ? null : { name: picked.name, fileId: null })
    if (why) return release(picked.file)
    const fileId = newId()
    sending.current = upload({ fileId, file: picked.file, purpose: 'sheet', onProgress: () => {} })
    const answer = await sending.current.answer
    release(picked.file)
    if (!answer.ok) {
      setWrong(sheetUploadWords(answer))
      return setChosen(null)
    }
    setChosen({ name: picked.name, fileId })
    await check(fileId, stated)
  }

  const write = async (stated: Stated) => {
    if (!chosen?.fileId || !checking.data) return
    const input = { fileId: chosen.fileId, seen: checking.data.seen, ...stated }
    await importing.run({ ...input, importId: importId.of(input) })
  }

  const said = (): string | null => {
    if (wrong) return wrong
    const fault = importing.fault ?? checking.fault
    if (fault) return faultWords(fault)
    if (importing.refusal)
      return (
        words.importSheet[importing.refusal] +
        (importing.refusal === 'TEXT_REFUSED' ? rowsWords(importing.details) : '')
      )
    return checking.refusal && words.checkSheet[checking.refusal]
  }

  const again: RefusalOf<typeof stations.importSheet>[] = ['CHANGED_MEANWHILE']
  return {
    name: chosen?.name ?? null,
    /** On its way to the server, or being read there. */
    pending: (chosen !== null && chosen.fileId === null) || checking.pending,
    writing: importing.pending,
    /** What was said of it last. */
    report: importing.data?.report ?? checking.data?.report ?? null,
    isDone: importing.data?.importedAt != null,
    wrong: said(),
    /** The directory is another one by now, or there was no answer: it has to be checked once more. */
    isOutdated: checking.fault !== null || (importing.refusal !== null && again.includes(importing.refusal)),
    choose,
    recheck: async (stated: Stated) => {
      if (chosen?.fileId) await check(chosen.fileId, stated)
    },
    write,
  }
}
