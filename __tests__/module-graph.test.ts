import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importersOf, rebaseSpecifier, resolveModule, specifierFor, type Importer } from '../migration/module-graph.ts'
import { readApps } from '../migration/project.ts'
import { commitAll, makeTree } from './support/tree.ts'

const APP = {
  'package.json': '{ "name": "web", "dependencies": { "next": "16.4.6" } }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"], "@pages/*": ["./pages/*"] } } }',
}
const appOf = (files: Record<string, string>) => readApps(makeTree({ ...APP, 'pages/api/hello.ts': 'export default () => {}', ...files })).apps[0]!

/** Who imports `target`, as `file: fields`. */
function importers(files: Record<string, string>, target = 'pages/api/hello.ts') {
  const app = appOf(files)
  return importersOf([app], new Set([join(app.root, target)])).map((one) => ({ ...one, file: one.file.slice(app.root.length + 1), target: one.target.slice(app.root.length + 1) }))
}

function only(text: string, file = 'lib/a.ts'): Partial<Importer> {
  const found = importers({ [file]: text })
  expect(found).toHaveLength(1)
  expect(text.slice(found[0]!.start, found[0]!.end)).toBe(found[0]!.specifier)
  return found[0]!
}

describe('what a specifier means', () => {
  const app = () =>
    appOf({
      'lib/a.ts': '',
      'lib/b/index.tsx': '',
      'lib/c.js': '',
      'lib/c.ts': '',
      'lib/d.json': '',
      'lib/e.mts': '',
      'lib/f.d.ts': '',
      'lib/both.ts': '',
      'lib/both/index.ts': '',
      'index.ts': '',
      'node_modules/react/index.js': '',
    })

  test.each([
    ['./a', 'lib/a.ts'],
    ['./a.ts', 'lib/a.ts'],
    ['./a.js', 'lib/a.ts'],
    ['./b', 'lib/b/index.tsx'],
    ['./b/', 'lib/b/index.tsx'],
    ['./b/index', 'lib/b/index.tsx'],
    ['./c', 'lib/c.ts'],
    ['./c.js', 'lib/c.js'],
    ['./d.json', 'lib/d.json'],
    ['./e.mjs', 'lib/e.mts'],
    ['./f', 'lib/f.d.ts'],
    ['./both', 'lib/both.ts'],
    ['./both/', 'lib/both/index.ts'],
    ['..', 'index.ts'],
    ['../', 'index.ts'],
    ['./a?raw', 'lib/a.ts'],
    ['@/lib/a', 'lib/a.ts'],
    ['@pages/api/hello', 'pages/api/hello.ts'],
    ['web/lib/a', 'lib/a.ts'],
    ['./missing', undefined],
    ['./a.css', undefined],
    ['@/lib/missing', undefined],
    ['react', undefined],
    ['../node_modules/react', undefined],
    ['../../../../../../etc/hostname', undefined],
    ['node:fs', undefined],
    [`./${'long'.repeat(100)}`, undefined],
  ])('%s is %s', (specifier, file) => {
    const one = app()
    expect(resolveModule(one, join(one.root, 'lib/from.ts'), specifier)).toBe(file && join(one.root, file))
  })
})

describe('who imports a route', () => {
  test.each([
    [`import hello from '../pages/api/hello'`, { kind: 'import', names: ['default'], typeOnly: false, line: 1, column: 19 }],
    [`import { a, b as c } from "@/pages/api/hello"`, { kind: 'import', names: ['a', 'b'], typeOnly: false }],
    [`import d, * as all from '@pages/api/hello'`, { kind: 'import', names: ['default', '*'] }],
    [`import '../pages/api/hello.js'`, { kind: 'import', names: [] }],
    [`import type { A } from '../pages/api/hello'`, { kind: 'import', names: ['A'], typeOnly: true }],
    [`import { type A, type B } from '../pages/api/hello'`, { kind: 'import', names: ['A', 'B'], typeOnly: true }],
    [`import { type A, b } from '../pages/api/hello'`, { kind: 'import', names: ['A', 'b'], typeOnly: false }],
    [`import { 'a-b' as ab } from '../pages/api/hello'`, { kind: 'import', names: ['a-b'] }],
    [`import hello = require('../pages/api/hello')`, { kind: 'require', names: ['*'] }],
    [`\n\n  export { default } from '../pages/api/hello'`, { kind: 'export', names: ['default'], line: 3, column: 27 }],
    [`export { a as b } from '../pages/api/hello'`, { kind: 'export', names: ['a'] }],
    [`export * from '../pages/api/hello'`, { kind: 'export', names: ['*'], typeOnly: false }],
    [`export * as hello from '../pages/api/hello'`, { kind: 'export', names: ['*'] }],
    [`export type { A } from '../pages/api/hello'`, { kind: 'export', names: ['A'], typeOnly: true }],
    [`const { a, b: c } = await import('../pages/api/hello')`, { kind: 'dynamic-import', names: ['a', 'b'] }],
    [`const x = (await import('../pages/api/hello')).default`, { kind: 'dynamic-import', names: ['default'] }],
    [`import('../pages/api/hello').then((m) => m.default)`, { kind: 'dynamic-import', names: ['default'] }],
    [`import('../pages/api/hello').then(({ a }) => a())`, { kind: 'dynamic-import', names: ['a'] }],
    [`load(() => import(/* webpackChunkName: "x" */ '../pages/api/hello'))`, { kind: 'dynamic-import', names: ['*'] }],
    ['const x = import(`../pages/api/hello`)', { kind: 'dynamic-import', names: ['*'] }],
    [`const { a } = require('../pages/api/hello')`, { kind: 'require', names: ['a'] }],
    [`const x = require('../pages/api/hello').default`, { kind: 'require', names: ['default'] }],
    [`require.resolve('../pages/api/hello')`, { kind: 'require', names: [] }],
    [`type A = import('../pages/api/hello').A.B`, { kind: 'import-type', names: ['A'], typeOnly: true }],
    [`type M = typeof import('../pages/api/hello')`, { kind: 'import-type', names: ['*'], typeOnly: true }],
    [`jest.mock('../pages/api/hello')`, { kind: 'mock', names: [] }],
    [`vi.mock(import('../pages/api/hello'), () => ({}))`, { kind: 'mock' }],
    [`const real = jest.requireActual('../pages/api/hello')`, { kind: 'mock' }],
    [`new URL('../pages/api/hello.ts', import.meta.url)`, { kind: 'url', names: [] }],
    [`proxyquire('../pages/api/hello', {})`, { kind: 'mention', names: ['*'] }],
    [`// don't\nimport a from '../pages/api/hello'`, { kind: 'import', line: 2 }],
    [`/* don't*/import a from'../pages/api/hello'// isn't`, { kind: 'import' }],
    [`/*don't*/import('../pages/api/hello')`, { kind: 'dynamic-import' }],
    [`const a = 1; const a = 2; export * from '../pages/api/hello'`, { kind: 'export' }],
    [`\uFEFFimport a from '../pages/api/hello'`, { kind: 'import' }],
    [`const tag = 'é😀'; export * from '../pages/api/hello'`, { kind: 'export' }],
  ])('%s', (text, expected) => {
    expect(only(text)).toMatchObject(expected)
  })

  test('in every kind of source file', () => {
    const endings = ['ts', 'tsx', 'js', 'jsx', 'mjs', 'cjs', 'mts', 'cts']
    const found = importers(Object.fromEntries(endings.map((ending) => [`lib/a.${ending}`, `const a = require('../pages/api/hello')`])))
    expect(found.map((one) => one.file).toSorted()).toEqual(endings.map((ending) => `lib/a.${ending}`).toSorted())
  })

  test('several in one file, in their order', () => {
    const found = importers({ 'a.test.ts': `import a from './pages/api/hello'\njest.mock('./pages/api/hello')\ntype T = typeof import('@/pages/api/hello')` })
    expect(found.map((one) => [one.kind, one.specifier])).toEqual([['import', './pages/api/hello'], ['mock', './pages/api/hello'], ['import-type', '@/pages/api/hello']])
  })

  test('one route of another', () => {
    expect(importers({ 'pages/api/other.ts': `export { default } from './hello'`, 'pages/api/[id]/x.ts': `import a from '../hello'` }).map((one) => one.file).toSorted()).toEqual(['pages/api/[id]/x.ts', 'pages/api/other.ts'])
  })

  test('a route of itself', () => {
    expect(importers({ 'pages/api/hello.ts': `type Self = typeof import('./hello')` }).map((one) => one.file)).toEqual(['pages/api/hello.ts'])
  })

  test('an alias means what it means in the app of the file', () => {
    const manifest = '{ "dependencies": { "next": "16.4.6" } }'
    const paths = '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }'
    const root = makeTree({
      'package.json': '{ "workspaces": ["*"] }',
      'a/package.json': manifest, 'a/tsconfig.json': paths, 'a/pages/api/hello.ts': '', 'a/x.ts': `import '@/pages/api/hello'`,
      'b/package.json': manifest, 'b/tsconfig.json': paths, 'b/pages/api/other.ts': '', 'b/x.ts': `import '@/pages/api/hello'`,
    })
    const found = importersOf(readApps(root).apps, new Set([join(root, 'a/pages/api/hello.ts')]))
    expect(found.map((one) => one.file)).toEqual([join(root, 'a/x.ts')])
  })

  test('by aliases that have another name for it', () => {
    const paths = '{ "~hello": ["./pages/api/hello.ts"], "@acme/*": ["./packages/*/src"], "@x/*": ["./lib/*.server"], "@y*": ["./lib/y-*"] }'
    const files = {
      'tsconfig.json': `{ "compilerOptions": { "paths": ${paths} } }`,
      'package.json': '{ "dependencies": { "next": "16.4.6" }, "imports": { "#hi": "./pages/api/hello.ts", "#auth": "./packages/auth/src/index.ts" } }',
      'packages/auth/src/index.ts': '',
      'packages/mail/package.json': '{ "name": "@acme/post", "main": "src/main.ts", "exports": { ".": "./src/main.ts", "./stamps": "./src/stamp-book.ts" } }',
      'packages/mail/src/main.ts': '',
      'packages/mail/src/stamp-book.ts': '',
      'lib/a.server.ts': '',
      'lib/y-b.ts': '',
      'a.ts': `import '~hello'\nimport '#hi'\nimport '#auth'\nimport '@acme/auth'\nimport '@acme/post'\nimport '@acme/post/stamps'\nimport '@x/a'\nimport '@yb'\nimport './packages/mail/src/main'`,
    }
    const named = (target: string) => importers(files, target).map((one) => one.specifier)
    expect(named('pages/api/hello.ts')).toEqual(['~hello', '#hi'])
    expect(named('packages/auth/src/index.ts')).toEqual(['#auth', '@acme/auth'])
    expect(named('packages/mail/src/main.ts')).toEqual(['@acme/post', './packages/mail/src/main'])
    expect(named('packages/mail/src/stamp-book.ts')).toEqual(['@acme/post/stamps'])
    expect(named('lib/a.server.ts')).toEqual(['@x/a'])
    expect(named('lib/y-b.ts')).toEqual(['@yb'])
  })

  test('an index by its folder, in each spelling', () => {
    const texts = ['./pages/api/users', './pages/api/users/', './pages/api/users/index', './pages/api/users/index.ts', '@/pages/api/users'].map((specifier, index) => [`a${index}.ts`, `import a from '${specifier}'`])
    const found = importers({ 'pages/api/users/index.ts': '', 'pages/api/users/b.ts': `import a from '.'`, 'pages/api/users/deep/c.ts': `import a from '..'`, ...Object.fromEntries(texts) }, 'pages/api/users/index.ts')
    expect(found.map((one) => one.specifier).toSorted()).toEqual(['.', '..', './pages/api/users', './pages/api/users/', './pages/api/users/index', './pages/api/users/index.ts', '@/pages/api/users'].toSorted())
  })

  test('names with brackets, blanks and two endings', () => {
    expect(importers({ 'a.ts': `import { o } from './pages/api/[...auth]'`, 'pages/api/[...auth].ts': '' }, 'pages/api/[...auth].ts')).toHaveLength(1)
    expect(importers({ 'a.ts': `import { o } from './pages/api/my file'`, 'pages/api/my file.ts': '' }, 'pages/api/my file.ts')).toHaveLength(1)
    expect(importers({ 'a.ts': `import { o } from './pages/api/b.api'`, 'pages/api/b.api.ts': '' }, 'pages/api/b.api.ts')).toHaveLength(1)
  })

  test('what only looks alike does not', () => {
    const found = importers({
      'lib/hello.ts': '',
      'lib/a.ts': `import a from './hello'\nimport b from 'hello'\nconst c = '../pages/api/hello'\nfetch('/pages/api/hello')\n// import d from '../pages/api/hello'`,
      'pages/api/hello/index.ts': '',
      'b.ts': `import a from './pages/api/hello/'\nimport c from './pages/api/hello/index'`,
      'node_modules/x/a.js': `require('../../pages/api/hello')`,
      'notes.md': `import a from './pages/api/hello'`,
    })
    expect(found).toEqual([])
  })

  test('a file that cannot be parsed is not passed over', () => {
    const text = `import a from '../pages/api/hello'\nconst = {`
    expect(only(text)).toMatchObject({ kind: 'mention', line: 1 })
  })

  test('from the other packages of the repository, by path and by name', () => {
    const root = makeTree({
      'package.json': '{ "workspaces": ["apps/*", "packages/*"] }',
      'apps/web/package.json': '{ "name": "@acme/web", "dependencies": { "next": "16.4.6" } }',
      'apps/web/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      'apps/web/pages/api/hello.ts': '',
      'packages/lib/package.json': '{ "name": "@acme/lib" }',
      'packages/lib/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'packages/lib/a.ts': `import a from '@acme/web/pages/api/hello'\nimport b from '../../apps/web/pages/api/hello'\nimport c from '@/pages/api/hello'`,
      'packages/lib/src/pages/api/hello.ts': '',
    })
    const { apps } = readApps(root)
    const found = importersOf(apps, new Set([join(root, 'apps/web/pages/api/hello.ts')]))
    expect(found.map((one) => one.specifier)).toEqual(['@acme/web/pages/api/hello', '../../apps/web/pages/api/hello'])
  })

  test('in git, by what is there and not ignored: deleted files do no harm, a build folder that is committed counts', () => {
    const text = `import '../pages/api/hello'`
    const root = makeTree({ ...APP, 'pages/api/hello.ts': '', '.gitignore': 'out\n', 'lib/gone.ts': text, 'build/c.ts': text })
    commitAll(root)
    rmSync(join(root, 'lib/gone.ts'))
    for (const folder of ['out', 'new']) {
      mkdirSync(join(root, folder))
      writeFileSync(join(root, folder, 'd.ts'), text)
    }
    const found = importersOf(readApps(root).apps, new Set([join(root, 'pages/api/hello.ts')]))
    expect(found.map((one) => one.file.slice(root.length + 1)).toSorted()).toEqual(['build/c.ts', 'new/d.ts'])
  })
})

describe('how a moved file is named', () => {
  const moved = (from: string, to: string, old: string, files: Record<string, string> = {}) => {
    const app = appOf(files)
    return specifierFor(app, join(app.root, from), join(app.root, to), old)
  }

  test.each([
    ['lib/a.ts', 'app/api/hello/route.ts', '../pages/api/hello', '../app/api/hello/route'],
    ['lib/a.ts', 'app/api/hello/route.ts', '../pages/api/hello.ts', '../app/api/hello/route.ts'],
    ['lib/a.ts', 'app/api/hello/route.ts', '../pages/api/hello.js', '../app/api/hello/route.js'],
    ['lib/a.ts', 'app/api/users/route.ts', '../pages/api/users/index', '../app/api/users/route'],
    ['lib/a.ts', 'app/api/users/route.ts', '../pages/api/users/', '../app/api/users/route'],
    ['lib/a.ts', 'app/api/users/route.ts', '../pages/api/users?x', '../app/api/users/route?x'],
    ['app/api/a/route.ts', 'app/api/b/route.ts', './b', '../b/route'],
    ['app/api/a/route.ts', 'app/api/a/b/route.ts', './a/b', './b/route'],
    ['app/api/a/route.ts', 'lib/users/index.ts', '../../lib/users', '../../../lib/users'],
    ['app/api/a/route.ts', 'lib/users/index.ts', '../../lib/users/index', '../../../lib/users/index'],
    ['app/api/a/route.ts', 'lib/users/index.ts', '../../lib/users/index.js', '../../../lib/users/index.js'],
    ['app/api/a/route.ts', 'lib/data.json', '../../lib/data.json', '../../../lib/data.json'],
    ['app/api/a/route.ts', 'lib/x.mts', '../../lib/x.mjs', '../../../lib/x.mjs'],
    ['app/api/a/route.ts', 'app/api/a/index.ts', '.', '.'],
    ['lib/a.ts', 'app/api/hello/route.api.ts', '../pages/api/hello.api', '../app/api/hello/route.api'],
    ['lib/a.ts', 'app/api/[id]/route.ts', '@/pages/api/[id]', '@/app/api/[id]/route'],
    ['lib/a.ts', 'app/api/hello/route.ts', '@/pages/api/hello.ts', '@/app/api/hello/route.ts'],
    ['lib/a.ts', 'app/api/hello/route.ts', 'web/pages/api/hello', 'web/app/api/hello/route'],
    ['lib/a.ts', 'lib/users/index.ts', '@/lib/users', '@/lib/users'],
    ['lib/a.ts', 'app/api/hello/route.ts', '@pages/api/hello', '../app/api/hello/route'],
    ['lib/a.ts', 'app/api/hello/route.ts', 'react', 'react'],
  ])('from %s, %s as %s is %s', (from, to, old, written) => {
    expect(moved(from, to, old)).toBe(written)
  })

  test('an alias for one file stays, and one that another pattern would take is not written', () => {
    const paths = (text: string) => ({ 'tsconfig.json': `{ "compilerOptions": { "paths": ${text} } }` })
    expect(moved('app/api/a/route.ts', 'lib/db.ts', 'db', paths('{ "db": ["./lib/db.ts"] }'))).toBe('db')
    const files = paths('{ "@/*": ["./*"], "@/app/*": ["./other/*"] }')
    expect(moved('lib/a.ts', 'app/api/b/route.ts', '@/pages/api/b', files)).toBe('../app/api/b/route')
  })

  test('with baseUrl alone', () => {
    expect(moved('lib/a.ts', 'app/api/b/route.ts', 'pages/api/b', { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": "." } }' })).toBe('app/api/b/route')
    // What a package of the repository is, the base does not reach.
    const files = { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": "." } }', 'packages/db/package.json': '{ "name": "@acme/db" }', 'packages/db/client.ts': '' }
    expect(moved('app/api/b/route.ts', 'lib/read-body.ts', '@acme/db/client', files)).toBe('../../../lib/read-body')
  })
})

describe('how what stays is named from a file that moved', () => {
  test.each([
    ['../../lib/db', '../../../lib/db'],
    ['./helper', '../../../pages/api/helper'],
    ['.', '../../../pages/api'],
    ['..', '../../../pages'],
    ['../', '../../../pages/'],
    ['./styles.css', '../../../pages/api/styles.css'],
    ['./worker.ts?worker', '../../../pages/api/worker.ts?worker'],
    ['../../lib/index', '../../../lib/index'],
    ['@/lib/db', '@/lib/db'],
    ['react', 'react'],
    ['.env', '.env'],
  ])('%s is then %s', (specifier, written) => {
    expect(rebaseSpecifier(specifier, '/r/pages/api/a.ts', '/r/app/api/a/route.ts')).toBe(written)
  })

  test('from the same folder nothing changes', () => {
    expect(rebaseSpecifier('./../api/a', '/r/app/api/a.ts', '/r/app/api/b.ts')).toBe('./../api/a')
  })

  const part = fc.stringMatching(/^[a-z[\]_.]{0,3}[a-z]$/)
  const file = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join('/')}.ts`)
  const steps = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(part, { minLength: 1, maxLength: 3 })).map(([up, down]) => (up === 0 ? './' : '../'.repeat(up)) + down.join('/'))

  test('it still means the same, and going back gives the old one', () => {
    fc.assert(
      fc.property(file, file, steps, (from, to, specifier) => {
        const rebased = rebaseSpecifier(specifier, from, to)
        expect(rebased).toMatch(/^\.\.?(\/|$)/)
        expect(join(to, '..', rebased)).toBe(join(from, '..', specifier))
        expect(join(from, '..', rebaseSpecifier(rebased, to, from))).toBe(join(from, '..', specifier))
      }),
      { numRuns: 1000 },
    )
  })
})
