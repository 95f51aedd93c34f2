import fs from 'node:fs'
import type http from 'node:http'
import path from 'node:path'
import { expect } from 'vitest'
import { compare } from './compare.ts'
import { ROOT } from './next.ts'
import { mustRun, serve } from './processes.ts'
import { ask, type HttpRequest, type Outcome } from './sides.ts'

/** examples/blog before and after its migration, each through the real `next build && next start`, and asked the same. */

const CLI = path.join(ROOT, 'dist/bin/next-reroute.js')

export interface BlogRequest {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}

const json = (body: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const form = (body: string) => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })

/** In order, both sides alike: later ones see what earlier ones wrote. */
export const REQUESTS: BlogRequest[] = [
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

export interface Running {
  port: number
  stop: () => Promise<void>
}

/** A copy of the blog in a folder. @param files that the copy has beside it, or instead of its own; null takes one out */
export function copyBlog(folder: string, files: Record<string, string | null> = {}): void {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.cpSync(path.join(ROOT, 'examples/blog'), folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    if (text === null) fs.rmSync(file)
    else {
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, text)
    }
  }
}

/** Runs the command over a copy, once for each list of arguments. @throws with all that it said where it fails */
export async function migrate(folder: string, ...runs: string[][]): Promise<void> {
  // A repository of its own: in the checkout's, the copy is ignored files, which no run looks at. The bundler does not look beyond one.
  await mustRun('git', ['init', '-q'], { cwd: folder })
  for (const args of runs) await mustRun(process.execPath, [CLI, folder, '--force', ...args], { cwd: ROOT })
  fs.rmSync(path.join(folder, '.git'), { recursive: true })
}

/** @param next path of Next's command line */
export async function buildAndStart(folder: string, next: string): Promise<Running> {
  await mustRun(process.execPath, [next, 'build'], { cwd: folder })
  return serve(process.execPath, (port) => [next, 'start', '-H', '127.0.0.1', '-p', String(port)], { cwd: folder })
}

/** The requests with a name each, for `test.each`. */
export function named(requests: BlogRequest[]): (Required<Omit<BlogRequest, 'body'>> & { body: string | undefined; name: string })[] {
  return requests.map((request, n) => ({
    method: 'GET',
    headers: {},
    body: undefined,
    ...request,
    name: [n + 1, request.method ?? 'GET', request.path, request.body ?? ''].join(' '),
  }))
}

/** Both servers must answer alike, but for what every migration brings. */
export async function expectAlike(before: Running, after: Running, agent: http.Agent, { method, path: target, headers, body }: ReturnType<typeof named>[number]): Promise<void> {
  const request: HttpRequest = { method, path: target, headers, body: body === undefined ? undefined : Buffer.from(body) }
  const [old, now] = await Promise.all([ask(before.port, agent, request), ask(after.port, agent, request)])
  const trace: never[] = []
  // Pages, the 404 page among them, name bundles that are called otherwise in another build.
  if (isPage(old) && isPage(now)) expect(now.status).toBe(old.status)
  else expect(compare({ outcome: judged(old), trace }, { outcome: judged(now), trace }, method)).toEqual([])
}

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
