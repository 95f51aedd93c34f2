import { expect, test } from 'vitest'
import { readApps } from '../migration/project.ts'
import { makeTree } from './support/tree.ts'

const PACKAGE = JSON.stringify({ name: 'web', dependencies: { next: '16.4.6' } })
const read = (files: Record<string, string>) => readApps(makeTree({ 'package.json': PACKAGE, 'pages/api/hello.ts': '', ...files }), {}).apps[0]!

test('modules that it loads by a relative path are read too', () => {
  const list = `const names = ['a', 'b']\nfunction lists() {\n  const out = []\n  for (const name of names) {\n    if (!process.env[name]) continue\n    for (const source of [name]) out.push({ source, destination: \`/pages/x?of=\${name}\` })\n  }\n  return out\n}\nmodule.exports = { names, lists }`
  const loads = (lines: string, others: Record<string, string>) => read({ 'next.config.js': lines, ...others })
  const rewrites = [{ source: '\0', destination: '/pages/x?of=\0' }]
  expect(loads(`const { lists } = require('./lib/lists')\nmodule.exports = { rewrites: async () => lists() }`, { 'lib/lists.js': list })).toMatchObject({ rewrites, messages: [] })
  expect(loads(`const lib = require('./lib')\nmodule.exports = { rewrites: () => ({ beforeFiles: lib.lists() }) }`, { 'lib/index.js': list })).toMatchObject({ rewrites })
  expect(loads(`import { lists as all } from './lists.js'\nexport default { rewrites: async () => [...all()] }`, { 'lists.js': list })).toMatchObject({ rewrites })
  expect(loads(`import base, { path } from './base'\nexport default { ...base, basePath: path }`, { 'base.ts': `export const path: string = '/docs'\nexport default { output: 'standalone' } satisfies object` })).toMatchObject({ basePath: '/docs', output: 'standalone', messages: [] })
  expect(loads(`const base = require('./base.json')\nmodule.exports = { ...base, trailingSlash: true }`, { 'base.json': '{ "basePath": "/json" }' })).toMatchObject({ basePath: '/json', trailingSlash: true, messages: [] })
  expect(loads(`export { default } from './base.mjs'`, { 'base.mjs': `export default { basePath: '/again' }` })).toMatchObject({ basePath: '/again', messages: [] })
})

test('what such a module does not show for sure is not known, and said where it stands', () => {
  const loads = (lines: string, other: string) => read({ 'next.config.js': lines, 'other.js': other })
  expect(loads(`module.exports = require('./other')`, `module.exports = { basePath: process.env.A }`).messages).toMatchObject([{ code: 'NR010', file: 'other.js', line: 1 }])
  expect(loads(`module.exports = require('./other')`, `exports.output = 'export'\nif (process.env.A) exports.basePath = '/a'`)).toMatchObject({ output: 'export', messages: [{ code: 'NR010' }] })
  expect(loads(`const { path } = require('./other')\nmodule.exports = { basePath: path }`, `module.exports = {`).messages).toMatchObject([{ code: 'NR010', file: 'next.config.js' }])
  expect(loads(`module.exports = require('./other')()`, `module.exports = (config = { output: 'export' }) => ({ ...config, rewrites: () => (config.rewrites ? config.rewrites() : []) })`)).toMatchObject({ output: 'export', hasRewrites: false, messages: [] })
  // Each loads the other.
  expect(loads(`const other = require('./other')\nmodule.exports = { basePath: other.path }`, `const own = require('./next.config')\nmodule.exports = { path: own.basePath }`).messages.length).toBeGreaterThan(0)
  // A plugin of the project hands its configuration on, as one of a package does.
  expect(loads(`module.exports = require('./other')({ basePath: '/a' })`, `module.exports = (config) => merge({ output: 'export' }, config)`)).toMatchObject({ basePath: '/a' })
})
