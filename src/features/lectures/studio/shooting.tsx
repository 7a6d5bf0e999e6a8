import { Text, View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { clock } from '../../../app/spoken-time'
import { Button } from '../../../components/button'
import { openCamera, Viewfinder, type Camera, type Facing } from '../../../platform/camera'
import { confirm } from '../../../platform/dialog'
import type { LocalFile } from '../../../platform/local-file'
import type { DeviceFault, Recorded } from '../../../platform/recording'
import { DeviceNote } from './device-note'
import { RecordButton } from './record-button'
import { SideButton } from './side-button'
import { StudioFrame } from './studio-frame'
import { Teleprompter } from './teleprompter'
import { whileRecording } from './use-leave-warning'
import { useTaking } from './use-taking'
import './shooting.scss'

interface ShootingProps {
  readonly script: string
  /** There is a clip already, which a broken-off retake must not replace. */
  readonly retake: boolean
  readonly onRecording: (recording: boolean) => void
  readonly onTaken: (file: LocalFile) => void
  /** Where the page gets no camera, the phone’s own can still hand over a clip. */
  readonly onFallback: () => void
  readonly onClose: () => void
}

/** The camera, with the script over what it sees. A clip that ends closes it. */
export const Shooting = ({ script, retake, onRecording, onTaken, onFallback, onClose }: ShootingProps) => {
  const [facing, setFacing] = useState<Facing>('front')
  const camera = useCamera(facing)
  const live = camera !== null && typeof camera !== 'string'

  const begin = useCallback(
    (wish: Parameters<Camera['record']>[0]) =>
      Promise.resolve(camera && typeof camera !== 'string' ? camera.record(wish) : ('BUSY' as const)),
    [camera],
  )
  const done = useCallback(
    (recorded: Recorded | null, left: boolean) => {
      if (recorded && !(left && retake)) onTaken(recorded.file)
      if (!left) onClose()
    },
    [onClose, onTaken, retake],
  )
  const taking = useTaking(begin, done)
  const recording = taking.phase !== 'idle'
  useEffect(() => {
    onRecording(recording)
    return () => onRecording(false)
  }, [onRecording, recording])
  const leave = async () => {
    if (!recording || (await confirm({ ...whileRecording(retake), yes: '离开', no: '留下' }))) onClose()
  }
  const flip = () => setFacing(facing === 'front' ? 'back' : 'front')

  return (
    <StudioFrame title={recording ? '正在拍' : '拍一段'} onBack={() => void leave()}>
      <View className="shooting">
        {live && <Viewfinder camera={camera} />}
        {camera === null && <Text className="shooting-words">正在打开摄像头…</Text>}
        {typeof camera === 'string' && (
          <View className="shooting-words">
            <DeviceNote device="摄像头和麦克风" fault={camera} />
            <Button small kind="soft" onPress={onFallback}>
              用手机自带的相机拍
            </Button>
          </View>
        )}
        {live && script && (
          <View className="shooting-script">
            <Teleprompter words={script} hint="" />
          </View>
        )}
      </View>
      <Text className="studio-time shooting-time">{recording ? clock(taking.elapsedMs) : '一段最长 10 分钟'}</Text>
      <View className="studio-controls">
        <SideButton icon="close" words="不拍了" disabled={recording} onPress={onClose} />
        <RecordButton
          look={recording ? 'stop' : 'record'}
          disabled={!live || taking.phase === 'starting'}
          onPress={() => (recording ? taking.tapToStop() : void taking.start())}
        />
        <SideButton icon="flip" words="换镜头" disabled={recording || !live} onPress={flip} />
      </View>
    </StudioFrame>
  )
}

/** The camera while this is shown: null while it opens, or why there is none. */
const useCamera = (facing: Facing): Camera | DeviceFault | null => {
  const [camera, setCamera] = useState<Camera | DeviceFault | null>(null)

  useEffect(() => {
    let left = false
    let opened: Camera | null = null
    setCamera(null)
    void openCamera(facing).then((answer) => {
      if (typeof answer !== 'string') opened = answer
      if (left) opened?.close()
      else setCamera(answer)
    })
    return () => {
      left = true
      opened?.close()
    }
  }, [facing])

  return camera
}
