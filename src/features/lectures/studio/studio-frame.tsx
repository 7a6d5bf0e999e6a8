import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import { isWeapp } from '../../../platform/target'
import './studio-frame.scss'

type StudioFrameProps = PropsWithChildren<{ title: string; onBack: () => void }>

/** The whole phone, dark by day and night, so that the eye is on what is recorded. WeChat draws its own dark bar on top. */
export const StudioFrame = ({ title, onBack, children }: StudioFrameProps) => (
  <View className="studio">
    {!isWeapp && (
      <View className="studio-bar">
        <Press className="studio-back" label="返回" onPress={onBack}>
          <Icon name="back" />
        </Press>
        <Text className="studio-title">{title}</Text>
      </View>
    )}
    {children}
  </View>
)
