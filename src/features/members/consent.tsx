import { Text, View } from '@tarojs/components'
import { Card } from '../../components/card'
import { CheckRow } from '../../components/check-row'
import './consent.scss'

const sentences = [
  '党员身份属于敏感个人信息，需要你单独同意后才会使用。',
  '会保存：你在名册上的姓名、支部、身份、职务和工作单位，这个微信或浏览器的标识、登录的时间和最近用过的日子。',
  '用到什么，记下什么：录的课和上传的内容，学习、分享和积分；活动的报名、填的答案、签到和评价；社团，认领和竞办（投没投票记下，投给谁不记）；房间预约、点单和对阵地的反映；给你的通知。',
  '用来：认出你是谁、记学习和积分、办活动、安排房间和服务、让有权的人审核你的课。不会用于别的目的，也不会提供给无关的人。',
  '可以不同意，照样能看公开的党课；可以随时向所在支部提出导出或删除。删除以后不再留你的名字，发布过的课撤不撤由你，积分、签到这些改不了的记录只剩一个编号。',
]

/** The separate consent that binding asks for: what is kept, and why. */
export const Consent = ({ given, onChange }: { given: boolean; onChange: (given: boolean) => void }) => (
  <Card>
    <Text className="consent-title">关于你的个人信息</Text>
    <View className="consent-words">
      {sentences.map((sentence) => (
        <Text key={sentence} className="consent-sentence">
          {sentence}
        </Text>
      ))}
    </View>
    <CheckRow words="我已阅读，单独同意处理我的党员身份信息" checked={given} onChange={onChange} />
  </Card>
)
