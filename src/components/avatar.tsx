import { View } from '@tarojs/components'
import './avatar.scss'

const SHADES = 6

/** Always the same shade for the same name. */
const shadeOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % SHADES

/** Somebody’s surname on a quiet colour, in place of a photo. */
export const Avatar = ({ name, size = 36 }: { name: string; size?: number }) => (
  <View
    className={`avatar avatar-${shadeOf(name)}`}
    style={{ width: `${size}px`, height: `${size}px`, fontSize: `${Math.round(size * 0.44)}px` }}
    ariaHidden
  >
    {Array.from(name)[0]}
  </View>
)
