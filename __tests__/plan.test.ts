import { describe, expect, test } from 'vitest'
import { leavesRoot, makePlan, type Changes } from '../migration/plan.ts'

const none: Changes = { creates: [], moves: [], replacements: [], deletes: [] }
const move = (from: string, to: string) => ({ from, to, before: 'old\n', after: 'new\n' })

describe('makePlan', () => {
  test('gathers replacements of one file into one edit, in the order of the text', () => {
    const before = "import a from './a'\nimport b from './b'\n"
    const at = (specifier: string, text: string) => ({ path: 'x.ts', before, start: before.indexOf(specifier), end: before.indexOf(specifier) + specifier.length, text })
    const plan = makePlan('/repo', { ...none, replacements: [at("'./b'", "'./new/b'"), at("'./a'", "'../a'"), at("'./a'", "'../a'")] })
    expect(plan.edits).toEqual([{ path: 'x.ts', before, after: "import a from '../a'\nimport b from './new/b'\n" }])
    expect(plan.conflicts).toEqual([])
  })

  test('drops an edit that changes nothing', () => {
    const plan = makePlan('/repo', { ...none, replacements: [{ path: 'x.ts', before: 'abc', start: 1, end: 2, text: 'b' }] })
    expect(plan.edits).toEqual([])
  })

  test('names two different changes to one place', () => {
    const one = { path: 'x.ts', before: 'abcdef', start: 1, end: 4, text: 'x' }
    const plan = makePlan('/repo', { ...none, replacements: [one, { ...one, start: 3, end: 5 }] })
    expect(plan.conflicts).toEqual([{ path: 'x.ts', reason: 'two changes to the same place' }])
  })

  test('names two files for one place, and a place outside the root', () => {
    const plan = makePlan('/repo', { ...none, moves: [move('a.ts', 'app/route.ts'), move('b.ts', 'app/route.ts'), move('c.ts', '../c.ts')] })
    expect(plan.conflicts.map((conflict) => conflict.path)).toEqual(['../c.ts', 'app/route.ts'])
  })

  test('names an edit of a file that moves away', () => {
    const replacements = [{ path: 'a.ts', before: 'old\n', start: 0, end: 3, text: 'new' }]
    const plan = makePlan('/repo', { ...none, moves: [move('a.ts', 'b.ts')], replacements })
    expect(plan.conflicts).toEqual([{ path: 'a.ts', reason: 'the file would be edited where it no longer is' }])
  })

  test('is plain data, sorted by path', () => {
    const plan = makePlan('/repo', { ...none, moves: [move('b.ts', 'y.ts'), move('a.ts', 'z.ts')], creates: [{ path: 'n.ts', after: '' }, { path: 'm.ts', after: '' }] })
    expect(plan.moves.map((one) => one.from)).toEqual(['a.ts', 'b.ts'])
    expect(plan.creates.map((one) => one.path)).toEqual(['m.ts', 'n.ts'])
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  })
})

test.each([
  ['a/b.ts', false],
  ['a..b/c.ts', false],
  ['../a.ts', true],
  ['a/../../b.ts', true],
  ['/etc/passwd', true],
  ['C:/x.ts', true],
  ['', true],
])('leavesRoot(%j) is %s', (path, leaves) => {
  expect(leavesRoot(path)).toBe(leaves)
})
