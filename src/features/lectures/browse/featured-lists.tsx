import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../../core/action'
import { lectures } from '../../../../core/lectures/contract'
import { inShanghai } from '../../../../core/time'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { Empty } from '../../../components/empty'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { LectureRow } from '../cards/lecture-row'
import { reach } from '../cards/reach'
import './featured-lists.scss'

export type FeaturedKind = 'week' | 'month'
type List = OutputOf<typeof lectures.featured>['lists'][number]

export const useFeatured = (kind: FeaturedKind) =>
  usePages(lectures.featured, { kind }, (data) => ({ items: data.lists, next: data.next }))

const date = (at: string) => inShanghai(at).format('M 月 D 日')

/** `until` is the first instant after: the last day is the one before. */
const span = (list: List): string => `${date(list.from)}至 ${date(new Date(Date.parse(list.until) - 1).toISOString())}`

const named = (kind: FeaturedKind, list: List): string =>
  kind === 'month'
    ? inShanghai(list.from).format('YYYY 年 M 月')
    : `${list.period.slice(0, 4)} 年第 ${Number(list.period.slice(-2))} 周`

const Frozen = ({ kind, list }: { kind: FeaturedKind; list: List }) => (
  <Section title={named(kind, list)} note={span(list)}>
    {list.lectures.length === 0 && <Empty title="这一期没有课传开，名单为空" />}
    {list.lectures.map(({ card, rank, ...counts }) =>
      card ? (
        <LectureRow key={rank} lecture={card} rank={rank} note={reach(counts)} />
      ) : (
        <View key={rank} className="featured-gone">
          <Text className="rank">{rank}</Text>
          <Text>这门课后来下架了，名次保留</Text>
        </View>
      ),
    )}
  </Section>
)

interface FeaturedProps {
  kind: FeaturedKind
  pages: ReturnType<typeof useFeatured>
}

export const FeaturedLists = ({ kind, pages }: FeaturedProps) => (
  <Listed<List>
    pages={pages}
    waiting={<Skeleton shape="row" count={5} />}
    empty={
      <Empty
        title="还没有精品党课名单"
        hint={`每${kind === 'week' ? '周' : '月'}结束后，传播人数最多的课会列在这里。`}
      />
    }
  >
    {(lists) => lists.map((list) => <Frozen key={list.period} kind={kind} list={list} />)}
  </Listed>
)
