import { View } from '@tarojs/components'
import { useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import type { ReportState } from '../../../../core/stations/report-rules'
import type { Report } from '../../../../core/stations/upkeep'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/text-field'
import { toast } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { reportStateNames, words } from './words'

interface SettleProps {
  report: Report
  onSettled: () => void
}

/** What an officer does about a report: mend the entry first, then say how it was found. */
export const SettleReport = ({ report: { reportId, station }, onSettled }: SettleProps) => {
  const [as, setAs] = useState<Exclude<ReportState, 'open'> | null>(null)
  if (as) return <Answering reportId={reportId} as={as} onSettled={onSettled} onBack={() => setAs(null)} />
  return (
    <>
      <Button
        kind="soft"
        small
        label={`改信息：${station.name}`}
        onPress={() => open('stationEntry', { id: station.stationId })}
      >
        改信息
      </Button>
      <Button small onPress={() => setAs('mended')}>
        已更正…
      </Button>
      <Button kind="soft" small onPress={() => setAs('kept')}>
        核实无误…
      </Button>
    </>
  )
}

interface AnsweringProps {
  reportId: string
  as: Exclude<ReportState, 'open'>
  onSettled: () => void
  onBack: () => void
}

/** Whoever reported it may be told a word; it stays when it cannot be sent. */
const Answering = ({ reportId, as, onSettled, onBack }: AnsweringProps) => {
  const [answer, setAnswer] = useState('')
  const settling = useAction(stations.settleReport)
  const settle = async () => {
    if (!(await settling.run({ reportId, as, answer }))) return
    toast('已答复')
    onSettled()
  }
  return (
    <View className="report-settling">
      <TextField
        label="答复一句（可不填，反映的人会看到）"
        value={answer}
        onChange={setAnswer}
        placeholder={as === 'mended' ? '如：谢谢，开放时间已经改过来了' : '如：当天临时停电，平时照常开放'}
        max={200}
        lines={2}
      />
      <WhyNot acting={settling} words={words.settleReport} />
      <View className="report-deeds">
        {settling.refusal === 'SETTLED' ? (
          <Button small onPress={onSettled}>
            看最新的情况
          </Button>
        ) : (
          <Button small pending={settling.pending} onPress={() => void settle()}>
            {reportStateNames[as]}
          </Button>
        )}
        <Button kind="quiet" small onPress={onBack}>
          返回
        </Button>
      </View>
    </View>
  )
}
