import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newerThanEs5 } from './support/es5.ts'
import { HELPERS } from '../transforms/project-helpers.ts'
import { openRunner, type Runner } from './support/equivalence.ts'
import { filesOf, migrate, readProjects, sourcesToCheck, unlikeAnswers } from './support/projects.ts'
import { checkFiles } from './support/type-check.ts'

/** Names that the projects' own tests have from their runner. */
const TEST_GLOBALS = 'declare const test: any, expect: any, jest: any\n'

let runner: Runner
beforeAll(async () => {
  runner = await openRunner()
})
afterAll(() => runner.close())

describe.each(readProjects())('$name', (project) => {
  const update = ['all', project.name].includes(process.env['UPDATE_PROJECTS'] ?? '')

  test('becomes what stands beside it', async () => {
    const { files, messages } = await migrate(project.before, project.adapt)
    if (update) {
      fs.rmSync(path.join(project.dir, 'after'), { recursive: true, force: true })
      for (const [file, text] of Object.entries(files)) {
        fs.mkdirSync(path.dirname(path.join(project.dir, 'after', file)), { recursive: true })
        fs.writeFileSync(path.join(project.dir, 'after', file), text)
      }
      fs.writeFileSync(path.join(project.dir, 'messages.json'), messages.length === 0 ? `[]\n` : `[\n${messages.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
    }
    const [after, said] = update ? [filesOf(path.join(project.dir, 'after')), messages] : [project.after, project.messages]
    expect(Object.keys(files).toSorted()).toEqual(Object.keys(after).toSorted())
    for (const [file, text] of Object.entries(files)) expect(text, file).toBe(after[file])
    expect(messages).toEqual(said)
  })

  test('has nothing left for a second run', async () => {
    const after = update ? filesOf(path.join(project.dir, 'after')) : project.after
    const { files } = await migrate(after, project.adapt)
    expect(files).toEqual(after)
  })
})

test.each(readProjects().filter(({ requests }) => requests))('$name answers alike before and after', async (project) => {
  const { files, report } = await migrate(project.before, project.adapt)
  expect(await unlikeAnswers(runner, project, files, report.routes)).toEqual([])
})

/** Mistakes in what projects became, which the requests have to find. */
const MISTAKES: [project: string, file: string, text: string, wrong: string][] = [
  ['data-only', 'src/server/create-route.ts', 'const status = routeConfig.successStatus || 200', 'const status = 200'],
  ['next-connect-shared-options', 'lib/options.js', `'taken' ? 409`, `'taken' ? 400`],
  ['setters', 'lib/headers.ts', 'no-store', 'no-cache'],
  ['wrapper-acts-after', 'lib/instrument.ts', 'response?.status ?? 200', '200'],
  ['wrapper-handler-returns-data', 'src/lib/responder.ts', 'if (result instanceof Response) return result', ''],
  ['wrapper-sends-data', 'lib/api.ts', 'result instanceof Response ? result : ', ''],
  ['workspace-package-helper', 'packages/api-kit/src/with-team.ts', `get('x-team')`, `get('team')`],
  ['wrapper-plain', 'src/middleware/admin.js', `'Staff only'), { status: 401 }`, `'Staff only'), { status: 403 }`],
  ['wrapper-plain', 'src/middleware/cors.js', 'withHeaders(await fn(request, context), headers)', 'fn(request, context)'],
  ['wrapper-that-catches', 'lib/gardener.js', 'return handler(request', 'return await handler(request'],
  ['wrapper-with-try-catch', 'lib/api-handler.ts', 'return await handler(request, context)', 'return handler(request, context)'],
]

test.each(MISTAKES)('found in %s, %s: %s → %s', async (name, file, text, wrong) => {
  const project = readProjects().find((one) => one.name === name)!
  const { files, report } = await migrate(project.before, project.adapt)
  expect(files[file]).toContain(text)
  expect(await unlikeAnswers(runner, project, { ...files, [file]: files[file]!.replace(text, wrong) }, report.routes)).not.toEqual([])
})

test('all projects type-check, before and after', async () => {
  const sources = readProjects().flatMap(({ name, before, after, stubs }) => [sourcesToCheck(`${name}/before`, before, stubs), sourcesToCheck(`${name}/after`, after, stubs)])
  expect(await checkFiles('project-types', Object.assign({ 'runner.d.ts': TEST_GLOBALS }, ...sources))).toEqual([])
})

const HELPER_FILES = new RegExp(`(^|/)(${Object.values(HELPERS).map((one) => one.file).join('|')})\\.ts$`)

test.each(readProjects())('the TypeScript that $name becomes compiles for ES5 where it did', ({ before, after }) => {
  const isTypeScript = (file: string) => /\.tsx?$/.test(file)
  const inputs = Object.fromEntries(Object.entries(before).filter(([file]) => isTypeScript(file)))
  for (const [file, text] of Object.entries(after)) {
    // Helpers are checked with the cases.
    if (isTypeScript(file) && !HELPER_FILES.test(file) && !Object.values(inputs).includes(text)) expect(newerThanEs5(inputs, text, file), file).toEqual([])
  }
})
