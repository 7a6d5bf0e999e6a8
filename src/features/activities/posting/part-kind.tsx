import { useState } from 'react'
import { kindNames } from '../../../../core/activities/kind-names'
import { activityKinds, type ActivityKind } from '../../../../core/activities/kinds'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'

const OTHER = 'another'

const named = (kind: ActivityKind) => ({ value: kind, words: kindNames[kind] })

interface KindProps {
  kind: ActivityKind
  /** Where it is given, it is not to be chosen. */
  given: boolean
  onChoose: (kind: ActivityKind) => void
}

/** What kind it is; the others are there once one wants another. */
export const PartKind = ({ kind, given, onChoose }: KindProps) => {
  const [choosing, setChoosing] = useState(false)
  const one = [named(kind), ...(given ? [] : [{ value: OTHER, words: '换一种…' } as const])]
  return (
    <FieldFrame label="类型">
      <Chips<ActivityKind | typeof OTHER>
        options={choosing ? activityKinds.map(named) : one}
        chosen={kind}
        onChoose={(chosen) => {
          setChoosing(chosen === OTHER)
          if (chosen !== OTHER && chosen !== kind) onChoose(chosen)
        }}
      />
    </FieldFrame>
  )
}
