import type { PropsWithChildren, ReactElement } from 'react'

/** Hands the page’s share card over in WeChat, which does that only at a tap on a button of its own. On H5 it calls `onLink`. */
export const ShareButton: (props: PropsWithChildren<{ className: string; onLink: () => void }>) => ReactElement
