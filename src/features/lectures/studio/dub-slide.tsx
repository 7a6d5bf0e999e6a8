import { Image, Text, View } from '@tarojs/components'
import { spokenDuration } from '../../../app/spoken-time'
import { takeOf, type StudioPart } from './draft'
import { readingMs } from './reading-time'
import './dub.scss'

/** The page that is read over, and how long reading it takes. */
export const DubSlide = ({ part, index, count }: { part: StudioPart; index: number; count: number }) => {
  const url = takeOf(part, 'image')?.url
  const suggested = readingMs(part.narration)
  return (
    <View className="dub-slide">
      {url && <Image className="dub-picture" src={url} mode="aspectFit" ariaLabel={`第 ${index + 1} 页`} />}
      <Text className="dub-page">{`第 ${index + 1} 页 / 共 ${count} 页`}</Text>
      {suggested > 0 && <Text className="dub-suggested">建议 {spokenDuration(suggested)}</Text>}
    </View>
  )
}
