import { join, posix } from 'node:path'
import type { Report, RouteReport } from '../report/model.ts'
import { messageFor } from '../report/commit-message.ts'
import type { AppConversion } from './convert.ts'
import { isExecutable, readText, slashes, statOf } from './files.ts'
import type { History } from './git.ts'
import { placeHelper } from './helper-file.ts'
import type { Plan } from './plan.ts'
import { write, WriteError } from './write.ts'

/** What one run over some of the routes would do, on top of what has been committed. */
export interface Part {
  plan: Plan
  report: Report
}

export interface Whole {
  /** What one run over all of them does: the last commit ends there, byte for byte. */
  plan: Plan
  report: Report
  conversions: AppConversion[]
}

/** So often routes that could not move yet are asked again; then they move together. */
const PASSES = 3

/**
 * Carries out a plan as one commit a route, in an order in which the project builds at every step. A route that nothing else has to do
 * with takes its part of the plan; any other takes what a run over it alone gives: functions that routes share stand in both forms while
 * old users remain. Routes that move only with others share a commit.
 * @param look makes a run over some routes (files relative to the report's base), without writing
 * @returns the number of commits
 * @throws {WriteError} where something stands in the way; then all commits are taken back, and the files are as they were
 */
export async function commitRoutes(whole: Whole, history: History, look: (files: ReadonlySet<string>) => Promise<Part>, onProgress: (done: number, total: number, what: string) => void): Promise<number> {
  const committer = new Committer(whole, history)
  const moving = whole.report.routes.filter(({ to }) => to !== null)
  let done = 0
  const told = (count: number) => onProgress((done += count), moving.length, 'routes committed')
  try {
    const alone = aloneIn(whole)
    for (const route of moving) {
      const plan = alone.get(route.from)
      if (!plan) continue
      await committer.commit(plan, [route])
      told(1)
    }
    let open = moving.filter(({ from }) => !alone.has(from)).toSorted((a, b) => (sharedKey(a) < sharedKey(b) ? -1 : sharedKey(a) > sharedKey(b) ? 1 : 0))
    for (let pass = 0; pass < PASSES && open.length > 0; pass++) {
      const later: RouteReport[] = []
      for (const route of open) {
        const { plan, report } = await look(new Set([route.from]))
        if (!report.routes.some(({ from, to }) => from === route.from && to !== null)) later.push(route)
        else {
          await committer.commit(plan, [route])
          told(1)
        }
      }
      if (later.length === open.length) pass = PASSES
      open = later
    }
    if (open.length > 0) await committer.commit((await look(new Set(open.map(({ from }) => from)))).plan, open)
    told(open.length)
    await committer.finish()
    return committer.count
  } catch (error) {
    await committer.takeBack(error)
    throw error
  }
}

/** Routes that share functions follow each other, so that those stand in both forms as briefly as can be. */
const sharedKey = ({ helpers }: RouteReport): string => helpers.map(({ file, name }) => `${file} ${name}`).toSorted().join('\n')

/** The part of the plan of each route that no other file has to do with, by the route's file. */
function aloneIn({ plan, conversions }: Whole): Map<string, Plan> {
  const found = new Map<string, Plan>()
  const byFrom = new Map(plan.moves.map((move) => [move.from, move]))
  const edited = plan.edits.map(({ before }) => before).join('\n')
  for (const { app, routes } of conversions) {
    const toRoot = (file: string) => slashes(join(app.root, file).slice(plan.root.length + 1))
    for (const { route, conversion, isAlone } of routes) {
      const move = byFrom.get(toRoot(route.file))
      // What names it elsewhere, in vercel.json say, changes with it.
      if (!isAlone || !move || edited.includes(route.file.replace(/\.\w+$/, ''))) continue
      const needed = new Set(conversion.helpers.map((name) => placeHelper(app, name)).flatMap(({ file, isNew }) => (isNew ? [toRoot(file)] : [])))
      found.set(posix.join(app.path, route.file), { root: plan.root, creates: plan.creates.filter(({ path }) => needed.has(path)), moves: [move], edits: [], deletes: [], conflicts: [] })
    }
  }
  return found
}

const isEmpty = ({ creates, moves, edits, deletes }: Plan): boolean => creates.length + moves.length + edits.length + deletes.length === 0

class Committer {
  count = 0
  readonly #whole: Whole
  readonly #history: History
  /** Every file that a commit touched, with its text before the first; undefined where there was none. */
  readonly #touched = new Map<string, string | undefined>()
  /** What is written and not committed yet. */
  #written: Plan | undefined

  constructor(whole: Whole, history: History) {
    this.#whole = whole
    this.#history = history
  }

  /** @param routes those that it moves; none for what is left over at the end */
  async commit(given: Plan, routes: RouteReport[]): Promise<void> {
    // An earlier commit may have brought the helper that this one needs too.
    const plan = { ...given, creates: given.creates.filter(({ path }) => !statOf(join(given.root, path))) }
    if (isEmpty(plan)) return
    for (const { path } of plan.creates) this.#touch(path, undefined)
    for (const { from, to, before } of plan.moves) this.#touch(from, before).#touch(to, undefined)
    for (const { path, before } of [...plan.edits, ...plan.deletes]) this.#touch(path, before)
    write(plan)
    this.#written = plan
    await this.#history.commit(pathsOf(plan), messageFor(routes, this.#whole.report, plan))
    this.#written = undefined
    this.count += 1
  }

  #touch(path: string, before: string | undefined): this {
    if (!this.#touched.has(path)) this.#touched.set(path, before)
    return this
  }

  /** Commits what one run over all routes has and the commits have not: configuration that is about several of them, say. */
  async finish(): Promise<void> {
    const { plan: whole } = this.#whole
    const expected = new Map(this.#touched)
    for (const { path, after } of [...whole.creates, ...whole.edits]) expected.set(path, after)
    for (const { from, to, after } of whole.moves) {
      expected.set(from, undefined)
      expected.set(to, after)
    }
    const rest: Plan = { root: whole.root, creates: [], moves: [], edits: [], deletes: [], conflicts: [] }
    for (const [path, after] of expected) {
      const before = statOf(join(whole.root, path)) ? readText(join(whole.root, path)) : undefined
      if (before === after) continue
      if (before === undefined) rest.creates.push({ path, after: after! })
      else if (after === undefined) rest.deletes.push({ path, before, executable: isExecutable(join(whole.root, path)) })
      else rest.edits.push({ path, before, after })
    }
    await this.commit(rest, [])
  }

  /** Has everything be as it was before the first commit. @throws {WriteError} that says what went wrong, in place of any other error */
  async takeBack(reason: unknown): Promise<never> {
    const said = (reason instanceof Error ? reason.message : String(reason)).trim().split('\n').find((line) => line.trim() !== '') ?? 'it failed'
    try {
      await this.#history.unstage()
      if (this.#written) write(undone(this.#written))
      await this.#history.takeBack()
    } catch (error) {
      const why = error instanceof Error ? error.message.trim().split('\n')[0] : String(error)
      throw new WriteError(`${said} The commits could not be taken back (${why}): \`git reset --keep ${this.#history.start}\` does.`, { cause: reason })
    }
    throw new WriteError(`A commit could not be made (${said}); nothing was committed, and the files are as they were.`, { cause: reason })
  }
}

const pathsOf = ({ creates, moves, edits, deletes }: Plan): string[] => [...moves.flatMap(({ from, to }) => [from, to]), ...[...creates, ...edits, ...deletes].map(({ path }) => path)]

/** The plan that leads back. */
function undone({ root, creates, moves, edits, deletes }: Plan): Plan {
  return {
    root,
    creates: deletes.map(({ path, before }) => ({ path, after: before })),
    moves: moves.map(({ from, to, before, after }) => ({ from: to, to: from, before: after, after: before })),
    edits: edits.map(({ path, before, after }) => ({ path, before: after, after: before })),
    deletes: creates.map(({ path, after }) => ({ path, before: after, executable: false })),
    conflicts: [],
  }
}
