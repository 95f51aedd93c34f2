import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { mergeReports } from '../report/merge.ts'
import { toHtml } from '../report/html.ts'
import { toMarkdown } from '../report/markdown.ts'
import { say } from '../transforms/messages.ts'
import { ROOT } from './support/next.ts'
import { run } from './support/processes.ts'
import { reportOf, routeReport } from './support/reports.ts'
import { schemaErrors } from './support/schema.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'merge-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const tool = { name: 'next-reroute', version: '2.0.0' } as const
const reason = say('NR104', 'lib/auth.ts', { line: 7, column: 3 }, { what: 'request' })
const web = reportOf(
  [routeReport('migrated', 'posts'), routeReport('left', 'users', { helpers: [{ file: 'lib/auth.ts', name: 'withAuth' }], messages: [{ ...reason, now: { file: 'lib/auth.ts', line: 9 } }] })],
  { helpers: [{ file: 'lib/auth.ts', name: 'withAuth', kind: 'wrapper', status: 'left', routes: 1, reason }], files: [{ path: 'lib/x.ts', change: 'edited' }], markers: [{ file: 'app/api/a/route.ts', line: 3 }], written: true, nextSteps: ['Build.', 'Test.'] },
)
const shop = reportOf([routeReport('review', 'cart', { app: 'apps/shop', from: 'apps/shop/pages/api/cart.ts', to: 'apps/shop/app/api/cart/route.ts' })], {
  apps: [{ path: 'apps/shop', target: { next: '15.0.0', source: 'flag', cacheComponents: false }, messages: [] }],
  helpers: [{ file: 'lib/auth.ts', name: 'withAuth', kind: 'wrapper', status: 'migrated', routes: 1 }],
  nextSteps: ['Build.'],
})
const merged = mergeReports([{ name: 'web', report: web }, { name: 'shop', report: shop }], tool, 'next-reroute report merge')

describe('several reports in one', () => {
  test('every path says its repository', () => {
    expect(merged.apps.map((app) => app.path)).toEqual(['web', 'shop/apps/shop'])
    expect(merged.routes.map(({ app, from, to }) => [app, from, to])).toEqual([
      ['web', 'web/pages/api/posts.ts', 'web/app/api/posts/route.ts'],
      ['web', 'web/pages/api/users.ts', null],
      ['shop/apps/shop', 'shop/apps/shop/pages/api/cart.ts', 'shop/apps/shop/app/api/cart/route.ts'],
    ])
    expect(merged.routes[1]!.messages[0]).toMatchObject({ file: 'web/lib/auth.ts', now: { file: 'web/lib/auth.ts', line: 9 } })
    expect(merged.helpers.map(({ file }) => file)).toEqual(['web/lib/auth.ts', 'shop/lib/auth.ts'])
    expect([merged.files[0]!.path, merged.markers[0]!.file, merged.helpers[0]!.reason!.file]).toEqual(['web/lib/x.ts', 'web/app/api/a/route.ts', 'web/lib/auth.ts'])
  })

  test('totals add up, steps are said once, and it is written where all are', () => {
    expect(merged.totals).toEqual({ routes: 3, migrated: 1, review: 1, adapted: 0, left: 1, failed: 0 })
    expect(merged.nextSteps).toEqual(['`web`, `shop`: Build.', '`web`: Test.'])
    expect(merged.written).toBe(false)
    expect(merged.repositories?.map(({ name, written }) => [name, written])).toEqual([['web', true], ['shop', false]])
  })

  test('is a report like any other, and may be merged again', () => {
    expect(schemaErrors()(JSON.parse(JSON.stringify(merged)))).toEqual([])
    const again = mergeReports([{ name: 'all', report: merged }], tool, 'x')
    expect(again.repositories?.map(({ name }) => name)).toEqual(['all/web', 'all/shop'])
    expect(again.apps[0]!.path).toBe('all/web')
    expect(toMarkdown(merged)).toContain('shop/apps/shop')
    expect(toHtml(merged)).toContain('3 routes of 2 repositories')
  })
})

describe('report merge', () => {
  const merge = (...args: string[]) => run(process.execPath, [path.join(ROOT, 'dist/bin/next-reroute.js'), 'report', 'merge', ...args], { cwd: folder })
  const put = (file: string, content: unknown) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
  }

  test('writes every form, and names repositories after their files or as told', async () => {
    put('web.json', { ...web, later: 'a property of a later version' })
    put('b/report.json', shop)
    const { status, stderr } = await merge('web.json', 'shop=b/report.json', '--report', 'all.html', '--report', 'all.json')
    expect([status, stderr]).toEqual([0, '3 routes of 2 reports: all.html, all.json\n'])
    const all = JSON.parse(fs.readFileSync(path.join(folder, 'all.json'), 'utf8')) as typeof merged
    expect(all.repositories?.map(({ name }) => name)).toEqual(['web', 'shop'])
    expect(fs.readFileSync(path.join(folder, 'all.html'), 'utf8')).toContain('How each repository was run')
  })

  test('two files of one name take their folders too', async () => {
    put('a/report.json', web)
    put('b/report.json', shop)
    expect((await merge('a/report.json', 'b/report.json', '--report', 'two.json')).status).toBe(0)
    expect((JSON.parse(fs.readFileSync(path.join(folder, 'two.json'), 'utf8')) as typeof merged).repositories?.map(({ name }) => name)).toEqual(['a-report', 'b-report'])
  })

  test.each([
    ['no JSON', '{', /is no JSON/],
    ['another JSON', '{"a":1}', /is no report of next-reroute/],
    ['a later version', '{"schemaVersion":2}', /its schemaVersion is 2/],
  ])('refuses %s', async (_, content, words) => {
    put('bad.json', content)
    const { status, stderr } = await merge('bad.json', '--report', 'bad.html')
    expect(status).toBe(2)
    expect(stderr).toMatch(words)
    expect(fs.existsSync(path.join(folder, 'bad.html'))).toBe(false)
  })

  test.each([[['missing.json', '--report', 'x.html']], [['--report', 'x.html']], [['web.json']], [['web.json', '--report', 'x.txt']], [['a=web.json', 'a=web.json', '--report', 'x.html']]])('refuses %j', async (args) => {
    put('web.json', web)
    expect((await merge(...args)).status).toBe(2)
  })
})
