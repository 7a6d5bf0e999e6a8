import { SEARCH_MOST } from '../../core/text'
import type { SearchInput as Declared } from './search-input'

export const SearchInput: typeof Declared = ({ label, value, onChange }) => (
  <input
    className="search-input"
    type="search"
    enterKeyHint="search"
    autoComplete="off"
    aria-label={label}
    placeholder={label}
    maxLength={SEARCH_MOST}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
)
