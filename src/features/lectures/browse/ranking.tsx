import { useState } from 'react'
import type { lectures } from '../../../../core/lectures/contract'
import type { windows } from '../../../../core/lectures/finding'
import type { Organisation } from '../../../../core/organisation/tree'
import { Shown } from '../../../app/shown'
import { Chips } from '../../../components/chips'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { Skeleton } from '../../../components/skeleton'
import type { Reading } from '../../../app/use-reading'
import { LectureRow } from '../cards/lecture-row'
import { reach } from '../cards/reach'
import { words } from '../words'

type Window = (typeof windows)[number]

const spans: readonly { value: Window; words: string }[] = [
  { value: 'week', words: '本周' },
  { value: 'month', words: '本月' },
  { value: 'all', words: '总榜' },
]

const CITY = 'city'

/** Which list is chosen: a span of time, and the whole city or one organisation of the member’s own path. */
export const useRankingChoice = () => {
  const [window, setWindow] = useState<Window>('week')
  const [scope, setScope] = useState(CITY)
  return { window, setWindow, scope, setScope, input: { window, ...(scope !== CITY && { organisationId: scope }) } }
}

interface RankingProps {
  choice: ReturnType<typeof useRankingChoice>
  /** From the top of the tree; the whole city is the first choice already. */
  path: readonly Organisation[]
  reading: Reading<typeof lectures.popular>
}

export const Ranking = ({ choice, path, reading }: RankingProps) => {
  const scopes = [{ value: CITY, words: '全市' }, ...path.map((at) => ({ value: at.organisationId, words: at.name }))]
  return (
    <>
      <Chips options={spans} chosen={choice.window} onChoose={choice.setWindow} />
      {path.length > 0 && <Chips scrolling options={scopes} chosen={choice.scope} onChoose={choice.setScope} />}
      <Note>一位同志把课传给别人，对方学完，才算一次传播。按传播的人数排，相同时比学完的人数。</Note>
      <Shown reading={reading} words={words.popular} waiting={<Skeleton shape="row" count={5} />}>
        {({ lectures: ranked }) =>
          ranked.length ? (
            ranked.map(({ card, rank, ...counts }) => (
              <LectureRow key={card.lectureId} lecture={card} rank={rank} note={reach(counts)} />
            ))
          ) : (
            <Empty title="这里还没有课传开" hint="把学完的课传给同事，对方学完就会出现。" />
          )
        }
      </Shown>
    </>
  )
}
