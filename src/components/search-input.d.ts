import type { ReactElement } from 'react'

export const SearchInput: (props: { label: string; value: string; onChange: (value: string) => void }) => ReactElement
