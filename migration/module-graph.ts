import { readFileSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { App } from './project.ts'
import { findImports, type ImportSite } from './import-sites.ts'
import { listFiles, SOURCE_FILE } from './source-files.ts'

/** One place in a source file that names another file of the repository. */
export interface Importer extends ImportSite {
  /** Absolute path of the file that imports. */
  file: string
  /** Absolute path of the file that it means. */
  target: string
  /** Set by `markTests`: a test, or a file that only tests use. */
  ofTests?: 'test' | 'support'
}

/** Endings that may be left out of a specifier, in the order in which TypeScript and Turbopack try them. */
const IMPLIED = ['.ts', '.tsx', '.d.ts', '.jsx', '.js', '.mjs', '.cjs', '.mts', '.cts', '.json']
/** What a specifier that is written with the ending of the output may mean: `./a.js` for a.ts. */
const WRITTEN_AS: Record<string, string[]> = { '.js': ['.ts', '.tsx'], '.jsx': ['.tsx'], '.mjs': ['.mts'], '.cjs': ['.cts'] }

/**
 * Every quoted text without blanks, found by its opening quote and looking ahead, so that an apostrophe in a comment cannot hide the one
 * behind it.
 */
const QUOTED = /(['"`])(?=([^'"`\s]{1,400})\1)/g
/** The same with blanks, which few paths have. */
const QUOTED_WITH_BLANKS = /(['"`])(?=([^'"`\n]{1,400})\1)/g

/**
 * The file of the repository that a specifier means; undefined for packages, for what does not exist, and for what lies outside of the
 * repository or in node_modules.
 * @param fromFile absolute path of the file that holds the specifier; it need not exist
 */
export function resolveModule(app: App, fromFile: string, specifier: string): string | undefined {
  const path = withoutQuery(specifier)
  const candidates = isRelative(path) ? [resolve(dirname(fromFile), path)] : app.resolveAlias(path, fromFile)
  for (const candidate of candidates) {
    const file = fileAt(candidate, path.endsWith('/'))
    if (file !== undefined && isInside(app.repository, file)) return file
  }
  return undefined
}

function fileAt(path: string, folderOnly: boolean): string | undefined {
  const stats = statusOf(path)
  if (stats?.isFile()) return path
  const ending = extname(path)
  const written = (WRITTEN_AS[ending] ?? []).map((other) => path.slice(0, -ending.length) + other)
  const implied = folderOnly ? [] : IMPLIED.map((other) => path + other)
  const inFolder = stats?.isDirectory() ? IMPLIED.map((other) => join(path, `index${other}`)) : []
  return [...written, ...implied, ...inFolder].find((file) => statusOf(file)?.isFile())
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    // Not every quoted text is a path that the file system can bear: too long, a null byte, a loop of links.
    return undefined
  }
}

/**
 * Every place in the repositories of the apps that names one of the target files: imports, re-exports, `require`, dynamic and type
 * imports, mocks, `new URL`; a target that names itself counts too. A file is parsed only if a quoted text in it resolves to a target.
 * @param targets absolute paths
 * @param known texts of files that were read already, by absolute path
 */
export function importersOf(apps: App[], targets: Set<string>, known: ReadonlyMap<string, string> = new Map()): Importer[] {
  const index = indexTargets(targets)
  const files = new Set([...new Set(apps.map((app) => app.repository))].flatMap(listFiles))
  return [...files].flatMap((file) => (SOURCE_FILE.test(file) ? importsIn(file, known.get(file) ?? textOf(file), apps, index) : []))
}

interface TargetIndex {
  targets: Set<string>
  /** Every absolute path, with and without ending or `/index`, that may mean a target. */
  paths: Set<string>
  /** The last parts of these paths: what a specifier must end in to be worth resolving, unless an alias renames. */
  names: Set<string>
  quoted: RegExp
}

function indexTargets(targets: Set<string>): TargetIndex {
  const paths = new Set<string>()
  for (const target of targets) {
    const bare = withoutEnding(target)
    paths.add(target).add(bare)
    for (const [written, meant] of Object.entries(WRITTEN_AS)) {
      if (meant.some((ending) => target.endsWith(ending))) paths.add(bare + written)
    }
    if (basename(bare) === 'index') paths.add(dirname(bare))
  }
  const quoted = [...targets].some((target) => /\s/.test(target)) ? QUOTED_WITH_BLANKS : QUOTED
  return { targets, paths, names: new Set([...paths].map((path) => basename(path))), quoted }
}

function importsIn(file: string, text: string, apps: App[], index: TargetIndex): Importer[] {
  const specifiers = new Set<string>()
  for (const [, , specifier] of text.matchAll(index.quoted)) specifiers.add(specifier!)
  if (specifiers.size === 0) return []
  const own = apps.filter((app) => isInside(app.root, file)).toSorted((a, b) => b.root.length - a.root.length)
  const meanings = (own.length > 0 ? own.slice(0, 1) : apps).map((app) => ({ app, isRenamed: app.renamedIn(file) }))
  const found = new Map<string, string>()
  for (const specifier of specifiers) {
    const path = withoutQuery(specifier).replace(/\/+$/, '')
    const last = path.slice(path.lastIndexOf('/') + 1)
    const isNamed = index.names.has(last) || /^\.{1,2}$/.test(last) || specifier.endsWith('/')
    for (const { app, isRenamed } of meanings) {
      const target = isNamed || isRenamed(specifier) ? targetOf(app, file, specifier, index) : undefined
      if (target !== undefined && !found.has(specifier)) found.set(specifier, target)
    }
  }
  if (found.size === 0) return []
  return findImports(text, file, new Set(found.keys())).map((site) => ({ ...site, file, target: found.get(site.specifier)! }))
}

/** The target that a specifier means; the disk is asked only where its path could be one. */
function targetOf(app: App, file: string, specifier: string, index: TargetIndex): string | undefined {
  const path = withoutQuery(specifier)
  const candidates = isRelative(path) ? [resolve(dirname(file), path)] : app.resolveAlias(path, file)
  if (!candidates.some((candidate) => index.paths.has(candidate))) return undefined
  const meant = resolveModule(app, file, specifier)
  return meant !== undefined && index.targets.has(meant) ? meant : undefined
}

/** A file to be looked through, which need not be sound text: one in another encoding imports too. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Git lists what was deleted but not yet staged, links to nowhere, and submodules.
    return ''
  }
}

/**
 * A relative specifier as it is written from another folder; every other one stays as it is. By the path alone: what it means need not
 * exist, and keeps its ending, `/index` and query.
 * @param oldFile,newFile absolute paths of the file that holds the specifier, before and after it moved
 */
export function rebaseSpecifier(specifier: string, oldFile: string, newFile: string): string {
  const path = withoutQuery(specifier)
  if (!isRelative(path) || dirname(oldFile) === dirname(newFile)) return specifier
  const rebased = relativePath(newFile, resolve(dirname(oldFile), path))
  const slash = path.endsWith('/') && !rebased.endsWith('/') ? '/' : ''
  return rebased + slash + specifier.slice(path.length)
}

/**
 * How a file names another one after either moved: in the way of the old specifier, which keeps being relative or aliased, with or
 * without ending and `/index`.
 * @param fromNewFile absolute path of the file that holds the specifier
 * @param toFile absolute path of the file that is meant; it need not exist yet
 */
export function specifierFor(app: App, fromNewFile: string, toFile: string, oldSpecifier: string): string {
  const path = withoutQuery(oldSpecifier)
  const query = oldSpecifier.slice(path.length)
  const written = inStyleOf(toFile, path)
  if (isRelative(path)) return relativePath(fromNewFile, written) + query
  const candidates = app.resolveAlias(path, fromNewFile)
  if (candidates.length === 0) return oldSpecifier
  const means = (specifier: string) => app.resolveAlias(specifier, fromNewFile).some((candidate) => spellingsOf(toFile).includes(candidate))
  if (means(path)) return oldSpecifier
  // Where the old one is a file, only the way that led there counts: beside a package's own folder, a base names one that is none.
  const old = resolveModule(app, fromNewFile, path)
  const ways = old === undefined ? candidates : candidates.filter((candidate) => spellingsOf(old).includes(candidate))
  for (const candidate of ways) {
    const aliased = underAlias(path, candidate, written)
    if (aliased !== undefined && means(aliased)) return aliased + query
  }
  return relativePath(fromNewFile, written) + query
}

/** `@/pages/api/a`, which stands for /r/pages/api/a, gives `@/app/api/a/route` for /r/app/api/a/route; undefined where the alias does not reach. */
function underAlias(specifier: string, candidate: string, written: string): string | undefined {
  const parts = specifier.split('/')
  const folders = posix(candidate).split('/')
  let shared = 0
  while (shared < parts.length && parts.at(-1 - shared) === folders.at(-1 - shared)) shared++
  const prefix = parts.slice(0, parts.length - shared)
  const base = folders.slice(0, folders.length - shared).join('/')
  if (!posix(written).startsWith(`${base}/`)) return undefined
  return [...prefix, posix(written).slice(base.length + 1)].join('/')
}

/** A file's path with the ending, and the `/index`, written or left out as an old specifier does. */
function inStyleOf(file: string, old: string): string {
  const ending = /\.[cm]?[jt]sx?$/.exec(old)?.[0]
  const bare = withoutEnding(file)
  if (ending !== undefined) return Object.keys(WRITTEN_AS).includes(ending) && WRITTEN_AS[ending]!.some((one) => file.endsWith(one)) ? bare + ending : file
  // Node's own endings, .mjs and .cts, and those of data are never left out.
  if (!/\.[jt]sx?$/.test(file)) return file
  return basename(bare) === 'index' && !/(^|\/)index$/.test(old) ? dirname(bare) : bare
}

function spellingsOf(file: string): string[] {
  const bare = withoutEnding(file)
  return [file, bare, ...Object.keys(WRITTEN_AS).map((ending) => bare + ending), ...(basename(bare) === 'index' ? [dirname(bare)] : [])]
}

function relativePath(fromFile: string, path: string): string {
  const way = posix(relative(dirname(fromFile), path))
  if (way === '') return '.'
  return way.startsWith('../') || way === '..' ? way : `./${way}`
}

const withoutEnding = (file: string) => file.replace(/(\.d)?\.[cm]?[jt]sx?$/, '')
const withoutQuery = (specifier: string) => specifier.replace(/\?.*$/, '')
const isRelative = (specifier: string) => /^\.{1,2}(\/|$)/.test(specifier)
const posix = (path: string) => path.split(sep).join('/')
const isInside = (folder: string, file: string) => file.startsWith(folder + sep) && !file.slice(folder.length).includes(`${sep}node_modules${sep}`)
