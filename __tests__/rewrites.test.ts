import { expect, test } from 'vitest'
import { addedToQuery } from '../migration/rewrites.ts'

const app = (source: string, destination: string, basePath = '', has: string[] = []) => ({ rewrites: [{ source, destination, phase: 'afterFiles' as const, has, condition: undefined }], hasRewrites: true, basePath })
const keys = (of: ReturnType<typeof app>, url: string) => addedToQuery(of, url).map((one) => one.keys ?? 'any')

test.each<[string, string, string, string[] | undefined]>([
  ['/health', '/api/health', '/api/health', undefined],
  ['/health', '/api/health?deep=1', '/api/health', ['deep']],
  ['/health', '/api/health?deep=1', '/api/other', undefined],
  ['/u/:id', '/api/user?id=:id', '/api/user', ['id', 'id']],
  ['/u/:id', '/api/user', '/api/user', ['id']],
  ['/u/:id', '/api/users/:id', '/api/users/[id]', undefined],
  ['/u/:id', '/api/users/:id?full=1', '/api/users/[id]', ['full']],
  ['/u/:id', '/api/users/1?full=1', '/api/users/[id]', ['full', 'id']],
  ['/v1/:path*', '/api/:path*', '/api/a/b', undefined],
  ['/v1/:path*', '/api/:path*?v=1', '/api/a/b', ['v']],
  ['/v1/:path*', '/api/:path*?v=1', '/api', ['v']],
  ['/v1/:path*', '/other/:path*?v=1', '/api/a', undefined],
  ['/x', '/api/a/b/c?x=1', '/api/[...all]', ['x']],
  ['/x', '/api/a?x=1', '/api/a/[[...all]]', ['x']],
  ['/x', '/api/a?x=1', '/api/a/[id]', undefined],
  ['/old/(.*)', '/api/a', '/api/a', ['0']],
  ['/old/:rest(.*)', '/api/:rest', '/api/[id]', undefined],
  ['/x', 'https://example.com/api/a?x=1', '/api/a', undefined],
  ['/x', '/api/x-:id?q=1', '/api/[slug]', ['q']],
  ['/x', '/api/a?x=1#h', '/api/a', ['x']],
  // Next uses what a source has once it is in the path; else all of it goes into the query.
  ['/v:version/:rest*', '/api/:rest*?version=:version', '/api/a', ['version']],
  // Of what only running the configuration tells.
  ['/x', '\0', '/api/a', undefined],
  ['/x', '\0/api/a', '/api/a', undefined],
  ['/x/:id', '\0/api/a', '/api/a', ['id']],
  ['/x/:id', '\0/:id', '/api/a', undefined],
  ['\0', '/api/a', '/api/a', ['any']],
  ['\0/:id', '/api/:id', '/api/[id]', undefined],
  ['\0/:path*', '\0/:path*', '/api/a', undefined],
  // Where all that the path uses is missing, the rest is added.
  ['/x/:id/:path*', '/api/:path*', '/api/a', ['id']],
  ['/x', '/api/a?b=\0', '/api/a', ['b']],
  ['/x', '/api/\0', '/api/a', ['any']],
])('%s to %s, for %s: %s', (source, destination, url, added) => {
  expect(keys(app(source, destination), url)).toEqual(added ? [added.includes('any') ? 'any' : added] : [])
})

test('what its conditions match', () => {
  expect(keys(app('/x', '/api/a', '', ['token']), '/api/a')).toEqual([['token']])
  expect(keys(app('/:id/x', '/api/:id', '', ['token']), '/api/a')).toEqual([])
  expect(keys(app('/x', '/api/:org', '', ['org', 'token']), '/api/a')).toEqual([])
  expect(keys(app('/x', '/api/a', '', ['\0']), '/api/a')).toEqual(['any'])
})

test('a destination with the basePath', () => {
  expect(addedToQuery(app('/x', '/base/api/a?x=1', '/base'), '/api/a')).toEqual([{ rewrite: '`/x` to `/base/api/a?x=1`', keys: ['x'] }])
})

test('rewrites that cannot all be read may do anything', () => {
  expect(addedToQuery({ rewrites: undefined, hasRewrites: true, basePath: '' }, '/api/a')).toMatchObject([{ keys: undefined }])
  expect(addedToQuery({ rewrites: undefined, hasRewrites: false, basePath: '' }, '/api/a')).toEqual([])
  expect(addedToQuery({ rewrites: [], hasRewrites: false, basePath: '' }, '/api/a')).toEqual([])
})
