import { Text } from '@tarojs/components'
import { Card } from '../../components/card'
import { Section } from '../../components/section'
import './how-counted.scss'

const sentences = [
  '看够一课的九成就算学完，拖动跳过的部分不算；一课只记一次。',
  '传播看效果：另一位同志通过你的分享学完，才记一次；只转发不记分。',
  '同一位同志学同一课，只算给最先带来的那位分享人。',
  '到场签到才记活动的分，组织者给自己确认的，要等活动结束、另有人到场才记；活动办成，几家主办的平分，除不尽的归牵头的一家。',
  '一天从北京时间零点算起。到了上限仍会记一笔 0 分，写明原因。',
  '课程下架、活动取消或者签到更正时，带来的积分会用相反的一笔冲正，原来的记录不会抹掉。',
  '积分自愿参与，不公开排名，也不作为考核。',
]

export const HowCounted = () => (
  <Section title="说明">
    <Card>
      {sentences.map((sentence) => (
        <Text key={sentence} className="how-counted">
          {sentence}
        </Text>
      ))}
    </Card>
  </Section>
)
