import { ScrollView, Text, View } from '@tarojs/components'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import { isRecorded, takeOf, type StudioPart } from './draft'
import { PartPicture } from './part-picture'
import './page-strip.scss'

interface PageStripProps {
  readonly parts: readonly StudioPart[]
  readonly chosen: string
  readonly disabled: boolean
  readonly onChoose: (partId: string) => void
  /** For lectures made of one’s own pictures. */
  readonly onAdd: (() => void) | undefined
}

/** Every page in small, with a mark on those that have their voice. */
export const PageStrip = ({ parts, chosen, disabled, onChoose, onAdd }: PageStripProps) => (
  <ScrollView className="strip" scrollX enhanced showScrollbar={false} scrollIntoView={`page-${chosen}`}>
    <View className="strip-row">
      {parts.map((part, index) => (
        <View key={part.partId} id={`page-${part.partId}`}>
          <Press
            className={part.partId === chosen ? 'strip-page strip-chosen' : 'strip-page'}
            label={`第 ${index + 1} 页，${isRecorded(part) ? '已录' : '未录'}`}
            current={part.partId === chosen}
            disabled={disabled}
            onPress={() => onChoose(part.partId)}
          >
            <Picture part={part} />
            <View className={isRecorded(part) ? 'strip-mark strip-done' : 'strip-mark'}>
              {isRecorded(part) ? <Icon name="check" size={18} /> : <Text>{index + 1}</Text>}
            </View>
          </Press>
        </View>
      ))}
      {onAdd && (
        <Press className="strip-page strip-add" label="加图片" disabled={disabled} onPress={onAdd}>
          <Icon name="album" size={22} />
        </Press>
      )}
    </View>
  </ScrollView>
)

const Picture = ({ part }: { part: StudioPart }) => {
  const url = takeOf(part, 'image')?.url
  return url ? <PartPicture className="strip-picture" url={url} mode="aspectFill" /> : null
}
