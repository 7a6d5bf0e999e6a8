import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../../core/action'
import type { lectures } from '../../../../core/lectures/contract'
import { Avatar } from '../../../components/avatar'
import { Tag } from '../../../components/tag'
import { stateNames, topicNames } from '../words'
import './about.scss'

type Lecture = OutputOf<typeof lectures.view>['lecture']

/** What a lecture is, whose it is, and how far it got; never how it is liked. */
export const About = ({ lecture }: { lecture: Lecture }) => (
  <View className="about">
    <Text className="about-title">{lecture.title}</Text>
    <View className="about-tags">
      {lecture.featured && <Tag look="gold">精品党课</Tag>}
      <Tag>{topicNames[lecture.topic]}</Tag>
      {lecture.dubbed && <Tag>配音</Tag>}
      {lecture.sample && <Tag>示例</Tag>}
      {lecture.state !== 'published' && <Tag look="red">{stateNames[lecture.state]}</Tag>}
    </View>
    <View className="about-author">
      <Avatar name={lecture.author.name} size={44} />
      <View className="about-who">
        <Text className="about-name">{lecture.author.name}</Text>
        <Text className="about-branch">{lecture.author.organisation}</Text>
      </View>
    </View>
    {lecture.state === 'published' && <Numbers sharers={lecture.sharers} learners={lecture.learners} />}
    {lecture.summary && <Text className="about-summary">{lecture.summary}</Text>}
    {lecture.deck && <Text className="about-source">讲稿：《{lecture.deck.title}》</Text>}
    {lecture.voice === 'synthetic' && <Text className="about-source">作者声明：这门课的声音由软件合成。</Text>}
  </View>
)

const Numbers = ({ sharers, learners }: { sharers: number; learners: number }) => (
  <View className="about-numbers">
    {sharers + learners === 0 ? (
      <Text>刚刚发布，还没有人学完（人数每分钟更新）。</Text>
    ) : (
      <>
        <Text className="about-number">{sharers}</Text>
        <Text> 人传播 · </Text>
        <Text className="about-number">{learners}</Text>
        <Text> 人学完</Text>
      </>
    )}
  </View>
)
