import { Text, View } from '@tarojs/components'
import { servesOn } from '../../../../core/stations/serving'
import type { HeldStation } from '../../../../core/stations/upkeep'
import { dayOf } from '../../../../core/time'
import { spokenDay } from '../../../app/spoken-time'
import { Press } from '../../../components/press'
import { Tag } from '../../../components/tag'
import { open } from '../../../platform/navigate'
import { kindNames } from '../words'
import '../station-row.scss'
import './held-station-row.scss'

/** When it begins or ends, as short as a pill; null for a station that just serves. */
const termOf = (station: HeldStation, now: Date): string | null => {
  const { openedOn, closedOn } = station
  if (openedOn > dayOf(now)) return `${spokenDay(openedOn, now)} 启用`
  return closedOn && `${spokenDay(closedOn, now)} ${servesOn(station, dayOf(now)) ? '停用' : '已停用'}`
}

/** A station for those who look after it: whether it is in service, and what waits. */
export const HeldStationRow = ({ station, now }: { station: HeldStation; now: Date }) => {
  const { stationId, name, kind, district, organisation, checkedOn, reports } = station
  const serves = servesOn(station, dayOf(now))
  const term = termOf(station, now)
  return (
    <Press className="station-row" onPress={() => open('station', { id: stationId })}>
      <Text className="station-row-name">{name}</Text>
      <View className="station-row-note">
        <Text>{`${kindNames[kind]} · ${district} · ${organisation}`}</Text>
      </View>
      <View className="held-station-tags">
        {term && <Tag look={serves ? 'plain' : 'red'}>{term}</Tag>}
        {reports > 0 && <Tag look="red">{`${reports} 条反映待核实`}</Tag>}
        <Tag>{`${spokenDay(checkedOn, now)}核对过`}</Tag>
      </View>
    </Press>
  )
}
