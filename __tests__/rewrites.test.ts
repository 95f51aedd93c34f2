import { expect, test } from 'vitest'
import { mayAddToQuery } from '../migration/rewrites.ts'

const app = (source: string, destination: string, basePath = '') => ({ rewrites: [{ source, destination }], hasRewrites: true, basePath })

test.each<[string, string, string, boolean]>([
  ['/health', '/api/health', '/api/health', false],
  ['/health', '/api/health?deep=1', '/api/health', true],
  ['/health', '/api/health?deep=1', '/api/other', false],
  ['/u/:id', '/api/user?id=:id', '/api/user', true],
  ['/u/:id', '/api/user', '/api/user', true],
  ['/u/:id', '/api/users/:id', '/api/users/[id]', false],
  ['/u/:id', '/api/users/:id?full=1', '/api/users/[id]', true],
  ['/u/:id', '/api/users/1?full=1', '/api/users/[id]', true],
  ['/v1/:path*', '/api/:path*', '/api/a/b', false],
  ['/v1/:path*', '/api/:path*?v=1', '/api/a/b', true],
  ['/v1/:path*', '/api/:path*?v=1', '/api', true],
  ['/v1/:path*', '/other/:path*?v=1', '/api/a', false],
  ['/x', '/api/a/b/c?x=1', '/api/[...all]', true],
  ['/x', '/api/a?x=1', '/api/a/[[...all]]', true],
  ['/x', '/api/a?x=1', '/api/a/[id]', false],
  ['/old/(.*)', '/api/a', '/api/a', true],
  ['/old/:rest(.*)', '/api/:rest', '/api/[id]', false],
  ['/x', 'https://example.com/api/a?x=1', '/api/a', false],
  ['/x', '/api/x-:id?q=1', '/api/[slug]', true],
  ['/x', '/api/a#h?x=1', '/api/a', true],
])('%s to %s, for %s: %s', (source, destination, url, adds) => {
  expect(mayAddToQuery(app(source, destination), url)).toBe(adds)
})

test('a destination with the basePath', () => {
  expect(mayAddToQuery(app('/x', '/base/api/a?x=1', '/base'), '/api/a')).toBe(true)
})

test('rewrites that cannot all be read may do anything', () => {
  expect(mayAddToQuery({ rewrites: undefined, hasRewrites: true, basePath: '' }, '/api/a')).toBe(true)
  expect(mayAddToQuery({ rewrites: undefined, hasRewrites: false, basePath: '' }, '/api/a')).toBe(false)
  expect(mayAddToQuery({ rewrites: [], hasRewrites: false, basePath: '' }, '/api/a')).toBe(false)
})
