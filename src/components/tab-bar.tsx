import { Text, View } from '@tarojs/components'
import { open } from '../platform/navigate'
import { tabs, type Tab } from '../platform/routes'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import { role } from './role'
import './tab-bar.scss'

const looks: Record<Tab, { name: string; icon: IconName }> = {
  home: { name: '首页', icon: 'home' },
  lectures: { name: '党课', icon: 'book' },
  record: { name: '录课', icon: 'mic' },
  stations: { name: '阵地', icon: 'pin' },
  me: { name: '我的', icon: 'person' },
}

const className = (tab: Tab, current: Tab): string =>
  ['tab', tab === 'record' && 'tab-raised', tab === current && 'tab-current'].filter(Boolean).join(' ')

export const TabBar = ({ current }: { current: Tab }) => (
  <View className="tab-bar" {...role('navigation')} ariaLabel="主要页面">
    {tabs.map((tab) => (
      <Press
        key={tab}
        className={className(tab, current)}
        current={tab === current}
        label={looks[tab].name}
        onPress={() => tab !== current && open(tab)}
      >
        <View className="tab-icon">
          <Icon name={looks[tab].icon} />
        </View>
        <Text className="tab-name">{looks[tab].name}</Text>
      </Press>
    ))}
  </View>
)
