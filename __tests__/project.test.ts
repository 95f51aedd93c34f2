import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readApps } from '../migration/project.ts'
import { UsageError } from '../migration/usage-error.ts'
import { git, makeTree as tree } from './support/tree.ts'

const needs = (next: string) => JSON.stringify({ name: 'web', dependencies: { next } })
const ROUTE = { 'pages/api/hello.ts': '' }
const app = (files: Record<string, string> = {}, next = '16.4.6') => ({ 'package.json': needs(next), ...ROUTE, ...files })
const readOne = (files: Record<string, string>, options: { next?: string } = {}) => readApps(tree(files), options).apps[0]!

describe('which apps a path means', () => {
  test('an app itself', () => {
    const root = tree(app())
    const project = readApps(root)
    expect(project).toMatchObject({ base: root, filter: undefined })
    expect(project.apps.map((one) => [one.root, one.path])).toEqual([[root, '.']])
  })

  test.each([
    ['pages/api', 'pages/api'],
    ['pages/api/hello.ts', 'pages/api/hello.ts'],
    ['pages', 'pages'],
    ['lib', 'lib'],
  ])('%s in an app narrows the routes', (path, filter) => {
    const root = tree(app({ 'lib/a.ts': '' }))
    const project = readApps(join(root, path))
    expect(project).toMatchObject({ base: root, filter })
    expect(project.apps.map((one) => one.path)).toEqual(['.'])
  })

  test('a monorepo root means each app with an API folder, none of what is installed or built', () => {
    const root = tree({
      'package.json': '{ "workspaces": ["apps/*"], "devDependencies": { "next": "15.5.29" } }',
      'apps/web/package.json': '{}',
      'apps/web/pages/api/a.ts': '',
      'apps/admin/next.config.js': 'module.exports = {}',
      'apps/admin/package.json': needs('^14.0.0'),
      'apps/admin/src/pages/api/b.ts': '',
      'apps/site/package.json': needs('15.5.29'),
      'apps/site/pages/index.tsx': '',
      'apps/blog/package.json': '{ "dependencies": { "astro": "5" } }',
      'apps/blog/src/pages/api/feed.ts': '',
      'apps/web/dist/package.json': needs('15.5.29'),
      'apps/web/dist/pages/api/a.ts': '',
      'node_modules/thing/package.json': needs('15.5.29'),
      'node_modules/thing/pages/api/a.ts': '',
    })
    const project = readApps(root)
    expect(project.base).toBe(root)
    expect(project.apps.map((one) => [one.path, one.pagesDir, one.appDir, one.next.version])).toEqual([
      ['apps/admin', 'src/pages', 'src/app', '14.2.35'],
      ['apps/web', 'pages', 'app', '15.5.29'],
    ])
    expect(readApps(join(root, 'apps/web/pages')).apps[0]?.path).toBe('.')
  })

  test('an app that is the root of a workspace means the others too, any other app only itself', () => {
    const nested = { 'examples/a/package.json': needs('15.5.29'), 'examples/a/pages/api/a.ts': '' }
    expect(readApps(tree(app(nested))).apps.map((one) => one.path)).toEqual(['.'])
    expect(readApps(tree({ ...app(nested), 'pnpm-workspace.yaml': 'packages:\n  - examples/*\n' })).apps.map((one) => one.path)).toEqual(['.', 'examples/a'])
  })

  test('the nearest app counts, even where only one further up has an API folder', () => {
    const root = tree(app({ 'docs/package.json': needs('16.4.6'), 'docs/pages/index.tsx': '' }))
    expect(readApps(join(root, 'docs/pages'))).toMatchObject({ base: join(root, 'docs'), filter: 'pages' })
  })

  test('in git, what is ignored holds no app', () => {
    const root = tree({
      '.gitignore': 'scratch/\n',
      'packages/web/package.json': needs('16.4.6'),
      'packages/web/pages/api/a.ts': '',
      'scratch/web/package.json': needs('16.4.6'),
      'scratch/web/pages/api/a.ts': '',
    })
    git(root, ['init', '--quiet'])
    expect(readApps(root).apps.map((one) => one.path)).toEqual(['packages/web'])
  })

  test('an app whose routes have all moved is still one', () => {
    expect(readOne({ 'package.json': needs('16.4.6'), 'src/app/api/a/route.ts': '' })).toMatchObject({ pagesDir: 'src/pages', appDir: 'src/app', hasAppDir: true })
  })

  test('an app without API Routes that is too old is no reason to stop its neighbours', () => {
    const root = tree({
      'a/package.json': needs('12.0.0'),
      'a/app/api/x/route.ts': '',
      'b/package.json': needs('16.4.6'),
      'b/pages/api/x.ts': '',
    })
    expect(readApps(root).apps.map((one) => one.path)).toEqual(['b'])
  })

  test('one of several apps that Next would refuse is left out and said; alone it is an error', () => {
    const refused = { 'a/package.json': needs('16.4.6'), 'a/pages/api/x.ts': '', 'a/src/app/page.tsx': '' }
    const old = { 'c/package.json': needs('12.0.0'), 'c/pages/api/x.ts': '' }
    const { apps, leftOut } = readApps(tree({ ...refused, ...old, 'b/package.json': needs('16.4.6'), 'b/pages/api/x.ts': '' }))
    expect(apps.map((one) => one.path)).toEqual(['b'])
    expect(leftOut).toEqual([expect.stringMatching(/^a: .*src\/app beside pages/), expect.stringMatching(/^c uses Next 12/)])
    expect(() => readApps(tree({ ...refused, 'b/package.json': needs('16.4.6'), 'b/app/api/x/route.ts': '' }))).toThrow(/src\/app beside pages/)
  })

  test('no such path, no Next app', () => {
    const root = tree({ 'package.json': '{}', 'src/pages/api/a.ts': '' })
    expect(() => readApps(join(root, 'nowhere'))).toThrow(UsageError)
    expect(() => readApps(join(root, 'nowhere'))).toThrow(/no file or folder .*nowhere/)
    expect(() => readApps(root)).toThrow(/no Next app/)
  })
})

describe('where pages and app lie', () => {
  test('pages at the root wins over src/pages, and takes its own app folder', () => {
    expect(readOne(app({ 'src/pages/api/old.ts': '' }))).toMatchObject({ pagesDir: 'pages', appDir: 'app', hasAppDir: false })
  })

  test.each([
    ['pages', 'src/app'],
    ['src/pages', 'app'],
  ])('%s with %s is refused, as by Next', (pages, beside) => {
    const root = tree({ 'package.json': needs('16.4.6'), [`${pages}/api/a.ts`]: '', [`${beside}/page.tsx`]: '' })
    expect(() => readApps(root)).toThrow(UsageError)
    expect(() => readApps(root)).toThrow(new RegExp(`${beside} beside ${pages}`))
  })

  test('an app folder at the root wins over one in src', () => {
    expect(readOne(app({ 'app/page.tsx': '', 'src/app/page.tsx': '' }))).toMatchObject({ appDir: 'app', hasAppDir: true })
  })
})

describe('the version', () => {
  test.each([
    ['16.4.6', '16.4.6'],
    ['^14.1.0', '14.2.35'],
    ['14', '14.2.35'],
    ['~13.4.0', '13.4.0'],
    ['>=13', '16.4.6'],
    ['^15.0.0 || ^14.0.0', '15.5.29'],
    ['latest', '16.4.6'],
    ['canary', '16.4.6'],
    ['^17.1.0', '17.1.0'],
    ['15.0.0-canary.3', '15.0.0-canary.3'],
    ['npm:next@14.0.4', '14.0.4'],
  ])('of the range %s is %s', (range, version) => {
    expect(readOne(app({}, range)).next).toEqual({ version, source: 'package.json' })
  })

  test('the installed one comes before the range, from wherever Node finds it', () => {
    const root = tree({ 'node_modules/next/package.json': '{ "version": "15.1.2" }', 'web/package.json': needs('^16.0.0'), 'web/pages/api/a.ts': '' })
    expect(readApps(join(root, 'web')).apps[0]!.next).toEqual({ version: '15.1.2', source: 'installed' })
  })

  test.each([
    ['16', '16.4.6'],
    ['15.1', '15.1.0'],
    ['v14.2.3', '14.2.3'],
    ['latest', '16.4.6'],
  ])('--next %s is %s, whatever is installed', (next, version) => {
    expect(readOne(app({ 'node_modules/next/package.json': '{ "version": "12.0.0" }' }), { next }).next).toEqual({ version, source: 'flag' })
  })

  test.each(['banana', '', '>=15', '1.2.3.4'])('--next %j is no version', (next) => {
    expect(() => readOne(app(), { next })).toThrow(UsageError)
    expect(() => readOne(app(), { next })).toThrow(/--next takes a version/)
  })

  test('below 13.4 is too old: the message names the app and the flag', () => {
    const root = tree({ 'package.json': '{}', 'apps/web/package.json': needs('13.3.4'), 'apps/web/pages/api/a.ts': '' })
    expect(() => readApps(root)).toThrow(UsageError)
    expect(() => readApps(root)).toThrow(/apps\/web uses Next 13\.3\.4.*--next/)
    expect(() => readApps(root, { next: '13.3' })).toThrow(/--next 13\.3 is too old/)
    expect(readApps(root, { next: '13.4' }).apps[0]!.next.version).toBe('13.4.0')
  })

  test('a range that is none asks for --next', () => {
    expect(() => readOne(app({}, 'workspace:*'))).toThrow(/cannot be told from "next": "workspace:\*".*--next/)
  })

  test.each([
    ['catalog:', 'catalog:\n  react: ^19.0.0\n  "next": ^14.2.0 # why\n', '14.2.35'],
    ['catalog:', 'catalogs:\n  default:\n    next: ^14.2.0\n', '14.2.35'],
    ['catalog:old', "packages:\n  - apps/*\ncatalogs:\n  new:\n    next: 16.4.6\n  old:\n    'next': '13.5.6'\n", '13.5.6'],
  ])('%s is looked up in pnpm-workspace.yaml', (range, yaml, version) => {
    const root = tree({ 'pnpm-workspace.yaml': yaml, 'apps/web/package.json': needs(range), 'apps/web/pages/api/a.ts': '' })
    expect(readApps(root).apps[0]!.next.version).toBe(version)
  })

  test('a package without its own range goes by the one above', () => {
    const root = tree({ 'package.json': JSON.stringify({ workspaces: ['web'], devDependencies: { next: '15.0.4' } }), 'web/package.json': '{}', 'web/pages/api/a.ts': '' })
    expect(readApps(root).apps[0]!.next.version).toBe('15.0.4')
  })
})

describe('next.config', () => {
  const config = (text: string, name = 'next.config.js') => readOne(app({ [name]: text }))

  test.each([
    ['module.exports', 'next.config.js', `module.exports = { basePath: '/docs' }`],
    ['export default', 'next.config.mjs', `export default { basePath: '/docs' }`],
    ['an identifier', 'next.config.js', `const path = '/docs'\nconst config = { basePath: path }\nmodule.exports = config`],
    ['satisfies', 'next.config.ts', `import type { NextConfig } from 'next'\nexport default { basePath: '/docs' } satisfies NextConfig`],
    ['a type and as', 'next.config.ts', `const c: NextConfig = { basePath: '/docs' as const }\nexport default c as NextConfig`],
    ['a function of the phase', 'next.config.js', `module.exports = (phase) => { const a = 1; return { basePath: '/docs' } }`],
    ['an async function', 'next.config.mjs', `export default async function config() { return { basePath: '/docs' } }`],
    ['a wrapper', 'next.config.js', `const withX = require('x')\nmodule.exports = withX({ basePath: '/docs' })`],
    ['a curried wrapper', 'next.config.js', `module.exports = require('x')({ enabled: true })({ basePath: '/docs' })`],
    ['wrappers in each other', 'next.config.mjs', `import a from 'a'\nconst b = a({})\nconst c = { basePath: '/docs' }\nexport default a(b(c), { silent: true })`],
    ['a list of plugins', 'next.config.js', `module.exports = withPlugins([[a, {}], b], { basePath: '/docs' })`],
    ['a reduced list of plugins', 'next.config.js', `const plugins = [a]\nmodule.exports = () => plugins.reduce((all, next) => next(all), { basePath: '/docs' })`],
    ['composed plugins', 'next.config.ts', `const compose = <T>(...fns: ((arg: T) => T)[]) => (arg: T): T => fns.reduceRight((all, fn) => fn(all), arg)\nexport default compose(a, b)({ basePath: '/docs' })`],
    ['a local wrapper', 'next.config.js', `const withDocs = (config) => ({ ...config, basePath: '/docs' })\nmodule.exports = withDocs({ output: 'standalone' })`],
    ['Object.assign', 'next.config.js', `module.exports = Object.assign({}, { basePath: '/x' }, { basePath: '/docs' })`],
    ['a spread of a local object', 'next.config.js', `const base = { basePath: '/docs' }\nmodule.exports = { reactStrictMode: true, ...base }`],
    ['defineConfig', 'next.config.ts', `export default defineConfig({ basePath: '/docs' })`],
    ['a later assignment', 'next.config.js', `const config = {}\nconfig.basePath = '/docs'\nmodule.exports = config`],
    ['plugins put on step by step', 'next.config.js', `module.exports = async (phase) => { let config = { basePath: '/docs' }; config = await a(config); config = b(config, {}); config = c(config); config = d(config); return config }`],
    ['its own old value', 'next.config.js', `let config = { basePath: '/docs' }\nconfig = { ...config, reactStrictMode: true }\nmodule.exports = config`],
    ['a re-export of a name', 'next.config.mjs', `const config = { basePath: '/docs' }\nexport { config as default }`],
    ['a function that is called', 'next.config.js', `function make() { return { basePath: \`/docs\` } }\nmodule.exports = make()`],
    ['both branches alike', 'next.config.js', `const c = { basePath: '/docs' }\nmodule.exports = process.env.SENTRY ? withSentry(c) : c`],
    ['conditions that are known', 'next.config.js', `const on = true\nconst off = false\nmodule.exports = { basePath: (off && '/x') || (on && '/docs'), trailingSlash: off ? true : false }`],
    ['exports.default', 'next.config.js', `exports.default = { basePath: '/docs' }`],
  ])('is read through %s', (_, name, text) => {
    expect(config(text, name)).toMatchObject({ basePath: '/docs', messages: [] })
  })

  test('what matters of it', () => {
    const read = config(`module.exports = {
      pageExtensions: ['page.tsx', 'api.ts'], output: 'export', trailingSlash: true, cacheComponents: true,
      async rewrites() { return { beforeFiles: [{ source: '/a', destination: '/api/a' }], fallback: [...more] } },
    }
    const more = [{ source: '/b/:id', destination: '/api/b?id=:id' }]`)
    expect(read).toMatchObject({
      pageExtensions: ['page.tsx', 'api.ts'],
      output: 'export',
      trailingSlash: true,
      cacheComponents: true,
      hasRewrites: true,
      rewrites: [
        { source: '/a', destination: '/api/a', has: [] },
        { source: '/b/:id', destination: '/api/b?id=:id', has: [] },
      ],
      messages: [],
    })
  })

  test('defaults', () => {
    const defaults = { pageExtensions: ['tsx', 'ts', 'jsx', 'js'], basePath: '', output: undefined, cacheComponents: false, trailingSlash: false, buildsElsewhere: false, hasRewrites: false, rewrites: [], messages: [] }
    expect(readOne(app())).toMatchObject(defaults)
    expect(config('module.exports = { reactStrictMode: true }')).toMatchObject(defaults)
  })

  test.each(['cacheComponents', 'dynamicIO'])('experimental.%s', (name) => {
    expect(config(`module.exports = { experimental: { ${name}: true } }`).cacheComponents).toBe(true)
  })

  test('rewrites that cannot be read are known to be there', () => {
    expect(config(`module.exports = { rewrites: () => [{ ...process.env.A, destination: '/api/a' }] }`)).toMatchObject({ hasRewrites: true, rewrites: undefined, messages: [] })
    expect(config(`const list = []\nif (process.env.A) list.push({ ...other })\nmodule.exports = { rewrites: async () => list }`)).toMatchObject({ hasRewrites: true, rewrites: undefined })
    expect(config(`const list = require('./list')\nmodule.exports = { rewrites: async () => [...list] }`)).toMatchObject({ hasRewrites: true, rewrites: undefined })
    expect(config(`module.exports = { rewrites: async () => [] }`).hasRewrites).toBe(false)
  })

  test('rewrites that are known in part, pushed or conditional', () => {
    const read = config(`const list = []
    if (process.env.A) list.push({ source: process.env.A, destination: '/api/a' })
    names.forEach((name) => { const own = '/' + name; list.push({ source: own, destination: \`\${process.env.B}/b/:id?c=\${name}\` }) })
    const shared = { source: '/s', has: [{ type: 'host', value: '(?<org>.*)[.]test' }, { type: 'header', key: 'x-key' }, { type: 'cookie', key: 'c', value: '1' }] }
    module.exports = { rewrites: async () => [...list, ...(process.env.C ? [{ ...shared, destination: '/api/s' }] : []), { source: '/t', destination: process.env.D }] }`)
    expect(read).toMatchObject({
      hasRewrites: true,
      rewrites: [
        { source: '\0', destination: '/api/a', has: [] },
        { source: '\0', destination: '\0/b/:id?c=\0', has: [] },
        { source: '/s', destination: '/api/s', has: ['org', 'xkey'] },
        { source: '/t', destination: '\0', has: [] },
      ],
      messages: [{ code: 'NR010', line: 5 }],
    })
    expect(read.messages[0]!.message).toContain('rewrites, from /t: to no API route with a query of its own')
  })

  test('a value that is computed is named with its line, and the default assumed', () => {
    const read = config(`module.exports = {\n  reactStrictMode: true,\n  basePath: process.env.BASE_PATH,\n}`)
    expect(read.basePath).toBe('')
    expect(read.messages).toMatchObject([{ code: 'NR010', file: 'next.config.js', line: 3, column: 13 }])
    expect(read.messages[0]!.message).toContain('basePath: none')
  })

  test('a spread that cannot be followed is said once for all that it may set; what stands behind it is certain', () => {
    const read = config(`const base = require('./base')\nmodule.exports = {\n  output: 'standalone',\n  ...base,\n  basePath: '/docs',\n}`)
    expect(read).toMatchObject({ basePath: '/docs', output: 'standalone' })
    expect(read.messages).toMatchObject([{ code: 'NR010', line: 4 }])
    expect(read.messages[0]!.message).toMatch(/pageExtensions.*output.*cacheComponents.*rewrites/)
    expect(read.messages[0]!.message).not.toContain('basePath')
  })

  test('a condition between two values is named, unless neither matters', () => {
    expect(config(`module.exports = { output: process.env.DOCKER ? 'standalone' : undefined }`)).toMatchObject({ output: 'standalone', messages: [] })
    expect(config(`module.exports = { output: process.env.STATIC ? 'export' : undefined }`)).toMatchObject({ output: 'export', messages: [{ code: 'NR010' }] })
    expect(config(`module.exports = { ...(process.env.A && { basePath: '/a' }) }`)).toMatchObject({ basePath: '/a', messages: [{ code: 'NR010' }] })
    expect(config(`module.exports = { ...(process.env.A && { images: {} }) }`).messages).toEqual([])
    expect(config(`const c = {}\nif (process.env.A) { c.basePath = '/a' }\nmodule.exports = c`)).toMatchObject({ basePath: '/a', messages: [{ code: 'NR010' }] })
  })

  test('what a spread may overwrite is named, and what is written there assumed', () => {
    for (const text of [`module.exports = { basePath: '/a', ...require('./base') }`, `const base = { images: {}, ...require('./base') }\nmodule.exports = { basePath: '/a', ...base }`]) {
      const read = config(text)
      expect(read.basePath).toBe('/a')
      expect(read.messages.map((message) => message.message).join()).toContain('basePath: /a')
    }
  })

  test('what one way through a function sets is not certain on the other', () => {
    const read = config(`module.exports = (phase) => {\n  const c = {}\n  if (phase) {\n    c.basePath = '/a'\n    return c\n  }\n  return c\n}`)
    expect(read).toMatchObject({ basePath: '/a', messages: [{ code: 'NR010' }] })
  })

  test('one that is not there in the text is said once', () => {
    expect(config(`module.exports = require('./other')`).messages).toMatchObject([{ code: 'NR010', line: 1 }])
  })

  test('one that refers to itself ends', () => {
    expect(config(`const a = { ...b }\nconst b = { ...a }\nmodule.exports = a`).messages.length).toBeGreaterThan(0)
    expect(config(`const f = () => f()\nmodule.exports = f`).messages.length).toBeGreaterThan(0)
  })

  test('a syntax error is a message, not a crash', () => {
    expect(config('module.exports = {\n  basePath: ,\n}').messages).toMatchObject([{ code: 'NR011', file: 'next.config.js', line: 2 }])
  })

  test('nothing of it is run', () => {
    const marker = join(tree({}), 'ran')
    const read = readOne(app({ 'next.config.js': `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')\nmodule.exports = { basePath: '/docs' }` }))
    expect(read.basePath).toBe('/docs')
    expect(existsSync(marker)).toBe(false)
  })

  test('as for Next, one in a folder above counts, and .js comes before .mjs', () => {
    const root = tree({ 'package.json': '{ "workspaces": [] }', 'next.config.js': `module.exports = { basePath: '/above' }`, 'web/package.json': needs('16.4.6'), 'web/pages/api/a.ts': '' })
    expect(readApps(join(root, 'web')).apps[0]!.basePath).toBe('/above')
    expect(readOne(app({ 'next.config.mjs': `export default { basePath: '/b' }`, 'next.config.js': `module.exports = { basePath: '/a' }` })).basePath).toBe('/a')
  })
})

describe('aliases', () => {
  const from = (one: { root: string }) => join(one.root, 'pages/api/hello.ts')

  test('paths and baseUrl, through extends', () => {
    const read = readOne(
      app({
        'base.json': '{ "compilerOptions": { "baseUrl": "." } }',
        'tsconfig.json': '{ "extends": "./base.json", /* own */ "compilerOptions": { "paths": { "@/*": ["./src/*", "./*"], "db": ["./lib/db.ts"] } }, }',
      }),
    )
    expect(read.resolveAlias('@/lib/a', from(read))).toEqual([join(read.root, 'src/lib/a'), join(read.root, 'lib/a')])
    expect(read.resolveAlias('db', from(read))).toEqual([join(read.root, 'lib/db.ts')])
    expect(read.resolveAlias('lib/a', from(read))).toEqual([join(read.root, 'lib/a')])
    expect(read.resolveAlias('./a', from(read))).toEqual([])
    expect(read).toMatchObject({ typescript: true, messages: [] })
  })

  test('jsconfig.json, without TypeScript', () => {
    const read = readOne(app({ 'jsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./*"] } } }' }))
    expect(read.typescript).toBe(false)
    expect(read.resolveAlias('~/lib/a', from(read))).toEqual([join(read.root, 'lib/a')])
  })

  test('without any, a package is nothing', () => {
    const read = readOne(app())
    expect(read.resolveAlias('react', from(read))).toEqual([])
  })

  test('a base that is not installed leaves the own paths, and is said where there are none', () => {
    const own = readOne(app({ 'tsconfig.json': '{ "extends": "@acme/tsconfig/next.json", "compilerOptions": { "paths": { "@/*": ["./*"] } } }' }))
    expect(own.resolveAlias('@/lib/a', from(own))).toEqual([join(own.root, 'lib/a')])
    expect(own.messages).toEqual([])
    expect(own.resolveAlias('lib/a', from(own))).toEqual([])
    const based = readOne(app({ 'tsconfig.json': '{ "extends": "@acme/tsconfig/next.json", "compilerOptions": { "paths": { "@/*": ["src/*"] } } }' }))
    expect(based.resolveAlias('@/lib/a', from(based))).toEqual([join(based.root, 'src/lib/a')])
    expect(readOne(app({ 'tsconfig.json': '{ "extends": "@acme/tsconfig/next.json" }' })).messages).toMatchObject([{ code: 'NR012', file: 'tsconfig.json' }])
  })

  test('imports of package.json, and the packages of the repository', () => {
    const root = tree({
      'package.json': '{ "workspaces": ["*"] }',
      'web/package.json': JSON.stringify({ name: '@acme/web', dependencies: { next: '16.4.6' }, imports: { '#lib/*': './lib/*.ts' } }),
      'web/pages/api/hello.ts': '',
      'auth/package.json': JSON.stringify({ name: '@acme/auth', exports: { '.': { types: './src/main.ts', default: './dist/main.js' }, './*': './src/*.ts' } }),
    })
    const read = readApps(root).apps[0]!
    expect(read.resolveAlias('#lib/db/client', from(read))).toEqual([join(read.root, 'lib/db/client.ts')])
    expect(read.resolveAlias('@acme/auth', from(read))[0]).toBe(join(root, 'auth/src/main.ts'))
    expect(read.resolveAlias('@acme/auth/guard', from(read))[0]).toBe(join(root, 'auth/src/guard.ts'))
    expect(read.resolveAlias('@acme/web/pages/api/hello', from(read))).toContain(join(root, 'web/pages/api/hello'))
    expect(read.resolveAlias('@acme/other', from(read))).toEqual([])
  })
})
