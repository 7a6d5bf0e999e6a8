import { Text, View } from '@tarojs/components'
import type { TenderShown } from '../../../../core/activities/tender'
import { activities } from '../../../../core/activities/contract'
import { spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Tag } from '../../../components/tag'
import { confirm } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { words } from './words'

interface OwnProps {
  tender: TenderShown
  now: Date
  onChanged: () => void
}

/** What the asker’s own organisations bid; they alone read it before the deadline. */
export const OwnBids = ({ tender, now, onChanged }: OwnProps) =>
  tender.mine.map((own) => (
    <OwnBid key={own.organisationId} own={own} tenderId={tender.tenderId} now={now} onChanged={onChanged} />
  ))

type Own = TenderShown['mine'][number]

const OwnBid = ({ own, tenderId, now, onChanged }: Omit<OwnProps, 'tender'> & { own: Own; tenderId: string }) => {
  const { organisationId, organisation, bid } = own
  const withdrawing = useAction(activities.withdrawBid)
  const stepId = useFreshId()
  const write = () => open('bid', { id: tenderId, of: organisationId })
  const withdraw = async () => {
    if (!(await confirm({ title: '撤回方案？', content: '截止之前还可以重新交。', yes: '撤回' }))) return
    if (!(await withdrawing.run({ tenderId, organisationId, stepId: stepId.current() }))) return
    stepId.renew()
    onChanged()
  }
  return (
    <Card>
      <View className="thing-head">
        <Text className="thing-name">{organisation}</Text>
        <Tag look={bid ? 'green' : 'plain'}>{bid ? '已交' : '还没交'}</Tag>
      </View>
      {bid && (
        <Text className="thing-note">{`${spokenMoment(bid.submittedAt, now)} 交的：${bid.offer?.title ?? '打不开'}`}</Text>
      )}
      <WhyNot acting={withdrawing} words={words.withdrawBid} />
      <View className="thing-deeds">
        <Button small kind={bid ? 'soft' : 'primary'} onPress={write}>
          {bid ? '修改方案' : '交方案'}
        </Button>
        {bid && (
          <Button small kind="quiet" pending={withdrawing.pending} onPress={() => void withdraw()}>
            撤回
          </Button>
        )}
      </View>
    </Card>
  )
}
