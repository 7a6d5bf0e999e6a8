import { Text, View } from '@tarojs/components'
import type { Notice } from '../../../../core/activities/notices'
import { spokenMoment } from '../../../app/spoken-time'
import { Press } from '../../../components/press'
import { open } from '../../../platform/navigate'
import { noticeWords } from './words'
import './notice-row.scss'

/** Something the member was told; it leads to what it is about. */
export const NoticeRow = ({ notice, now }: { notice: Notice; now: Date }) => {
  const { activity, at, read } = notice
  const { title, lines, onOpen } = noticeWords(notice, now)
  const words = (
    <>
      <View className="notice-head">
        <Text className="notice-title">{title}</Text>
        <Text className="notice-at">{`${read ? '' : '未读 · '}${spokenMoment(at, now)}`}</Text>
      </View>
      {activity && <Text className="notice-about">{activity.title}</Text>}
      {lines.map((line) => (
        <Text key={line} className="notice-line">
          {line}
        </Text>
      ))}
    </>
  )
  const toActivity = activity && (() => open('activity', { id: activity.activityId }))
  const lead = onOpen ?? toActivity
  if (!lead) return <View className="notice">{words}</View>
  const label = [read ? null : '未读', title, activity?.title, ...lines].filter(Boolean).join('，')
  return (
    <Press className="notice" label={label} onPress={lead}>
      {words}
    </Press>
  )
}
