import { Text, View } from '@tarojs/components'
import type { activities } from '../../../../core/activities/contract'
import { isThere, type PresenceState } from '../../../../core/activities/presence'
import { spokenMoment } from '../../../app/spoken-time'
import { Card } from '../../../components/card'
import { minutesWords } from '../minutes-words'
import type { Kept } from './use-card'
import type { Standing } from './use-check-in'
import './door-panel.scss'

const titles: Record<PresenceState, string> = {
  none: '还没有签到',
  held: '已扫码，等组织者确认',
  in: '已签到',
  out: '已签退',
  absent: '组织者更正为未到',
}

const pointsWords = (points: number | null): string | null =>
  points === null ? null : points > 0 ? `积分 +${points}` : '今天的活动积分已到上限，记 0 分'

interface StandingProps {
  pass: Kept<typeof activities.pass>
  stands: Standing
}

/** How the member stands, and for which activity. */
export const StandingCard = ({ pass, stands }: StandingProps) => {
  const { state, points, minutes } = stands
  const brought = [pointsWords(points), minutes !== null && `时长 ${minutesWords(minutes)}`]
  return (
    <Card>
      <View ariaLive="polite">
        <Text className={isThere(state) ? 'standing-title standing-there' : 'standing-title'}>{titles[state]}</Text>
        {brought.filter(Boolean).map((words) => (
          <Text key={String(words)} className="standing-line">
            {words}
          </Text>
        ))}
      </View>
      <Text className="standing-line">{pass.title}</Text>
      <Text className="standing-line">{`${spokenMoment(pass.from, new Date())} 开始`}</Text>
    </Card>
  )
}
