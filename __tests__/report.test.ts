import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import pc from 'picocolors'
import { describe, expect, test } from 'vitest'
import { toJson } from '../report/json.ts'
import { toMarkdown } from '../report/markdown.ts'
import { codeSpan, escapeText, linkTo } from '../report/markdown-text.ts'
import { reasonsLeft, STANDING, totalsOf, type Report, type RouteReport } from '../report/model.ts'
import { summarise } from '../report/route-summary.ts'
import { schemaErrors } from './support/schema.ts'
import { toSummary } from '../report/summary.ts'
import { linesAfter } from '../migration/moved-lines.ts'
import type { Conversion } from '../transforms/conversion.ts'
import type { Message } from '../transforms/messages.ts'
import { MESSAGES, say, type MessageCode } from '../transforms/messages.ts'

const schema = JSON.parse(readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8')) as object

function route(status: RouteReport['status'], file: string, messages: RouteReport['messages'] = []): RouteReport {
  const moved = status !== 'left' && status !== 'failed'
  return {
    app: '.',
    url: `/api/${file}`,
    from: `pages/api/${file}.ts`,
    to: moved ? `app/api/${file}/route.ts` : null,
    status,
    methods: moved ? [{ name: 'GET', source: 'checked' }, { name: 'POST', source: 'every' }] : [],
    answers: moved ? [{ methods: ['GET', 'POST'], answers: [{ status: 200, body: 'json' }, { status: 401, body: 'empty', by: 'requireUser' }] }] : [],
    summary: moved ? { before: 'Every method alike: 200 JSON.', now: 'The same answers.', noticeable: [] } : null,
    caching: { exports: moved ? { dynamic: "'force-dynamic'" } : {}, why: 'It has GET.' },
    rewrites: moved ? ['json-response'] : [],
    helpers: [],
    messages,
  }
}

const imported = (file: string, by: string) => say('NR190', by, { line: 3, column: 8 }, { route: `pages/api/${file}.ts` })

function report(routes: RouteReport[], rest: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'next-reroute', version: '1.2.3' },
    command: 'next-reroute --dry-run',
    base: '.',
    written: false,
    apps: [{ path: '.', target: { next: '16.4.6', source: 'installed', cacheComponents: false }, messages: [] }],
    totals: totalsOf(routes),
    routes,
    helpers: [],
    files: [{ path: 'lib/read-body.ts', change: 'created' }],
    markers: [],
    standing: STANDING,
    nextSteps: ['Run `npx next build`.'],
    ...rest,
  }
}

const usual = report([
  route('migrated', 'a'),
  route('review', 'b', [{ ...imported('b', 'pages/api/b.ts'), severity: 'review' }]),
  route('left', 'c', [imported('c', 'lib/c.ts')]),
  route('left', 'd', [imported('d', 'lib/d.ts')]),
  route('failed', 'e', [say('NR001', 'pages/api/e.ts', { line: 9, column: 2 }, { reason: 'Unexpected token' })]),
], {
  helpers: [
    { file: 'lib/auth.ts', name: 'withAuth', kind: 'wrapper', status: 'left', routes: 2, reason: say('NR104', 'lib/auth.ts', { line: 7, column: 3 }, { what: 'request' }) },
    { file: 'lib/responses.ts', name: 'ok', kind: 'responder', status: 'both forms', routes: 2 },
    { file: 'lib/ip.ts', name: 'ipOf', kind: 'reader', status: 'migrated', routes: 1 },
  ],
})

describe('JSON', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)
  const errorsOf = schemaErrors()

  test('is what the published schema says', () => {
    expect(validate(JSON.parse(toJson(usual))), JSON.stringify(validate.errors)).toBe(true)
    expect(errorsOf(usual)).toEqual([])
  })

  test('what later versions add is no mistake, and tests find what the schema forgot', () => {
    const later = { ...usual, extra: 1, routes: usual.routes.map((one) => ({ ...one, extra: 1 })) }
    expect(validate(later)).toBe(true)
    expect(errorsOf(later)).not.toEqual([])
  })

  test.each<[string, (broken: Report) => void]>([
    ['a status that does not exist', (broken) => Object.assign(broken.routes[0]!, { status: 'moved' })],
    ['a missing property', (broken) => delete (broken as Partial<Report>).totals],
    ['a kind of body that does not exist', (broken) => Object.assign(broken.routes[0]!.answers[0]!.answers[0]!, { body: 'xml' })],
    ['a code of another form', (broken) => Object.assign(broken.routes[1]!.messages[0]!, { code: 'NR999' })],
    ['a line before the first', (broken) => Object.assign(broken.routes[1]!.messages[0]!, { line: 0 })],
    ['another version', (broken) => Object.assign(broken, { schemaVersion: 2 })],
  ])('the schema refuses %s', (_, breakIt) => {
    const broken = structuredClone(usual)
    breakIt(broken)
    expect(validate(broken)).toBe(false)
  })

  test('ends with a line break and reads back', () => {
    expect(toJson(usual).endsWith('}\n')).toBe(true)
    expect(JSON.parse(toJson(usual))).toEqual(usual)
  })
})

describe('the model', () => {
  test('counts every status', () => {
    expect(usual.totals).toEqual({ routes: 5, migrated: 1, review: 1, adapted: 0, left: 2, failed: 1 })
  })

  test('groups why routes stay, the most frequent reason first, each route once', () => {
    const twice = route('left', 'f', [imported('f', 'lib/f.ts'), imported('f', 'lib/g.ts')])
    const reasons = reasonsLeft([...usual.routes, twice])
    expect(reasons.map((reason) => [reason.code, reason.routes.length])).toEqual([
      ['NR190', 3],
      ['NR001', 1],
    ])
  })
})

describe('Markdown', () => {
  test('reads as a comment on a pull request', async () => {
    await expect(toMarkdown(usual)).toMatchFileSnapshot('support/report.md')
  })

  test('a run that wrote says so', () => {
    expect(toMarkdown({ ...usual, written: true })).toContain('\nDone: 5 routes — **1** migrated,')
  })

  test('a project with nothing to do is a report too', () => {
    const text = toMarkdown(report([], { files: [], nextSteps: [] }))
    expect(text).toContain('0 routes.')
    expect(text).not.toContain('## Left')
    expect(text).not.toMatch(/\n\n\n/)
  })

  const hostile = '`` | </summary><script>alert(1)</script> [x](javascript:1) ![y](z) @team *b* _u_ <!-- \n# head\n| --- |'

  test('whatever stands in file names and messages shows as it is', () => {
    const messages = [say('NR191', hostile, { line: 1, column: 1 }, { route: hostile, names: hostile })]
    const text = toMarkdown(report([{ ...route('left', 'x', messages), url: hostile, from: hostile, app: hostile }, route('migrated', hostile)], { command: hostile }))
    expect(text).not.toContain('<script')
    // HTML inside a summary is no Markdown.
    const outside = text.replaceAll(/<summary>.*<\/summary>/g, '').replaceAll(/`[^`\n]*`/g, '').replaceAll(/(?<!\\)\]\([\w/.%~-]*(#L\d+)?\)/g, '')
    expect(outside).not.toMatch(/[^\\]\*b|[^\\]_u|[^\\]\]\(javascript|!\[|@team|<!-- \\?#/)
    expect(text.match(/<\/summary>/g)).toHaveLength(text.match(/<summary>/g)!.length)
    expect(toMarkdown(report([], { helpers: [{ file: hostile, name: hostile, kind: 'guard', status: 'left', routes: 1, reason: messages[0]! }] }))).not.toMatch(/<script|[^`]@team/)
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual(['# API Routes to Route Handlers'])
    for (const row of text.split('\n').filter((line) => line.startsWith('| '))) expect(row.match(/\|/g), row).toHaveLength(5)
  })

  test.each([
    ['plain', '`plain`'],
    ['pages/api/[...s] x.ts:3', '`pages/api/[...s] x.ts:3`'],
    ['a`b', '<code>a\\`b</code>'],
    ['<b>|', '<code>&lt;b&gt;&#124;</code>'],
    ['a\nb', '<code>a b</code>'],
    [' x', '<code> x</code>'],
    ['', '<code></code>'],
  ])('codeSpan(%j)', (text, span) => {
    expect(codeSpan(text)).toBe(span)
  })

  test('escapeText leaves no markup', () => {
    expect(escapeText('a_b <c> & [d](e) `f` |g| *h* \\i @j')).toBe('a\\_b &lt;c&gt; &amp; \\[d\\](e) \\`f\\` &#124;g&#124; \\*h\\* \\\\i @<!-- -->j')
  })
})

describe('Markdown fits a comment', () => {
  const LIMIT = 65_536
  const reviews = (file: string) => [{ ...imported(file, `pages/api/${file}.ts`), severity: 'review' as const }]
  const counted = (text: string, line: RegExp) => (text.match(line) ?? []).length
  const cut = (text: string, what: string) => Number(new RegExp(`and (\\d+) more ${what}`).exec(text)?.[1] ?? 0)

  test('with 2,000 routes: what to look at stays longest, and what is cut is said', () => {
    const many = Array.from({ length: 2_000 }, (_, i) => {
      const file = `team-${i % 40}/${'some-folder/'.repeat(i % 4)}route-${i}`
      return i % 3 === 0 ? route('left', file, [imported(file, `lib/${i}.ts`)]) : i % 10 === 1 ? route('review', file, reviews(file)) : route('migrated', file)
    })
    const text = toMarkdown(report(many))
    expect(text.length).toBeLessThan(LIMIT)
    expect(text.length).toBeGreaterThan(LIMIT * 0.9)
    const toReview = many.filter(({ status }) => status === 'review').length
    expect(counted(text, /^- \[ \] \[`pages/gm)).toBe(toReview)
    expect(text).toContain('> [!NOTE]\n> Cut to what a comment holds: the JSON report has it all.')
    const left = many.filter(({ status }) => status === 'left').length
    expect(counted(text, /^- \[`lib/gm) + cut(text, 'places')).toBe(left)
    expect(counted(text, /^\| `\/api/gm) + cut(text, 'routes \\|')).toBe(2_000)
    expect(counted(text, /^ {2}- Now: /gm) + cut(text, 'routes\\n')).toBe(2_000 - left)
    expect(text.endsWith('<sub>next-reroute 1.2.3 · `next-reroute --dry-run`</sub>\n')).toBe(true)
    expect(counted(text, /<details>/g)).toBe(counted(text, /^<\/details>/gm))
  })

  test('with more to review than it holds', () => {
    const text = toMarkdown(report(Array.from({ length: 3_000 }, (_, i) => route('review', `r${i}`, reviews(`r${i}`)))))
    expect(text.length).toBeLessThan(LIMIT)
    expect(counted(text, /^- \[ \] \[`pages/gm) + cut(text, 'lines')).toBe(3_000)
  })

  test('with names and texts of any length, and hundreds of apps and reasons', () => {
    const long = '|@<`*'.repeat(2_000)
    const routes = Object.keys(MESSAGES).flatMap((code, i): RouteReport[] => [{ ...route('left', `${long}${i}`), messages: [{ code: code as MessageCode, severity: 'left', file: long, line: 1, column: 1, message: long, help: long }] }])
    const apps = Array.from({ length: 300 }, (_, i) => ({ ...usual.apps[0]!, path: `${long}${i}` }))
    const text = toMarkdown(report(routes, { apps, command: long, nextSteps: Array<string>(50).fill(long), files: Array<Report['files'][number]>(500).fill({ path: long, change: 'edited' }) }))
    expect(text.length).toBeLessThan(LIMIT)
    expect(text).toMatch(/^> Cut to what a comment holds, \d+ whole sections too: the JSON report has it all\.$/m)
    expect(counted(text, /<details>/g)).toBe(counted(text, /^<\/details>/gm))
  })

  test('a small one says nothing of it', () => {
    expect(toMarkdown(usual)).not.toMatch(/more|\[!NOTE\]/)
  })
})

describe('links', () => {
  test('lead to lines, from where the report stands', () => {
    expect(linkTo('pages/api/[id].ts', 3, '../')).toBe('[`pages/api/[id].ts:3`](../pages/api/%5Bid%5D.ts#L3)')
    expect(linkTo('a b/(c)#d?.ts', undefined, '')).toBe('[`a b/(c)#d?.ts`](a%20b/%28c%29%23d%3F.ts)')
    expect(linkTo('javascript:alert(1)', 1, '')).toBe('[`javascript:alert(1):1`](javascript%3Aalert%281%29#L1)')
  })

  test('after a run they lead to the new file', () => {
    const moved = report([route('review', 'b', [{ ...imported('b', 'pages/api/b.ts'), severity: 'review', now: { file: 'app/api/b/route.ts', line: 9 } }])], { written: true })
    expect(toMarkdown(moved)).toContain('- [ ] [`app/api/b/route.ts:9`](app/api/b/route.ts#L9)')
    expect(toMarkdown({ ...moved, written: false }, { prefix: '../../' })).toContain('- [ ] [`pages/api/b.ts:3`](../../pages/api/b.ts#L3)')
  })
})

describe('the closing summary', () => {
  const colors = pc.createColors(false)

  test('says totals, reasons, where the report is and what comes next', () => {
    expect(toSummary(usual, colors, ['report.md'], 'npx next-reroute')).toBe(`5 routes, Next.js 16.4.6 (nothing written)
  1 migrated, 1 to review, 2 left, 1 failed
Why routes stay:
     2 × NR190 This file imports the handler of pages/api/c.ts.
              lib/c.ts:3, for example
     1 × NR001 The file cannot be parsed: Unexpected token.
              pages/api/e.ts:9
Report: report.md
Next: npx next-reroute
`)
  })

  test('fits one screen whatever the project', () => {
    const long = 'x'.repeat(500)
    const many = Array.from({ length: 3000 }, (_, i) => route('left', `${long}${i}`, [imported(long, `${long}\n.ts`), say('NR001', long, { line: 1, column: 1 }, { reason: long })]))
    const lines = toSummary(report(many), colors, ['a.md', 'b.json'], 'npx next-reroute').split('\n')
    expect(lines.length).toBeLessThan(24)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('colours only where asked', () => {
    expect(toSummary(usual, pc.createColors(true), [], undefined)).toContain('\u001b[')
    expect(toSummary(usual, colors, [], undefined)).not.toContain('\u001b[')
  })
})

describe('what a reviewer of a route reads first', () => {
  const conversion = (rest: Partial<Conversion>): Conversion => ({ status: 'migrated', methods: [], caching: { exports: {}, why: '' }, rewrites: [], messages: [], helpers: [], ...rest })

  test('methods that are tested, with what each answers, itself or by a guard', () => {
    const methods = [{ name: 'GET', source: 'checked' }, { name: 'POST', source: 'checked' }] as const
    const answers: Conversion['answers'] = [
      { methods: ['GET'], answers: [{ status: 200, body: 'json' }] },
      { methods: ['POST'], answers: [{ status: 201, body: 'json' }, { status: null, body: 'text' }, { status: 401, body: 'empty', by: 'requireUser' }] },
    ]
    expect(summarise(conversion({ methods: [...methods], answers, wrappedBy: ['withLog', 'withTeam'] }))).toEqual({
      before: 'GET: 200 JSON. POST: 201 JSON, a computed status text, 401 without a body by `requireUser`. Other methods were refused with 405. Inside `withLog` and `withTeam`.',
      now: "The same answers from `GET` and `POST`, HEAD made from GET; PUT, PATCH and DELETE get the framework's empty 405, outside of the wrapper.",
      noticeable: [],
    })
  })

  test('a handler that tests none', () => {
    const all = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
    const { before, now } = summarise(conversion({ methods: all.map((name) => ({ name, source: 'every' })), answers: [{ methods: [...all], answers: [{ status: 307, body: 'redirect' }] }] }))
    expect(before).toBe('Every method alike: 307 redirect.')
    expect(now).toBe('The same answers from one function under six names, HEAD made from GET.')
  })

  test('methods that were never answered, and a library that answers', () => {
    const messages = [say('NR301', 'pages/api/a.ts', { line: 1, column: 1 })]
    const { before, noticeable } = summarise(conversion({ methods: [{ name: 'POST', source: 'checked' }], messages }))
    expect(before).toBe('POST: made by a library. Other methods were never answered.')
    expect(noticeable).toEqual([messages[0]!.message])
  })

  test('what is about files and code is nothing that a client notices', () => {
    const messages = [say('NR310', 'pages/api/a.ts', { line: 1, column: 1 }, { names: '`a`', target: 'app/api/a/shared.ts' }), say('NR190', 'a.ts', { line: 1, column: 1 }, { route: 'a' })]
    expect(summarise(conversion({ messages })).noticeable).toEqual([])
  })
})

describe('the line that a message means after the run', () => {
  const at = (line: number, code: 'NR201' | 'NR320' = 'NR320') => say(code, 'pages/api/a.ts', { line, column: 3 }, { keys: '"tag"' })
  const lines = (before: string[], after: string[], messages: Message[]) => [...linesAfter({ to: 'app/api/a/route.ts', before: before.join('\n'), after: after.join('\n') }, messages).values()]

  test('is the one below its comment, for each of several', () => {
    const [first, second] = [at(1, 'NR201'), at(2, 'NR201')]
    const comment = `  // next-reroute NR201: ${first.message}`
    expect(lines(['use(a)', 'use(b)'], ['{', comment, '  // next-reroute NR202: x', '  use(A)', '}', comment, '  use(B)'], [first, second, { ...first }])).toEqual([4, 4, 7])
  })

  test('is the same text, or beside what is still there, or the first function', () => {
    const before = ["import a from 'a'", 'export default function (req, res) {', '  first(a)', '  res.setHeader(a)', '  second(a)', '}']
    const after = ["import a from 'a'", '', 'export function GET() {', '  first(a)', '  const headers = a', '  second(a)', '}']
    expect(lines(before, after, [at(3), at(4)])).toEqual([4, 5])
    expect(lines(['one', '}', '}'], ['two', '}', 'export async function GET() {'], [at(2)])).toEqual([3])
    expect(lines(['one'], [''], [at(1)])).toEqual([1])
  })
})
