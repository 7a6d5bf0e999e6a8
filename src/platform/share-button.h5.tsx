import type { ShareButton as Declared } from './share-button'

export const ShareButton: typeof Declared = ({ className, onLink, children }) => (
  <button type="button" className={className} onClick={onLink}>
    {children}
  </button>
)
