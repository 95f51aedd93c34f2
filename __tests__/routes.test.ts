import { mkdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readApps } from '../migration/project.ts'
import { findRoutes } from '../migration/routes.ts'
import { nameRoute, parameterOf, routeHandlerPath } from '../transforms/route-names.ts'
import { makeTree } from './support/tree.ts'

interface Tree {
  files: string[]
  config?: string
  next?: string
  /** Links and what they lead to, both relative to the root. */
  links?: Record<string, string>
}

function tree({ files, config, next = '16.4.6', links = {} }: Tree): string {
  const manifest = { 'package.json': JSON.stringify({ dependencies: { next } }), 'next.config.js': `module.exports = ${config ?? '{}'}` }
  const root = makeTree({ ...manifest, ...Object.fromEntries(files.map((file) => [file, ''])) })
  for (const [link, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, link)), { recursive: true })
    symlinkSync(join(root, target), join(root, link))
  }
  return root
}

const find = (given: Tree, filter?: string) => findRoutes(readApps(tree(given)).apps[0]!, filter)
const codes = (given: Tree) => Object.fromEntries(find(given).routes.map((route) => [route.file, route.messages.map((message) => message.code).join()]))

describe('names', () => {
  test.each([
    ['pages/api/hello.ts', '/api/hello', 'app/api/hello/route.ts'],
    ['pages/api/hello.tsx', '/api/hello', 'app/api/hello/route.tsx'],
    ['pages/api/hello.js', '/api/hello', 'app/api/hello/route.js'],
    ['pages/api/hello.jsx', '/api/hello', 'app/api/hello/route.jsx'],
    ['pages/api.ts', '/api', 'app/api/route.ts'],
    ['pages/api/index.ts', '/api', 'app/api/route.ts'],
    ['pages/api/posts/index.ts', '/api/posts', 'app/api/posts/route.ts'],
    ['pages/api/index/index.ts', '/api/index', 'app/api/index/route.ts'],
    ['pages/api/a.b.ts', '/api/a.b', 'app/api/a.b/route.ts'],
    ['pages/api/route.ts', '/api/route', 'app/api/route/route.ts'],
    ['pages/api/_private/x.ts', '/api/_private/x', 'app/api/%5Fprivate/x/route.ts'],
    ['pages/api/__double.ts', '/api/__double', 'app/api/%5F_double/route.ts'],
    ['pages/api/a_b.ts', '/api/a_b', 'app/api/a_b/route.ts'],
    ['src/pages/api/hello.ts', '/api/hello', 'src/app/api/hello/route.ts'],
    ['pages/api/build/dist.ts', '/api/build/dist', 'app/api/build/dist/route.ts'],
  ])('%s answers %s and goes to %s', (file, url, target) => {
    expect(find({ files: [file] }).routes).toEqual([{ file, url, target, segments: [], messages: [] }])
  })

  test.each([
    ['pages/api/[id].ts', 'app/api/[id]/route.ts', [{ name: 'id', kind: 'one' }]],
    ['pages/api/[id]/[key]/index.ts', 'app/api/[id]/[key]/route.ts', [{ name: 'id', kind: 'one' }, { name: 'key', kind: 'one' }]],
    ['pages/api/auth/[...nextauth].ts', 'app/api/auth/[...nextauth]/route.ts', [{ name: 'nextauth', kind: 'catch-all' }]],
    ['pages/api/[a]/[[...rest]].ts', 'app/api/[a]/[[...rest]]/route.ts', [{ name: 'a', kind: 'one' }, { name: 'rest', kind: 'optional-catch-all' }]],
    ['pages/api/[user-id].ts', 'app/api/[user-id]/route.ts', [{ name: 'user-id', kind: 'one' }]],
  ])('%s goes to %s with its parameters', (file, target, segments) => {
    expect(find({ files: [file] }).routes).toMatchObject([{ file, target, segments, messages: [] }])
  })

  test('with pageExtensions, only what ends so is a route, and the handler ends so too', () => {
    const files = ['pages/api/foo.api.ts', 'pages/api/bar/index.page.tsx', 'pages/api/helper.ts', 'pages/api/old.js']
    expect(find({ files, config: `{ pageExtensions: ['page.tsx', 'api.ts'] }` }).routes).toMatchObject([
      { file: 'pages/api/bar/index.page.tsx', url: '/api/bar', target: 'app/api/bar/route.page.tsx' },
      { file: 'pages/api/foo.api.ts', url: '/api/foo', target: 'app/api/foo/route.api.ts' },
    ])
  })

  test('of two extensions that fit, the longer one counts', () => {
    expect(find({ files: ['pages/api/foo.api.ts'], config: `{ pageExtensions: ['ts', 'api.ts'] }` }).routes).toMatchObject([{ url: '/api/foo', target: 'app/api/foo/route.api.ts' }])
    expect(find({ files: ['pages/api/foo.api.ts'] }).routes).toMatchObject([{ url: '/api/foo.api', target: 'app/api/foo.api/route.ts' }])
  })

  test('what is no page is no route', () => {
    expect(find({ files: ['pages/api/a.ts', 'pages/api/types.d.ts', 'pages/api/data.json', 'pages/api/README.md', 'pages/api/.ts', 'pages/apiary.ts', 'pages/index.tsx'] }).routes.map((route) => route.file)).toEqual(['pages/api/a.ts'])
  })

  test('tests in the API folder are named, not moved', () => {
    const found = find({ files: ['pages/api/a.ts', 'pages/api/a.test.ts', 'pages/api/__tests__/b.ts', 'pages/api/__mocks__/b.ts'] })
    expect(found.routes.map((route) => route.file)).toEqual(['pages/api/a.ts'])
    expect(found.messages.map((message) => [message.code, message.severity, message.file])).toEqual(
      ['pages/api/__mocks__/b.ts', 'pages/api/__tests__/b.ts', 'pages/api/a.test.ts'].map((file) => ['NR036', 'info', file]),
    )
  })

  test('a filter takes a file or a folder, not what merely begins alike', () => {
    const files = ['pages/api/user.ts', 'pages/api/user/a.ts', 'pages/api/users.ts']
    expect(find({ files }, 'pages/api/user').routes.map((route) => route.file)).toEqual(['pages/api/user/a.ts'])
    expect(find({ files }, 'pages/api/user.ts').routes.map((route) => route.file)).toEqual(['pages/api/user.ts'])
    expect(find({ files }, 'lib').routes).toEqual([])
  })
})

describe('routes that stay', () => {
  test.each(['@admin/a', '(group)/a', '(.)photo', '(..)(..)photo', '@x'])('%s cannot be a route in app', (name) => {
    expect(codes({ files: [`pages/api/${name}.ts`] })).toEqual({ [`pages/api/${name}.ts`]: 'NR030' })
  })

  test.each(['a@b', '(a)b', 'a(b)'])('%s can', (name) => {
    expect(codes({ files: [`pages/api/${name}.ts`] })).toEqual({ [`pages/api/${name}.ts`]: '' })
  })

  test.each(['[id].json', 'v[id]', '[[id]]', '[...all]/x', '[]', '[.a]', 'x%5Fy'])('%s is read differently by the two routers', (name) => {
    expect(codes({ files: [`pages/api/${name}.ts`] })).toEqual({ [`pages/api/${name}.ts`]: 'NR035' })
  })

  test('two files for one URL name each other', () => {
    const { routes } = find({ files: ['pages/api/a.ts', 'pages/api/a/index.ts', 'pages/api.js', 'pages/api/index.tsx'] })
    expect(routes.map((route) => [route.file, route.messages.map((message) => message.message.split(' ')[0])])).toEqual([
      ['pages/api.js', ['pages/api/index.tsx']],
      ['pages/api/a.ts', ['pages/api/a/index.ts']],
      ['pages/api/a/index.ts', ['pages/api/a.ts']],
      ['pages/api/index.tsx', ['pages/api.js']],
    ])
    expect(routes.flatMap((route) => route.messages.map((message) => [message.code, message.severity]))).toEqual(Array.from({ length: 4 }, () => ['NR031', 'left']))
  })

  test('a conflict outside the filter still counts', () => {
    expect(find({ files: ['pages/api/a.ts', 'pages/api/a/index.ts'] }, 'pages/api/a.ts').routes[0]!.messages).toHaveLength(1)
  })

  test.each([
    ['a route handler', 'app/api/a/route.ts'],
    ['one in another language', 'app/api/a/route.js'],
    ['a page', 'app/api/a/page.tsx'],
    ['one in a group', 'app/(site)/api/a/route.ts'],
    ['a page in a group', 'app/api/(x)/a/(y)/page.jsx'],
    ['a page in a slot', 'app/@modal/api/a/page.tsx'],
  ])('%s answers the URL already', (_, existing) => {
    const { routes } = find({ files: ['pages/api/a.ts', existing, 'app/api/b/route.ts'] })
    expect(routes.map((route) => route.messages.map((message) => message.message))).toEqual([[`${existing} already answers /api/a.`]])
  })

  test.each([
    ['an underscored one', 'pages/api/_x.ts', 'app/api/%5Fx/route.ts'],
    ['one with another name for the parameter', 'pages/api/[id].ts', 'app/api/[slug]/route.ts'],
    ['the API root', 'pages/api/index.ts', 'app/api/route.ts'],
  ])('the same URL in another spelling: %s', (_, file, existing) => {
    expect(codes({ files: [file, existing] })).toEqual({ [file]: 'NR032' })
  })

  test.each(['app/api/_a/route.ts', 'app/api/a/layout.tsx', 'app/api/a/helper.ts', 'app/api/a/[id]/route.ts', 'app/(.)api/a/page.tsx'])('%s does not', (existing) => {
    expect(codes({ files: ['pages/api/a.ts', existing] })).toEqual({ 'pages/api/a.ts': '' })
  })

  test('two names for the parameter of one level are refused up to Next 14', () => {
    const files = ['pages/api/[id]/a.ts', 'pages/api/b.ts', 'app/api/[slug]/c/route.ts', 'app/api/[slug]/d/route.ts']
    expect(codes({ files, next: '14.2.35' })).toEqual({ 'pages/api/[id]/a.ts': 'NR033', 'pages/api/b.ts': '' })
    expect(codes({ files, next: '15.5.29' })).toEqual({ 'pages/api/[id]/a.ts': '', 'pages/api/b.ts': '' })
  })

  test('so are a required and an optional catch-all at one level', () => {
    const files = ['pages/api/a/[...all].ts', 'app/api/a/[[...all]]/route.ts']
    expect(codes({ files, next: '14.2.35' })).toEqual({ 'pages/api/a/[...all].ts': 'NR033' })
  })

  test('parameters below different paths have nothing to do with each other', () => {
    const files = ['pages/api/a/[id].ts', 'pages/api/[id].ts', 'app/api/b/[slug]/route.ts', 'app/api/a/[id]/[key]/route.ts', 'app/[site]/page.tsx']
    expect(codes({ files, next: '14.2.35' })).toEqual({ 'pages/api/a/[id].ts': '', 'pages/api/[id].ts': '' })
  })

  test('an optional catch-all beside the path that it answers too is refused on every version', () => {
    for (const next of ['14.2.35', '16.4.6']) {
      expect(codes({ files: ['pages/api/a/[[...all]].ts', 'app/api/a/route.ts'], next })).toEqual({ 'pages/api/a/[[...all]].ts': 'NR033' })
      expect(codes({ files: ['pages/api/a.ts', 'app/api/a/[[...all]]/route.ts'], next })).toEqual({ 'pages/api/a.ts': 'NR033' })
    }
  })
})

describe('links', () => {
  test('routes behind a link are found, and stay', () => {
    const { routes } = find({ files: ['pages/api/a.ts', 'shared/b.ts', 'shared/deep/c.ts', 'one.ts'], links: { 'pages/api/shared': 'shared', 'pages/api/one.ts': 'one.ts' } })
    expect(routes.map((route) => [route.file, route.url, route.messages.map((message) => message.message)])).toEqual([
      ['pages/api/a.ts', '/api/a', []],
      ['pages/api/one.ts', '/api/one', ['The file is reached through the symbolic link pages/api/one.ts.']],
      ['pages/api/shared/b.ts', '/api/shared/b', ['The file is reached through the symbolic link pages/api/shared.']],
      ['pages/api/shared/deep/c.ts', '/api/shared/deep/c', ['The file is reached through the symbolic link pages/api/shared.']],
    ])
  })

  test.each(['pages/api', 'pages'])('so do all where %s is one', (link) => {
    const target = `elsewhere/${link}`
    expect(codes({ files: ['elsewhere/pages/api/a.ts'], links: { [link]: target } })).toEqual({ 'pages/api/a.ts': 'NR034' })
  })

  test('links in a circle end', () => {
    const { routes, messages } = find({ files: ['pages/api/a.ts', 'pages/api/x/b.ts', 'pages/api/y/c.ts'], links: { 'pages/api/self': 'pages/api', 'pages/api/root': '.', 'pages/api/x/y': 'pages/api/y', 'pages/api/y/x': 'pages/api/x' } })
    expect(routes.map((route) => route.file)).toEqual(['pages/api/a.ts', 'pages/api/x/b.ts', 'pages/api/x/y/c.ts', 'pages/api/y/c.ts', 'pages/api/y/x/b.ts'])
    expect(messages.map((message) => [message.code, message.file])).toEqual([
      ['NR037', 'pages/api/root'],
      ['NR037', 'pages/api/self'],
      ['NR037', 'pages/api/x/y/x'],
      ['NR037', 'pages/api/y/x/y'],
    ])
  })

  test('a link to nowhere is named', () => {
    expect(find({ files: ['pages/api/a.ts'], links: { 'pages/api/gone.ts': 'nowhere.ts' } }).messages).toMatchObject([{ code: 'NR037', file: 'pages/api/gone.ts' }])
  })
})

describe('as Next does it', () => {
  const require = createRequire(import.meta.url)
  const { normalizeAppPath } = require('next/dist/shared/lib/router/utils/app-paths') as { normalizeAppPath: (path: string) => string }
  const { getRouteRegex } = require('next/dist/shared/lib/router/utils/route-regex') as { getRouteRegex: (url: string) => { groups: Record<string, { repeat: boolean; optional: boolean }> } }

  const name = fc.stringMatching(/^[a-zA-Z_][\w.-]{0,6}$/).filter((text) => !/^index$|\.[jt]sx?$|\.$/.test(text))
  const parameter = fc.stringMatching(/^[a-zA-Z_][\w-]{0,6}$/)
  const plain = fc.oneof(name, parameter.map((text) => `[${text}]`))
  const last = fc.oneof(plain, parameter.map((text) => `[...${text}]`), parameter.map((text) => `[[...${text}]]`))
  const parts = fc.tuple(fc.array(plain, { maxLength: 3 }), last).map(([before, end]) => ['api', ...before, end])
  const extension = fc.constantFrom('ts', 'tsx', 'js', 'jsx', 'api.ts')
  const extensions = ['tsx', 'ts', 'jsx', 'js', 'api.ts']

  test('a file, its URL and its route handler name the same parts', () => {
    fc.assert(
      fc.property(parts, extension, fc.boolean(), (given, ending, asIndex) => {
        const file = `${given.join('/')}${asIndex ? '/index' : ''}.${ending}`
        const named = nameRoute(file, extensions)!
        expect(named).toEqual({ url: `/${given.join('/')}`, parts: given, extension: ending })

        const target = routeHandlerPath(named.parts, named.extension)
        expect(target.endsWith(`/route.${ending}`)).toBe(true)
        expect(target.split('/').some((part) => part.startsWith('_'))).toBe(false)
        const page = `/${target.slice(0, -ending.length - 1)}`
        expect(normalizeAppPath(page).replace(/%5F/g, '_')).toBe(named.url)
      }),
      { numRuns: 500 },
    )
  })

  test('the parameters are those of its own regular expression', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const found = given.flatMap((part) => parameterOf(part) ?? [])
        const kinds = { one: [false, false], 'catch-all': [true, false], 'optional-catch-all': [true, true] }
        const { groups } = getRouteRegex(`/${given.join('/')}`)
        expect(Object.fromEntries(found.map(({ name: key, kind }) => [key, kinds[kind]]))).toEqual(
          Object.fromEntries(Object.entries(groups).map(([key, { repeat, optional }]) => [key, [repeat, optional]])),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('no two URLs share a route handler', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        fc.pre(one.join('/') !== other.join('/'))
        expect(routeHandlerPath(one, 'ts')).not.toBe(routeHandlerPath(other, 'ts'))
      }),
      { numRuns: 500 },
    )
  })
})
