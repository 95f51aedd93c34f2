import { describe, expect, test } from 'vitest'
import { align, changedWords, type Segment } from '../report/html/align.ts'
import { colour } from '../report/html/colour.ts'
import { diffView, excerpts, noteView } from '../report/html/diff-view.ts'
import { code, html, Markup, sentence } from '../report/html/markup.ts'
import { percent } from '../report/html/chart.ts'
import { toHtml } from '../report/html.ts'
import { unlocksOf } from '../report/unlocks.ts'
import { say } from '../transforms/messages.ts'
import type { HelperReport, RouteReport } from '../report/model.ts'
import { reportOf, routeReport } from './support/reports.ts'

describe('markup', () => {
  test.each([
    ['<b>&"\'', '&lt;b&gt;&amp;&quot;&#39;'],
    ['a\tb', 'a\tb'],
    ['a\u202eb', 'a<span class=u>U+202E</span>b'],
    ['\u0000\u0085\u00ad\u2029\u{e0041}', ['0000', '0085', '00AD', '2029', 'E0041'].map((name) => `<span class=u>U+${name}</span>`).join('')],
    ['\ud800', '<span class=u>U+D800</span>'],
    ['👩‍💻 ❤️', '👩‍💻 ❤️'],
    ['a\u200db\ufe0f', 'a<span class=u>U+200D</span>b<span class=u>U+FE0F</span>'],
  ])('%j shows as it is', (text, shown) => {
    expect(html`${text}`.text).toBe(shown)
  })

  test('an attribute holds text, and markup is never escaped twice', () => {
    expect(html`<a title="${'"\u202e<'}">${html`<b>${'<'}</b>`}${[1, false, undefined, 'x']}</a>`.text).toBe('<a title="&quot;[U+202E]&lt;"><b>&lt;</b>1x</a>')
    expect(() => html`<a title="${new Markup('x')}">`).toThrow(TypeError)
  })

  test('sentences and paths', () => {
    expect(sentence('`a<b` of <c>').text).toBe('<code>a&lt;b</code> of &lt;c&gt;')
    expect(code('a/<b>').text).toBe('<code>a/<wbr>&lt;b&gt;</code>')
  })

  test('no percentage says all or nothing where that is not so', () => {
    expect([percent(0, 5), percent(1, 1000), percent(999, 1000), percent(5, 5), percent(0, 0)]).toEqual(['0 %', '< 1 %', '> 99 %', '100 %', '0 %'])
  })
})

describe('colours', () => {
  const kinds = (source: string) => colour(source).map((line) => line.filter(({ kind }) => kind).map(({ text, kind }) => `${kind} ${text.trim()}`))

  test('keywords, texts, comments and numbers, each line for itself', () => {
    expect(kinds("const a = `x\n${1} y` // end\n/* one\ntwo */ return 'a'")).toEqual([['keyword const', 'string `x'], ['string ${', 'number 1', 'string } y`', 'comment // end'], ['comment /* one'], ['comment two */', 'keyword return', "string 'a'"]])
  })

  test('words that are names where nothing follows on', () => {
    expect(kinds('type A = typeof x as B\nconst { type, of } = a.default')).toEqual([['keyword type', 'keyword typeof', 'keyword as'], ['keyword const']])
  })

  test.each(['', '\n\n', '`${', '/*', "'", '/[', '<div>{', '\u2028', 'a\rb', '#!x\n'])('keeps every character of %j', (source) => {
    expect(colour(source).map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(source)
  })
})

describe('two texts side by side', () => {
  const short = ({ kind, old, olds, new: new_, news }: Segment) => `${kind} ${old}+${olds} ${new_}+${news}`

  test('lines that only moved are the same, and like lines are pairs', () => {
    const before = ['if (a) {', '  return res.status(200).json(one)', '}', 'last']
    const after = ['first', 'return NextResponse.json(one)', 'last']
    expect(align(['x', ...before], ['x', ...after]).map(short)).toEqual(['same 0+1 0+1', 'changed 1+1 1+1', 'pair 2+1 2+1', 'changed 3+1 3+0', 'same 4+1 3+1'])
    expect(align(['  a', 'b'], ['a', 'b']).map(short)).toEqual(['indented 0+1 0+1', 'same 1+1 1+1'])
  })

  test.each([
    [[], []],
    [[], ['a']],
    [['a'], []],
    [['a', '', 'b', 'a'], ['', 'a', 'a', 'c']],
    [Array.from({ length: 80 }, (_, i) => `old line ${i}`), Array.from({ length: 70 }, (_, i) => `new word ${i}`)],
  ])('every line stands in it once, in order (%#)', (before, after) => {
    const segments = align(before, after)
    const lines = (from: 'old' | 'new', size: 'olds' | 'news') => segments.flatMap((one) => Array.from({ length: one[size] }, (_, i) => one[from] + i))
    expect(lines('old', 'olds')).toEqual(before.map((_, i) => i))
    expect(lines('new', 'news')).toEqual(after.map((_, i) => i))
  })

  test('words that changed, but not where hardly any is the same', () => {
    expect(changedWords('return res.json(x)', 'return NextResponse.json(x)')).toEqual({ before: [[7, 10]], after: [[7, 19]] })
    expect(changedWords('  a(1)', 'a(2)')).toEqual({ before: [[4, 5]], after: [[2, 3]] })
    expect(changedWords('one two three', 'four five six')).toEqual({ before: [], after: [] })
  })

  const lines = (count: number) => Array.from({ length: count }, (_, i) => `line${i + 1}`)
  const text = (list: string[]) => `${list.join('\n')}\n`
  const note = (line: number, now?: number) => ({ line, now, content: noteView('review', `note ${line}`) })
  const flat = (view: Markup) => view.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()

  test('unchanged lines far from everything are hidden, those around a note are not', () => {
    const after = lines(40).with(0, 'line1 changed')
    expect(flat(diffView(text(lines(40)), text(after), [note(30)]))).toBe(
      'line1 line1 changed line2 line3 line4 line2 line3 line4 23 lines unchanged line28 line29 line30 line28 line29 line30 note 30 line31 line32 line33 line31 line32 line33 7 lines unchanged',
    )
  })

  test('a note stands below its line, also among lines that went', () => {
    const view = diffView(text(['one', 'two', 'three']), text(['une', 'deux', 'trois']), [note(2, 2)])
    expect(flat(view)).toBe('one two une deux note 2 three trois')
  })

  test('lines that end with a return show it only where others do not', () => {
    expect(diffView('a\r\nb\r\n', 'a\r\nc\r\n', []).text).not.toContain('U+000D')
    expect(diffView('a\r\nb\n', 'a\r\nc\n', []).text).toContain('U+000D')
  })

  test('a route that stays shows the lines around each message', () => {
    expect(flat(excerpts(text(lines(30)), [note(10), note(12), note(29)]))).toBe('6 lines line7 line8 line9 line10 note 10 line11 line12 note 12 line13 line14 line15 10 lines line26 line27 line28 line29 note 29 line30')
    expect(excerpts(text(lines(3)), [note(9)]).text).toBe('')
  })
})

describe('what to convert first', () => {
  const reason = (file: string, line: number) => say('NR104', file, { line, column: 1 }, { what: 'request' })
  const helper = (name: string, file: string, why: HelperReport['reason']): HelperReport => ({ file, name, kind: 'guard', status: why ? 'left' : 'migrated', routes: 1, ...(why && { reason: why }) })
  const left = (name: string, helpers: HelperReport[], ...messages: RouteReport['messages']) => routeReport('left', name, { helpers: helpers.map(({ file, name: of }) => ({ file, name: of })), messages: [...helpers.flatMap((one) => one.reason ?? []), ...messages] })

  const inner = helper('inner', 'lib/inner.ts', reason('lib/inner.ts', 3))
  const outer = helper('outer', 'lib/outer.ts', reason('lib/inner.ts', 3))
  const other = helper('other', 'lib/other.ts', reason('lib/other.ts', 5))
  const fine = helper('fine', 'lib/fine.ts', undefined)
  const routes = [left('a', [outer, inner]), left('b', [inner]), left('c', [inner, other, fine]), left('d', [other], reason('pages/api/d.ts', 9)), routeReport('migrated', 'e', { helpers: [fine] })]
  const steps = unlocksOf({ routes, helpers: [outer, inner, other, fine] })

  test('functions that wait for the same line are one step, and the one that has the line leads', () => {
    expect(steps.map((step) => [step.helper.name, step.others.map(({ name }) => name)])).toEqual([['inner', ['outer']], ['other', []]])
  })

  test('a route is unlocked where nothing else holds it up', () => {
    expect(steps.map(({ alone, partly, also }) => [alone, partly].map((list) => list.map(({ url }) => url)).concat([also.map(({ name }) => name)]))).toEqual([
      [['/api/a', '/api/b'], ['/api/c'], ['other']],
      [[], ['/api/c', '/api/d'], ['inner']],
    ])
  })
})

test('the page of a route stays small: without its code, less than 1.5 KB', () => {
  const routes = Array.from({ length: 200 }, (_, i) => routeReport('migrated', `group/route${i}`))
  const size = (count: number) => toHtml(reportOf(routes.slice(0, count))).length
  expect((size(200) - size(100)) / 100).toBeLessThan(1_500)
})
