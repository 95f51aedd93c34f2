import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeProject } from './project.ts'

/**
 * `npm run bench`: the whole command line on 1,000 generated routes, against parsing them and finding their scopes, and against
 * jscodeshift's command line changing nothing in them. Each is a process of its own, in turns; medians are compared.
 * `npm run bench -- <repository>`: the command line on that repository (which stays as it is), against parsing every file that it
 * parses there and finding its scopes.
 */
const ROUTES = 1000
const LIMIT = 1.8
const TURNS = Number(process.env.BENCH_TURNS ?? 7)
const ROOT = process.cwd()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'next-reroute-bench-'))

interface Contestant {
  name: string
  args: string[]
  seconds: number[]
  /** Time on the processor. */
  busy: number[]
  megabytes: number[]
}

const contestant = (name: string, ...args: string[]): Contestant => ({ name, args, seconds: [], busy: [], megabytes: [] })

function measure(one: Contestant): void {
  const peaks = fs.mkdtempSync(path.join(folder, 'peaks-'))
  const env = { ...process.env, BENCH_PEAKS: peaks, NODE_OPTIONS: `--import=${path.join(ROOT, '.tools/bench/peak.js')}` }
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, one.args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 30 })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0) throw new Error(`${one.name} ended with ${status}\n${stderr}`)
  one.seconds.push(seconds)
  const used = fs.readdirSync(peaks).map((file) => fs.readFileSync(path.join(peaks, file), 'utf8').split(' ').map(Number))
  one.megabytes.push(used.reduce((sum, [kilobytes = 0]) => sum + kilobytes / 1024, 0))
  one.busy.push(used.reduce((sum, [, microseconds = 0]) => sum + microseconds / 1e6, 0))
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const bin = path.join(ROOT, 'dist/bin/next-reroute.js')
const verdict = (name: string, ratio: number, limit: number) => console.log(`${name.padEnd(30)} ${ratio.toFixed(2).padStart(6)} ×  (target: ${limit} × or less) ${ratio <= limit ? 'met' : 'MISSED'}`)
const results = (contestants: Contestant[]) => {
  for (const { name, seconds, busy, megabytes } of contestants) {
    console.log(`${name.padEnd(30)} ${median(seconds).toFixed(2).padStart(6)} s ${median(busy).toFixed(2).padStart(6)} s busy ${median(megabytes).toFixed(0).padStart(6)} MB at most`)
  }
  console.log('')
}
const [repository] = process.argv.slice(2)
if (repository !== undefined) {
  try {
    measureRepository(path.resolve(repository))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  process.exit()
}

/** Time on the processor is compared: other work on the machine changes it least. */
function measureRepository(root: string): void {
  const list = path.join(folder, 'read.txt')
  const whole = contestant('next-reroute --dry-run --json', bin, root, '--dry-run', '--json', '--force', '--next', '16.4.6')
  const yardstick = contestant('parse + scope crawl', path.join(ROOT, '.tools/bench/parse.js'), '--files', list)
  const env = { ...process.env, BENCH_PARSED: list, NODE_OPTIONS: `--import=${path.join(ROOT, '.tools/bench/peak.js')}` }
  spawnSync(process.execPath, whole.args, { cwd: ROOT, env, maxBuffer: 2 ** 30 })
  for (let turn = 0; turn < TURNS; turn++) {
    measure(whole)
    measure(yardstick)
  }
  console.log(`${path.basename(root)}: ${fs.readFileSync(list, 'utf8').split('\n').length} files parsed, medians of ${TURNS} turns, Node ${process.versions.node}\n`)
  results([whole, yardstick])
  verdict('against parse + scope crawl', median(whole.busy) / median(yardstick.busy), LIMIT)
}

writeProject(path.join(folder, 'app'), ROUTES)
fs.writeFileSync(path.join(folder, 'nothing.cjs'), 'module.exports = () => undefined\n')
fs.writeFileSync(path.join(folder, 'round-trip.cjs'), 'module.exports = (file, { j }) => j(file.source).toSource()\n')
const cli = contestant('next-reroute --dry-run --json', bin, 'app', '--dry-run', '--json')
const parsing = contestant('parse + scope crawl', path.join(ROOT, '.tools/bench/parse.js'), 'app/pages/api')
const jscodeshift = (name: string, transform: string) =>
  contestant(name, path.join(ROOT, 'node_modules/jscodeshift/bin/jscodeshift.js'), '-t', transform, '--parser=tsx', '--extensions=ts', '--dry', '--silent', 'app/pages/api')
const idle = jscodeshift('jscodeshift, reads only', 'nothing.cjs')
const roundTrip = jscodeshift('jscodeshift, parses and prints', 'round-trip.cjs')
const all = [cli, parsing, idle, roundTrip]

try {
  for (let turn = 0; turn < TURNS; turn++) for (const one of turn % 2 ? [...all].reverse() : all) measure(one)
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

console.log(`${ROUTES} routes, medians of ${TURNS} turns, ${os.cpus().length} cores, Node ${process.versions.node}\n`)
results(all)
verdict('against parse + scope crawl', median(cli.seconds) / median(parsing.seconds), LIMIT)
verdict('against jscodeshift, no-op', median(cli.seconds) / median(roundTrip.seconds), 1)
console.log(`${'against jscodeshift, reading'.padEnd(30)} ${(median(cli.seconds) / median(idle.seconds)).toFixed(2).padStart(6)} ×  (its start and workers; no file is parsed)`)
