import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import traverseModule, { type NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { openRunner, type Originals, type Runner } from '../__tests__/support/equivalence.ts'
import { convert, pairOf, readCases, type FixtureCase } from '../__tests__/support/fixtures.ts'
import { hasCommonProblem } from '../__tests__/support/same-answers.ts'
import { parseFile } from '../__tests__/support/spellings.ts'
import type { Conversion } from '../transforms/conversion.ts'
import { MISTAKES, type Mistake } from './mistakes.ts'

/**
 * `npm run test:mistakes`: makes typical mistakes in the outputs of fixtures, one at a time, and asks both sides what their case's
 * requests ask. Below the share that has to be noticed it exits with 1, naming what goes unnoticed; `-- <name>` names that of one
 * mistake only. It makes a part of them, always the same for one `--seed <number>`; `--all` makes all.
 */
const LEAST_NOTICED = 0.95
const SAMPLE = 3000
/** Milliseconds for an answer: a mistake may keep a route waiting for ever. */
const LIMIT = 1000

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

/** Asks one fixture's requests of wrong outputs; what the original answers is asked once for all of them. */
class Judge {
  readonly #runner: Runner
  readonly #fixture: FixtureCase
  readonly #conversion: Conversion
  readonly #named: Originals = new Map()
  readonly #common: Originals = new Map()

  constructor(runner: Runner, fixture: FixtureCase) {
    this.#runner = runner
    this.#fixture = fixture
    this.#conversion = convert(fixture)
  }

  /** Whether the equivalence suite would have failed with this text in the output's place. */
  async notices(output: string): Promise<boolean> {
    try {
      const pair = pairOf({ ...this.#fixture, output })
      return (await this.#runner.differs(pair, this.#fixture.requests ?? [], this.#named)) || (await hasCommonProblem(this.#runner, this.#fixture, output, this.#conversion, this.#common))
    } catch {
      return true
    }
  }
}

/** The same part of a list for the same seed, evenly chosen, in the order of the list. */
function sampleOf<T>(list: T[], size: number, seed: number): T[] {
  const keyed = list.map((one, n) => ({ one, n, key: createHash('sha1').update(`${seed} ${n}`).digest('hex') }))
  const chosen = keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).slice(0, size)
  return chosen.toSorted((a, b) => a.n - b.n).map(({ one }) => one)
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } } })
const [listed] = positionals
// Next logs the errors that mistakes bring about.
const say = console.log.bind(console)
const progress = console.error.bind(console)
for (const name of ['log', 'warn', 'error', 'info'] as const) console[name] = () => {}
// A mistake may break what a timer of the case calls later.
process.on('unhandledRejection', () => {})
process.on('uncaughtException', () => {})

const runner = await openRunner(LIMIT)
const cases = readCases().filter(({ output, requests }) => output !== undefined && requests !== undefined)
const every = cases.flatMap((fixture) => mutantsOf(fixture, fixture.output as string))
const chosen = values.all ? every : sampleOf(every, SAMPLE, Number(values.seed))
const table = new Map(MISTAKES.map((mistake) => [mistake, { made: 0, unnoticed: [] as Mutant[] }]))
let [judge, judged, asked, told] = [undefined as Judge | undefined, undefined as FixtureCase | undefined, 0, Date.now()]
for (const mutant of chosen) {
  if (!judge || judged !== mutant.fixture) {
    judged = mutant.fixture
    judge = new Judge(runner, judged)
    if (await judge.notices(judged.output as string)) throw new Error(`${judged.name} fails without a mistake`)
  }
  const row = table.get(mutant.mistake) as { made: number; unnoticed: Mutant[] }
  row.made++
  if (!(await judge.notices(mutant.code))) row.unnoticed.push(mutant)
  asked++
  if (Date.now() - told < 10_000) continue
  told = Date.now()
  progress(`${asked} of ${chosen.length} mistakes, in ${judged.name}`)
}
await runner.close()

const rows = [...table].map(([{ name }, row]) => ({ name, ...row }))
const unnoticed = rows.reduce((sum, row) => sum + row.unnoticed.length, 0)
const noticed = chosen.length - unnoticed
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
for (const row of rows) say(`${row.name.padEnd(40)}${String(row.made - row.unnoticed.length).padStart(5)} of ${String(row.made).padStart(4)}`)
for (const row of rows) {
  if (listed !== undefined && !row.name.includes(listed)) continue
  for (const { fixture, line } of row.unnoticed) say(`  unnoticed: ${row.name} in ${fixture.name}, line ${line} of the output`)
}
say(`${rows.length} mistakes, made ${chosen.length} times${values.all ? '' : ` (a sample of ${every.length}, seed ${values.seed}; --all makes all)`} in ${cases.length} outputs: ${noticed} noticed (${percent(noticed, chosen.length)}), at least ${percent(LEAST_NOTICED, 1)} have to be`)
const never = MISTAKES.filter((mistake) => !every.some((one) => one.mistake === mistake))
for (const { name } of never) say(`never made: ${name}`)
process.exit(noticed / chosen.length < LEAST_NOTICED || never.length > 0 ? 1 : 0)
