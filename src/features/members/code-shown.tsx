import { Text, View } from '@tarojs/components'
import { spokenMoment } from '../../app/spoken-time'
import { Button } from '../../components/button'
import { toast } from '../../platform/dialog'
import { copy } from '../../platform/share'
import './code-shown.scss'

interface CodeProps {
  code: string
  expiresAt: string
}

/** A code large enough to be read aloud, until when it works, and a way to hand it on. */
export const CodeShown = ({ code, expiresAt }: CodeProps) => {
  const handOn = async () => toast((await copy(code)) ? '已复制' : '请长按上面的码复制')
  return (
    <View className="code">
      <Text className="code-letters" selectable userSelect>
        {code}
      </Text>
      <Text className="code-note">{`只能用一次，${spokenMoment(expiresAt, new Date())} 前有效`}</Text>
      <Button kind="soft" small onPress={() => void handOn()}>
        复制
      </Button>
    </View>
  )
}
