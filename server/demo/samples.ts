import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../root'

const SOURCE = join(root, 'server/demo/media')
/** Where the samples are among the media: `sample/<slug>/<file>`. */
export const SAMPLES = 'sample'

/** A lecture that is in the demonstration twice has its files twice, for discarding one must not silence the other. */
export const second = (slug: string): string => `${slug}-again`

/** Put the sample pictures, voices and films among the media: all of them, or none. */
export const placeSamples = async (media: string, twice: readonly string[]): Promise<void> => {
  const place = join(media, SAMPLES)
  if (existsSync(place)) return
  const unfinished = `${place}.${process.pid}`
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  await cp(SOURCE, unfinished, { recursive: true })
  for (const slug of twice) await cp(join(SOURCE, slug), join(unfinished, second(slug)), { recursive: true })
  try {
    await rename(unfinished, place)
  } catch (error) {
    // Another server on the same media was quicker.
    if (!existsSync(place)) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

export interface Sample {
  readonly location: string
  readonly bytes: number
  readonly durationMs: number
}

const playingTime = async (path: string): Promise<number> => {
  const { ALL_FORMATS, FilePathSource, Input } = await import('mediabunny')
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) })
  try {
    return Math.round((await input.computeDuration()) * 1000)
  } finally {
    input.dispose()
  }
}

/** The files of one lecture, by name. */
export const samplesOf = async (media: string, slug: string): Promise<Map<string, Sample>> => {
  const folder = join(media, SAMPLES, slug)
  const samples = new Map<string, Sample>()
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const durationMs = /\.(m4a|mp4)$/.test(name) ? await playingTime(path) : 0
    samples.set(name, { location: `${SAMPLES}/${slug}/${name}`, bytes: (await stat(path)).size, durationMs })
  }
  return samples
}
