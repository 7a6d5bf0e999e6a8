import { Input } from '@tarojs/components'
import { SEARCH_MOST } from '../../core/text'
import type { SearchInput as Declared } from './search-input'

export const SearchInput: typeof Declared = ({ label, value, onChange }) => (
  <Input
    className="search-input"
    placeholderClass="search-placeholder"
    confirmType="search"
    ariaLabel={label}
    placeholder={label}
    maxlength={SEARCH_MOST}
    value={value}
    onInput={({ detail }) => onChange(detail.value)}
  />
)
