import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRunner, type Runner } from './support/equivalence.ts'
import { requests } from './support/handler-requests.ts'
import { handlers } from './support/handlers.ts'
import { leaveRejections } from './support/rejections.ts'
import { problemsOf } from './support/same-answers.ts'

/** `npm run test:properties` tries 20,000 of them, `PROPERTY_SEED` others. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 2000)
const SEED = Number(process.env.PROPERTY_SEED ?? 20_261)
/** Below this share of migrated handlers the property would say little. */
const LEAST_MIGRATED = 0.6

leaveRejections()

let runner: Runner
beforeAll(async () => {
  runner = await openRunner()
})
afterAll(() => runner.close())

test(`${RUNS} handlers answer as before (seed ${SEED})`, { timeout: 60_000 + RUNS * 60 }, async () => {
  const statuses: Record<string, number> = {}
  const property = fc.asyncProperty(handlers, requests, async (handler, sent) => {
    const { status, problems } = await problemsOf(runner, handler, sent)
    statuses[status] = (statuses[status] ?? 0) + 1
    expect(problems.join('\n')).toBe('')
  })
  await fc.assert(property, { numRuns: RUNS, seed: SEED })
  const migrated = RUNS - (statuses.left ?? 0)
  process.stderr.write(`${RUNS} handlers of seed ${SEED}: ${((100 * migrated) / RUNS).toFixed(1)} % migrated (${JSON.stringify(statuses)})\n`)
  expect(migrated / RUNS).toBeGreaterThan(LEAST_MIGRATED)
})
