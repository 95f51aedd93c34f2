import { join, relative, sep } from 'node:path'
import type { CachingMode, Conversion } from '../transforms/conversion.ts'
import { say, START, type Message } from '../transforms/messages.ts'
import { HELPER_NAMES, type HelperName } from '../transforms/project-helpers.ts'
import type { SharedHelper } from '../transforms/shared-helpers.ts'
import { Fallback, addFiles, unusedAdapters } from './adapting.ts'
import { appRewrites } from './app-rewrites.ts'
import { callersOfRoutes, delegatesIn, helpersAmongRoutes, ofApiRoutes, usersOfDelegates } from './delegates.ts'
import { awaitedBy } from './movers.ts'
import { unchangedDelegates } from './delegates-moving.ts'
import { callsElsewhere } from './calls-elsewhere.ts'
import { findCallers } from './callers.ts'
import { canMove, isNative, moves, neededBy, onDisk, readCandidate, staying, type Candidate } from './candidate.ts'
import { readText, slashes, statOf } from './files.ts'
import { comesWith, placeHelper } from './helper-file.ts'
import { nameOfShared, reportHelpers, reportUnread, sharedBy, type HelperResult, type SharedName } from './helper-reports.ts'
import { askImporters, findImporters, followingSpecifier, splitUp } from './importers.ts'
import { LibraryObjects } from './library-objects.ts'
import { findMentions, type Moved } from './mentions.ts'
import type { Importer } from './module-graph.ts'
import { hasOwnServer } from './own-server.ts'
import { pagesReach } from './pages-reach.ts'
import { recipePackages } from './packages.ts'
import { askedHeaders } from './asked-headers.ts'
import { contextReads } from './context-reads.ts'
import { injectionsIn } from './injections.ts'
import { putsIn } from './puts.ts'
import type { Changes } from './plan.ts'
import type { App } from './project.ts'
import { excludedElsewhere, giversIn } from './result-types.ts'
import { holdForms, isAlone, nameOf, rewriteAll, rewriteApp, rewriteAtOnce, type Helpers } from './rewriting.ts'
import { segmentNames, type Route } from './routes.ts'
import type { AppRoutes } from './select.ts'
import { takenElsewhere, takeTwins, writeShared, type Edited } from './shared-files.ts'
import { HelperUsers, sharedHelpersOf, Sharing, type SharedFunction } from './shared.ts'
import { readEarlier, withoutUnknown, type Earlier, type TaggedFile } from './tagged.ts'
import { Forms } from './twins.ts'

export interface AppConversion {
  app: App
  messages: Message[]
  routes: {
    route: Route
    conversion: Conversion
    shared: SharedName[]
    /** True where no other file has to do with it: its text is the same whatever else moves. */
    isAlone: boolean
  }[]
  /** Functions that its routes, and maybe those of other apps, share. */
  helpers: HelperResult[]
  /** Paths relative to the repository's root. */
  changes: Changes
}

export interface Wishes {
  caching: CachingMode | undefined
  inferMethods: boolean
  /** Have routes that cannot be rewritten move behind the adapter. */
  adapt?: boolean
  onProgress: (done: number, total: number, what: string) => void
}

/**
 * Converts the chosen routes of all apps: reads and analyses each, holds back those that others import, rewrites the rest for where
 * all of them will be.
 * @param tagged files in which an earlier run left functions in both forms
 * @param root absolute path that the paths of the changes are relative to
 */
export function convert(chosen: AppRoutes[], tagged: ReadonlyMap<string, TaggedFile>, root: string, wishes: Wishes): AppConversion[] {
  const called = callersOfRoutes(chosen)
  if (!wishes.adapt || called.size === 0) return convertWith(called, chosen, tagged, root, wishes)
  // The adapter calls a route as it is, but what is rewritten without it must be so with it: only what stays then is left to it.
  const asRoutes = new Set<string>()
  const convertOthers = (adapt: boolean) => convertWith(new Map([...called].filter(([file]) => !asRoutes.has(file))), chosen, tagged, root, { ...wishes, adapt }, asRoutes)
  for (let found = convertOthers(false), adapt = false; ; found = convertOthers((adapt = true))) {
    const native = new Set(found.flatMap(({ app, routes }) => routes.flatMap(({ route, conversion: { status } }) => (status === 'migrated' || status === 'review' ? [join(app.root, route.file)] : []))))
    const more = [...called.keys()].filter((file) => !native.has(file) && !asRoutes.has(file))
    if (adapt && more.length === 0) return found
    for (const file of more) asRoutes.add(file)
  }
}

/**
 * @param called the routes that others call, and that move with them or hold a new form for them: as `callersOfRoutes` gives them
 * @param asRoutes files (absolute) of routes that others call, and that go on answering as API Routes, wherever that is
 */
function convertWith(called: ReadonlyMap<string, string[]>, chosen: AppRoutes[], tagged: ReadonlyMap<string, TaggedFile>, root: string, { onProgress, caching, inferMethods, adapt }: Wishes, asRoutes: ReadonlySet<string> = new Set()): AppConversion[] {
  const callers = inferMethods ? findCallers(chosen) : undefined
  const total = chosen.reduce((sum, { routes }) => sum + routes.length, 0)
  let done = 0
  const helpersOf = new Map(chosen.map(({ app }) => [app, new Map(HELPER_NAMES.map((name) => [name, placeHelper(app, name)]))]))
  const stat = remembering(statOf)
  const packagesOf = new Map(chosen.map(({ app }) => [app, recipePackages(app)]))
  const ownServer = remembering(hasOwnServer)
  const putOf = remembering(putsIn)
  const askedOf = remembering(askedHeaders)
  const callsOf = remembering((app: App) => callsElsewhere(chosen.map((one) => one.app), app))
  const injectsOf = remembering(injectionsIn)
  const contextsOf = remembering(contextReads)
  const reachedByPages = pagesReach(chosen.map(({ app }) => app))
  const replayedOf = new Map(chosen.map(({ app }) => [app, appRewrites(app)]))
  const isRoute = new Set(chosen.flatMap(({ app, routes }) => routes.map((route) => join(app.root, route.file))))
  const delegateUsers = usersOfDelegates(called)
  const delegates = delegatesIn(chosen, delegateUsers)
  const helperRoutes = new Set(helpersAmongRoutes(chosen, called, tagged.keys()).filter((file) => !asRoutes.has(file)))
  const inBothForms = new Set([...asRoutes, ...ofApiRoutes(chosen, tagged.keys())])
  const texts = new Map([...tagged].flatMap(([file, { restored }]) => (restored ? [[file, restored.source]] : [])))
  const readShared = (app: App) => sharedHelpersOf(app, { segments: segmentNames(app), replayed: replayedOf.get(app)!, put: putOf(app), asked: askedOf(app), reachedByPages, calls: callsOf(app), injects: injectsOf(app), contexts: contextsOf(app) }, (file) => !delegates.has(file) && !helperRoutes.has(file) && !inBothForms.has(file) && (isRoute.has(file) || file.startsWith(join(app.root, app.pagesDir, 'api') + sep)), texts)
  const sharedOf = new Map(chosen.map(({ app }) => [app, readShared(app)]))
  const names = new Set(chosen.flatMap(({ app, routes }) => routes.map((route) => nameOf(join(app.root, route.file)))))
  const read = chosen.map(({ app, routes }) =>
    routes.map((route) => {
      onProgress(done++, total, 'routes read')
      const candidate = readCandidate(app, route, root, stat, sharedOf.get(app)!, { caching, callers: callers?.get(route), packages: packagesOf.get(app)!, put: putOf(app), asked: askedOf(app), calls: callsOf(app), injects: injectsOf(app), replayed: replayedOf.get(app)!, delegate: delegates.get(join(app.root, route.file)), isHelper: helperRoutes.has(join(app.root, route.file)), ownServer: () => ownServer(app) })
      holdForms(candidate, [...(tagged.get(candidate.file)?.restored?.twins.keys() ?? [])].flatMap((name) => name ?? []))
      if (isAlone(candidate, app, names)) rewriteAtOnce(candidate, app, helpersOf.get(app)!)
      return candidate
    }),
  )
  onProgress(total, total, 'routes read, looking for files that import them')
  const fallback = new Fallback(adapt === true)
  const importers = findImporters(chosen.map(({ app }) => app), read.flat().filter((one) => canMove(one) || fallback.isOpenTo(one)))
  for (const [index, { app }] of chosen.entries()) {
    const candidates = read[index]!
    for (const candidate of candidates) if (canMove(candidate)) splitUp(app, candidate, importers.get(candidate.file)!, candidates)
    for (const candidate of candidates) if (canMove(candidate)) askImporters(app, candidate, importers.get(candidate.file)!)
    for (const candidate of candidates) if (!canMove(candidate) && fallback.isOpenTo(candidate)) fallback.ask(candidate, importers.get(candidate.file)!, candidates)
  }
  const sharing = new Sharing(sharedOf, texts)
  const earlier = readEarlier(tagged, sharing, sharedOf, readShared)
  if (earlier.unknown.length > 0) return convertWith(called, chosen, withoutUnknown(tagged, earlier.unknown), root, { onProgress, caching, inferMethods, ...(adapt && { adapt }) }, asRoutes)
  const apps = chosen.map(({ app }) => app)
  const users = new HelperUsers(apps, sharing, allOf(sharing, read.flat().filter(canMove), earlier), texts, new Set(delegates.keys()))
  const formsFor = (moving: Candidate[]) => {
    const needed = allOf(sharing, moving, earlier)
    const movers = moving.flatMap((one) => (one.analysis?.ready && !one.delegate ? [{ app: one.app, file: one.file, module: one.analysis.ready.module, needs: new Set(sharing.functions(neededBy(one))), awaited: awaitedBy(one.analysis.ready), isEdge: one.analysis.isEdge }] : []))
    // What stays an API Route keeps the form that Next calls, whoever else calls it.
    const apiRoutes = new Set([...inBothForms].filter((file) => !moving.some((one) => one.file === file)))
    return new Forms(sharing, users.keptBy(needed, new Map(movers.flatMap((one) => (one.isEdge ? [] : [[one.file, one]]))), new Set([...earlier.changed, ...helperRoutes]), apiRoutes), earlier, needed, movers)
  }
  const rewriteMoving = () => read.forEach((candidates, index) => rewriteApp(candidates, chosen[index]!.app, helpersOf.get(chosen[index]!.app)!, importers, fallback))
  const objects = new LibraryObjects(apps, read.flat())
  rewriteAll(read.flat(), sharing, formsFor, delegateUsers, objects, rewriteMoving)
  const moved = read.flat().filter(moves)
  const native = moved.filter(isNative)
  const forms = formsFor(native)
  const givers = giversIn(forms, users, native)
  for (const candidate of native) takeTwins(candidate, forms, moved, importers, givers)
  const taken = forms.takenBack().flatMap(([one, twin]) => users.takenBack(one, twin))
  const shared = writeShared(forms, taken, tagged, moved, importers, helpersOf, givers)
  // Files that hold such functions, and are routes that move behind the adapter.
  const edited = shared.filter((one) => !moved.some((candidate) => fallback.takeEdit(candidate, one)))
  const newForms = objects.replacements(native, edited, (file) => slashes(relative(root, file)))
  const needs = new Map(read.flat().map((one) => [one, sharedBy(sharing, one)]))
  const sharedNames = (one: Candidate): SharedName[] => [...needs.get(one)!.map(nameOfShared), ...(one.analysis?.unread ? [{ app: one.app, ...one.analysis.unread }] : [])]
  const results = [...reportHelpers(forms, [...needs.values()]), ...reportUnread(read.flat())]
  const conversions = chosen.map(({ app, messages }, index): AppConversion => {
    const candidates = read[index]!
    const isEndpoint = (one: Candidate) => one.analysis?.isEndpoint !== false
    return {
      app,
      messages: [...messages, ...candidates.filter((one) => !isEndpoint(one)).map(({ route }) => say('NR036', route.file, START, { reason: 'it has no default export' }))],
      routes: candidates.filter(isEndpoint).map((one) => ({ route: one.route, conversion: onDisk(moves(one) ? noted(one.conversion!, one) : fallback.explain(one, staying(one)), one), shared: sharedNames(one), isAlone: one.isWritten && importers.get(one.file)?.length === 0 })),
      helpers: results.filter((one) => one.app === app),
      changes: changesOf(candidates, app, importers, helpersOf.get(app)!, edited, root),
    }
  })
  conversions[0]?.changes.replacements.push(...takenElsewhere(taken, edited, root), ...excludedElsewhere(givers, edited, new Set(moved.map(({ file }) => file)), root), ...newForms)
  mention(conversions, read.flatMap((candidates, index) => candidates.filter((one) => moves(one) && !one.route.adapted).map(({ route }) => ({ app: chosen[index]!.app, from: route.file, to: route.target }))), root)
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
function remembering<K, T>(look: (what: K) => T): (what: K) => T {
  const seen = new Map<K, T>()
  return (what) => {
    if (!seen.has(what)) seen.set(what, look(what))
    return seen.get(what) as T
  }
}

/** Functions that are needed in their new form: by routes, or since an earlier run needed them. */
function allOf(sharing: Sharing, candidates: Candidate[], { functions }: Earlier): SharedFunction[] {
  const byRoutes = candidates.flatMap(neededBy)
  const withCalls = (app: App, helper: SharedHelper): (readonly [App, SharedHelper])[] => [[app, helper], ...helper.calls.flatMap((callee) => withCalls(app, callee))]
  return sharing.functions([...[...functions.keys()].flatMap(({ app, helper }) => withCalls(app, helper)), ...byRoutes])
}

/** With what other files had to say of it. */
function noted(conversion: Conversion, { notes }: Candidate): Conversion {
  if (conversion.code === undefined || conversion.status === 'adapted') return conversion
  const toReview = conversion.status === 'migrated' && notes.some((note) => note.severity === 'review')
  return { ...conversion, status: toReview ? 'review' : conversion.status, messages: [...conversion.messages, ...notes] }
}

function changesOf(candidates: Candidate[], app: App, importers: Map<string, Importer[]>, helpers: Helpers, edited: Edited[], root: string): Changes {
  const fromRoot = (file: string) => slashes(relative(root, file))
  const moved = new Map(candidates.filter(moves).map((one) => [one.file, one]))
  const changes: Changes = { creates: [], moves: [], replacements: [], deletes: [] }
  const rewritten = new Set(edited.map(({ file }) => file))
  for (const candidate of moved.values()) {
    addFiles(changes, candidate, fromRoot)
    const all = importers.get(candidate.file)!
    for (const importer of all) {
      // One that moves itself has been rewritten for its new place, and so has a file of shared functions.
      const text = moved.has(importer.file) || rewritten.has(importer.file) ? undefined : followingSpecifier(candidate, importer, all)
      if (text !== undefined) changes.replacements.push({ path: fromRoot(importer.file), before: readText(importer.file), start: importer.start, end: importer.end, text })
    }
  }
  const own = edited.filter((one) => one.app === app)
  for (const { file, to, before, after } of own) {
    if (to !== undefined) changes.moves.push({ from: fromRoot(file), to: fromRoot(to), before, after })
    else changes.replacements.push({ path: fromRoot(file), before, start: 0, end: before.length, text: after })
  }
  for (const { file, to, before, after } of unchangedDelegates([...moved.values()], edited, app)) changes.moves.push({ from: fromRoot(file), to: fromRoot(to), before, after })
  const usersOf = (name: HelperName) => [...[...moved.values()].filter((one) => one.conversion!.helpers.includes(name)).map((one) => one.source), ...own.filter((one) => one.helpers.includes(name)).map((one) => one.before)]
  for (const [name, helper] of helpers) {
    const users = usersOf(name)
    if (!helper.isNew || users.length === 0 || comesWith(name, (other) => usersOf(other).length > 0)) continue
    const crlf = users.every((source) => source.includes('\r\n'))
    const [path, after] = [fromRoot(join(app.root, helper.file)), crlf ? helper.source.replaceAll('\n', '\r\n') : helper.source]
    if (helper.over === undefined) changes.creates.push({ path, after })
    else changes.replacements.push({ path, before: helper.over, start: 0, end: helper.over.length, text: after })
  }
  changes.deletes.push(...unusedAdapters(app, helpers, candidates, root))
  return changes
}
