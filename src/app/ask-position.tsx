import { Text, View } from '@tarojs/components'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { openPermissions } from '../platform/permissions'
import type { usePosition } from './use-position'
import './ask-position.scss'

type Position = ReturnType<typeof usePosition>

type AskProps = Position & {
  /** What it is wanted for: `看看走路能到的阵地`. */
  wanted: string
  /** What there is without it: `下面可以按城区找。` */
  otherwise: string
}

const reasons = ({ wanted, otherwise }: AskProps) => ({
  unasked: [wanted, '需要用一次你的位置，只用来算距离，不保存、不给别人看。'],
  asking: ['正在确定位置…', '室内可能要等几秒。'],
  refused: ['没有允许使用位置', `不影响使用：${otherwise}`],
  unavailable: ['没有取到位置', `可能信号不好或者定位没有打开，可以再试一次。${otherwise}`],
})

/** Before the position is known: what it is wanted for, or why it is not there. */
export const AskPosition = (props: AskProps) => {
  const { status, ask } = props
  if (status === 'known') return null
  const [title, why] = reasons(props)[status]
  return (
    <Card>
      <View ariaLive="polite">
        <Text className="ask-position-title">{title}</Text>
        <Text className="ask-position-why">{why}</Text>
      </View>
      {status === 'refused' && openPermissions ? (
        <Button kind="soft" onPress={openPermissions}>
          去设置里打开
        </Button>
      ) : (
        <Button
          kind={status === 'unasked' ? 'primary' : 'soft'}
          pending={status === 'asking'}
          onPress={() => void ask()}
        >
          {status === 'unasked' ? '用我的位置找' : '再试一次'}
        </Button>
      )}
    </Card>
  )
}
