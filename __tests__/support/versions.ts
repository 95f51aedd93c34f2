import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAndStart, copyBlog, expectAlike, migrate, named, REQUESTS, type BlogRequest, type Running } from './blog.ts'
import { mustRun } from './processes.ts'

export interface Version {
  next: string
  /** Of react and react-dom. */
  react: string
  reactTypes: string
  typescript: string
}

/** Beside the blog's own: what differs from version to version. */
const MORE: Record<string, string> = {
  // Optional catch-all, whole params among them.
  'pages/api/files/[[...path]].ts': `import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  const { path = [] } = req.query as { path?: string[] }
  res.status(200).json({ path, depth: path.length })
}
`,
  // A parameter that is read in the middle, by two methods and a function of the file.
  'pages/api/teams/[team]/[member].js': `async function find(req) {
  return { team: req.query.team, member: req.query.member }
}

export default async function handler(req, res) {
  switch (req.method) {
    case 'GET':
      return res.json(await find(req))
    case 'DELETE':
      return res.json({ gone: req.query.member })
    default:
      return res.status(405).end()
  }
}
`,
  // Reads nothing of the request, and must not be answered from the build.
  'pages/api/now.ts': `import type { NextApiRequest, NextApiResponse } from 'next'

let asked = 0

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ asked: ++asked })
}
`,
  'pages/api/fixed.ts': `import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ pi: 3.14 })
}
`,
  'pages/api/renewed.ts': `import type { NextApiRequest, NextApiResponse } from 'next'

export const config = { maxDuration: 5 }

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ started: true })
}
`,
  'pages/api/edge.ts': `export const config = { runtime: 'edge' }

export default function handler(request: Request) {
  return new Response(JSON.stringify({ method: request.method, agent: request.headers.get('x-agent') }), { headers: { 'content-type': 'application/json' } })
}
`,
}

const MORE_REQUESTS: BlogRequest[] = [
  { path: '/api/files' },
  { path: '/api/files/a/b%20c' },
  { method: 'POST', path: '/api/files/a' },
  { path: '/api/teams/red/ann' },
  { path: '/api/teams/r%C3%A9d/a%2Fb?team=blue' },
  { method: 'DELETE', path: '/api/teams/red/ann' },
  { path: '/api/now' },
  { path: '/api/now' },
  { path: '/api/now' },
  { path: '/api/edge', headers: { 'x-agent': 'bond' } },
  { method: 'POST', path: '/api/edge' },
]

/** Their Cache-Control is what was asked for, so only what they say is compared. */
const CACHED = ['/api/fixed', '/api/renewed']

/** The tests of one version: install, migrate a copy with `--next`, build and start both, ask both the same. */
export function testVersion(version: Version): void {
  const folder = path.join(os.tmpdir(), 'next-reroute-versions', version.next)
  const next = path.join(folder, 'node_modules/next/dist/bin/next')
  const major = Number(version.next.split('.')[0])
  const afterRoot = path.join(folder, 'after')
  const agent = new http.Agent()
  let before: Running
  let after: Running

  beforeAll(async () => {
    await install(folder, version)
    for (const name of ['before', 'after']) copyBlog(path.join(folder, name), adapted(version, major))
    const target = ['--next', version.next]
    await migrate(
      afterRoot,
      [...target, '--caching', 'force-static', '--only', 'pages/api/fixed.ts'],
      [...target, '--caching', 'revalidate=60', '--only', 'pages/api/renewed.ts'],
      target,
    )
    before = await buildAndStart(path.join(folder, 'before'), next)
    after = await buildAndStart(afterRoot, next)
  })

  afterAll(async () => {
    await before?.stop()
    await after?.stop()
  })

  describe(`next ${version.next}`, () => {
    test('routes moved, the added ones among them', () => {
      const files = fs.readdirSync(path.join(afterRoot, 'app/api'), { recursive: true, encoding: 'utf8' }).filter((file) => /route\.[jt]s$/.test(file))
      for (const file of Object.keys(MORE)) expect(files).toContain(`${file.slice('pages/api/'.length, -3)}/route${path.extname(file)}`)
      expect(files.length).toBeGreaterThanOrEqual(7 + Object.keys(MORE).length)
    })

    test.each(named([...REQUESTS, ...MORE_REQUESTS]))('$name', async (request) => expectAlike(before, after, agent, request))

    test.each(CACHED)('%s is prerendered, and says the same', async (url) => {
      const manifest = JSON.parse(fs.readFileSync(path.join(afterRoot, '.next/prerender-manifest.json'), 'utf8')) as { routes: Record<string, { initialRevalidateSeconds: number | false }> }
      expect(manifest.routes[url]?.initialRevalidateSeconds).toBe(url === '/api/renewed' ? 60 : false)
      const [old, now] = await Promise.all([before, after].map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}${url}`)).text()))
      expect(now).toBe(old)
    })

    test('no other route is prerendered', () => {
      const manifest = JSON.parse(fs.readFileSync(path.join(afterRoot, '.next/prerender-manifest.json'), 'utf8')) as { routes: Record<string, unknown> }
      expect(Object.keys(manifest.routes).filter((url) => url.startsWith('/api/')).toSorted()).toEqual(CACHED)
    })
  })
}

async function install(folder: string, { next, react, reactTypes, typescript }: Version): Promise<void> {
  const dependencies = { next, react, 'react-dom': react, typescript, '@types/react': reactTypes, '@types/node': '20.19.43' }
  const manifest = `${JSON.stringify({ private: true, dependencies }, undefined, 2)}\n`
  const file = path.join(folder, 'package.json')
  const isThere = fs.existsSync(path.join(folder, 'node_modules/next/package.json')) && fs.readFileSync(file, 'utf8') === manifest
  if (isThere) return
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(file, manifest)
  await mustRun('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder })
}

/** The blog as it would be written for a version: 13 and 14 read no next.config.ts. */
function adapted({ next, react }: Version, major: number): Record<string, string | null> {
  const manifest = `${JSON.stringify({ name: 'blog', private: true, dependencies: { next, react, 'react-dom': react } }, undefined, 2)}\n`
  const config = { 'next.config.ts': null, 'next.config.mjs': 'export default { poweredByHeader: false }\n' }
  return { ...MORE, 'package.json': manifest, ...(major < 15 ? config : {}) }
}
