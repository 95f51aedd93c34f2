import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import semver from 'semver'
import { foldersUpward, readPackage, type PackageJson } from './source-files.ts'
import { UsageError } from './usage-error.ts'

/** The newest known release of each major that has Route Handlers; a range is judged against them. */
const NEWEST = ['16.4.6', '15.5.29', '14.2.35', '13.5.11'] as const
/** Route Handlers are stable from here on. */
const OLDEST = '13.4.0'

export interface NextVersion {
  version: string
  source: 'flag' | 'installed' | 'package.json'
}

/**
 * The version that an app's code is written for: the flag's, else the installed one, else the highest known one that package.json's
 * range allows.
 * @param name what the user calls the app, for the messages
 * @throws {UsageError} where it cannot be told, or is older than Route Handlers
 */
export function findNextVersion(root: string, repository: string, name: string, flag: string | undefined): NextVersion {
  const found = flag === undefined ? (installedVersion(root) ?? declaredVersion(root, repository, name)) : { version: versionOfFlag(flag), source: 'flag' as const }
  if (semver.lt(found.version, OLDEST)) {
    const reached = found.source === 'flag' ? `--next ${flag} is too old for ${name}` : `${name} uses Next ${found.version}`
    throw new UsageError(`${reached}: Route Handlers are stable from 13.4 on, so upgrade Next first, or name the version to write for with --next.`)
  }
  return found
}

/** The `next` range that a folder's package.json, or the nearest one above that has one, asks for. */
export function declaredRange(root: string, repository: string): string | undefined {
  for (const folder of foldersUpward(root, repository)) {
    const range = rangeIn(readPackage(folder))
    if (range !== undefined) return range
  }
  return undefined
}

function rangeIn(manifest: PackageJson | undefined): string | undefined {
  const range: unknown = manifest?.dependencies?.['next'] ?? manifest?.devDependencies?.['next'] ?? manifest?.peerDependencies?.['next']
  return typeof range === 'string' ? range : undefined
}

function versionOfFlag(flag: string): string {
  const version = /^v?\d+(\.\d+(\.\d+(-[\w.-]+)?)?)?$|^(latest|canary)$/.test(flag) ? highest(flag) : undefined
  if (version === undefined) throw new UsageError(`--next takes a version such as 16 or 15.5.29, not "${flag}".`)
  return version
}

function installedVersion(root: string): NextVersion | undefined {
  for (const folder of foldersUpward(root)) {
    try {
      const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/next/package.json'), 'utf8')) as PackageJson
      if (typeof version === 'string' && semver.valid(version)) return { version, source: 'installed' }
    } catch {
      // Not in this folder: Node would look in the next one.
    }
  }
  return undefined
}

function declaredVersion(root: string, repository: string, name: string): NextVersion {
  const range = declaredRange(root, repository)
  if (range === undefined) throw new UsageError(`${name} names no version of Next in its package.json: give it with --next.`)
  const version = highest(fromCatalog('next', range, root, repository))
  if (version === undefined) throw new UsageError(`The Next version of ${name} cannot be told from "next": "${range}": give it with --next.`)
  return { version, source: 'package.json' }
}

/** The highest known version that a range allows, else its lowest; undefined for what is no range (`workspace:*`, an URL). */
function highest(range: string): string | undefined {
  const plain = range.replace(/^npm:next@/, '').trim()
  if (plain === 'latest' || plain === 'canary') return NEWEST[0]
  const exact = semver.valid(plain)
  if (exact) return exact
  if (semver.validRange(plain) === null) return undefined
  return NEWEST.find((version) => semver.satisfies(version, plain)) ?? semver.minVersion(plain)?.version
}

/** The range of a package behind `catalog:` and `catalog:name` of pnpm (pnpm-workspace.yaml) and bun (package.json of the workspace root). */
export function fromCatalog(library: string, range: string, root: string, repository: string): string {
  const match = /^catalog:(.*)$/.exec(range)
  if (!match) return range
  const name = match[1] === '' || match[1] === 'default' ? undefined : match[1]
  for (const folder of foldersUpward(root, repository)) {
    const manifest = readPackage(folder)
    const places = [manifest, Array.isArray(manifest?.workspaces) ? undefined : manifest?.workspaces]
    const inManifest = places.map((place) => (name === undefined ? place?.catalog : place?.catalogs?.[name])?.[library]).find((one) => one !== undefined)
    const found = inManifest ?? catalogEntry(readText(join(folder, 'pnpm-workspace.yaml')), library, name)
    if (found !== undefined) return found
  }
  return range
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** A package under `catalog:` (also written `catalogs: default:`) or `catalogs: <name>:`; block style only, as pnpm itself writes it. */
function catalogEntry(yaml: string, library: string, name: string | undefined): string | undefined {
  const path: { indent: number; key: string }[] = []
  for (const line of yaml.split(/\r?\n/)) {
    const match = /^(\s*)(['"]?)([^\s'"#][^'"]*?)\2\s*:\s*(?:(['"]?)([^'"#]*?)\4\s*(?:#.*)?)?$/.exec(line)
    if (!match) continue
    const indent = match[1]!.length
    while (path.length > 0 && path.at(-1)!.indent >= indent) path.pop()
    const at = [...path.map((one) => one.key), match[3]!].join('/')
    if (at === `catalogs/${name ?? 'default'}/${library}` || (name === undefined && at === `catalog/${library}`)) return match[5] || undefined
    path.push({ indent, key: match[3]! })
  }
  return undefined
}
