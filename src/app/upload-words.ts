import type { lectures } from '../../core/lectures/contract'
import type { RefusalOf } from '../../core/action'
import type { CallFault } from '../platform/call'
import { faultWords } from './fault-words'
import type { RefusalWords } from './refusal-words'

export const noRoomWords =
  '你还没发布的内容存满了（最多 2 GB、500 个文件）。请删除不用的草稿，一天后再传；审核通过的课不占地方。'

/** Why a file was not kept, whatever it was sent for. */
export const receiveWords: RefusalWords<typeof lectures.receive> = {
  NOT_YOUR_FILE: '这个文件不是你上传的。',
  ALREADY_USED: '这个文件已经作为别的内容传过了，请重新选择文件再传。',
  WRONG_TYPE: '不支持这种文件。图片请用 JPG、PNG 或 WebP，文档请用 PDF，视频请用 MP4。',
  UNREADABLE: '文件打不开，可能没有传完整，请再传一次。',
  TOO_LONG: '一段最长 10 分钟，请分成几段。',
  TOO_SHORT: '这一段太短了，请再录一次。',
  TOO_BIG: '文件太大了：视频和声音最大 200 MB，图片和 PDF 最大 10 MB。',
  NO_PICTURE: '这个视频里没有画面。',
  HAS_PICTURE: '这段录音里带着视频画面，听课和审核的人都看不到。请只上传声音，或改用视频来录这一段。',
  NO_SOUND: '这一段里没有声音。',
  NO_ROOM: noRoomWords,
}

export type UploadProblem =
  | { readonly refusal: RefusalOf<typeof lectures.receive> }
  | { readonly fault: CallFault }
  | { readonly cancelled: true }

export const uploadWords = (problem: UploadProblem): string => {
  if ('cancelled' in problem) return '已停止上传'
  return 'refusal' in problem ? receiveWords[problem.refusal] : faultWords(problem.fault)
}

/** A file the server refused by its content will not be taken the second time either: it has to be made again. */
export const canRetry = (problem: UploadProblem): boolean =>
  !('refusal' in problem) || problem.refusal === 'UNREADABLE' || problem.refusal === 'NO_ROOM'
