import { afterAll, beforeAll, expect, test } from 'vitest'
import { helperSource } from '../transforms/project-helpers.ts'
import { loadRoute } from './support/load.ts'
import { loadTranspiler } from './support/next.ts'
import { openAppSide, type Side } from './support/sides.ts'
import { createWorld } from './support/world.ts'

/**
 * What a route behind the adapter of the edge runtime is given and answers: what next 16.4.6 did with the same code in pages/api, built
 * and started.
 */
const CODE = `import { adaptEdgeRoute } from './adapt-edge-route'
export const done: string[] = []
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptEdgeRoute(async (req: any, event: any) => {
  event.waitUntil(new Promise<void>((go) => setTimeout(() => { done.push(req.method); go() }, 5)))
  if (req.nextUrl.searchParams.has('nothing')) return
  const search = [...new URL(req.url).searchParams].map((pair: string[]) => pair.join('=')).join('&')
  return Response.json([req.method, req.nextUrl.pathname, search, await req.text(), req.cookies.get('c')?.value ?? null, req.headers.get('x-a')])
})`

let side: Side
let load: () => ReturnType<typeof loadRoute>
beforeAll(async () => {
  side = await openAppSide()
  const transpile = await loadTranspiler()
  load = () => loadRoute({ entry: 'route.ts', files: { 'route.ts': CODE, 'adapt-edge-route.ts': helperSource('adaptEdgeRoute', true) } }, createWorld(), transpile)
})
afterAll(() => side.close())

test.each<[string, string, string, string | undefined, unknown]>([
  ['GET', '/api/[id]', '/api/a%20b?id=x&id=y&z=1', undefined, ['GET', '/api/a%20b', 'z=1&id=a b', '', '1', '2']],
  ['POST', '/api/[id]', '/api/7', 'hello', ['POST', '/api/7', 'id=7', 'hello', '1', '2']],
  ['PUT', '/api/[...rest]', '/api/a/b%2Fc?q=%20', '{"a":1}', ['PUT', '/api/a/b%2Fc', 'q= &rest=a&rest=b/c', '{"a":1}', '1', '2']],
  ['OPTIONS', '/api/[[...rest]]', '/api?x=1', undefined, ['OPTIONS', '/api', 'x=1', '', '1', '2']],
  ['DELETE', '/api/x', '/api/x?x=1&x=2', undefined, ['DELETE', '/api/x', 'x=1&x=2', '', '1', '2']],
])('%s %s', async (method, page, path, body, expected) => {
  const module = load()
  const answer = await side.ask(module, page, { method, path, headers: { cookie: 'c=1', 'x-a': '2' }, body: body === undefined ? undefined : Buffer.from(body) })
  expect(answer).toMatchObject({ kind: 'answer', status: 200 })
  expect(JSON.parse((answer as { body: Buffer }).body.toString())).toEqual(expected)
  expect((module as unknown as { done: string[] }).done).toEqual([method])
})

test('no answer is an empty one', async () => {
  const answer = await side.ask(load(), '/api/x', { method: 'GET', path: '/api/x?nothing', headers: {}, body: undefined })
  expect(answer).toMatchObject({ kind: 'answer', status: 200, body: Buffer.alloc(0), by: 'route' })
})
