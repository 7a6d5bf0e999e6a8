import { Button, Text, View } from '@tarojs/components'
import { back } from '../platform/navigate'
import type { Header as Declared } from './header'
import { Icon } from './icon'
import './header.scss'

export const Header: typeof Declared = ({ title, root }) =>
  root ? (
    <View className="header header-root">
      <Text className="header-large">{title}</Text>
    </View>
  ) : (
    <View className="header">
      <Button className="plain header-back" onClick={back} ariaLabel="返回">
        <Icon name="back" />
      </Button>
      <Text className="header-title">{title}</Text>
    </View>
  )
