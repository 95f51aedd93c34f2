import { describe, expect, test } from 'vitest'
import type { CallerEvidence, Conversion, Method, RouteOptions } from '../transforms/conversion.ts'
import { analyseRoute } from '../transforms/route.ts'
import { rewriteRoute } from '../transforms/write-route.ts'

// What is written only where it is asked for: --methods infer and --caching.

function convert(source: string, rest: Partial<RouteOptions> = {}): Conversion {
  const options: RouteOptions = { file: 'pages/api/example.ts', url: '/api/example', segments: [], target: { next: '16.4.6', cacheComponents: false }, ...rest }
  return rewriteRoute(analyseRoute(source, options), { rebase: (specifier) => specifier, helper: (name) => `./${name}` })
}

const handler = (body: string) => `export default function handler(req, res) {\n${body}\n}\n`
const PLAIN = handler('  res.json({ ok: true })')
const BODY = handler('  res.json({ got: req.body.a })')
const SEARCH = handler('  res.json({ got: String(req.query.a) })')
const caller = (method: Method | undefined, certain = true): CallerEvidence => ({ method, certain, file: 'lib/caller.ts', line: method?.length ?? 1 })
const ALL = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

describe('--methods infer', () => {
  const methods = (source: string, callers: CallerEvidence[]) => convert(source, { file: 'pages/api/example.js', callers }).methods.map((method) => method.name)

  test.each<[string, string, CallerEvidence[], string[]]>([
    ['nothing is known', PLAIN, [], ALL],
    ['callers show methods', PLAIN, [caller('GET'), caller('POST')], ['GET', 'POST']],
    ['a caller may show another', PLAIN, [caller('GET'), caller('PUT', false)], ['GET', 'PUT']],
    ['callers only may be meant', PLAIN, [caller('GET', false)], ALL],
    ['the method of a caller cannot be told', PLAIN, [caller('GET'), caller(undefined)], ALL],
    ['that of a possible caller cannot be told', PLAIN, [caller('GET'), caller(undefined, false)], ALL],
    ['HEAD comes with GET', PLAIN, [caller('HEAD')], ['GET']],
    ['a preflight alone', PLAIN, [caller('OPTIONS')], ALL],
    ['the body is read', BODY, [], ['POST', 'PUT', 'PATCH']],
    ['the body is read and a caller sends one', BODY, [caller('DELETE')], ['DELETE']],
    ['the body is read and callers send none', BODY, [caller('GET')], ['GET', 'POST', 'PUT', 'PATCH']],
    ['only the search is read', SEARCH, [], ['GET']],
    ['only the search is read, and a caller posts', SEARCH, [caller('POST')], ['POST']],
    ['every method is called', PLAIN, ALL.map((method) => caller(method as Method)), ALL],
  ])('%s', (_, source, callers, expected) => expect(methods(source, callers).toSorted()).toEqual(expected.toSorted()))

  test('a parameter of the path shows nothing', () => {
    const options = { file: 'pages/api/posts/[id].js', segments: [{ name: 'id', kind: 'one' as const }], callers: [] }
    expect(convert(handler('  res.json({ id: req.query.id })'), options).methods).toHaveLength(6)
  })

  test('a handler that tests the method keeps what it tests', () => {
    const source = handler("  if (req.method !== 'PUT') return res.status(405).end()\n  res.json({})")
    expect(convert(source, { callers: [caller('GET')] }).methods).toEqual([{ name: 'PUT', source: 'checked' }])
  })

  test('without it, nothing is narrowed', () => {
    expect(convert(BODY).methods).toHaveLength(6)
    expect(convert(BODY).messages).toEqual([])
  })

  test('says what shows a method, and what is refused now', () => {
    const { methods, messages, status, code } = convert(PLAIN, { callers: [caller('GET'), caller('GET'), caller('POST')] })
    expect(methods).toEqual([
      { name: 'GET', source: 'inferred', evidence: [{ file: 'lib/caller.ts', line: 3 }] },
      { name: 'POST', source: 'inferred', evidence: [{ file: 'lib/caller.ts', line: 4 }] },
    ])
    expect(messages.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([['NR302', 'PUT, PATCH and DELETE are refused with 405 now']])
    expect(status).toBe('migrated')
    expect(code).toContain('export { handler as GET, handler as POST }')
    expect(convert(PLAIN, { callers: [caller('GET')] }).code).toContain('export function GET() {')
    expect(convert(PLAIN, { callers: [caller(undefined)] }).messages.map((message) => message.code)).toEqual(['NR303'])
  })
})

describe('--caching', () => {
  const GET = handler("  if (req.method !== 'GET') return res.status(405).end()\n  res.json({ ok: true })")
  const config = (source: string, rest: Partial<RouteOptions>) => convert(source, rest).caching.exports

  test.each(['13.4.0', '14.2.35', '15.5.29', '16.4.6'])('a GET that reads nothing of the request, on %s', (next) => {
    const target = { next, cacheComponents: false }
    expect(config(GET, { target, caching: 'force-static' })).toEqual({ dynamic: "'force-static'" })
    expect(config(GET, { target, caching: { revalidate: 60 } })).toEqual({ revalidate: '60' })
    expect(convert(GET, { target, caching: { revalidate: 60 } }).code).toContain('export const revalidate = 60\n')
  })

  test('beside what the route has of its own', () => {
    expect(config(`export const config = { maxDuration: 5 }\n${GET}`, { caching: 'force-static' })).toEqual({ dynamic: "'force-static'", maxDuration: '5' })
  })

  test('a handler that was narrowed to GET', () => {
    expect(config(PLAIN, { caching: 'force-static', callers: [caller('GET')] })).toEqual({ dynamic: "'force-static'" })
  })

  test.each<[string, string, Partial<RouteOptions>]>([
    ['it answers other methods than GET too', PLAIN, {}],
    ['it does not answer GET', handler("  if (req.method !== 'POST') return res.status(405).end()\n  res.json({})"), {}],
    ['it reads the request, which is not there at build', SEARCH, { callers: [] }],
    ['it reads its parameters, of which the values are not known at build', GET.replace('ok: true', 'id: req.query.id'), { segments: [{ name: 'id', kind: 'one' }] }],
    ['the edge runtime prerenders nothing', "export const config = { runtime: 'edge' }\nexport default function handler() {\n  return new Response('ok')\n}\n", {}],
    ['with `cacheComponents`, `dynamic` and `revalidate` are build errors', GET, { target: { next: '16.4.6', cacheComponents: true } }],
  ])('not where %s', (reason, source, rest) => {
    const asked = convert(source, { ...rest, caching: 'force-static' })
    expect(asked.messages.filter((message) => message.code === 'NR304').map((message) => message.message)).toEqual([`The route is not cached as \`--caching\` asks: ${reason}.`])
    expect(asked.caching).toEqual(convert(source, rest).caching)
    expect(asked.status).toBe('migrated')
  })
})
