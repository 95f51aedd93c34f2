import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { helperSource } from '../transforms/project-helpers.ts'
import { loadRoute } from './support/load.ts'
import { loadTranspiler } from './support/next.ts'
import { openAppSide, openPagesSide, type Outcome, type Side } from './support/sides.ts'
import { createWorld } from './support/world.ts'

/** Options of limiters; where `versions` is missing, for all that the recipe is for. */
const LIMITERS: { name: string; options: string; versions?: number[] }[] = [
  { name: 'nothing but a limit', options: `{ max: 2 }` },
  { name: 'headers of the standard', options: `{ max: 2, standardHeaders: true, legacyHeaders: false, message: { error: 'Later' } }`, versions: [6, 7, 8] },
  { name: 'those of draft 7', options: `{ limit: 2, windowMs: 10_000, standardHeaders: 'draft-7', legacyHeaders: false, statusCode: 503 }`, versions: [7, 8] },
  { name: 'those of draft 8, which an API Route cannot set', options: `{ limit: 2, standardHeaders: 'draft-8', keyGenerator: () => 'all' }`, versions: [7, 8] },
  { name: 'the older ones of draft 6', options: `{ max: 2, headers: false, draft_polli_ratelimit_headers: true, message: 'Later' }`, versions: [5] },
  { name: 'a key', options: `{ max: 1, keyGenerator: (req) => req.headers['x-user'] || 'nobody' }` },
  { name: 'a handler', options: `{ max: 1, handler: (req, res) => res.status(429).setHeader('X-Why', ['often', 'still']).json({ error: req.method, left: req.rateLimit.remaining }) }` },
  { name: 'a handler that ends without a body', options: `{ max: 1, handler: (req, res) => { res.status(204).setHeader('Content-Type', 'text/plain').end() } }` },
  { name: 'a handler that hands on an error', options: `{ max: 1, handler: (req, res, next) => next(new Error('often')) }` },
  { name: 'a message that it makes', options: `{ max: 1, message: (req) => ({ error: req.headers['x-user'] ?? null }) }`, versions: [6, 7, 8] },
  { name: 'no message', options: `{ max: 1, message: null }` },
  { name: 'a text with a status that has no body', options: `{ max: 1, statusCode: 204, message: { error: 1 } }`, versions: [7] },
  { name: 'requests that it skips', options: `{ max: 1, skip: (req) => req.headers['x-user'] === 'ann' }` },
  { name: 'a key that fails', options: `{ max: 1, keyGenerator: (req) => req.headers['x-user'].trim() }` },
  { name: 'a limit of none', options: `{ max: 0 }` },
  { name: 'a limit by the request', options: `{ max: async (req) => (req.headers['x-user'] === 'ann' ? 3 : 1) }` },
  { name: 'a store that fails', options: `{ store: { increment: async () => { throw new Error('down') }, decrement() {}, resetKey() {} } }`, versions: [6, 7, 8] },
  { name: 'a store that fails, and is passed', options: `{ passOnStoreError: true, store: { increment: async () => { throw new Error('down') }, decrement() {}, resetKey() {} } }`, versions: [7, 8] },
]

const REQUESTS = [{}, { 'x-user': 'ann' }, {}, { 'x-user': 'ann', 'x-forwarded-for': '1.2.3.4' }, {}, { 'x-user': 'bo' }, { 'x-user': 'bo' }]

let pages: Side
let app: Side
let transpile: Awaited<ReturnType<typeof loadTranspiler>>
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  ;[pages, app, transpile] = await Promise.all([openPagesSide(), openAppSide(), loadTranspiler()])
})
afterAll(async () => {
  await Promise.all([pages.close(), app.close()])
  vi.restoreAllMocks()
})

/** What a client sees of answers. Times pass between one and the other; a 500 of the framework is its own. */
function seen(outcome: Outcome): unknown {
  if (outcome.kind !== 'answer') return outcome
  if (outcome.status === 500) return 500
  const headers = [...outcome.headers].filter(([name]) => /ratelimit|retry|content-type|x-why/.test(name)).map(([name, values]) => [name, values.join(', ').replace('; charset=utf-8', '').replace(/reset=\d+/, 'reset')] as const)
  return { status: outcome.status, body: outcome.body.toString(), headers: Object.fromEntries(headers.map(([name, value]) => [name, /reset$|retry/.test(name) ? 'a time' : value])) }
}

const cases = LIMITERS.flatMap(({ name, options, versions = [5, 6, 7, 8] }) => versions.map((version) => ({ name, options, version })))

test.each(cases)('express-rate-limit $version with $name counts and refuses alike', async ({ options, version }) => {
  const real = [`express-rate-limit=${version === 8 ? 'express-rate-limit' : `express-rate-limit-${version}`}`]
  const limiter = `import rateLimit from 'express-rate-limit'\nconst limiter = rateLimit(${options})\n`
  const api = `${limiter}export default async (req, res) => { await new Promise((resolve, reject) => limiter(req, res, (error) => (error ? reject(error) : resolve()))); res.status(200).json({ ok: true }) }`
  const route = `${limiter}import { applyLimiter } from './apply-limiter'\nexport async function GET(request) { const headers = new Headers(); const denied = await applyLimiter(request, headers, limiter); if (denied) return denied; return Response.json({ ok: true }, { headers }) }`
  const load = (files: Record<string, string>) => loadRoute({ entry: 'route.ts', files, real }, createWorld(), transpile)
  const [was, is] = [load({ 'route.ts': api }), load({ 'route.ts': route, 'apply-limiter.ts': helperSource('applyLimiter', true) })]
  for (const headers of REQUESTS) {
    const sent = { method: 'GET', path: '/api/x', headers, body: undefined }
    const [after, before] = await Promise.all([app.ask(is, '/api/x', sent), pages.ask(was, '/api/x', sent)])
    expect(seen(after)).toEqual(seen(before))
  }
})
