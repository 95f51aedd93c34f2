import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from '../migration/run.ts'
import { writeReports } from '../migration/report-files.ts'
import { textsOf } from '../migration/report-texts.ts'
import { writeProject } from './project.ts'

/** The second part of `npm run bench`: what the reports of 2,000 routes cost, beside the run that they are about. */
const ROUTES = 2000
const TURNS = Number(process.env.BENCH_TURNS ?? 5)
const FORMS = ['md', 'json', 'sarif', 'html'] as const
const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'next-reroute-bench-')))
const rest = { only: [], ignore: [], next: undefined, caching: undefined, inferMethods: false, reportFiles: [], onProgress: () => {}, warn: () => {} }

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const seconds = async (action: () => unknown): Promise<number> => {
  const start = process.hrtime.bigint()
  await action()
  return Number(process.hrtime.bigint() - start) / 1e9
}

try {
  writeProject(path.join(folder, 'app'), ROUTES)
  const times = new Map<string, number[]>([['run', []]])
  const sizes = new Map<string, number>()
  for (let turn = 0; turn < TURNS; turn++) {
    let result: Awaited<ReturnType<typeof run>> | undefined
    times.get('run')!.push(await seconds(async () => (result = await run(path.join(folder, 'app'), { ...rest, write: false, allowNoRoutes: false, force: true, tool: { version: '0.0.0', command: 'next-reroute' } }))))
    for (const form of FORMS) {
      const file = path.join(folder, `report.${form}`)
      const time = await seconds(() => writeReports(result!.report, [file], { check: false, root: result!.plan.root, texts: textsOf(result!.plan, result!.report.base) }))
      times.set(form, [...(times.get(form) ?? []), time])
      sizes.set(form, fs.statSync(file).size)
    }
  }
  const whole = median(times.get('run')!)
  console.log(`\n${ROUTES} routes in one process, medians of ${TURNS} turns\n`)
  console.log(`${'a dry run'.padEnd(30)} ${whole.toFixed(2).padStart(6)} s`)
  for (const form of FORMS) {
    const time = median(times.get(form) ?? [])
    const ratio = (time / whole) * 100
    console.log(`${`report.${form}`.padEnd(30)} ${time.toFixed(2).padStart(6)} s ${(sizes.get(form)! / ROUTES / 1024).toFixed(2).padStart(6)} KB a route ${ratio.toFixed(1).padStart(6)} %  (target: 20 % of the run or less) ${ratio <= 20 ? 'met' : 'MISSED'}`)
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
