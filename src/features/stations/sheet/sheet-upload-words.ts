import { uploadWords, type UploadProblem } from '../../../app/upload-words'
import { words } from './words'

const wrongTypes: Readonly<Record<string, string>> = {
  xls: '这是旧版的 .xls。请在 Excel 或 WPS 里另存为 .xlsx 再试。',
  xlsb: '这是 .xlsb。请在 Excel 里另存为 .xlsx 再试。',
  encrypted: '这个文件有密码。请去掉密码，另存一份再试。',
  html: '这是网页，只是名字像表格。请在 Excel 或 WPS 里打开，另存为 .xlsx 再试。',
  ods: '这是 .ods。请另存为 .xlsx 再试。',
}

/** Why a table was not kept, and what to do about it. */
export const sheetUploadWords = (problem: UploadProblem): string => {
  if (!('refusal' in problem)) return uploadWords(problem, 'sheet')
  switch (problem.refusal) {
    case 'WRONG_TYPE':
      return wrongTypes[String(problem.details.found)] ?? uploadWords(problem, 'sheet')
    case 'UNREADABLE':
      return words.checkSheet.UNREADABLE
    case 'TOO_BIG':
      return '表格太大了。请去掉图片和多余的工作表，或者分成几个文件。'
    default:
      return uploadWords(problem, 'sheet')
  }
}
