import { Text, View } from '@tarojs/components'
import './what-happens.scss'

const steps = [
  ['录好提交', '草稿随时保存，换一台设备也能接着做。'],
  ['支部审核', '所在支部看过再发布；要改的地方会写明原因。'],
  ['发布记分', '发布记一次分；同志们学完、传开，还会再记。'],
] as const

/** From a recording to points, in three lines. */
export const WhatHappens = () => (
  <View className="happens">
    {steps.map(([title, words], index) => (
      <View key={title} className="happens-step">
        <Text className="happens-number">{index + 1}</Text>
        <View className="happens-about">
          <Text className="happens-title">{title}</Text>
          <Text className="happens-words">{words}</Text>
        </View>
      </View>
    ))}
  </View>
)
