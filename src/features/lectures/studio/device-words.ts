import type { DeviceFault } from '../../../platform/recording'

/** Why nothing can be recorded, and what to do about it. */
export const deviceWords = (device: '麦克风' | '摄像头和麦克风'): Readonly<Record<DeviceFault, string>> => ({
  DENIED: `没有得到使用${device}的许可。请在系统或浏览器的设置里允许，再回来点一次。`,
  NO_DEVICE: `没有找到${device}。请接上，或者换一台手机再试。`,
  BUSY: `${device}正被别的应用占用。请关掉通话或其他录音，再点一次。`,
  INSECURE: `浏览器只在 https 的地址下允许使用${device}。请换用 https 开头的链接打开。`,
  UNSUPPORTED: `这个浏览器不能录制。请换用系统自带的浏览器，或者选一个已有的文件。`,
})
