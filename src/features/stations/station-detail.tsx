import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../core/action'
import type { stations } from '../../../core/stations/contract'
import type { Station } from '../../../core/stations/directory'
import { servesOn } from '../../../core/stations/serving'
import { dayOf } from '../../../core/time'
import { spokenDay } from '../../app/spoken-time'
import { BottomBar } from '../../components/bottom-bar'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Note } from '../../components/note'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { Tag } from '../../components/tag'
import { dial } from '../../platform/dial'
import { goThere } from '../../platform/go-there'
import { open } from '../../platform/navigate'
import { whoBooks } from './bookings/words'
import { OfferLine } from './orders/offer-line'
import { openWords, termWords } from './hours-words'
import { OpeningHours } from './opening-hours'
import { StationPictures } from './station-pictures'
import { StationOffice } from './upkeep/station-office'
import { facilityNames, kindNames } from './words'
import './station-detail.scss'

const DIGITS = 5

/** To about a metre, with the reference system beside it. */
const spotWords = ({ lat, lng }: Station['spot']): string =>
  `坐标 ${lat.toFixed(DIGITS)}，${lng.toFixed(DIGITS)}（GCJ-02）`

/** All about a station, in the order in which somebody decides to go there. */
export const StationDetail = ({ station, runs, saidClosed, holidaysKnownUntil }: OutputOf<typeof stations.view>) => {
  const now = new Date()
  const serves = servesOn(station, dayOf(now))
  const term = termWords(station, now)
  return (
    <>
      <StationPictures name={station.name} pictures={station.pictures} />
      <View className="station-head">
        <Text className="station-name">{station.name}</Text>
        <View className="station-tags">
          {serves && <Tag look={station.open ? 'green' : 'plain'}>{openWords(station, now)}</Tag>}
          <Tag>{kindNames[station.kind]}</Tag>
        </View>
        <Text className="station-address">{station.address}</Text>
        <Text className="station-by">{station.organisation} 管理</Text>
      </View>
      {term && <Note>{term}</Note>}
      {station.phone && (
        <Card flush>
          <Row icon="phone" words="打电话" note={station.phone} onPress={() => dial(station.phone!)} />
        </Card>
      )}
      {saidClosed && <Note look="wrong">过去一天里有好几位同志反映这里关着门，阵地还没有核实。</Note>}
      {runs && <StationOffice stationId={station.stationId} />}
      <Section title="开放时间">
        <OpeningHours hours={station.hours} holidaysKnownUntil={holidaysKnownUntil} />
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
      <Card flush>
        <Row
          icon="flag"
          words="这里有误，告诉阵地"
          note={`${spokenDay(station.checkedOn, now)}核对过`}
          onPress={() => open('report', { station: station.stationId })}
        />
      </Card>
      <Note>{spotWords(station.spot)}</Note>
      <BottomBar>
        <Button onPress={() => goThere(station)}>去这里</Button>
      </BottomBar>
    </>
  )
}

const RoomLine = ({ room, stationId }: { room: Station['rooms'][number]; stationId: string }) => {
  const { roomId, name, capacity, facilities, bookableBy, may } = room
  return (
    <View className="station-line station-room">
      <View className="station-line-words">
        <Text className="station-line-name">{name}</Text>
        <Text className="station-line-note">
          {[`可坐 ${capacity} 人`, ...facilities.map((each) => facilityNames[each])].join('、')}
        </Text>
      </View>
      {may ? (
        <Button
          kind="soft"
          small
          label={`预约：${name}`}
          onPress={() => open('room', { station: stationId, room: roomId })}
        >
          预约
        </Button>
      ) : (
        <Text className="station-room-closed">{whoBooks[bookableBy]}</Text>
      )}
    </View>
  )
}
