import type { SearchInput as Declared } from './search-input'

export const SearchInput: typeof Declared = ({ label, value, onChange }) => (
  <input
    className="search-input"
    type="search"
    enterKeyHint="search"
    autoComplete="off"
    aria-label={label}
    placeholder={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
)
