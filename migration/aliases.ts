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
  messages: Message[]
}

/** A package of the repository itself. */
export interface Workspace {
  folder: string
  exports: unknown
  entries: string[]
}

/**
 * Reads how an app's files name others without a relative path: `paths` and `baseUrl` of tsconfig.json or jsconfig.json in the app's
 * root, as Next does; `imports` of package.json; and the names of the repository's own packages. Files outside the app go by the
 * tsconfig that is nearest to them. Never throws.
 * @param workspaces the repository's packages by name; asked for only once a specifier may be one
 */
export function readAliases(root: string, repository: string, workspaces: () => Map<string, Workspace>): Aliases {
  const messages: Message[] = []
  const ofApp = readMatcher(root, (reason, file) => messages.push(say('NR012', relative(root, file).split(sep).join('/'), { line: 1, column: 1 }, { reason })))
  const nearest = new Map<string, PathsMatcher | undefined>([[root, ofApp]])
  const manifests = new Map<string, Record<string, unknown> | undefined>()

  function matcherOf(folder: string): PathsMatcher | undefined {
    if (nearest.has(folder)) return nearest.get(folder)
    const own = configOf(folder) ? readMatcher(folder) : folder === repository || dirname(folder) === folder ? undefined : matcherOf(dirname(folder))
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
      const own = matcherOf(folder)
      const inApp = fromFile.startsWith(root + sep)
      const matchers = new Set(inApp ? [ofApp, own] : [own, ofApp])
      const candidates = [...matchers].flatMap((matcher) => matcher?.(specifier) ?? []).map((path) => resolve(path))
      return [...candidates, ...workspaceCandidates(workspaces(), specifier)]
    },
  }
}

function configOf(folder: string): string | undefined {
  return ['tsconfig.json', 'jsconfig.json'].map((name) => join(folder, name)).find((file) => existsSync(file))
}

function readMatcher(folder: string, complain?: (reason: string, file: string) => void): PathsMatcher | undefined {
  const path = configOf(folder)
  if (path === undefined) return undefined
  try {
    return createPathsMatcher({ path, config: parseTsconfig(path) }) ?? undefined
  } catch (error) {
    const config = readOwnPaths(path)
    // A package that is not installed rarely carries the paths of this one.
    if (config === undefined || !config.compilerOptions?.paths) complain?.((error as Error).message.replaceAll(folder + sep, '').replace(/\.$/, ''), path)
    return (config && createPathsMatcher({ path, config })) ?? undefined
  }
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
    found.set(manifest.name, { folder, exports: manifest.exports, entries })
  }
  return found
}

function workspaceCandidates(workspaces: Map<string, Workspace>, specifier: string): string[] {
  const parts = specifier.split('/')
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
  const workspace = workspaces.get(name)
  if (!workspace) return []
  const { folder, exports, entries } = workspace
  const rest = parts.slice(name.split('/').length).join('/')
  const table = typeof exports === 'object' && exports !== null ? exports : { '.': exports }
  const subpaths = Object.keys(table).some((key) => key.startsWith('.')) ? (table as Record<string, unknown>) : { '.': table }
  const exported = mapped(absoluteTargets(subpaths, folder), rest === '' ? '.' : `./${rest}`)
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
