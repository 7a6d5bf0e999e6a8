import Taro from '@tarojs/taro'

/** The audio player does not know `cloud://` ids: they are exchanged for an address that works for some hours. */
export const fileAddress = async (address: string): Promise<string> => {
  if (!address.startsWith('cloud://')) return address
  const { fileList } = await Taro.cloud.getTempFileURL({ fileList: [address] })
  const url = fileList[0]?.tempFileURL
  if (!url) throw new Error('the file is not in cloud storage')
  return url
}
