import path from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../migration/run.ts'
import { toJson } from '../report/json.ts'
import { readCases } from './support/fixtures.ts'
import { migrate, readProjects } from './support/projects.ts'
import { schemaErrors } from './support/schema.ts'
import { makeTree } from './support/tree.ts'

const errorsOf = schemaErrors()

test.each(readProjects())('the report of $name is what the schema says', async ({ before }) => {
  const { report } = await migrate(before)
  expect(errorsOf(JSON.parse(toJson(report)))).toEqual([])
  expect(report.routes.length + report.files.length).toBeGreaterThan(0)
})

const cases = readCases()
const batches = Array.from({ length: Math.ceil(cases.length / 40) }, (_, n) => cases.slice(n * 40, n * 40 + 40))
const statuses = new Set<string>()

test.each(batches.map((batch) => ({ first: batch[0]!.name, batch })))('so is that of fixtures from $first on, each an app of one repository', async ({ batch }) => {
  const files = batch.flatMap(({ name, options, input, files: modules }) => {
    const app = `apps/${name.replaceAll('/', '-')}`
    const dependencies = { ...options.packages, next: options.target.next }
    const config = options.target.cacheComponents ? [['next.config.mjs', 'export default { cacheComponents: true }\n'] as const] : []
    return [['package.json', JSON.stringify({ dependencies })] as const, ...config, [options.file, input] as const, ...Object.entries(modules)].map(([file, text]): [string, string] => [path.posix.join(app, file), text])
  })
  const broken = { 'apps/broken/package.json': '{ "dependencies": { "next": "16" } }', 'apps/broken/pages/api/a.ts': 'export default function (req, res) {\n' }
  const root = makeTree({ ...broken, ...Object.fromEntries(files) })
  const rest = { only: [], ignore: [], next: undefined, caching: undefined, inferMethods: false, reportFiles: [], onProgress: () => {}, warn: () => {} }
  const { report } = await run(root, { ...rest, write: false, allowNoRoutes: false, force: true, tool: { version: '0.0.0', command: 'next-reroute' } })
  expect(errorsOf(JSON.parse(toJson(report)))).toEqual([])
  expect(report.routes.length).toBeGreaterThanOrEqual(batch.length - 3)
  for (const { status } of report.routes) statuses.add(status)
})

test('they come to every status that there is without options', () => {
  expect([...statuses].toSorted()).toEqual(['failed', 'left', 'migrated', 'review'])
})
