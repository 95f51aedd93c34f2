import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { makeProgress } from '../bin/progress.ts'
import type { Report } from '../report/model.ts'
import { commitAll, git, makeTree, readTree, type Tree } from './support/tree.ts'

// The built command as a process; `npm test` builds first.
const BIN = fileURLToPath(new URL('../dist/bin/next-reroute.js', import.meta.url))
const { version } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

function cli(cwd: string, args: string[], env: Record<string, string> = {}) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/COLOR|^NEXT_REROUTE/.test(name)))
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8', env: { ...clean, ...env }, maxBuffer: 2 ** 28 })
  return { status, stdout, stderr }
}

const manifest = { 'package.json': '{ "dependencies": { "next": "16.4.6" } }', 'tsconfig.json': '{}' }
/** Moves. */
const health = `import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ ok: true })
}
`
/** Stays: another file imports it. */
const shared = { 'pages/api/shared.ts': health, 'lib/shared.ts': "export { default } from '../pages/api/shared'\n" }
const broken = { 'pages/api/broken.ts': 'export default function (req, res) {\n  res.status(200\n}\n' }

function project(tree: Tree): string {
  const root = makeTree({ ...manifest, ...tree })
  commitAll(root)
  return root
}

describe('options', () => {
  test('--help lists what works, on standard output', () => {
    const { status, stdout, stderr } = cli('.', ['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((match) => match[1])
    expect(options).toEqual(['--dry-run', '--report', '--only', '--ignore', '--next', '--methods', '--caching', '--fallback', '--check', '--commit', '--force', '--json', '--version', '--help'])
  })

  test('--version', () => {
    expect(cli('.', ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  test.each(['-d', '--dry-run', '--dry', '--print'])('%s shows the patch and writes nothing', (flag) => {
    const root = project({ 'pages/api/health.ts': health })
    const { status, stdout, stderr } = cli(root, [flag])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^diff --git a\/pages\/api\/health\.ts b\/app\/api\/health\/route\.ts\n/)
    expect(stderr).toContain('1 route, Next.js 16.4.6 (nothing written)')
    expect(git(root, ['status', '--porcelain'])).toBe('')
  })

  test('--json is the report and nothing else on standard output, and says what the schema says', () => {
    const root = project({ 'pages/api/health.ts': health, ...shared, ...broken })
    const { stdout } = cli(root, ['--json', '--dry-run'])
    const report = JSON.parse(stdout) as Report
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(fs.readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8')) as object)
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(report.routes.map((route) => [route.from, route.status])).toEqual([
      ['pages/api/broken.ts', 'failed'],
      ['pages/api/health.ts', 'migrated'],
      ['pages/api/shared.ts', 'left'],
    ])
    expect(report.command).toBe('next-reroute --json --dry-run')
    expect(report.tool.version).toBe(version)
  })

  test('--methods infer and --caching change what is written, and the summary names what could be narrowed', () => {
    const root = project({ 'pages/api/health.ts': health, 'lib/call.ts': "fetch('/api/health')\n" })
    expect(cli(root, ['-d']).stderr).toContain('1 of them checks no method: one function under six names (`--methods infer` narrows it)')
    const { stdout, stderr } = cli(root, ['-d', '--methods', 'infer', '--caching', 'revalidate=60', '--only', 'pages/api/health.ts', '--json'])
    const [route] = (JSON.parse(stdout) as Report).routes
    expect(route?.methods).toEqual([{ name: 'GET', source: 'inferred', evidence: [{ file: 'lib/call.ts', line: 1 }] }])
    expect(route?.caching.exports).toEqual({ revalidate: '60' })
    expect(stderr).not.toContain('no method')
    expect(stderr).toContain('Next: npx next-reroute --methods infer --caching revalidate=60 --only pages/api/health.ts\n')
  })

  test('--report writes each form, on a dry run too', () => {
    const root = project({ 'pages/api/health.ts': health })
    const { status, stderr } = cli(root, ['-d', '--report', 'report.md', '--report', 'report.json'])
    expect(status).toBe(0)
    expect(fs.readFileSync(join(root, 'report.md'), 'utf8')).toContain('# API Routes to Route Handlers')
    expect(JSON.parse(fs.readFileSync(join(root, 'report.json'), 'utf8'))).toMatchObject({ totals: { routes: 1 } })
    expect(stderr).toContain('Report: report.md, report.json\n')
    // What a dry run reported into does not stop the run that writes.
    expect(cli(root, ['--report', 'report.md', '--report', 'report.json']).status).toBe(0)
  })

  test('--only and --ignore', () => {
    const root = project({ 'pages/api/health.ts': health, 'pages/api/users/[id].ts': health, 'pages/api/users/index.ts': health })
    const { stdout } = cli(root, ['-d', '--json', '--only', 'pages/api/users', '--ignore', '**/index.ts'])
    expect((JSON.parse(stdout) as Report).routes.map((route) => route.from)).toEqual(['pages/api/users/[id].ts'])
  })

  test('--next names the target', () => {
    const root = project({ 'pages/api/health.ts': health })
    const { stdout } = cli(root, ['-d', '--json', '--next', '15.5.0'])
    expect((JSON.parse(stdout) as Report).apps[0]!.target).toEqual({ next: '15.5.0', source: 'flag', cacheComponents: false })
  })
})

describe('--check', () => {
  test('writes nothing and finds what could still be migrated', () => {
    const root = project({ 'pages/api/health.ts': health })
    const { status, stdout } = cli(root, ['--check'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(git(root, ['status', '--porcelain'])).toBe('')
  })

  test('prints what it found on standard error, where CI reads it', () => {
    const root = project({ 'web/package.json': manifest['package.json'], 'web/pages/api/health.ts': health, ...Object.fromEntries(Object.entries({ ...shared, ...broken }).map(([file, text]) => [`web/${file}`, text])) })
    const { stdout, stderr } = cli(root, ['web', '--check', '--json'], { GITHUB_ACTIONS: '' })
    expect((JSON.parse(stdout) as Report).base).toBe('web')
    expect(stderr.split('\n').slice(0, 3).map((line) => line.slice(0, 44))).toEqual([
      'web/pages/api/broken.ts:3:1: error NR001 The',
      'web/pages/api/health.ts:1:1: migrate NR300 T',
      'web/lib/shared.ts:1:25: left NR190 This file',
    ])
    const actions = cli(join(root, 'web'), ['--check'], { GITHUB_ACTIONS: 'true' })
    expect(actions.stdout).toBe('')
    expect(actions.stderr).toMatch(/^::error file=web\/pages\/api\/broken\.ts,line=3,col=1,title=next-reroute NR001::The file cannot be parsed: .*\n::error file=web\/pages\/api\/health\.ts,line=1,col=1,title=next-reroute NR300::/)
  })

  test('--report x.sarif of a check names the files that are there, and of a run the new ones', () => {
    const root = project({ 'pages/api/health.ts': health.replace('ok: true', 'ok: req.query.tag') })
    const uris = () => (JSON.parse(fs.readFileSync(join(root, 'x.sarif'), 'utf8')) as { runs: [{ results: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }[] }] }).runs[0].results.map((one) => one.locations[0].physicalLocation.artifactLocation.uri)
    cli(root, ['--check', '--report', 'x.sarif'])
    expect(new Set(uris())).toEqual(new Set(['pages/api/health.ts']))
    // Reports of earlier runs name every route, and are none of its business.
    cli(root, ['-d', '--report', 'report.json'])
    cli(root, ['--report', 'x.sarif', '--report', 'report.json'])
    expect(new Set(uris())).toEqual(new Set(['app/api/health/route.ts']))
  })

  test('is content where all that is left cannot be migrated', () => {
    expect(cli(project(shared), ['--check']).status).toBe(0)
  })

  test('is content where no API Route is left', () => {
    expect(cli(project({ 'app/api/a/route.ts': 'export function GET() {}\n' }), ['--check']).status).toBe(0)
  })

  test('finds the markers of lines that nobody has looked at yet', () => {
    const { status, stderr } = cli(project({ 'app/api/a/route.ts': 'export function GET() {\n  // next-reroute NR201: …\n}\n' }), ['--check'])
    expect(status).toBe(1)
    expect(stderr).toContain('1 review marker in the code')
  })
})

describe('a run', () => {
  test('commits each route, and says how many commits it made', () => {
    const root = project({ 'pages/api/health.ts': health, 'pages/api/[id].ts': health, ...shared })
    git(root, ['config', 'user.name', 'Ada'])
    git(root, ['config', 'user.email', 'ada@example.com'])
    const { status, stdout, stderr } = cli(root, ['--commit', '--json'])
    expect(status).toBe(0)
    // On a busy machine it says in between how far it is.
    expect(stderr).toMatch(/^(?:\d of \d routes \w+\n)*2 commits\n3 routes, Next\.js 16\.4\.6\n {2}2 migrated, 1 left\n/)
    expect((JSON.parse(stdout) as Report).written).toBe(true)
    expect(git(root, ['log', '--format=%s', '-2'])).toBe('Move /api/health to a route handler\nMove /api/[id] to a route handler\n')
    expect(git(root, ['status', '--porcelain'])).toBe('')
  })

  test('writes, says what comes next, and leaves nothing for a second run', () => {
    const root = project({ 'pages/api/health.ts': health, 'pages/index.tsx': 'export default () => null\n' })
    const { status, stdout, stderr } = cli(root, [])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toBe('1 route, Next.js 16.4.6\n  1 migrated\n  1 of them checks no method: one function under six names (`--methods infer` narrows it)\nNext: npx next build\n')
    expect(Object.keys(readTree(root)).toSorted()).toEqual(['app/api/health/route.ts', 'package.json', 'pages/index.tsx', 'tsconfig.json'])
    expect(cli(root, ['--force'])).toEqual({ status: 2, stdout: '', stderr: 'There are no API Routes: nothing to migrate.\n' })
  })

  test('gives byte for byte what git makes of the dry run, from the root of the repository', () => {
    const tree: Tree = {
      'web/package.json': manifest['package.json'],
      'web/pages/api/a.ts': health,
      'web/pages/api/crlf.ts': health.replaceAll('\n', '\r\n'),
      'web/pages/api/bom.ts': `\uFEFF${health}`,
      'web/pages/api/tabs.ts': health.replaceAll('  ', '\t'),
      'web/pages/api/no-end.ts': health.trimEnd(),
      'web/pages/api/größe/[id].ts': health,
      'web/pages/api/[[...all]].ts': health,
      'web/pages/api/empty.ts': '',
    }
    const [applied, written] = [makeTree(tree), makeTree(tree)]
    for (const root of [applied, written]) {
      fs.chmodSync(join(root, 'web/pages/api/tabs.ts'), 0o755)
      commitAll(root)
    }
    git(applied, ['apply', '--whitespace=nowarn', '-'], cli(join(applied, 'web'), ['--dry-run']).stdout)
    cli(written, ['web'])
    expect(readTree(applied)).toEqual(readTree(written))
    expect(Object.keys(readTree(written)).filter((file) => file.endsWith('/route.ts')).length).toBeGreaterThanOrEqual(5)
  })

  test('one file that fails does not stop the others, and the exit status tells', () => {
    const root = project({ 'pages/api/health.ts': health, ...broken })
    const { status, stderr } = cli(root, [])
    expect(status).toBe(3)
    expect(stderr).toContain('NR001')
    expect(stderr).toContain('pages/api/broken.ts:')
    expect(Object.keys(readTree(root))).toEqual(expect.arrayContaining(['app/api/health/route.ts', 'pages/api/broken.ts']))
  })

  test('a large patch goes through a pipe whole, however slow its reader', async () => {
    const root = project(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`pages/api/r${i}.ts`, health])))
    const child = spawn(process.execPath, [BIN, '--dry-run'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    for await (const chunk of child.stdout) {
      chunks.push(chunk as Buffer)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    const patch = Buffer.concat(chunks).toString()
    expect(patch.length).toBeGreaterThan(300_000)
    expect(patch).toBe(cli(root, ['--dry-run']).stdout)
    git(root, ['apply', '--check', '-'], patch)
  }, 60_000)

  test('a reader that stops is no error', () => {
    const routes = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`pages/api/r${i}.ts`, health]))
    const root = project(routes)
    const { status, stderr } = spawnSync('bash', ['-c', `set -o pipefail; "${process.execPath}" "${BIN}" --dry-run | head -n 1`], { cwd: root, encoding: 'utf8' })
    expect(stderr).not.toMatch(/EPIPE|did not foresee/)
    expect(status).toBe(0)
  })
})

test('a full disk behind standard output is one sentence', () => {
  const fail = `process.stdout.write=function(){queueMicrotask(()=>this.emit('error',new%20Error('ENOSPC')));return%20true}`
  const root = project({ 'pages/api/health.ts': health })
  const { status, stderr } = cli(root, ['--dry-run', '--json'], { NODE_OPTIONS: `--import=data:text/javascript,${fail}` })
  expect(status).toBe(3)
  expect(stderr).toMatch(/^Standard output cannot be written: ENOSPC\.$/m)
  expect(stderr).not.toMatch(/\n {4}at /)
})

describe('unusable arguments: one sentence, exit status 2, nothing on standard output', () => {
  const cases: [string, Tree, string[], string | RegExp][] = [
    ['no such path', {}, ['nowhere'], 'There is no file or folder nowhere.'],
    ['no Next app', { 'package.json': '{}', 'tsconfig.json': '' }, [], /^There is no Next app at \.: .*\.$/],
    ['no API routes', { 'pages/index.tsx': '' }, [], 'There are no API Routes: nothing to migrate.'],
    ['none left', { 'pages/api/a.ts': health }, ['--only', 'b'], 'None of the 1 API Routes is left by --only and --ignore.'],
    ['an unknown option', {}, ['--dry-ru'], /^unknown option '--dry-ru'/],
    ['an option without its value', {}, ['--next'], /^option '--next <version>' argument missing/],
    ['too many paths', {}, ['a', 'b'], /^too many arguments/],
    ['a version that is none', { 'pages/api/a.ts': health }, ['--next', 'newest'], /newest/],
    ['a version that is too old', { 'pages/api/a.ts': health }, ['--next', '13.3'], /13\.4/],
    ['an old version in package.json', { 'pages/api/a.ts': health, 'package.json': '{ "dependencies": { "next": "^12.0.0" } }' }, [], /13\.4/],
    ['commits of what is not written', { 'pages/api/a.ts': health }, ['--commit', '--dry'], '--commit writes, so it does not go with --dry-run.'],
    ['commits of a check', { 'pages/api/a.ts': health }, ['--commit', '--check'], '--commit writes, so it does not go with --check.'],
    ['a report of no known form', { 'pages/api/a.ts': health }, ['--report', 'report.pdf'], '--report report.pdf: the ending must be one of .md, .json, .html, .sarif.'],
    ['a report into no folder', { 'pages/api/a.ts': health }, ['--report', 'no/report.md'], '--report no/report.md: there is no folder no.'],
    ['methods that are neither', { 'pages/api/a.ts': health }, ['--methods', 'some'], /--methods <which>.* 'some' is invalid\. Allowed choices are preserve, infer\./],
    ['no way of caching', { 'pages/api/a.ts': health }, ['--caching', 'revalidate=0', '--only', 'pages'], /--caching <mode>.* 'revalidate=0' is invalid\. It is explicit, force-static or revalidate=<seconds>\./],
    ['caching for all routes', { 'pages/api/a.ts': health }, ['--caching', 'force-static'], '--caching changes what clients get, so it needs --only to name the routes that it is for.'],
    ['app where Next would ignore it', { 'src/pages/api/a.ts': health, 'app/layout.tsx': '' }, [], /app/],
  ]
  test.each(cases)('%s', (_, tree, args, message) => {
    const root = project(tree)
    const before = readTree(root)
    const { status, stdout, stderr } = cli(root, args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trimEnd()).toMatch(typeof message === 'string' ? new RegExp(`^${message.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : message)
    expect(stderr).not.toMatch(/\n {4}at |node:internal/)
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
    expect(readTree(root)).toEqual(before)
  })

  test('uncommitted changes, but for --force, --dry-run and --check', () => {
    const root = project({ 'pages/api/health.ts': health })
    fs.appendFileSync(join(root, 'pages/api/health.ts'), '\n')
    expect(cli(root, [])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There are uncommitted changes (pages/api/health.ts): commit or stash them, look first with --dry-run, or go on with --force.\n',
    })
    expect(cli(root, ['--dry-run']).status).toBe(0)
    expect(cli(root, ['--check']).status).toBe(1)
    expect(cli(root, ['--force']).status).toBe(0)
  })
})

describe('hostile input', () => {
  const megabyte = health.replace('  res.status', `${"  void 'some twenty bytes'\n".repeat(45_000)}  res.status`)
  const files: [string, string | Buffer, Report['routes'][number]['status'][], string | undefined][] = [
    ['a binary file', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)), ['failed'], 'NR002'],
    ['a text in UTF-16', Buffer.from(health, 'utf16le'), ['failed'], 'NR002'],
    ['a syntax error', broken['pages/api/broken.ts'], ['failed'], 'NR001'],
    ['deep nesting', `export default (req, res) => res.json(${'['.repeat(5_000)}${']'.repeat(5_000)})\n`, ['failed', 'left', 'migrated'], undefined],
    ['a handler of a megabyte', megabyte, ['migrated', 'left'], undefined],
    ['CRLF and a byte order mark', `\uFEFF${health.replaceAll('\n', '\r\n')}`, ['migrated'], undefined],
  ]
  test.each(files)('%s: a clear message, nothing lost, the others move', (_, content, statuses, code) => {
    const root = project({ 'pages/api/odd.ts': content, 'pages/api/health.ts': health })
    const { stdout, stderr, status } = cli(root, ['--json'])
    expect(stderr).not.toMatch(/did not foresee|\n {4}at /)
    const report = JSON.parse(stdout) as Report
    const odd = report.routes.find((route) => route.from === 'pages/api/odd.ts')!
    expect(statuses).toContain(odd.status)
    expect(status).toBe(odd.status === 'failed' ? 3 : 0)
    if (code !== undefined) expect(odd.messages.map((message) => message.code)).toContain(code)
    if (odd.to === null) {
      expect(odd.messages.length).toBeGreaterThan(0)
      expect(fs.readFileSync(join(root, 'pages/api/odd.ts'))).toEqual(Buffer.from(content as string))
    } else expect(fs.existsSync(join(root, odd.to))).toBe(true)
    expect(fs.existsSync(join(root, 'app/api/health/route.ts'))).toBe(true)
  })

  test.each(['', ' \n\t\r\n', 'export const a = 1\n'])('a file without a handler is named and is no route', (content) => {
    const root = project({ 'pages/api/odd.ts': content, 'pages/api/health.ts': health })
    const { stdout, status } = cli(root, ['--json'])
    const report = JSON.parse(stdout) as Report
    expect(status).toBe(0)
    expect(report.routes.map((route) => route.from)).toEqual(['pages/api/health.ts'])
    expect(report.apps[0]!.messages).toContainEqual(expect.objectContaining({ code: 'NR036', file: 'pages/api/odd.ts' }))
    expect(fs.readFileSync(join(root, 'pages/api/odd.ts'), 'utf8')).toBe(content)
  })
})

describe('a mistake of the tool', () => {
  // Something that no code of ours guards against.
  const NODE_OPTIONS = `--import=data:text/javascript,Array.prototype.toSorted=()=>{throw%20new%20Error('boom%5Cnmore')}`

  test('is one sentence and exit status 3, never a stack trace', () => {
    expect(cli(project({ 'pages/api/health.ts': health }), [], { NODE_OPTIONS })).toEqual({
      status: 3,
      stdout: '',
      stderr: 'next-reroute failed on something it did not foresee: boom. Please report it with what NEXT_REROUTE_DEBUG=1 prints.\n',
    })
  })

  test('shows where with NEXT_REROUTE_DEBUG=1', () => {
    const { status, stderr } = cli(project({ 'pages/api/health.ts': health }), [], { NODE_OPTIONS, NEXT_REROUTE_DEBUG: '1' })
    expect(status).toBe(3)
    expect(stderr).toMatch(/\n {4}at /)
  })
})

describe('the terminal', () => {
  const root = () => project({ 'pages/api/health.ts': health })
  test.each<[string, Record<string, string>, boolean]>([
    ['no colours where nobody looks', {}, false],
    ['nor in CI', { CI: '1' }, false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
    ['NO_COLOR wins', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('%s', (_, env, coloured) => {
    const { stdout, stderr } = cli(root(), ['--dry-run'], env)
    expect(stderr.includes('\u001b[')).toBe(coloured)
    expect(stdout).not.toContain('\u001b[')
  })
})

describe('progress', () => {
  function record(isTTY: boolean, seconds: number[]): string[] {
    let clock = 0
    const written: string[] = []
    const progress = makeProgress({ isTTY, write: (text) => written.push(text) }, () => clock)
    for (const [index, at] of seconds.entries()) {
      clock = at * 1000
      progress.at(index, seconds.length, 'routes read')
    }
    progress.end()
    return written
  }

  test('nothing for what takes less than a second', () => {
    expect(record(true, [0, 0.3, 0.9])).toEqual([])
    expect(record(false, [0, 0.3, 0.9])).toEqual([])
  })

  test('a bar on a terminal, taken away at the end', () => {
    const written = record(true, [0, 1.1, 1.11, 2])
    expect(written).toEqual([
      '\r\u001b[K██████░░░░░░░░░░░░░░░░░░ 1 of 4 routes read',
      '\r\u001b[K██████████████████░░░░░░ 3 of 4 routes read',
      '\r\u001b[K',
    ])
  })

  test('now and then a line elsewhere', () => {
    expect(record(false, [0, 1.1, 2, 3, 7])).toEqual(['1 of 5 routes read\n', '4 of 5 routes read\n'])
  })
})
