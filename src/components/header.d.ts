import type { ReactElement } from 'react'

/** The bar on top of a page. WeChat draws its own from the page's configuration; a tab's shows no way back. */
export const Header: (props: { title: string; root: boolean; onBack?: () => void }) => ReactElement | null
