import type { PropsWithChildren, ReactElement } from 'react'

/**
 * Pulling the page down asks again. WeChat’s own gesture (the page’s configuration enables it with
 * `enablePullDownRefresh: isWeapp`), a small one of ours on H5.
 */
export const PullToRefresh: (props: PropsWithChildren<{ onRefresh?: () => Promise<unknown> }>) => ReactElement
