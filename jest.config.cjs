const { existsSync } = require('node:fs')
const { join } = require('node:path')

/** Packages that are published as ES modules only, or load one, which jest has to translate. */
const modules = ['@fastify/cookie', 'cookie', 'sql-template-tag', 'node-pg-migrate', 'mediabunny', 'uuid']

const node = {
  displayName: 'node',
  testEnvironment: 'node',
  globalSetup: join(__dirname, 'test/postgres-global-setup.ts'),
  globalTeardown: join(__dirname, 'test/postgres-global-teardown.ts'),
  roots: ['rules', 'functions', 'store', 'server', 'build', 'weapp', 'stories']
    .map((folder) => join(__dirname, 'test', folder))
    .filter(existsSync),
  transform: { '\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join('|')})/)`],
}

const screens = join(__dirname, 'test/screens/jest.config.cjs')

/** @type {import('jest').Config} */
module.exports = {
  reporters: ['default', join(__dirname, 'test/tally-reporter.cjs')],
  projects: [node, ...(existsSync(screens) ? [screens] : [])],
}
