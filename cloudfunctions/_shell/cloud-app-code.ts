import * as z from '../../core/zod'
import { cloud } from './cloud-sdk'
import type { AppCode, Log } from './host'

/** Pixels; WeChat takes 280 to 1,280. Printed at 200 dots an inch it is read from a wall, and its answer stays small. */
const WIDTH = 560

interface CodeApi {
  wxacode: { getUnlimited: (request: Record<string, unknown>) => Promise<unknown> }
}

const picture = z.object({ contentType: z.string(), buffer: z.instanceof(Uint8Array) })

/**
 * WeChat’s own codes, as many as are wanted. It makes them of pages that are published alone: before that, as while it is
 * away or is asked too often, there is none.
 */
export const createCloudAppCode =
  (log: Log, api: () => CodeApi = () => (cloud() as unknown as { openapi: CodeApi }).openapi): AppCode =>
  async (page, scene) => {
    let answer: unknown
    try {
      answer = await api().wxacode.getUnlimited({ page, scene, width: WIDTH })
    } catch (err) {
      log.error({ err }, 'WeChat made no code')
      return null
    }
    const { contentType, buffer } = z.parse(picture, answer)
    return { type: contentType, bytes: buffer }
  }
