import { Text, View } from '@tarojs/components'
import type { RefusalOf } from '../../../../core/action'
import { stations } from '../../../../core/stations/contract'
import type { Gap } from '../../../../core/stations/coverage'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Press } from '../../../components/press'
import { Skeleton } from '../../../components/skeleton'
import { open } from '../../../platform/navigate'
import { bringsWords } from './share-words'
import { words } from './words'
import './gap-list.scss'

export interface Scope {
  readonly day: string
  readonly district?: string
}

/** Where to build first: each place with what a station there would bring. */
export const GapList = ({ scope }: { scope: Scope }) => {
  const pages = usePages(stations.gaps, scope, ({ gaps, next }) => ({ items: gaps, next }))
  return (
    <Listed<Gap, RefusalOf<typeof stations.gaps>>
      pages={pages}
      words={words.gaps}
      waiting={<Skeleton shape="line" count={3} />}
      empty={<Empty title="没有空白" hint="这一天，每家企业走路十五分钟内都有开放的阵地。" />}
    >
      {(gaps) => (
        <Card flush>
          {gaps.map((gap, index) => (
            <GapRow key={gap.enterpriseId} gap={gap} place={index + 1} scope={scope} />
          ))}
        </Card>
      )}
    </Listed>
  )
}

/** Beyond an hour on foot nobody counts minutes. */
const WALKABLE_MINUTES = 60

const wayWords = (minutes: number | null): string => {
  if (minutes === null) return '现在没有开放的阵地'
  return minutes > WALKABLE_MINUTES ? '最近的阵地要走一个多小时' : `最近的阵地要走 ${minutes} 分钟`
}

const GapRow = ({ gap, place, scope }: { gap: Gap; place: number; scope: Scope }) => {
  const { name, district, enterprises, members, minutes, spot } = gap
  const brings = `可多覆盖 ${bringsWords(enterprises, members)}`
  const look = () => open('coverageMap', { ...scope, lat: String(spot.lat), lng: String(spot.lng) })
  return (
    <Press
      className="gap-row"
      label={`第 ${place}，${district}，${name}一带，${brings}，${wayWords(minutes)}，在地图上看`}
      onPress={look}
    >
      <Text className="gap-row-place">{place}</Text>
      <View className="gap-row-words">
        <Text className="gap-row-name">{name}一带</Text>
        <Text className="gap-row-brings">{brings}</Text>
        <Text className="gap-row-way">
          {district} · {wayWords(minutes)}
        </Text>
        <Text className="gap-row-look">在地图上看</Text>
      </View>
    </Press>
  )
}
