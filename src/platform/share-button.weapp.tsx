import { Button } from '@tarojs/components'
import type { ShareButton as Declared } from './share-button'

export const ShareButton: typeof Declared = ({ className, children }) => (
  <Button className={className} openType="share">
    {children}
  </Button>
)
