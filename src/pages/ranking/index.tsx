import { lectures } from '../../../core/lectures/contract'
import { useMember } from '../../app/session'
import { useReading } from '../../app/use-reading'
import { Screen } from '../../components/screen'
import { Ranking, useRankingChoice } from '../../features/lectures/browse/ranking'

export default function RankingPage() {
  const choice = useRankingChoice()
  const path = useMember()?.path.slice(1) ?? []
  const reading = useReading(lectures.popular, choice.input)
  return (
    <Screen title="传播榜" onRefresh={reading.reload}>
      <Ranking choice={choice} path={path} reading={reading} />
    </Screen>
  )
}
