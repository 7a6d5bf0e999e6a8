// The synthetic reading: espeak-ng says the pinyin, ffmpeg takes the edge off it.
import { execFileSync } from 'node:child_process'
import { characterReadings, toPinyin } from './pinyin.mjs'
import { ffmpeg, sameBytes } from './tools.mjs'

const trim = 'silenceremove=start_periods=1:start_threshold=-48dB'

// The synthesiser buzzes around 3 kHz and has nothing to say above 7; a touch of room makes it less dry.
const warm =
  'highpass=f=80,equalizer=f=220:t=o:w=1:g=2,equalizer=f=3200:t=o:w=1.2:g=-5,lowpass=f=7000,' +
  'acompressor=threshold=-20dB:ratio=2.5:attack=8:release=120,aecho=0.9:0.6:17|29:0.10|0.07,loudnorm=I=-18:TP=-3:LRA=7,aresample=24000,alimiter=limit=0.7:level=0'

/** Writes a plain recording; `lead` and `tail` are the quiet around it, in seconds. */
export const say = (text, { variant, pitch }, wav, { lead = 0.25, tail = 0.45 } = {}) => {
  const pinyin = toPinyin(text, characterReadings(text + '零一二九六幺年月日十'))
  const args = ['-v', `cmn-latn-pinyin+${variant}`, '-s', '170', '-p', `${pitch}`, '-g', '1', '-w', `${wav}.raw.wav`]
  execFileSync('espeak-ng', args, { input: pinyin })
  const quiet = `adelay=${Math.round(lead * 1000)},apad=pad_dur=${tail}`
  ffmpeg(['-i', `${wav}.raw.wav`, '-af', `${trim},areverse,${trim},areverse,${quiet}`, '-ar', '24000', '-ac', '1', wav])
}

export const aac = [
  '-c:a',
  'aac',
  '-profile:a',
  'aac_low',
  '-b:a',
  '24k',
  '-cutoff',
  '9000',
  '-ar',
  '24000',
  '-ac',
  '1',
]

export const encodeVoice = (wav, m4a) =>
  ffmpeg(['-i', wav, '-af', warm, ...aac, ...sameBytes, '-movflags', '+faststart', m4a])

/** One track out of several recordings, treated as a whole so that the scenes of a film sound alike. */
export const joinVoices = (wavs, out) => {
  const inputs = wavs.flatMap((wav) => ['-i', wav])
  ffmpeg([...inputs, '-filter_complex', `concat=n=${wavs.length}:v=0:a=1,${warm}`, '-ar', '24000', '-ac', '1', out])
}
