import type { ReplayedRewrite } from '../transforms/adapter/replay.ts'
import { overlap, patternOf, patternOfRoute, patternOfTokens, tokensOf, type Param, type Pattern, type Token } from './path-pattern.ts'
import type { App } from './project.ts'
import type { Rewrite } from './read-rewrites.ts'
import { isElsewhere, nameOf } from './rewrites.ts'
import { HOLE } from './static-value.ts'

const SEGMENTS = '[^/]+?(?:\\/[^/]+?)*'

/** The source `/:path+`. */
const ANY_PATH = `\\/(${SEGMENTS})`

/** What a rewrite, or one form of it, does to the paths that it takes. */
interface Step {
  rewrite: Rewrite
  /** What cannot be read of it: the end of a sentence. */
  obstacle: string | undefined
  takes: Pattern
  gives: Pattern
  source: string
  destination: string
  query: Record<string, string | string[]>
}

/**
 * What of the rewrites of next.config has to be done again to know what they have added to the query of a route, which gets the
 * original URL. Next stops at the first path that something answers, so that of a request which has come to the route all is known:
 * rewrites that lead elsewhere had no part in it.
 * @param url of the route, without basePath: `/api/posts/[id]`
 * @returns those that matter, in the order of Next; the reason, the end of a sentence, where that cannot be told
 */
export function replayedRewrites(app: Pick<App, 'rewrites' | 'routing' | 'basePath'>, url: string): ReplayedRewrite[] | { rewrite: string; reason: string } {
  if (!app.rewrites) return { rewrite: 'one', reason: 'it cannot be read without running the configuration' }
  const route = patternOfRoute(url)
  const steps = relevant(app.rewrites.filter((one) => !isElsewhere(one)).flatMap((one) => stepsOf(one, app.basePath)), route)
  const refused = steps.find(({ obstacle }) => obstacle !== undefined)
  if (refused) return { rewrite: nameOf(refused.rewrite), reason: refused.obstacle! }
  if (app.routing !== undefined && steps.length > 0) return { rewrite: nameOf(steps[0]!.rewrite), reason: `${app.routing} of next.config has a say in the paths that it takes` }

  for (const [index, { rewrite, gives }] of steps.entries()) {
    if (steps.some((one, at) => at > index && one.rewrite === rewrite && overlap(gives, one.takes))) return { rewrite: nameOf(rewrite), reason: 'it may take what it leads to' }
  }
  const isDynamic = url.includes('[')
  for (const [index, { rewrite, gives }] of steps.entries()) {
    if (rewrite.phase !== 'afterFiles' || !isDynamic || !overlap(gives, route)) continue
    const next = steps.find((one, at) => at > index && one.rewrite.phase === 'afterFiles' && overlap(one.takes, route))
    if (next) return { rewrite: nameOf(next.rewrite), reason: `${nameOf(rewrite)} may have led to the route before it` }
  }
  return steps.map(({ rewrite, takes, gives, source, destination, query }, index) => {
    const later = steps.slice(index + 1)
    // A path that the route itself answers is looked up before these.
    const isAfterRoute = rewrite.phase === 'fallback' || (rewrite.phase === 'afterFiles' && !isDynamic)
    const isWatched = later.some((one) => overlap(one.takes, takes) || overlap(one.takes, gives))
    return {
      name: nameOf(rewrite),
      source: `^${source}\\/?$`,
      except: isAfterRoute && overlap(takes, route) ? `^${routeSource(url)}\\/?$` : undefined,
      destination: isWatched ? destination : undefined,
      query,
    }
  })
}

/** Those by which the route may have been reached, but for ones that change nothing about what is added. */
function relevant(steps: Step[], route: Pattern): Step[] {
  const leading: Step[] = []
  for (const step of steps.toReversed()) if (leads(step, leading, route)) leading.unshift(step)
  // Where nothing else leads from a path to the route, a request that came from there was taken by it, whatever it depends on.
  for (const step of leading) {
    const isElse = overlap(step.takes, route) || leading.some((one) => one.rewrite !== step.rewrite && overlap(one.takes, step.takes))
    if (isElse) step.obstacle ??= step.rewrite.condition
  }
  const found: Step[] = []
  for (const step of leading.toReversed()) {
    const adds = step.obstacle !== undefined || Object.keys(step.query).length > 0
    if (adds || found.some(({ takes }) => overlap(step.takes, takes) || overlap(step.gives, takes))) found.unshift(step)
  }
  return found
}

/** @param later those behind it that may lead to the route */
function leads(step: Step, later: Step[], route: Pattern): boolean {
  if (overlap(step.gives, route)) return true
  const next = later.filter((one) => one.rewrite !== step.rewrite && overlap(step.gives, one.takes))
  return next.some((one, index) => one.obstacle !== undefined || leads({ ...one, gives: throughBoth(step, one) }, next.slice(index + 1), route))
}

/** The paths that one rewrite gives where it takes what another gives. */
function throughBoth(first: Step, then: Step): Pattern {
  // What takes any path, and puts something before it.
  const [, before] = then.source === ANY_PATH ? (/^([^$]*)\/\$1$/.exec(then.destination) ?? []) : []
  if (before !== undefined) return [...patternOf(before), ...first.gives]
  if (first.gives.some((part) => typeof part !== 'string')) return then.gives
  return patternOf(first.gives.join('').replace(new RegExp(`^${then.source}\\/?$`, 'i'), then.destination))
}

/** A rewrite as it is with and without each parameter that may be missing. */
function stepsOf(rewrite: Rewrite, basePath: string): Step[] {
  const [path = '', search = '', ...more] = rewrite.destination.split('?')
  const unread = (obstacle: string): Step[] => [{ rewrite, obstacle, takes: patternOf(rewrite.source), gives: patternOf(path.replace(/#.*/, '')), source: '', destination: '', query: {} }]
  if (rewrite.scope !== undefined) return unread(rewrite.scope)
  if (rewrite.has.length > 0) return unread('it adds what its `has` matches')
  if (`${rewrite.source}${rewrite.destination}`.includes(HOLE)) return unread('only running the configuration tells it')
  const source = tokensOf(rewrite.source.replace(/(?<=.)\/$/, ''))
  const destination = tokensOf(path)
  if (!source || !destination || more.length > 0 || rewrite.destination.includes('#') || /\\|[&?][^=&]*:/.test(rewrite.destination)) return unread('its form is not known')
  if (basePath !== '' && `${path}/`.startsWith(`${basePath}/`)) return unread('it names the basePath')
  const odd = [...source, ...destination].some((one) => typeof one !== 'string' && (/[*+]/.test(one.modifier) ? one.prefix !== '/' || one.pattern !== undefined : one.modifier === '?' && one.name === undefined))
  if (odd || destination.some((one) => typeof one !== 'string' && (one.name === undefined || one.pattern !== undefined))) return unread('its form is not known')
  const names = source.flatMap((one) => (typeof one === 'string' ? [] : (one.name ?? [])))
  if (new Set(names).size < names.length) return unread('its form is not known')
  if (source.filter((one) => typeof one !== 'string' && /[*?]/.test(one.modifier)).length > 3) return unread('its form is not known')
  const forms = formsOf(source)
  const taken = forms.map(patternOfTokens)
  if (taken.some((one, index) => taken.slice(index + 1).some((other) => overlap(one, other)))) return unread('parts of its source may be missing in several ways')
  if (!isExpression(source.map(sourceOf).join(''))) return unread('its form is not known')
  return forms.flatMap((form) => stepOf(rewrite, form, destination, search) ?? [])
}

/** `/a/:b*` as `/a/:b+` and `/a`. */
function formsOf([first, ...rest]: Token[]): Token[][] {
  if (first === undefined) return [[]]
  const others = formsOf(rest)
  if (typeof first === 'string' || !/[*?]/.test(first.modifier)) return others.map((form) => [first, ...form])
  const given: Param = { ...first, modifier: first.modifier === '*' ? '+' : '' }
  return [...others, ...others.map((form) => [given, ...form])]
}

/** undefined where Next fails at a rewrite of this form. */
function stepOf(rewrite: Rewrite, form: Token[], destination: Token[], search: string): Step | undefined {
  const params = form.filter((one): one is Param => typeof one !== 'string' && one.name !== undefined)
  const place = (name: string | undefined) => params.findIndex((one) => one.name === name) + 1
  const isList = (name: string | undefined) => params[place(name) - 1]?.modifier === '+'
  const path: string[] = []
  for (const token of destination) {
    if (typeof token === 'string') path.push(literal(token))
    else if (place(token.name) > 0) {
      if (isList(token.name) && !/[*+]/.test(token.modifier)) return undefined
      path.push(`${token.prefix}$${place(token.name)}`)
    } else if (!/[*?]/.test(token.modifier)) return undefined
  }
  const query: Step['query'] = {}
  for (const [key, value] of new URLSearchParams(search)) {
    const text = templateOf(value, place, isList)
    if (text === undefined) return undefined
    const before = query[key]
    query[key] = before === undefined ? text : [before, text].flat()
  }
  // What no part of goes into the path is added (Next's prepare-destination).
  const used = destination.some((one) => typeof one !== 'string' && place(one.name) > 0)
  if (!used) for (const { name } of params) query[name!] ??= isList(name) ? [`$${place(name)}`] : `$${place(name)}`
  const gives = destination.filter((one) => typeof one === 'string' || place(one.name) > 0).map((one) => (typeof one === 'string' ? one : { ...one, modifier: isList(one.name) ? ('+' as const) : ('' as const), pattern: params[place(one.name) - 1]!.pattern }))
  return { rewrite, obstacle: unreadList(query), takes: patternOfTokens(form), gives: patternOfTokens(gives), source: form.map(sourceOf).join(''), destination: path.join(''), query }
}

/** A value of the destination's query, with `$1` for the first parameter: `:id` and `:path*`, which has to stand first. */
function templateOf(value: string, place: (name: string) => number, isList: (name: string) => boolean): string | undefined {
  let isRefused = false
  const text = literal(value).replace(/:(\w+)([*+?]?)/g, (whole, name: string, modifier: string, at: number) => {
    if (place(name) === 0) return whole
    if (isList(name)) isRefused ||= modifier === '' || modifier === '?' || at > 0
    return `$${place(name)}`
  })
  return isRefused ? undefined : text
}

/** Lists are told from paths by their slashes. */
function unreadList(query: Step['query']): string | undefined {
  const odd = Object.values(query).some((value) => Array.isArray(value) && value.length > 1 && value.some((one) => /[/$]/.test(one)))
  return odd ? 'it gives a key several values' : undefined
}

function isExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

const literal = (text: string): string => text.replaceAll('$', '$$$$')

/** A part of a source as the text of a regular expression, for a path that begins and ends where it does. */
function sourceOf(token: Token): string {
  if (typeof token === 'string') return escaped(token)
  const { name, prefix, pattern, modifier } = token
  const open = pattern?.replaceAll(/(?<!\\)\//g, '\\/') ?? (modifier === '+' ? SEGMENTS : '[^/]+?')
  return `${escaped(prefix)}(${name === undefined ? '?:' : ''}${open})`
}

function routeSource(url: string): string {
  const parts = url.split('/').slice(1).map((part) => {
    if (part.startsWith('[[...')) return '(?:\\/.+?)?'
    if (part.startsWith('[...')) return '\\/.+?'
    return part.startsWith('[') ? '\\/[^/]+?' : `\\/${escaped(part)}`
  })
  return parts.join('')
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
