import { Text, View } from '@tarojs/components'
import type { Attendee } from '../../../../core/activities/attendance'
import { holdsSeat, isThere } from '../../../../core/activities/presence'
import { dotted } from '../../../app/dotted'
import { timeOfDay } from '../../../app/spoken-time'
import { Press } from '../../../components/press'
import { Tag } from '../../../components/tag'
import { minutesWords } from '../minutes-words'
import { deedNames, stateNames } from './words'
import './attendee-row.scss'

interface RowProps {
  one: Attendee
  countsHours: boolean
  onPress: () => void
}

const distanceWords = (metres: number): string =>
  metres < 100
    ? '自报就在会场'
    : `自报离会场约 ${metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`}`

/** Where they are from, and what is known of their coming. */
export const attendeeFacts = (
  { organisation, at, leftAt, state, how, metres, minutes, guests }: Attendee,
  countsHours: boolean,
): string => {
  const came = holdsSeat(state)
  return dotted([
    organisation,
    came && at && `${timeOfDay(at)} ${how ? deedNames[how === 'confirmed' ? 'code' : how] : ''}`,
    leftAt && `${timeOfDay(leftAt)} 签退`,
    countsHours && isThere(state) && (minutes === null ? '还没有签退' : `计 ${minutesWords(minutes)}`),
    came && metres !== null && distanceWords(metres),
    guests > 0 && `带 ${guests} 人`,
  ])
}

export const AttendeeWords = ({ name, facts }: { name: string; facts: string }) => (
  <View className="attendee-words">
    <Text className="attendee-name">{name}</Text>
    <Text className="attendee-note">{facts}</Text>
  </View>
)

export const AttendeeRow = ({ one, countsHours, onPress }: RowProps) => (
  <Press className="attendee" onPress={onPress} label={`${one.name}，${stateNames[one.state]}，更正`}>
    <AttendeeWords name={one.name} facts={attendeeFacts(one, countsHours)} />
    <Tag look={isThere(one.state) ? 'green' : one.state === 'held' ? 'red' : 'plain'}>{stateNames[one.state]}</Tag>
  </Press>
)
