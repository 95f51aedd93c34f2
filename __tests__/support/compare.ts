import type { Outcome } from './sides.ts'
import type { Call } from './world.ts'

export interface Exchange {
  outcome: Outcome
  trace: Call[]
}

type Answer = Extract<Outcome, { kind: 'answer' }>

/** Framing and dates: no part of what a route answers. `etag` is on the standing list. */
const IGNORED = new Set(['date', 'connection', 'keep-alive', 'etag', 'content-length', 'transfer-encoding'])
/** What the router and the compression add to `vary`. */
const ADDED_TO_VARY = new Set(['', 'accept-encoding', 'rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-url'])

/**
 * What a client, or the modules that the route calls, could tell apart: one sentence for each; none where both sides are alike.
 * Only the differences of the standing list in the product's description are let through, each where it applies and nowhere else.
 */
export function compare(before: Exchange, after: Exchange, method: string): string[] {
  const a = before.outcome
  const b = after.outcome
  if (a.kind !== 'answer' || b.kind !== 'answer') {
    return a.kind === b.kind ? [] : [`the original ${spoken(a)}, the migrated route ${spoken(b)}`]
  }
  if (answeredByFramework(a, b, method)) return []
  // Pages' own 400 and 413 came before the handler; now they come where the body is read, or not at all where it is not.
  if (a.by === 'body' && !b.bodyRead) return []

  const found: string[] = []
  if (a.status !== b.status) found.push(`status ${a.status} → ${b.status}`)
  else if (a.reason !== b.reason && a.by === 'route' && b.by === 'route') found.push(`reason ${a.reason} → ${b.reason}`)
  const names = new Set([...a.headers.keys(), ...b.headers.keys()])
  for (const name of names) {
    if (IGNORED.has(name)) continue
    const [was, is] = [headerOf(a, name), headerOf(b, name)]
    // Next makes both of these answers; what type their text has is no part of the route.
    if (name === 'content-type' && (a.by === 'body' || (a.by === 'throw' && b.by === 'throw'))) continue
    if (was !== is) found.push(`header ${name}: ${was ?? 'none'} → ${is ?? 'none'}`)
  }
  if (!a.body.equals(b.body) && !emptiedByFramework(a, b)) found.push(`body ${excerpt(a.body)} → ${excerpt(b.body)}`)
  const calls = compareTraces(before.trace, after.trace)
  if (calls && a.by !== 'body') found.push(calls)
  return found
}

function spoken(outcome: Outcome): string {
  if (outcome.kind === 'answer') return `answers ${outcome.status}`
  return outcome.kind === 'hang' ? 'never answers' : `breaks off (${outcome.reason})`
}

/** A method that the new file does not export: Next answers, before any guard of the handler and without its calls. */
function answeredByFramework(a: Answer, b: Answer, method: string): boolean {
  if (b.by !== 'method') return false
  if (b.status === 405) return [405, 401, 403].includes(a.status) || a.by === 'body'
  if (method === 'OPTIONS') {
    const preflight = [...a.headers.keys()].some((name) => name.startsWith('access-control-'))
    return a.status >= 400 || !preflight
  }
  // HEAD, made from GET: what the original refused, the framework now answers; anything else has to be alike.
  return method === 'HEAD' && a.status === 405
}

/** The framework's 500 has no text, and a redirect's body is no longer its URL. */
function emptiedByFramework(a: Answer, b: Answer): boolean {
  if (b.body.length > 0) return false
  if (a.by === 'throw' && b.by === 'throw') return true
  return a.status >= 300 && a.status < 400 && a.body.toString() === a.headers.get('location')?.[0]
}

function headerOf(answer: Answer, name: string): string | undefined {
  const lines = answer.headers.get(name)
  if (!lines) return undefined
  // A cookie that is set twice alike is one; space at the end of a value is none.
  if (name === 'set-cookie') return [...new Set(lines)].join('\n')
  if (name === 'vary') {
    const named = new Set(lines.join(',').toLowerCase().split(',').map((one) => one.trim()).filter((one) => !ADDED_TO_VARY.has(one)))
    return named.size > 0 ? [...named].toSorted().join(', ') : undefined
  }
  const value = lines.join(', ').trimEnd()
  return name === 'content-type' ? value.replace(/^(application\/(?:[\w.-]+\+)?json)\s*;\s*charset=utf-8$/i, '$1') : value
}

function compareTraces(before: Call[], after: Call[]): string | undefined {
  for (let n = 0; n < Math.max(before.length, after.length); n++) {
    const [was, is] = [spell(before[n]), spell(after[n])]
    if (was !== is) return `call ${n + 1}: ${was} → ${is}`
  }
  return undefined
}

function spell(call: Call | undefined): string {
  return call ? `${call.call}(${call.args.map((arg) => JSON.stringify(arg)).join(', ')})` : 'none'
}

function excerpt(body: Buffer): string {
  return JSON.stringify(body.subarray(0, 120).toString())
}
