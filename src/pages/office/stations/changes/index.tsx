import { OfficersOnly, useIsOfficer } from '../../../../app/officers-only'
import { whyMissing } from '../../../../app/why-missing'
import { Empty } from '../../../../components/empty'
import { Screen } from '../../../../components/screen'
import { Changes, useChanges } from '../../../../features/stations/upkeep/changes'
import { words } from '../../../../features/stations/upkeep/words'
import { back, useAddress } from '../../../../platform/navigate'

export default function StationChangesPage() {
  const { id = '' } = useAddress<'stationChanges'>()
  const pages = useChanges(useIsOfficer() ? id : null)
  const why = whyMissing(pages, 'NO_SUCH_STATION')
  return (
    <Screen title="修改记录" onRefresh={pages.reload}>
      <OfficersOnly>
        {why ? (
          <Empty
            title={why === 'NO_SUCH_STATION' ? '没有这处阵地' : '看不到修改记录'}
            hint={words.changes[why]}
            action={{ words: '返回', onPress: back }}
          />
        ) : (
          <Changes pages={pages} />
        )}
      </OfficersOnly>
    </Screen>
  )
}
