import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyseRoute } from '../transforms/route.ts'
import { rewriteRoute } from '../transforms/write-route.ts'
import { ROOT } from './support/next.ts'
import { mustRun } from './support/processes.ts'

/** The packed package, in a project of its own, under jscodeshift's own command line. Nothing comes from the network: other packages are links to the checkout's. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'next-reroute-jscodeshift-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const HEALTH = `import type { NextApiRequest, NextApiResponse } from 'next'
import { version } from '@/lib/version'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ version, verbose: req.query.verbose === '1' })
}
`
const RELATIVE = HEALTH.replace('@/lib', '../../../lib')
const BODY = `export default function handler(req, res) {
  res.json({ name: req.body.name })
}
`
const SPREAD = `export default function handler(...args) {
  args[1].end()
}
`
const files: Record<string, string> = {
  'pages/api/health/[id].ts': HEALTH,
  'pages/api/health/index.ts': RELATIVE,
  'pages/api/body.js': BODY,
  'pages/api/strange.js': SPREAD,
  'lib/other.ts': HEALTH,
}

let said = ''
const written = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8')

beforeAll(async () => {
  await mustRun('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT })
  const [tarball = ''] = fs.readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  const modules = path.join(folder, 'node_modules')
  fs.mkdirSync(modules)
  for (const name of fs.readdirSync(path.join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.')) fs.symlinkSync(path.join(ROOT, 'node_modules', name), path.join(modules, name), 'junction')
  }
  await mustRun('tar', ['-xzf', tarball], { cwd: folder })
  fs.renameSync(path.join(folder, 'package'), path.join(modules, 'next-reroute'))
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), text)
  }
  const transform = 'node_modules/next-reroute/transforms/api-route-to-route-handler.js'
  const { stdout, stderr } = await mustRun(
    process.execPath,
    ['node_modules/jscodeshift/bin/jscodeshift.js', '-t', transform, '--parser', 'tsx', '--extensions=ts,js', '--next=15.5.29', 'pages/api', 'lib'],
    { cwd: folder },
  )
  said = stdout + stderr
}, 60_000)

test('no file fails', () => {
  expect(said).toMatch(/\b0 errors\b/)
})

test('a route that needs nothing but its text becomes a route handler, and where it belongs is said', () => {
  const file = 'pages/api/health/[id].ts'
  const options = { file, url: '/api/health/[id]', segments: [{ name: 'id', kind: 'one' as const }], target: { next: '15.5.29', cacheComponents: false } }
  const expected = rewriteRoute(analyseRoute(HEALTH, options), { rebase: (specifier) => specifier, helper: () => undefined }).code
  expect(expected).toContain('export function GET')
  expect(written(file)).toBe(expected)
  expect(said).toContain('NR390')
  expect(said).toContain('app/api/health/[id]/route.ts')
})

test('a route whose imports would have to change is left, with the line', () => {
  expect(written('pages/api/health/index.ts')).toBe(RELATIVE)
  expect(said).toMatch(/health\/index\.ts 2:25 NR195/)
})

test('a route that needs the body helper is left', () => {
  expect(written('pages/api/body.js')).toBe(BODY)
  expect(said).toMatch(/body\.js \d+:\d+ NR129/)
})

test('a route that is not understood is left, with the line', () => {
  expect(written('pages/api/strange.js')).toBe(SPREAD)
  expect(said).toMatch(/strange\.js 1:\d+ NR1\d\d/)
})

test('a file outside pages/api is no route', () => {
  expect(written('lib/other.ts')).toBe(HEALTH)
  expect(said).toMatch(/other\.ts 1:1 NR197/)
})
