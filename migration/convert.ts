import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import type { CachingMode, CallerEvidence, Conversion, Surroundings } from '../transforms/conversion.ts'
import { say, type Message } from '../transforms/messages.ts'
import { analyseRoute, rewriteRoute, type RouteAnalysis } from '../transforms/route.ts'
import { planSplit, type Split } from '../transforms/split-exports.ts'
import { findCallers } from './callers.ts'
import { linkAbove, NoText, readText, statOf } from './files.ts'
import { follow, isTaken, namesTaken, siblingFile, type Following } from './followers.ts'
import { HELPER_NAMES, type HelperName } from '../transforms/project-helpers.ts'
import { recipePackages } from './packages.ts'
import { importOfHelper, placeHelper, type HelperFile } from './helper-file.ts'
import { findMentions, type Moved } from './mentions.ts'
import { importersOf, rebaseSpecifier, resolveModule, specifierFor, type Importer } from './module-graph.ts'
import type { Changes } from './plan.ts'
import type { App } from './project.ts'
import { mayAddToQuery } from './rewrites.ts'
import { segmentNames, type Route } from './routes.ts'
import { reportHelpers, reportUnread, type HelperResult } from './helper-reports.ts'
import { HelperUsers, sharedHelpersOf, Sharing, type SharedFunction } from './shared.ts'
import { Forms } from './twins.ts'
import { importTwins } from '../transforms/twins.ts'
import { writeHelpers } from '../transforms/write-helpers.ts'
import type { SharedHelper, SharedHelpers } from '../transforms/shared-helpers.ts'
import { applyEdits, takeBack, type TakenBack } from '../transforms/restore.ts'
import { readEarlier, withoutUnknown, type Earlier, type TaggedFile } from './tagged.ts'
import type { AppRoutes } from './select.ts'

export interface AppConversion {
  app: App
  messages: Message[]
  routes: { route: Route; conversion: Conversion }[]
  /** Functions that its routes, and maybe those of other apps, share. */
  helpers: HelperResult[]
  /** Paths relative to the repository's root. */
  changes: Changes
}

/** A route on its way. */
interface Candidate {
  app: App
  route: Route
  /** Absolute. */
  file: string
  target: string
  source: string
  analysis: RouteAnalysis | undefined
  messages: Message[]
  /** Functions of other files that it needs in their new form, whether it moves or not. */
  needs: SharedHelper[]
  /** What of the file goes to a module beside the route handler, and where that is (absolute). */
  split: Split | undefined
  sibling: string
  /** What is said of the route only if it moves. */
  notes: Message[]
  conversion: Conversion | undefined
  /** True where it was rewritten as soon as it was read; what is known of its text is gone then. */
  isWritten: boolean
  /** Moving routes that its new text names by their new place. */
  leansOn: Set<Candidate>
}

export interface Wishes {
  caching: CachingMode | undefined
  inferMethods: boolean
  onProgress: (done: number, total: number, what: string) => void
}

type Helpers = ReadonlyMap<HelperName, HelperFile>

const START = { line: 1, column: 1 }

/**
 * Converts the chosen routes of all apps: reads and analyses each, holds back those that others import, rewrites the rest for where
 * all of them will be.
 * @param tagged files in which an earlier run left functions in both forms
 * @param root absolute path that the paths of the changes are relative to
 */
export function convert(chosen: AppRoutes[], tagged: ReadonlyMap<string, TaggedFile>, root: string, { onProgress, caching, inferMethods }: Wishes): AppConversion[] {
  const callers = inferMethods ? findCallers(chosen) : undefined
  const total = chosen.reduce((sum, { routes }) => sum + routes.length, 0)
  let done = 0
  const helpersOf = new Map(chosen.map(({ app }) => [app, new Map(HELPER_NAMES.map((name) => [name, placeHelper(app, name)]))]))
  const stat = remembering(statOf)
  const isRoute = new Set(chosen.flatMap(({ app, routes }) => routes.map((route) => join(app.root, route.file))))
  const texts = new Map([...tagged].flatMap(([file, { restored }]) => (restored ? [[file, restored.source]] : [])))
  const readShared = (app: App) => sharedHelpersOf(app, segmentNames(app), (file) => isRoute.has(file) || file.startsWith(join(app.root, app.pagesDir, 'api') + sep), texts)
  const sharedOf = new Map(chosen.map(({ app }) => [app, readShared(app)]))
  const names = new Set(chosen.flatMap(({ app, routes }) => routes.map((route) => nameOf(join(app.root, route.file)))))
  const read = chosen.map(({ app, routes }) =>
    routes.map((route) => {
      onProgress(done++, total, 'routes read')
      const candidate = readCandidate(app, route, root, stat, sharedOf.get(app)!, { caching, callers: callers?.get(route) })
      if (isAlone(candidate, app, names)) rewriteAtOnce(candidate, app, helpersOf.get(app)!)
      return candidate
    }),
  )
  onProgress(total, total, 'routes read, looking for files that import them')
  const importers = findImporters(chosen.map(({ app }) => app), read.flat().filter(canMove))
  for (const [index, { app }] of chosen.entries()) {
    const candidates = read[index]!
    for (const candidate of candidates) if (canMove(candidate)) splitUp(app, candidate, importers.get(candidate.file)!, candidates)
    for (const candidate of candidates) if (canMove(candidate)) askImporters(app, candidate, importers.get(candidate.file)!)
  }
  const sharing = new Sharing(sharedOf, texts)
  const earlier = readEarlier(tagged, sharing, sharedOf, readShared)
  if (earlier.unknown.length > 0) return convert(chosen, withoutUnknown(tagged, earlier.unknown), root, { onProgress, caching, inferMethods })
  const apps = chosen.map(({ app }) => app)
  const users = new HelperUsers(apps, sharing, allOf(sharing, read.flat().filter(canMove), earlier), texts)
  const formsFor = (moving: Candidate[]) => {
    const needed = allOf(sharing, moving, earlier)
    const modules = moving.flatMap(({ app, file, analysis }) => (analysis?.ready ? [{ app, file, module: analysis.ready.module }] : []))
    return new Forms(sharing, users.keptBy(needed, new Set(moving.map(({ file }) => file)), earlier.changed), earlier, needed, modules)
  }
  const rewriteMoving = () => read.forEach((candidates, index) => rewriteApp(candidates, chosen[index]!.app, helpersOf.get(chosen[index]!.app)!, importers))
  rewriteAll(read.flat(), sharing, formsFor, rewriteMoving)
  const moved = read.flat().filter(moves)
  const forms = formsFor(moved)
  for (const candidate of moved) takeTwins(candidate, forms)
  const taken = forms.takenBack().flatMap(([one, twin]) => users.takenBack(one, twin))
  const edited = writeShared(forms, taken, tagged, moved, importers, helpersOf)
  const results = [...reportHelpers(sharing, forms, read.flat().map(({ app, needs }) => needs.map((helper) => [app, helper] as const))), ...reportUnread(read.flat())]
  const conversions = chosen.map(({ app, messages }, index): AppConversion => {
    const candidates = read[index]!
    const isEndpoint = (one: Candidate) => one.analysis?.isEndpoint !== false
    return {
      app,
      messages: [...messages, ...candidates.filter((one) => !isEndpoint(one)).map(({ route }) => say('NR036', route.file, START, { reason: 'it has no default export' }))],
      routes: candidates.filter(isEndpoint).map((one) => ({ route: one.route, conversion: one.conversion ? noted(one.conversion, one) : staying(one) })),
      helpers: results.filter((one) => one.app === app),
      changes: changesOf(candidates, app, importers, helpersOf.get(app)!, edited, root),
    }
  })
  conversions[0]?.changes.replacements.push(...takenElsewhere(taken, edited, root))
  mention(conversions, read.flatMap((candidates, index) => candidates.filter(moves).map(({ route }) => ({ app: chosen[index]!.app, from: route.file, to: route.target }))), root)
  return conversions
}

/** Adds what names moved files elsewhere. */
function mention(conversions: AppConversion[], moved: Moved[], root: string): void {
  if (moved.length === 0) return
  const { messages, replacements } = findMentions(moved, root)
  for (const { app, message } of messages) conversions.find((one) => one.app === app)!.messages.push(message)
  conversions[0]!.changes.replacements.push(...replacements)
}

/** Nothing is written meanwhile, and all routes share most of their folders. */
function remembering<T>(look: (path: string) => T): (path: string) => T {
  const seen = new Map<string, T>()
  return (path) => {
    if (!seen.has(path)) seen.set(path, look(path))
    return seen.get(path) as T
  }
}

/** Importers of each candidate, by its file. */
function findImporters(apps: App[], candidates: Candidate[]): Map<string, Importer[]> {
  const found = new Map<string, Importer[]>(candidates.map((one) => [one.file, []]))
  const known = new Map(candidates.map((one) => [one.file, one.source]))
  for (const importer of importersOf(apps, new Set(found.keys()), known)) found.get(importer.target)?.push(importer)
  return found
}

function readCandidate(app: App, route: Route, root: string, stat: typeof statOf, shared: SharedHelpers, { caching, callers }: { caching: CachingMode | undefined; callers: CallerEvidence[] | undefined }): Candidate {
  const candidate: Candidate = {
    app,
    route,
    file: join(app.root, route.file),
    target: join(app.root, route.target),
    source: '',
    analysis: undefined,
    messages: [...route.messages],
    needs: [],
    split: undefined,
    sibling: '',
    notes: [],
    conversion: undefined,
    isWritten: false,
    leansOn: new Set(),
  }
  try {
    candidate.source = readText(candidate.file)
  } catch (error) {
    if (!(error instanceof NoText)) throw error
    candidate.messages.push(say('NR002', route.file, START, { reason: error.message }))
    return candidate
  }
  const obstacle = obstacleTo(slashes(relative(root, candidate.target)), root, stat)
  if (obstacle) candidate.messages.push(say('NR193', route.file, START, { target: route.target, reason: obstacle }))
  const { file, url, segments } = route
  const target = { next: app.next.version, cacheComponents: app.cacheComponents }
  try {
    const packages = recipePackages(app)
    const wishes = { ...(caching && { caching }), ...(callers && { callers }) }
    candidate.analysis = analyseRoute(candidate.source, { file, url, segments, target, rewritten: mayAddToQuery(app, url), packages, ...wishes }, shared)
    candidate.messages.push(...candidate.analysis.messages)
    candidate.needs = candidate.analysis.needs
  } catch (error) {
    candidate.messages.push(ownFailure(file, error))
  }
  return candidate
}

/** Why a new file cannot be written there; undefined where it can. */
function obstacleTo(path: string, root: string, stat: typeof statOf): string | undefined {
  const link = linkAbove(root, path, stat)
  if (link !== undefined) return `${link} is a symbolic link`
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
    const there = stat(join(root, folder))
    if (there?.isDirectory()) return undefined
    if (there) return `${folder} is a file where a folder must be`
  }
  return undefined
}

function ownFailure(file: string, error: unknown): Message {
  return say('NR003', file, START, { reason: error instanceof Error ? error.message.split('\n')[0]! : String(error) })
}

function canMove(candidate: Candidate): boolean {
  return candidate.analysis !== undefined && !candidate.messages.some((message) => message.severity === 'left' || message.severity === 'error')
}

/** Decides what of a route's exports goes to a module beside it, and how that is called. */
function splitUp(app: App, candidate: Candidate, importers: Importer[], all: Candidate[]): void {
  const { route, analysis } = candidate
  const { values } = analysis!.exports
  const split = planSplit(analysis!, namesTaken(importers, values))
  if (split === undefined) return
  if ('severity' in split) return void candidate.messages.push(split)
  candidate.split = split
  const moved = split.names.filter((name) => values.includes(name))
  const planned = new Set(all.flatMap((one) => ancestors(one.route.target)))
  const file = siblingFile(route.target, moved, (path) => planned.has(path) || isTaken(app, path))
  candidate.sibling = join(app.root, file)
  const note = (code: 'NR310' | 'NR311', names: string[]) => {
    const list = names.map((name) => `\`${name}\``).join(', ')
    if (names.length > 0) candidate.notes.push(say(code, route.file, START, code === 'NR310' ? { names: list, target: file } : { names: list }))
  }
  note('NR310', moved)
  for (const name of values) if (!moved.includes(name) && analysis!.ready?.file.handler.name !== name && name !== 'maxDuration') note('NR311', [name])
}

const ancestors = (path: string): string[] => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))

/** Other files' uses of a route: those that cannot go on once it is a route handler hold it. */
function askImporters(app: App, candidate: Candidate, importers: Importer[]): void {
  const { file, target } = candidate.route
  const tests = new Set<string>()
  for (const importer of importers) {
    const following = followerOf(app, importer, importers, candidate)
    if (typeof following !== 'string') candidate.messages.push(following)
    else if (following === 'stays' && !tests.has(importer.file)) {
      tests.add(importer.file)
      candidate.notes.push(say('NR210', slashes(relative(app.root, importer.file)), importer, { route: file, target }))
    }
  }
}

function followerOf(app: App, importer: Importer, all: Importer[], { route, analysis, split }: Candidate): Following | Message {
  const { file, target } = route
  return follow(app, importer, all, { file, target, split, ...analysis!.exports })
}

/**
 * Whether a route's new text is the same whatever else moves: it names no other route, and nothing of it goes elsewhere. Almost all
 * are, and they need not be kept as trees until all the others are read.
 * @param names of the chosen routes' files, as `nameOf` gives them
 */
function isAlone(candidate: Candidate, app: App, names: Set<string>): boolean {
  const ready = candidate.analysis?.ready
  if (!ready || ready.file.values.length > 0 || ready.shared.length > 0 || !canMove(candidate)) return false
  return !ready.module.specifiers.some(({ value }) => {
    const path = value.replace(/\?.*$/, '')
    if (/^\.{1,2}(\/|$)/.test(path)) return names.has(nameOf(resolve(dirname(candidate.file), path)))
    // Packages are most of them, and what they are called is known at once.
    return !/^(next|react|node:.*)(\/|$)/.test(path) && app.resolveAlias(path, candidate.file).some((meaning) => names.has(nameOf(meaning)))
  })
}

/** A path without what a specifier may leave out: ending and `/index`. */
const nameOf = (path: string): string => path.replace(/(\.d)?\.[cm]?[jt]sx?$/, '').replace(/[\\/]index$/, '')

function rewriteAtOnce(candidate: Candidate, app: App, helpers: Helpers): void {
  candidate.conversion = rewrite(candidate, surroundingsOf(candidate, new Map(), app, helpers, new Map()))
  candidate.analysis!.ready = undefined
  candidate.isWritten = true
}

/**
 * Rewrites all that can move. What a route's imports are called depends on which others move, so those that named one that
 * turned out to stay are rewritten once more.
 * @param formsFor which form shared functions take where some routes move
 */
function rewriteAll(candidates: Candidate[], sharing: Sharing, formsFor: (moving: Candidate[]) => Forms, rewriteMoving: () => void): void {
  for (let moving = candidates.filter(canMove); ; ) {
    holdBack(moving, sharing, formsFor)
    rewriteMoving()
    const left = moving.filter((one) => !moves(one))
    moving = moving.filter(moves)
    if (left.every((one) => one.analysis?.ready?.shared.length === 0)) return
  }
}

/** Routes that need a function in its new form, which it cannot take beside the old one that something else goes on using, stay. */
function holdBack(moving: Candidate[], sharing: Sharing, formsFor: (moving: Candidate[]) => Forms): void {
  for (let open = moving; ; ) {
    const forms = formsFor(open)
    const stuck = new Set<Candidate>()
    for (const candidate of open) {
      const refusal = forms.refusalOf(candidate.file, sharing.functions(neededBy(candidate)))
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

/** Functions that are needed in their new form: by routes, or since an earlier run needed them. */
function allOf(sharing: Sharing, candidates: Candidate[], { functions }: Earlier): SharedFunction[] {
  const byRoutes = candidates.flatMap(neededBy)
  const withCalls = (app: App, helper: SharedHelper): (readonly [App, SharedHelper])[] => [[app, helper], ...helper.calls.flatMap((callee) => withCalls(app, callee))]
  return sharing.functions([...[...functions.keys()].flatMap(({ app, helper }) => withCalls(app, helper)), ...byRoutes])
}

/** Functions of other files that have to be converted with a route. */
function neededBy({ app, analysis }: Candidate): (readonly [App, SharedHelper])[] {
  return (analysis?.ready?.shared ?? []).map((helper) => [app, helper] as const)
}

function rewriteApp(candidates: Candidate[], app: App, helpers: Helpers, importers: Map<string, Importer[]>): void {
  const moving = new Map(candidates.filter(canMove).map((one) => [one.file, one]))
  for (const candidate of candidates) if (!moving.has(candidate.file)) candidate.conversion = undefined
  let open = [...moving.values()]
  while (open.length > 0) {
    const staying = new Set<Candidate>()
    for (const candidate of open) {
      if (!candidate.isWritten) candidate.conversion = rewrite(candidate, surroundingsOf(candidate, moving, app, helpers, importers))
      if (moves(candidate)) continue
      moving.delete(candidate.file)
      staying.add(candidate)
    }
    open = [...moving.values()].filter((one) => [...one.leansOn].some((other) => staying.has(other)))
  }
}

function rewrite(candidate: Candidate, surroundings: Surroundings): Conversion {
  try {
    return rewriteRoute(candidate.analysis!, surroundings)
  } catch (error) {
    candidate.messages.push(ownFailure(candidate.route.file, error))
    return staying(candidate)
  }
}

/** With what other files had to say of it. */
function noted(conversion: Conversion, { notes }: Candidate): Conversion {
  if (conversion.code === undefined) return conversion
  const toReview = conversion.status === 'migrated' && notes.some((note) => note.severity === 'review')
  return { ...conversion, status: toReview ? 'review' : conversion.status, messages: [...conversion.messages, ...notes] }
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
      const place = own && followerOf(app, own, all, other) === 'sibling' ? other.sibling : other.target
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

function moves({ conversion }: Candidate): boolean {
  return conversion?.code !== undefined && conversion.status !== 'left' && conversion.status !== 'failed'
}

/** What is said of a route that stays as it is. */
function staying({ messages }: Candidate): Conversion {
  const status = messages.some((message) => message.severity === 'error') ? 'failed' : 'left'
  return { status, methods: [], caching: { exports: {}, why: 'The route stays as it is.' }, rewrites: [], messages, helpers: [] }
}

function changesOf(candidates: Candidate[], app: App, importers: Map<string, Importer[]>, helpers: Helpers, edited: Edited[], root: string): Changes {
  const fromRoot = (file: string) => slashes(relative(root, file))
  const moved = new Map(candidates.filter(moves).map((one) => [one.file, one]))
  const changes: Changes = { creates: [], moves: [], replacements: [], deletes: [] }
  const rewritten = new Set(edited.map(({ file }) => file))
  for (const candidate of moved.values()) {
    const { file, target, source, conversion } = candidate
    changes.moves.push({ from: fromRoot(file), to: fromRoot(target), before: source, after: conversion!.code! })
    if (conversion!.sibling !== undefined) changes.creates.push({ path: fromRoot(candidate.sibling), after: conversion!.sibling })
    const all = importers.get(file)!
    for (const importer of all) {
      // One that moves itself has been rewritten for its new place, and so has a file of shared functions.
      const text = moved.has(importer.file) || rewritten.has(importer.file) ? undefined : followingSpecifier(candidate, importer, all)
      if (text !== undefined) changes.replacements.push({ path: fromRoot(importer.file), before: readText(importer.file), start: importer.start, end: importer.end, text })
    }
  }
  const own = edited.filter((one) => one.app === app)
  for (const { file, before, after } of own) changes.replacements.push({ path: fromRoot(file), before, start: 0, end: before.length, text: after })
  for (const [name, helper] of helpers) {
    const users = [...[...moved.values()].filter((one) => one.conversion!.helpers.includes(name)).map((one) => one.source), ...own.filter((one) => one.helpers.includes(name)).map((one) => one.before)]
    if (!helper.isNew || users.length === 0) continue
    const crlf = users.every((source) => source.includes('\r\n'))
    changes.creates.push({ path: fromRoot(join(app.root, helper.file)), after: crlf ? helper.source.replaceAll('\n', '\r\n') : helper.source })
  }
  return changes
}

/** How a file that imports a moved route names it from now on; undefined where it keeps its specifier. */
function followingSpecifier(candidate: Candidate, importer: Importer, all: Importer[]): string | undefined {
  const following = followerOf(candidate.app, importer, all, candidate)
  if (following !== 'route' && following !== 'sibling') return undefined
  return specifierFor(candidate.app, importer.file, following === 'sibling' ? candidate.sibling : candidate.target, importer.specifier)
}

/** Has a route import the new forms of functions that stand in both. */
function takeTwins({ conversion, file, target, route }: Candidate, forms: Forms): void {
  const twins = forms.importsOf(file).map(({ source, imported, twin }) => ({ source: rebaseSpecifier(source, file, target), imported, twin }))
  conversion!.code = importTwins(conversion!.code!, route.file, twins)
}

/** A file of shared functions with its new text. */
interface Edited {
  app: App
  file: string
  before: string
  after: string
  helpers: HelperName[]
}

/**
 * The new texts of the files whose functions are shared, and of those that had a new form which has taken the old one's name.
 * @param taken such new forms, by the file that has them
 */
function writeShared(forms: Forms, taken: (TakenBack & { file: string })[], tagged: ReadonlyMap<string, TaggedFile>, moved: Candidate[], importers: Map<string, Importer[]>, helpersOf: ReadonlyMap<App, Helpers>): Edited[] {
  return forms.files().flatMap(({ app, file, module }) => {
    if (tagged.has(file) && forms.isUnchanged(file)) return []
    const renamed = new Map<string, string>()
    for (const candidate of moved) {
      const all = importers.get(candidate.file)!
      for (const importer of all) {
        const text = importer.file === file ? followingSpecifier(candidate, importer, all) : undefined
        if (text !== undefined) renamed.set(importer.specifier, text)
      }
    }
    const written = writeHelpers(module, forms.of(file), {
      rebase: (specifier) => renamed.get(specifier) ?? specifier,
      helper: (name) => importOfHelper(app, file, helpersOf.get(app)!.get(name)!, module.specifiers.map(({ value }) => value)),
    })
    const after = applyEdits(written.code, takeBack(written.code, module.file, taken.filter((one) => one.file === file)))
    return { app, file, before: tagged.get(file)?.text ?? module.source, after, helpers: written.helpers }
  })
}

/** Edits of the other files that have new forms which have taken the old ones' names. */
function takenElsewhere(taken: (TakenBack & { file: string })[], edited: Edited[], root: string): Changes['replacements'] {
  const files = [...new Set(taken.map(({ file }) => file))].filter((file) => !edited.some((one) => one.file === file))
  return files.flatMap((file) => {
    const before = readText(file)
    return takeBack(before, file, taken.filter((one) => one.file === file)).map((edit) => ({ path: slashes(relative(root, file)), before, ...edit }))
  })
}

function slashes(path: string): string {
  return path.split(sep).join('/')
}
