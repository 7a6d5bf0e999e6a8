import { Text, View } from '@tarojs/components'
import type { Bid, TenderShown } from '../../../../core/activities/tender'
import { activities } from '../../../../core/activities/contract'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { confirm, toast } from '../../../platform/dialog'
import { ScoreBid } from './score-bid'
import { words } from './words'

interface BidProps {
  bid: Bid
  tender: TenderShown
  onChanged: () => void
}

/** A bid that has been opened, and the way to score it or vote for it. */
export const BidCard = ({ bid, tender, onChanged }: BidProps) => {
  const { organisation, offer } = bid
  const mayVote = tender.stage === 'deciding' && tender.votes && !tender.voted
  return (
    <Card>
      <Text className="thing-note">{organisation}</Text>
      {offer ? (
        <>
          <Text className="thing-name">{offer.title}</Text>
          <Text className="thing-words" userSelect>
            {offer.plan}
          </Text>
          {offer.needs && <Text className="thing-note">{`需要的支持：${offer.needs}`}</Text>}
        </>
      ) : (
        <Text className="thing-words">这份方案打不开：服务器的密钥换过了，或者内容被改动过。</Text>
      )}
      {tender.juror && tender.stage === 'deciding' && !bid.mayScore && (
        <Text className="thing-note">你是这个支部的人，不评这一份。</Text>
      )}
      {bid.mayScore && <ScoreBid bid={bid} tender={tender} onChanged={onChanged} />}
      {mayVote && <VoteFor bid={bid} tenderId={tender.tenderId} onChanged={onChanged} />}
    </Card>
  )
}

const VoteFor = ({ bid, tenderId, onChanged }: { bid: Bid; tenderId: string; onChanged: () => void }) => {
  const voting = useAction(activities.vote)
  const vote = async () => {
    const title = `投给${bid.organisation}？`
    if (!(await confirm({ title, content: '一人一票，投了不能改。票是无记名的。', yes: '投给它' }))) return
    if (!(await voting.run({ tenderId, organisationId: bid.organisationId }))) return
    toast('投好了')
    onChanged()
  }
  return (
    <>
      <WhyNot acting={voting} words={words.vote} />
      <View className="thing-deeds">
        <Button small pending={voting.pending} label={`投给${bid.organisation}`} onPress={() => void vote()}>
          投给它
        </Button>
      </View>
    </>
  )
}
