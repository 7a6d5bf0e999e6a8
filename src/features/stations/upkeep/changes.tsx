import type { OutputOf, RefusalOf } from '../../../../core/action'
import { stations } from '../../../../core/stations/contract'
import { Listed } from '../../../app/listed'
import { spokenMoment } from '../../../app/spoken-time'
import { usePages } from '../../../app/use-pages'
import { DeedList, type Deed } from '../../../components/deed-list'
import { Empty } from '../../../components/empty'
import { Skeleton } from '../../../components/skeleton'
import { changeLines } from './change-words'
import { words } from './words'

type Changes = OutputOf<typeof stations.changes>

const deedsOf = ({ changes, organisations }: Changes, now: Date): Deed[] => {
  const organisationOf = (id: string) =>
    organisations.find(({ organisationId }) => organisationId === id)?.organisation ?? '别的组织'
  return changes.map(({ changeId, at, by, before, after }) => {
    const lines = changeLines(before, after, organisationOf)
    return {
      id: changeId,
      words: `${by ?? '名录导入'} ${lines.length > 0 ? '修改' : '新建'}`,
      at: spokenMoment(at, now),
      reason: lines.map(({ field, before: was, after: is }) => `${field}：${was} → ${is}`).join('\n') || null,
    }
  })
}

export const useChanges = (stationId: string | null) =>
  usePages(stations.changes, stationId === null ? null : { stationId }, (data) => ({
    items: deedsOf(data, new Date()),
    next: data.next,
  }))

/** Who changed what of a station and when, latest first. */
export const Changes = ({ pages }: { pages: ReturnType<typeof useChanges> }) => (
  <Listed<Deed, RefusalOf<typeof stations.changes>>
    pages={pages}
    words={words.changes}
    waiting={<Skeleton shape="line" count={4} />}
    empty={<Empty title="还没有修改过" hint="以后谁改了什么，都记在这里。" />}
  >
    {(deeds) => <DeedList deeds={deeds} />}
  </Listed>
)
