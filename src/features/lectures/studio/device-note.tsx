import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { openPermissions } from '../../../platform/permissions'
import type { DeviceFault } from '../../../platform/recording'
import { deviceWords } from './device-words'

interface DeviceNoteProps {
  readonly device: '麦克风' | '摄像头和麦克风'
  readonly fault: DeviceFault
}

/** Why nothing can be recorded, with the way to the settings where there is one. */
export const DeviceNote = ({ device, fault }: DeviceNoteProps) => (
  <View>
    <Note look="wrong">{deviceWords(device)[fault]}</Note>
    {fault === 'DENIED' && openPermissions && (
      <Button small kind="soft" onPress={openPermissions}>
        去设置里允许
      </Button>
    )}
  </View>
)
