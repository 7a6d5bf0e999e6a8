import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Project } from '../../../../core/activities/projects'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { toast } from '../../../platform/dialog'
import { claimerWords, claimWords, words } from './words'

/** Claim a project, in one of the names somebody may claim it in. */
export const ClaimIt = ({ project, onChanged }: { project: Project; onChanged: () => void }) => {
  const { projectId, as } = project
  const [chosen, setChosen] = useState(as[0]?.id ?? '')
  const claiming = useAction(activities.claim)
  const claimId = useFreshId()
  const claimer = as.find(({ id }) => id === chosen) ?? as[0]
  if (!claimer) return null

  const claim = async () => {
    if (claiming.refusal === 'ALREADY_USED') claimId.renew()
    const sending = { projectId, as: { kind: claimer.kind, id: claimer.id } }
    if (!(await claiming.run({ ...sending, claimId: claimId.of(sending) }))) return
    claimId.renew()
    toast('认领好了')
    onChanged()
  }
  return (
    <Card>
      {as.length > 1 && (
        <Chips
          options={as.map(({ kind, id, name }) => ({ value: id, words: claimerWords(kind, name) }))}
          chosen={claimer.id}
          onChoose={setChosen}
        />
      )}
      <WhyNot acting={claiming} words={words.claim} />
      <Button pending={claiming.pending} onPress={() => void claim()}>
        {claimWords[claimer.kind]}
      </Button>
    </Card>
  )
}
