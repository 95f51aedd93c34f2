import fs from 'node:fs'
import { basename, dirname, extname, join, posix, relative } from 'node:path'
import { say, type Message } from '../transforms/messages.ts'
import type { Split } from '../transforms/split-exports.ts'
import { NoText, readText, slashes } from './files.ts'
import type { Importer } from './module-graph.ts'
import type { App } from './project.ts'
import { SOURCE_FILE } from './source-files.ts'

/** What becomes of a place that names a route which moves: it names the route handler, the module beside it, or what it named before. */
export type Following = 'route' | 'sibling' | 'stays'

/** A route, as far as those that import from it are concerned. */
export interface Imported {
  /** Relative to the app's root. */
  file: string
  target: string
  types: string[]
  values: string[]
  /** What moves to the module beside the route handler; undefined where nothing can. */
  split: Split | undefined
}

/** Whether a test, or what tests share, takes what a route exports by default: it calls the old form, and has to be looked at. */
export const callsFromTest = ({ typeOnly, names, ofTests }: Importer): boolean => ofTests !== undefined && !typeOnly && names.some((name) => name === 'default' || name === '*')

/** That such a file has to be looked at. */
export function mendTest(app: App, importer: Importer, { file, target }: { file: string; target: string }): Message {
  const calls = importer.ofTests === 'support' ? 'This file, which only tests use, calls' : 'This test calls'
  return say('NR210', slashes(relative(app.root, importer.file)), importer, { calls, route: file, target })
}

/** The names that each file takes from a route, for `splitExports`; for one that takes everything, all values that there are. */
export function namesTaken(importers: Importer[], values: string[]): string[][] {
  const taken = new Map<string, string[]>()
  for (const { file, names, kind } of importers) {
    if (kind === 'mock' || kind === 'mention' || kind === 'url') continue
    taken.set(file, [...(taken.get(file) ?? []), ...(names.includes('*') ? values : names.filter((name) => name !== 'default'))])
  }
  return [...taken.values()]
}

/** Where a place goes with a route that moves; a message where the route has to stay because of it. */
export function follow(app: App, importer: Importer, all: Importer[], route: Imported): Following | Message {
  const place = slashes(relative(app.root, importer.file))
  const moved = new Set(route.split?.names)
  const { kind, names } = importer
  const test = importer.ofTests !== undefined
  if (kind === 'mock') return followMock(app, importer, all, route)
  if (kind === 'url' && test) return 'route'
  if (kind === 'mention' || kind === 'url') return test ? 'stays' : say('NR192', place, importer, { route: route.file })
  if (names.length === 0 || names.includes('default') || names.includes('*')) return test ? 'stays' : say('NR190', place, importer, { route: route.file })
  const others = names.filter((name) => !moved.has(name) && !route.types.includes(name))
  if (others.length > 0 || (names.some((name) => moved.has(name)) && !names.every((name) => moved.has(name)))) {
    if (test) return 'stays'
    return say('NR191', place, importer, { route: route.file, names: (others.length > 0 ? others : names).join(', ') })
  }
  try {
    readText(importer.file)
  } catch (error) {
    if (!(error instanceof NoText)) throw error
    return say('NR193', place, importer, { target: place, reason: error.message })
  }
  return moved.has(names[0]!) ? 'sibling' : 'route'
}

/** A mock follows what it stands for: the values that its factory gives, or, without one, those that the file imports. */
function followMock(app: App, importer: Importer, all: Importer[], route: Imported): Following {
  const moved = new Set(route.split?.names)
  const names = importer.names.filter((name) => name !== '__esModule')
  if (names.length > 0) return names.every((name) => moved.has(name)) ? 'sibling' : 'stays'
  const others = all.filter((one) => one.file === importer.file && one.kind !== 'mock').map((one) => follow(app, one, all, route))
  const [first] = others
  if (first === undefined) return moved.size === 0 ? 'route' : 'stays'
  return (first === 'route' || first === 'sibling') && others.every((one) => one === first) ? first : 'stays'
}

/** Names that Next gives a meaning to, below `app`. */
const SPECIAL = /^(page|layout|template|loading|error|global-error|not-found|global-not-found|default|route|forbidden|unauthorized|icon\d*|apple-icon\d*|opengraph-image\d*|twitter-image\d*|sitemap|robots|manifest|favicon|index)$/

/**
 * Where the module beside a route handler stands: it is called after the one value that it was made for, else after the route.
 * @param target the route handler, relative to the app's root
 * @param names the values that others import
 * @param taken whether something stands, or will stand, at a path relative to the app's root, whatever its ending
 */
export function siblingFile(target: string, names: string[], taken: (path: string) => boolean): string {
  const folder = posix.dirname(target)
  const plain = folder.split('/').filter((part) => /^[\w-]+$/.test(part)).at(-1) ?? 'shared'
  const own = names.length === 1 ? kebab(names[0]!) : kebab(plain)
  const free = (name: string) => !SPECIAL.test(name) && !taken(posix.join(folder, name))
  const wishes = [own, `${own}-shared`, 'shared']
  const chosen = wishes.find(free) ?? numbered(own, free)
  return posix.join(folder, chosen + extname(target))
}

function numbered(name: string, free: (name: string) => boolean): string {
  for (let number = 2; ; number++) if (free(`${name}-${number}`)) return `${name}-${number}`
}

/** Whether a file or folder of that name stands there, whatever its ending. */
export function isTaken(app: App, path: string): boolean {
  try {
    return fs.readdirSync(join(app.root, dirname(path))).some((entry) => entry.toLowerCase().replace(SOURCE_FILE, '') === basename(path).toLowerCase())
  } catch {
    return false
  }
}

const kebab = (name: string): string => name.replaceAll(/([a-z\d])([A-Z])/g, '$1-$2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2').replaceAll(/[_$]+/g, '-').replaceAll(/^-+|-+$/g, '').toLowerCase() || 'shared'
