import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { giveFile } from '../../../platform/give-file'
import { words } from './words'

/** The list as an Excel file: downloaded, or in WeChat opened to be sent on. */
export const ExportButton = ({ activityId }: { activityId: string }) => {
  const exporting = useAction(activities.attendanceSheet)
  const [failed, setFailed] = useState(false)
  const run = async () => {
    const sheet = await exporting.run({ activityId })
    setFailed(sheet !== null && !(await giveFile({ ...sheet, kind: 'xlsx' })))
  }
  return (
    <>
      <Button kind="soft" pending={exporting.pending} waiting="正在生成…" onPress={() => void run()}>
        导出 Excel 考勤表
      </Button>
      {failed && <Note look="wrong">文件没有打开，可能手机存储满了，请清理后再试。</Note>}
      {exporting.refusal && <Note look="wrong">{words.attendanceSheet[exporting.refusal]}</Note>}
      {exporting.fault && <Note look="wrong">{faultWords(exporting.fault)}</Note>}
    </>
  )
}
