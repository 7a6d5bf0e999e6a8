import { activityOfScene } from '../../../core/activities/scene'

/** What an address carries, without the full stop or the words that a chat may have glued to its end; or a code’s scene. */
export const linkedActivity = ({ id = '', scene = '' }: { id?: string; scene?: string }): string =>
  /^[\da-f-]{36}/i.exec(id)?.[0] ?? (id || activityOfScene(scene) || '')
