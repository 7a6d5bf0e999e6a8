import type { Header as Declared } from './header'

export const Header: typeof Declared = () => null
