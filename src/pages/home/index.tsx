import { activities } from '../../../core/activities/contract'
import { lectures } from '../../../core/lectures/contract'
import { points } from '../../../core/points/contract'
import { readingFaultWords } from '../../app/fault-words'
import { Shown } from '../../app/shown'
import { useIsVisitor, useMember } from '../../app/session'
import { useReading, type Reading } from '../../app/use-reading'
import { Empty } from '../../components/empty'
import { Failed } from '../../components/failed'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { Coming } from '../../features/activities/finding/coming'
import { Latest } from '../../features/lectures/browse/latest'
import { Popular, usePopular } from '../../features/lectures/browse/popular'
import { ResumeCard } from '../../features/lectures/cards/resume-card'
import { Welcome } from '../../features/members/welcome'
import { open } from '../../platform/navigate'

export default function HomePage() {
  const member = useMember()
  const visiting = useIsVisitor()
  const resume = useReading(lectures.resume, member ? {} : null)
  const coming = useReading(activities.list, member ? {} : null)
  const rules = useReading(points.rules, member ? {} : null)
  const popular = usePopular()
  const latest = useReading(lectures.list, {})
  const refresh = () => Promise.all([resume.reload(), coming.reload(), popular.reload(), latest.reload()])

  // Where nothing at all came, one sentence says so, not one for each list.
  const lost = popular.fault && !popular.data && !latest.data ? latest.fault : null

  const [next] = resume.data?.lectures ?? []
  const learned = rules.data?.rules.find(({ rule }) => rule === 'lecture.learned')

  return (
    <Screen title="共享党课" tab="home" onRefresh={refresh}>
      {visiting && <Welcome />}
      {next && <ResumeCard lecture={next.card} progress={next.progress} earns={learned?.points ?? null} />}
      {member && (coming.data ?? !lost) && (
        <Section title="近期活动" more={{ words: '全部', onPress: () => open('activities') }}>
          <Shown reading={coming} waiting={<Skeleton shape="line" count={2} />}>
            {(data) => <Coming activities={data.activities} />}
          </Shown>
        </Section>
      )}
      {lost ? (
        <Failed words={readingFaultWords(lost)} onRetry={() => void refresh()} />
      ) : (
        <Lists popular={popular} latest={latest} />
      )}
    </Screen>
  )
}

type Readings = {
  popular: Reading<typeof lectures.popular>
  latest: Reading<typeof lectures.list>
}

const Lists = ({ popular, latest }: Readings) => (
  <>
    <Section title="大家在传" more={{ words: '本周 · 全市', onPress: () => open('ranking') }}>
      <Shown reading={popular} waiting={<Skeleton shape="card" />}>
        {({ lectures: ranked }) => <Popular ranked={ranked} />}
      </Shown>
    </Section>
    <Section title="最新" more={{ words: '全部', onPress: () => open('lectures') }}>
      <Shown reading={latest} waiting={<Skeleton shape="row" count={3} />}>
        {({ lectures: published }) =>
          published.length ? (
            <Latest published={published} />
          ) : (
            <Empty
              title="还没有人发布党课"
              hint="讲五分钟身边的事，或者给现成的讲稿配音，就是一课。"
              action={{ words: '录第一课', onPress: () => open('record') }}
            />
          )
        }
      </Shown>
    </Section>
  </>
)
