const { existsSync } = require('node:fs')
const { join } = require('node:path')

/** Packages that are published as ES modules only, or load one, which jest has to translate. */
const modules = [
  '@fastify/cookie',
  'cookie',
  'sql-template-tag',
  'node-pg-migrate',
  'mediabunny',
  'uuid',
  '@noble/hashes',
  'hucre',
]

const inTest = (path) => join(__dirname, 'test', path)

const project = (displayName, folders, globalSetup = 'postgres-global-setup.ts') => ({
  displayName,
  testEnvironment: 'node',
  roots: folders.map(inTest).filter(existsSync),
  globalSetup: inTest(globalSetup),
  globalTeardown: inTest('postgres-global-teardown.ts'),
  transform: { '\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join('|')})/)`],
})

const screens = inTest('screens/jest.config.cjs')

/** @type {import('jest').Config} */
module.exports = {
  // Stories wait more than they work, so that both cores may be given to tests.
  maxWorkers: '100%',
  // How fast something is, the bench says: five seconds on a busy machine are no failure. What hangs still ends.
  testTimeout: 30_000,
  reporters: ['default', inTest('tally-reporter.cjs')],
  projects: [
    project('node', ['rules', 'functions', 'store', 'server', 'build']),
    project('weapp', ['weapp'], 'weapp/global-setup.ts'),
    project('stories', ['stories'], 'stories/global-setup.ts'),
    ...(existsSync(screens) ? [screens] : []),
  ],
}
