import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { lateScans, settleLateScans, type LateScan } from './late-scans'
import { words } from './words'

interface LateNotesProps {
  activityId: string
  memberId: string
  /** Whether somebody is signed in, who can send what waits. */
  isMember: boolean
}

const whyNot = ({ refusal }: LateScan): string =>
  (words.checkIn as Record<string, string>)[refusal!] ?? '离线扫的码没有计入，请找组织者。'

/** What this phone still has of the member’s scans: it waits, or it was not taken. */
export const LateNotes = ({ activityId, memberId, isMember }: LateNotesProps) => {
  const own = () => lateScans.all().filter((each) => each.activityId === activityId && each.memberId === memberId)
  const [scans, setScans] = useState(own)
  useEffect(() => {
    if (isMember) void settleLateScans().then(() => setScans(own()))
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isMember])
  const refused = scans.find(({ refusal }) => refusal)
  const read = () => {
    lateScans.change((all) => all.filter((each) => !(each.refusal && each.activityId === activityId)))
    setScans(own())
  }
  return (
    <View>
      {scans.some(({ refusal }) => !refusal) && <Note>有一次离线签到等待提交，联网后自动提交。</Note>}
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
