import { Image, Text, View } from '@tarojs/components'
import type { ActivityKind } from '../../../core/activities/kinds'
import { kindNames } from '../../../core/activities/kind-names'
import './activity-cover.scss'

interface CoverProps {
  activity: { kind: ActivityKind; title: string; cover: string | null }
}

/** An activity’s picture, or one drawn from its title and kind. */
export const ActivityCover = ({ activity: { kind, title, cover } }: CoverProps) => (
  <View className={`activity-cover activity-cover-${kind}`} ariaHidden>
    {cover ? (
      <Image className="activity-cover-picture" src={cover} mode="aspectFill" />
    ) : (
      <>
        <Text className="activity-cover-kind">{kindNames[kind]}</Text>
        <Text className="activity-cover-title">{title}</Text>
      </>
    )}
  </View>
)
