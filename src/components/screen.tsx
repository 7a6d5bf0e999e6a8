import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Tab } from '../platform/routes'
import { Header } from './header'
import { PullToRefresh } from './pull-to-refresh'
import { TabBar } from './tab-bar'
import './screen.scss'

type ScreenProps = PropsWithChildren<{
  title: string
  /** Set on the pages the tab bar leads to. */
  tab?: Tab
  /** What the way back does where it is not just that, such as asking first. WeChat’s own bar asks by the leave guard. */
  onBack?: () => void
  /** Lets the page be pulled down; resolves when what is shown is fresh. */
  onRefresh?: () => Promise<unknown>
}>

/** The frame of every page: its bar on top, its content with the page’s margins, and the tabs where it is one of them. */
export const Screen = ({ title, tab, onBack, onRefresh, children }: ScreenProps) => (
  <View className={tab ? 'screen screen-tab' : 'screen'}>
    <Header title={title} root={tab !== undefined} onBack={onBack} />
    <PullToRefresh onRefresh={onRefresh}>
      <View className="screen-content">{children}</View>
    </PullToRefresh>
    {tab && <TabBar current={tab} />}
  </View>
)
