import type { OutputOf } from '../../../../core/action'
import type { Spot } from '../../../../core/geo'
import type { stations } from '../../../../core/stations/contract'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { open } from '../../../platform/navigate'
import { ALL, DistrictBars } from './district-bars'
import { Figures } from './figures'
import { GapList } from './gap-list'

interface ReportProps {
  day: string
  coverage: OutputOf<typeof stations.coverage>
  chosen: string
  onChoose: (district: string) => void
}

/** Coverage on a day: all of it, each district, and where the gaps are. */
export const Report = ({ day, coverage: { watched, total, districts }, chosen, onChoose }: ReportProps) => {
  if (districts.length === 0)
    return <Empty title="这一天还没有企业" hint="换一天看看；企业名录录入之后，这里就有数字。" />

  const district = districts.find((each) => each.district === chosen)
  const scope = { day, ...(district && { district: district.district }) }
  const { lat, lng } = district?.middle ?? middleOf(districts)
  const all = watched ? watched.join('、') : ALL
  const rows = districts.map((figures) => ({ district: figures.district, figures }))
  return (
    <>
      <Figures scope={district?.district ?? all} figures={district ?? total} />
      {districts.length > 1 && (
        <Section title="按城区看">
          <DistrictBars
            rows={[{ district: all, figures: total }, ...rows]}
            chosen={district?.district ?? all}
            onChoose={onChoose}
          />
        </Section>
      )}
      <Section
        title="最值得建站的地方"
        more={{
          words: '看地图',
          onPress: () =>
            open('coverageMap', {
              ...scope,
              lat: String(lat),
              lng: String(lng),
              ...(!district && { whole: 'yes' as const }),
            }),
        }}
      >
        <GapList scope={scope} />
      </Section>
      <Note>
        步行时间是估算：直线距离的 1.3 倍，每分钟 80 米。党员只算名册上写明工作单位的；一处不到 5
        名时不显示人数。可多覆盖的党员多的地方排在前面，不到 5
        名的不算；一样多时看企业数。排在后面的地方，是前面的都建好以后还能多覆盖的。
      </Note>
    </>
  )
}

/** About where the enterprises of all districts are. */
const middleOf = (districts: ReportProps['coverage']['districts']): Spot => {
  const all = districts.reduce((sum, { enterprises }) => sum + enterprises, 0)
  const mean = (of: 'lat' | 'lng') =>
    districts.reduce((sum, { middle, enterprises }) => sum + middle[of] * enterprises, 0) / all
  return { lat: mean('lat'), lng: mean('lng') }
}
