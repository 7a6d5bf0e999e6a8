import Taro from '@tarojs/taro'

/** Small things this phone or browser remembers. A full or forbidden store forgets; it never breaks the screen. */
export const storage = {
  read(key: string): unknown {
    try {
      const kept: unknown = Taro.getStorageSync(key)
      return kept === '' ? undefined : kept
    } catch {
      return undefined
    }
  },

  write(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(key, value)
      return true
    } catch {
      return false
    }
  },

  remove(key: string): void {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // Nothing kept, nothing to forget.
    }
  },
}
