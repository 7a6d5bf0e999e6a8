import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { open } from '../../../platform/navigate'
import './submitted.scss'

/** After handing in: what happens next, and where to see it. */
export const Submitted = () => (
  <View className="submitted">
    <View className="submitted-sign">
      <Icon name="check" size={36} />
    </View>
    <Text className="submitted-title">已交给支部审核</Text>
    <Text className="submitted-next">支部看过以后发布，或者告诉你要改哪里。发布后记分，同志们就能学到。</Text>
    <Button onPress={() => open('me')}>去我的课里看进度</Button>
    <Button kind="quiet" onPress={() => open('record')}>
      再录一课
    </Button>
  </View>
)
