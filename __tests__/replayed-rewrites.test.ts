import fc from 'fast-check'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { replayedRewrites } from '../migration/replayed-rewrites.ts'
import type { Rewrite } from '../migration/read-rewrites.ts'
import { addedToQuery } from '../migration/rewrites.ts'
import { replayText } from '../transforms/adapter/replay.ts'
import { helperSource } from '../transforms/project-helpers.ts'
import { styleOf } from '../transforms/style.ts'
import { loadRoute } from './support/load.ts'
import { loadTranspiler } from './support/next.ts'
import { createWorld } from './support/world.ts'

type Query = Record<string, string | string[]>
type Given = [source: string, destination: string, phase?: Rewrite['phase']]

let replay: (list: string, path: string) => Query
beforeAll(async () => {
  const code = `${helperSource('adaptApiRoute', true)}\nexport const replay = (list: string, path: string) => addedBy(eval(list), path)`
  replay = loadRoute({ entry: 'a.ts', files: { 'a.ts': code } }, createWorld(), await loadTranspiler()).replay as unknown as typeof replay
})

const rewritesOf = (given: Given[]): Rewrite[] => {
  const phases = ['beforeFiles', 'afterFiles', 'fallback']
  return given.map(([source, destination, phase = 'afterFiles']) => ({ source, destination, phase, has: [], condition: undefined })).toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase))
}
const app = (given: Given[]) => ({ rewrites: rewritesOf(given), hasRewrites: given.length > 0, routing: undefined, basePath: '' })

/** What Next finds in the query of a route after its own rewriting; undefined where the path does not lead to the route, or Next fails. */
function byNext(given: Given[], page: string, path: string): Query | undefined {
  const require = createRequire(import.meta.url)
  const { getServerUtils } = require('next/dist/server/server-utils') as { getServerUtils: (of: object) => { handleRewrites: (req: object, url: object) => { rewrittenParsedUrl: { pathname: string; query: Query } }; dynamicRouteMatcher?: (path: string) => object | false } }
  const of = (phase: string) => rewritesOf(given).filter((one) => one.phase === phase).map(({ source, destination }) => ({ source, destination }))
  const utils = getServerUtils({ page, basePath: '', rewrites: { beforeFiles: of('beforeFiles'), afterFiles: of('afterFiles'), fallback: of('fallback') }, pageIsDynamic: page.includes('['), trailingSlash: false, caseSensitive: false })
  try {
    const { pathname, query } = utils.handleRewrites({ headers: {} }, { pathname: path, query: {} }).rewrittenParsedUrl
    if (pathname === '') return undefined
    const params = utils.dynamicRouteMatcher?.(pathname)
    if (pathname.replace(/(?<=.)\/$/, '') !== page && !params) return undefined
    // Parameters of the route win.
    const names = Object.keys(params || {})
    return Object.fromEntries(Object.entries(query).filter(([key]) => !names.includes(key)))
  } catch {
    return undefined
  }
}

function ours(given: Given[], page: string, path: string): Query | string {
  const found = replayedRewrites(app(given), page)
  if ('reason' in found) return found.reason
  const names = [...page.matchAll(/\[+(?:\.\.\.)?(\w+)/g)].map(([, name]) => name)
  return Object.fromEntries(Object.entries(replay(found.length > 0 ? replayText(found, styleOf('')) : '[]', path)).filter(([key]) => !names.includes(key)))
}

const versioned: Given[] = [['/v:version/:rest*', '/api/v:version/:rest*'], ['/api/v2/:path*', 'https://other.test/:path*'], ['/api/v:version/:rest*', '/api/:rest*?version=:version'], ['/api/hooks/:rest*', '/api/webhooks/:rest*'], ['/:path*', '/api/:path*', 'fallback']]

describe('what rewrites add is what Next adds', () => {
  test.each<[string, Given[], string, string, Query]>([
    ['its own query', [['/a', '/api/x?deep=1&b=%20c&d']], '/api/x', '/a', { deep: '1', b: ' c', d: '' }],
    ['not to other paths', [['/a', '/api/x?deep=1']], '/api/x', '/api/x', {}],
    ['what its path does not use', [['/u/:id', '/api/x']], '/api/x', '/u/a%20b', { id: 'a%20b' }],
    ['lists', [['/u/:id/:path*', '/api/x']], '/api/x', '/u/1/a/b', { id: '1', path: ['a', 'b'] }],
    ['missing lists', [['/u/:id/:path*', '/api/x']], '/api/x', '/u/1', { id: '1' }],
    ['lists as text', [['/u/:path*', '/api/x?p=:path*']], '/api/x', '/u/a/b', { p: 'a/b', path: ['a', 'b'] }],
    ['what is written where nothing is there', [['/u/:path*', '/api/x?p=:path*']], '/api/x', '/u', { p: ':path*' }],
    ['a text with parameters', [['/u/:a-:b', '/api/x?p=x-:b.:a&t=10:30']], '/api/x', '/u/1-2', { p: 'x-2.1', t: '10:30', a: '1', b: '2' }],
    ['patterns', [['/u/:id(\\d{2,})/(.*)', '/api/x']], '/api/x', '/u/12/a/b', { id: '12' }],
    ['through two', versioned, '/api/users/[id]', '/v1/users/3', { version: '1' }],
    ['through one of two', versioned, '/api/users/[id]', '/api/v1/users/3', { version: '1' }],
    ['through one that adds nothing', versioned, '/api/users/[id]', '/users/3', {}],
    ['in any case', versioned, '/api/users/[id]', '/API/V1/users/3', { version: '1' }],
    ['before it looks for files', [['/api/x', '/api/x?a=1', 'beforeFiles']], '/api/x', '/api/x', { a: '1' }],
    ['not where there is a file', [['/api/:any', '/api/x?a=1']], '/api/x', '/api/x', {}],
    ['to a catch-all, whatever else', [['/api/v1/:path*', '/api/:path*?v=1']], '/api/[...all]', '/api/v1/a', { v: '1' }],
    ['dollars', [['/u', '/api/x?p=$1$&']], '/api/x', '/u', { p: '$1$' }],
  ])('%s', (_, given, page, path, expected) => {
    expect(byNext(given, page, path)).toEqual(expected)
    expect(ours(given, page, path)).toEqual(expected)
  })

  const part = fc.constantFrom('a', 'b', 'v:x', ':x', ':y', ':x?', ':x*', ':y+', ':x(a|b)', 'a-:y', '(.*)', ':y(\\d+)')
  const target = fc.constantFrom('a', 'b', ':x', ':y', ':x*', ':y+', 'v:x')
  const search = fc.constantFrom('', '', '?q=1', '?q=:x', '?q=:y*', '?x=2', '?q=a-:x&r=b')
  const rewrite = fc.tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.array(target, { minLength: 1, maxLength: 2 }), search, fc.constantFrom<Rewrite['phase']>('beforeFiles', 'afterFiles', 'afterFiles', 'fallback')).map(([from, to, query, phase]): Given => [`/${from.join('/')}`, `/${to.join('/')}${query}`, phase])
  // What else is in a destination, Next refuses.
  const isValid = ([source, destination]: Given) => (destination.match(/:\w/g) ?? []).every((name) => source.includes(name))
  const page = fc.constantFrom('/a', '/b/a', '/a/[id]', '/[id]', '/a/[...all]', '/[[...all]]', '/b')
  const path = fc.array(fc.constantFrom('a', 'b', 'v1', 'a-1', '12', 'A', 'x%20y'), { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`)

  test('for any rewrites, or they are refused', () => {
    let compared = 0
    fc.assert(
      fc.property(fc.array(rewrite.filter(isValid), { minLength: 1, maxLength: 3 }), page, fc.array(path, { minLength: 6, maxLength: 12 }), (given, url, paths) => {
        for (const one of paths) {
          const next = byNext(given, url, one)
          const own = next && ours(given, url, one)
          if (!next || typeof own === 'string') continue
          compared++
          expect(own, `${JSON.stringify(given)} ${url} ${one}`).toEqual(next)
          // What is added is known of before.
          if (Object.keys(next).length > 0) expect(addedToQuery(app(given), url).length, `${JSON.stringify(given)} ${url} ${one}`).toBeGreaterThan(0)
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 600) },
    )
    expect(compared).toBeGreaterThan(200)
  })
})

const conditional: Rewrite = { source: '/a', destination: '/api/x?q=1', phase: 'afterFiles', has: [], condition: 'it depends on `missing`' }

test.each<[string, Parameters<typeof replayedRewrites>[0], string]>([
  ['what a condition matches', { ...app([]), rewrites: [{ source: '/a', destination: '/api/x?q=1', phase: 'afterFiles', has: ['token'], condition: 'it depends on `has`' }] }, 'it adds what its `has` matches'],
  ['a condition, and another way', { ...app([]), rewrites: [conditional, ...rewritesOf([['/:one', '/api/x']])] }, 'it depends on `missing`'],
  ['a condition, and the path itself', { ...app([]), rewrites: [{ ...conditional, source: '/api/:one' }] }, 'it depends on `missing`'],
  ['where it counts', { ...app([]), rewrites: [{ ...conditional, scope: 'it depends on `basePath`' }] }, 'it depends on `basePath`'],
  ['what cannot be read', { ...app([]), rewrites: undefined }, 'it cannot be read without running the configuration'],
  ['a part that cannot be read', app([['/\0', '/api/x?q=1']]), 'only running the configuration tells it'],
  ['locales', { ...app([['/a', '/api/x?q=1']]), routing: '`i18n`' }, '`i18n` of next.config has a say in the paths that it takes'],
  ['a basePath that is named', { ...app([['/a', '/base/api/x?q=1']]), basePath: '/base' }, 'it names the basePath'],
  ['a form that has no reading', app([['/a{/:b}', '/api/x?q=1']]), 'its form is not known'],
  ['a hash', app([['/a', '/api/x?q=1#h']]), 'its form is not known'],
])('it says where it cannot: %s', (_, given, reason) => {
  expect(replayedRewrites(given, given.basePath === '/base' ? '/base/api/x' : '/api/x')).toMatchObject({ reason })
})

test('a condition is no obstacle where nothing else leads to the route from there', () => {
  const found = replayedRewrites({ ...app([]), rewrites: [conditional, ...rewritesOf([['/b/:one', '/api/x'], ['/a', '/elsewhere']])] }, '/api/x')
  expect(found).toMatchObject([{ name: '`/a` to `/api/x?q=1`' }, { name: '`/b/:one` to `/api/x`', query: { one: '$1' } }])
})

test('what leads elsewhere is no obstacle', () => {
  const elsewhere: Rewrite[] = [{ source: '/b', destination: '/other?q=1', phase: 'afterFiles', has: [], condition: 'it depends on `has`' }, { source: '/c/:id', destination: '\0/c/:id', phase: 'afterFiles', has: [], condition: undefined }]
  const found = replayedRewrites({ ...app([]), rewrites: [...elsewhere, ...rewritesOf([['/a', '/api/x?q=1']])] }, '/api/x')
  expect(found).toEqual([{ name: '`/a` to `/api/x?q=1`', source: '^\\/a\\/?$', except: undefined, destination: undefined, query: { q: '1' } }])
})
