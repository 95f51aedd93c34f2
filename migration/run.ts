import { readApps } from './project.ts'
import { commitRoutes, type Part } from './commit.ts'
import { convert } from './convert.ts'
import { isGitRoot, openHistory, uncommittedFiles, type History } from './git.ts'
import { makePlan, type Plan } from './plan.ts'
import { findMarkers, reportOn } from './results.ts'
import { selectRoutes } from './select.ts'
import { staleForms } from './stale-forms.ts'
import { findRepository } from './source-files.ts'
import { findTagged } from './tagged.ts'
import { UsageError } from './usage-error.ts'
import type { CachingMode } from '../transforms/conversion.ts'
import { needsRecovery, recover, write } from './write.ts'
import type { Report } from '../report/model.ts'

export interface RunOptions {
  /** Globs on the route's file, relative to the given path. */
  only: string[]
  ignore: string[]
  /** Target version; the installed one, else package.json's, where it is undefined. */
  next: string | undefined
  /** What GET-only routes of `only` are to be instead of dynamic. */
  caching: CachingMode | undefined
  /** Narrow handlers that test no method to those that callers in the repository show. */
  inferMethods: boolean
  /** Have routes that cannot be rewritten move behind the adapter. */
  adapt?: boolean
  write: boolean
  /** Make a commit of each route. */
  commit?: boolean
  /** Whether having nothing left to migrate is fine, as for `--check`, or a sign of a wrong path. */
  allowNoRoutes: boolean
  /** Write over uncommitted changes too. */
  force: boolean
  tool: { version: string; command: string }
  /** Files of an earlier report, which do not count as uncommitted changes. */
  reportFiles: string[]
  onProgress: (done: number, total: number, what: string) => void
  warn: (text: string) => void
}

export interface RunResult {
  report: Report
  plan: Plan
  /** How many were made. */
  commits: number
}

/**
 * The whole job: reads the project, converts its routes, makes the plan, carries it out where it is asked to, and reports.
 * @throws {UsageError} where there is nothing to work on, or uncommitted changes are in the way
 * @throws {import('./write.ts').WriteError} where the plan could not be written; then nothing of it is
 */
export async function run(path: string, options: RunOptions): Promise<RunResult> {
  if (options.commit && options.force) throw new UsageError('--commit needs a clean tree, so it does not go with --force.')
  if (options.caching && options.only.length === 0) throw new UsageError('--caching changes what clients get, so it needs --only to name the routes that it is for.')
  const root = findRepository(readApps(path, options).base)
  undoKilledRun(root, options)
  let history: History | undefined
  const found = await survey(path, root, options, async () => {
    if (options.commit) history = await openHistory(root)
    if (options.write && !options.force) await refuseUncommitted(root, options)
  })
  const { plan } = found
  for (const why of found.project.leftOut) options.warn(`Left out: ${why}`)
  // Before it is written: what people are to look at is where it is now.
  const markers = findMarkers(found.project)
  const report = reportOn(found.project, found.conversions, plan, markers, options)
  if (history) return { plan, report, commits: await commitRoutes({ plan, report, conversions: found.conversions }, history, look, options.onProgress) }
  if (options.write) write(plan)
  return { plan, report, commits: 0 }

  async function look(exactly: ReadonlySet<string>): Promise<Part> {
    const quiet = { ...options, exactly, allowNoRoutes: true, onProgress: () => {} }
    const part = await survey(path, root, quiet)
    return { plan: part.plan, report: reportOn(part.project, part.conversions, part.plan, [], options) }
  }
}

/** What a run finds, and what it would change. @param beforeWork called once it is known that there is something to do */
async function survey(path: string, root: string, options: RunOptions & { exactly?: ReadonlySet<string> }, beforeWork: () => Promise<void> = async () => {}) {
  const project = readApps(path, options)
  const tagged = findTagged(project.apps)
  const chosen = selectRoutes(project, { ...options, allowNoRoutes: options.allowNoRoutes || tagged.size > 0 })
  await beforeWork()
  const conversions = convert(chosen, tagged, root, options)
  const plan = makePlan(root, {
    creates: conversions.flatMap((one) => one.changes.creates),
    moves: conversions.flatMap((one) => one.changes.moves),
    replacements: conversions.flatMap((one) => one.changes.replacements),
    deletes: conversions.flatMap((one) => one.changes.deletes),
  })
  for (const { app, message } of staleForms(project.apps, tagged, plan)) conversions.find((one) => one.app === app)?.messages.push(message)
  return { project, conversions, plan }
}

function undoKilledRun(root: string, options: RunOptions): void {
  if (options.write) {
    const recovered = recover(root)
    if (recovered) options.warn(`A run that was killed had left files half-written; its work was ${recovered} first.`)
  } else if (needsRecovery(root)) {
    options.warn('A run that was killed left files half-written here; the next run without --dry-run or --check puts them right first.')
  }
}

/** What is written over must be there to be had back. */
async function refuseUncommitted(root: string, options: RunOptions): Promise<void> {
  if (!isGitRoot(root)) {
    options.warn('This is no git repository: there is no way back but your own copy.')
    return
  }
  const changed = await uncommittedFiles(root, options.reportFiles)
  if (changed.length === 0) return
  const others = changed.length > 1 ? ` and ${changed.length - 1} more` : ''
  throw new UsageError(`There are uncommitted changes (${changed[0]}${others}): commit or stash them, look first with --dry-run, or go on with --force.`)
}
