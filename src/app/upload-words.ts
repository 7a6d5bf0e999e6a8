import type { lectures } from '../../core/lectures/contract'
import type { RefusalOf } from '../../core/action'
import type { FilePurpose } from '../../core/lectures/files'
import type { CallFault } from '../platform/call'
import { faultWords } from './fault-words'
import type { RefusalWords } from './refusal-words'
import { wrongTypeWords } from './wrong-type-words'

export const noRoomWords =
  '你还没发布的内容存满了（最多 2 GB、500 个文件）。请删除不用的草稿，一天后再传；审核通过的课不占地方。'

/** Why a file was not kept, whatever it was sent for. */
export const receiveWords: RefusalWords<typeof lectures.receive> = {
  NOT_YOUR_FILE: '这个文件不是你上传的。',
  ALREADY_USED: '这个文件已经作为别的内容传过了，请重新选择文件再传。',
  WRONG_TYPE: '不支持这种文件，请换一个。',
  UNREADABLE: '文件打不开，可能没有传完整，请再传一次。',
  TOO_LONG: '一段最长 10 分钟，请分成几段。',
  TOO_SHORT: '这一段太短了，请再录一次。',
  TOO_BIG: '文件太大了，请压缩后再选。',
  NO_PICTURE: '这个视频里没有画面。',
  HAS_PICTURE: '这段录音里带着视频画面，听课和审核的人都看不到。请只上传声音，或改用视频来录这一段。',
  NO_SOUND: '这一段里没有声音。',
  NO_ROOM: noRoomWords,
}

export type UploadProblem =
  | { readonly refusal: RefusalOf<typeof lectures.receive>; readonly details: Readonly<Record<string, unknown>> }
  | { readonly fault: CallFault }
  | { readonly cancelled: true }

export const uploadWords = (problem: UploadProblem, purpose: FilePurpose): string => {
  if ('cancelled' in problem) return '已停止上传'
  if ('fault' in problem) return faultWords(problem.fault)
  return problem.refusal === 'WRONG_TYPE'
    ? wrongTypeWords(purpose, problem.details.found)
    : receiveWords[problem.refusal]
}

/** A file the server refused by its content will not be taken the second time either: it has to be made again. */
export const canRetry = (problem: UploadProblem): boolean =>
  !('refusal' in problem) || problem.refusal === 'UNREADABLE' || problem.refusal === 'NO_ROOM'
