// The programs this needs, and how they are called.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

const runs = (program, flag) => {
  try {
    return execFileSync(program, [flag], { stdio: 'pipe' }).length > 0
  } catch {
    return false
  }
}

/** Ends with one sentence when something is missing, rather than failing half-way through a hundred files. */
export const checkTools = () => {
  const missing = [
    !existsSync(chromiumPath) && 'chromium',
    !runs('ffmpeg', '-version') && 'ffmpeg',
    !runs('espeak-ng', '--version') && 'espeak-ng',
    !runs('fc-list', ':lang=zh-cn') && 'fonts-noto-cjk fontconfig',
  ].filter(Boolean)
  if (!missing.length) return
  console.error(`To make the demo media, install what is missing: apt-get install ${missing.join(' ')}`)
  process.exit(1)
}

/** Without dates and encoder names in the files, making them again gives the same bytes and no change in git. */
export const sameBytes = [
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
  '-flags:a',
  '+bitexact',
]

export const ffmpeg = (args, input) =>
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args], { input, stdio: ['pipe', 'pipe', 'inherit'] })

export const seconds = (file) =>
  Number(
    execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file]).toString(),
  )
