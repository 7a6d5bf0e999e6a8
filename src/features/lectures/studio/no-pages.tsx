import { Text, View } from '@tarojs/components'
import { Note } from '../../../components/note'
import { Press } from '../../../components/press'
import './dub.scss'

/** A lecture of one’s own pictures, before there are any. */
export const NoPages = ({ note, onAdd }: { note: string; onAdd: () => void }) => (
  <View className="dub-empty">
    <Text className="dub-empty-title">先选几张图片当讲义</Text>
    <Text className="dub-empty-hint">一张图片就是一页，每页配一段你的声音。支持 JPG、PNG、WebP，一张最大 10 MB。</Text>
    {note && <Note look="wrong">{note}</Note>}
    <Press className="dub-add" onPress={onAdd}>
      <Text>选图片</Text>
    </Press>
  </View>
)
