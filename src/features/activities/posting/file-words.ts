import type { lectures } from '../../../../core/lectures/contract'
import { MAX_BYTES } from '../../../../core/lectures/files'
import type { RefusalWords } from '../../../app/refusal-words'
import type { LocalFile } from '../../../platform/local-file'

const tooBig = '文件太大了：图片和 PDF 最大 10 MB，请压缩后再选。'

/** Why a picture or a document was not kept. */
export const receiveWords: RefusalWords<typeof lectures.receive> = {
  NOT_YOUR_FILE: '这个文件不是你上传的。',
  WRONG_TYPE: '不支持这种文件：封面要图片，附件要图片或 PDF。',
  UNREADABLE: '文件打不开，可能没有传完整，请再传一次。',
  TOO_LONG: '文件太长了。',
  TOO_SHORT: '文件太短了。',
  TOO_BIG: tooBig,
  NO_PICTURE: '文件里没有画面。',
  NO_SOUND: '文件里没有声音。',
  NO_ROOM: '你还没发布的内容存满了。请删掉不用的草稿，一天后再传。',
}

/** Why a file would be refused after a long upload, said before it; null when it may go. */
export const unfit = ({ bytes }: Pick<LocalFile, 'bytes'>): string | null => {
  if (bytes === 0) return '这个文件是空的，请换一个。'
  return bytes > MAX_BYTES.document ? tooBig : null
}
