#!/usr/bin/env node
import { once } from 'node:events'
import fs from 'node:fs'
import { join, relative } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { RunResult } from '../migration/run.ts'
import type { Report } from '../report/model.ts'
import type { CachingMode } from '../transforms/conversion.ts'
import { makeProgress } from './progress.ts'
import { isReportCommand, reportCommand } from './report-command.ts'

const DONE = 0
const FOUND = 1
const UNUSABLE = 2
const FAILED = 3

interface Flags {
  dryRun?: true
  dry?: true
  print?: true
  report: string[]
  only: string[]
  ignore: string[]
  next?: string
  methods: MethodsOption
  caching: CachingOption
  fallback: FallbackOption
  check?: true
  commit?: true
  force?: true
  json?: true
}

type MethodsOption = 'preserve' | 'infer'
type FallbackOption = 'leave' | 'adapter'
type CachingOption = CachingMode | 'explicit'

const defaults = (): Flags => ({ report: [], only: [], ignore: [], methods: 'preserve', caching: 'explicit', fallback: 'leave' })
const collect = (value: string, before: string[] = []) => [...before, value]

/** @throws {InvalidArgumentError} for what is no mode */
function cachingOption(value: string): CachingOption {
  if (value === 'explicit' || value === 'force-static') return value
  const seconds = /^revalidate=([1-9]\d{0,8})$/.exec(value)?.[1]
  if (seconds === undefined) throw new InvalidArgumentError('It is explicit, force-static or revalidate=<seconds>.')
  return { revalidate: Number(seconds) }
}

function commandLine(version: string): Command {
  return new Command('next-reroute')
    .description('Moves Next.js API Routes (pages/api) to Route Handlers (app/**/route.ts) over a whole repository.')
    .argument('[path]', 'a Next app, a folder or a file in one, or a monorepo root', '.')
    .option('-d, --dry-run', 'write nothing; print one unified diff to standard output (also --dry, --print)')
    .addOption(new Option('--dry').hideHelp())
    .addOption(new Option('--print').hideHelp())
    .option('--report <file>', 'write the report; the ending picks the form: .html, .md, .json, .sarif; repeatable', collect)
    .option('--only <glob>', 'only routes whose file matches; repeatable', collect)
    .option('--ignore <glob>', 'no routes whose file matches; repeatable', collect)
    .option('--next <version>', "target version, 13.4 and up (default: the installed one, else package.json's range)")
    .addOption(new Option('--methods <which>', 'a handler that checks no method keeps all, or those that callers show').choices(['preserve', 'infer']).default('preserve'))
    .option('--caching <mode>', 'explicit, or for GET-only routes of --only: force-static, revalidate=<seconds>', cachingOption, 'explicit' as CachingOption)
    .addOption(new Option('--fallback <which>', 'a route that cannot be rewritten stays, or moves behind an adapter').choices(['leave', 'adapter']).default('leave'))
    .option('--check', 'write nothing; exit 1 while a route could still be migrated or needs review')
    .option('--commit', 'commit each route by itself, in an order that builds at every step')
    .option('--force', 'also with uncommitted changes in git')
    .option('--json', 'print the report as JSON to standard output')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nReports of several repositories in one: next-reroute report merge <file.json...> --report <file>')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
}

async function main(args: string[]): Promise<number> {
  const version = packageVersion()
  if (isReportCommand(args)) return reportCommand(args, version, ['next-reroute', ...args].map(quoted).join(' '))
  const program = commandLine(version)
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : UNUSABLE
    throw error
  }
  const flags: Flags = { ...defaults(), ...program.opts<Partial<Flags>>() }
  const dryRun = Boolean(flags.dryRun ?? flags.dry ?? flags.print)

  // Loaded here, so that --help and a misspelt option need none of it.
  const { run } = await import('../migration/run.ts')
  const { checkReportFiles, writeReports } = await import('../migration/report-files.ts')
  const { textsOf } = await import('../migration/report-texts.ts')
  const { UsageError } = await import('../migration/usage-error.ts')
  const { WriteError } = await import('../migration/write.ts')
  const progress = makeProgress(process.stderr)
  try {
    checkReportFiles(flags.report)
    if (flags.commit && (dryRun || flags.check)) throw new UsageError(`--commit writes, so it does not go with ${dryRun ? '--dry-run' : '--check'}.`)
    const result = await run(program.args[0] ?? '.', {
      only: flags.only,
      ignore: flags.ignore,
      next: flags.next,
      caching: flags.caching === 'explicit' ? undefined : flags.caching,
      inferMethods: flags.methods === 'infer',
      adapt: flags.fallback === 'adapter',
      write: !dryRun && !flags.check,
      commit: Boolean(flags.commit),
      allowNoRoutes: Boolean(flags.check),
      force: Boolean(flags.force),
      tool: { version, command: ['next-reroute', ...args].map(quoted).join(' ') },
      reportFiles: flags.report,
      onProgress: progress.at,
      warn: (text) => {
        progress.end()
        process.stderr.write(`${text}\n`)
      },
    })
    progress.end()
    await writeReports(result.report, flags.report, { check: Boolean(flags.check), root: result.plan.root, texts: textsOf(result.plan, result.report.base) })
    await print(await output(result, dryRun, Boolean(flags.json)))
    if (flags.check) await annotate(result)
    if (flags.commit) process.stderr.write(`${result.commits} ${result.commits === 1 ? 'commit' : 'commits'}\n`)
    await summarise(result, flags, dryRun, program.args[0])
    if (result.report.totals.failed > 0) return FAILED
    return flags.check && movingIn(result.report) + result.report.markers.length > 0 ? FOUND : DONE
  } catch (error) {
    progress.end()
    if (!(error instanceof UsageError || error instanceof WriteError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error instanceof UsageError ? UNUSABLE : FAILED
  }
}

/** How many routes the run moves or rewrites; one that stays behind the adapter is none. */
const movingIn = ({ routes }: Report): number => routes.filter(({ status, from, to }) => to !== null && (status !== 'adapted' || to !== from)).length

async function output(result: RunResult, dryRun: boolean, json: boolean): Promise<Iterable<string>> {
  if (json) return [(await import('../report/json.ts')).toJson(result.report)]
  return dryRun ? (await import('../migration/diff.ts')).patchOf(result.plan) : []
}

/** Writes to standard output at the pace of its reader, as long as there is one. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (process.stdout.errored) return
    // `once` rejects on an error, which the listener below has seen too.
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain').catch(() => {})
  }
}

/** What a check found, on standard error, in the form that CI makes annotations of. */
async function annotate({ report, plan }: RunResult): Promise<void> {
  const { toGitHubCommands, toLines } = await import('../report/annotations.ts')
  const base = relative('', join(plan.root, report.base)).replaceAll('\\', '/')
  process.stderr.write(process.env['GITHUB_ACTIONS'] === 'true' ? toGitHubCommands(report) : toLines(report, base))
}

async function summarise({ report }: RunResult, flags: Flags, dryRun: boolean, path: string | undefined): Promise<void> {
  const { toSummary } = await import('../report/summary.ts')
  const { default: picocolors } = await import('picocolors')
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  // A boolean always: for undefined, picocolors would look for itself, and colour what CI writes into a file.
  const coloured = !NO_COLOR && (FORCE_COLOR !== undefined ? FORCE_COLOR !== '0' : process.stderr.isTTY === true && TERM !== 'dumb')
  const moved = movingIn(report)
  const self = ['npx next-reroute', path && quoted(path), flags.next && `--next ${quoted(flags.next)}`, ...asked(flags)].filter(Boolean).join(' ')
  const choice = [...flags.only.map((glob) => ` --only ${quoted(glob)}`), ...flags.ignore.map((glob) => ` --ignore ${quoted(glob)}`)].join('')
  const next = moved === 0 ? undefined : report.written ? 'npx next build' : `${self}${choice}${dryRun ? '' : ' --dry-run'}`
  process.stderr.write(toSummary(report, picocolors.createColors(coloured), flags.report, next))
}

/** The options that change what is written, as they were given. */
function asked({ methods, caching, fallback }: Flags): (string | false)[] {
  const mode = typeof caching === 'object' ? `revalidate=${caching.revalidate}` : caching
  return [methods === 'infer' && '--methods infer', mode !== 'explicit' && `--caching ${mode}`, fallback !== 'leave' && `--fallback ${fallback}`]
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`
}

/** package.json lies one folder up from the source and two up from the built file. */
function packageVersion(): string {
  const file = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url)).find((url) => fs.existsSync(url))
  return (JSON.parse(fs.readFileSync(file!, 'utf8')) as { version: string }).version
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

// A reader that has gone (`| head`) is no error; a full disk is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (isClosedPipe(error)) return
    process.exitCode = FAILED
    if (stream === process.stdout) process.stderr.write(`Standard output cannot be written: ${error.message}.\n`)
  })
}
try {
  const status = await main(process.argv.slice(2))
  process.exitCode ??= status
} catch (error) {
  const text = error instanceof Error ? error.message : String(error)
  const stack = process.env['NEXT_REROUTE_DEBUG'] && error instanceof Error ? `\n${error.stack}` : ''
  process.stderr.write(`next-reroute failed on something it did not foresee: ${text.split('\n')[0]}. Please report it with what NEXT_REROUTE_DEBUG=1 prints.${stack}\n`)
  process.exitCode = FAILED
}
