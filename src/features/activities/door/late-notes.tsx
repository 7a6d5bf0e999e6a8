import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { lateScans, type LateScan } from './late-scans'
import { words } from './words'

interface LateNotesProps {
  activityId: string
  memberId: string
}

const whyNot = ({ refusal }: LateScan): string =>
  (words.checkIn as Record<string, string>)[refusal!] ?? '离线扫的码没有计入，请找组织者。'

/** What this phone still has of the member’s scans: it waits, or it was not taken. */
export const LateNotes = ({ activityId, memberId }: LateNotesProps) => {
  useSyncExternalStore(lateScans.watch, lateScans.changes)
  const scans = lateScans.all().filter((each) => each.activityId === activityId && each.memberId === memberId)
  const refused = scans.find(({ refusal }) => refusal)
  const read = () => lateScans.change((all) => all.filter((each) => !(each.refusal && each.activityId === activityId)))
  return (
    <View>
      {scans.some(({ refusal }) => !refusal) && (
        <Note>没有网络时的签到已连同时间记在这部手机上，联网后自动提交，组织者确认后计入。</Note>
      )}
      {refused && (
        <>
          <Note look="wrong">{`离线签到没有计入：${whyNot(refused)}`}</Note>
          <Button kind="quiet" small onPress={read}>
            知道了
          </Button>
        </>
      )}
    </View>
  )
}
