import { join, posix, relative } from 'node:path'
import type { Puts } from './puts.ts'
import type { Injects } from '../transforms/recipes/injected.ts'
import type { ReplayedRewrite } from '../transforms/adapter/replay.ts'
import type { CallsElsewhere } from '../transforms/handler/given-parameters.ts'
import { METHODS, type CachingMode, type CallerEvidence, type Conversion } from '../transforms/conversion.ts'
import { putAfterAll } from '../transforms/rules/unset-properties.ts'
import { say, START, type Message } from '../transforms/messages.ts'
import { analyseRoute, type RouteAnalysis } from '../transforms/route.ts'
import type { SharedHelper, SharedHelpers } from '../transforms/shared-helpers.ts'
import type { Split } from '../transforms/split-exports.ts'
import type { Delegate } from './delegates.ts'
import { linkAbove, NoText, readText, slashes, type statOf } from './files.ts'
import type { App } from './project.ts'
import { holdsFor } from './app-rewrites.ts'
import { addedToQuery } from './rewrites.ts'
import type { Route } from './routes.ts'

/** A route on its way. */
export interface Candidate {
  app: App
  route: Route
  /** Absolute. */
  file: string
  target: string
  source: string
  analysis: RouteAnalysis | undefined
  messages: Message[]
  /** True where what holds it would hold it behind the adapter too: its path, or that it cannot be read. */
  isHeld: boolean
  /** Functions of other files that it needs in their new form, whether it moves or not. */
  needs: SharedHelper[]
  /** What of the file goes to a module beside the route handler, and where that is (absolute). */
  split: Split | undefined
  sibling: string
  /** What is said of the route only if it moves. */
  notes: Message[]
  conversion: Conversion | undefined
  /** What of a route behind the adapter others may import, and the file (absolute) beside the route handler that its code goes to, if any; undefined for one that is rewritten. */
  adapted: (RouteAnalysis['exports'] & { beside: string | undefined }) | undefined
  /** Set where others call its handler: what its file holds becomes a module beside the route handlers. */
  delegate: Delegate | undefined
  /** True where it was rewritten as soon as it was read; what is known of its text is gone then. */
  isWritten: boolean
  /** Moving routes that its new text names by their new place. */
  leansOn: Set<Candidate>
}

/**
 * Reads and analyses a route. What stops it stands in its messages; so does a failure of our own, which stops no other route.
 * @param root absolute path of the repository
 * @param shared functions of other files, as its app sees them; `isHelper` that the file is one of other routes by its default export
 */
export function readCandidate(app: App, route: Route, root: string, stat: typeof statOf, shared: SharedHelpers, { caching, callers, packages, ownServer, put, asked, calls, injects, replayed, delegate, isHelper }: { put: Puts; calls: CallsElsewhere; injects: Injects; asked: { has(name: string): boolean }; delegate: Delegate | undefined; isHelper: boolean; caching: CachingMode | undefined; callers: CallerEvidence[] | undefined; packages: Record<string, string>; replayed: readonly ReplayedRewrite[]; ownServer: () => boolean }): Candidate {
  const candidate: Candidate = {
    app,
    route,
    file: join(app.root, route.file),
    target: join(app.root, route.target),
    source: '',
    analysis: undefined,
    messages: [...route.messages],
    isHeld: route.messages.some(({ severity }) => severity === 'left'),
    needs: [],
    split: undefined,
    sibling: '',
    notes: [],
    conversion: undefined,
    adapted: undefined,
    delegate,
    isWritten: false,
    leansOn: new Set(),
  }
  try {
    candidate.source = delegate?.source ?? route.adapted?.source ?? readText(candidate.file)
  } catch (error) {
    if (!(error instanceof NoText)) throw error
    candidate.messages.push(say('NR002', route.file, START, { reason: error.message }))
    candidate.isHeld = true
    return candidate
  }
  if (isHelper) {
    candidate.messages.push(say('NR194', route.file, START, {}))
    candidate.isHeld = true
    return candidate
  }
  const obstacle = obstacleTo(slashes(relative(root, candidate.target)), root, stat)
  if (obstacle) candidate.messages.push(say('NR193', route.file, START, { target: route.target, reason: obstacle }))
  candidate.isHeld ||= obstacle !== undefined
  if (delegate?.isNoEndpoint) {
    candidate.target = delegate.place
    candidate.analysis = { options: { file: route.file, url: route.url, segments: route.segments, target: { next: app.next.version, cacheComponents: app.cacheComponents } }, source: delegate.source, messages: [], exports: { values: [], types: [] }, isEndpoint: true, isEdge: false, ready: undefined, needs: [] }
    return candidate
  }
  const { file, url, segments } = route
  const target = { next: app.next.version, cacheComponents: app.cacheComponents }
  try {
    const wishes = { ...(caching && { caching }), ...(callers && { callers }) }
    const options = { file, url, segments, target, rewritten: addedToQuery(app, url), ...(holdsFor(app, replayed, url) && { replayed }), packages, put, asked, calls, injects, ...wishes }
    candidate.analysis = analyseRoute(candidate.source, options, shared)
    // What is missing unless such a server has put it there: looked for only where a route reads it.
    if (candidate.analysis.messages.some(({ code }) => code === 'NR215' || code === 'NR362') && ownServer()) candidate.analysis = analyseRoute(candidate.source, { ...options, ownServer: true }, shared)
    const late = putAfterAll(candidate.analysis)
    if (late !== undefined) Object.assign(candidate.analysis, { ready: undefined, messages: [...candidate.analysis.messages, say('NR105', file, START, { member: `req.${late}` })] })
    candidate.messages.push(...candidate.analysis.messages)
    candidate.needs = candidate.analysis.needs
  } catch (error) {
    candidate.messages.push(ownFailure(file, error))
  }
  return candidate
}

/** Why a new file cannot be written there; undefined where it can. */
function obstacleTo(path: string, root: string, stat: typeof statOf): string | undefined {
  const link = linkAbove(root, path, stat)
  if (link !== undefined) return `${link} is a symbolic link`
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
    const there = stat(join(root, folder))
    if (there?.isDirectory()) return undefined
    if (there) return `${folder} is a file where a folder must be`
  }
  return undefined
}

/** That we failed at a route: a defect of ours. */
export function ownFailure(file: string, error: unknown): Message {
  return say('NR003', file, START, { reason: error instanceof Error ? error.message.split('\n')[0]! : String(error) })
}

/** Whether nothing that is known so far holds a route. */
export function canMove(candidate: Candidate): boolean {
  return candidate.analysis !== undefined && !candidate.messages.some((message) => message.severity === 'left' || message.severity === 'error')
}

/** The file (absolute) beside the route handler that others import from. */
export const siblingOf = ({ adapted, delegate, sibling }: Candidate): string => adapted?.beside ?? delegate?.place ?? sibling

/** Whether a route has a new text. */
export function moves({ conversion }: Candidate): boolean {
  return conversion?.code !== undefined && conversion.status !== 'left' && conversion.status !== 'failed'
}

/** Whether a route stands, or is to stand, behind the adapter. */
export const isAdapted = ({ conversion }: Candidate): boolean => conversion?.status === 'adapted'

/** Whether a route has been rewritten, and not only moved. */
export const isNative = (candidate: Candidate): boolean => moves(candidate) && !isAdapted(candidate)

/** Functions of other files that have to be converted with a route. */
export function neededBy({ app, analysis }: Candidate): (readonly [App, SharedHelper])[] {
  return (analysis?.ready?.shared ?? []).map((helper) => [app, helper] as const)
}

/** What is said of a route that stays as it is, in `pages/api` or behind the adapter. */
export function staying({ messages: known, conversion, route }: Candidate): Conversion {
  if (conversion && !route.adapted) return conversion
  // What a reviewer had to look at, or could know, is of the text that is not written.
  const messages = (conversion?.messages ?? known).filter(({ severity }) => severity === 'left' || severity === 'error')
  const status = messages.some((message) => message.severity === 'error') ? 'failed' : 'left'
  if (route.adapted && status === 'left') return { ...adaptedBefore, messages }
  return { status, methods: [], caching: { exports: {}, why: 'The route stays as it is.' }, rewrites: [], messages, helpers: [] }
}

/** A route that an earlier run moved behind the adapter, and that stays there. */
const adaptedBefore: Conversion = {
  status: 'adapted',
  methods: METHODS.map((name) => ({ name, source: 'every' })),
  caching: { exports: {}, why: 'It stays as it is.' },
  rewrites: [],
  messages: [],
  helpers: [],
}

/** With the lines of the file on disk, where the text that was read is another. */
export function onDisk(conversion: Conversion, { route }: Candidate): Conversion {
  const lineOf = route.adapted?.lineOf
  if (!lineOf) return conversion
  return { ...conversion, messages: conversion.messages.map((one) => (one.file === route.file ? { ...one, line: lineOf(one.line) } : one)) }
}
