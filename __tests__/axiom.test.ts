import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { helperSource } from '../transforms/project-helpers.ts'
import { loadRoute, type RouteModule } from './support/load.ts'
import { loadTranspiler } from './support/next.ts'
import { openAppSide, openPagesSide, type Side } from './support/sides.ts'
import { createWorld } from './support/world.ts'

/** What the real `withAxiom` logs of an API Route, and what the function that takes its place logs of the same route handler. */
const ROUTES: [name: string, before: string, after: string, request: { method?: string; headers?: Record<string, string> }][] = [
  ['an answer', `req.log.info('asked', { a: 1 }); res.status(201).json({ ok: true })`, `log.info('asked', { a: 1 }); return Response.json({ ok: true }, { status: 201 })`, { method: 'POST', headers: { 'user-agent': 'probe', 'x-forwarded-for': '1.2.3.4, 5.6.7.8' } }],
  ['a redirect', `req.log.with({ id: 7 }).warn('moved'); res.redirect('/x')`, `log.with({ id: 7 }).warn('moved'); return new Response(null, { status: 307, headers: { Location: '/x' } })`, {}],
  ['an answer without logs', `res.status(204).end()`, `return new Response(null, { status: 204 })`, {}],
  ['a failure', `req.log.debug('asked'); throw new TypeError('down')`, `log.debug('asked'); throw new TypeError('down')`, {}],
]

let pages: Side
let app: Side
let transpile: Awaited<ReturnType<typeof loadTranspiler>>
beforeAll(async () => {
  ;[pages, app, transpile] = await Promise.all([openPagesSide(), openAppSide(), loadTranspiler()])
})
afterAll(() => Promise.all([pages.close(), app.close()]))
afterEach(() => void vi.restoreAllMocks())

const load = (files: Record<string, string>): RouteModule => loadRoute({ entry: 'route.ts', files, real: ['next-axiom'] }, createWorld(), transpile)

/** What was printed, without what differs from one time to the next, and from one environment to another. */
function printed(calls: unknown[][]): unknown[] {
  return calls.map((values) => JSON.parse(JSON.stringify(values, (key, value: unknown) => (key === 'region' ? undefined : key === 'startTime' || key === 'stack' || key === 'host' ? typeof value : value))))
}

test.each(ROUTES)('%s is logged alike', async (_, before, after, { method = 'GET', headers = {} }) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const sent = { method, path: '/api/x?b=2', headers, body: undefined }
  const was = await pages.ask(load({ 'route.ts': `import { withAxiom } from 'next-axiom'\nexport default withAxiom(async (req, res) => { ${before} })` }), '/api/x', sent)
  const logged = printed(log.mock.calls)
  log.mockClear()
  const code = `import { withAxiomRoute } from './with-axiom-route'\nexport const ${method} = withAxiomRoute(async (_request, { log }) => { ${after} })`
  const is = await app.ask(load({ 'route.ts': code, 'with-axiom-route.ts': helperSource('withAxiomRoute', true, { library: 'next-axiom' }) }), '/api/x', sent)
  expect(printed(log.mock.calls)).toEqual(logged)
  expect(is).toMatchObject({ status: (was as { status: number }).status })
})
