import { stations } from '../../../core/stations/contract'
import { faultWords } from '../../app/fault-words'
import { MembersOnly } from '../../app/members-only'
import { useReading } from '../../app/use-reading'
import { Empty } from '../../components/empty'
import { Failed } from '../../components/failed'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { StationDetail } from '../../features/stations/station-detail'
import { words } from '../../features/stations/words'
import { open, useAddress } from '../../platform/navigate'

export default function StationPage() {
  const { id = '' } = useAddress<'station'>()
  return (
    <Screen title="阵地">
      <MembersOnly>
        <Content stationId={id} />
      </MembersOnly>
    </Screen>
  )
}

const Content = ({ stationId }: { stationId: string }) => {
  const { data, refusal, fault, reload } = useReading(stations.view, { stationId })
  const more = { words: '看看别的阵地', onPress: () => open('stations') }
  // An address that is cut short is refused as input; to whoever opened it, the station is just not there.
  if (refusal || fault?.code === 'BAD_INPUT')
    return <Empty title="没有这处阵地" hint={words.view[refusal ?? 'NO_SUCH_STATION']} action={more} />
  if (!data)
    return fault ? (
      <Failed words={faultWords(fault)} onRetry={() => void reload()} />
    ) : (
      <Skeleton shape="line" count={4} />
    )
  return <StationDetail station={data.station} />
}
