import { View } from '@tarojs/components'
import { plainLine } from '../../core/text'
import { Icon } from './icon'
import { Press } from './press'
import { SearchInput } from './search-input'
import './search-field.scss'

interface SearchProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** A field for words to look for, with a way to empty it. */
export const SearchField = ({ label, value, onChange }: SearchProps) => (
  <View className="search">
    <Icon name="search" size={20} />
    <SearchInput label={label} value={value} onChange={(typed) => onChange(plainLine(typed))} />
    {value && (
      <Press className="search-clear" label="清空" onPress={() => onChange('')}>
        <Icon name="close" size={18} />
      </Press>
    )}
  </View>
)
