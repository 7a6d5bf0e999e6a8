import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './aria-attributes'

// The templates have these attributes (config/aria-templates.ts); this makes Taro send their values.
mergeInternalComponents(ariaAttributes)
