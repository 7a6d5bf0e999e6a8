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

/** Saving, and what stands in its way, in sight wherever one is in the form. */
export const SaveBar = ({ entry, sending }: { entry: Entry; sending: number }) => {
  const { wrong, saving, both, isNew, isChanged } = entry
  const places = parts.filter((part) => wrong[part])
  return (
    <BottomBar>
      {places.length > 0 && <Note look="wrong">{`还要改：${named(places)}`}</Note>}
      {both && !saving.refusal && <Note>{bothWords(both)}</Note>}
      <Refused entry={entry} />
      <Button
        pending={saving.pending || sending > 0}
        waiting={sending > 0 ? '照片还在上传…' : '正在保存…'}
        onPress={() => void entry.save()}
      >
        {isNew ? '新建阵地' : isChanged ? '保存' : '核对过了，没有变化'}
      </Button>
    </BottomBar>
  )
}

const Refused = ({ entry: { form, begin, change, saving, reading, catchUp } }: { entry: Entry }) => {
  const { refusal, details, fault } = saving
  const keepRooms = () => {
    const gone = begin.rooms.filter((room) => !form.rooms.some(({ roomId }) => roomId === room.roomId))
    change({ rooms: [...gone, ...form.rooms] })
    saving.clear()
  }
  return (
    <>
      {refusal && (
        <Note look="wrong">
          {`${words.saveEntry[refusal]}${refusal === 'ROOM_BOOKED' ? `（${[details.rooms].flat().join('、')}）` : ''}`}
        </Note>
      )}
      {refusal === 'ROOM_BOOKED' && (
        <Button kind="soft" onPress={keepRooms}>
          先不撤
        </Button>
      )}
      {refusal === 'CHANGED_MEANWHILE' && (
        <Button kind="soft" pending={reading.pending} onPress={() => void catchUp()}>
          接上最新的内容
        </Button>
      )}
      {reading.refusal && <Note look="wrong">{words.entry[reading.refusal]}</Note>}
      {(fault ?? reading.fault) && <Note look="wrong">{faultWords((fault ?? reading.fault)!)}</Note>}
    </>
  )
}
