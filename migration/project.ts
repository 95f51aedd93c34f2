import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Message } from '../transforms/messages.ts'
import { readAliases, readWorkspaces, type Paths, type Workspace } from './aliases.ts'
import { CONFIG_FILES, findConfig, readNextConfig, type NextSettings } from './next-config.ts'
import { declaredRange, findNextVersion } from './next-version.ts'
import { findRepository, foldersUpward, isWorkspaceRoot, listFiles, readPackage } from './source-files.ts'
import { UsageError } from './usage-error.ts'

/** One Next app, as read from its files; nothing of it is executed. */
export interface App extends NextSettings {
  /** Absolute path of the folder that holds package.json or next.config. */
  root: string
  /** The same relative to the path given on the command line; `.` for itself. */
  path: string
  /** Absolute path of the repository that it lies in; the app itself where it lies in none. */
  repository: string
  /** Folders relative to root, with forward slashes: `pages` and `app`, or `src/pages` and `src/app`. */
  pagesDir: string
  appDir: string
  /** False where the first route handler brings the `app` folder with it. */
  hasAppDir: boolean
  next: { version: string; source: 'flag' | 'installed' | 'package.json' }
  typescript: boolean
  /** Absolute candidates (no extension tried, none looked up) for a specifier that is not relative: tsconfig or jsconfig paths, the
   * repository's own packages; empty for other packages. */
  resolveAlias: (specifier: string, fromFile: string) => string[]
  /** For a file: whether what a specifier ends in may say nothing of what its candidates end in. */
  renamedIn: (file: string) => (specifier: string) => boolean
  /** What of the configuration could not be read, once each. */
  messages: Message[]
}

/** What the path of the command line means. */
export interface Project {
  /** Absolute folder that the report's paths are relative to: the given monorepo root, else the app. */
  base: string
  apps: App[]
  /** What is said of each app of several that has API Routes and cannot be read as one: its neighbours are migrated all the same. */
  leftOut: string[]
  /** Folder or file below the one app, relative to it with forward slashes, that the given path narrows the routes to. */
  filter: string | undefined
}

/**
 * Reads the Next apps that a path means: those below it that have API Routes or route handlers, else the one that it is or lies in.
 * @param options.next the version to write for, as given by the user
 * @throws {UsageError} where there is no such path, no Next app, or none of which the version is new enough and can be told, and that
 * has not `app` and `pages` where Next refuses them
 */
export function readApps(path: string, options: { next?: string | undefined } = {}): Project {
  const given = resolve(path)
  const stats = statSync(given, { throwIfNoEntry: false })
  if (!stats) throw new UsageError(`There is no file or folder ${path}.`)
  const folder = stats.isDirectory() ? given : dirname(given)
  const repository = findRepository(folder)
  let packages: Map<string, Workspace> | undefined
  const workspaces = () => (packages ??= readWorkspaces(repository))
  const paths = new Map<string, Paths | undefined>()

  const roots = stats.isDirectory() ? rootsBelow(folder, repository) : []
  if (roots.length > 0) {
    const base = realpathSync(folder)
    const read = (root: string) => readApp(realpathSync(root), { base, given: path, next: options.next, workspaces, paths })
    const refused: { root: string; error: UsageError }[] = []
    const apps = roots.flatMap((root) => orNothing(read, root, (error) => refused.push({ root, error })))
    const unread = refused.filter(({ root }) => hasApiRoutes(root))
    const [first] = unread.length > 0 ? unread : refused
    if (first && !apps.some(({ root }) => hasApiRoutes(root))) throw first.error
    return { base, filter: undefined, apps, leftOut: unread.map(({ error }) => error.message) }
  }
  const upward = foldersUpward(folder, repository)
  const root = upward.find((at) => hasRouter(at) && isNextApp(at, repository))
  if (root === undefined) throw new UsageError(`There is no Next app at ${path}: no folder with a package.json or next.config, and pages in it.`)
  const base = realpathSync(root)
  const app = readApp(base, { base, given: root === given ? path : relative('', root) || '.', next: options.next, workspaces, paths })
  return { base, filter: posix(relative(root, given)) || undefined, apps: [app], leftOut: [] }
}

/** Apps with API Routes or route handlers: the folder alone where it is one, unless it is the root of a workspace too. */
function rootsBelow(folder: string, repository: string): string[] {
  const own = hasApi(folder) && isNextApp(folder, repository)
  if (own && !isWorkspaceRoot(folder)) return [folder]
  const folders = new Set(listFiles(folder).filter((file) => ['package.json', ...CONFIG_FILES].includes(basename(file))).map(dirname))
  return [...folders].filter((at) => hasApi(at) && isNextApp(at, repository)).toSorted()
}

/** An app that cannot be read must not keep its neighbours from being migrated. */
function orNothing(read: (root: string) => App, root: string, onRefusal: (error: UsageError) => void): App[] {
  try {
    return [read(root)]
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    onRefusal(error)
    return []
  }
}

interface Reading {
  base: string
  /** The base as the user wrote it. */
  given: string
  next: string | undefined
  workspaces: () => Map<string, Workspace>
  paths: Map<string, Paths | undefined>
}

function readApp(root: string, { base, given, next: flag, workspaces, paths }: Reading): App {
  const repository = findRepository(root)
  const path = posix(relative(base, root)) || '.'
  const name = path === '.' ? (given === '.' ? 'The app' : given) : path
  const dirs = findDirs(root, name)
  const next = findNextVersion(root, repository, name, flag)
  const config = readNextConfig(root, repository)
  const aliases = readAliases(root, repository, workspaces, paths)
  const manifest = readPackage(root)
  return {
    root,
    path,
    repository,
    ...dirs,
    next,
    pageExtensions: config.pageExtensions,
    basePath: config.basePath,
    output: config.output,
    cacheComponents: config.cacheComponents,
    trailingSlash: config.trailingSlash,
    buildsElsewhere: config.buildsElsewhere,
    hasRewrites: config.hasRewrites,
    rewrites: config.rewrites,
    routing: config.routing,
    typescript: existsSync(join(root, 'tsconfig.json')) || Boolean(manifest?.dependencies?.['typescript'] ?? manifest?.devDependencies?.['typescript']),
    resolveAlias: aliases.resolve,
    renamedIn: aliases.renamedIn,
    messages: [...config.messages, ...aliases.messages],
  }
}

/** Next's own rule (its lib/find-pages-dir): a folder at the root wins over the one in `src`, and both must have the same parent. */
function findDirs(root: string, name: string): Pick<App, 'pagesDir' | 'appDir' | 'hasAppDir'> {
  const pages = findDir(root, 'pages')
  const app = findDir(root, 'app')
  if (pages !== undefined && app !== undefined && dirname(pages) !== dirname(app)) {
    throw new UsageError(`${name}: Next does not accept ${app} beside ${pages}, both must lie in the same folder, so move or rename one of them first.`)
  }
  const parent = (pages ?? app)?.startsWith('src/') ? 'src/' : ''
  return { pagesDir: `${parent}pages`, appDir: `${parent}app`, hasAppDir: app !== undefined }
}

function findDir(root: string, name: 'pages' | 'app'): string | undefined {
  return [name, `src/${name}`].find((dir) => existsSync(join(root, dir)))
}

function hasApiRoutes(root: string): boolean {
  const pages = findDir(root, 'pages')
  return pages !== undefined && entriesOf(join(root, pages)).some((entry) => /^api(\.[\w.]+)?$/.test(entry))
}

/** API Routes, or route handlers that they became. */
function hasApi(root: string): boolean {
  const app = findDir(root, 'app')
  return hasApiRoutes(root) || (app !== undefined && entriesOf(join(root, app)).includes('api'))
}

const hasRouter = (root: string) => findDir(root, 'pages') !== undefined || findDir(root, 'app') !== undefined

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** `src/pages/api` alone may be another framework's: there must be a next.config, or a `next` in the package.json here or above. */
function isNextApp(root: string, repository: string): boolean {
  const hasConfig = CONFIG_FILES.some((name) => existsSync(join(root, name)))
  if (hasConfig || !existsSync(join(root, 'package.json'))) return hasConfig
  return declaredRange(root, root) !== undefined || (!declaresFramework(root) && (findConfig(root, repository) ?? declaredRange(root, repository)) !== undefined)
}

function declaresFramework(root: string): boolean {
  const manifest = readPackage(root)
  return ['astro', 'nuxt', '@sveltejs/kit', 'gatsby', 'gridsome'].some((name) => name in { ...manifest?.dependencies, ...manifest?.devDependencies })
}

/** A path with forward slashes; `` where it does not go downward from its base. */
function posix(path: string): string {
  return path.startsWith('..') || isAbsolute(path) ? '' : path.split(sep).join('/')
}
