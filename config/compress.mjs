import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { filesUnder } from './files-under.mjs'

/** Puts compressed twins beside what compresses well, for slow networks. */
export const compress = (folder) => {
  for (const { path } of filesUnder(folder).filter((file) => /\.(js|css|html|svg)$/.test(file.path))) {
    const bytes = readFileSync(join(folder, path))
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(bytes))
    writeFileSync(join(folder, `${path}.gz`), gzipSync(bytes))
  }
}
