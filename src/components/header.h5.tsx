import { Text, View } from '@tarojs/components'
import { back } from '../platform/navigate'
import type { Header as Declared } from './header'
import { Icon } from './icon'
import { Press } from './press'
import './header.scss'

export const Header: typeof Declared = ({ title, root, onBack = back }) =>
  root ? (
    <View className="header header-root">
      <Text className="header-large">{title}</Text>
    </View>
  ) : (
    <View className="header">
      <Press className="header-back" onPress={onBack} label="返回">
        <Icon name="back" />
      </Press>
      <Text className="header-title">{title}</Text>
    </View>
  )
