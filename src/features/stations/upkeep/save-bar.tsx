import { useRef, useState } from 'react'
import { stillExpected, type StillExpected } from '../../../../core/stations/expected'
import { placeDoubts, type PlaceDoubts } from '../../../../core/stations/place-doubts'
import { likeAnother, type LikeAnother } from '../../../../core/stations/upkeep'
import * as z from '../../../../core/zod'
import { faultWords } from '../../../app/fault-words'
import { BottomBar } from '../../../components/bottom-bar'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { open } from '../../../platform/navigate'
import { CallOff } from './call-off'
import { partNames, parts, type Part } from './parts'
import type { Entry } from './use-entry'
import { words } from './words'

const named = (some: readonly Part[]): string => some.map((part) => partNames[part]).join('、')

const bothWords = (both: readonly Part[]): string =>
  both.length === 0
    ? '已接上别人刚保存的内容，你填的都还在。看一遍再保存。'
    : `已接上别人刚保存的内容。“${named(both)}”你们都改过，现在是你填的，看一遍再保存。`

const likeWords = ({ name, metres }: LikeAnother): string =>
  `${metres > 0 ? `${metres} 米外` : '同一位置'}已有“${name}”，可能是同一处。`

const far = (metres: number): string => (metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`)

const doubtWords = ({ moved, away, outside }: PlaceDoubts): string =>
  [
    moved !== null && `位置和原来登记的相差 ${far(moved)}。`,
    away !== null && `离这个城区的其他阵地有 ${far(away)}。`,
    outside && '坐标不在杭州。',
    '请核对坐标。',
  ]
    .filter(Boolean)
    .join('')

/** Why the place is doubted, where saving was refused for that. */
const doubtsOf = ({ refusal, details }: Entry['saving']) =>
  refusal === 'DOUBTFUL_PLACE' ? (z.safeParse(placeDoubts, details).data ?? null) : null

/** Another station that may be the same one, where saving was refused for that. */
const likeOf = ({ refusal, details }: Entry['saving']) =>
  refusal === 'LIKE_ANOTHER' ? (z.safeParse(likeAnother, details).data ?? null) : null

/** Who could not come any more, while that is asked and while the answer is sent. */
const useStillExpected = ({ pending, refusal, details }: Entry['saving']): StillExpected | null => {
  const told = useRef<StillExpected | null>(null)
  if (!pending) told.current = refusal === 'STILL_EXPECTED' ? (z.safeParse(stillExpected, details).data ?? null) : null
  return told.current
}

/** Saving, and what stands in its way, in sight wherever one is in the form. */
export const SaveBar = ({ entry, sending }: { entry: Entry; sending: number }) => {
  const { wrong, saving, reading, both, isNew, isChanged } = entry
  const [reason, setReason] = useState('')
  const told = useStillExpected(saving)
  const like = likeOf(saving)
  const doubts = doubtsOf(saving)
  const places = parts.filter((part) => wrong[part])
  const fault = saving.fault ?? reading.fault
  return (
    <>
      <BottomBar>
        {places.length > 0 && <Note look="wrong">{`还要改：${named(places)}`}</Note>}
        {both && !saving.refusal && <Note>{bothWords(both)}</Note>}
        {saving.refusal && (
          <Note look="wrong">
            {like ? likeWords(like) : doubts ? doubtWords(doubts) : words.saveEntry[saving.refusal]}
          </Note>
        )}
        {reading.refusal && <Note look="wrong">{words.entry[reading.refusal]}</Note>}
        {fault && <Note look="wrong">{faultWords(fault)}</Note>}
        {like && (
          <Button kind="soft" onPress={() => open('station', { id: like.stationId })}>
            看看那一处
          </Button>
        )}
        {saving.refusal === 'CHANGED_MEANWHILE' ? (
          <Button pending={reading.pending} onPress={() => void entry.catchUp()}>
            合并最新内容
          </Button>
        ) : (
          <Button
            pending={saving.pending || sending > 0}
            waiting={sending > 0 ? '照片还在上传…' : '正在保存…'}
            onPress={() => void (like ? entry.saveBeside(like.stationId) : doubts ? entry.saveThere() : entry.save())}
          >
            {like
              ? '不是同一处，照样保存'
              : doubts
                ? '位置没错，照样保存'
                : isNew
                  ? '新建阵地'
                  : isChanged
                    ? '保存'
                    : '核对过了，没有变化'}
          </Button>
        )}
      </BottomBar>
      {told && (
        <CallOff
          told={told}
          now={new Date()}
          pending={saving.pending}
          reason={reason}
          onReason={setReason}
          onAgree={() => void entry.save({ callingOff: { seen: told.seen, reason } })}
          onPutBack={entry.putBack}
          onClose={saving.clear}
        />
      )}
    </>
  )
}
