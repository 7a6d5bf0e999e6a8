import { View } from '@tarojs/components'
import { MAX_CRITERIA } from '../../../../core/activities/bids'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Icon } from '../../../components/icon'
import { Note } from '../../../components/note'
import { Press } from '../../../components/press'
import { TextField } from '../../../components/text-field'
import { newId } from '../../../platform/new-id'
import './criteria-fields.scss'

export interface WrittenCriterion {
  readonly criterionId: string
  readonly name: string
  /** As it was typed. */
  readonly weight: string
}

const WEIGHT = /^[1-9]\d?$|^100$/

const sum = (criteria: readonly WrittenCriterion[]): number =>
  criteria.reduce((all, { weight }) => all + (WEIGHT.test(weight.trim()) ? Number(weight) : 0), 0)

/** Whether each has a name and a weight, and the weights are a hundred together. */
export const isHundred = (criteria: readonly WrittenCriterion[]): boolean =>
  criteria.every(({ name, weight }) => name.trim() && WEIGHT.test(weight.trim())) && sum(criteria) === 100

interface CriteriaProps {
  criteria: readonly WrittenCriterion[]
  onChange: (criteria: readonly WrittenCriterion[]) => void
}

/** By what bids are judged, and how much each weighs. */
export const CriteriaFields = ({ criteria, onChange }: CriteriaProps) => {
  const change = (criterionId: string, part: Partial<WrittenCriterion>) =>
    onChange(criteria.map((each) => (each.criterionId === criterionId ? { ...each, ...part } : each)))
  return (
    <Card>
      {criteria.map(({ criterionId, name, weight }, index) => (
        <View key={criterionId} className="criterion">
          <View className="criterion-name">
            <TextField
              label={`第 ${index + 1} 项`}
              value={name}
              onChange={(value) => change(criterionId, { name: value })}
              max={20}
            />
          </View>
          <View className="criterion-weight">
            <TextField label="分值" value={weight} onChange={(value) => change(criterionId, { weight: value })} />
          </View>
          <Press
            className="criterion-remove"
            label={`去掉第 ${index + 1} 项`}
            disabled={criteria.length === 1}
            onPress={() => onChange(criteria.filter((each) => each.criterionId !== criterionId))}
          >
            <Icon name="close" size={20} />
          </Press>
        </View>
      ))}
      {sum(criteria) !== 100 && <Note look="wrong">{`现在合计 ${sum(criteria)} 分，要正好 100 分。`}</Note>}
      {criteria.length < MAX_CRITERIA && (
        <Button
          kind="soft"
          small
          onPress={() => onChange([...criteria, { criterionId: newId(), name: '', weight: '' }])}
        >
          加一项
        </Button>
      )}
    </Card>
  )
}
