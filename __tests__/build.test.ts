import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from './support/compare.ts'
import { ROOT } from './support/next.ts'
import { mustRun, serve } from './support/processes.ts'
import { ask, type HttpRequest, type Outcome } from './support/sides.ts'

/**
 * The final word: examples/blog before and after its migration, each through the real `next build && next start`.
 * The copies lie inside the checkout (in an ignored folder), where the bundler finds the checkout's own packages.
 */
const FOLDER = path.join(ROOT, '.tools/build')
const NEXT = path.join(ROOT, 'node_modules/next/dist/bin/next')
const CLI = path.join(ROOT, 'dist/bin/next-reroute.js')

const json = (body: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const form = (body: string) => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })

/** In order, both sides alike: later ones see what earlier ones wrote. */
const REQUESTS: { method?: string; path: string; headers?: Record<string, string>; body?: string }[] = [
  { path: '/api/health' },
  { method: 'DELETE', path: '/api/health' },
  { method: 'HEAD', path: '/api/health' },
  { path: '/api/posts' },
  { path: '/api/posts?tag=news' },
  { path: '/api/posts?page=2' },
  { path: '/api/posts?tag=' },
  { method: 'POST', path: '/api/posts', ...json({ title: 'New', tags: ['x'] }) },
  { method: 'POST', path: '/api/posts', ...json({ text: 'no title' }) },
  { method: 'POST', path: '/api/posts', ...form('title=By+form&text=plain') },
  { method: 'POST', path: '/api/posts' },
  { method: 'POST', path: '/api/posts', headers: { 'content-type': 'application/json' }, body: '{"title"' },
  { method: 'PATCH', path: '/api/posts', ...json({}) },
  { method: 'OPTIONS', path: '/api/posts' },
  { path: '/api/posts/1' },
  { path: '/api/posts/no%20such%2Fpost' },
  { method: 'PUT', path: '/api/posts/2', ...json({ title: 'Moved' }) },
  { method: 'PUT', path: '/api/posts/99', ...json({ title: 'Moved' }) },
  { path: '/api/posts/2' },
  { method: 'DELETE', path: '/api/posts/2' },
  { path: '/api/posts/2' },
  { method: 'POST', path: '/api/posts/1', ...json({}) },
  { path: '/api/posts/1/comments' },
  { method: 'POST', path: '/api/posts/1/comments', ...json({ text: 'Nice' }) },
  { method: 'POST', path: '/api/posts/1/comments', headers: { 'content-type': 'application/json', cookie: 'blog_session=Bob' }, body: '{"text":"Nice"}' },
  { path: '/api/posts/1/comments' },
  { path: '/api/search' },
  { path: '/api/search?q=' },
  { path: '/api/search?q=hel' },
  { path: '/api/search?q=e&limit=1' },
  { method: 'POST', path: '/api/search?q=e' },
  { method: 'POST', path: '/api/subscribe', ...form('email=a%40example.com') },
  { method: 'POST', path: '/api/subscribe', ...form('email=none') },
  { method: 'POST', path: '/api/subscribe', ...json({ email: 'b@example.com' }) },
  { path: '/api/subscribe' },
  { path: '/api/go/2019/hello%20you' },
  { method: 'POST', path: '/api/go/x' },
  { path: '/api/go' },
  { path: '/api/feed' },
  { method: 'POST', path: '/api/feed' },
  { path: '/api/stats' },
  { path: '/api/stats', headers: { 'x-api-key': 'letmein' } },
  { path: '/api/stats?drafts=1', headers: { 'X-API-Key': 'letmein' } },
  { method: 'POST', path: '/api/session', ...json({ name: 'Zoë' }) },
  { method: 'POST', path: '/api/session', ...json({}) },
  { path: '/' },
  { path: '/posts/1' },
  { path: '/nowhere' },
]

interface Running {
  port: number
  stop: () => Promise<void>
}

let before: Running
let after: Running
const afterRoot = path.join(FOLDER, 'after')

async function buildAndStart(name: string): Promise<Running> {
  const cwd = path.join(FOLDER, name)
  await mustRun(process.execPath, [NEXT, 'build'], { cwd })
  return serve(process.execPath, (port) => [NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)], { cwd })
}

beforeAll(async () => {
  fs.rmSync(FOLDER, { recursive: true, force: true })
  for (const name of ['before', 'after']) fs.cpSync(path.join(ROOT, 'examples/blog'), path.join(FOLDER, name), { recursive: true })
  // A repository of its own: in the checkout's, these are ignored files, which no run looks at. The bundler does not look beyond one.
  await mustRun('git', ['init', '-q'], { cwd: afterRoot })
  await mustRun(process.execPath, [CLI, afterRoot, '--force'], { cwd: ROOT })
  fs.rmSync(path.join(afterRoot, '.git'), { recursive: true })
  // One after the other: each build takes all cores that there are.
  before = await buildAndStart('before')
  after = await buildAndStart('after')
}, 300_000)

afterAll(async () => {
  await before?.stop()
  await after?.stop()
})

/** What the framework itself answered, as far as it can be told from outside. */
function judged(outcome: Outcome): Outcome {
  if (outcome.kind !== 'answer') return outcome
  const text = outcome.body.toString()
  if (outcome.status === 405 && text === '') return { ...outcome, by: 'method' }
  if (outcome.status === 204 && outcome.headers.has('allow')) return { ...outcome, by: 'method' }
  if (outcome.status === 500 && (text === '' || text === 'Internal Server Error')) return { ...outcome, by: 'throw' }
  if (outcome.status === 400 && text === 'Invalid JSON') return { ...outcome, by: 'body', bodyRead: true }
  return outcome
}

function isPage(outcome: Outcome): outcome is Extract<Outcome, { kind: 'answer' }> {
  return outcome.kind === 'answer' && outcome.body.toString().startsWith('<!DOCTYPE html>')
}

describe('examples/blog on a real server', () => {
  test('most of its routes are route handlers now, and none is in both places', () => {
    const files = fs.readdirSync(path.join(afterRoot, 'app/api'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => file.endsWith('route.ts')).length).toBeGreaterThanOrEqual(7)
    expect(fs.existsSync(path.join(afterRoot, 'pages/api/health.ts'))).toBe(false)
  })

  const agent = new http.Agent()
  const named = REQUESTS.map((request, n) => ({ method: 'GET', headers: {}, ...request, name: [n + 1, request.method ?? 'GET', request.path, request.body ?? ''].join(' ') }))
  test.each(named)('$name', async ({ method, path: target, headers, body }) => {
    const request: HttpRequest = { method, path: target, headers, body: body === undefined ? undefined : Buffer.from(body) }
    const [old, now] = await Promise.all([ask(before.port, agent, request), ask(after.port, agent, request)])
    const trace: never[] = []
    // Pages, the 404 page among them, name bundles that are called otherwise in another build.
    if (isPage(old) && isPage(now)) expect(now.status).toBe(old.status)
    else expect(compare({ outcome: judged(old), trace }, { outcome: judged(now), trace }, method)).toEqual([])
  })
})
