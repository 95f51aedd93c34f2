import fs from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patchOf } from '../migration/diff.ts'
import { makePlan, type Changes, type Plan } from '../migration/plan.ts'
import { write } from '../migration/write.ts'
import { commitAll, git, makeTree, readTree, type Tree } from './support/tree.ts'

const none: Changes = { creates: [], moves: [], replacements: [], deletes: [] }
const patchText = (plan: Plan) => [...patchOf(plan)].join('')

/** What `git apply` makes of the patch, and what a real run makes of the same files. */
function bothWays(tree: Tree, changes: Changes, prepare: (root: string) => void = () => {}) {
  const [applied, written] = [makeTree(tree), makeTree(tree)]
  for (const root of [applied, written]) {
    prepare(root)
    commitAll(root)
  }
  const plan = makePlan(written, changes)
  expect(plan.conflicts).toEqual([])
  const patch = patchText(plan)
  git(applied, ['apply', '--whitespace=nowarn', '-'], patch)
  write(plan)
  return { applied: readTree(applied), written: readTree(written), patch }
}

const move = (from: string, to: string, before: string, after: string): Changes => ({ ...none, moves: [{ from, to, before, after }] })

const cases: Record<string, [before: string, after: string]> = {
  'LF': ['one\ntwo\nthree\n', 'one\n2\nthree\n'],
  'CRLF': ['one\r\ntwo\r\nthree\r\n', 'one\r\n2\r\nthree\r\nfour\r\n'],
  'mixed line endings': ['one\r\ntwo\nthree\rstill three\n', 'one\ntwo\r\nthree\rstill three\n'],
  'a byte order mark': ['\uFEFFone\ntwo\n', '\uFEFFone\n2\n'],
  'a byte order mark that goes': ['\uFEFFone\ntwo\n', 'one\ntwo\n'],
  'no newline at the end': ['one\ntwo', 'one\n2'],
  'a newline at the end that goes': ['one\ntwo\n', 'one\ntwo'],
  'a newline at the end that comes': ['one\ntwo', 'one\ntwo\n'],
  'tabs and trailing blanks': ['\tone  \n\t\ttwo\t\n', '\tone  \n\t\t2 \t\n'],
  'characters of more than a byte': ['const é = "日本 🚀"\nconst b = 1\n', 'const é = "日本 🚀"\nconst b = 2\n'],
  'an unchanged text': ['one\ntwo\n', 'one\ntwo\n'],
  'a text that becomes empty': ['one\n', ''],
  'an empty text that becomes one': ['', 'one\n'],
  'an empty text': ['', ''],
  'a text of which nothing stays': ['one\ntwo\n', 'three\nfour\n'],
  'lines that look like a patch': ['--- a/x\n+++ b/x\n@@ -1 +1 @@\n-- x\n', '--- a/x\n+++ b/y\n@@ -1 +1 @@\n++ x\n'],
  'separators that are no line ends': ['a\u2028b\u0085c\fd\n', 'a\u2028b\u0085c\fe\n'],
}

describe('a patch, applied by git, gives byte for byte what a run writes', () => {
  test.each(Object.entries(cases))('a move: %s', (_, [before, after]) => {
    const { applied, written } = bothWays({ 'pages/api/a.ts': before, 'keep.txt': '' }, move('pages/api/a.ts', 'app/api/a/route.ts', before, after))
    expect(applied).toEqual(written)
    expect(Object.keys(written).toSorted()).toEqual(['app/api/a/route.ts', 'keep.txt'])
  })

  test.each(Object.entries(cases).filter(([, [before, after]]) => before !== after))('an edit: %s', (_, [before, after]) => {
    const replacements = [{ path: 'lib/a.ts', before, start: 0, end: before.length, text: after }]
    const { applied, written } = bothWays({ 'lib/a.ts': before }, { ...none, replacements })
    expect(applied).toEqual(written)
  })

  test.each(Object.entries(cases))('a new file and one that goes: %s', (_, [before, after]) => {
    const changes = { ...none, creates: [{ path: 'lib/new.ts', after }], deletes: [{ path: 'lib/old.ts', before, executable: false }] }
    const { applied, written } = bothWays({ 'lib/old.ts': before, 'keep.txt': '' }, changes)
    expect(applied).toEqual(written)
  })

  test.each(['[id].ts', '[...s].ts', '[[...s]].ts', 'a b.ts', 'größe.ts', 'quo"te.ts', 'back\\slash.ts', 'ta\tb.ts', ' lead.ts', "o'clock.ts", '-dash.ts'])(
    'a file named %j',
    (name) => {
      const [from, to] = [`pages/api/${name}`, `app/api/${name}/route.ts`]
      const { applied, written } = bothWays({ [from]: 'one\ntwo\n', 'keep.txt': '' }, move(from, to, 'one\ntwo\n', 'one\n2\n'))
      expect(applied).toEqual(written)
      expect(written[to]).toBe('644 one\n2\n')
    },
  )

  test('executable files stay executable', () => {
    const prepare = (root: string) => fs.chmodSync(join(root, 'pages/api/a.ts'), 0o755)
    const { applied, written } = bothWays({ 'pages/api/a.ts': 'one\n', 'keep.txt': '' }, move('pages/api/a.ts', 'app/route.ts', 'one\n', 'two\n'), prepare)
    expect(applied).toEqual(written)
    expect(written['app/route.ts']).toBe('755 two\n')
  })

  test('an executable file that goes', () => {
    const prepare = (root: string) => fs.chmodSync(join(root, 'a.ts'), 0o755)
    const changes = { ...none, deletes: [{ path: 'a.ts', before: 'one\n', executable: true }] }
    const { applied, written } = bothWays({ 'a.ts': 'one\n', 'keep.txt': '' }, changes, prepare)
    expect(applied).toEqual(written)
  })

  test('any two texts, in several hunks', () => {
    const line = fc.constantFrom('a', 'b', '', ' ', '\tx', '-', '+', '\\ No newline at end of file', 'a\r', '\uFEFF', '日本')
    const text = fc.tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('', '\n', '\r\n')).map(([lines, end]) => lines.join('\n') + end)
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after)
        const root = makeTree({ 'a.ts': before })
        const plan = makePlan(root, move('a.ts', 'b.ts', before, after))
        git(root, ['apply', '--whitespace=nowarn', '-'], patchText(plan))
        expect(fs.readFileSync(join(root, 'b.ts'), 'utf8')).toBe(after)
        fs.rmSync(root, { recursive: true })
      }),
      { numRuns: 60 },
    )
  })
})

test('a rename is shown as git shows it', () => {
  const { patch } = bothWays({ 'pages/api/[id].ts': 'one\ntwo\nthree\n' }, move('pages/api/[id].ts', 'app/api/[id]/route.ts', 'one\ntwo\nthree\n', 'one\n2\nthree\n'))
  expect(patch).toBe(
    [
      'diff --git a/pages/api/[id].ts b/app/api/[id]/route.ts',
      'similarity index 71%',
      'rename from pages/api/[id].ts',
      'rename to app/api/[id]/route.ts',
      '--- a/pages/api/[id].ts',
      '+++ b/app/api/[id]/route.ts',
      '@@ -1,3 +1,3 @@',
      ' one',
      '-two',
      '+2',
      ' three',
      '',
    ].join('\n'),
  )
})

test.each([
  ['lines that stay, wherever they stand', 'a\nb\nc\nd\n', 'd\nc\nx\na\n'],
  ['line endings of another kind', 'one\r\ntwo\r\nthree\r\n', 'one\ntwo\nfour\n'],
  ['pieces of long lines', `${'x'.repeat(150)}\nend\n`, `${'x'.repeat(140)}\nend\nmore\n`],
  ['more than a byte a character', 'é日本\nb\nc\n', 'é日本\nB\nc\n'],
  ['almost nothing in common', `${'some words\n'.repeat(20)}`, 'some words\nnothing else\n'],
])('the similarity is the number of git: %s', (_, before, after) => {
  const { patch } = bothWays({ 'a.ts': before, 'keep.txt': '' }, move('a.ts', 'b.ts', before, after))
  const root = makeTree({ 'a.ts': before })
  commitAll(root)
  fs.rmSync(join(root, 'a.ts'))
  fs.writeFileSync(join(root, 'b.ts'), after)
  git(root, ['add', '--all'])
  const index = (text: string) => /^similarity index \d+%$/m.exec(text)?.[0]
  expect(index(patch)).toBe(index(git(root, ['diff', '--cached', '--find-renames=1%', 'HEAD'])))
})

test('a large file of which every line changes is still a patch that applies', () => {
  const before = Array.from({ length: 20_000 }, (_, i) => `line ${i}\n`).join('')
  const after = Array.from({ length: 20_000 }, (_, i) => `zeile ${i}\n`).join('')
  const { applied, written } = bothWays({ 'a.ts': before }, move('a.ts', 'b.ts', before, after))
  expect(applied).toEqual(written)
})
