import { useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import type { Station } from '../../../../core/stations/directory'
import { needsNote, reportKinds, type ReportKind } from '../../../../core/stations/report-rules'
import { servesOn } from '../../../../core/stations/serving'
import { dayOf } from '../../../../core/time'
import { DeedBar } from '../../../app/deed-bar'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { open } from '../../../platform/navigate'
import { openWords } from '../hours-words'
import { reportKindNames, words } from './words'

const kinds = reportKinds.map((value) => ({ value, words: reportKindNames[value] }))

interface ReportFormProps {
  station: Pick<Station, 'stationId' | 'name' | 'open' | 'openUntil' | 'openedOn' | 'closedOn'>
  onReported: () => void
}

/** Say where the directory is wrong. */
export const ReportForm = ({ station, onReported }: ReportFormProps) => {
  const { stationId, name } = station
  const [kind, setKind] = useState<ReportKind | null>(null)
  const [note, setNote] = useState('')
  const reporting = useAction(stations.report)
  const reportId = useFreshId()

  const lacks = kind === null ? '请先选哪里不对。' : needsNote(kind) && !note.trim() ? words.report.NOTE_NEEDED : null

  const submit = async () => {
    if (kind === null) return
    if (reporting.refusal === 'ALREADY_USED') reportId.renew()
    const said = { stationId, kind, note }
    if (await reporting.run({ reportId: reportId.of(said), ...said })) onReported()
  }
  return (
    <>
      <Section title="哪里不对" note={name}>
        <Chips options={kinds} chosen={kind} onChoose={setKind} />
        {kind === 'closed' && !station.open && <Note>{closedWords(station, new Date())}</Note>}
      </Section>
      <Card>
        <TextField
          label={kind && needsNote(kind) ? '说一说（阵地会看到）' : '说一说（可不填，阵地会看到）'}
          value={note}
          onChange={setNote}
          placeholder={kind ? examples[kind] : ''}
          max={200}
          lines={4}
        />
      </Card>
      <Note>阵地看不到是谁反映的。核实之后，结果在“我反映的”里看。</Note>
      {(reporting.refusal === 'ALREADY_REPORTED' || reporting.refusal === 'TOO_MANY') && (
        <Button kind="quiet" onPress={() => open('reports')}>
          看我反映的
        </Button>
      )}
      <DeedBar acting={reporting} words={words.report} lacks={lacks} waiting="正在提交…" onPress={() => void submit()}>
        告诉阵地
      </DeedBar>
    </>
  )
}

/** Who finds a door shut by the hours has found what the directory says. */
const closedWords = (station: ReportFormProps['station'], now: Date): string =>
  servesOn(station, dayOf(now))
    ? `按开放时间，这里现在本来就不开放（${openWords(station, now)}）。写着开放的时候却关着门，再告诉阵地。`
    : '这处阵地现在不在启用期内，关着门是对的。写着开放的时候却关着门，再告诉阵地。'

const examples: Readonly<Record<ReportKind, string>> = {
  closed: '如：周三下午三点去的，门锁着',
  place: '如：已经搬到隔壁 3 号楼',
  details: '如：电话打不通，没有投影',
}
