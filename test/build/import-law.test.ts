import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const PATHS = 'import-x/no-restricted-paths'
const BUILTINS = 'import-x/no-nodejs-modules'
const GLOBALS = 'no-restricted-globals'
const SYNTAX = 'no-restricted-syntax'

const importing = (path: string) => `import * as it from '${path}'\nexport const used = it\n`

/** What each room may import, and what it may not; every path names a file that exists. */
const law: Record<string, { may: string[]; never: string[] }> = {
  'core/lectures/example.ts': {
    may: ['../time', '../organisation/rules', 'dayjs'],
    never: [
      'zod/mini',
      'zod',
      'pg',
      'uuid',
      'react',
      '@tarojs/taro',
      '../../cloudfunctions/_store/database',
      '../../src/platform/call',
      '../../server/demo/lectures',
    ],
  },
  'core/zod.ts': { may: ['zod/mini'], never: ['uuid', 'pg'] },
  'cloudfunctions/lectures/example.ts': {
    may: ['../../core/lectures/contract', '../_shell/feature', '../_store/store', 'mediabunny'],
    never: [
      '../members/feature',
      '../../src/platform/call',
      '../../server/demo/lectures',
      'pg',
      'wx-server-sdk',
      'zod/mini',
    ],
  },
  'cloudfunctions/_store/example.ts': {
    may: ['../../core/time', './database', 'pg', 'sql-template-tag'],
    never: [
      '../_shell/serve',
      '../lectures/feature',
      'wx-server-sdk',
      '../../src/platform/call',
      '../../server/demo/lectures',
    ],
  },
  'cloudfunctions/_shell/example.ts': {
    may: ['../../core/action', '../_store/store'],
    never: ['../lectures/feature', 'pg', 'wx-server-sdk', '../../src/platform/call', '../../server/demo/lectures'],
  },
  'cloudfunctions/_shell/cloud-sdk.ts': { may: ['wx-server-sdk'], never: ['pg'] },
  'src/features/lectures/example.tsx': {
    may: ['../../../core/time', '../../platform/call', '../../components/screen', '../../app/use-action', 'react'],
    never: [
      '../members/words',
      '../../pages/home/index',
      '../../../cloudfunctions/_store/page',
      '../../../server/demo/lectures',
      'wx-server-sdk',
      'pg',
    ],
  },
  'src/pages/home/example.tsx': {
    may: ['../../features/members/words', '../../platform/call', '../../../core/time'],
    never: ['../../../cloudfunctions/_store/page', '../../../server/demo/lectures'],
  },
  'src/platform/example.ts': {
    may: ['@tarojs/taro', '../../core/action', './call'],
    never: [
      '../features/members/words',
      '../pages/home/index',
      '../app/use-action',
      '../../cloudfunctions/_store/page',
    ],
  },
  'src/components/example.tsx': {
    may: ['../platform/call', '../app/use-action'],
    never: ['../features/members/words', '../pages/home/index'],
  },
  'server/example.ts': {
    may: [
      '../cloudfunctions/lectures/feature',
      '../cloudfunctions/_shell/serve',
      '../cloudfunctions/_store/store',
      '../core/time',
      'fastify',
    ],
    never: [
      '../src/platform/call',
      '../cloudfunctions/lectures/sessions/finish',
      '../cloudfunctions/_shell/cloud',
      'pg',
      'wx-server-sdk',
    ],
  },
  'server/postgres/example.ts': { may: ['pg'], never: ['wx-server-sdk', '../../src/platform/call'] },
  'server/migrate.ts': { may: ['pg', 'node-pg-migrate'], never: ['wx-server-sdk', '../src/platform/call'] },
}

/** Words that are at home in some rooms and not in others. */
const words: [file: string, code: string, rule: string | null][] = [
  ['core/example.ts', 'export const at = Date.now()', SYNTAX],
  ['core/example.ts', 'export const at = new Date()', SYNTAX],
  ['core/example.ts', 'export const at = Date()', SYNTAX],
  ['core/example.ts', "import dayjs from 'dayjs'\nexport const at = dayjs()", SYNTAX],
  ['core/example.ts', 'export const at = new Date(0)', null],
  ['core/example.ts', 'export const chance = Math.random()', SYNTAX],
  ['core/example.ts', 'export const most = Math.max(1, 2)', null],
  ['core/example.ts', 'export const later = async () => 1', SYNTAX],
  ['core/example.ts', "export const got = fetch('/')", GLOBALS],
  ['core/example.ts', 'export const name = process.env.NAME', GLOBALS],
  ['core/example.ts', "import { z } from './zod'\nexport const name = z.string()", SYNTAX],
  ['server/example.ts', "import { z } from '../core/zod'\nexport const name = z.string()", SYNTAX],
  ['core/example.ts', "import * as z from './zod'\nexport const name = z.string()", null],
  ['core/example.ts', "import { readFileSync } from 'node:fs'\nexport const read = readFileSync", BUILTINS],
  ['src/features/lectures/example.ts', "import { join } from 'node:path'\nexport const joined = join", BUILTINS],
  ...['src/features/lectures', 'src/pages/home', 'src/components', 'src/app'].flatMap((room): typeof words => [
    [`${room}/example.ts`, 'export const name = wx.login', GLOBALS],
    [`${room}/example.ts`, "export const got = fetch('/')", GLOBALS],
    [`${room}/example.ts`, "export const weapp = process.env.TARO_ENV === 'weapp'", SYNTAX],
    [
      `${room}/example.ts`,
      "import Taro from '@tarojs/taro'\nexport const scan = Taro.scanCode",
      'no-restricted-properties',
    ],
  ]),
  ['src/platform/example.ts', "export const got = fetch('/')", null],
  ['src/platform/example.ts', "export const weapp = process.env.TARO_ENV === 'weapp'", null],
  ['cloudfunctions/lectures/example.ts', "export const load = () => import('wx-server-sdk')", PATHS],
  ['cloudfunctions/lectures/example.ts', "export const load = () => require('pg')", PATHS],
  ['cloudfunctions/_shell/cloud-sdk.ts', "export const load = () => import('wx-server-sdk')", null],
  ['server/example.ts', 'export const parse = (text: any) => text', '@typescript-eslint/no-explicit-any'],
  ['server/example.ts', 'const unused = 1', '@typescript-eslint/no-unused-vars'],
]

const examples = [
  ...Object.entries(law).flatMap(([file, { may, never }]) => [
    ...may.map((path) => ({ name: `${file} may import ${path}`, file, code: importing(path), rule: null })),
    ...never.map((path) => ({ name: `${file} never imports ${path}`, file, code: importing(path), rule: PATHS })),
  ]),
  ...words.map(([file, code, rule]) => ({ name: `${file}: ${code}`, file, code, rule })),
]

const root = join(__dirname, '../..')
const answer = execFileSync(process.execPath, [join(__dirname, 'lint.mjs')], {
  cwd: root,
  input: JSON.stringify(examples),
  encoding: 'utf8',
})
const broken = JSON.parse(answer) as string[][]

describe('the import law is enforced by lint', () => {
  test.each(examples.map((example, index) => [example.name, example.rule, broken[index] ?? []] as const))(
    '%s',
    (_, rule, rules) => {
      const concerned = rules.filter((name) => name !== '@typescript-eslint/no-require-imports')
      if (rule) expect(concerned).toContain(rule)
      else expect(concerned).toEqual([])
    },
  )
})
