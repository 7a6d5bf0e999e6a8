import { faultWords } from '../../../app/fault-words'
import { BottomBar } from '../../../components/bottom-bar'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { partNames, parts, type Part } from './parts'
import type { Entry } from './use-entry'
import { words } from './words'

const named = (some: readonly Part[]): string => some.map((part) => partNames[part]).join('、')

const bothWords = (both: readonly Part[]): string =>
  both.length === 0
    ? '已接上别人刚保存的内容，你填的都还在。看一遍再保存。'
    : `已接上别人刚保存的内容。“${named(both)}”你们都改过，现在是你填的，看一遍再保存。`

const refusedWords = (code: keyof typeof words.saveEntry, { rooms }: Entry['saving']['details']): string =>
  `${words.saveEntry[code]}${Array.isArray(rooms) ? `（${rooms.join('、')}）` : ''}`

/** Saving, and what stands in its way, in sight wherever one is in the form. */
export const SaveBar = ({ entry, sending }: { entry: Entry; sending: number }) => {
  const { wrong, saving, reading, both, isNew, isChanged } = entry
  const places = parts.filter((part) => wrong[part])
  const fault = saving.fault ?? reading.fault
  return (
    <BottomBar>
      {places.length > 0 && <Note look="wrong">{`还要改：${named(places)}`}</Note>}
      {both && !saving.refusal && <Note>{bothWords(both)}</Note>}
      {saving.refusal && <Note look="wrong">{refusedWords(saving.refusal, saving.details)}</Note>}
      {reading.refusal && <Note look="wrong">{words.entry[reading.refusal]}</Note>}
      {fault && <Note look="wrong">{faultWords(fault)}</Note>}
      {saving.refusal === 'ROOM_BOOKED' && (
        <Button kind="soft" onPress={entry.keepRooms}>
          先不撤
        </Button>
      )}
      {saving.refusal === 'CHANGED_MEANWHILE' ? (
        <Button pending={reading.pending} onPress={() => void entry.catchUp()}>
          接上最新的内容
        </Button>
      ) : (
        <Button
          pending={saving.pending || sending > 0}
          waiting={sending > 0 ? '照片还在上传…' : '正在保存…'}
          onPress={() => void entry.save()}
        >
          {isNew ? '新建阵地' : isChanged ? '保存' : '核对过了，没有变化'}
        </Button>
      )}
    </BottomBar>
  )
}
