import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Toggles } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { TextField } from '../../../components/text-field'
import { newId } from '../../../platform/new-id'
import type { PartProps } from './entry-editor'
import type { EntryForm } from './entry-form'
import { facilityOptions } from './entry-offers'
import { toggled } from './toggled'
import './entry-rooms.scss'

const MOST = 30

type Room = EntryForm['rooms'][number]

export const EntryRooms = ({ form: { rooms }, change }: PartProps) => {
  const put = (roomId: string, changed: Partial<Room>) =>
    change({ rooms: rooms.map((room) => (room.roomId === roomId ? { ...room, ...changed } : room)) })
  const remove = (roomId: string) => change({ rooms: rooms.filter((each) => each.roomId !== roomId) })
  const add = () => change({ rooms: [...rooms, { roomId: newId(), name: '', capacity: '', facilities: [] }] })
  return (
    <Card>
      {rooms.map((room, index) => (
        <RoomFields
          key={room.roomId}
          room={room}
          called={`房间 ${index + 1}`}
          put={(changed) => put(room.roomId, changed)}
          onRemove={() => remove(room.roomId)}
        />
      ))}
      {rooms.length < MOST && (
        <Button kind="soft" onPress={add}>
          加一个房间
        </Button>
      )}
    </Card>
  )
}

interface RoomProps {
  room: Room
  called: string
  put: (changed: Partial<Room>) => void
  onRemove: () => void
}

const RoomFields = ({ room: { name, capacity, facilities }, called, put, onRemove }: RoomProps) => (
  <View className="entry-room">
    <TextField
      label={`${called} 叫什么`}
      value={name}
      onChange={(changed) => put({ name: changed })}
      placeholder="如：共享会议室"
      max={40}
    />
    <TextField label={`${called} 可坐多少人`} value={capacity} onChange={(changed) => put({ capacity: changed })} />
    <FieldFrame label={`${called} 有什么`}>
      <Toggles
        options={facilityOptions}
        on={facilities}
        onToggle={(each) => put({ facilities: toggled(facilities, each) })}
      />
    </FieldFrame>
    <Button kind="quiet" small label={`撤掉${called}`} onPress={onRemove}>
      撤掉这个房间
    </Button>
  </View>
)
