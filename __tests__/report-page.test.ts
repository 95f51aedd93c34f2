import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textsOf } from '../migration/report-texts.ts'
import { run } from '../migration/run.ts'
import { toHtml } from '../report/html.ts'
import type { HelperReport, Report, RouteReport } from '../report/model.ts'
import type { Texts } from '../report/texts.ts'
import { say } from '../transforms/messages.ts'
import { startBrowser } from './support/browser.ts'
import { ROOT } from './support/next.ts'
import { reportOf, routeReport } from './support/reports.ts'

/** The HTML report as people meet it: in a browser, with scripts and without, whatever the code says. */
let browser: Browser
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-page-'))
const faults: string[] = []

beforeAll(async () => void (browser = await startBrowser()), 120_000)
afterAll(async () => {
  await browser?.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

let pages = 0

/** Opens a page from a file, and writes down every error, dialog and request that is not the page itself. */
async function open(html: string, options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
  const file = path.join(folder, `${pages++}.html`)
  fs.writeFileSync(file, html)
  faults.length = 0
  const page = await (await browser.newContext(options)).newPage()
  page.setDefaultTimeout(10_000)
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => void (faults.push(`dialog: ${dialog.message()}`), dialog.dismiss()))
  page.on('request', (request) => request.url().split('#')[0] !== pathToFileURL(file).href && !request.url().startsWith('data:') && faults.push(`request: ${request.url()}`))
  // One that the policy stops is a request, too, but goes nowhere.
  page.on('response', (response) => response.url().startsWith('http') && faults.push(`answer: ${response.url()}`))
  await page.goto(pathToFileURL(file).href + hash)
  return page
}

const shown = (page: Page) => page.locator('.routes > tbody:not([hidden])')
const urls = (page: Page) => shown(page).locator('th').allTextContents()

const rest = { only: [], ignore: [], next: undefined, caching: undefined, inferMethods: false, reportFiles: [], onProgress: () => {}, warn: () => {} }
const blog = await run(path.join(ROOT, 'examples/blog'), { ...rest, write: false, allowNoRoutes: false, force: true, tool: { version: '0.0.0', command: 'next-reroute' } })
const blogPage = toHtml(blog.report, textsOf(blog.plan, blog.report.base))

const held = (name: string, line: number): HelperReport => ({ file: 'lib/auth.ts', name, kind: 'wrapper', status: 'left', routes: 2, reason: say('NR104', 'lib/auth.ts', { line, column: 3 }, { what: 'request' }) })
const waits = (name: string, line: number): Partial<RouteReport> => ({ helpers: [{ file: 'lib/auth.ts', name }], messages: [say('NR104', 'lib/auth.ts', { line, column: 3 }, { what: 'request' })] })

/** Some of everything. */
const varied = reportOf(
  [
    routeReport('migrated', 'posts/10'),
    routeReport('migrated', 'posts/9'),
    routeReport('review', 'posts/tags', { messages: [say('NR201', 'pages/api/posts/tags.ts', { line: 1, column: 1 }, { keys: '"tag"' })] }),
    routeReport('left', 'users/list', waits('withAuth', 7)),
    routeReport('left', 'users/one', waits('withAuth', 7)),
    routeReport('left', 'users/me', waits('withRole', 9)),
    routeReport('adapted', 'legacy'),
    routeReport('failed', 'broken', { messages: [say('NR001', 'pages/api/broken.ts', { line: 2, column: 2 }, { reason: 'Unexpected token' })] }),
  ],
  { helpers: [held('withAuth', 7), held('withRole', 9)], files: [{ path: 'lib/read-body.ts', change: 'created' }] },
)
const variedTexts: Texts = { before: () => 'const one = 1\nexport default one\n', after: () => 'const two = 1\nexport default two\n' }

describe('with scripts', () => {
  test('filters by status, folder, message, shared function and words, and says how many are left', async () => {
    const page = await open(toHtml(varied, variedTexts))
    await page.check('[name=status][value=left]', { force: true })
    expect(await urls(page)).toEqual(['/api/users/list', '/api/users/one', '/api/users/me'])
    expect(await page.textContent('output')).toBe('3 of 8 routes')
    await page.fill('[name=q]', 'Users/ME')
    expect(await urls(page)).toEqual(['/api/users/me'])
    await page.click('button[type=reset]')
    await page.selectOption('[name=folder]', '/api/posts')
    expect(await urls(page)).toEqual(['/api/posts/10', '/api/posts/9', '/api/posts/tags'])
    await page.click('button[type=reset]')
    await page.selectOption('[name=message]', 'NR201')
    expect(await urls(page)).toEqual(['/api/posts/tags'])
    await page.click('button[type=reset]')
    await page.selectOption('[name=helper]', { label: 'withAuth of lib/auth.ts (2)' })
    expect(await urls(page)).toEqual(['/api/users/list', '/api/users/one'])
    await page.fill('[name=q]', 'nothing like it')
    expect(await page.locator('.none').isVisible()).toBe(true)
    expect(faults).toEqual([])
  })

  test('the address keeps the filter', async () => {
    const page = await open(toHtml(varied, variedTexts))
    await page.selectOption('[name=message]', 'NR104')
    await page.check('[name=status][value=left]', { force: true })
    const hash = await page.evaluate('location.hash')
    const again = await open(toHtml(varied, variedTexts), {}, String(hash))
    expect(await urls(again)).toEqual(['/api/users/list', '/api/users/one', '/api/users/me'])
  })

  test('sorts by each column, there and back', async () => {
    const page = await open(toHtml(varied, variedTexts))
    await page.click('[data-sort=url]')
    const sorted = await urls(page)
    expect(sorted.slice(0, 4)).toEqual(['/api/broken', '/api/legacy', '/api/posts/9', '/api/posts/10'])
    expect(await page.getAttribute('th:has([data-sort=url])', 'aria-sort')).toBe('ascending')
    await page.click('[data-sort=url]')
    expect(await urls(page)).toEqual(sorted.toReversed())
    await page.click('[data-sort=status]')
    expect((await urls(page))[0]).toBe('/api/broken')
  })

  test('a route opens by keyboard to its messages on its diff, which is built only then', async () => {
    const page = await open(blogPage)
    expect(await page.locator('.routes .d').count()).toBe(0)
    const row = page.locator('tbody', { has: page.locator('th', { hasText: /^\/api\/tagged$/ }) })
    await row.locator('summary').focus()
    await page.keyboard.press('Enter')
    await row.locator('.d .m').waitFor()
    expect(await row.locator('.d .m').textContent()).toContain('NR201')
    // The line that it is about stands above it.
    expect(await row.locator('.d .m').evaluate((note) => note.previousElementSibling?.textContent + String(note.previousElementSibling?.previousElementSibling?.textContent))).toContain('tag')
    const [left, right] = [await row.locator('.d del').first().boundingBox(), await row.locator('.d ins').first().boundingBox()]
    expect(right!.x).toBeGreaterThan(left!.x + left!.width - 2)
    expect(await row.locator('.d del mark, .d ins mark').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  test('on a phone the new lines stand below the old ones, and nothing is wider than the screen', async () => {
    const page = await open(blogPage, { viewport: { width: 390, height: 800 } })
    await page.click('button[name=open]')
    const [left, right] = [await page.locator('.d del:has(+ ins)').first().boundingBox(), await page.locator('.d del + ins').first().boundingBox()]
    expect(right!.y).toBeGreaterThanOrEqual(left!.y + left!.height - 1)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  })

  test('the ranking shows the routes that a function holds up', async () => {
    const page = await open(toHtml(varied, variedTexts))
    expect(await page.locator('.rank > li').first().textContent()).toMatch(/withAuth.*unlocks 2 routes.*lib\/auth\.ts:7.*NR104/s)
    await page.click('.rank > li:first-child [data-helper]')
    await expect.poll(() => urls(page)).toEqual(['/api/users/list', '/api/users/one'])
  })

  test('copies the checklist', async () => {
    const page = await open(toHtml(varied, variedTexts), { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.click('[data-copy]')
    await page.locator('.copied', { hasText: 'Copied.' }).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('- [ ] Run `npx next build`.')
  })

  test('a page of 2,000 routes builds no diff before it is asked for, and still filters', async () => {
    const code = Array.from({ length: 60 }, (_, i) => `export const line${i} = await store.find({ id: ${i}, name: 'some name' })`).join('\n')
    const routes = Array.from({ length: 2_000 }, (_, i) => routeReport(i % 10 === 0 ? 'left' : 'migrated', `group${i % 40}/route${i}`, i % 10 === 0 ? { messages: [say('NR104', `pages/api/group${i % 40}/route${i}.ts`, { line: 30, column: 3 }, { what: 'request' })] } : {}))
    const page = await open(toHtml(reportOf(routes), { before: () => code, after: () => code.replaceAll('const', 'let') }))
    expect(await page.locator('.d').count()).toBe(0)
    // 13 elements a row, and the rest of the page.
    expect(Number(await page.evaluate('document.querySelectorAll("*").length'))).toBeLessThan(2_000 * 13 + 500)
    await page.check('[name=status][value=left]', { force: true })
    expect(await page.textContent('output')).toBe('200 of 2,000 routes')
    await page.locator('.routes tbody:not([hidden]) summary').first().click()
    expect(await page.locator('.d .m.left').count()).toBe(1)
    expect(faults).toEqual([])
  }, 60_000)
})

describe('without scripts', () => {
  test('everything can be read, each route opens, and nothing is shown that would not work', async () => {
    const page = await open(blogPage, { javaScriptEnabled: false })
    expect(await urls(page)).toHaveLength(blog.report.routes.length)
    expect(await page.locator('.js:visible').count()).toBe(0)
    const row = page.locator('tbody', { has: page.locator('th', { hasText: /^\/api\/tagged$/ }) })
    await row.locator('summary').click()
    expect(await row.locator('.d .m').isVisible()).toBe(true)
    expect(await row.locator('.d ins').first().isVisible()).toBe(true)
    expect(await page.locator('#checklist').isVisible()).toBe(true)
    expect(faults).toEqual([])
  })

  test('prints what is open, and no controls', async () => {
    const page = await open(blogPage)
    await page.locator('.routes summary').first().click()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.filters').isVisible()).toBe(false)
    expect(await page.locator('.routes .d:visible').count()).toBe(1)
  })
})

describe('nobody is left out', () => {
  const states: [string, Report, Texts | undefined][] = [
    ['of everything', varied, variedTexts],
    ['that is empty', reportOf([], { nextSteps: [] }), undefined],
    ['of the example', blog.report, textsOf(blog.plan, blog.report.base)],
  ]
  for (const colorScheme of ['light', 'dark'] as const) {
    test.each(states)(`axe finds nothing on a page %s, ${colorScheme}`, async (_, report, texts) => {
      for (const width of [390, 1440]) {
        const page = await open(toHtml(report, texts), { colorScheme, viewport: { width, height: 900 } })
        for (const summary of await page.locator('section:not(.wide) summary').all()) await summary.click()
        if (await page.locator('button[name=open]').isVisible()) await page.click('button[name=open]')
        await page.evaluate(axe.source)
        const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`)).toEqual([])
        await page.context().close()
      }
    }, 60_000)
  }

  test('routes are a table to who hears them', async () => {
    const page = await open(toHtml(varied, variedTexts))
    const table = page.getByRole('table', { name: 'Routes' })
    expect(await table.getByRole('rowheader').count()).toBe(8)
    expect(await table.getByRole('columnheader').count()).toBe(5)
    expect(await page.getByRole('img', { name: /8 routes: 2 migrated, 1 to review, 1 adapted, 3 left, 1 failed/ }).count()).toBe(1)
  })
})

describe('whatever the code says', () => {
  const ATTACKS = [
    '</script><script>globalThis.hurt = 1</script>',
    '</noscript><img src=x onerror="globalThis.hurt=1">',
    '</style><style>body{display:none}</style>',
    '<!-- <script> -->',
    '" onmouseover="globalThis.hurt=1" autofocus onfocus="globalThis.hurt=1',
    "' onclick='globalThis.hurt=1",
    '<svg/onload=globalThis.hurt=1>',
    '<a href="javascript:globalThis.hurt=1">x</a>',
    '</details></td></table><iframe src="https://example.com">',
    '&lt;img src=x onerror=globalThis.hurt=1&gt;',
    '`${globalThis.hurt = 1}` <meta http-equiv="refresh" content="0;url=https://example.com">',
    ']]><template><slot></template>',
  ]
  const UNSEEN = 'a\u202Eb\u2066c\u2028d\u200Be\u0000f\uFEFFg\u001Bh'
  const every = [...ATTACKS, UNSEEN]

  const hostileRoutes = every.map((name, i) => routeReport(i % 2 ? 'left' : 'review', name, { app: name, url: `/api/${name}`, messages: [{ ...say('NR201', `pages/api/${name}.ts`, { line: 2, column: 1 }, { keys: name }), severity: i % 2 ? 'left' : 'review' }, say('NR191', name, { line: 1, column: 1 }, { route: name, names: name })], helpers: [{ file: name, name }], caching: { exports: { [name]: name }, why: name } }))
  const hostile = reportOf(hostileRoutes, {
    command: ATTACKS.join(' '),
    tool: { name: 'next-reroute', version: ATTACKS[0]! },
    apps: every.map((name) => ({ path: name, target: { next: name, source: 'installed', cacheComponents: true }, messages: [say('NR191', name, { line: 1, column: 1 }, { route: name, names: name })] })),
    helpers: every.map((name) => ({ file: name, name, kind: 'guard', status: 'left', routes: 1, reason: say('NR191', name, { line: 1, column: 1 }, { route: name, names: name }) })),
    files: every.map((name) => ({ path: name, change: 'edited' })),
    markers: every.map((name) => ({ file: name, line: 1 })),
    standing: every,
    nextSteps: every,
    repositories: every.map((name) => ({ name, tool: { name: 'next-reroute', version: name }, command: name, written: false })),
  })
  const source = (quote: string) => `const a = 1\n${every.map((text) => `// ${text}\nconst x = ${quote}${text}${quote} /* ${text}\n ${text} */`).join('\n')}\n`
  const hostileTexts: Texts = { before: () => source('"'), after: () => source('`') }

  test.each([true, false])('none of it becomes markup or runs (scripts %j)', async (javaScriptEnabled) => {
    const page = await open(toHtml(hostile, hostileTexts), { javaScriptEnabled })
    if (javaScriptEnabled) await page.click('button[name=open]')
    for (const summary of await page.locator('section:not(.wide) summary, .files summary').all()) await summary.click()
    if (!javaScriptEnabled) for (const summary of await page.locator('.routes summary').all()) await summary.click()
    // Scripts run here in any case: the setting is about the page's own.
    const found = (await page.evaluate(`({
      hurt: globalThis.hurt,
      scripts: document.querySelectorAll('script').length,
      strangers: document.querySelectorAll('img, iframe, template, slot, a, svg:not(.bar), [onmouseover], [onfocus], [onclick], [onerror], [onload], [autofocus]').length,
      styles: document.querySelectorAll('style').length,
      text: document.body.textContent,
    })`)) as { text: string }
    expect(found).toMatchObject({ hurt: undefined, scripts: 1, strangers: 0, styles: 1 })
    for (const attack of ATTACKS) expect(found.text).toContain(attack)
    expect(found.text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}]/u)
    expect(found.text).toContain('aU+202EbU+2066cU+2028dU+200BeU+0000fU+FEFFgU+001Bh')
    expect(faults).toEqual([])
  }, 60_000)

  test('and were it markup, the policy would not let it run', async () => {
    const page = await open(blogPage.replace('<main>', '<main><img src="https://example.com/x.png" onerror="globalThis.hurt = 1"><script>globalThis.hurt = 1</script><style>body { display: none }</style>'))
    expect(await page.evaluate('globalThis.hurt')).toBeUndefined()
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect(faults.filter((fault) => fault.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(3)
    expect(faults.filter((fault) => fault.startsWith('answer'))).toEqual([])
  })
})
