import { dirname, relative, resolve } from 'node:path'
import type { Conversion, Surroundings } from '../transforms/conversion.ts'
import { say, START } from '../transforms/messages.ts'
import type { HelperName } from '../transforms/project-helpers.ts'
import { checkText } from '../transforms/parse.ts'
import { rewriteRoute } from '../transforms/write-route.ts'
import type { Fallback } from './adapting.ts'
import { canMove, isNative, moves, neededBy, ownFailure, siblingOf, staying, type Candidate } from './candidate.ts'
import { slashes } from './files.ts'
import { importOfHelper, type HelperFile } from './helper-file.ts'
import { followerOf } from './importers.ts'
import { asModule, delegateProblem, type DelegateUsers } from './delegates-moving.ts'
import { rebaseSpecifier, resolveModule, specifierFor, type Importer } from './module-graph.ts'
import type { LibraryObjects } from './library-objects.ts'
import type { App } from './project.ts'
import type { SharedFunction, Sharing } from './shared.ts'
import type { Forms } from './twins.ts'

/** The files of an app that hold the functions which new code may need, by what they are for. */
export type Helpers = ReadonlyMap<HelperName, HelperFile>

/**
 * Whether a route's new text is the same whatever else moves: it names no other route, and nothing of it goes elsewhere. Almost all
 * are, and they need not be kept as trees until all the others are read.
 * @param names of the chosen routes' files, as `nameOf` gives them
 */
export function isAlone(candidate: Candidate, app: App, names: Set<string>): boolean {
  const ready = candidate.analysis?.ready
  if (!ready || candidate.analysis?.object || ready.file.values.length > 0 || ready.shared.length > 0 || !canMove(candidate)) return false
  return !ready.module.specifiers.some(({ value }) => {
    const path = value.replace(/\?.*$/, '')
    if (/^\.{1,2}(\/|$)/.test(path)) return names.has(nameOf(resolve(dirname(candidate.file), path)))
    // Packages are most of them, and what they are called is known at once.
    return !/^(next|react|node:.*)(\/|$)/.test(path) && app.resolveAlias(path, candidate.file).some((meaning) => names.has(nameOf(meaning)))
  })
}

/** A path without what a specifier may leave out: ending and `/index`. */
export const nameOf = (path: string): string => path.replace(/(\.d)?\.[cm]?[jt]sx?$/, '').replace(/[\\/]index$/, '')

/** Rewrites a route that is alone, and lets go of its tree. */
export function rewriteAtOnce(candidate: Candidate, app: App, helpers: Helpers): void {
  candidate.conversion = rewrite(candidate, surroundingsOf(candidate, new Map(), app, helpers, new Map()))
  candidate.analysis!.ready = undefined
  candidate.isWritten = true
}

/**
 * Rewrites all that can move. What a route's imports are called depends on which others move, so those that named one that
 * turned out to stay are rewritten once more.
 * @param formsFor which form shared functions take where some routes move
 * @param users the routes that call a delegate's handler
 * @param objects what libraries made that routes give their handlers to
 */
export function rewriteAll(candidates: Candidate[], sharing: Sharing, formsFor: (moving: Candidate[]) => Forms, users: DelegateUsers, objects: LibraryObjects, rewriteMoving: () => void): void {
  for (let moving = candidates.filter(canMove); ; ) {
    holdBack(moving, sharing, formsFor, users, objects)
    rewriteMoving()
    const left = moving.filter((one) => !isNative(one))
    moving = moving.filter(isNative)
    if (left.every((one) => one.analysis?.ready?.shared.length === 0 && !one.analysis.object)) return
  }
}

/** Routes that need a function in its new form, which it cannot take beside the old one that something else goes on using, stay. */
function holdBack(moving: Candidate[], sharing: Sharing, formsFor: (moving: Candidate[]) => Forms, users: DelegateUsers, objects: LibraryObjects): void {
  for (let open = moving; ; ) {
    const forms = formsFor(open)
    const stuck = new Set<Candidate>()
    const needs = new Map(open.map((one) => [one, sharing.functions(neededBy(one))]))
    const needed = usersByFile(needs)
    for (const candidate of open) {
      const stays = delegateProblem(candidate, open, forms, users)
      if (stays) {
        candidate.messages.push(stays)
        stuck.add(candidate)
        continue
      }
      const made = objects.refusalOf(candidate, open)
      if (made) {
        candidate.messages.push(say('NR142', candidate.route.file, START, { name: made.one.name, file: made.one.file, user: slashes(relative(candidate.app.root, made.user)) }))
        stuck.add(candidate)
        continue
      }
      const held = (candidate.delegate ? [] : [...(needed.get(candidate.file) ?? [])]).flatMap(([one, users]) => (users.some((user) => user !== candidate) ? one : []))
      if (holdForms(candidate, held.map((one) => one.helper.unit.name))) {
        stuck.add(candidate)
        continue
      }
      const refusal = forms.refusalOf(candidate.file, needs.get(candidate)!)
      if (!refusal) continue
      const { one, user, isChanged } = refusal
      const where = { name: one.helper.unit.name, file: one.helper.unit.module.file }
      candidate.messages.push(isChanged ? say('NR147', candidate.route.file, START, where) : say('NR142', candidate.route.file, START, { ...where, user: slashes(relative(candidate.app.root, user)) }))
      stuck.add(candidate)
    }
    if (stuck.size === 0) return
    open = open.filter((one) => !stuck.has(one))
  }
}

/** Has a route stay that holds functions which other routes have in their new form: its file keeps both. */
export function holdForms(candidate: Candidate, names: string[]): boolean {
  if (names.length === 0 || candidate.analysis?.isEndpoint === false) return false
  candidate.messages.push(say('NR160', candidate.route.file, START, { names: names.map((name) => `\`${name}\``).join(', ') }))
  return true
}

/** The functions that routes need, by the file (absolute) that holds them, with the routes that need each. */
function usersByFile(needs: ReadonlyMap<Candidate, SharedFunction[]>): Map<string, Map<SharedFunction, Candidate[]>> {
  const byFile = new Map<string, Map<SharedFunction, Candidate[]>>()
  for (const [candidate, functions] of needs) {
    for (const one of functions) {
      const users = byFile.get(one.file) ?? new Map<SharedFunction, Candidate[]>()
      const known = users.get(one)
      if (known) known.push(candidate)
      else byFile.set(one.file, users.set(one, [candidate]))
    }
  }
  return byFile
}

/** Rewrites the routes of one app that can move, or has them behind the adapter, and once more those that named one which turned out to stay. */
export function rewriteApp(candidates: Candidate[], app: App, helpers: Helpers, importers: Map<string, Importer[]>, fallback: Fallback): void {
  const moving = new Map(candidates.filter((one) => canMove(one) || fallback.isOpenTo(one)).map((one) => [one.file, one]))
  for (const candidate of candidates) if (!moving.has(candidate.file)) candidate.conversion = undefined
  let open = [...moving.values()]
  while (open.length > 0) {
    const staying = new Set<Candidate>()
    const placed = new Set<Candidate>()
    for (const candidate of open) {
      const before = candidate.adapted?.beside
      if (!candidate.isWritten || !canMove(candidate)) candidate.conversion = rewriteOrAdapt(candidate, moving, app, helpers, importers, fallback, candidates)
      // Those that were written before it was known name the route handler.
      if (candidate.adapted?.beside !== before) placed.add(candidate)
      if (moves(candidate)) continue
      moving.delete(candidate.file)
      staying.add(candidate)
    }
    open = [...moving.values()].filter((one) => [...one.leansOn].some((other) => staying.has(other) || placed.has(other)))
  }
}

function rewriteOrAdapt(candidate: Candidate, moving: Map<string, Candidate>, app: App, helpers: Helpers, importers: Map<string, Importer[]>, fallback: Fallback, all: Candidate[]): Conversion {
  candidate.adapted = undefined
  candidate.conversion = undefined
  const rewritten = canMove(candidate) ? rewrite(candidate, surroundingsOf(candidate, moving, app, helpers, importers)) : undefined
  if (rewritten?.code !== undefined) return rewritten
  fallback.ask(candidate, importers.get(candidate.file)!, all)
  const adapting = fallback.isOpenTo(candidate) ? fallback.of(candidate) : undefined
  if (!adapting) return rewritten ?? staying(candidate)
  const surroundings = surroundingsOf(candidate, moving, app, helpers, importers)
  const own = adapting.route.module.specifiers.map(({ value }) => value)
  return fallback.write(candidate, { rebase: surroundings.rebase, helper: (name) => importOfHelper(app, candidate.target, helpers.get(name)!, own) }, rewritten?.messages ?? candidate.messages)
}

function rewrite(candidate: Candidate, surroundings: Surroundings): Conversion {
  if (candidate.delegate?.isNoEndpoint) return asModule(candidate)
  try {
    const conversion = rewriteRoute(candidate.analysis!, surroundings)
    // Text that is no code would be a defect of ours: it must not come to the project.
    if (conversion.code === undefined) return conversion
    checkText(conversion.code, candidate.target, candidate.source)
    return { ...conversion, code: withOwnName(conversion.code, candidate.route) }
  } catch (error) {
    candidate.messages.push(ownFailure(candidate.route.file, error))
    return staying(candidate)
  }
}

/** A file's text with its new path in the comment at its head that had the old one: `// pages/api/users.ts`. */
function withOwnName(code: string, { file, target }: Candidate['route']): string {
  const head = /^(?:\s*(?:\/\/.*|\/\*[^]*?\*\/))*/.exec(code)?.[0] ?? ''
  const short = (path: string) => path.replace(/^src\//, '')
  const [from, to] = head.includes(file) ? [file, target] : [short(file), short(target)]
  return head.replaceAll(new RegExp(`(?<![\\w.-])${from.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'g'), () => to) + code.slice(head.length)
}

function surroundingsOf(candidate: Candidate, moving: Map<string, Candidate>, app: App, helpers: Helpers, importers: Map<string, Importer[]>): Surroundings {
  candidate.leansOn.clear()
  return {
    rebase(specifier) {
      if (moving.size === 0) return rebaseSpecifier(specifier, candidate.file, candidate.target)
      const file = resolveModule(app, candidate.file, specifier)
      const other = file === undefined ? undefined : moving.get(file)
      if (!other) return rebaseSpecifier(specifier, candidate.file, candidate.target)
      candidate.leansOn.add(other)
      const all = importers.get(other.file)!
      const own = all.find((one) => one.file === candidate.file && one.specifier === specifier)
      const place = other.delegate || (own && followerOf(app, own, all, other) === 'sibling') ? siblingOf(other) : other.target
      return specifierFor(app, candidate.target, place, specifier)
    },
    ...(candidate.split && { split: { plan: candidate.split, specifier: specifierFor(app, candidate.target, candidate.sibling, inStyle(candidate)) } }),
    helper: (name) => importOfHelper(app, candidate.target, helpers.get(name)!, candidate.analysis!.ready?.module.specifiers.map(({ value }) => value) ?? []),
  }
}

/** How a route names its neighbours: with the ending of the output, or without. */
function inStyle({ analysis }: Candidate): string {
  const relatives = analysis!.ready?.module.specifiers.map((literal) => literal.value).filter((value) => value.startsWith('.')) ?? []
  return relatives.find((value) => /\.[cm]?jsx?$/.test(value)) ?? './x'
}
