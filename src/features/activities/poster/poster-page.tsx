import { useCallback, useMemo, useState } from 'react'
import { LINK_KEPT, type Activity } from '../../../../core/activities/activity'
import { activities } from '../../../../core/activities/contract'
import { kindNames } from '../../../../core/activities/kind-names'
import { inShanghai } from '../../../../core/time'
import { faultWords } from '../../../app/fault-words'
import { timeOfDay } from '../../../app/spoken-time'
import { useReading } from '../../../app/use-reading'
import { BottomBar } from '../../../components/bottom-bar'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Skeleton } from '../../../components/skeleton'
import { giveFile } from '../../../platform/give-file'
import { Paper } from '../../../platform/paper'
import { linkToActivity } from '../../../platform/share'
import { isWeapp } from '../../../platform/target'
import { words } from '../posting/words'
import { weekdayWords } from '../when-words'
import { drawPoster, PAPER, type Poster } from './draw-poster'
import { onePagePdf } from './one-page-pdf'

const dated = (at: string, format: string): string =>
  `${inShanghai(at).format(format)} ${weekdayWords(at)} ${timeOfDay(at)}`

/** A wall does not know what today is: `2026 年 12 月 11 日 周五 14:00–16:00`; what is known already is not said again. */
const timeWords = (from: string, until: string): string => {
  const isWithin = (unit: 'day' | 'year') => inShanghai(from).isSame(inShanghai(until), unit)
  const end = isWithin('year') ? 'M 月 D 日' : 'YYYY 年 M 月 D 日'
  return `${dated(from, 'YYYY 年 M 月 D 日')}–${isWithin('day') ? timeOfDay(until) : dated(until, end)}`
}

export const posterOf = (activity: Activity): Poster => {
  const { activityId, kind, title, from, until, place, host, audience, membersOnly, bring, about, sample } = activity
  const words = place?.kind === 'online' ? LINK_KEPT : (place?.words ?? '')
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
    about,
    // A mini-program has no address of its own that a camera opens.
    link: isWeapp ? null : linkToActivity(activityId),
    call: isWeapp ? '微信扫码看详情、报名' : '扫码看详情、报名',
    sample,
  }
}

/** A poster to look at, and to have as a PDF. In a mini-program WeChat makes its code. */
export const PosterPage = ({ activity }: { activity: Activity }) => {
  const coding = useReading(activities.appCode, isWeapp ? { activityId: activity.activityId } : null)
  const picture = coding.data?.picture ?? null
  const lacks = coding.refusal ? words.appCode[coding.refusal] : coding.fault && faultWords(coding.fault)
  const poster = useMemo(() => posterOf(activity), [activity])
  const draw = useCallback(
    (context: CanvasRenderingContext2D, code: CanvasImageSource | null) => drawPoster(context, poster, code),
    [poster],
  )
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
  if (isWeapp && !picture && !lacks) return <Skeleton shape="card" />
  return (
    <>
      <Paper
        {...PAPER}
        label={`海报：${poster.title}`}
        picture={picture}
        draw={draw}
        onDrawn={(made) => setJpeg(() => made)}
      />
      {!picture && lacks && (
        <>
          <Note>{lacks}</Note>
          <Button kind="soft" small onPress={() => void coding.reload()}>
            再要一次码
          </Button>
        </>
      )}
      {failed && <Note look="wrong">海报没有存下来，请再试一次，或者换一台设备。</Note>}
      <BottomBar>
        <Button disabled={!jpeg} pending={pending} waiting="正在生成…" onPress={() => void give()}>
          下载 PDF（A4）
        </Button>
      </BottomBar>
    </>
  )
}
