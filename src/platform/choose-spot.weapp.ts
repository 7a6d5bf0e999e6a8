import Taro from '@tarojs/taro'
import type { chooseSpot as Declared } from './choose-spot'

export const chooseSpot: typeof Declared = async (near) => {
  try {
    const { latitude, longitude } = await Taro.chooseLocation(near ? { latitude: near.lat, longitude: near.lng } : {})
    return { lat: Number(latitude), lng: Number(longitude) }
  } catch {
    return null
  }
}
