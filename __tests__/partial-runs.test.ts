import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRunner, type Runner } from './support/equivalence.ts'
import type { Files } from './support/load.ts'
import { migrate, migrateInRuns, readProjects, sourcesToCheck, unlikeAnswers } from './support/projects.ts'
import { checkFiles } from './support/type-check.ts'

/** Ways to spread each project's routes over runs; more of them with PARTITIONS, others with SEED. The same ones each time, so that what fails is the change. */
const PARTITIONS = Number(process.env['PARTITIONS'] ?? 2)
const SEED = Number(process.env['SEED'] ?? 20_261)

let runner: Runner
beforeAll(async () => {
  runner = await openRunner()
})
afterAll(() => runner.close())

const projects = readProjects().filter(({ requests }) => requests)
/** What stood between two runs, for the type checker; one run of it takes all of them. */
const between: { name: string; files: Files; stubs: Files }[] = []

test.each(projects)('$name: routes spread over runs end where one run does, and work in between', async (project) => {
  const whole = await migrate(project.before, project.adapt)
  const { routes } = whole.report
  expect(routes.length, 'one route cannot be spread over runs').toBeGreaterThan(1)
  const seen = new Set<string>()
  const runOf = fc.array(fc.nat({ max: Math.min(3, routes.length) - 1 }), { minLength: routes.length, maxLength: routes.length })
  const partition = fc.asyncProperty(runOf.filter((numbers) => new Set(numbers).size > 1), async (numbers) => {
    const last = Math.max(...numbers)
    const runs = Array.from({ length: last + 1 }, (_, n) => routes.flatMap(({ from }, at) => (numbers[at] === n ? from : []))).filter((only) => only.length > 0)
    const states = await migrateInRuns(project.before, runs, project.adapt)
    expect(states.at(-1)?.files).toEqual(whole.files)
    for (const { files } of states.slice(0, -1)) {
      const text = JSON.stringify(files)
      if (seen.has(text)) continue
      seen.add(text)
      between.push({ name: `${project.name}/${seen.size}`, files, stubs: project.stubs })
      expect(await unlikeAnswers(runner, project, files, routes)).toEqual([])
    }
  })
  await fc.assert(partition, { numRuns: PARTITIONS, seed: SEED })
  // What hangs is waited for, in each state between.
}, 180_000)

test('every state between two runs type-checks', async () => {
  const sources = between.map(({ name, files, stubs }) => sourcesToCheck(name, files, stubs))
  expect(await checkFiles('partial-types', Object.assign({ 'runner.d.ts': 'declare const test: any, expect: any, jest: any' }, ...sources))).toEqual([])
})
