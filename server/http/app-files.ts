import { existsSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import pageAddresses from '../../core/page-addresses.json'
import { send } from './answer'

const HASHED = /\.[0-9a-f]{8,}\./
const YEAR = 'public, max-age=31536000, immutable'
const UNBUILT = '这里还没有网页版：请在项目目录运行 npm start。\nThe H5 app is not built yet: run npm start.\n'
/** Paths of the server’s own, which are never pages of the app. */
const OURS = /^\/(api|upload|media|calendar|healthz|metrics)(\/|$)/

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0]!

/** The addresses people see and send; the app’s router gives each its page (config/index.ts). */
const PAGES = new Set(['/', ...Object.values(pageAddresses)])
/** As the app’s own router reads an address: in any case, with or without a slash at its end. */
const isPage = (path: string): boolean => PAGES.has(path.toLowerCase().replace(/(?<=.)\/$/, ''))

/** Whoever asks for a page’s address, which has no file extension, wants to see something, if only that there is none. */
const asksForPage = (request: FastifyRequest): boolean => {
  const path = pathOf(request)
  return ['GET', 'HEAD'].includes(request.method) && !OURS.test(path) && !/\.\w+$/.test(path)
}

/**
 * The H5 app: hashed files for ever, everything else asked for anew; and its first page for every address that is none
 * of the server’s.
 */
export const routeApp = async (http: FastifyInstance, folder: string): Promise<void> => {
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt)
    await http.register(files, {
      root: folder,
      prefix: '/',
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      decorateReply: false,
      setHeaders: (response, path) => {
        response.setHeader('cache-control', HASHED.test(path) ? YEAR : 'no-cache')
      },
    })

  http.setNotFoundHandler((request, reply) => {
    if (!asksForPage(request)) return send(reply, { ok: false, error: { code: 'NO_SUCH_ACTION' } })
    if (!isBuilt) return reply.code(503).type('text/plain; charset=utf-8').send(UNBUILT)
    // There the app says by itself that it has no such page.
    if (!isPage(pathOf(request))) reply.code(404)
    return reply.header('cache-control', 'no-cache').sendFile('index.html', folder, { cacheControl: false })
  })
}
