import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { patchOf } from '../migration/diff.ts'
import { makePlan, type Plan } from '../migration/plan.ts'
import { run } from '../migration/run.ts'
import type { Files } from './support/load.ts'
import { readProjects } from './support/projects.ts'
import { commitAll, git, makeTree, readTree } from './support/tree.ts'

const rest = { only: [], ignore: [], next: undefined, caching: undefined, inferMethods: false, reportFiles: [], onProgress: () => {}, warn: () => {} }
const tool = { version: '0.0.0', command: 'next-reroute' }

/** What a run writes of a project, and what git makes of the patch of the same run over a clean checkout. */
async function bothWays(files: Files, adapt: boolean) {
  const [written, applied] = [makeTree(files), makeTree(files)]
  commitAll(applied)
  git(written, ['init', '--quiet'])
  // A dry run prints the patch of the same plan.
  const { plan } = await run(written, { ...rest, adapt, write: true, allowNoRoutes: true, force: true, tool })
  const patch = [...patchOf(plan)].join('')
  // Where every route stays there is none.
  if (patch !== '') git(applied, ['apply', '--whitespace=nowarn', '--index', '-'], patch)
  return { written, applied, patch, plan }
}

const variants: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with CRLF and no newline at the end', (text) => text.replaceAll(/\r?\n/g, '\r\n').trimEnd()],
]

describe.each(readProjects())('$name', (project) => {
  test.each(variants)('%s: the patch, applied by git, is byte for byte what a run writes', async (_, spell) => {
    const files = Object.fromEntries(Object.entries(project.before).map(([file, text]) => [file, spell(text)]))
    const { written, applied, patch, plan } = await bothWays(files, project.adapt)
    expect(readTree(applied)).toEqual(readTree(written))
    expect(patch.match(/^rename from /gm) ?? []).toHaveLength(plan.moves.length)
    expect(linesChanged(patch)).toBeLessThanOrEqual(fewestChanged(plan))
  })
})

const linesChanged = (patch: string): number => patch.split('\n').filter((line) => /^[-+]/.test(line) && !/^(--- (a\/|"a\/|\/dev\/null)|\+\+\+ ("?b\/|\/dev\/null))/.test(line)).length

/** How many lines git itself has to change, text by text, when it looks for the fewest. */
function fewestChanged({ creates, moves, edits, deletes }: Plan): number {
  const texts = [...creates.map(({ after }) => ['', after]), ...[...moves, ...edits].map(({ before, after }) => [before, after]), ...deletes.map(({ before }) => [before, ''])]
  const root = makeTree(Object.fromEntries([['a/none', ''], ['b/none', ''], ...texts.flatMap(([before, after], n) => [[`a/${n}`, before!], [`b/${n}`, after!]])]))
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-renames', '--minimal', '--numstat', 'a', 'b'], { cwd: root, encoding: 'utf8' })
  return [...stdout.matchAll(/^(\d+)\t(\d+)\t/gm)].reduce((sum, [, added, removed]) => sum + Number(added) + Number(removed), 0)
}

describe('a hunk', () => {
  const bodyOf = (before: string[], after: string[]) => {
    const text = (lines: string[]) => `${lines.join('\n')}\n`
    const plan = makePlan('/', { creates: [], replacements: [], deletes: [], moves: [{ from: 'a', to: 'b', before: text(before), after: text(after) }] })
    return [...patchOf(plan)].join('').split('\n').slice(6, -1)
  }
  const one = ['/** One. */', 'function one() {', '  go()', '}']
  const two = ['/** One. */', 'function two() {', '  go()', '}']

  test('holds a function with its own comment and bracket', () => {
    expect(bodyOf([...one, '', 'end()'], [...one, '', ...two, '', 'end()'])).toEqual([
      '@@ -3,4 +3,9 @@', '   go()', ' }', ' ', '+/** One. */', '+function two() {', '+  go()', '+}', '+', ' end()',
    ])
    expect(bodyOf([...two, '', ...one, '', 'end()'], [...one, '', 'end()'])[1]).toBe('-/** One. */')
  })

  test('ends three lines behind a change, and takes the next one in where they would touch', () => {
    const lines = (n: number) => Array.from({ length: n }, (_, i) => `line ${i}`)
    const headers = (gap: number) => bodyOf(['a', ...lines(gap), 'b'], ['A', ...lines(gap), 'B']).filter((line) => line.startsWith('@@'))
    expect(headers(6)).toEqual(['@@ -1,8 +1,8 @@'])
    expect(headers(7)).toEqual(['@@ -1,4 +1,4 @@', '@@ -6,4 +6,4 @@'])
    expect(headers(20)).toEqual(['@@ -1,4 +1,4 @@', '@@ -19,4 +19,4 @@'])
  })
})
