import { stations } from '../../../../core/stations/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingStation } from '../../../features/stations/missing-station'
import { OrderForm } from '../../../features/stations/orders/order-form'
import { words } from '../../../features/stations/words'
import { replace, useAddress } from '../../../platform/navigate'

export default function OrderPage() {
  const { station: stationId = '', service } = useAddress<'order'>()
  const member = useMember()
  const reading = useReading(stations.view, member ? { stationId } : null)
  const offer = reading.data?.station.offers.find(({ kind }) => kind === service)
  return (
    <Screen title="点单">
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingStation}>
          {({ station, holidays, holidaysKnownUntil: knownUntil }) =>
            offer ? (
              <OrderForm
                member={member!}
                station={station}
                holidays={{ days: new Set(holidays), knownUntil }}
                offer={offer}
                onOrdered={(id) => replace('orderView', { id })}
              />
            ) : (
              <Empty title="没有这项服务" hint={words.order.NOT_OFFERED} action={missingStation.action} />
            )
          }
        </Found>
      </MembersOnly>
    </Screen>
  )
}
