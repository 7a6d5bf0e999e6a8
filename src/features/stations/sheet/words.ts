import type { sheet } from '../../../../core/stations/sheet'
import { badText, type WordsFor } from '../../../app/refusal-words'
import { noRoomWords } from '../../../app/upload-words'

const reading = {
  NO_SUCH_FILE: '文件已经不在了，请重新选择。',
  UNREADABLE: '这个文件打不开，可能已经损坏。请在 Excel 或 WPS 里另存为 .xlsx 再试。',
  TOO_MANY_ROWS: '一次最多导入 50000 处阵地，请分成几个文件。',
}

export const words: WordsFor<typeof sheet> = {
  checkSheet: reading,
  importSheet: {
    ...reading,
    CHANGED_MEANWHILE: '检查之后，有阵地被别人改过。请重新检查一遍再导入。',
    TEXT_REFUSED: badText,
    ALREADY_USED: '没有导入成功，请再点一次。',
  },
  exportSheet: { NO_ROOM: noRoomWords },
}
