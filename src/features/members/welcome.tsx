import { Text } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Press } from '../../components/press'
import { open } from '../../platform/navigate'
import './welcome.scss'

/** What a visitor can do, and what signing in adds. */
export const Welcome = () => (
  <Press className="welcome" onPress={() => open('signIn')}>
    <Text className="welcome-words">课都可以先看。登录后能接着学、记积分、录自己的课。</Text>
    <Text className="welcome-go">登录</Text>
    <Icon name="more" size={14} />
  </Press>
)
