import type { Node } from '@babel/types'
import type { Draft } from './draft.ts'
import { mayReject } from './executor.ts'
import type { Signature } from './file-draft.ts'
import { saysNothing } from './purity.ts'
import { standsIn, type Step } from './steps.ts'
import { bare } from './uses.ts'

/** The same of one of its answers. */
interface Lateness {
  later?: boolean | undefined
  promises?: boolean | undefined
  promised?: boolean | undefined
}

/**
 * How the answer of a function that is not async comes now. On Pages it ran to its end at once, so that a `catch` around its call saw
 * what it threw; what a promise that it returned failed with went past that `catch`, unless the call was awaited.
 */
export function latenessOf(draft: Draft): Pick<Signature, 'later' | 'promises' | 'promised'> {
  if (draft.unit.node.async) return {}
  const found = draft.steps().flatMap((step) => (step.answer && !isInCallback(step) ? [ofAnswer(draft, step, step.answer, step.kind !== 'statement')] : []))
  const has = (key: keyof Lateness) => (found.some((one) => one[key]) ? { [key]: true as const } : {})
  return { ...has('later'), ...has('promises'), ...has('promised') }
}

/** Whether a step stands in a callback that answers. */
function isInCallback(step: Step): boolean {
  for (let at = step.list.owner; at; at = at.list.owner) if (at.callbacks) return true
  return false
}

/** @param returned whether the function returned what the expression gave */
function ofAnswer(draft: Draft, step: Step, answer: Node, returned: boolean): Lateness {
  const node = bare(answer)
  if (step.executor?.reply) return ofReply(draft, step, step.executor.reply.body)
  if (step.executor) return step.executor.promise ? { promises: returned, promised: true } : { later: true, promises: returned && mayReject(answer), promised: true }
  // One that ends in a `catch` does not fail.
  if (step.callbacks) return { promises: returned && mayReject(answer), promised: true }
  if (node.type === 'UnaryExpression') return ofAnswer(draft, step, node.argument, false)
  if (node.type === 'ConditionalExpression') {
    const [one, other] = [ofAnswer(draft, step, node.consequent, returned), ofAnswer(draft, step, node.alternate, returned)]
    return { later: one.later || other.later, promises: one.promises || other.promises, promised: one.promised || other.promised }
  }
  if (node.type !== 'CallExpression') return {}
  const callee = draft.unit.calls.get(node)
  if (!callee) return { promises: returned && draft.unit.answering.has(node), promised: draft.unit.answering.has(node) }
  const signature = draft.file.signatures.get(callee)
  return { later: !callee.node.async && signature?.later === true, promises: returned && (callee.node.async || callee.isParameter || signature?.promises === true), promised: callee.node.async || callee.isParameter || signature?.async || signature?.promised }
}

/** The same for `firstAnswer((reply) => { … })`: what is thrown in it comes as a promise that fails. */
function ofReply(draft: Draft, step: Step, body: Node): Lateness {
  const given = draft.steps().flatMap((one) => (one !== step && standsIn(one, step) && one.node.type === 'ReturnStatement' && isOwn(one, step) && one.node.argument && !saysNothing(one.node.argument) ? [bare(one.node.argument)] : []))
  const promises = given.some((node) => !draft.unit.chains.has(node))
  // An executor's throws are its promise's already.
  const isPromise = body.type === 'BlockStatement' && body.body.length === 1 && given[0]?.type === 'NewExpression'
  return { later: !isPromise, promises, promised: true }
}

/** Whether a step stands in the callback of another one itself, in none of its own. */
function isOwn(step: Step, outer: Step): boolean {
  let at = step.list.owner
  while (at && at !== outer && !at.callbacks) at = at.list.owner
  return at === outer
}
