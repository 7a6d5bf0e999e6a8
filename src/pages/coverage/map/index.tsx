import { day as aDay } from '../../../../core/day'
import type { Spot } from '../../../../core/geo'
import * as z from '../../../../core/zod'
import { OfficersOnly } from '../../../app/officers-only'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { TryOut } from '../../../features/stations/coverage/try-out'
import { replace, useAddress } from '../../../platform/navigate'
import type { Routes } from '../../../platform/routes'

type Address = Partial<Routes['coverageMap']>

export default function CoverageMapPage() {
  const address = useAddress<'coverageMap'>()
  const { day, district, whole } = address
  const start = spotOf(address)
  return (
    <Screen title="覆盖地图">
      <OfficersOnly>
        {isDay(day) && start ? (
          <TryOut scope={{ day, ...(district && { district }) }} start={start} whole={whole === 'yes'} />
        ) : (
          <Empty
            title="没有这张地图"
            hint="链接可能不完整。"
            action={{ words: '看阵地覆盖', onPress: () => replace('coverage') }}
          />
        )}
      </OfficersOnly>
    </Screen>
  )
}

const isDay = (given: string | undefined): given is string => z.safeParse(aDay(), given).success

/** A spot that there is, or null for an address that was cut short. */
const spotOf = ({ lat, lng }: Address): Spot | null => {
  const spot = { lat: Number(lat || NaN), lng: Number(lng || NaN) }
  return Math.abs(spot.lat) <= 90 && Math.abs(spot.lng) <= 180 ? spot : null
}
