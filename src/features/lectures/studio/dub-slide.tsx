import { Text, View } from '@tarojs/components'
import { spokenDuration } from '../../../app/spoken-time'
import { takeOf, type StudioPart } from './draft'
import { PartPicture } from './part-picture'
import './dub.scss'

interface DubSlideProps {
  readonly part: StudioPart
  readonly index: number
  readonly count: number
  readonly suggestedMs: number
}

/** The page that is read over, and how long reading it takes. */
export const DubSlide = ({ part, index, count, suggestedMs }: DubSlideProps) => {
  const url = takeOf(part, 'image')?.url
  return (
    <View className="dub-slide">
      {url && <PartPicture className="dub-picture" url={url} mode="aspectFit" label={`第 ${index + 1} 页`} />}
      <Text className="dub-page">{`第 ${index + 1} 页 / 共 ${count} 页`}</Text>
      {suggestedMs > 0 && <Text className="dub-suggested">建议 {spokenDuration(suggestedMs)}</Text>}
    </View>
  )
}
