import { Text, View } from '@tarojs/components'
import type { NearStation, StationCard } from '../../../core/stations/directory'
import { wayWords } from '../../app/way-words'
import { Press } from '../../components/press'
import { Tag } from '../../components/tag'
import { open } from '../../platform/navigate'
import { openWords } from './hours-words'
import { facilityNames, kindNames, serviceNames } from './words'
import './station-row.scss'

const OFFERS_SHOWN = 4

/** A station in a list: how far, whether it is open, and what it has. */
export const StationRow = ({ station }: { station: StationCard | NearStation }) => {
  const { stationId, name, kind, district, facilities, services } = station
  const way = wayWords(station)
  const state = openWords(station, new Date())
  const has = [...services.map((each) => serviceNames[each]), ...facilities.map((each) => facilityNames[each])]
  const rest = [kindNames[kind], ...has.slice(0, OFFERS_SHOWN)].join(' · ')
  return (
    <Press
      className="station-row"
      label={`${name}，${way ?? district}，${state}`}
      onPress={() => open('station', { id: stationId })}
    >
      <View className="station-row-head">
        <Text className="station-row-name">{name}</Text>
        <Tag look={station.open ? 'green' : 'plain'}>{state}</Tag>
      </View>
      <View className="station-row-note">
        <Text className="station-row-way">{way ?? district}</Text>
        <Text> · {rest}</Text>
      </View>
    </Press>
  )
}
