import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { declaredIn, guessesFor } from '../transforms/guesses.ts'
import { areSameTwins, restore, type Restored } from '../transforms/restore.ts'
import type { SharedHelper, SharedHelpers } from '../transforms/shared-helpers.ts'
import { declaredName, TAG } from '../transforms/twins.ts'
import { writeHelpers } from '../transforms/write-helpers.ts'
import { readText } from './files.ts'
import { asModule } from './module-text.ts'
import type { App } from './project.ts'
import { fileIn, Sharing, type SharedFunction } from './shared.ts'
import { foldersUpward, listFiles, readPackage, SOURCE_FILE } from './source-files.ts'
import { Forms } from './twins.ts'

/** A file in which an earlier run left functions in both forms. */
export interface TaggedFile {
  /** Its text, as `asModule` gives it. */
  text: string
  /** What it was before the new forms were written; undefined where it has been changed since in a way that hides it. */
  restored: Restored | undefined
  /** Names of new forms that stay in both forms, as any other code. */
  except?: ReadonlySet<string>
}

/** All files of the apps' repositories with functions in both forms, by their absolute paths; what other apps hold is theirs. */
export function findTagged(apps: App[]): Map<string, TaggedFile> {
  const found = new Map<string, TaggedFile>()
  for (const file of new Set([...new Set(apps.map((app) => app.repository))].flatMap(listFiles))) {
    if (!SOURCE_FILE.test(file) || !holdsTag(file) || isOfOtherApp(file, apps)) continue
    const text = asModule(readText(file), file)
    found.set(file, { text, restored: restored(text, file) })
  }
  return found
}

function holdsTag(file: string): boolean {
  try {
    return readFileSync(file).includes(TAG)
  } catch {
    // Git lists what was deleted but not yet staged, links to nowhere, and submodules.
    return false
  }
}

/** Whether the package that a file is of is an app with Next of its own. */
function isOfOtherApp(file: string, apps: App[]): boolean {
  const repository = apps.find((app) => file.startsWith(app.repository + sep))?.repository
  const own = repository && foldersUpward(dirname(file), repository).find((folder) => existsSync(join(folder, 'package.json')))
  if (!own || apps.some(({ root }) => root === own || root.startsWith(own + sep))) return false
  const { dependencies, devDependencies } = readPackage(own) ?? {}
  const asksForNext = dependencies?.['next'] !== undefined || devDependencies?.['next'] !== undefined
  return asksForNext && ['pages', 'src/pages', 'app', 'src/app'].some((folder) => existsSync(join(own, folder)))
}

function restored(text: string, file: string, except?: ReadonlySet<string>): Restored | undefined {
  try {
    return restore(text, file, except)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The same without functions of which it is not known how they are called: they stay in both forms, as any other code. */
export function withoutUnknown(tagged: ReadonlyMap<string, TaggedFile>, unknown: Earlier['unknown']): Map<string, TaggedFile> {
  const rest = [...tagged].map(([file, one]): [string, TaggedFile] => {
    const more = unknown.flatMap((each) => (each.file === file ? [each.twin] : []))
    const except = new Set([...(one.except ?? []), ...more])
    return [file, more.length > 0 ? { ...one, except, restored: restored(one.text, file, except) } : one]
  })
  return new Map(rest.filter(([, { restored: one }]) => one?.twins.size !== 0))
}

/** What earlier runs left in both forms. */
export interface Earlier {
  /** Functions that are in both forms, with the name of the new one. */
  functions: Map<SharedFunction, string>
  /** Files whose old or new forms somebody has changed since: nothing in them is touched. */
  changed: Set<string>
  /** New forms that nothing of this run needs, and of which it cannot be told how they are called. */
  unknown: { file: string; twin: string }[]
}

/**
 * Reads the functions that stand in both forms, and makes sure that they do as they were written: the new form of what was restored is
 * what stands there.
 * @param sharedOf what the routes of this run have read
 * @param fresh reads an app's functions anew
 */
export function readEarlier(tagged: ReadonlyMap<string, TaggedFile>, sharing: Sharing, sharedOf: ReadonlyMap<App, SharedHelpers>, fresh: (app: App) => SharedHelpers): Earlier {
  const changed = new Set([...tagged].flatMap(([file, { restored: one }]) => (one ? [] : [file])))
  let open = [...tagged].flatMap(([file, { text, restored: one }]) => [...(one?.twins ?? [])].map(([name, twin]): Open => ({ file, text, source: one!.source, name, twin })))
  const unknown: Earlier['unknown'] = []
  const isKnown = ({ file, name }: Open) => [...sharedOf].some(([app, shared]) => shared.all().some((helper) => !helper.blocked && fileIn(app, helper) === file && declaredName(helper) === name))
  for (open = open.filter((one) => !isKnown(one)); open.length > 0; open = open.filter((one) => !isKnown(one))) {
    // What others call is read with them, as they call it.
    const callers = (one: Open) => open.filter((other) => other !== one && one.name !== undefined && other.source.includes(one.name)).length
    const next = open.toSorted((a, b) => callers(a) - callers(b))[0] as Open
    open = open.filter((one) => one !== next)
    if (!guess(next, tagged, sharedOf, fresh)) unknown.push(next)
  }
  const functions = namesOf(tagged, sharing, sharedOf)
  const forms = formsOf(functions, sharing)
  for (const [file, { text, restored: one }] of tagged) {
    if (!one || unknown.some((each) => each.file === file)) continue
    if (!isAsWritten(file, text, forms)) changed.add(file)
  }
  return { functions, changed, unknown }
}

/** A function in both forms of which it is not known how it is called. */
interface Open {
  file: string
  text: string
  source: string
  name: string | undefined
  twin: string
}

/** Has the likeliest reading of a function that gives the new form that stands there be the one that is known from now on. */
function guess({ file, text, source, name }: Open, tagged: ReadonlyMap<string, TaggedFile>, sharedOf: ReadonlyMap<App, SharedHelpers>, fresh: (app: App) => SharedHelpers): boolean {
  const around = [...sharedOf.keys()].filter((app) => file.startsWith(app.root + sep)).toSorted((a, b) => b.root.length - a.root.length)
  for (const app of around.length > 0 ? around.slice(0, 1) : sharedOf.keys()) {
    const read = (shared: SharedHelpers) => {
      const module = new Sharing(new Map([[app, shared]]), new Map([[file, source]])).read(app, file)
      const path = module && declaredIn(module, name)
      return path && { module, path }
    }
    const found = read(fresh(app))
    for (const one of found ? guessesFor(found.module, found.path) : []) {
      const shared = fresh(app)
      const at = read(shared)
      const helper = at && shared.guess(at.module, at.path, name ?? 'default', one)
      if (!helper || helper.blocked) continue
      const trial = new Map([[app, shared]])
      const sharing = new Sharing(trial, new Map())
      if (!isAsWritten(file, text, formsOf(namesOf(tagged, sharing, trial), sharing), tagged.get(file)!.restored!.twins.get(name))) continue
      const own = sharedOf.get(app)!
      const there = read(own)
      return there !== undefined && own.guess(there.module, there.path, name ?? 'default', one) !== undefined
    }
  }
  return false
}

/** The functions in both forms that are known, with the names of the new ones. */
function namesOf(tagged: ReadonlyMap<string, TaggedFile>, sharing: Sharing, sharedOf: ReadonlyMap<App, SharedHelpers>): Map<SharedFunction, string> {
  const all = [...sharedOf].flatMap(([app, shared]) => shared.all().map((helper): readonly [App, SharedHelper] => [app, helper]))
  return new Map(
    sharing.functions(all).flatMap((one) => {
      const twin = tagged.get(one.file)?.restored?.twins.get(declaredName(one.helper))
      return twin === undefined || one.helper.blocked ? [] : [[one, twin] as const]
    }),
  )
}

function formsOf(functions: Map<SharedFunction, string>, sharing: Sharing): Forms {
  const kept = new Map([...functions.keys()].map((one) => [one, one.file] as const))
  return new Forms(sharing, kept, { functions, changed: new Set(), unknown: [] }, [...functions.keys()], [])
}

/** Whether the new forms of a file are what the old ones give. @param only the one that is asked about */
function isAsWritten(file: string, text: string, forms: Forms, only?: string): boolean {
  const found = forms.files().find((one) => one.file === file)
  if (!found) return false
  const { code } = writeHelpers(found.module, forms.of(file), { rebase: (specifier) => specifier, helper: () => './helper' })
  return areSameTwins(code, text, file, only)
}
