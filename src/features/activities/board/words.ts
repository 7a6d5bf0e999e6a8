import { OPEN_CLAIMS, type ClaimerKind, type ClaimState } from '../../../../core/activities/claims'
import type { ProjectCard, projects } from '../../../../core/activities/projects'
import { badText, type WordsFor } from '../../../app/refusal-words'
import { spokenMoment } from '../../../app/spoken-time'
import type { TagLook } from '../../../components/tag'
import { notConcerned } from '../gone-words'

const notYours = '只有发布这个项目的组织可以操作。'

export const words: WordsFor<typeof projects> = {
  saveProject: {
    NO_SUCH_PROJECT: notConcerned,
    NOT_IN_YOUR_ORGANISATION: '只能为你任职的组织发布项目。',
    CHANGED_MEANWHILE: '别人刚刚改过它，请返回看最新的情况再改。',
    OVER: '这个项目已经下架，不能再改。',
    PLACES_TAKEN: '已经有更多人认领了，名额不能比这少。',
    PAST: '认领截止的时间已经过去，请换一个。',
    TEXT_REFUSED: badText,
  },
  closeProject: { NO_SUCH_PROJECT: notConcerned, NOT_YOURS: notYours },
  project: { NO_SUCH_PROJECT: notConcerned },
  claim: {
    NO_SUCH_PROJECT: notConcerned,
    NOT_YOURS: '你不能以这个名义认领，请换一个。',
    ALREADY_USED: '没有提交上，请再点一次。',
    OVER: '认领已经截止，看看别的项目吧。',
    CLAIMED_ALREADY: '已经认领过这个项目了。',
    FULL: '名额刚刚满了，看看别的项目吧。',
    TOO_MANY: `手上已有 ${OPEN_CLAIMS} 个没完成的项目，先完成或退回一个，再认领新的。`,
  },
  endClaim: {
    NO_SUCH_PROJECT: notConcerned,
    NO_SUCH_CLAIM: '没有找到这个认领，请刷新看看。',
    NOT_YOURS: '由认领的人来操作。',
    WRONG_STATE: '它已经完成或退回了，请刷新看看。',
    REASON_NEEDED: '请写一句为什么退回，发布的组织会看到。',
    TEXT_REFUSED: badText,
  },
}

/** In whose name. */
export const claimerWords = (kind: ClaimerKind, name: string): string =>
  ({ branch: name, club: `社团：${name}`, person: '我自己' })[kind]

export const claimWords: Record<ClaimerKind, string> = {
  branch: '为组织认领',
  club: '为社团认领',
  person: '我来认领',
}

export const claimStateNames: Record<ClaimState, { words: string; look: TagLook }> = {
  held: { words: '进行中', look: 'green' },
  returned: { words: '已退回', look: 'over' },
  done: { words: '已完成', look: 'plain' },
}

export const projectTag = (project: ProjectCard): { words: string; look: TagLook } => {
  const { open, mine, taken, done, places } = project
  if (mine === 'held') return { words: '我在做', look: 'green' }
  if (done >= places) return { words: '已完成', look: 'plain' }
  if (mine === 'done') return { words: '我做完了', look: 'plain' }
  if (open) return { words: '可认领', look: 'green' }
  return taken >= places ? { words: '名额已满', look: 'plain' } : { words: '已截止', look: 'over' }
}

export const placesWords = ({ taken, done, places }: ProjectCard): string =>
  `${places} 个名额，已认领 ${taken} 个${done > 0 ? `，其中 ${done} 个已完成` : ''}`

export const untilWords = ({ claimUntil, open }: ProjectCard, now: Date): string | false =>
  claimUntil ? `认领截止：${spokenMoment(claimUntil, now)}` : open && '长期可认领'
