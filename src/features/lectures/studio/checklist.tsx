import { Text, View } from '@tarojs/components'
import type { Missing } from '../../../../core/lectures/completeness'
import { Icon } from '../../../components/icon'
import type { Draft } from './draft'
import { missingWords } from './missing-words'
import './checklist.scss'

interface ChecklistProps {
  readonly draft: Draft
  readonly lacks: readonly Missing[]
  /** Files still on their way. */
  readonly sending: number
}

const SHOWN = 5

/** What is still to do before it can be handed in, and what happens then. */
export const Checklist = ({ draft, lacks, sending }: ChecklistProps) => {
  const lines = lacks.map((each) => missingWords(each, draft))
  if (sending > 0) lines.push(`还有 ${sending} 个文件在上传，传完就能提交`)
  if (lines.length === 0)
    return (
      <View className="checklist checklist-done">
        <Icon name="check" size={20} />
        <Text>都齐了。提交后由支部审核，通过就发布并记分。</Text>
      </View>
    )
  return (
    <View className="checklist" ariaLive="polite">
      <Text className="checklist-title">提交前还差</Text>
      {lines.slice(0, SHOWN).map((line) => (
        <Text key={line} className="checklist-line">
          {line}
        </Text>
      ))}
      {lines.length > SHOWN && <Text className="checklist-line">等 {lines.length} 项</Text>}
    </View>
  )
}
