import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityPhoto } from '../../../../core/activities/afterwards'
import { activities } from '../../../../core/activities/contract'
import { MAX_PHOTOS } from '../../../../core/activities/photos'
import { FailedUploads } from '../../../app/failed-uploads'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Press } from '../../../components/press'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { Tag } from '../../../components/tag'
import type { Outcome } from './outcome-head'
import { PhotoSheet } from './photo-sheet'
import { useAddPhotos } from './use-add-photos'
import { words } from './words'
import './outcome.scss'

const stateWords: Record<Exclude<ActivityPhoto['state'], 'shown'>, string> = { waiting: '待审核', refused: '没有通过' }

export const usePhotos = (activityId: string | null) =>
  usePages(activities.photos, activityId === null ? null : { activityId }, (data) => ({
    items: data.photos,
    next: data.next,
  }))

interface PhotosProps {
  outcome: Outcome
  pages: ReturnType<typeof usePhotos>
}

/** Photos of an activity: what everybody sees, one’s own, and, for its organisers, what waits for them. */
export const Photos = ({ outcome, pages }: PhotosProps) => {
  const { activityId, mayAddPhotos, organises } = outcome
  const { inAll, own } = pages.head ?? { inAll: 0, own: 0 }
  const refresh = () => void pages.refresh()
  const { left, failed, adding, add, retry } = useAddPhotos(activityId, own, refresh)
  const [chosen, setChosen] = useState<ActivityPhoto | null>(null)
  const isEmpty = pages.items?.length === 0
  if (isEmpty && !mayAddPhotos) return null
  const done = () => {
    setChosen(null)
    refresh()
  }
  return (
    <Section title="照片" note={inAll > 0 ? `${inAll} 张` : undefined}>
      <Listed pages={pages} words={words.photos} waiting={<Skeleton shape="line" count={3} />} empty={null}>
        {(photos) => (
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
      </Listed>
      {mayAddPhotos && own < MAX_PHOTOS && (
        <>
          {!organises && isEmpty && <Note>传上来的照片，组织者看过后大家才看得到。</Note>}
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
