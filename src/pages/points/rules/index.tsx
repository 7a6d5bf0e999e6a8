import { points } from '../../../../core/points/contract'
import { useMember } from '../../../app/session'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { HowCounted } from '../../../features/points/how-counted'
import { RuleList, versionWords } from '../../../features/points/rule-list'

export default function RulesPage() {
  const member = useMember()
  const rules = useReading(points.rules, {})
  const mine = useReading(points.mine, member ? {} : null)
  return (
    <Screen title="积分规则" onRefresh={() => Promise.all([rules.reload(), mine.reload()])}>
      <Section title="怎样记分" note={rules.data ? versionWords(rules.data.rules) : undefined}>
        <Shown reading={rules} waiting={<Skeleton shape="line" count={5} />}>
          {(read) => <RuleList rules={read.rules} tallies={mine.data?.tallies ?? null} />}
        </Shown>
      </Section>
      <HowCounted />
    </Screen>
  )
}
