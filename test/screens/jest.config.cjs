const { join } = require('node:path')

const root = join(__dirname, '../..')

/** Published as ES modules, which jest has to translate. */
const modules = [
  '@tarojs',
  '@stencil',
  'lodash-es',
  'query-string',
  'decode-uri-component',
  'split-on-first',
  'filter-obj',
  'uuid',
  'swiper',
  'hls\\.js',
  'nanoid',
  '@noble/hashes',
  'uqr',
]

/** What Taro’s own build defines for the H5 app. */
const globals = {
  ENABLE_INNER_HTML: true,
  ENABLE_ADJACENT_HTML: true,
  ENABLE_TEMPLATE_CONTENT: true,
  ENABLE_CLONE_NODE: true,
  ENABLE_CONTAINS: true,
  ENABLE_SIZE_APIS: true,
  ENABLE_MUTATION_OBSERVER: true,
  ENABLE_COOKIE: true,
  DEPRECATED_ADAPTER_COMPONENT: false,
}

/** @type {import('jest').Config} */
module.exports = {
  displayName: 'screens',
  rootDir: root,
  roots: [__dirname],
  testEnvironment: 'jsdom',
  globals,
  setupFiles: [join(__dirname, 'setup.ts')],
  // As Taro resolves them: the H5 twin before the file that declares both.
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: {
    '\\.(scss|css)$': join(__dirname, 'no-style.ts'),
    '^@tarojs/components$': join(root, 'node_modules/@tarojs/components/lib/react'),
    '^@tarojs/taro$': join(__dirname, 'taro.ts'),
  },
  transform: {
    '\\.(tsx?|m?js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // Some of them carry a node_modules of their own.
  transformIgnorePatterns: [`^(?!.*/node_modules/(${modules.join('|')})/).*/node_modules/`],
}
