import { View } from '@tarojs/components'
import type { Modal as Declared } from './modal'
import { role } from './role'
import './modal.scss'

export const Modal: typeof Declared = ({ label, onClose, children }) => (
  <View className="modal" catchMove>
    <View className="modal-veil" ariaHidden onClick={onClose} />
    <View className="modal-sheet" {...role('dialog')} ariaLabel={label}>
      {children}
    </View>
  </View>
)
