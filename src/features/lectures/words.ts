import type { lectures } from '../../../core/lectures/contract'
import type { LectureState } from '../../../core/lectures/life'
import type { Topic } from '../../../core/lectures/topics'
import { badText, type WordsFor } from '../../app/refusal-words'
import { MAX_UNDECIDED } from '../../../core/lectures/room'
import { noRoomWords, receiveWords } from '../../app/upload-words'

const gone = '这门课已经不在这里了。'
const elsewhere = '这门课的支部不在你的职务范围内。'
const moved = '这门课的状态刚刚变了，请刷新后再看。'
const closed = '你在别处打开了另一门课，这里的学习已暂停。'

export const words: WordsFor<typeof lectures> = {
  popular: { NO_SUCH_ORGANISATION: '没有找到这个组织。' },
  view: { NO_SUCH_LECTURE: '它可能还没有公开、已经下架，或者链接不完整。' },
  deck: { NO_SUCH_DECK: '没有找到这份讲稿。' },
  draft: { NO_SUCH_LECTURE: '没有找到这份草稿。' },
  saveDraft: {
    NO_SUCH_LECTURE: '没有找到这份草稿。',
    NOT_EDITABLE: '已经提交的课不能再改，请先撤回。',
    CHANGED_MEANWHILE: '另一台设备改过这份草稿，这里改的还没有保存',
    NO_SUCH_FILE: '有一个片段没有传上去，请重新录这一段。',
    NO_SUCH_DECK: '没有找到这份讲稿。',
    TOO_MANY_DRAFTS: `草稿和待审核的课一共最多 ${MAX_UNDECIDED} 份。这一份先存在这台设备上：删除不用的草稿，再打开它就会保存。`,
  },
  discard: {
    NO_SUCH_LECTURE: '没有找到这份草稿，可能已经删除。',
    NOT_EDITABLE: '只有草稿和没有通过审核的课可以删除。',
  },
  place: { NO_ROOM: noRoomWords },
  receive: receiveWords,
  submit: {
    NO_SUCH_LECTURE: gone,
    CHANGED_MEANWHILE: '这份草稿刚在另一台设备上改过，已经换成改过的，看一看再提交。',
    INCOMPLETE: '还有内容没有填好。',
    WRONG_STATE: moved,
    TEXT_REFUSED: badText,
  },
  withdraw: { NO_SUCH_LECTURE: gone, WRONG_STATE: '这门课已经审核过了，不能撤回。' },
  review: {
    NO_SUCH_LECTURE: gone,
    OWN_LECTURE: '自己的课要请别人来审。',
    NOT_IN_YOUR_ORGANISATION: elsewhere,
    WRONG_STATE: '这门课已经有人审过了，或者作者撤回了。',
    REASON_NEEDED: '请写明原因，作者会看到。',
    CHANGED_SINCE: '作者刚刚改过又提交了一次，请先看新的这一版。',
  },
  takeDown: { NO_SUCH_LECTURE: gone, NOT_IN_YOUR_ORGANISATION: elsewhere, WRONG_STATE: '这门课已经下架了。' },
  putAway: { NO_SUCH_LECTURE: gone, NOT_TAKEN_DOWN: '下架以后才能移除。' },
  share: { NO_SUCH_LECTURE: gone },
  learn: { NO_SUCH_LECTURE: gone, OWN_LECTURE: '自己的课可以看，不记学习。' },
  beat: { SESSION_CLOSED: closed, NO_SUCH_LECTURE: gone },
  finish: { SESSION_CLOSED: closed, NOT_WATCHED: '还没有看够九成，接着看完就好。', NO_SUCH_LECTURE: gone },
}

export const topicNames: Record<Topic, string> = {
  theory: '理论学习',
  compliance: '数据合规',
  technology: '科技向善',
  security: '网络安全',
  service: '服务群众',
  volunteer: '志愿行动',
  stories: '身边故事',
}

export const stateNames: Record<LectureState, string> = {
  draft: '草稿',
  submitted: '待审核',
  refused: '未通过',
  published: '已发布',
  taken_down: '已下架',
}
