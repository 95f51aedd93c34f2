import { hash } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { patchOf } from '../migration/diff.ts'
import { run, type RunOptions } from '../migration/run.ts'
import { UsageError } from '../migration/usage-error.ts'
import type { HelperName } from '../transforms/project-helpers.ts'
import type { Conversion, RouteOptions, Surroundings } from '../transforms/conversion.ts'
import type { RouteAnalysis } from '../transforms/route.ts'
import { commitAll, git, makeTree, readTree, type Tree } from './support/tree.ts'

/** What a run looks at of an analysis. */
type Analysed = Pick<RouteAnalysis, 'options' | 'source' | 'messages' | 'exports' | 'needs'>

/** A stand-in for the reading of one file. One that says `throw in analysis` breaks the tool. */
vi.mock('../transforms/route.ts', () => ({
  analyseRoute(source: string, options: RouteOptions): Analysed {
    if (source.includes('throw in analysis')) throw new Error('a mistake\nof ours')
    const names = (keyword: string) => [...source.matchAll(new RegExp(`export (?:${keyword}) (\\w+)`, 'g'))].map((match) => match[1]!)
    return { options, source, messages: [], needs: [], exports: { values: names('const|function'), types: names('type|interface') } }
  },
}))

/**
 * A stand-in for its rewriting: moves every specifier along and turns `handler` into `GET`. A route that says `stay` is left, one
 * that says `throw in rewriting` breaks the tool, `readBody` asks for the helper.
 */
vi.mock('../transforms/write-route.ts', async () => {
  const { say } = await import('../transforms/messages.ts')
  return {
    rewriteRoute({ source, options }: Analysed, { rebase, helper }: Surroundings): Conversion {
      if (source.includes('throw in rewriting')) throw new Error('another mistake')
      const rest = { methods: [{ name: 'GET' as const, source: 'every' as const }], caching: { exports: {}, why: 'x' }, rewrites: [] }
      if (source.includes('stay')) return { ...rest, status: 'left', messages: [say('NR193', options.file, { line: 2, column: 1 }, { target: 'x', reason: 'y' })], helpers: [] }
      const moved = source.replaceAll(/from '([^']+)'/g, (_, specifier: string) => `from '${rebase(specifier)}'`).replace('export default function handler', 'export function GET')
      const helpers: HelperName[] = source.includes('readBody') ? ['readBody'] : []
      return { ...rest, status: 'migrated', code: helpers.length > 0 ? `import { readBody } from '${helper('readBody')}'\n${moved}` : moved, messages: [], helpers }
    },
  }
})

const manifest = { 'package.json': '{ "dependencies": { "next": "16.4.6" }, "devDependencies": { "typescript": "5" } }', 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }' }
const handler = 'export default function handler() {}\n'
let warnings: string[] = []
beforeEach(() => void (warnings = []))

function options(rest: Partial<RunOptions> = {}): RunOptions {
  const tool = { version: '0.0.0', command: 'next-reroute' }
  const warn = (text: string) => void warnings.push(text)
  return { only: [], ignore: [], next: undefined, caching: undefined, inferMethods: false, adapt: false, write: true, allowNoRoutes: false, force: false, tool, reportFiles: [], onProgress: () => {}, warn, ...rest }
}

/** A committed project; `package.json` and tsconfig come with it. */
function project(tree: Tree): string {
  const root = makeTree({ ...manifest, ...tree })
  commitAll(root)
  return root
}

/** Runs it, and sees to it that the patch of a dry run gives the same files. */
async function migrate(tree: Tree, rest: Partial<RunOptions> = {}) {
  const [root, other] = [project(tree), project(tree)]
  const shown = await run(other, options({ ...rest, write: false }))
  expect(git(other, ['status', '--porcelain'])).toBe('')
  const patch = [...patchOf(shown.plan)].join('')
  if (patch !== '') git(other, ['apply', '--whitespace=nowarn', '-'], patch)
  const { report, plan } = await run(root, options(rest))
  expect(readTree(root)).toEqual(readTree(other))
  const files = Object.fromEntries(Object.entries(readTree(root)).map(([path, content]) => [path, content.replace(/^\d+ /, '')]))
  const statuses = Object.fromEntries(report.routes.map((route) => [route.from, route.status]))
  return { root, report, plan, files, statuses, messages: report.routes.flatMap((route) => route.messages) }
}

describe('what moves', () => {
  test('routes, with their imports', async () => {
    const { files, report } = await migrate({
      'lib/db.ts': 'export const db = 1\n',
      'pages/api/a.ts': `import { db } from '../../lib/db'\nimport x from 'x'\n${handler}`,
      'pages/api/users/[id].ts': `import { db } from '@/lib/db'\n${handler}`,
    })
    expect(files['app/api/a/route.ts']).toBe("import { db } from '../../../lib/db'\nimport x from 'x'\nexport function GET() {}\n")
    expect(files['app/api/users/[id]/route.ts']).toContain("from '@/lib/db'")
    expect(Object.keys(files).filter((file) => file.startsWith('pages'))).toEqual([])
    expect(report.routes.map(({ url, from, to, status }) => ({ url, from, to, status }))).toEqual([
      { url: '/api/a', from: 'pages/api/a.ts', to: 'app/api/a/route.ts', status: 'migrated' },
      { url: '/api/users/[id]', from: 'pages/api/users/[id].ts', to: 'app/api/users/[id]/route.ts', status: 'migrated' },
    ])
  })

  test('a byte order mark and CRLF stay', async () => {
    const { files } = await migrate({ 'pages/api/a.ts': `\uFEFFimport x from './x'\r\n${handler.replace('\n', '\r\n')}` })
    expect(Buffer.from(files['app/api/a/route.ts']!, 'latin1').toString()).toBe("\uFEFFimport x from '../../../pages/api/x'\r\nexport function GET() {}\r\n")
  })

  test('importers of a type follow, with and without `type`, relative, aliased and re-exported', async () => {
    const { files, report } = await migrate({
      'pages/api/a.ts': `export type Answer = 1\n${handler}`,
      'pages/index.tsx': "import type { Answer } from './api/a'\nimport { Answer as B } from '@/pages/api/a'\nexport type { Answer } from './api/a'\nconst s = './api/a'\n",
    })
    expect(files['pages/index.tsx']).toBe(
      "import type { Answer } from '../app/api/a/route'\nimport { Answer as B } from '@/app/api/a/route'\nexport type { Answer } from '../app/api/a/route'\nconst s = './api/a'\n",
    )
    expect(report.files).toEqual([{ path: 'pages/index.tsx', change: 'edited' }])
  })

  test('routes that import types of each other', async () => {
    const { files } = await migrate({
      'pages/api/a.ts': `import type { B } from './b'\nexport type A = 1\n${handler}`,
      'pages/api/b.ts': `import type { A } from './a'\nexport type B = 1\n${handler}`,
    })
    expect(files['app/api/a/route.ts']).toContain("from '../b/route'")
    expect(files['app/api/b/route.ts']).toContain("from '../a/route'")
  })

  test('a chain of imports of which the last stays after all', async () => {
    const { files, statuses } = await migrate({
      'pages/api/a.ts': `import type { B } from './b'\n${handler}`,
      'pages/api/b.ts': `import type { C } from './c'\nexport type B = 1\n${handler}`,
      'pages/api/c.ts': `import type { B } from './b'\nexport type C = 1 // stay\n${handler}`,
    })
    expect(statuses).toEqual({ 'pages/api/a.ts': 'migrated', 'pages/api/b.ts': 'migrated', 'pages/api/c.ts': 'left' })
    expect(files['app/api/a/route.ts']).toContain("from '../b/route'")
    expect(files['app/api/b/route.ts']).toContain("from '../../../pages/api/c'")
    expect(files['pages/api/c.ts']).toContain("from '../../app/api/b/route'")
  })
})

describe('what stays', () => {
  test.each([
    ['the handler', "import a from '../pages/api/a'", 'NR190'],
    ['all of it', "import * as a from '../pages/api/a'", 'NR190'],
    ['only its effect', "import '../pages/api/a'", 'NR190'],
    ['the handler, later', "const a = () => import('../pages/api/a')", 'NR190'],
    ['the type of the handler', "import type a from '../pages/api/a'", 'NR190'],
    ['a value', "import { options } from '../pages/api/a'", 'NR191'],
    ['a value beside a type', "import { options, type A } from '../pages/api/a'", 'NR191'],
    ['a URL', "new URL('../pages/api/a', import.meta.url)", 'NR192'],
  ])('a route of which a file takes %s', async (_, line, code) => {
    const tree = { 'lib/x.ts': `\n${line}\n`, 'pages/api/a.ts': `export const options = 1\nexport type A = 1\n${handler}` }
    const { root, statuses, messages } = await migrate(tree)
    expect(statuses).toEqual({ 'pages/api/a.ts': 'left' })
    expect(messages).toEqual([expect.objectContaining({ code, file: 'lib/x.ts', line: 2 })])
    expect(git(root, ['status', '--porcelain'])).toBe('')
  })

  test.each([
    ['a client asks for its URL', "axios.post('./api/a', { a: 1 })"],
    ['the page fetches it', "fetch('./api/a')"],
    ['somebody looks whether it is there', "fs.existsSync('./api/a.ts')"],
    ['the same by a path from here', "fs.existsSync(path.join(__dirname, './api/a.ts'))"],
    ['a path from the root is named', "check('pages/api/a.ts', 'A')"],
  ])('not where %s', async (_, line) => {
    const { statuses, messages } = await migrate({ 'pages/x.js': `\nexport default () => ${line}\n`, 'pages/api/a.ts': handler })
    expect(statuses).toEqual({ 'pages/api/a.ts': 'migrated' })
    expect(messages).toEqual([])
  })

  test.each(["load('./api/a')", "load(path.join(__dirname, './api/a'))", "proxyquire('./api/a.ts', {})"])('where it may be loaded: %s', async (line) => {
    const { statuses } = await migrate({ 'pages/x.js': `\nexport default () => ${line}\n`, 'pages/api/a.ts': handler })
    expect(statuses).toEqual({ 'pages/api/a.ts': 'left' })
  })

  test('a route that another route imports and that says what only a route may, while the other moves', async () => {
    const { files, statuses } = await migrate({ 'pages/api/a.ts': `import b from './b'\n${handler}`, 'pages/api/b.ts': `export const config = {}\n${handler}` })
    expect(statuses).toEqual({ 'pages/api/a.ts': 'migrated', 'pages/api/b.ts': 'left' })
    expect(files['app/api/a/route.ts']).toContain("from '../../../pages/api/b'")
  })

  test('an importer that is no UTF-8 holds its route', async () => {
    const importer = Buffer.concat([Buffer.from("import type { A } from '../pages/api/a'\n// "), Buffer.from([0xe9, 0x0a])])
    const { statuses, messages } = await migrate({ 'lib/x.ts': importer, 'pages/api/a.ts': `export type A = 1\n${handler}` })
    expect(statuses).toEqual({ 'pages/api/a.ts': 'left' })
    expect(messages).toEqual([expect.objectContaining({ code: 'NR193', file: 'lib/x.ts', line: 1 })])
  })

  test.each([
    ['it holds a zero byte', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3])],
    ['it is not UTF-8', Buffer.from([0x2f, 0x2f, 0xff, 0xfe, 0x0a])],
    ['it holds a zero byte', Buffer.from('export default 1 // \0\n')],
  ])('a file that is no text fails, and the others move: %s', async (reason, bytes) => {
    const { root, statuses, messages } = await migrate({ 'pages/api/a.ts': bytes, 'pages/api/b.ts': handler })
    expect(statuses).toEqual({ 'pages/api/a.ts': 'failed', 'pages/api/b.ts': 'migrated' })
    expect(messages).toEqual([expect.objectContaining({ code: 'NR002', file: 'pages/api/a.ts', message: `The file cannot be read as text: ${reason}.` })])
    expect(fs.readFileSync(join(root, 'pages/api/a.ts'))).toEqual(bytes)
  })

  test.each(['throw in analysis', 'throw in rewriting'])('a mistake of the tool fails one route and no more: %s', async (mistake) => {
    const { statuses, messages } = await migrate({ 'pages/api/a.ts': `// ${mistake}\n`, 'pages/api/b.ts': handler })
    expect(statuses).toEqual({ 'pages/api/a.ts': 'failed', 'pages/api/b.ts': 'migrated' })
    expect(messages).toEqual([expect.objectContaining({ code: 'NR003', message: expect.stringMatching(/^next-reroute itself failed on this file: an?\w* mistake\.$/) })])
  })
})

describe('what stands in the way', () => {
  const cases: [string, (root: string) => void, string][] = [
    ['a route handler that is there', (root) => put(root, 'app/api/a/route.ts', 'export function GET() {}\n'), 'NR032'],
    ['a page that is there', (root) => put(root, 'app/api/a/page.tsx', 'export default () => null\n'), 'NR032'],
    ['another file for the URL', (root) => put(root, 'pages/api/a/index.ts', handler), 'NR031'],
    ['a file where a folder must be', (root) => put(root, 'app', ''), 'NR193'],
    ['an app folder that is a link', (root) => (fs.mkdirSync(join(root, 'elsewhere')), fs.symlinkSync('elsewhere', join(root, 'app'))), 'NR193'],
    ['a routes folder that is a link', (root) => (fs.renameSync(join(root, 'pages/api'), join(root, 'routes')), fs.symlinkSync('../routes', join(root, 'pages/api'))), 'NR034'],
    ['a route that is a link', (root) => (fs.renameSync(join(root, 'pages/api/a.ts'), join(root, 'a.ts')), fs.symlinkSync('../../a.ts', join(root, 'pages/api/a.ts'))), 'NR034'],
  ]
  test.each(cases)('%s: the route stays, and nothing changes', async (_, disturb, code) => {
    const root = makeTree({ ...manifest, 'pages/api/a.ts': handler })
    disturb(root)
    commitAll(root)
    const before = readTree(root)
    const { report } = await run(root, options())
    expect([...new Set(report.routes.map((route) => route.status))]).toEqual(['left'])
    expect(report.routes[0]!.messages.map((message) => message.code)).toContain(code)
    expect(readTree(root)).toEqual(before)
  })

  function put(root: string, path: string, text: string) {
    fs.mkdirSync(join(root, path, '..'), { recursive: true })
    fs.writeFileSync(join(root, path), text)
  }
})

describe('the body helper', () => {
  const user = `// readBody\n${handler}`
  const places: [string, Tree, string][] = [
    ['lib, where there is nothing', {}, 'lib/read-body.ts'],
    ['utils, where that is there', { 'utils/x.ts': '' }, 'utils/read-body.ts'],
    ['lib before utils', { 'lib/x.ts': '', 'utils/x.ts': '' }, 'lib/read-body.ts'],
    ['a number, where the name is taken', { 'lib/read-body.ts': 'export const readBody = 1\n' }, 'lib/read-body-2.ts'],
    ['another folder, where lib is a file', { lib: '' }, 'utils/read-body.ts'],
  ]
  test.each(places)('is written once, to %s', async (_, tree, file) => {
    const { files, report } = await migrate({ ...tree, 'pages/api/a.ts': user, 'pages/api/b.ts': user, 'pages/api/c.ts': handler })
    expect(files[file]).toContain('export function readBody(')
    expect(report.files).toEqual([{ path: file, change: 'created' }])
    expect(files['app/api/a/route.ts']).toContain(`import { readBody } from '../../../${file.replace('.ts', '')}'`)
    expect(files['app/api/c/route.ts']).not.toContain('readBody')
  })

  test('stands in src where app does', async () => {
    const { files } = await migrate({ 'src/pages/api/a.ts': user, 'lib/x.ts': '' })
    expect(files['src/app/api/a/route.ts']).toContain("from '../../../lib/read-body'")
    expect(files['src/lib/read-body.ts']).toContain('export function readBody(')
  })

  test('is not written where no route needs it', async () => {
    const { files } = await migrate({ 'pages/api/a.ts': handler, 'pages/api/b.ts': `stay ${user}` })
    expect(Object.keys(files)).not.toContain('lib/read-body.ts')
  })

  test('is used again by the next run, formatted or not', async () => {
    const { root } = await migrate({ 'pages/api/a.ts': user })
    const helper = join(root, 'lib/read-body.ts')
    fs.writeFileSync(helper, fs.readFileSync(helper, 'utf8').replaceAll("'", '"').replaceAll('\n', ';\n'))
    fs.mkdirSync(join(root, 'pages/api'), { recursive: true })
    fs.writeFileSync(join(root, 'pages/api/b.ts'), user)
    const { plan } = await run(root, options({ force: true }))
    expect(plan.creates).toEqual([])
    expect(plan.moves[0]!.after).toContain("from '../../../lib/read-body'")
  })

  test('has the line endings of the routes that use it', async () => {
    const { files } = await migrate({ 'pages/api/a.ts': user.replaceAll('\n', '\r\n') })
    expect(files['lib/read-body.ts']!.split('\n').slice(0, -1).every((line) => line.endsWith('\r'))).toBe(true)
  })

  test('is JavaScript in a JavaScript project', async () => {
    const root = makeTree({ 'package.json': '{ "dependencies": { "next": "16.4.6" } }', 'pages/api/a.js': user })
    const { plan } = await run(root, options({ write: false }))
    expect(plan.creates.map((one) => one.path)).toEqual(['lib/read-body.js'])
    expect(plan.creates[0]!.after).not.toMatch(/import type|: Promise/)
  })
})

describe('which routes', () => {
  const tree = { 'pages/api/a.ts': handler, 'pages/api/users/[id].ts': handler, 'pages/api/users/index.ts': handler }
  test.each<[string, Partial<RunOptions>, string[]]>([
    ['all', {}, ['pages/api/a.ts', 'pages/api/users/[id].ts', 'pages/api/users/index.ts']],
    ['--only a glob', { only: ['**/users/*'] }, ['pages/api/users/[id].ts', 'pages/api/users/index.ts']],
    ['--only a folder', { only: ['./pages/api/users/'] }, ['pages/api/users/[id].ts', 'pages/api/users/index.ts']],
    ['--only a file, brackets as they are', { only: ['pages/api/users/[id].ts'] }, ['pages/api/users/[id].ts']],
    ['--only, twice', { only: ['**/a.ts', '**/index.ts'] }, ['pages/api/a.ts', 'pages/api/users/index.ts']],
    ['--ignore', { ignore: ['pages/api/users/**'] }, ['pages/api/a.ts']],
    ['--ignore beats --only', { only: ['**/users/*'], ignore: ['**/index.ts'] }, ['pages/api/users/[id].ts']],
  ])('%s', async (_, rest, expected) => {
    const { report } = await migrate(tree, rest)
    expect(report.routes.map((route) => route.from)).toEqual(expected)
  })

  test('a folder of the app as the path', async () => {
    const root = project(tree)
    const { report } = await run(join(root, 'pages/api/users'), options({ write: false }))
    expect(report.routes.map((route) => route.from)).toEqual(['pages/api/users/[id].ts', 'pages/api/users/index.ts'])
  })

  test('none left by --only is a mistake of the user', async () => {
    await expect(run(project(tree), options({ only: ['nothing'] }))).rejects.toThrow(new UsageError('None of the 3 API Routes is left by --only and --ignore.'))
  })

  test('a monorepo: one report, one patch from its root', async () => {
    const app = (name: string) => ({ [`apps/${name}/package.json`]: manifest['package.json'], [`apps/${name}/pages/api/a.ts`]: handler })
    const { report, files } = await migrate({ 'package.json': '{ "workspaces": ["apps/*"] }', ...app('one'), ...app('two') })
    expect(report.apps.map((one) => one.path)).toEqual(['apps/one', 'apps/two'])
    expect(report.routes.map((route) => route.to)).toEqual(['apps/one/app/api/a/route.ts', 'apps/two/app/api/a/route.ts'])
    expect(files['apps/two/app/api/a/route.ts']).toBe('export function GET() {}\n')
  })

  test('an app inside a repository: the patch is from the root of the repository, the report from the app', async () => {
    const root = makeTree({ 'web/package.json': manifest['package.json'], 'web/pages/api/a.ts': handler, 'shared/x.ts': '' })
    commitAll(root)
    const { plan, report } = await run(join(root, 'web'), options({ write: false }))
    expect(plan.root).toBe(root)
    expect(plan.moves.map((one) => one.to)).toEqual(['web/app/api/a/route.ts'])
    expect(report.routes[0]!.to).toBe('app/api/a/route.ts')
  })

  test('an app of it that cannot be read is warned of and told as a step, and the others are migrated', async () => {
    const at = (folder: string) => Object.fromEntries(Object.entries(manifest).map(([file, text]) => [`${folder}/${file}`, text]))
    const root = project({ ...at('web'), 'web/pages/api/a.ts': handler, ...at('shop'), 'shop/pages/api/b.ts': handler, 'shop/src/app/page.tsx': '' })
    const { report } = await run(root, options())
    const why = expect.stringContaining('shop: Next does not accept src/app beside pages') as string
    expect(warnings).toEqual([why])
    expect(report.nextSteps[0]).toEqual(why)
    expect(report.totals.migrated).toBe(1)
  })
})

describe('uncommitted changes', () => {
  test.each<[string, (root: string) => void, string]>([
    ['a changed file', (root) => fs.appendFileSync(join(root, 'pages/api/a.ts'), '// mine\n'), 'pages/api/a.ts'],
    ['a new file', (root) => fs.writeFileSync(join(root, 'note.txt'), ''), 'note.txt'],
    ['a renamed file', (root) => void git(root, ['mv', 'package.json', 'é.json']), 'é.json'],
  ])('stop a run before it writes: %s', async (_, disturb, name) => {
    const root = project({ 'pages/api/a.ts': handler, 'pages/api/b.ts': handler, 'next.config.js': '' })
    disturb(root)
    const before = readTree(root)
    const stopped = `There are uncommitted changes (${name}): commit or stash them, look first with --dry-run, or go on with --force.`
    await expect(run(root, options({ next: '16' }))).rejects.toThrow(new UsageError(stopped))
    expect(readTree(root)).toEqual(before)
    await run(root, options({ next: '16', write: false }))
    await run(root, options({ next: '16', force: true }))
    expect(readTree(root)['app/api/b/route.ts']).toBeDefined()
  })

  test('do not count where they are the report of an earlier run', async () => {
    const root = project({ 'pages/api/a.ts': handler })
    fs.writeFileSync(join(root, 'report.md'), '')
    const { report } = await run(root, options({ reportFiles: [join(root, 'report.md')] }))
    expect(report.totals.migrated).toBe(1)
  })

  test('no git at all: a warning', async () => {
    const root = makeTree({ ...manifest, 'pages/api/a.ts': handler })
    await run(root, options())
    expect(warnings).toEqual(['This is no git repository: there is no way back but your own copy.'])
    expect(readTree(root)['app/api/a/route.ts']).toBeDefined()
  })
})

test('what a killed run left is undone before the next run reads', async () => {
  const root = makeTree({ ...manifest, 'pages/api/a.ts': handler, 'lib/.next-reroute-0.old': 'before\n', 'lib/x.ts': 'after\n' })
  const step = { target: 'lib/x.ts', original: 'lib/x.ts', staged: 'lib/.next-reroute-0.new', backup: 'lib/.next-reroute-0.old', sha256: hash('sha256', 'after\n') }
  fs.writeFileSync(join(root, '.next-reroute-journal.json'), JSON.stringify({ pid: 2 ** 30, folders: [], steps: [step] }))
  await run(root, options({ write: false }))
  expect(warnings).toEqual(['A run that was killed left files half-written here; the next run without --dry-run or --check puts them right first.'])
  await run(root, options({ force: true }))
  expect(warnings.at(-1)).toBe('A run that was killed had left files half-written; its work was undone first.')
  expect(readTree(root)).toMatchObject({ 'lib/x.ts': '644 before\n', 'app/api/a/route.ts': expect.any(String) })
  expect(Object.keys(readTree(root)).filter((file) => file.includes('.next-reroute'))).toEqual([])
})

describe('markers of earlier runs', () => {
  const marked = 'export function GET() {\n  // next-reroute NR205: look here.\n  // next-reroute NR101\n  return x // next-reroute NR2\n}\n'

  test('are counted in the route handlers that are there', async () => {
    const root = project({ 'pages/api/a.ts': handler, 'app/api/b/[id]/route.ts': marked, 'app/x.ts': marked, 'lib/route.ts': marked })
    const { report } = await run(root, options({ write: false }))
    expect(report.markers).toEqual([{ file: 'app/api/b/[id]/route.ts', line: 2 }])
  })

  test('with no API Route left, --check still has a project to look at', async () => {
    const root = project({ 'app/api/b/route.ts': marked })
    const { report } = await run(root, options({ write: false, allowNoRoutes: true }))
    expect(report.totals.routes).toBe(0)
    expect(report.markers).toHaveLength(1)
    await expect(run(root, options())).rejects.toThrow(new UsageError('There are no API Routes: nothing to migrate.'))
  })
})
