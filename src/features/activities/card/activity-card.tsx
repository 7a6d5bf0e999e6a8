import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { NearActivity } from '../../../../core/activities/finding'
import type { ActivityCard as Activity, PlaceShown } from '../../../../core/activities/activity'
import { DAY_MS, dayOf, inShanghai } from '../../../../core/time'
import { dotted } from '../../../app/dotted'
import { unmarked } from '../../../app/marked'
import { spokenDay, timeOfDay } from '../../../app/spoken-time'
import { wayWords } from '../../../app/way-words'
import { Name } from '../../../components/name'
import { Press } from '../../../components/press'
import { Tag } from '../../../components/tag'
import { open } from '../../../platform/navigate'
import { kindNames } from '../../../../core/activities/kind-names'
import { weekdayWords } from '../when-words'
import { seatsLeftWords, stateTag } from './state-tag'
import './activity-card.scss'

type CardProps = PropsWithChildren<{
  activity: Activity | NearActivity
  now: Date
  onPress?: () => void
}>

/** A link is read on the activity’s own page. */
const placeWords = (place: PlaceShown | null): string =>
  place?.kind === 'online' ? '线上' : (place?.words ?? '地点未定')

/** From when until when; with the last day, where it is another one. */
const timeWords = ({ from, until }: Activity): string => {
  if (!from) return '时间未定'
  if (!until) return timeOfDay(from)
  const [first, last] = [new Date(from), new Date(until)].map(dayOf)
  const next = dayOf(new Date(Date.parse(from) + DAY_MS))
  const ends = last === first ? '' : last === next ? '次日 ' : `${inShanghai(until).format('M/D')} `
  return `${timeOfDay(from)}–${ends}${timeOfDay(until)}`
}

const DateBlock = ({ from }: { from: string | null }) => {
  const at = from ? inShanghai(from) : null
  return (
    <View className="activity-date" ariaHidden>
      <Text className="activity-month">{at ? `${at.month() + 1} 月` : '日期'}</Text>
      <Text className="activity-day">{at ? String(at.date()) : '—'}</Text>
      <Text className="activity-month">{from ? weekdayWords(from) : '未定'}</Text>
    </View>
  )
}

/** An activity in a list: when, what, by whom, where and how far, what is left, and how whoever reads it stands to it. */
export const ActivityCard = ({ activity, now, onPress, children }: CardProps) => {
  const { activityId, title, kind, host, from, place, sample } = activity
  const state = stateTag(activity, now)
  const way = wayWords(activity)
  const seats = seatsLeftWords(activity, now)
  const day = from ? spokenDay(dayOf(new Date(from)), now) : '日期未定'
  const called = title || '（还没有标题）'
  const said = [called, day, timeWords(activity), placeWords(place), way, state?.words, seats].filter(Boolean)
  return (
    <Press
      className={activity.state === 'cancelled' ? 'activity-card activity-off' : 'activity-card'}
      label={said.join('，')}
      onPress={onPress ?? (() => open('activity', { id: activityId }))}
    >
      <DateBlock from={from} />
      <View className="activity-words">
        <Text className="activity-title">
          <Name sample={sample}>{called}</Name>
        </Text>
        <Text className="activity-note">{dotted([timeWords(activity), unmarked(placeWords(place))])}</Text>
        <Text className="activity-note">{`${kindNames[kind]} · ${unmarked(host)}`}</Text>
        {(state ?? way ?? seats) && (
          <View className="activity-tags">
            {state && <Tag look={state.look}>{state.words}</Tag>}
            {way && <Text className="activity-way">{way}</Text>}
            {seats && <Text className="activity-seats">{seats}</Text>}
          </View>
        )}
        {children}
      </View>
    </Press>
  )
}
