import fc from 'fast-check'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { helperSource } from '../transforms/project-helpers.ts'
import { compare } from './support/compare.ts'
import { loadRoute, type RouteModule } from './support/load.ts'
import { loadTranspiler } from './support/next.ts'
import { openAppSide, openPagesSide, type HttpRequest, type Side } from './support/sides.ts'
import { createWorld } from './support/world.ts'

let pages: Side
let app: Side
let adapt: (handler: unknown, config?: object) => RouteModule
beforeAll(async () => {
  ;[pages, app] = await Promise.all([openPagesSide(), openAppSide()])
  const files = { 'adapt-api-route.ts': helperSource('adaptApiRoute', true) }
  adapt = loadRoute({ entry: 'adapt-api-route.ts', files }, createWorld(), await loadTranspiler()).adaptApiRoute as typeof adapt
})
afterAll(() => Promise.all([pages.close(), app.close()]))

/** What a handler does, one after the other; what follows its end is done too, as code may. */
type Step = { call: string; args: unknown[] } | { wait: true } | { fail: string }

const text = fc.oneof(fc.constantFrom('', 'a', 'é☃', '{"a":1}', '<p>x</p>'), fc.string({ maxLength: 12 }))
const bytes = fc.uint8Array({ maxLength: 12 }).map((list) => Buffer.from(list))
const json = fc.oneof(fc.constantFrom(null, 0, 5, true, false), text, fc.record({ a: fc.option(text), b: fc.array(fc.integer(), { maxLength: 2 }) }), fc.array(fc.boolean(), { maxLength: 3 }))
const status = fc.constantFrom(200, 201, 202, 204, 299, 304, 400, 404, 418, 500, 599)
const name = fc.constantFrom('Content-Type', 'content-type', 'X-A', 'X-B', 'Cache-Control', 'Location', 'X-Powered-By')
const value = fc.oneof(fc.constantFrom('text/plain', 'application/json', 'a=1; Path=/', 'no-store', 'text/html; charset=utf-8'), fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'B', '1', ' ', ',', ';', '=', '"') }))
// Next takes a list of cookies apart at commas: what is no cookie comes out as another one, from any route handler.
const cookie = fc.constantFrom('a=1', 'b=2; Path=/; HttpOnly', 'c=%20; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'd="x"; SameSite=Lax')
const call = (method: string, ...args: fc.Arbitrary<unknown>[]) => fc.tuple(...args).map((given): Step => ({ call: method, args: given }))
const step: fc.Arbitrary<Step> = fc.oneof(
  call('status', status),
  call('setHeader', name, fc.oneof(value, fc.integer({ min: 0, max: 9 }), fc.array(value, { minLength: 1, maxLength: 3 }))),
  call('appendHeader', name, value),
  call('setHeader', fc.constant('Set-Cookie'), fc.oneof(cookie, fc.array(cookie, { minLength: 1, maxLength: 3 }))),
  call('appendHeader', fc.constantFrom('Set-Cookie', 'set-cookie'), cookie),
  call('removeHeader', fc.constant('Set-Cookie')),
  call('removeHeader', name),
  call('clearPreviewData'),
  call('write', fc.oneof(text.filter((one) => one !== ''), bytes.filter((one) => one.length > 0))),
  call('flushHeaders'),
  fc.constant<Step>({ wait: true }),
)
const last: fc.Arbitrary<Step> = fc.oneof(
  call('json', json),
  call('send', fc.oneof(json, bytes, fc.constant(undefined))),
  call('end', fc.oneof(text, bytes)),
  call('end'),
  call('redirect', value.map((one) => `/${encodeURI(one)}`)),
  call('redirect', fc.constantFrom(301, 302, 303, 307, 308), fc.constant('/there')),
  call('stream', fc.array(bytes, { maxLength: 3 })),
  text.map((fail): Step => ({ fail })),
)
const steps = fc.tuple(fc.array(step, { maxLength: 6 }), last, fc.array(fc.oneof(step, last), { maxLength: 1 })).map(([first, end, late]) => [...first, end, ...late])
const request = fc.record({ method: fc.constantFrom('GET', 'POST', 'HEAD', 'DELETE', 'OPTIONS'), cookies: fc.option(fc.string({ maxLength: 10, unit: fc.constantFrom('a', 'b', '=', ';', ' ', '"', '%41', '%') })), search: fc.string({ maxLength: 10, unit: fc.constantFrom('a', 'b', '=', '&', '%20', '+', '[]') }), body: fc.option(text) })

type Res = Record<string, (...args: unknown[]) => unknown>

const handlerOf = (list: Step[]) => async (req: { query: unknown; cookies: unknown; body: unknown; url: string }, res: Res) => {
  res['setHeader']!('X-Seen', encodeURIComponent(JSON.stringify([req.url, req.query, req.cookies, req.body])))
  for (const one of list) {
    if ('wait' in one) await Promise.resolve()
    else if ('fail' in one) throw new Error(one.fail)
    else if (one.call === 'stream') Readable.from(one.args[0] as Buffer[], { objectMode: false }).pipe(res as never)
    // Node adds to a list that it was given.
    else res[one.call]!(...one.args.map((given) => (Array.isArray(given) ? [...given] : given)))
  }
}

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 300)

test('whatever a handler does, Next and the adapter answer alike', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, request, async (list, { method, cookies, search, body }) => {
      const sent: HttpRequest = {
        method,
        path: search === '' ? '/api/x' : `/api/x?${search}`,
        headers: { ...(cookies !== null && { cookie: cookies }), ...(body !== null && { 'content-type': body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded' }) },
        body: body === null || method === 'GET' || method === 'HEAD' ? undefined : Buffer.from(body),
      }
      const handler = handlerOf(list)
      const [before, after] = await Promise.all([pages.ask({ default: handler }, '/api/x', sent), app.ask(adapt(handler), '/api/x', sent)])
      expect(compare({ outcome: before, trace: [] }, { outcome: after, trace: [] }, method)).toEqual([])
    }),
    // What fails is short already.
    { numRuns: RUNS, endOnFailure: true },
  )
})
