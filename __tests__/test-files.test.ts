import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importersOf } from '../migration/module-graph.ts'
import { readApps } from '../migration/project.ts'
import { markTests } from '../migration/test-files.ts'
import { makeTree } from './support/tree.ts'

const ROUTE = 'pages/api/hello.ts'
const HANDLER = "import handler from '@/pages/api/hello'\nexport const call = () => handler"

/** What the importers of a route are to tests, by their files. */
function marked(files: Record<string, string>): Record<string, string | undefined> {
  const { apps } = readApps(makeTree({ 'package.json': '{ "dependencies": { "next": "16.4.6" }, "scripts": { "seed": "tsx lib/seed" } }', 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }', [ROUTE]: 'export default () => {}', ...files }))
  const { root } = apps[0]!
  const found = importersOf(apps, new Set([join(root, ROUTE)]))
  markTests(apps, found)
  return Object.fromEntries(found.map(({ file, ofTests }) => [file.slice(root.length + 1), ofTests]))
}

const using = (file: string) => `import { call } from '@/${file}'\nexport const use = call`

test.each([
  ['by its name', 'lib/hello.test.ts', HANDLER],
  ['by its name of another kind', 'src/hello_test.ts', HANDLER],
  ['by the folder of tests beside it', 'lib/__tests__/hello.ts', HANDLER],
  ['by the settings of a runner', 'jest.setup.ts', HANDLER],
  ['by the library that calls the handler', 'lib/client.ts', `import request from 'supertest'\n${HANDLER}`],
  ['because it mocks the route', 'lib/mocked.ts', `jest.mock('@/pages/api/hello')\n${HANDLER}`],
])('a test %s', (_, file, text) => {
  expect(marked({ [file]: text })).toEqual({ [file]: 'test' })
})

test.each<[string, Record<string, string>]>([
  ['that tests import', { 'lib/a.ts': HANDLER, 'tests/one.test.ts': using('lib/a') }],
  ['that tests import through another', { 'lib/a.ts': HANDLER, 'lib/b.ts': using('lib/a'), 'tests/one.test.ts': using('lib/b') }],
  ['that is required', { 'lib/a.ts': HANDLER, 'tests/one.spec.js': "const { call } = require('../lib/a')" }],
  ['in a folder of tests that nothing imports', { 'cypress/support/a.ts': HANDLER }],
  ['in a folder of tests by its runner', { 'jest-api/helpers/a.ts': HANDLER }],
  ['that imports what imports it', { 'lib/a.ts': `${HANDLER}\nimport '@/lib/b'`, 'lib/b.ts': using('lib/a'), 'tests/one.test.ts': using('lib/b') }],
  ['beside a test of its own and others', { 'lib/a.ts': HANDLER, 'lib/a.test.ts': using('lib/a'), 'tests/one.test.ts': using('lib/a') }],
])('a file that supports tests: one %s', (_, files) => {
  expect(Object.values(marked(files))).toEqual(['support'])
})

test.each<[string, Record<string, string>]>([
  ['nothing imports', { 'lib/a.ts': HANDLER }],
  ['a page imports too', { 'lib/a.ts': HANDLER, 'tests/one.test.ts': using('lib/a'), 'pages/index.tsx': using('lib/a') }],
  ['a page imports from a folder of tests', { 'test-utils/a.ts': HANDLER, 'pages/index.tsx': using('test-utils/a') }],
  ['a page imports through another', { 'lib/a.ts': HANDLER, 'lib/b.ts': using('lib/a'), 'tests/one.test.ts': using('lib/b'), 'pages/index.tsx': using('lib/b') }],
  ['a program imports too', { 'lib/a.ts': HANDLER, 'tests/one.test.ts': using('lib/a'), 'server.js': "require('./lib/a')" }],
  ['is what the one test is about', { 'lib/a.ts': HANDLER, 'lib/a.test.ts': using('lib/a') }],
  ['a script names', { 'lib/seed.ts': HANDLER, 'tests/one.test.ts': using('lib/seed') }],
  ['imports itself in a ring', { 'lib/a.ts': `${HANDLER}\nimport '@/lib/b'`, 'lib/b.ts': using('lib/a') }],
  ['is an endpoint that sounds like a test', { 'pages/api/hello-test.ts': HANDLER }],
  ['is an endpoint in a folder that sounds like one of tests', { 'pages/api/test/a.ts': HANDLER }],
])('neither: one that %s', (_, files) => {
  expect(Object.values(marked(files))).toEqual([undefined])
})

test('what the folders of the app itself are called says nothing', () => {
  const root = makeTree({ 'e2e/app/package.json': '{ "dependencies": { "next": "16.4.6" } }', [`e2e/app/${ROUTE}`]: 'export default () => {}', 'e2e/app/lib/a.ts': "import handler from '../pages/api/hello'\nhandler()" })
  const { apps } = readApps(join(root, 'e2e/app'))
  const found = importersOf(apps, new Set([join(root, 'e2e/app', ROUTE)]))
  markTests(apps, found)
  expect(found.map(({ ofTests }) => ofTests)).toEqual([undefined])
})
