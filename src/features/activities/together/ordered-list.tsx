import { Text, View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import './together.scss'

export interface Named {
  readonly organisationId: string
  readonly name: string
}

/** Organisations in an order that can be changed. */
export const OrderedList = ({
  all,
  onChange,
}: {
  all: readonly Named[]
  onChange: (all: readonly Named[]) => void
}) => {
  const up = (index: number) => {
    const moved = [...all]
    moved.splice(index - 1, 2, all[index]!, all[index - 1]!)
    onChange(moved)
  }
  return (
    <Card flush>
      {all.map((each, index) => (
        <View key={each.organisationId} className="thing-ordered">
          <Text className="thing-ordered-name">{`${index + 1}. ${each.name}`}</Text>
          <Press
            className="thing-tool"
            label={`${each.name}往前`}
            disabled={index === 0}
            onPress={() => index > 0 && up(index)}
          >
            <Icon name="up" size={20} />
          </Press>
          <Press
            className="thing-tool"
            label={`去掉${each.name}`}
            onPress={() => onChange(all.filter(({ organisationId }) => organisationId !== each.organisationId))}
          >
            <Icon name="close" size={20} />
          </Press>
        </View>
      ))}
    </Card>
  )
}
