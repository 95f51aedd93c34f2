import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { parseExpression } from '@babel/parser'
import { createPathsMatcher, parseTsconfig, type PathsMatcher, type TsConfigJsonResolved } from 'get-tsconfig'
import { say, type Message } from '../transforms/messages.ts'
import { foldersUpward, listFiles, readPackage } from './source-files.ts'
import { evaluate, property, type Value } from './static-value.ts'

export interface Aliases {
  /** Absolute candidates, no extension tried and no file looked up, best first; empty for relative specifiers and for packages. */
  resolve: (specifier: string, fromFile: string) => string[]
  /** For a file: whether what a specifier ends in may say nothing of what its candidates end in. */
  renamedIn: (file: string) => (specifier: string) => boolean
  messages: Message[]
}

/** What `paths` and `baseUrl` of a tsconfig say. */
export interface Paths {
  match: PathsMatcher
  renames: (specifier: string) => boolean
}

/** A package of the repository itself. */
export interface Workspace {
  folder: string
  /** Absolute targets of `exports`, by subpath: `.`, `./http`. */
  exports: Record<string, string[]>
  /** Whether `exports` may give a subpath another end. */
  renames: (subpath: string) => boolean
  entries: string[]
}

/**
 * Reads how an app's files name others without a relative path: `paths` and `baseUrl` of tsconfig.json or jsconfig.json in the app's
 * root, as Next does; `imports` of package.json; and the names of the repository's own packages. Files outside the app go by the
 * tsconfig that is nearest to them. Never throws.
 * @param workspaces the repository's packages by name; asked for only once a specifier may be one
 * @param nearest what holds in a folder, as far as it was read; shared by the apps of a repository
 */
export function readAliases(root: string, repository: string, workspaces: () => Map<string, Workspace>, nearest: Map<string, Paths | undefined>): Aliases {
  const messages: Message[] = []
  const ofApp = readPaths(root, (reason, file) => messages.push(say('NR012', relative(root, file).split(sep).join('/'), { line: 1, column: 1 }, { reason })))
  nearest.set(root, ofApp)
  const manifests = new Map<string, Record<string, unknown> | undefined>()

  function pathsFor(folder: string): Paths | undefined {
    if (nearest.has(folder)) return nearest.get(folder)
    const own = configOf(folder) ? readPaths(folder) : folder === repository || dirname(folder) === folder ? undefined : pathsFor(dirname(folder))
    nearest.set(folder, own)
    return own
  }

  function subpathImports(folder: string): Record<string, unknown> | undefined {
    if (!manifests.has(folder)) {
      const at = foldersUpward(folder, repository).find((one) => existsSync(join(one, 'package.json')))
      const imports = at === undefined ? undefined : readPackage(at)?.imports
      manifests.set(folder, at !== undefined && typeof imports === 'object' ? absoluteTargets(imports as Record<string, unknown>, at) : undefined)
    }
    return manifests.get(folder)
  }

  return {
    messages,
    resolve(specifier, fromFile) {
      if (specifier === '' || /^(\.{0,2}\/|\.{1,2}$|node:|[a-z]+:\/\/)/.test(specifier)) return []
      const folder = dirname(fromFile)
      if (specifier.startsWith('#')) {
        const target = mapped(subpathImports(folder), specifier)
        if (target.length > 0) return target
      }
      const own = pathsFor(folder)
      const inApp = fromFile.startsWith(root + sep)
      const configs = new Set(inApp ? [ofApp, own] : [own, ofApp])
      const candidates = [...configs].flatMap((paths) => paths?.match(specifier) ?? []).map((path) => resolve(path))
      return [...candidates, ...workspaceCandidates(workspaces(), specifier)]
    },
    renamedIn(file) {
      const folder = dirname(file)
      const configs = [...new Set([ofApp, pathsFor(folder)])].filter((paths) => paths !== undefined)
      const hasImports = subpathImports(folder) !== undefined
      return (specifier) => configs.some((paths) => paths.renames(specifier)) || (hasImports && specifier.startsWith('#')) || isWorkspaceEntry(workspaces(), specifier)
    },
  }
}

function configOf(folder: string): string | undefined {
  return ['tsconfig.json', 'jsconfig.json'].map((name) => join(folder, name)).find((file) => existsSync(file))
}

function readPaths(folder: string, complain?: (reason: string, file: string) => void): Paths | undefined {
  const path = configOf(folder)
  if (path === undefined) return undefined
  try {
    return pathsOf(path, parseTsconfig(path))
  } catch (error) {
    const config = readOwnPaths(path)
    // A package that is not installed rarely carries the paths of this one.
    if (config === undefined || !config.compilerOptions?.paths) complain?.((error as Error).message.replaceAll(folder + sep, '').replace(/\.$/, ''), path)
    return config && pathsOf(path, config)
  }
}

function pathsOf(path: string, config: TsConfigJsonResolved): Paths | undefined {
  const match = createPathsMatcher({ path, config })
  return match ? { match, renames: renamedBy(config.compilerOptions?.paths ?? {}) } : undefined
}

/** Whether such a map may give a specifier another end: by all of its keys but `@/*` for `./src/*` and its like. */
function renamedBy(map: Record<string, string[]>): (specifier: string) => boolean {
  const keepsEnd = (pattern: string) => /(^|\/)\*$/.test(pattern)
  const keys = Object.entries(map).flatMap(([key, targets]) => (!targets?.length || [key, ...targets].every(keepsEnd) ? [] : [key]))
  const prefixes = keys.flatMap((key) => (key.includes('*') ? [key.slice(0, key.indexOf('*'))] : []))
  return (specifier) => keys.includes(specifier) || prefixes.some((prefix) => specifier.startsWith(prefix))
}

/** `paths` and `baseUrl` of the file itself, for one whose `extends` cannot be followed. JSON with comments is an expression of JavaScript. */
function readOwnPaths(path: string): TsConfigJsonResolved | undefined {
  try {
    const config = evaluate(parseExpression(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')), { bindings: new Map(), parent: undefined })
    const options = property(config, 'compilerOptions')
    const baseUrl = plain(property(options, 'baseUrl'))
    const paths = plain(property(options, 'paths'))
    // Paths from the folder itself need no base, and a base that is not there would make files of what are packages.
    const isBased = typeof paths === 'object' && paths !== null && Object.values(paths).flat().some((path) => !/^\.{0,2}\//.test(String(path)))
    return {
      compilerOptions: {
        ...(typeof baseUrl === 'string' ? { baseUrl } : {}),
        ...(typeof paths === 'object' && paths !== null ? { paths: paths as Record<string, string[]>, ...(baseUrl === undefined && isBased ? { baseUrl: '.' } : {}) } : {}),
      },
    }
  } catch {
    return undefined
  }
}

function plain(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(plain)
  if (value.kind === 'object') return Object.fromEntries([...value.entries].map(([name, one]) => [name, plain(one)]))
  return value.kind === 'known' ? value.value : undefined
}

/** Every package.json of the repository that has a name. */
export function readWorkspaces(repository: string): Map<string, Workspace> {
  const found = new Map<string, Workspace>()
  for (const file of listFiles(repository)) {
    if (basename(file) !== 'package.json') continue
    const folder = dirname(file)
    const manifest = readPackage(folder)
    if (typeof manifest?.name !== 'string' || found.has(manifest.name)) continue
    const entries = ['source', 'types', 'module', 'main'].map((field) => manifest[field]).filter((entry) => typeof entry === 'string')
    const exports = readExports(manifest.exports, folder)
    found.set(manifest.name, { folder, exports, renames: renamedBy(exports), entries })
  }
  return found
}

function readExports(exports: unknown, folder: string): Record<string, string[]> {
  const table = typeof exports === 'object' && exports !== null ? exports : { '.': exports }
  return absoluteTargets(Object.keys(table).some((key) => key.startsWith('.')) ? (table as Record<string, unknown>) : { '.': table }, folder)
}

/** The name of the package that a specifier may begin with. */
function packageIn(specifier: string): string {
  const slash = specifier.indexOf('/', specifier.startsWith('@') ? specifier.indexOf('/') + 1 : 0)
  return slash === -1 ? specifier : specifier.slice(0, slash)
}

/** Whether a package of the repository may have another name for what a specifier takes from it. */
function isWorkspaceEntry(workspaces: Map<string, Workspace>, specifier: string): boolean {
  const name = packageIn(specifier)
  const workspace = workspaces.get(name)
  return workspace !== undefined && (specifier === name || workspace.renames(`.${specifier.slice(name.length)}`))
}

function workspaceCandidates(workspaces: Map<string, Workspace>, specifier: string): string[] {
  const name = packageIn(specifier)
  const workspace = workspaces.get(name)
  if (!workspace) return []
  const { folder, exports, entries } = workspace
  const rest = specifier.slice(name.length + 1)
  const exported = mapped(exports, rest === '' ? '.' : `./${rest}`)
  if (rest !== '') return [...exported, join(folder, rest), join(folder, 'src', rest)]
  return [...exported, ...entries.map((entry) => join(folder, entry)), folder, join(folder, 'src')]
}

/** Targets of an `imports` or `exports` map as absolute paths; of conditions, every one counts. */
function absoluteTargets(map: Record<string, unknown>, folder: string): Record<string, string[]> {
  const targets = (value: unknown): string[] => {
    if (typeof value === 'string') return value.startsWith('.') ? [join(folder, value)] : []
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targets) : []
  }
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, targets(value)]))
}

/** Node's rule for subpath patterns: an exact key first, else the longest one with a `*`. */
function mapped(map: Record<string, unknown> | undefined, specifier: string): string[] {
  const keys = Object.keys(map ?? {}).filter((key) => {
    const [before, after] = key.split('*')
    return key === specifier || (after !== undefined && specifier.startsWith(before!) && specifier.endsWith(after))
  })
  const key = keys.includes(specifier) ? specifier : keys.toSorted((a, b) => b.length - a.length)[0]
  if (key === undefined) return []
  const [before = '', after] = key.split('*')
  const matched = after === undefined ? '' : specifier.slice(before.length, specifier.length - after.length)
  return (map![key] as string[]).map((target) => target.replaceAll('*', matched))
}
