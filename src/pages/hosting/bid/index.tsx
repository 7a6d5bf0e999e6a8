import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { useReading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { BidForm } from '../../../features/activities/bidding/bid-form'
import { missingTender } from '../../../features/activities/bidding/missing'
import { words } from '../../../features/activities/bidding/words'
import { toast } from '../../../platform/dialog'
import { back, useAddress } from '../../../platform/navigate'

export default function BidPage() {
  const [now] = useState(() => new Date())
  const { id: tenderId = '', of = '' } = useAddress<'bid'>()
  const reading = useReading(activities.tender, useIsOfficer() ? { tenderId } : null)
  const done = () => {
    toast('已密封提交')
    back()
  }
  return (
    <Screen title="交方案">
      <OfficersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingTender}>
          {({ tender }) => {
            const own = tender.mine.find(({ organisationId }) => organisationId === of)
            const why = own ? (tender.stage === 'bidding' ? null : words.bid.TOO_LATE) : words.bid.NOT_YOURS
            if (why || !own)
              return <Empty title="不能交方案" hint={why ?? ''} action={{ words: '返回', onPress: back }} />
            return <BidForm tender={tender} own={own} now={now} onDone={done} />
          }}
        </Found>
      </OfficersOnly>
    </Screen>
  )
}
