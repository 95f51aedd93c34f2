import traverseModule, { type NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { openRunner, type Runner } from '../__tests__/support/equivalence.ts'
import { pairOf, readCases, type FixtureCase } from '../__tests__/support/fixtures.ts'
import { commonProblems } from '../__tests__/support/same-answers.ts'
import { parseFile } from '../__tests__/support/spellings.ts'
import { MISTAKES, type Mistake } from './mistakes.ts'

/**
 * `npm run test:mistakes`: makes typical mistakes in the outputs of fixtures, one at a time, and asks both
 * sides what their case's requests ask. Below the share that has to be noticed it exits with 1. `-- <name>` lists what goes unnoticed.
 */
const LEAST_NOTICED = 0.95

// The package is CommonJS: its default export comes wrapped under Node.
const traverse = ((traverseModule as { default?: unknown }).default ?? traverseModule) as typeof traverseModule.default

interface Mutant {
  mistake: Mistake
  fixture: FixtureCase
  line: number
  code: string
}

/** What a fixture's output becomes by one mistake, as far as it still parses: each is made in the first and in the last place. */
function mutantsOf(fixture: FixtureCase, output: string): Mutant[] {
  const text = (node: Node) => output.slice(node.start as number, node.end as number)
  const mutants: Mutant[] = []
  traverse(parseFile(output, fixture.appFile) as Node, {
    enter(path: NodePath) {
      // A mistake in a loop may keep it going for ever.
      if (path.find((at) => at.isLoop() && !at.isForOfStatement())) return path.skip()
      const { start, end, loc } = path.node
      for (const mistake of MISTAKES) {
        const wrong = mistake.become(path, text)
        if (wrong === undefined || wrong === text(path.node)) continue
        const code = output.slice(0, start as number) + wrong + output.slice(end as number)
        if (parses(code, fixture.appFile)) mutants.push({ mistake, fixture, line: loc?.start.line ?? 0, code })
      }
    },
  })
  return MISTAKES.flatMap((mistake) => {
    const made = mutants.filter((one) => one.mistake === mistake)
    return made.length > 2 ? [made[0] as Mutant, made.at(-1) as Mutant] : made
  })
}

function parses(code: string, file: string): boolean {
  try {
    return Boolean(parseFile(code, file))
  } catch {
    return false
  }
}

/** Whether the equivalence suite would have failed with the mutant in the output's place. */
async function isNoticed(runner: Runner, { fixture, code }: Mutant): Promise<boolean> {
  try {
    const findings = await runner.check(pairOf({ ...fixture, output: code }), fixture.requests ?? [])
    return findings.length > 0 || (await commonProblems(runner, fixture, code)).length > 0
  } catch {
    return true
  }
}

const listed = process.argv[2]
// Next logs the errors that mistakes bring about.
const say = console.log.bind(console)
for (const name of ['log', 'warn', 'error', 'info'] as const) console[name] = () => {}
// A mistake may break what a timer of the case calls later.
process.on('unhandledRejection', () => {})
process.on('uncaughtException', () => {})

const runner = await openRunner()
const cases = readCases().filter(({ output, requests }) => output !== undefined && requests !== undefined)
const table = new Map(MISTAKES.map((mistake) => [mistake, { made: 0, unnoticed: [] as Mutant[] }]))
for (const fixture of cases) {
  for (const mutant of mutantsOf(fixture, fixture.output as string)) {
    const row = table.get(mutant.mistake) as { made: number; unnoticed: Mutant[] }
    row.made++
    if (!(await isNoticed(runner, mutant))) row.unnoticed.push(mutant)
  }
}
await runner.close()

const rows = [...table].map(([{ name }, row]) => ({ name, ...row }))
const made = rows.reduce((sum, row) => sum + row.made, 0)
const noticed = made - rows.reduce((sum, row) => sum + row.unnoticed.length, 0)
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
for (const row of rows) say(`${row.name.padEnd(40)}${String(row.made - row.unnoticed.length).padStart(5)} of ${String(row.made).padStart(4)}`)
for (const row of rows) {
  if (listed !== undefined && !row.name.includes(listed)) continue
  for (const { fixture, line } of row.unnoticed) say(`  unnoticed: ${row.name} in ${fixture.name}, line ${line} of the output`)
}
say(`${rows.length} mistakes, made ${made} times in ${cases.length} outputs: ${noticed} noticed (${percent(noticed, made)}), at least ${percent(LEAST_NOTICED, 1)} have to be`)
for (const { name } of rows.filter((row) => row.made === 0)) say(`never made: ${name}`)
process.exit(noticed / made < LEAST_NOTICED || rows.some((row) => row.made === 0) ? 1 : 0)
