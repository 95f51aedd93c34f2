import { describe, expect, test } from 'vitest'
import { siblingFile } from '../migration/followers.ts'
import { analyseRoute } from '../transforms/route.ts'
import { rewriteRoute } from '../transforms/write-route.ts'
import { planSplit } from '../transforms/split-exports.ts'

const options = { file: 'pages/api/a.ts', url: '/api/a', segments: [], target: { next: '16.4.6', cacheComponents: false } }
const handler = 'export default function handler(req, res) {\n  res.json(list())\n}\n'

/** Both texts, or the message that says why the route stays. @param importers the names that each importing file takes */
function split(source: string, ...importers: string[][]) {
  const analysis = analyseRoute(source, options)
  expect(analysis.messages.filter((message) => message.severity === 'left')).toEqual([])
  const plan = planSplit(analysis, importers)
  if (plan === undefined || 'severity' in plan) return { message: plan?.message, line: plan?.line }
  const rebase = (specifier: string) => specifier.replace(/^\.\.\/(?=lib)/, '../../')
  const { code, sibling, messages } = rewriteRoute(analysis, { rebase, helper: () => './helper', split: { plan, specifier: './a' } })
  expect(messages.filter((message) => message.severity === 'left')).toEqual([])
  return { names: plan.names, sibling, route: code!.replace(/^[^]*?export const dynamic = 'force-dynamic'\n/, ''), imports: code!.split('\n').filter((line) => /^import .* from '\.|^import '\./.test(line)) }
}

describe('what moves', () => {
  test('a value, with the imports that it needs, from where they are seen there', () => {
    const { sibling, imports } = split(`import { db, other } from '../lib/db'\nimport type { T } from 'x'\nimport 'side'\n\nexport const list = (): T => db.list()\n${handler}`, ['list'])
    expect(sibling).toBe("import { db } from '../../lib/db'\nimport type { T } from 'x'\nimport 'side'\n\nexport const list = (): T => db.list()\n")
    expect(imports).toEqual(["import { other } from '../../lib/db'", "import { list } from './a'"])
  })

  test('what it needs of the file, types too, exported where the route needs it as well', () => {
    const { sibling, imports } = split(
      `type Row = { kind: Kind }\nenum Kind {\n  A,\n}\nconst size = 2\nconst own = 1\nexport function all(): Row[] {\n  return Array(size).fill({ kind: Kind.A })\n}\nconst list = (): Row[] => all().slice(own, size)\n${handler}`,
      ['all'],
    )
    expect(sibling).toBe('export type Row = { kind: Kind }\nenum Kind {\n  A,\n}\nexport const size = 2\n\nexport function all(): Row[] {\n  return Array(size).fill({ kind: Kind.A })\n}\n')
    expect(imports).toEqual(["import { all, size, type Row } from './a'"])
  })

  test('comments, but for the one that heads the file', () => {
    const { sibling, route } = split(`// Licence\n\n// One.\nexport const one = 1 // behind\n\n/** Two. */\nexport const two = 2\n\n// Handler.\n${handler.replace('list()', 'one')}`, ['one', 'two'])
    expect(sibling).toBe('// One.\nexport const one = 1 // behind\n\n/** Two. */\nexport const two = 2\n')
    expect(route).toMatch(/^\n\/\/ Handler\./)
  })

  test('a type that a file takes together with a value; other types stay', () => {
    const { sibling, route, names } = split(`export type A = 1\nexport type B = 2\nexport const list = () => 1\n${handler}`, ['list', 'A'], ['B'])
    expect(names!.toSorted()).toEqual(['A', 'list'])
    expect(sibling).toContain('export type A = 1')
    expect(route).toContain('export type B = 2')
  })

  test('names of export lists, under each of their names, and the rest of the list stays', () => {
    const { sibling, route } = split(`type T = 1\nfunction list() {}\nclass E extends Error {}\nexport { list, list as all, E as Failure, T }\n${handler}`, ['all', 'Failure'])
    expect(sibling).toBe('export function list() {}\nclass E extends Error {}\n\nexport { list as all, E as Failure }\n')
    expect(route).toContain('export { T }')
    expect(route).not.toMatch(/Failure/)
  })

  test('what is passed on from another module', () => {
    expect(split(`export { x } from '../lib/x'\nexport const list = () => 1\n${handler}`, ['list', 'x']).sibling).toBe("export { x } from '../../lib/x'\nexport const list = () => 1\n")
  })

  test('what the file does when it is loaded, before what may count on it', () => {
    const { sibling, imports, route } = split(`import { init, make } from 'x'\nconst early = make()\ninit()\nconst late = make()\nexport const data = () => 1\n${handler.replace('list()', 'early + late')}`, ['data'])
    expect(sibling).toBe("import { init, make } from 'x'\n\nexport const early = make()\ninit()\n\nexport const data = () => 1\n")
    expect(imports).toEqual(["import { early } from './a'"])
    expect(route).toContain('const late = make()')
  })

  test('the route loads a module that acts even where it needs no name of it', () => {
    expect(split(`import { init } from 'x'\ninit()\nexport const data = () => 1\n${handler.replace('list()', '1')}`, ['data']).imports).toEqual(["import './a'"])
  })

  test('data alone takes no effect along', () => {
    const { sibling, route } = split(`import { init } from 'x'\ninit()\nexport const data = [1, { a: 'b' }]\n${handler.replace('list()', '1')}`, ['data'])
    expect(sibling).toBe("export const data = [1, { a: 'b' }]\n")
    expect(route).toContain('init()')
  })

  test('CRLF stays', () => {
    const { sibling } = split(`import a from 'a'\n\nexport const list = () => a\n${handler}`.replaceAll('\n', '\r\n'), ['list'])
    expect(sibling).toBe("import a from 'a'\r\n\r\nexport const list = () => a\r\n")
  })
})

describe('what stays', () => {
  test('a value that only the route uses is no longer exported', () => {
    const { sibling, route } = split(`export const list = () => 1\n${handler}`)
    expect(sibling).toBeUndefined()
    expect(route).toContain('\nconst list = () => 1\n')
  })

  test('one that takes the request is converted with the route, unless other files take it', () => {
    const source = "export const list = (req) => req.method\nexport default function handler(req, res) {\n  res.json(list(req))\n}\n"
    expect(split(source).route).toContain('const list = (request')
    expect(split(source, ['list'])).toEqual({ message: expect.stringContaining('`list` is exported beside the handler and cannot move'), line: 1 })
  })

  test.each([
    ['a variable that the handler sets', `let hits = 0\nexport const list = () => hits\nexport default function handler(req, res) {\n  hits++\n  res.json(list())\n}\n`, 3],
    ['the handler under its own name', `export function handler(req, res) {\n  res.json(1)\n}\nexport default handler\n`, 1],
  ])('the route, where a value needs %s', (_, source, line) => {
    expect(split(source, [source.includes('list') ? 'list' : 'handler'])).toEqual({ message: expect.stringContaining('cannot move'), line })
  })

  test('the handler that is exported under its name too, where nobody takes that', () => {
    expect(split('export const handler = (req, res) => res.json(1)\nexport default handler\n').route).toContain('function handler()')
  })
})

describe('the name of the module', () => {
  const name = (target: string, names: string[], taken: string[] = []) => siblingFile(target, names, (path) => taken.includes(path))
  test.each([
    ['the one value', 'app/api/auth/[...nextauth]/route.ts', ['authOptions'], 'app/api/auth/[...nextauth]/auth-options.ts'],
    ['the route for several', 'app/api/posts/[id]/route.tsx', ['a', 'b'], 'app/api/posts/[id]/posts.tsx'],
    ['never one that Next knows', 'app/api/x/route.js', ['notFound'], 'app/api/x/not-found-shared.js'],
    ['upper case', 'src/app/api/x/route.ts', ['PAGE_SIZE'], 'src/app/api/x/page-size.ts'],
    ['the first part of a custom ending is the route’s alone', 'app/api/x/route.api.ts', ['getURL'], 'app/api/x/get-url.ts'],
  ])('%s', (_, target, names, file) => expect(name(target, names)).toBe(file))

  test('never one that is taken', () => {
    expect(name('app/api/x/route.ts', ['a'], ['app/api/x/a'])).toBe('app/api/x/a-shared.ts')
    expect(name('app/api/x/route.ts', ['a'], ['a', 'a-shared', 'shared', 'a-2'].map((one) => `app/api/x/${one}`))).toBe('app/api/x/a-3.ts')
  })
})
