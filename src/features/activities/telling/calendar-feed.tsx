import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { faultWords } from '../../../app/fault-words'
import { spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { useReading } from '../../../app/use-reading'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { calendarAddress } from '../../../platform/calendar-address'
import { confirm, toast } from '../../../platform/dialog'
import { copy } from '../../../platform/share'
import './calendar-feed.scss'

/** One’s activities in one’s own calendar app: an address to subscribe to, where a server serves it. */
export const CalendarFeed = () => (
  <Section title="放进自己的日历">
    {calendarAddress ? (
      <Feed addressOf={calendarAddress} />
    ) : (
      <Note>小程序里不能订阅日历。打开一个活动，点“加到日历”，就存进手机自带的日历，到时会提醒。</Note>
    )}
  </Section>
)

const Feed = ({ addressOf }: { addressOf: (path: string) => string }) => {
  const reading = useReading(activities.feed, {})
  const making = useAction(activities.makeFeed)
  const revoking = useAction(activities.revokeFeed)
  const feedId = useFreshId()
  const [address, setAddress] = useState<string | null>(null)
  const madeAt = reading.data?.madeAt ?? null
  const fault = making.fault ?? revoking.fault ?? reading.fault

  const make = async () => {
    const renews = madeAt !== null
    if (
      renews &&
      !(await confirm({ title: '换一个地址？', content: '旧地址马上失效，日历里要重新订阅。', yes: '换一个' }))
    )
      return
    const made = await making.run({ feedId: feedId.current() })
    if (!made) return
    feedId.renew()
    setAddress(addressOf(made.path))
    await reading.reload()
  }
  const revoke = async () => {
    if (!(await confirm({ title: '停用这个地址？', content: '订阅了它的日历不再更新。', yes: '停用' }))) return
    if (!(await revoking.run({}))) return
    setAddress(null)
    await reading.reload()
  }
  const handOn = async () => toast(address && (await copy(address)) ? '已复制' : '请长按地址复制')

  return (
    <Card>
      <Text className="feed-words">
        在手机或电脑的日历里“添加订阅日历”，贴上你的专用地址：报名的活动自己出现，改了时间、取消了也会跟着变。
      </Text>
      {address && (
        <View className="feed-address">
          <Text className="feed-link" selectable userSelect>
            {address}
          </Text>
          <Text className="feed-note">这个地址只显示这一次。知道它的人都能看到你报名的活动，别发给别人。</Text>
        </View>
      )}
      {madeAt && !address && (
        <Text className="feed-note">{`正在使用的地址是 ${spokenMoment(madeAt, new Date())} 生成的。忘了地址就换一个。`}</Text>
      )}
      {fault && <Note look="wrong">{faultWords(fault)}</Note>}
      <View className="feed-deeds">
        {address && (
          <Button small onPress={() => void handOn()}>
            复制地址
          </Button>
        )}
        {reading.data && (
          <Button kind="soft" small pending={making.pending} onPress={() => void make()}>
            {madeAt ? '换一个地址' : '生成专用地址'}
          </Button>
        )}
        {madeAt && (
          <Button kind="quiet" small pending={revoking.pending} onPress={() => void revoke()}>
            停用
          </Button>
        )}
      </View>
    </Card>
  )
}
