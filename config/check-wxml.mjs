/**
 * What WeChat’s own template compiler has to say about the templates of a built mini-program. Anything is too much: a
 * missing end tag is only a warning there, and a broken page on the phone.
 * `node config/check-wxml.mjs <folder>` says so by itself.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { filesUnder } from './files-under.mjs'
import { isMain } from './is-main.mjs'

const told = (path, { level, message, startLine, startColumn }) =>
  `${path}:${startLine + 1}:${startColumn + 1} ${level}: ${message}`

/** How many templates there are, and a line for each complaint. */
export const checkTemplates = (folder) => {
  const group = new TmplGroup()
  try {
    const templates = filesUnder(folder).filter(({ path }) => path.endsWith('.wxml'))
    const complaints = templates.flatMap(({ path }) =>
      group
        .addTmpl(path.slice(0, -'.wxml'.length), readFileSync(join(folder, path), 'utf8'))
        .map((diagnostic) => told(path, diagnostic)),
    )
    return { templates: templates.length, complaints }
  } finally {
    group.free()
  }
}

if (isMain(import.meta)) {
  const { templates, complaints } = checkTemplates(process.argv[2] ?? 'dist/weapp')
  console.log(`${templates} templates, ${complaints.length} complaints`)
  for (const complaint of complaints) console.error(complaint)
  process.exitCode = complaints.length || !templates ? 1 : 0
}
