import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityPhoto } from '../../../../core/activities/afterwards'
import { MAX_PHOTOS } from '../../../../core/activities/photos'
import { FailedUploads } from '../../../app/failed-uploads'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Press } from '../../../components/press'
import { Section } from '../../../components/section'
import { Tag } from '../../../components/tag'
import type { Outcome } from './outcome-head'
import { PhotoSheet } from './photo-sheet'
import { useAddPhotos } from './use-add-photos'
import { words } from './words'
import './outcome.scss'

const stateWords: Record<Exclude<ActivityPhoto['state'], 'shown'>, string> = { waiting: '待审核', refused: '没有通过' }

/** Photos of an activity: what everybody sees, one’s own, and, for its organisers, what waits for them. */
export const Photos = ({ outcome, onChanged }: { outcome: Outcome; onChanged: () => void }) => {
  const { activityId, photos, photosInAll, mayAddPhotos, organises } = outcome
  const own = photos.filter(({ mine }) => mine).length
  const { left, failed, adding, add, retry } = useAddPhotos(activityId, own, onChanged)
  const [chosen, setChosen] = useState<ActivityPhoto | null>(null)
  if (photos.length === 0 && !mayAddPhotos) return null
  const done = () => {
    setChosen(null)
    onChanged()
  }
  return (
    <Section title="照片" note={photos.length > 0 ? `${photosInAll} 张` : undefined}>
      {photos.length > 0 && (
        <View className="photos">
          {photos.map((photo, index) => (
            <Press
              key={photo.fileId}
              className="photo"
              label={`照片 ${index + 1}，${photo.by}${photo.state === 'shown' ? '' : `，${stateWords[photo.state]}`}`}
              onPress={() => setChosen(photo)}
            >
              <Image className="photo-image" src={photo.url} mode="aspectFill" lazyLoad />
              {photo.state !== 'shown' && (
                <View className="photo-state">
                  <Tag look="red">{stateWords[photo.state]}</Tag>
                </View>
              )}
            </Press>
          ))}
        </View>
      )}
      {photos.length < photosInAll && <Note>{`照片很多，这里是较新的 ${photos.length} 张。`}</Note>}
      {mayAddPhotos && own < MAX_PHOTOS && (
        <>
          {!organises && photos.length === 0 && <Note>传上来的照片，组织者看过后大家才看得到。</Note>}
          <Button kind="soft" pending={left > 0} waiting={`正在上传，还有 ${left} 张…`} onPress={() => void add()}>
            加照片
          </Button>
        </>
      )}
      <FailedUploads failed={failed} onRetry={() => void retry()} />
      <WhyNot acting={adding} words={words.addPhotos} />
      {adding.fault && !failed.some(({ order }) => order) && (
        <Button kind="soft" small onPress={() => void retry()}>
          重试
        </Button>
      )}
      {chosen && (
        <PhotoSheet {...{ activityId, organises }} photo={chosen} onClose={() => setChosen(null)} onDone={done} />
      )}
    </Section>
  )
}
