/** The scene of a mini-program code has 32 characters: an id without its hyphens. */
const SCENE = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/i

/** What an address carries, without the full stop or the words that a chat may have glued to its end; or a code’s scene. */
export const linkedActivity = ({ id = '', scene = '' }: { id?: string; scene?: string }): string => {
  const parts = SCENE.exec(scene)
  if (!id && parts) return parts.slice(1).join('-')
  return /^[\da-f-]{36}/i.exec(id)?.[0] ?? id
}
