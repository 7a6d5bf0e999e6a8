import type { afterwards } from '../../../../core/activities/afterwards'
import { MAX_PHOTOS } from '../../../../core/activities/photos'
import { badText, type WordsFor } from '../../../app/refusal-words'
import { noActivity } from '../gone-words'

const notYours = '只有这场活动的组织者可以操作。'
const notOpen = '活动已取消，或者还没有发布。'
const notThere = '到场签到的同志才可以。'

export const words: WordsFor<typeof afterwards> = {
  finish: {
    NO_SUCH_ACTIVITY: noActivity,
    NOT_YOURS: '由牵头的一方来结束活动。',
    WRONG_STATE: '活动已取消，或者还没有发布。',
    NOT_OVER: '活动还没有到结束时间。',
  },
  outcome: { NO_SUCH_ACTIVITY: noActivity, NOT_OPEN: notOpen },
  photos: { NO_SUCH_ACTIVITY: noActivity, NOT_OPEN: notOpen },
  saveSummary: {
    NO_SUCH_ACTIVITY: noActivity,
    NOT_YOURS: notYours,
    NOT_OPEN: notOpen,
    TOO_EARLY: '活动开始后才能写小结。',
    TEXT_REFUSED: badText,
  },
  addPhotos: {
    NO_SUCH_ACTIVITY: noActivity,
    NOT_OPEN: notOpen,
    NOT_THERE: notThere,
    TOO_EARLY: '活动开始后才能传照片。',
    TOO_MANY_PHOTOS: `每人最多传 ${MAX_PHOTOS} 张。`,
    NO_SUCH_FILE: '有一张照片没有传上去，请重新选。',
  },
  reviewPhoto: {
    NO_SUCH_ACTIVITY: noActivity,
    NOT_YOURS: notYours,
    NO_SUCH_FILE: '这张照片已经被撤回了。',
    REASON_NEEDED: '请写一句原因，传照片的同志会看到。',
    TEXT_REFUSED: badText,
  },
  removePhoto: { NO_SUCH_ACTIVITY: noActivity, NO_SUCH_FILE: '没有找到这张照片；只能撤回自己传的。' },
  giveFeedback: {
    NO_SUCH_ACTIVITY: noActivity,
    NOT_OPEN: notOpen,
    NOT_THERE: notThere,
    TOO_EARLY: '活动结束后再评价吧。',
    TOO_LATE: '活动结束已超过 30 天，不再收评价。',
    TEXT_REFUSED: badText,
  },
}
