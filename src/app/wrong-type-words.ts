import type { FilePurpose } from '../../core/lectures/files'

/** What nobody’s phone is sure to play, as the server names it, and as cameras and players do. */
const encodings: Readonly<Record<string, string>> = {
  hevc: 'HEVC（H.265）',
  prores: 'ProRes',
  ac3: 'AC-3',
  eac3: 'E-AC-3',
  dts: 'DTS',
  flac: 'FLAC',
}

const others: Readonly<Record<FilePurpose, string>> = {
  clip: '这不是大家都能播放的视频。请用 H.264 编码的 MP4，手机相机一般都能录；或者换一段。',
  voice: '这不是大家都能播放的录音。请用 M4A 或 MP3，或者重新录这一段。',
  slide: '这张图片不是 JPG、PNG 或 WebP 格式，请换一张。',
  document: '这个文件不是 PDF。请另存为 PDF 再选。',
  sheet: '不支持这种文件，请换成 .xlsx 或 CSV。',
}

/** Why a file of this type was not kept, and what to do about it: about what was being chosen, and nothing else. */
export const wrongTypeWords = (purpose: FilePurpose, found: unknown): string => {
  const encoding = encodings[String(found)]
  if (purpose === 'clip' && found === 'hevc')
    return `这段视频是 ${encoding} 编码，很多手机放不出来。请在相机设置里改成“兼容性最好”（H.264）再录，或者换一段。`
  if (encoding && purpose === 'clip')
    return `这段视频里有 ${encoding} 编码，很多手机放不出来。请换一段 H.264 编码的 MP4。`
  if (encoding && purpose === 'voice')
    return `这段录音是 ${encoding} 编码，很多手机放不出来。请换成 M4A 或 MP3，或者重新录。`
  return others[purpose]
}
