import { Text, View } from '@tarojs/components'
import type { Station } from '../../../../core/stations/directory'
import { Button } from '../../../components/button'
import { open } from '../../../platform/navigate'
import './offer-line.scss'

type Offer = Station['offers'][number]

const experience = ({ done, stars }: Offer): string | null =>
  done === 0 ? null : `服务过 ${done} 次${stars === null ? '' : ` · 评价 ${stars} 分`}`

/** One line of the menu, with the way to order it. */
export const OfferLine = ({ offer, stationId }: { offer: Offer; stationId: string }) => {
  const { kind, name, note } = offer
  const known = experience(offer)
  return (
    <View className="offer-line">
      <View className="offer-words">
        <Text className="offer-name">{name}</Text>
        <Text className="offer-note">{note}</Text>
        {known && <Text className="offer-note">{known}</Text>}
      </View>
      <Button
        kind="soft"
        small
        label={`点单：${name}`}
        onPress={() => open('order', { station: stationId, service: kind })}
      >
        点单
      </Button>
    </View>
  )
}
