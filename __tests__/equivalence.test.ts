import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateRoutes } from '../bench/routes.ts'
import { openRunner, type CaseRequest, type Finding, type Runner } from './support/equivalence.ts'
import { convert, pairOf, readCases, routeCase } from './support/fixtures.ts'
import { leaveRejections } from './support/rejections.ts'
import { commonProblems } from './support/same-answers.ts'
import { PAIRS, type HandPair } from './support/pairs.ts'

leaveRejections()

let runner: Runner
beforeAll(async () => {
  runner = await openRunner()
})
afterAll(() => runner.close())

function checkTexts(page: string, before: string, after: string, requests: CaseRequest[], messages: string[] = []): Promise<Finding[]> {
  const side = (entry: string, text: string) => ({ entry, files: { [entry]: text } })
  return runner.check({ page, before: side(`pages${page}.ts`, before), after: side(`app${page}/route.ts`, after), messages }, requests)
}

describe('the runner itself, on pairs written by hand', () => {
  test.each(PAIRS)('alike: $name', async ({ page, before, after, requests }) => {
    expect(await checkTexts(page, before, after, requests)).toEqual([])
  })

  const seeded = PAIRS.flatMap((pair) => pair.mistakes.map(([text, wrong]) => ({ pair, text, wrong, name: pair.name })))
  test.each(seeded)('found in $name: $text → $wrong', async ({ pair, text, wrong }: { pair: HandPair; text: string; wrong: string }) => {
    expect(pair.after).toContain(text)
    const findings = await checkTexts(pair.page, pair.before, pair.after.replace(text, wrong), pair.requests)
    expect(findings).not.toEqual([])
  })
})

describe('what is let through, and only that', () => {
  const api = (body: string) => `export default async function handler(req: any, res: any) { ${body} }`
  const get = (body: string, head = '') => `${head}\nexport async function GET(request: any) { ${body} }`
  const problems = async (before: string, after: string, requests: CaseRequest[], messages: string[] = []) =>
    (await checkTexts('/api/x', before, after, requests, messages)).map((finding) => finding.problem)

  test('a 405 of the framework stands for a 405 or for the refusal of a guard, not for other answers', async () => {
    const after = get('return Response.json(1)')
    const posted: CaseRequest[] = [{ method: 'POST' }]
    expect(await problems(api(`res.status(405).json({ error: 'GET only' })`), after, posted)).toEqual([])
    expect(await problems(api(`res.status(401).end()`), after, posted)).toEqual([])
    expect(await problems(api(`res.status(404).end()`), after, posted)).toEqual(['status 404 → 405'])
    expect(await problems(api(`res.json(1)`), after, posted)).toContain('status 200 → 405')
  })

  test('a 405 that the route itself makes is compared', async () => {
    const after = `export const POST = () => new Response(null, { status: 405 })`
    expect(await problems(api(`res.setHeader('Allow', 'GET'); res.status(405).end()`), after, [{ method: 'POST' }])).toEqual(['header allow: GET → none'])
  })

  test('a preflight that the original answers has to be answered', async () => {
    const before = api(`res.setHeader('Access-Control-Allow-Origin', '*'); if (req.method === 'OPTIONS') return res.status(200).end(); res.json(1)`)
    const after = get(`return Response.json(1, { headers: { 'Access-Control-Allow-Origin': '*' } })`)
    expect(await problems(before, after, [{ method: 'OPTIONS' }])).toContain('header access-control-allow-origin: * → none')
  })

  test('an error of the handler is 500 on both sides, and its text is the framework\'s', async () => {
    expect(await problems(api(`throw new Error('boom')`), get(`throw new Error('boom')`), [{}])).toEqual([])
    expect(await problems(api(`res.status(500).send('Internal Server Error')`), get(`throw new Error('boom')`), [{}])).not.toEqual([])
  })

  test('an original that never answers is said, not skipped', async () => {
    expect(await problems(api(`if (req.query.a) res.json(1)`), get('return Response.json(1)'), [{}])).toEqual(['the original never answers, the migrated route answers 200'])
  })

  test('a module that does not load fails', async () => {
    await expect(problems(api('res.end()'), `throw new Error('at load')\nexport const GET = 1`, [{}])).rejects.toThrow('at load')
  })

  test('a difference needs a message that names it, and a name needs a difference', async () => {
    const before = api(`res.json(req.socket.remoteAddress)`)
    const after = get(`return Response.json(request.headers.get('x-forwarded-for'))`)
    const request: CaseRequest = { headers: { 'x-forwarded-for': '10.0.0.1' }, differs: 'NR001' }
    expect(await problems(before, after, [request])).toContain('no message NR001 names it')
    expect(await problems(before, after, [request], ['NR001'])).toEqual([])
    expect(await problems(before, after, [{ differs: 'NR001' }], ['NR001'])).toEqual(['no difference is left for "differs": "NR001"'])
  })

  test('json(undefined) is let through only where the case says that its text cannot be undefined', async () => {
    const before = api(`res.json(undefined)`)
    const after = get('return Response.json(undefined)')
    expect(await problems(before, after, [{ standing: 'json-undefined' }])).toEqual([])
    expect(await problems(before, after, [{}])).toContain('status 200 → 500')
  })

  test('a content type that was not there is a difference', async () => {
    expect(await problems(api(`res.send('x')`), get(`return new Response('x')`), [{}])).toEqual(['header content-type: none → text/plain;charset=UTF-8'])
  })
})

const migrated = readCases().filter(({ output }) => output !== undefined)

test.each(migrated)('$name answers alike on both sides', async (fixture) => {
  expect(await runner.check(pairOf(fixture), fixture.requests ?? [])).toEqual([])
})

test.each(migrated)('$name answers each method alike', async (fixture) => {
  expect(await commonProblems(runner, fixture)).toEqual([])
})

describe('routes as the bench has them', () => {
  const noun = { id: 'n1', name: 'Ann', createdAt: 0, changedAt: 0 }
  const bodies = [{ title: 'a', status: null, tags: ['x'] }, {}, '']
  const requests: CaseRequest[] = [
    ...['', '?status=all&page=3', '?title=&status=x&ownerId=o&amount=1&currency=EUR&notes=n&startsAt=1&endsAt=2&email=e&locale=de&tags=t&visibility=v'].map((path) => ({ path })),
    ...['POST', 'PATCH', 'PUT'].flatMap((method) => bodies.map((body) => ({ method, body, headers: { 'content-type': 'application/json', 'x-api-key': 'k' } }))),
    { method: 'POST', body: { title: 'a' }, headers: { 'x-api-key': 'k' }, answers: { problems: [], upsert: noun } },
    { method: 'POST', body: { title: 'a' }, headers: { 'x-api-key': 'k' }, answers: { problems: [], upsert: { $throw: 'locked' } } },
    { method: 'POST', body: '{"title"', headers: { 'content-type': 'application/json', 'x-api-key': 'k' } },
    { method: 'POST', body: 'title=by+form', headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-api-key': 'k' } },
    { answers: { findFirst: null, findMany: [noun], count: 1 } },
    { method: 'DELETE' },
  ]
  const routes = generateRoutes(1000).filter((_, n) => n % 25 === 0)
  const cases = routes.map(({ file, source }) => routeCase(`pages/api/${file}`, source))
  const migratedOnes = cases.flatMap((fixture) => convert(fixture).code ?? []).length

  test('many of them are migrated', () => {
    expect(migratedOnes).toBeGreaterThan(routes.length / 2)
  })

  test.each(cases)('$name', async (fixture) => {
    const { code, messages } = convert(fixture)
    if (code === undefined) return expect(messages).not.toEqual([])
    const sent = requests.map((request): CaseRequest => ({ ...request, path: fixture.options.url.replace('[id]', 'a%20b') + (request.path ?? '') }))
    expect(await runner.check(pairOf({ ...fixture, output: code }), sent)).toEqual([])
  })
})
