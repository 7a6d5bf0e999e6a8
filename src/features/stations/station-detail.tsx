import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Station } from '../../../core/stations/directory'
import { inShanghai } from '../../../core/time'
import { BottomBar } from '../../components/bottom-bar'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { Tag } from '../../components/tag'
import { goThere } from '../../platform/go-there'
import { open } from '../../platform/navigate'
import { OfferLine } from './orders/offer-line'
import { intervalWords, openWords, weekWords } from './hours-words'
import { facilityNames, kindNames } from './words'
import './station-detail.scss'

/** All about a station, in the order in which somebody decides to go there. */
export const StationDetail = ({ station, runs }: { station: Station; runs: boolean }) => (
  <>
    <View className="station-head">
      <Text className="station-name">{station.name}</Text>
      <View className="station-tags">
        <Tag look={station.open ? 'green' : 'plain'}>{openWords(station, new Date())}</Tag>
        <Tag>{kindNames[station.kind]}</Tag>
        {station.sample && <Tag>示例</Tag>}
      </View>
      <Text className="station-address">{station.address}</Text>
      <Text className="station-by">{station.organisation} 管理</Text>
    </View>
    {runs && (
      <Card flush>
        <Row
          icon="calendar"
          words="房间预约管理"
          onPress={() => open('stationBookings', { station: station.stationId })}
        />
      </Card>
    )}
    <Section title="开放时间">
      <OpeningHours station={station} />
    </Section>
    {station.facilities.length > 0 && (
      <Section title="设施">
        <View className="station-tags">
          {station.facilities.map((each) => (
            <Tag key={each}>{facilityNames[each]}</Tag>
          ))}
        </View>
      </Section>
    )}
    {station.rooms.length > 0 && (
      <Section title="房间">
        <Card>
          {station.rooms.map((room) => (
            <RoomLine key={room.roomId} room={room} stationId={station.stationId} />
          ))}
        </Card>
      </Section>
    )}
    {station.offers.length > 0 && (
      <Section title="服务">
        <Card>
          {station.offers.map((offer) => (
            <OfferLine key={offer.kind} offer={offer} stationId={station.stationId} />
          ))}
        </Card>
      </Section>
    )}
    <BottomBar>
      <Button onPress={() => goThere(station)}>去这里</Button>
    </BottomBar>
  </>
)

const RoomLine = ({ room, stationId }: { room: Station['rooms'][number]; stationId: string }) => {
  const { roomId, name, capacity, facilities, bookable } = room
  return (
    <View className="station-line station-room">
      <View className="station-line-words">
        <Text className="station-line-name">{name}</Text>
        <Text className="station-line-note">
          {[`可坐 ${capacity} 人`, ...facilities.map((each) => facilityNames[each])].join('、')}
        </Text>
      </View>
      {bookable && (
        <Button
          kind="soft"
          small
          label={`预约：${name}`}
          onPress={() => open('room', { station: stationId, room: roomId })}
        >
          预约
        </Button>
      )}
    </View>
  )
}

const OpeningHours = ({ station: { hours } }: { station: Station }) => {
  const day = (iso: string) => inShanghai(`${iso}T00:00:00+08:00`).format('M 月 D 日')
  return (
    <Card>
      {hours.closedUntil && <Line name="暂停开放">{day(hours.closedUntil)}起恢复</Line>}
      {weekWords(hours).map(({ days, open }) => (
        <Line key={days} name={days}>
          {open}
        </Line>
      ))}
      {hours.holidays && <Line name="法定节假日">{intervalWords(hours.holidays)}</Line>}
      {hours.exceptions.map(({ day: iso, open, why }) => (
        <Line key={iso} name={day(iso)} note={why ?? ''}>
          {intervalWords(open)}
        </Line>
      ))}
    </Card>
  )
}

const Line = ({ name, note, children }: PropsWithChildren<{ name: string; note?: string }>) => (
  <View className="station-line">
    <View className="station-line-words">
      <Text className="station-line-name">{name}</Text>
      {note && <Text className="station-line-note">{note}</Text>}
    </View>
    {children && <Text className="station-line-value">{children}</Text>}
  </View>
)
