import { toast } from '../platform/dialog'
import { back, replace } from '../platform/navigate'

/** Back to what was changed, or on to what was made. */
export const onceSaved = (route: 'club' | 'project' | 'rota', changed: string | undefined) => (id: string) => {
  toast('已保存')
  if (changed) back()
  else replace(route, { id })
}
