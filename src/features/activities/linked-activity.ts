import { activityOfScene } from '../../../core/activities/scene'
import { linkedId } from '../../app/linked-id'

/** What an address names, by a link or by a code’s scene. */
export const linkedActivity = ({ id, scene = '' }: { id?: string; scene?: string }): string =>
  linkedId(id) || activityOfScene(scene) || ''
