import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import { isCaughtQuietly, isLog } from './behind.ts'
import type { Draft } from './draft.ts'
import { throws } from './failures.ts'
import { leaksOf } from './leaks.ts'
import { saysStatus } from './pending.ts'
import { readingOf } from './reading.ts'
import { isSentOn } from '../sent-through/uses.ts'
import { isIn, type Step, type StepList } from './steps.ts'
import { toldBy, toldTo, type ToldHeader } from './told-headers.ts'
import { headersSetBy, type Unit } from './unit.ts'
import { bare, unwrapped, type Use } from './uses.ts'

/** What a function that calls a wrapper's handler does around it, as far as it shows in what the handler answers. */
export interface Surrounding {
  /** The wrapper's name. */
  name: string
  /** Names of the headers that it sets for the handler's answer, in lower case; `*` for computed ones. */
  headers: string[]
  /** The answers that it gives where the handler fails. */
  caught: Caught[]
  /** Whether it does something when the handler is done, or sees what fails in it. */
  acts: boolean
  /** Whether it waits for the handler: if not, it sees only what one that is not async does. */
  waits: boolean
  /** Whether the handler's answer is sent through a response that it listens to. */
  sent: boolean
  /** Whether what the handler throws may go no further. */
  catches: boolean
  /** Whether it does more than to write down or to answer where the handler fails. */
  heeds: boolean
  /** Those of the headers of which the handler finds the value in its context. */
  told?: readonly ToldHeader[]
}

interface Caught {
  /** Whether it says a status of its own. */
  status: boolean
  /** Names of the headers that it sets itself. */
  headers: string[]
}

export interface SurroundingProblem {
  code: 'NR154' | 'NR155' | 'NR225' | 'NR226' | 'NR233'
  use: Use
  details: Record<string, string>
}

/** Reads off a wrapper's function what it does around its handler; undefined where it calls none. */
export function surroundingOf(draft: Draft): Surrounding | undefined {
  const { unit } = draft
  const calls = [...unit.calls].flatMap(([call, callee]) => {
    const use = callee.isParameter ? draft.uses.find((one) => one.of === 'argument' && one.call === call) : undefined
    const step = use && draft.stepOf(use.nodePath)
    const path = use?.nodePath.findParent((one) => one.node === call)
    return step && path ? [{ call, step, path, sent: isSentOn(path), waits: unwrapped(path).parentPath?.isAwaitExpression() === true }] : []
  })
  if (calls.length === 0) return undefined
  return { name: unit.name, headers: [...new Set(headersFor(draft, calls.map(({ call }) => call)))], caught: calls.flatMap(({ step }) => caughtAt(draft, step)), acts: calls.some(({ step, sent }) => sent || actsAround(step)), waits: calls.some(({ waits, sent }) => waits || sent), sent: calls.some(({ sent }) => sent), catches: calls.some(({ path }) => mayCatch(path)), heeds: calls.some(({ step, path }) => isChained(path) || !isCaughtQuietly(step, readingOf(unit))), told: toldBy(unit, draft.file.options).filter(({ name }) => draft.handedOn().get(name) === name) }
}

/** Whether what a call throws, or what its promise is rejected with, may go no further. */
export function mayCatch(call: NodePath): boolean {
  for (let at = call; at.parentPath && !at.parentPath.isProgram(); at = at.parentPath) {
    const { parentPath: outer } = at
    if (outer.isTryStatement() && at.key === 'block' && (endsInstead(outer.get('finalizer') as NodePath) || (outer.node.handler && outer.node.handler.body.body.at(-1)?.type !== 'ThrowStatement'))) return true
    if (isChained(at)) return true
  }
  return false
}

/** `handler(req, res).catch(…)` */
const isChained = ({ node, parent }: NodePath): boolean => parent.type === 'MemberExpression' && parent.object === node && parent.property.type === 'Identifier' && /^(?:then|catch|finally)$/.test(parent.property.name)

/** Whether a `finally` may answer, or return. */
function endsInstead(finalizer: NodePath): boolean {
  let ends = false
  if (finalizer.node) finalizer.traverse({ ReturnStatement: () => void (ends = true), MemberExpression: ({ node: { property } }) => void (ends ||= property.type === 'Identifier' && /^(?:json|send|end|redirect)$/.test(property.name)) })
  return ends
}

/** Headers that go along with what the handler answers. */
function headersFor({ answers, unit, uses }: Draft, calls: CallExpression[]): string[] {
  if (!answers.passed.some(({ call }) => calls.includes(call as CallExpression))) return []
  const own = answers.writes.filter(({ step }) => !isForOwn(step)).flatMap(({ headers }) => headers.map(({ name }) => nameIn(name)))
  const loose = answers.loose.flatMap(({ steps: [step] }) => (step && /^(set|append)Header$/.test(step.name) ? [nameIn(step.call?.arguments[0])] : []))
  const guards = uses.flatMap((use) => (use.of === 'argument' && use.what === 'response' && unit.calls.get(use.call)?.guard?.sets ? [unit.calls.get(use.call) as Unit] : []))
  const setters = answers.setters.flatMap(({ call }) => unit.calls.get(call) ?? [])
  const cookies = answers.setters.some(({ call }) => unit.setting.has(call)) ? ['set-cookie'] : []
  return [...own, ...loose, ...[...setters, ...guards].flatMap(headersSetBy), ...cookies]
}

const nameIn = (name: { type: string; value?: unknown } | undefined): string => (name?.type === 'StringLiteral' ? String(name.value).toLowerCase() : '*')

/** Whether what a step sets is for an answer that stands behind it in its own branch: `res.setHeader('Allow', 'GET')` before a 405. */
function isForOwn(step: Step): boolean {
  const { steps, owner } = step.list
  return owner?.kind === 'if' && steps.slice(steps.indexOf(step)).some((one) => !one.dropped && one.answer !== undefined)
}

/** The answers that are given where a step fails, in the catches around it and behind those. */
export function caughtAt(draft: Draft, step: Step): Caught[] {
  const found: Caught[] = []
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    const owner: Step | undefined = at.list.owner
    const handler = owner?.node.type === 'TryStatement' && owner.lists[0] === at.list && owner.node.handler ? owner.lists[1] : undefined
    if (!owner || !handler) continue
    const start = handler.node.start as number
    const behind = mayEnd(handler) ? (owner.node.end as number) : Infinity
    for (const one of draft.steps()) {
      const place = one.node.start as number
      if (one.answer && !one.data && (isIn(one.node, handler.node) || place >= behind)) found.push(...answersAt(draft, one, start))
    }
    if (!throws(handler)) break
  }
  return found
}

/** What the answers of a step say themselves, counting from a place on. */
function answersAt(draft: Draft, step: Step, start: number): Caught[] {
  const own = draft.answers.all.filter((answer) => answer.step === step)
  if (own.length > 0) {
    return own.map(({ status, headers, terminal }) => {
      const said = headers.filter(({ append, use }) => !append && (use.node.start as number) >= start).map(({ name }) => nameIn(name))
      // What differs by the way may be what was set before.
      return { status: terminal === 'redirect' || (status !== undefined && !status.among && (status.use.node.start as number) >= start), headers: terminal === 'json' ? [...said, 'content-type'] : said }
    })
  }
  const callees = draft.uses.flatMap((use) => (use.of === 'argument' && isIn(use.node, step.node) ? (draft.unit.calls.get(use.call) ?? []) : []))
  return callees.some((callee) => callee.isParameter) ? [] : [{ status: callees.length > 0 && callees.every(saysStatus), headers: callees.every((callee) => [...callee.chains.values()].every(({ steps }) => steps.at(-1)?.name === 'json')) ? ['content-type'] : [] }]
}

/** Whether the end of a list may be reached. */
function mayEnd({ steps }: StepList): boolean {
  const last = steps.findLast((one) => !one.dropped)
  return !last || !(last.answer || last.kind === 'return' || last.kind === 'throw')
}

/** Whether something is done behind a step, or where it fails. */
function actsAround(step: Step): boolean {
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    const { list } = at
    const owner: Step | undefined = list.owner
    if (owner?.node.type === 'TryStatement' && list === owner.lists[0]) return true
    const later = list.steps.slice(list.steps.indexOf(at) + 1).filter((one) => !one.dropped && one !== step.data?.sent && one !== step.data?.before)
    if (later.some((one) => one.kind !== 'return' && !isLog(one.node))) return true
    if (later.length > 0 || at.kind === 'return') return false
  }
  return false
}

/**
 * What cannot be kept of a function in wrappers: what it had set when it failed, where one of them answers then, and headers that both
 * have to do with, since a route handler's answer is there before the headers of its wrappers are put on it.
 * @param isWrapper true for a wrapper's function, whose texts are written without knowing what stands around it
 */
export function surroundingProblems(draft: Draft, around: readonly Surrounding[], isWrapper = false): SurroundingProblem[] {
  return [...lost(draft, around), ...mixed(draft, around, isWrapper), ...(isWrapper ? unheard(draft, around) : [])]
}

/** What is answered around a wrapper that listens to the response, where its handler threw: that has been told of a 500 by then. */
function unheard(draft: Draft, around: readonly Surrounding[]): SurroundingProblem[] {
  const [use] = draft.uses
  const catching = around.find((one) => one.catches)
  return use && catching && surroundingOf(draft)?.sent ? [{ code: 'NR233', use, details: { name: catching.name } }] : []
}

/** Whether a function around sees when another one is done or fails. */
export const sees = ({ waits }: Surrounding, { node }: Unit): boolean => waits || !node.async

function lost(draft: Draft, around: readonly Surrounding[]): SurroundingProblem[] {
  const catching = around.filter((one) => one.caught.length > 0 && sees(one, draft.unit))
  if (catching.length === 0) return []
  const leaks = leaksOf(draft.unit, draft.flow.list, draft.uses)
  const silent = catching.find(({ caught }) => caught.some(({ status }) => !status))
  const status = silent && leaks.find((leak) => leak.status)
  const losing = leaks.flatMap(({ use, headers }) => {
    const by = catching.find(({ caught }) => caught.some((answer) => headers.some((name) => !answer.headers.includes(name))))
    return by ? [{ use, by }] : []
  })
  const [first] = losing
  return [...(status ? [{ code: 'NR154' as const, use: status.use, details: { name: silent.name } }] : []), ...(first ? [{ code: 'NR225' as const, use: first.use, details: { name: first.by.name } }] : [])]
}

function mixed(draft: Draft, around: readonly Surrounding[], isWrapper: boolean): SurroundingProblem[] {
  const setting = around.filter(({ headers }) => headers.length > 0)
  if (setting.length === 0) return []
  const problem = (use: Use, { header, replaces }: Touch): SurroundingProblem[] => {
    const found = setting.find(({ headers }) => header === '*' || headers.includes(header) || (headers.includes('*') && !replaces))
    if (!found) return []
    // Both cookies are sent now, and of two with one name the later counts, which is the one that was.
    if (replaces) return [{ code: 'NR226', use, details: { name: found.name } }]
    return [{ code: 'NR155', use, details: { name: found.name, header: header === '*' ? (found.headers[0] as string) : header } }]
  }
  return draft.uses.flatMap((use) => {
    if (use.of === 'argument' && use.what === 'response') {
      const callee = draft.unit.calls.get(use.call)
      return callee && !callee.isParameter ? touchedBy(callee).flatMap((one) => problem(use, one)) : []
    }
    return use.of === 'response' && toldTo(draft.unit, use) === undefined ? touched(use.steps, isWrapper).flatMap((one) => problem(use, one)) : []
  })
}

/** A header that is not only set: cookies that are set take the place of earlier ones. */
interface Touch {
  header: string
  replaces: boolean
}

/** Headers that a function, or one that it calls, adds to, reads, takes back, or needs to know for a text. */
function touchedBy(unit: Unit): Touch[] {
  const own = unit.uses.flatMap((use) => (use.of === 'response' ? touched(use.steps, true) : []))
  return [...own, ...[...unit.calls.values()].flatMap(touchedBy)]
}

function touched(steps: readonly { name: string; call?: CallExpression }[], texts: boolean): Touch[] {
  return steps.flatMap(({ name, call }): Touch[] => {
    const header = nameIn(call?.arguments[0])
    if (name === 'setHeader') return header === 'set-cookie' ? [{ header, replaces: true }] : []
    if (name === 'appendHeader') return header === 'set-cookie' ? [] : [{ header, replaces: false }]
    if (/^(get|has|remove)Header$/.test(name)) return [{ header, replaces: false }]
    const [body] = call?.arguments ?? []
    const needsType = texts && /^(send|end)$/.test(name) && body && !isData(body) && !steps.some((one) => setsType(one))
    return needsType ? [{ header: 'content-type', replaces: false }] : []
  })
}

const setsType = ({ name, call }: { name: string; call?: CallExpression }): boolean => name === 'setHeader' && nameIn(call?.arguments[0]) === 'content-type'

/** What `send` makes JSON of, or nothing of. */
const isData = (given: CallExpression['arguments'][number]): boolean => /^(Object|Array|Null|Numeric|Boolean)/.test(bare(given).type)
