import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { rooms, zones } from './config/import-law.mjs'

const root = import.meta.dirname
const code = ['**/*.ts', '**/*.tsx']

const importLaw = rooms(root).map((room) => ({
  files: [room.files].flat(),
  rules: { 'import-x/no-restricted-paths': ['error', { basePath: root, zones: zones(room) }] },
}))

const clock = 'A rule takes the time as an argument.'
const chance = 'A rule takes chance as an argument.'
const outside = 'core/ has no surroundings: no clock, no network, no process.'
const platform = 'Only src/platform knows which platform this is; call it instead.'

/** Taro’s APIs that are missing on H5, where a production build answers them with a false success. */
const missingOnH5 = [
  'cloud',
  'login',
  'getRecorderManager',
  'requestSubscribeMessage',
  'scanCode',
  'openLocation',
  'chooseLocation',
  'createCameraContext',
  'createMapContext',
  'showShareMenu',
]

const wholeZod = {
  selector: "ImportDeclaration[source.value=/[/]zod$/] > ImportSpecifier[imported.name='z']",
  message: 'Write import * as z: as a value it brings the whole library into every bundle.',
}

const taroEnv = {
  selector: "MemberExpression[property.name='TARO_ENV'], MemberExpression[property.value='TARO_ENV']",
  message: platform,
}

const pure = {
  files: ['core/**'],
  rules: {
    'import-x/no-nodejs-modules': 'error',
    'no-restricted-globals': [
      'error',
      ...['fetch', 'wx', 'process', 'window', 'document', 'crypto', 'performance', 'setTimeout', 'setInterval'].map(
        (name) => ({ name, message: outside }),
      ),
    ],
    'no-restricted-syntax': [
      'error',
      wholeZod,
      { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
      { selector: "CallExpression[callee.name='Date']", message: clock },
      { selector: "CallExpression[callee.name='dayjs'][arguments.length=0]", message: clock },
      { selector: "MemberExpression[object.name='Math'][property.name='random']", message: chance },
      { selector: 'AwaitExpression, :function[async=true]', message: 'A rule decides at once; it awaits nothing.' },
    ],
  },
}

const onePlatform = {
  files: ['src/**'],
  ignores: ['src/platform/**'],
  rules: {
    'import-x/no-nodejs-modules': 'error',
    'no-restricted-globals': [
      'error',
      ...['wx', 'fetch', 'XMLHttpRequest', 'WebSocket'].map((name) => ({ name, message: platform })),
    ],
    'no-restricted-syntax': ['error', wholeZod, taroEnv],
    'no-restricted-properties': [
      'error',
      ...missingOnH5.map((property) => ({ object: 'Taro', property, message: platform })),
    ],
  },
}

const nodeGlobals = ['process', 'console', 'Buffer', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval']
/** Scripts that draw in a browser hand it functions of theirs. */
const browserGlobals = ['window', 'document']
const workerGlobals = ['self', 'caches']
const commonJs = ['module', 'require', '__dirname', '__filename', 'exports']
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']))

/** Past this a file has a second idea. Tests are lists of sentences, and what the demonstration says is not code. */
const oneIdea = {
  files: code,
  ignores: ['test/**', 'server/demo/lectures.ts'],
  rules: { 'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
}

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.data/', '.swc/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: readonly([...nodeGlobals, ...browserGlobals]) },
  },
  { files: ['**/*.cjs', '**/*.js'], languageOptions: { sourceType: 'commonjs', globals: readonly(commonJs) } },
  { files: ['src/platform/*-worker.js'], languageOptions: { globals: readonly(workerGlobals) } },
  {
    files: code,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // An async function is one that answers with a promise, whether or not it waits for anything itself.
      '@typescript-eslint/require-await': 'off',
      // Taro declares its contexts’ functions as methods.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: `${root}/tsconfig.json` })] },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-syntax': ['error', wholeZod],
    },
  },
  {
    files: ['src/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  oneIdea,
  ...importLaw,
  pure,
  onePlatform,
)
