import type { Node } from '@babel/types'
import { laterOf } from './behind.ts'
import type { Reading, Step, StepList } from './steps.ts'
import { bare } from './uses.ts'

/** What runs behind answers of other functions, or behind branches that answer: once it is done, the one answer is returned. */
export interface Work {
  /** The steps of it; there may be none, where what a handler gave is only returned. */
  later: Step[]
  /** A `return` without a word that ends it. */
  closing: Step | undefined
}

/**
 * What of its list still runs behind a step that answers on each way through it.
 * @param ends whether the list is the last that its function runs
 * @returns undefined where the step may not answer, or where what follows answers itself, or leaves
 */
export function workBehind(step: Step, ends: boolean, reading: Reading): Work | undefined {
  const { node } = step
  // One that is sent by a chain of its own has rules of its own.
  if (step.kind === 'statement' && node.type === 'ExpressionStatement' && isChain(step.chosen?.taken ?? node.expression, reading)) return undefined
  if (!answersAlways(step, reading)) return undefined
  const work = plainWork(laterOf(step), ends, reading)
  return work && work.later.length > 0 ? work : undefined
}

/** The same for steps that are known to follow an answer; there may be none. */
export function plainWork(later: Step[], ends: boolean, reading: Reading): Work | undefined {
  const last = later.at(-1)
  const closing = last?.node.type === 'ReturnStatement' && !last.node.argument ? last : undefined
  if (!closing && !ends) return undefined
  const work = closing ? later.slice(0, -1) : later
  return work.every((one) => !reading.answersOrReads?.(one.node) && staysOn(one)) ? { later: work, closing } : undefined
}

/** Whether a step never leaves for a place outside of it. */
export function staysOn(step: Step, breakable = false): boolean {
  if (step.dropped) return true
  if (step.kind === 'return' || step.kind === 'throw') return false
  if (step.kind === 'leave') return breakable && 'label' in step.node && !step.node.label
  return step.lists.every((list) => list.steps.every((one) => staysOn(one, breakable || step.kind === 'loop' || step.kind === 'switch')))
}

/** Whether every way through a step comes to an answer, or to an error. */
function answersAlways(step: Step, reading: Reading): boolean {
  const { node } = step
  if (step.kind === 'throw') return true
  if (step.kind === 'return') return node.type === 'ReturnStatement' && node.argument != null && reading.isAnswer(step.chosen?.taken ?? node.argument)
  if (step.kind === 'statement') {
    const expression = node.type === 'ExpressionStatement' ? (step.chosen?.taken ?? node.expression) : undefined
    return expression !== undefined && reading.isAnswer(expression)
  }
  if (step.kind === 'if') return step.lists.length === 2 && step.lists.every((list) => comesToAnswer(list, reading))
  if (step.kind === 'try') return (step.node.type === 'TryStatement' && step.node.finalizer ? step.lists.slice(0, -1) : step.lists).every((list) => comesToAnswer(list, reading))
  return (step.kind === 'block' || step.kind === 'inline') && !step.callback && step.lists[0] !== undefined && comesToAnswer(step.lists[0], reading)
}

const comesToAnswer = (list: StepList, reading: Reading): boolean => {
  for (const step of list.steps) {
    if (step.dropped) continue
    if (step.kind === 'leave') return false
    if (answersAlways(step, reading)) return true
  }
  return false
}

/** Whether an expression is a chain on the response, awaited or not. */
export const isChain = (given: Node, reading: Reading): boolean => {
  const node = bare(given)
  return node.type === 'AwaitExpression' ? isChain(node.argument, reading) : (reading.onResponse?.(node) ?? false)
}
