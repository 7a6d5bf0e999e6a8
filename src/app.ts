import { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { useSession, watchSession } from './app/session'
import { watchLateScans } from './features/activities/door/late-scans'
import { keepApp } from './platform/keep-app'
import { replace } from './platform/navigate'
import { watchPageLoading } from './platform/page-loading'
import './platform/aria'
import './app.scss'

// The first page is already on its way when the app launches.
watchPageLoading()
watchSession()
watchLateScans()
keepApp()

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => void useSession.getState().load())
  usePageNotFound(() => replace('lost'))
  return children
}
