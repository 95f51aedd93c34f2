import type { Node } from '@babel/types'
import { laterOf, shows } from './behind.ts'
import { isChain, plainWork, staysOn, type Work } from './kept.ts'
import { isPure } from './purity.ts'
import type { Flow, HandlerData, Reading, Step, StepList } from './steps.ts'
import { bare } from './uses.ts'

export type ReadData = NonNullable<ReturnType<NonNullable<Reading['dataOf']>>>

/** What becomes of what a handler returned: `passed` on as it is behind some work, sent, or not known. */
export type DataUse = { passed: Work } | HandlerData | undefined

/**
 * Reads what becomes of a wrapper's handler's result.
 * @param step the declaration that takes it
 * @param after what runs behind its list: nothing that counts, work behind a kept answer, or more
 */
export function dataUse(step: Step, data: ReadData, after: 'end' | 'kept' | 'more', reading: Reading): DataUse {
  const { call, name, isRead } = data
  const all = laterOf(step)
  const own = all.findIndex((one) => !leavesToHandler(one, data, reading))
  const later = own === -1 ? all : all.slice(own)
  const at = later.findIndex((one) => (reading.touches?.(one.node) ?? false) || isRead(one.node))
  const found = later[at]
  const between = at === -1 ? later : later.slice(0, at)
  // Answers of the handler's own are given back before that, and else only the answer follows.
  const [left] = all
  if (left && own > 0) {
    const sent = found && after === 'end' && onlyAnswer(found, reading)
    return sent && between.length === 0 ? { call, name, before: left, silent: all.slice(0, own), sender: sent } : undefined
  }
  if (!found) {
    const passed = after === 'more' ? undefined : plainWork(later, after === 'end', reading)
    return passed && after === 'end' ? { passed } : undefined
  }
  if (!between.every((one) => staysOn(one))) return undefined
  if (found.node.type === 'ReturnStatement' && found.node.argument && isNamed(found.node.argument, name)) return { passed: { later: [...between, found], closing: undefined } }
  const sent = onlyAnswer(found, reading)
  if (sent && (found.kind === 'inline' || chainIn(valueOf(sent) as Node).every(({ args }) => args.every(isPure)))) return { call, name, sent }
  if (after !== 'end') return undefined
  if (!shows(step, found, reading)) return { call, name, before: found }
  return later.slice(at).some((one) => reading.answersIn?.(one.node)) ? { call, name, before: found, only: true } : undefined
}

/** `if (options.handlesResponse) return`: a wrapper that leaves all to a handler which has answered then, for something else than what that gave. */
function leavesToHandler(step: Step, { isRead }: ReadData, reading: Reading): boolean {
  const { kind, node, lists } = step
  const [only, ...others] = lists[0]?.steps.filter((one) => !one.dropped) ?? []
  if (kind !== 'if' || node.type !== 'IfStatement' || node.alternate || lists.length !== 1 || !only || others.length > 0) return false
  return only.node.type === 'ReturnStatement' && !only.node.argument && isPure(node.test) && !isRead(node.test) && !(reading.touches?.(node.test) ?? false)
}

const isNamed = (given: Node, name: string): boolean => {
  const node = bare(given)
  return node.type === 'Identifier' && node.name === name
}

/** The one answer that a step is, or holds where its test is decided. */
function onlyAnswer(step: Step, reading: Reading): Step | undefined {
  if (step.kind === 'inline' || step.kind === 'block') {
    const live = step.lists[0]?.steps.filter((one) => !one.dropped) ?? []
    const [first] = live
    return first && live.length === 1 ? onlyAnswer(first, reading) : undefined
  }
  const given = valueOf(step)
  return given && !step.chosen && reading.isAnswer(given) && isChain(given, reading) ? step : undefined
}

const valueOf = ({ node }: Step): Node | null | undefined => (node.type === 'ReturnStatement' ? node.argument : node.type === 'ExpressionStatement' ? node.expression : undefined)

/** How a wrapper sends what its handler returns. */
export interface DataForm {
  /** For which data it sends nothing, so that the request hung; or where it is told that the handler has answered itself. */
  hangs: 'never' | 'falsy' | 'some' | 'asked'
  /** True where it sends JSON of just that, with the status and headers that the handler had set. */
  plain: boolean
  /** True where it sets a status of its own. */
  status: boolean
  /** True where it goes on behind the handler for good reason, and does so also where that has answered itself. */
  only: boolean
}

/** Reads off a wrapper's flow how it sends what its handler returns; undefined where it does not. */
export function dataFormOf(list: StepList): DataForm | undefined {
  for (const step of list.steps) {
    if (step.dropped) continue
    if (step.data) return formOf(step.data)
    for (const inner of step.lists) {
      const found = dataFormOf(inner)
      if (found) return found
    }
  }
  return undefined
}

/** How one of a wrapper's functions sends what the handler returns. */
export function dataFormIn(flows: readonly Flow[]): DataForm | undefined {
  const form = flows.map(({ list }) => dataFormOf(list)).find((one) => one !== undefined)
  return form && flows.every(({ answers }) => answers === 'always') ? { ...form, hangs: 'never' } : form
}

function formOf({ name, sent, before, only, silent, sender }: HandlerData): DataForm {
  const test = before?.kind === 'if' ? bare(before.test ?? before.node) : undefined
  const inside = before?.lists[0]?.steps.filter((one) => !one.dropped)
  const answer = sent ?? sender ?? (inside?.length === 1 ? inside[0] : undefined)
  const hangs = silent ? 'asked' : sent ? 'never' : test?.type === 'Identifier' && test.name === name && before?.lists.length === 1 ? 'falsy' : 'some'
  const chain = answer?.answer && chainIn(answer.answer)
  const [last, ...others] = chain ?? []
  return { hangs, plain: last?.name === 'json' && last.args.length === 1 && isNamed(last.args[0] as Node, name), status: others.some((one) => one.name === 'status'), only: only === true }
}

/** The calls of a chain, the last first. */
function chainIn(given: Node): { name: string; args: Node[] }[] {
  const calls = []
  let at = bare(given)
  if (at.type === 'AwaitExpression') at = bare(at.argument)
  for (; at.type === 'CallExpression' && at.callee.type === 'MemberExpression'; at = bare(at.callee.object)) calls.push({ name: at.callee.property.type === 'Identifier' ? at.callee.property.name : '', args: at.arguments })
  return calls
}
