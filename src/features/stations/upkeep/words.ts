import type { ReportKind, ReportState } from '../../../../core/stations/report-rules'
import type { upkeep } from '../../../../core/stations/upkeep'
import { badText, type WordsFor } from '../../../app/refusal-words'

const gone = '它可能已经撤并，或者链接不完整。'
const notYours = '只有管理这处阵地的组织可以操作。'

export const words: WordsFor<typeof upkeep> = {
  entry: { NO_SUCH_STATION: gone, NOT_IN_YOUR_ORGANISATION: notYours },
  saveEntry: {
    NO_SUCH_STATION: gone,
    NO_SUCH_ORGANISATION: '没有找到管理它的组织，请重新选择。',
    NOT_IN_YOUR_ORGANISATION: notYours,
    CHANGED_MEANWHILE: '别人刚刚改过它。你填的都还在：先合并最新内容，看一遍再保存。',
    DOUBTFUL_PLACE: '位置好像不对，请核对坐标。',
    STILL_EXPECTED: '这样改，有人的预约或点单就办不成了：再点保存，看看是哪些。',
    LIKE_ANOTHER: '附近有一处名字很像的阵地，可能是同一处。',
    ROOM_ELSEWHERE: '有房间登记在别的阵地名下：撤掉它，再重新添加。',
    NO_SUCH_FILE: '有照片没有传上来，请重新添加。',
    TEXT_REFUSED: badText,
    ALREADY_USED: '没有提交上，请再点一次。',
  },
  changes: { NO_SUCH_STATION: gone, NOT_IN_YOUR_ORGANISATION: notYours },
  report: {
    NO_SUCH_STATION: gone,
    NOTE_NEEDED: '请写一句哪里不对。',
    ALREADY_REPORTED: '你已经反映过，正在等阵地核实。',
    TOO_MANY: '你反映的还有 10 条没有核实，先等一等。',
    TEXT_REFUSED: badText,
    ALREADY_USED: '没有提交上，请再点一次。',
  },
  settleReport: {
    NO_SUCH_REPORT: '没有找到这条反映。',
    SETTLED: '别人刚刚处理过它，请看最新的情况。',
    TEXT_REFUSED: badText,
  },
}

export const reportKindNames: Record<ReportKind, string> = {
  closed: '关着门',
  place: '位置不对',
  details: '其他信息不对',
}

export const reportStateNames: Record<ReportState, string> = { open: '待核实', mended: '已更正', kept: '核实无误' }
