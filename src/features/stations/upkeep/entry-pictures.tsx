import { Image, View } from '@tarojs/components'
import { MAX_PICTURES } from '../../../../core/stations/entry'
import { FailedUploads } from '../../../app/failed-uploads'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import type { Picture } from './entry-form'
import type { usePhotos } from './use-photos'
import './entry-pictures.scss'

interface PicturesProps {
  pictures: readonly Picture[]
  photos: ReturnType<typeof usePhotos>
}

/** Up to six photographs. */
export const EntryPictures = ({ pictures, photos: { sending, failed, add, retry, remove } }: PicturesProps) => (
  <Card>
    {pictures.length > 0 && (
      <View className="entry-pictures">
        {pictures.map(({ fileId, url }, index) => (
          <View key={fileId} className="entry-picture">
            <Image className="entry-picture-image" src={url} mode="aspectFill" ariaLabel={`照片 ${index + 1}`} />
            <Button kind="quiet" small label={`去掉照片 ${index + 1}`} onPress={() => remove(fileId)}>
              去掉
            </Button>
          </View>
        ))}
      </View>
    )}
    {pictures.length < MAX_PICTURES && (
      <Button kind="soft" pending={sending > 0} waiting={`正在上传，还有 ${sending} 张…`} onPress={() => void add()}>
        {`加照片（最多 ${MAX_PICTURES} 张）`}
      </Button>
    )}
    <FailedUploads failed={failed} onRetry={() => void retry()} />
  </Card>
)
