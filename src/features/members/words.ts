import type { demo } from '../../../core/demo/contract'
import type { members, memberStatuses } from '../../../core/members/contract'
import type { OfficerRole, Organisation } from '../../../core/organisation/tree'
import type { WordsFor } from '../../app/refusal-words'

const another = '邀请码向支部再要一个，登录码在已经登录的设备上再生成一个。'

export const words: WordsFor<typeof members> = {
  bind: {
    CODE_WRONG: '邀请码或登录码不对，请核对后再试。连续输错五次会锁定一刻钟。',
    CODE_EXPIRED: `这个码过期了。${another}`,
    CODE_USED: `这个码已经用过了。${another}`,
    LOCKED: '输错次数太多，暂时不能再试。',
    ALREADY_BOUND: '这里已经登录了另一位同志。',
    MEMBER_BOUND: '这位同志已经绑定了另一个微信，请联系支部。',
    NO_IDENTITY: '没有认出你的微信或浏览器，请重新打开再试。',
  },
  invite: {
    NO_SUCH_MEMBER: '名册上没有这位同志。',
    NOT_IN_YOUR_ORGANISATION: '这位同志不在你的职务范围内。',
    ABOVE_YOU: '这位同志有职务，邀请码要由上级组织的干部或同级书记来发。',
    MEMBER_BOUND: '这位同志已经绑定微信，可以自己登录其他浏览器。',
    ALREADY_USED: '这个邀请码已经被用掉了，请再生成一个。',
  },
  addBrowser: { ALREADY_USED: '这个登录码已经被用掉了，请再生成一个。' },
  endSignIn: { ONLY_IN_BROWSER: '微信里的绑定不用退出。' },
  signOut: { ONLY_IN_BROWSER: '微信里的绑定不用退出。' },
}

export const demoWords: WordsFor<typeof demo> = { stepInto: { NO_SUCH_MEMBER: '没有这位示例人物了，请刷新后再选。' } }

export const statusNames: Record<(typeof memberStatuses)[number], string> = {
  full: '正式党员',
  probationary: '预备党员',
  activist: '入党积极分子',
  masses: '群众',
}

const roleNames: Record<OfficerRole, string> = {
  secretary: '书记',
  operations: '运营官',
  finance: '财务官',
  publicity: '宣传官',
  staff: '工作人员',
}

const ownNames: Record<Organisation['kind'], string> = {
  committee: '本党委',
  general_branch: '本总支',
  branch: '本支部',
}

/** An office as people name it: that of where one belongs without its name, which stands beside it. */
export const officeName = (
  { organisation, kind, role }: { organisation: string; kind: Organisation['kind']; role: OfficerRole },
  own: string | undefined,
): string => (organisation === own ? ownNames[kind] : organisation) + roleNames[role]
