import { Button, Text, View } from '@tarojs/components'
import { open } from '../platform/navigate'
import { tabs, type Tab } from '../platform/routes'
import { Icon, type IconName } from './icon'
import './tab-bar.scss'

const looks: Record<Tab, { name: string; icon: IconName }> = {
  home: { name: '首页', icon: 'home' },
  lectures: { name: '党课', icon: 'book' },
  record: { name: '录课', icon: 'mic' },
  me: { name: '我的', icon: 'person' },
}

const className = (tab: Tab, current: Tab): string =>
  ['plain tab', tab === 'record' && 'tab-raised', tab === current && 'tab-current'].filter(Boolean).join(' ')

export const TabBar = ({ current }: { current: Tab }) => (
  <View className="tab-bar" ariaRole="tablist">
    {tabs.map((tab) => (
      <Button
        key={tab}
        className={className(tab, current)}
        onClick={() => tab !== current && open(tab)}
        ariaLabel={tab === current ? `${looks[tab].name}，当前` : looks[tab].name}
      >
        <View className="tab-icon">
          <Icon name={looks[tab].icon} />
        </View>
        <Text className="tab-name">{looks[tab].name}</Text>
      </Button>
    ))}
  </View>
)
