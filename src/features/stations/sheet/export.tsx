import { useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { giveFile } from '../../../platform/give-file'
import { words } from './words'

/** What can be taken out: the stations somebody answers for, and an empty sheet to fill in. */
export const Export = () => {
  const { run, pending, refusal, fault } = useAction(stations.exportSheet)
  const [failed, setFailed] = useState(false)
  const take = async (what: 'stations' | 'template') => {
    if (pending) return
    setFailed(false)
    const file = await run({ what })
    if (file) setFailed(!(await giveFile({ ...file, kind: 'xlsx' })))
  }
  return (
    <Section title="导出">
      <Card flush>
        <Row
          icon="book"
          words="阵地名录"
          note={pending ? '正在准备…' : 'Excel'}
          onPress={() => void take('stations')}
        />
        <Row icon="rules" words="空白模板和填写说明" note="Excel" onPress={() => void take('template')} />
      </Card>
      <Note>导出的是你任职的组织和下级管理的阵地，改好后可以再导入。</Note>
      {refusal && <Note look="wrong">{words.exportSheet[refusal]}</Note>}
      {fault && <Note look="wrong">{faultWords(fault)}</Note>}
      {failed && <Note look="wrong">文件没有打开，请再点一次。</Note>}
    </Section>
  )
}
