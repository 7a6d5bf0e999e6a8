import { Note } from '../../../components/note'
import type { StudioState } from './studio-state'

/** What the branch asked to change, and what has to be made again because it never reached the server. */
export const ReviewerNote = ({ server, lost }: Pick<StudioState, 'server' | 'lost'>) => {
  const last = server?.steps[server.steps.length - 1]
  return (
    <>
      {last?.step === 'request_changes' && <Note look="wrong">{`支部请你修改：${last.reason ?? '没有写原因'}`}</Note>}
      {lost > 0 && <Note look="wrong">{`有 ${lost} 个文件没来得及上传，也没能存在这台设备上，请重新录。`}</Note>}
    </>
  )
}
