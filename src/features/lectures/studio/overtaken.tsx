import { View } from '@tarojs/components'
import { useMember } from '../../../app/session'
import { spokenMoment } from '../../../app/spoken-time'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { open } from '../../../platform/navigate'
import type { Saving } from './saver'
import type { Studio } from './studio'
import { abandonStudio } from './use-studio'
import './overtaken.scss'

const whatHappened = (at: string | null): string =>
  at
    ? `另一台设备在${spokenMoment(at, new Date())} 改过这份草稿。只能留一份：留下哪一份，另一份的改动就没有了。`
    : '这份草稿在另一台设备上删掉了，这里的还在。'

/** Another device saved the draft since it was read here: nothing is lost on either side until somebody says which stays. */
export const Overtaken = ({ studio, saving }: { studio: Studio; saving: Saving }) => {
  const memberId = useMember()?.memberId
  if (saving.state !== 'overtaken') return null
  const deleteToo = () => {
    if (memberId) abandonStudio(studio.store.getState().draft.lectureId, memberId)
    open('record')
  }
  return (
    <View className="overtaken">
      <Note look="wrong">{whatHappened(saving.at)}</Note>
      <View className="overtaken-choice">
        {saving.at ? (
          <Button kind="soft" onPress={studio.takeOther}>
            用那边的
          </Button>
        ) : (
          <Button kind="soft" onPress={deleteToo}>
            也删掉
          </Button>
        )}
        <Button kind="soft" onPress={studio.keepOwn}>
          用这里的
        </Button>
      </View>
    </View>
  )
}
