import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { useSession } from './app/session'
import './platform/aria'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => void useSession.getState().load())
  return children
}
