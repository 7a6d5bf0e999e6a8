import type { Copy, linkToActivity as DeclaredLink, LinkTo, UseActivityShare, UseShareCard } from './share'

export const canShareCard: boolean = false

export const useShareCard: UseShareCard = () => undefined

export const linkTo: LinkTo = (lectureId, token) =>
  `${location.origin}/lecture?id=${lectureId}${token ? `&share=${token}` : ''}`

/** Pages without HTTPS have no clipboard of their own; selecting and copying still works there. */
const copyBySelecting = (text: string): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.cssText = 'position:fixed;top:0;opacity:0'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}

export const copy: Copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelecting(text)
  }
}

export const useActivityShare: UseActivityShare = () => undefined

export const linkToActivity: typeof DeclaredLink = (activityId) => `${location.origin}/activity?id=${activityId}`
