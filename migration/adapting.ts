import { join, relative } from 'node:path'
import { adaptRoute, readAdaptable, type AdaptableRoute } from '../transforms/adapter/adapt-route.ts'
import { limitsOf, mayHoldLimits } from '../transforms/adapter/limits.ts'
import type { Conversion, Surroundings } from '../transforms/conversion.ts'
import { placeOf, readModule } from '../transforms/handler/module.ts'
import { say, START, type Message } from '../transforms/messages.ts'
import type { HelperName } from '../transforms/project-helpers.ts'
import { rewriteOf } from '../transforms/rules/rewritten.ts'
import { rewritingMiddleware } from './app-rewrites.ts'
import { isAdapted, isNative, type Candidate } from './candidate.ts'
import { isExecutable, readText, slashes, textOf } from './files.ts'
import { ofApiRoutes } from './delegates.ts'
import { follow, mendTest } from './followers.ts'
import type { HelperFile } from './helper-file.ts'
import { placeBeside } from './importers.ts'
import { importersOf, rebaseSpecifier, resolveModule, specifierFor, type Importer } from './module-graph.ts'
import type { Changes } from './plan.ts'
import type { App } from './project.ts'
import { replayedRewrites } from './replayed-rewrites.ts'
import type { Edited } from './shared-files.ts'
import { SOURCE_FILE } from './source-files.ts'

/** What is known of a route as one that could run behind the adapter. */
export interface Adapting {
  route: AdaptableRoute
  /** Why it cannot. */
  messages: Message[]
  /** What is said of it only if it does. */
  notes: Message[]
  /** Whether its importers were asked. */
  isAsked: boolean
  /** The file (absolute) beside the route handler that its code goes to, where others import from it. */
  beside: string | undefined
}

/** Uses of a route that a file with its old exports goes on serving. */
const BESIDE = new Set(['NR190', 'NR191'])

/** What `--fallback adapter` can do with the routes of one run. */
export class Fallback {
  readonly #isAsked: boolean
  readonly #read = new Map<Candidate, Adapting | undefined>()
  readonly #files = new Map<string, Reached>()

  /** @param isAsked whether routes that cannot be rewritten are to move behind the adapter */
  constructor(isAsked: boolean) {
    this.#isAsked = isAsked
  }

  /** Whether nothing that is known so far keeps a route from moving behind the adapter. */
  isOpenTo(candidate: Candidate): boolean {
    return this.of(candidate)?.messages.length === 0
  }

  /** undefined where the route is not to move so, or where what holds it holds it either way. */
  of(candidate: Candidate): Adapting | undefined {
    if (!this.#isAsked || candidate.route.adapted || candidate.delegate || candidate.isHeld || !candidate.analysis || candidate.messages.some(({ severity }) => severity === 'error')) return undefined
    if (!this.#read.has(candidate)) this.#read.set(candidate, this.#readOne(candidate))
    return this.#read.get(candidate)
  }

  /** Hears what the files that import a route say to its moving so. */
  ask(candidate: Candidate, importers: Importer[], all: Candidate[]): void {
    const adapting = this.of(candidate)
    if (!adapting || adapting.isAsked) return
    adapting.isAsked = true
    const { app, route } = candidate
    const tests = new Set<string>()
    const { exports } = adapting.route
    const followings = importers.map((importer) => ({ importer, following: follow(app, importer, importers, { file: route.file, target: route.target, split: undefined, ...exports }) }))
    const isBeside = adapting.route.isCrowded || followings.some(({ following }) => typeof following !== 'string' && BESIDE.has(following.code))
    if (isBeside) adapting.beside = placeBeside(app, candidate, ['apiRoute'], all)
    for (const { importer, following } of followings) {
      if (typeof following !== 'string') {
        // An API Route that this run has not to do with may be rewritten by the next one, and together with this.
        const isLater = following.code === 'NR190' && ofApiRoutes([{ app, routes: [] }], [importer.file]).length > 0 && !all.some(({ file }) => file === importer.file)
        if (!BESIDE.has(following.code) || isLater) adapting.messages.push(following)
      } else if (isBeside) continue
      else if (following === 'stays' && !tests.has(importer.file)) {
        tests.add(importer.file)
        adapting.notes.push(mendTest(app, importer, route))
      }
    }
    if (isBeside) return
    const names = exports.values.filter((name) => !importers.some((one) => one.names.includes(name)))
    if (names.length > 0) adapting.notes.push(say('NR311', route.file, START, { names: names.map((name) => `\`${name}\``).join(', ') }))
  }

  /** The route behind the adapter. @param reasons why it could not be rewritten */
  write(candidate: Candidate, surroundings: Surroundings, reasons: Message[]): Conversion {
    const adapting = this.of(candidate)!
    const { beside, route } = adapting
    candidate.adapted = { ...route.exports, beside }
    const ending = route.module.specifiers.map(({ value }) => value).find((value) => /^\..*\.[cm]?jsx?$/.test(value))
    const specifier = beside && specifierFor(candidate.app, candidate.target, beside, ending ?? './x')
    const conversion = adaptRoute(route, surroundings, reasons.filter(({ severity }) => severity === 'left'), specifier)
    return { ...conversion, messages: [...conversion.messages, ...adapting.notes] }
  }

  /**
   * Takes what is written to the file of a route that moves behind the adapter, since others have functions of it in their new form: its code
   * moves as it is then.
   * @returns false where the file is none of such a route
   */
  takeEdit(candidate: Candidate, { file, after, helpers }: Edited): boolean {
    const { app, adapted, analysis, conversion, target } = candidate
    if (candidate.file !== file || !isAdapted(candidate) || candidate.route.adapted || !adapted?.beside) return false
    const route = readAdaptable(after, analysis!.options)!
    // Its imports have followed others already, from where it stood.
    const surroundings = { rebase: (specifier: string) => rebaseSpecifier(specifier, file, target), helper: () => undefined }
    const specifier = specifierFor(app, target, adapted.beside, './x')
    const written = adaptRoute({ ...route, rewrites: this.of(candidate)!.route.rewrites }, surroundings, [], specifier)
    candidate.conversion = { ...conversion!, ...(written.sibling !== undefined && { sibling: written.sibling }), helpers: [...conversion!.helpers, ...helpers] }
    return true
  }

  /** A route that stays, with what keeps it from moving behind the adapter. */
  explain(candidate: Candidate, conversion: Conversion): Conversion {
    const known = new Set(conversion.messages.map(({ code, file, line }) => `${code} ${file} ${line}`))
    const more = this.of(candidate)?.messages.filter(({ code, file, line }) => !known.has(`${code} ${file} ${line}`)) ?? []
    return { ...conversion, messages: [...conversion.messages, ...more] }
  }

  #readOne(candidate: Candidate): Adapting | undefined {
    const { app, file, source, analysis } = candidate
    const route = readAdaptable(source, analysis!.options)
    if (!route) return undefined
    const reached = this.#reach(app, file, source)
    const limits = reached.flatMap((one) => one.limits)
    const messages = [...route.messages, ...limits.filter(({ severity }) => severity === 'left')]
    const notes = [...route.notes, ...limits.filter(({ severity }) => severity === 'review')]
    if (app.buildsElsewhere) {
      const reason = 'the adapter reads the key for it from `.next`, and `distDir` of next.config is another'
      for (const note of notes.splice(0)) if (note.code === 'NR253') messages.push(say('NR150', note.file, note, { member: 'revalidate', reason }))
      else notes.push(note)
    }
    const isAdded = reached.some((one) => one.readsQuery) && rewriteOf(analysis!.options, new Set(['*'])) !== undefined
    const rewrites = isAdded ? this.#rewritesOf(app, candidate.route.url, route) : []
    if ('reason' in rewrites) messages.push(say('NR180', candidate.route.file, START, rewrites))
    else if (rewrites.length > 0) notes.push(say('NR360', candidate.route.file, START, { rewrites: [...new Set(rewrites.map(({ name }) => name))].join(', ') }))
    return { route: 'reason' in rewrites ? route : { ...route, rewrites }, messages, notes, isAsked: false, beside: undefined }
  }

  /** Which rewrites the adapter has to do again; what middleware rewrites is known to nobody else. */
  #rewritesOf(app: App, url: string, { adapter }: AdaptableRoute): ReturnType<typeof replayedRewrites> {
    const rewrites = replayedRewrites(app, url)
    if ('reason' in rewrites || rewrites.length === 0) return rewrites
    if (adapter === 'adaptEdgeRoute') return { rewrite: rewrites[0]!.name, reason: 'the route runs on the edge runtime' }
    const file = rewritingMiddleware(app)
    return file === undefined ? rewrites : { rewrite: rewrites[0]!.name, reason: `${file} may have rewritten the path before` }
  }

  /** The file and what it imports of the project, directly and through others. */
  #reach(app: App, file: string, source: string): Reached[] {
    const found: Reached[] = []
    const seen = new Set([file])
    for (const open = [file]; open.length > 0; ) {
      const next = open.pop()!
      const reached = this.#files.get(next) ?? readReached(app, next, next === file ? source : undefined)
      this.#files.set(next, reached)
      found.push(reached)
      for (const imported of reached.imports) if (!seen.has(imported)) open.push(imported)
      for (const imported of reached.imports) seen.add(imported)
    }
    return found
  }
}

/** What of a file matters to routes behind the adapter that reach it. */
interface Reached {
  /** Absolute paths of files of the project. */
  imports: string[]
  limits: Message[]
  readsQuery: boolean
}

const IMPORTS = /\b(?:from|import|require)\s*\(?\s*['"]([^'"\n]+)['"]/g

/** @param source of the route itself, whose own limits are known with it */
function readReached(app: App, file: string, source: string | undefined): Reached {
  const text = source ?? textOf(file)
  const specifiers = new Set([...text.matchAll(IMPORTS)].map((match) => match[1]!))
  const imports = [...specifiers].flatMap((specifier) => resolveModule(app, file, specifier) ?? []).filter((one) => SOURCE_FILE.test(one) && !/\.d\.[cm]?ts$/.test(one))
  return { imports, limits: source === undefined && mayHoldLimits(text) ? limitsIn(app, file, text) : [], readsQuery: /\b(query|url)\b/.test(text) }
}

function limitsIn(app: App, file: string, text: string): Message[] {
  const path = slashes(relative(app.root, file))
  try {
    return limitsOf(readModule(text, path)).map(({ node, member, reason }) => (reason === undefined ? say('NR253', path, placeOf(node)) : say('NR150', path, placeOf(node), { member, reason })))
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** The files of a route that moves, or that is rewritten where an earlier run left it behind the adapter. */
export function addFiles(changes: Changes, candidate: Candidate, fromRoot: (file: string) => string): void {
  const { file, target, source, conversion, route, adapted } = candidate
  const { code, sibling } = conversion!
  if (route.adapted) {
    const before = route.adapted.text
    changes.replacements.push({ path: fromRoot(target), before, start: 0, end: before.length, text: code! })
    if (file !== target) changes.deletes.push(deleted(file, source, fromRoot))
    if (sibling !== undefined) changes.creates.push({ path: fromRoot(candidate.sibling), after: sibling })
    return
  }
  if (candidate.delegate) {
    if (code !== '') changes.creates.push({ path: fromRoot(target), after: code! })
    return
  }
  // Of two files, the one that holds the code is what moved.
  const beside = adapted?.beside
  changes.moves.push({ from: fromRoot(file), to: fromRoot(beside ?? target), before: source, after: beside === undefined ? code! : sibling! })
  if (sibling !== undefined) changes.creates.push(beside === undefined ? { path: fromRoot(candidate.sibling), after: sibling } : { path: fromRoot(target), after: code! })
}

/** The adapters, each where the routes that this run rewrites were all that used it. */
export function unusedAdapters(app: App, helpers: ReadonlyMap<HelperName, HelperFile>, candidates: Candidate[], root: string): Changes['deletes'] {
  const rewritten = new Set(candidates.flatMap((one) => (one.route.adapted && isNative(one) ? [one.target] : [])))
  if (rewritten.size === 0) return []
  return (['adaptApiRoute', 'adaptEdgeRoute'] as const).flatMap((name) => {
    const { file, isNew } = helpers.get(name)!
    const path = join(app.root, file)
    if (isNew || candidates.some((one) => isAdapted(one) && one.conversion!.helpers.includes(name))) return []
    if (importersOf([app], new Set([path])).some((one) => !rewritten.has(one.file))) return []
    return [deleted(path, readText(path), (each) => slashes(relative(root, each)))]
  })
}

function deleted(file: string, before: string, fromRoot: (file: string) => string): Changes['deletes'][number] {
  return { path: fromRoot(file), before, executable: isExecutable(file) }
}
