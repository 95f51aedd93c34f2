import fs from 'node:fs'
import { join, posix } from 'node:path'
import { HELPERS, helperSource, INCLUDES, type HelperName } from '../transforms/project-helpers.ts'
import { writtenFor } from '../transforms/recipes/find.ts'
import { appRewrites } from './app-rewrites.ts'
import { resolveModule, specifierFor } from './module-graph.ts'
import { recipePackages } from './packages.ts'
import type { App } from './project.ts'

/** Where projects keep what several files share, in the order of preference. */
const FOLDERS = ['lib', 'utils', 'helpers']

/** The file that a helper is imported from. */
export interface HelperFile {
  /** Relative to the app's root. */
  file: string
  source: string
  /** False where an earlier run has written it already. */
  isNew: boolean
  /** The text of an earlier run that has less: this one takes its place. */
  over?: string
}

/**
 * Where a helper of an app lies, or would: `read-body`, say, in the folder beside `app` that the project keeps its helpers in, under
 * a number where that name is taken by something else.
 */
export function placeHelper(app: App, name: HelperName): HelperFile {
  const parent = posix.dirname(app.appDir)
  const source = helperSource(name, app.typescript, name === 'readRewrittenQuery' ? { rewrites: appRewrites(app) } : writtenFor(name, () => recipePackages(app)))
  const folders = FOLDERS.map((name) => posix.join(parent, name))
  const kinds = folders.map((folder) => fs.statSync(join(app.root, folder), { throwIfNoEntry: false })?.isDirectory())
  const chosen = folders[kinds.indexOf(true)] ?? folders[kinds.indexOf(undefined)] ?? parent
  const sources = [source, ...kin(name).map((other) => helperSource(other, app.typescript))]
  const foundIn = (file: string, there: string | undefined): HelperFile | undefined => {
    const known = sources.findIndex((one) => isOurs(there, one))
    const isLess = known > 0 && INCLUDES[name] !== undefined
    return known === -1 ? undefined : { file, source, isNew: isLess, ...(isLess && there !== undefined && { over: there }) }
  }
  for (const folder of [chosen, ...folders]) {
    const file = fileName(app, folder, name, 1)
    const found = foundIn(file, readIfThere(join(app.root, file)))
    if (found) return found
  }
  for (let number = 1; ; number++) {
    const file = fileName(app, chosen, name, number)
    const there = readIfThere(join(app.root, file))
    const found = there === undefined ? { file, source, isNew: true } : foundIn(file, there)
    if (found) return found
  }
}

/** Helpers whose texts a helper's file may have, too. */
const kin = (name: HelperName): HelperName[] => (Object.entries(INCLUDES) as [HelperName, HelperName][]).flatMap(([more, less]) => (name === more ? [less] : name === less ? [more] : []))

/** Whether a helper comes with another one of those that are needed. */
export const comesWith = (name: HelperName, needed: (other: HelperName) => boolean): boolean => kin(name).some((other) => INCLUDES[other] === name && needed(other))

/**
 * How a file imports a helper: through the alias by which it imports other files of the project, where one reaches that far, else
 * by a relative path.
 * @param fromFile absolute path of the file that will import it
 * @param own the specifiers of the file's imports
 */
export function importOfHelper(app: App, fromFile: string, helper: HelperFile, own: string[]): string {
  const target = join(app.root, helper.file)
  const aliased = own.filter((specifier) => !specifier.startsWith('.') && resolveModule(app, fromFile, specifier) !== undefined)
  const found = aliased.map((specifier) => specifierFor(app, fromFile, target, specifier)).filter((specifier) => !specifier.startsWith('.'))
  return found.toSorted((one, other) => one.length - other.length)[0] ?? specifierFor(app, fromFile, target, './x')
}

function fileName(app: App, folder: string, name: HelperName, number: number): string {
  return posix.join(folder, `${HELPERS[name].file}${number === 1 ? '' : `-${number}`}.${app.typescript ? 'ts' : 'js'}`)
}

/** Whether a text differs from the helper's in no more than a formatter changes. */
function isOurs(text: string | undefined, source: string): boolean {
  const bare = (code: string) => code.replaceAll(/[\s;,()'"`\uFEFF]/g, '')
  return text !== undefined && bare(text) === bare(source)
}

function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
    return ''
  }
}
