import type { LocalFile } from './local-file'

/** Nothing here shows or plays the file any more. A browser holds all of it until it is told so; WeChat clears up itself. */
export const release: (file: LocalFile) => void
