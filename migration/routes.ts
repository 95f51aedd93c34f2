import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import semver from 'semver'
import type { Segment } from '../transforms/conversion.ts'
import { say, START, type Message } from '../transforms/messages.ts'
import { nameRoute, parameterOf, routeHandlerPath } from '../transforms/route-names.ts'
import { readAdapted } from '../transforms/adapter/restore-route.ts'
import { textOf } from './files.ts'
import type { App } from './project.ts'

/** One API Route. All paths are relative to the app's root, with forward slashes. */
export interface Route {
  file: string
  /** As Next names it, without basePath: `/api/posts/[id]`. */
  url: string
  segments: Segment[]
  /** Where its route handler stands; of use only where no message says that the route stays. */
  target: string
  /** Messages of severity `left` here mean that the route stays where it is. */
  messages: Message[]
  /** What an earlier run has moved behind the adapter; its file is the one that holds the code, maybe beside the route handler. */
  adapted?: AdaptedHandler
}

/** A route handler that runs an API Route behind the adapter. */
export interface AdaptedHandler {
  /** The text of the route handler's file. */
  text: string
  /** The API Route, as it was. */
  source: string
  lineOf: (line: number) => number
}

export interface FoundRoutes {
  /** In the order of their file names. */
  routes: Route[]
  /** What is not about one route: files of the API folder that are no endpoint, links that lead nowhere. */
  messages: Message[]
}

interface Found {
  file: string
  /** The link through which the file is reached. */
  link: string | undefined
}

const TEST_FILE = /(^|\/)__(tests|mocks)__\/|\.(test|spec)\.[^/]+$/

/**
 * Finds the API Routes of an app, as Next does, and where each would stand in `app`.
 * @param filter a folder or file, relative to the app's root, that narrows the routes; all of them still count for conflicts
 */
export function findRoutes(app: App, filter?: string): FoundRoutes {
  const messages: Message[] = []
  const files = apiFiles(app, messages)
  const inApp = appRouterFiles(app)
  const existing = indexExisting(inApp)
  const routes = files.flatMap((found) => routeOf(app, found, messages) ?? [])
  const byUrl = new Map<string, Route[]>()
  for (const route of routes) byUrl.set(structureOf(route.url), [...(byUrl.get(structureOf(route.url)) ?? []), route])
  for (const route of routes) {
    const other = byUrl.get(structureOf(route.url))!.find((one) => one !== route)
    if (other) route.messages.push(say('NR031', route.file, START, { other: other.file, url: route.url }))
    route.messages.push(...conflictsWith(route, existing, app))
  }
  routes.push(...inApp.flatMap((one) => adaptedRoute(app, one) ?? []))
  const meant = (file: string) => filter === undefined || file === filter || file.startsWith(`${filter}/`)
  return {
    routes: routes.filter((route) => meant(route.file)).toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    messages: messages.filter((message) => meant(message.file)),
  }
}

/**
 * Names of the dynamic segments of all endpoints of an app, moved or not: what a function that they share may find in a query beside
 * what was searched for.
 */
export function segmentNames(app: App): string[] {
  const urls = [...apiFiles(app, []).map(({ file }) => file), ...appRouterFiles(app).flatMap(({ url }) => (/^\/api(\/|$)/.test(url) ? [url] : []))]
  return [...new Set(urls.flatMap((url) => [...url.matchAll(/\[\[?(?:\.\.\.)?([^\]]+)\]/g)].map(([, name]) => name!)))].toSorted()
}

/** The URLs of all endpoints of an app, moved or not, as Next names them and without basePath. */
export function apiUrls(app: App): string[] {
  const pages = apiFiles(app, []).flatMap(({ file }) => (TEST_FILE.test(file) ? [] : (nameRoute(file.slice(app.pagesDir.length + 1), app.pageExtensions)?.url ?? [])))
  const inApp = appRouterFiles(app).flatMap(({ url }) => (/^\/api(\/|$)/.test(url) ? [url] : []))
  return [...new Set([...pages, ...inApp])].toSorted()
}

function routeOf(app: App, { file, link }: Found, messages: Message[]): Route | undefined {
  const named = nameRoute(file.slice(app.pagesDir.length + 1), app.pageExtensions)
  if (!named) return undefined
  if (TEST_FILE.test(file)) {
    messages.push(say('NR036', file, START, { reason: 'by its name it is a test' }))
    return undefined
  }
  const route: Route = {
    file,
    url: named.url,
    segments: named.parts.flatMap((part) => parameterOf(part) ?? []),
    target: `${app.appDir}/${routeHandlerPath(named.parts, named.extension)}`,
    messages: link === undefined ? [] : [say('NR034', file, START, { link })],
  }
  named.parts.forEach((segment, index) => {
    const parameter = parameterOf(segment)
    const last = index === named.parts.length - 1
    if (/^@|^\(.*\)$|^\(\.{1,3}\)/.test(segment)) route.messages.push(say('NR030', file, START, { segment }))
    else if (parameter ? parameter.kind !== 'one' && !last : /[[\]]|%5F/i.test(segment)) route.messages.push(say('NR035', file, START, { segment }))
  })
  return route
}

/** A route that runs behind the adapter; undefined for every other file, and for one that no longer is what was written. */
function adaptedRoute(app: App, { file, url }: AppRouterFile): Route | undefined {
  const text = textOf(join(app.root, file))
  const found = readAdapted(text, file)
  if (!found) return undefined
  const { lineOf, beside } = found
  const own = beside === undefined ? file : `${posix.dirname(file)}/${posix.basename(beside).replace(/\.[cm]?[jt]sx?$/, '')}${posix.extname(file)}`
  const source = found.source ?? textOf(join(app.root, own))
  if (source === '') return undefined
  return { file: own, url, segments: url.split('/').flatMap((part) => parameterOf(part) ?? []), target: file, messages: [], adapted: { text, source, lineOf } }
}

/** `/api/[id]` and `/api/[slug]` are the same to a router. */
function structureOf(url: string): string {
  return url.replace(/\[+(\.\.\.)?[^/]*?(\]+)/g, '[$1$2')
}

interface AppRouterFile {
  file: string
  url: string
}

/** What stands in the app folder, by where a route could get in its way. */
interface Existing {
  byStructure: Map<string, AppRouterFile>
  /** Parameters by the level of the URL that they stand at, each name once. */
  byLevel: Map<string, { parameter: Segment; file: string }[]>
}

function indexExisting(files: AppRouterFile[]): Existing {
  const existing: Existing = { byStructure: new Map(), byLevel: new Map() }
  for (const one of files) {
    existing.byStructure.set(structureOf(one.url), one)
    for (const { level, parameter } of levelsOf(one.url)) {
      const there = existing.byLevel.get(level) ?? []
      if (!there.some((other) => other.parameter.name === parameter.name && other.parameter.kind === parameter.kind)) there.push({ parameter, file: one.file })
      existing.byLevel.set(level, there)
    }
  }
  return existing
}

/** The levels of a URL that hold a parameter; both kinds of catch-all share one. */
function levelsOf(url: string): { level: string; parameter: Segment }[] {
  const parts = url.split('/')
  return parts.flatMap((part, index) => {
    const parameter = parameterOf(part)
    return parameter ? [{ level: `${structureOf(parts.slice(0, index).join('/'))}/${parameter.kind === 'one' ? 'one' : 'all'}`, parameter }] : []
  })
}

function conflictsWith({ file, url }: Route, existing: Existing, app: App): Message[] {
  const structure = structureOf(url)
  const same = existing.byStructure.get(structure)
  if (same) return [say('NR032', file, START, { other: same.file, url: same.url })]
  const refused = refusal(url, structure, existing, app.next.version)
  return refused ? [say('NR033', file, START, { url, ...refused })] : []
}

/** What Next would refuse beside a URL in one app (its sorted-routes up to 14, validate-app-paths from 15 on), and why. */
function refusal(url: string, structure: string, { byStructure, byLevel }: Existing, version: string): { other: string; reason: string } | undefined {
  const covered = structure.endsWith('/[...]]') ? byStructure.get(structure.slice(0, -'/[...]]'.length)) : byStructure.get(`${structure}/[...]]`)
  if (covered) return { other: covered.file, reason: 'an optional catch-all beside the path that it answers too' }
  if (semver.major(version) > 14) return undefined
  for (const { level, parameter } of levelsOf(url)) {
    for (const { parameter: theirs, file } of byLevel.get(level) ?? []) {
      if (theirs.kind !== parameter.kind) return { other: file, reason: 'a required and an optional catch-all at one level' }
      if (theirs.name !== parameter.name) return { other: file, reason: `the parameter is called \`${parameter.name}\` in one and \`${theirs.name}\` in the other` }
    }
  }
  return undefined
}

/** Every file of the API folder and `api.*` beside it. */
function apiFiles(app: App, messages: Message[]): Found[] {
  const pages = join(app.root, app.pagesDir)
  if (!isFolder(pages)) return []
  const link = realpathSync(pages) === join(realpathSync(app.root), app.pagesDir) ? undefined : app.pagesDir
  const notFollowed = (at: string, reason: string) => messages.push(say('NR037', at, START, { link: at, reason }))
  const wanted = (path: string) => /^api(\.|\/|$)/.test(path.slice(app.pagesDir.length + 1))
  return filesBelow(app, app.pagesDir, { link, wanted, notFollowed })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Pages and route handlers that stand in the app folder already, with the URL that each answers. */
function appRouterFiles(app: App): AppRouterFile[] {
  if (!isFolder(join(app.root, app.appDir))) return []
  const wanted = (path: string) => !path.slice(app.appDir.length + 1).split('/').at(-1)!.startsWith('_')
  return filesBelow(app, app.appDir, { link: undefined, wanted, notFollowed: () => {} }).flatMap(({ file }) => {
    const inside = file.slice(app.appDir.length + 1)
    const extension = app.pageExtensions.find((ending) => /(^|\/)(page|route)$/.test(inside.endsWith(`.${ending}`) ? inside.slice(0, -ending.length - 1) : ''))
    if (extension === undefined) return []
    const parts = inside.split('/').slice(0, -1).filter((part) => !part.startsWith('@') && !/^\(.*\)$/.test(part))
    return [{ file, url: `/${parts.join('/').replaceAll('%5F', '_')}` }]
  })
}

interface Walk {
  link: string | undefined
  wanted: (path: string) => boolean
  notFollowed: (link: string, reason: string) => void
}

/** Files below a folder, links followed as Next does, but never into a folder that holds them. */
function filesBelow(app: App, folder: string, walk: Walk, above: string[] = []): Found[] {
  const here = realpathSync(join(app.root, folder))
  const entries = readdirSync(here, { withFileTypes: true }).filter((entry) => walk.wanted(`${folder}/${entry.name}`))
  return entries.flatMap((entry): Found[] => {
    const path = `${folder}/${entry.name}`
    if (entry.isFile()) return [{ file: path, link: walk.link }]
    if (entry.isDirectory()) return filesBelow(app, path, walk, [...above, here])
    if (!entry.isSymbolicLink()) return []
    const stats = statSync(join(app.root, path), { throwIfNoEntry: false })
    if (!stats) {
      walk.notFollowed(path, 'its target does not exist')
      return []
    }
    if (stats.isFile()) return [{ file: path, link: walk.link ?? path }]
    if (!stats.isDirectory()) return []
    const target = realpathSync(join(app.root, path))
    if (!above.includes(target) && !(here + sep).startsWith(target + sep)) return filesBelow(app, path, { ...walk, link: walk.link ?? path }, [...above, here])
    walk.notFollowed(path, 'it leads to a folder that holds it')
    return []
  })
}
