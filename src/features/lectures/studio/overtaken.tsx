import { View } from '@tarojs/components'
import { spokenMoment } from '../../../app/spoken-time'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import type { Saving } from './saver'
import type { Studio } from './studio'
import './overtaken.scss'

const whatHappened = (at: string | null): string =>
  at
    ? `另一台设备在${spokenMoment(at, new Date())} 改过这份草稿。只能留一份：留下哪一份，另一份的改动就没有了。`
    : '这份草稿在另一台设备上删掉了，这里的还在。'

/** Another device saved the draft since it was read here: nothing is lost on either side until somebody says which stays. */
export const Overtaken = ({ studio, saving }: { studio: Studio; saving: Saving }) => {
  if (saving.state !== 'overtaken') return null
  return (
    <View className="overtaken">
      <Note look="wrong">{whatHappened(saving.at)}</Note>
      <View className="overtaken-choice">
        {saving.at && (
          <Button kind="soft" onPress={studio.takeOther}>
            用那边的
          </Button>
        )}
        <Button kind="soft" onPress={studio.keepOwn}>
          用这里的
        </Button>
      </View>
    </View>
  )
}
