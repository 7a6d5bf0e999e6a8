import Taro from '@tarojs/taro'

export const scanCode = async (): Promise<string | null> => {
  try {
    // A picture from the album is one that somebody sent.
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result
  } catch {
    // Closing the scanner is reported as a failure.
    return null
  }
}
