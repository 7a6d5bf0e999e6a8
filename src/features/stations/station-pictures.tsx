import { Image, ScrollView, View } from '@tarojs/components'
import './station-pictures.scss'

interface PicturesProps {
  readonly name: string
  readonly pictures: readonly string[]
}

/** What it looks like there, side by side; nothing where nobody took a picture. */
export const StationPictures = ({ name, pictures }: PicturesProps) =>
  pictures.length === 0 ? null : (
    <ScrollView className="station-pictures" scrollX>
      <View className="station-pictures-row">
        {pictures.map((url, index) => (
          <Image
            key={url}
            className={pictures.length === 1 ? 'station-picture station-picture-only' : 'station-picture'}
            src={url}
            mode="aspectFill"
            ariaLabel={`${name}的照片 ${index + 1}`}
          />
        ))}
      </View>
    </ScrollView>
  )
