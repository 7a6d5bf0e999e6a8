import { Text, View } from '@tarojs/components'
import type { TenderShown } from '../../../../core/activities/tender'
import { activities } from '../../../../core/activities/contract'
import { spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { open } from '../../../platform/navigate'
import { ThingHead } from '../together/thing-head'
import { WithReason } from '../together/with-reason'
import { BidCard } from './bid-card'
import { OwnBids } from './own-bids'
import { TenderResult } from './tender-result'
import { decidedByNames, nextWords, ruleWords, stageTag, words } from './words'

interface TenderProps {
  tender: TenderShown
  now: Date
  onChanged: () => void
}

/** A call for bids: what is called for and how it is decided, then what there is to do or to see at its stage. */
export const TenderDetail = ({ tender, now, onChanged }: TenderProps) => {
  const { title, organisation, about, sample, stage, bids, opened, result, callOffReason } = tender
  return (
    <>
      <ThingHead
        title={title}
        sample={sample}
        tags={[stageTag(tender), { words: decidedByNames[tender.decideBy] }]}
        notes={[`${organisation}发起`, nextWords(tender, now)]}
        words={about}
      />
      {callOffReason && <Note look="wrong">{`这次竞办取消了。原因：${callOffReason}`}</Note>}
      {result && <TenderResult tender={tender} result={result} now={now} />}
      {tender.mayPost && <PostIt tender={tender} />}
      {stage === 'bidding' && (
        <Section title="方案">
          <Card>
            <Text className="thing-figure">{`${bids} 份`}</Text>
            <Text className="thing-note">
              {`方案都是密封的：${spokenMoment(tender.bidsUntil, now)} 截止后一起打开，在那之前谁也看不到别家的，发起的组织也一样。`}
            </Text>
          </Card>
          <OwnBids tender={tender} now={now} onChanged={onChanged} />
        </Section>
      )}
      {opened && (
        <Section title="方案" note={`${opened.length} 份`}>
          {opened.length === 0 && <Empty title="没有收到方案" />}
          {stage === 'deciding' && opened.length > 0 && <Deciding tender={tender} />}
          {tender.unjudged.length > 0 && <Unjudged tender={tender} />}
          {opened.map((bid) => (
            <BidCard key={bid.organisationId} bid={bid} tender={tender} onChanged={onChanged} />
          ))}
        </Section>
      )}
      <Section
        title={tender.decideBy === 'jury' ? '怎么评' : '投票时看什么'}
        note={tender.decideBy === 'jury' ? '合计 100 分' : '供参考'}
      >
        <Card flush>
          {tender.criteria.map(({ criterionId, name, weight }) => (
            <View key={criterionId} className="thing-ordered">
              <Text className="thing-ordered-name">{name}</Text>
              <Text className="thing-ordered-note">{`${weight} 分`}</Text>
            </View>
          ))}
        </Card>
        <Note>{ruleWords[tender.decideBy]}</Note>
      </Section>
      {tender.runs && (stage === 'bidding' || stage === 'deciding') && (
        <CallOff tender={tender} onChanged={onChanged} />
      )}
    </>
  )
}

/** That nobody can win as the jury is, and what helps. */
const Unjudged = ({ tender: { unjudged, runs } }: { tender: TenderShown }) => (
  <Note look="wrong">
    {`${unjudged.join('、')}的方案现在没有人能评：评委都是这个支部的人。${
      runs ? '请在评分截止前联系管理员，在名册里给发起的组织增加一位别处的干部当评委，或者取消这次竞办；' : ''
    }到截止还没有评委能评，这次就没有胜出的支部。`}
  </Note>
)

/** What the asker has to do while it is decided. */
const Deciding = ({ tender: { decideBy, juror, opened, votes, voted } }: { tender: TenderShown }) => {
  if (decideBy === 'jury') {
    if (!juror) return null
    const scores = opened?.some(({ mayScore }) => mayScore)
    return (
      <Note>
        {scores ? '你是评委：给每份方案的每一项打分，截止前可以改。' : '你是评委，不过这里没有你能评的方案。'}
      </Note>
    )
  }
  if (voted) return <Note>你已经投过票了。票是无记名的，投给谁没有任何记录。</Note>
  return <Note>{votes ? '你有一票。票是无记名的，投了不能改。' : words.vote.NOT_ENTITLED}</Note>
}

const PostIt = ({ tender: { tenderId, winner, won, activities: posted } }: { tender: TenderShown }) => (
  <Card>
    <Text className="thing-words">
      {won ? '你们胜出了，可以发这个活动了。' : `${winner}胜出了，你可以替它发活动。`}
    </Text>
    <View className="thing-deeds">
      {posted.map(({ activityId, title }) => (
        <Button key={activityId} kind="soft" small onPress={() => open('activity', { id: activityId })}>
          {`看活动：${title}`}
        </Button>
      ))}
      <Button small onPress={() => open('post', { occasion: `tender.${tenderId}` })}>
        发活动
      </Button>
    </View>
  </Card>
)

const CallOff = ({ tender: { tenderId }, onChanged }: { tender: TenderShown; onChanged: () => void }) => {
  const calling = useAction(activities.callOffTender)
  const callOff = async (reason: string) => {
    if (await calling.run({ tenderId, reason })) onChanged()
  }
  return (
    <>
      <WhyNot acting={calling} words={words.callOffTender} />
      <WithReason
        words="取消这次竞办…"
        ask="为什么取消（交了方案的支部会看到）"
        yes="取消竞办"
        pending={calling.pending}
        onYes={(reason) => void callOff(reason)}
      />
    </>
  )
}
