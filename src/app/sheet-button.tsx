import { useState } from 'react'
import type { Action, RefusalOf, RequestOf } from '../../core/action'
import type * as z from '../../core/zod'
import { Button } from '../components/button'
import { Note } from '../components/note'
import { giveFile } from '../platform/give-file'
import { useAction } from './use-action'
import { WhyNot } from './why-not'

/** An action that answers with a spreadsheet. */
type SheetAction = Action<z.core.$ZodType, z.core.$ZodType<{ name: string; base64: string }>>

interface SheetButtonProps<A extends SheetAction> {
  action: A
  input: RequestOf<A>
  /** The Chinese for each refusal, where there are any. */
  words?: Readonly<Record<RefusalOf<A>, string>>
  children: string
}

/** A list as an Excel file: downloaded, or in WeChat opened to be sent on. */
export const SheetButton = <A extends SheetAction>({ action, input, words, children }: SheetButtonProps<A>) => {
  const exporting = useAction(action)
  const [failed, setFailed] = useState(false)
  const run = async () => {
    const sheet = await exporting.run(input)
    setFailed(sheet !== null && !(await giveFile({ ...sheet, kind: 'xlsx' })))
  }
  return (
    <>
      <Button kind="soft" pending={exporting.pending} waiting="正在生成…" onPress={() => void run()}>
        {children}
      </Button>
      {failed && <Note look="wrong">文件没有打开，可能手机存储满了，请清理后再试。</Note>}
      <WhyNot acting={exporting} words={words} />
    </>
  )
}
