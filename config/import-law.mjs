/**
 * Who may import whom, as data. `eslint.config.mjs` turns each room into lint rules, test/build/import-law.test.ts holds
 * every row to account, and CONTRIBUTING.md says the same in words.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Packages that only one room may touch, with what they are for. A room that may lists them in `keeps`. */
const guarded = {
  zod: 'the schema library is reached through core/zod.ts, which switches off code generation first',
  pg: 'the database driver belongs to cloudfunctions/_store and to the migrations',
  'wx-server-sdk': 'WeChat’s cloud is known to cloudfunctions/_shell/cloud*.ts alone',
}

const packages = 'node_modules'
const store = 'cloudfunctions/_store'
const shell = 'cloudfunctions/_shell'

const folders = (root, path) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)

/** A later room overrules an earlier one where both hold a file. */
export const rooms = (root) => {
  const functions = folders(root, 'cloudfunctions').map((name) => `cloudfunctions/${name}`)
  const features = folders(root, 'src/features').map((name) => `src/features/${name}`)
  const shared = ['core', 'src/platform', 'src/components', 'src/app']
  const contracts = functions.map((path) => `${path}/feature.ts`)
  return [
    { files: 'core/**', may: ['core', `${packages}/dayjs`, `${packages}/gcoord`, `${packages}/@noble/hashes`] },
    { files: 'core/zod.ts', may: [`${packages}/zod`], keeps: ['zod'] },

    ...functions.map((path) => ({ files: `${path}/**`, may: ['core', shell, store, path, packages] })),
    { files: `${store}/**`, may: ['core', store, packages], keeps: ['pg'] },
    { files: `${shell}/**`, may: ['core', store, shell, packages] },
    { files: `${shell}/cloud*.ts`, may: ['core', store, shell, packages], keeps: ['wx-server-sdk'] },

    { files: 'src/**', may: ['core', 'src', packages] },
    ...features.map((path) => ({ files: `${path}/**`, may: [...shared, path, packages] })),
    { files: ['src/components/**', 'src/app/**'], may: [...shared, packages] },
    { files: 'src/platform/**', may: ['core', 'src/platform', packages] },

    {
      files: 'server/**',
      may: ['core', 'server', shell, store, ...contracts, packages],
      never: [`${shell}/cloud*.ts`],
    },
    // Starting PostgreSQL and migrating are done as the owner of the database, where the store is not yet.
    {
      files: ['server/migrate*.ts', 'server/embedded-postgres.ts', 'server/postgres/**'],
      may: ['core', 'server', store, packages],
      keeps: ['pg'],
    },
  ]
}

/** The zones of `import-x/no-restricted-paths` that hold one room to the law. */
export const zones = ({ may, keeps = [], never = [] }) => [
  { target: '.', from: '.', except: may, message: `This room may import ${may.join(', ')}.` },
  ...Object.entries(guarded)
    .filter(([name]) => !keeps.includes(name))
    .map(([name, why]) => ({ target: '.', from: [`${packages}/${name}`, `${packages}/@types/${name}`], message: why })),
  ...never.map((from) => ({ target: '.', from, message: 'This room never imports it.' })),
]
