import type { Caching, Conversion, FunctionAnswers, Status } from '../transforms/conversion.ts'
import type { Message } from '../transforms/messages.ts'

/**
 * What a run found and did: one model for every form of the report. All paths are relative to the path given on the command
 * line, with forward slashes. Plain data; report.schema.json describes it, and a change that breaks readers raises `schemaVersion`.
 */
export interface Report {
  schemaVersion: 1
  tool: { name: 'next-reroute'; version: string }
  command: string
  /** The folder that all paths are relative to, itself relative to the repository's root; `.` for that. */
  base: string
  /** False where the run only shows what it would do (`--dry-run`, `--check`). */
  written: boolean
  apps: AppReport[]
  totals: Totals
  routes: RouteReport[]
  /** Functions that routes share, those that most routes need first. */
  helpers: HelperReport[]
  /** Files touched beside the routes themselves. */
  files: { path: string; change: 'created' | 'edited' | 'deleted' }[]
  /** Review markers that stand in route handlers of earlier runs. */
  markers: { file: string; line: number }[]
  /** Differences that every migration to route handlers brings, named once. */
  standing: string[]
  nextSteps: string[]
  /** Of a report that was merged from several: the runs that it comes from. Every path begins with the name of its repository. */
  repositories?: RepositoryReport[]
}

export interface RepositoryReport {
  name: string
  tool: Report['tool']
  command: string
  written: boolean
}

export interface AppReport {
  path: string
  target: { next: string; source: 'flag' | 'installed' | 'package.json'; cacheComponents: boolean }
  /** What of the app's configuration or files could not be read. */
  messages: ReportMessage[]
}

/** A message of the run; its place is that of the file before it. */
export interface ReportMessage extends Message {
  /** The same place after the run, where it is another: the line of the route handler, say. */
  now?: { file: string; line: number }
}

export interface RouteReport {
  app: string
  url: string
  from: string
  /** The route handler's file; null where the route stays. */
  to: string | null
  status: Status
  methods: Conversion['methods']
  /** What each function of the route handler answers, as far as the code shows it; empty where the route stays or a library answers. */
  answers: FunctionAnswers[]
  /** For the reviewer of a route that moves: what it answered and answers, in sentences; null where it stays. */
  summary: RouteSummary | null
  caching: Caching
  rewrites: string[]
  /** Functions of the project that it shares with others and needs, directly and through others; each is one of the report's `helpers`. */
  helpers: { file: string; name: string }[]
  messages: ReportMessage[]
}

/** What somebody who reviews one route wants to know first. Backticks stand around code. */
export interface RouteSummary {
  /** What the API Route answered. */
  before: string
  /** What the route handler does otherwise by its nature, methods above all. */
  now: string
  /** What a client could notice of this route, beyond the standing list: a sentence each. */
  noticeable: string[]
}

/** A function of the project that routes share. */
export interface HelperReport {
  file: string
  name: string
  kind: 'wrapper' | 'handler' | 'middleware' | 'guard' | 'responder' | 'setter' | 'reader'
  /** `both forms`: something goes on using the old one, and the new one stands beside it. */
  status: 'migrated' | 'both forms' | 'left'
  /** How many routes need it, directly and through others. */
  routes: number
  /** What stops it, or a function that it calls. */
  reason?: ReportMessage
}

export type Totals = { routes: number } & Record<Status, number>

/** What every migration to route handlers changes, whatever the route; what goes beyond is a message of its route. */
export const STANDING = [
  'JSON responses lose `charset=utf-8` from their Content-Type.',
  'No automatic ETag, and so no 304 for a matching If-None-Match.',
  "A method that is not exported gets the framework's empty 405, before any guard of the handler.",
  'The framework answers HEAD and OPTIONS itself.',
  "The framework's own 500 and redirects have an empty body.",
  'The 400 for an invalid body and the 413 for a large one come where the body is read, not before the handler; where nothing reads it, not at all.',
  'GET and HEAD requests have no body.',
  'A repeated search key gives its first value where the code treats it as one string.',
  '`json(undefined)`, an empty answer in API Routes, throws where the value was not expected to be undefined.',
  '`next build` runs the modules of route handlers once to look at them, and not those of API Routes: what throws there without its environment stops the build.',
  'Where some routes stay API Routes, a module that both kinds import is there twice, each with its own state.',
]

/** How many routes there are of each status. */
export function totalsOf(routes: Pick<RouteReport, 'status'>[]): Totals {
  const totals: Totals = { routes: routes.length, migrated: 0, review: 0, adapted: 0, left: 0, failed: 0 }
  for (const route of routes) totals[route.status] += 1
  return totals
}

/** Why routes stay, most frequent first: each code with the first sentence it gave and the routes it stands on. */
export function reasonsLeft(routes: RouteReport[], statuses: readonly Status[] = ['left', 'failed']): { code: string; example: Message; routes: RouteReport[] }[] {
  const reasons = new Map<string, { code: string; example: Message; routes: RouteReport[] }>()
  for (const route of routes) {
    if (!statuses.includes(route.status)) continue
    for (const message of route.messages) {
      if (message.severity !== 'left' && message.severity !== 'error') continue
      const reason = reasons.get(message.code) ?? { code: message.code, example: message, routes: [] }
      if (!reason.routes.includes(route)) reason.routes.push(route)
      reasons.set(message.code, reason)
    }
  }
  return [...reasons.values()].toSorted((a, b) => b.routes.length - a.routes.length || (a.code < b.code ? -1 : 1))
}
