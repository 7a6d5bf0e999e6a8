import { Image, Text, View } from '@tarojs/components'
import type { ActivityKind } from '../../../core/activities/kinds'
import { kindNames } from '../../../core/activities/kind-names'
import { Name } from '../../components/name'
import './activity-cover.scss'

interface CoverProps {
  activity: { kind: ActivityKind; title: string; cover: string | null; sample?: boolean }
}

/** An activity’s picture, or one drawn from its title and kind, which nobody need say again then. */
export const ActivityCover = ({ activity: { kind, title, cover, sample } }: CoverProps) => (
  <View className={`activity-cover activity-cover-${kind}`} ariaHidden={cover !== null}>
    {cover ? (
      <Image className="activity-cover-picture" src={cover} mode="aspectFill" />
    ) : (
      <>
        <Text className="activity-cover-kind">{kindNames[kind]}</Text>
        <Text className="activity-cover-title">
          <Name sample={sample}>{title || '（还没有标题）'}</Name>
        </Text>
      </>
    )}
  </View>
)
