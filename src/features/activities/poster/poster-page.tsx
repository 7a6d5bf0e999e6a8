import { useCallback, useMemo, useState } from 'react'
import type { Activity } from '../../../../core/activities/activity'
import { inShanghai } from '../../../../core/time'
import { timeOfDay } from '../../../app/spoken-time'
import { BottomBar } from '../../../components/bottom-bar'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { giveFile } from '../../../platform/give-file'
import { Paper } from '../../../platform/paper'
import { linkToActivity } from '../../../platform/share'
import { isWeapp } from '../../../platform/target'
import { kindNames } from '../../../../core/activities/kind-names'
import { weekdayWords } from '../when-words'
import { drawPoster, PAPER, type Poster } from './draw-poster'
import { onePagePdf } from './one-page-pdf'

/** A wall does not know what today is: `2026 年 12 月 11 日 周五 14:00–16:00`. */
const dated = (at: string): string =>
  `${inShanghai(at).format('YYYY 年 M 月 D 日')} ${weekdayWords(at)} ${timeOfDay(at)}`

const timeWords = (from: string, until: string): string => {
  const isOneDay = inShanghai(from).isSame(inShanghai(until), 'day')
  return `${dated(from)}–${isOneDay ? timeOfDay(until) : dated(until)}`
}

export const posterOf = (activity: Activity): Poster => {
  const { activityId, kind, title, from, until, place, host, audience, membersOnly, bring, sample } = activity
  const words = place?.kind === 'online' ? '线上，报名后看参加方式' : (place?.words ?? '')
  const address = place?.address && place.address !== words ? `${words}，${place.address}` : words
  return {
    kind: kindNames[kind],
    title,
    lines: [
      ...(from && until ? [{ name: '时间', words: timeWords(from, until) }] : []),
      { name: '地点', words: address },
      { name: '主办', words: host },
      { name: '谁可以来', words: `${audience ? audience.join('、') : '全体'}${membersOnly ? '党员' : ''}` },
      ...(bring ? [{ name: '要带', words: bring }] : []),
    ],
    // A mini-program has no address of its own that a camera opens.
    link: isWeapp ? null : linkToActivity(activityId),
    call: isWeapp ? '打开“共享党课”小程序，在活动里报名' : '扫码看详情、报名',
    sample,
  }
}

/** A poster to look at, and to have as a PDF. */
export const PosterPage = ({ activity }: { activity: Activity }) => {
  const poster = useMemo(() => posterOf(activity), [activity])
  const draw = useCallback((context: CanvasRenderingContext2D) => drawPoster(context, poster), [poster])
  const [jpeg, setJpeg] = useState<(() => Promise<Uint8Array>) | null>(null)
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState(false)

  const give = async () => {
    if (!jpeg) return
    setPending(true)
    try {
      const bytes = onePagePdf({ jpeg: await jpeg(), ...PAPER })
      const name = `${poster.title.replace(/[\\/:*?"<>|]/g, '') || '活动'}-海报.pdf`
      setFailed(!(await giveFile({ bytes, name, kind: 'pdf' })))
    } catch {
      // The device would not make a picture of it, for want of memory.
      setFailed(true)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <Paper {...PAPER} label={`海报：${poster.title}`} draw={draw} onDrawn={(made) => setJpeg(() => made)} />
      {isWeapp && <Note>小程序里做的海报不带二维码；要带码，请在网页版里打开这一页。</Note>}
      {failed && <Note look="wrong">海报没有存下来，请再试一次，或者换一台设备。</Note>}
      <BottomBar>
        <Button disabled={!jpeg} pending={pending} waiting="正在生成…" onPress={() => void give()}>
          下载 PDF（A4）
        </Button>
      </BottomBar>
    </>
  )
}
