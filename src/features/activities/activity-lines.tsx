import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Activity } from '../../../core/activities/activity'
import { unmarked } from '../../app/marked'
import { Button } from '../../components/button'
import { addToCalendar } from '../../platform/calendar'
import { goThere } from '../../platform/go-there'
import { open } from '../../platform/navigate'
import { whenWords } from './when-words'
import './activity-detail.scss'

/** Something about an activity, with what it is called before it. */
export const Line = ({ name, children }: PropsWithChildren<{ name: string }>) => (
  <View className="activity-line">
    <Text className="activity-line-name">{name}</Text>
    <View className="activity-line-value">{children}</View>
  </View>
)

/** When it is, and the way into one’s calendar. */
export const When = ({ activity, now }: { activity: Activity; now: Date }) => {
  const { activityId, title, from, until, place, host, bring, state } = activity
  if (!from || !until) return <Line name="时间">还没有定</Line>
  const ahead = state === 'published' && Date.parse(from) > now.getTime()
  const event = {
    id: activityId,
    title,
    place: place
      ? [place.words, ...(place.address && place.address !== place.words ? [place.address] : [])].join('，')
      : '',
    note: [`主办：${host}`, ...(bring ? [`要带：${bring}`] : [])].join('\n'),
    from: new Date(from),
    until: new Date(until),
  }
  return (
    <Line name="时间">
      <Text>{whenWords(from, until, now)}</Text>
      {ahead && (
        <Button kind="soft" small onPress={() => void addToCalendar(event)}>
          加到日历
        </Button>
      )}
    </Line>
  )
}

/** Where it is, and the way there. */
export const Where = ({ activity: { place } }: { activity: Activity }) => {
  if (!place) return <Line name="地点">还没有定</Line>
  const { kind, words, address, stationId, spot } = place
  return (
    <Line name={kind === 'online' ? '线上' : '地点'}>
      <Text userSelect>{unmarked(words)}</Text>
      {address && address !== words && <Text className="activity-address">{address}</Text>}
      <View className="activity-deeds">
        {spot && (
          <Button kind="soft" small onPress={() => goThere({ spot, name: words, address: address ?? words })}>
            去这里
          </Button>
        )}
        {stationId && (
          <Button kind="soft" small onPress={() => open('station', { id: stationId })}>
            看阵地
          </Button>
        )}
      </View>
    </Line>
  )
}
