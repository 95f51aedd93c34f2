import type { Node } from '@babel/types'
import { failsOnceSent, isCaughtQuietly, isIgnored, isLog, isQuiet, laterOf, restOf } from '../handler/behind.ts'
import { childrenOf, isFunctionNode } from '../handler/executor.ts'
import { isPure } from '../handler/purity.ts'
import { headOf, type Reading, type Step, type StepList } from '../handler/steps.ts'
import { bare } from '../handler/uses.ts'

/**
 * What fails once an answer was sent (SEMANTICS, section 1: after a response code keeps running): `json`, `send` and `redirect`, and
 * whatever sets headers. What stands behind it did not run, and a catch around it did.
 */

/** Members of the response that do not. */
const STILL_WORKS = /^(status|end|statusCode|statusMessage|headersSent|writableEnded|finished|get(Header|Headers|HeaderNames)|hasHeader)$/

/** Whether something in a node, in no function of its own, fails once an answer was sent. */
export function failsIn(node: Node, reading: Reading): boolean {
  if (!reading.hasResponse?.(node) || isFunctionNode(node)) return false
  if (reading.onResponse?.(node)) return namesIn(node).some((name) => !STILL_WORKS.test(name))
  if (node.type === 'CallExpression' && reading.answersOnly?.(node)) return false
  const children = childrenOf(node)
  return children.length === 0 || children.some((child) => failsIn(child, reading))
}

/** Whether more would run, did a step not fail that fails: it is to fail where the next answer is sent. */
export function mayRunMore(step: Step, reading: Reading): boolean {
  for (const later of laterOf(step)) {
    if (isIgnored(later, reading) && failsOnceSent(later, reading) && isSent(later, reading)) return false
    if (!isQuiet(later, reading)) break
  }
  return actsBehind(step, reading)
}

/** Whether an answer would fail before what is done to make it: `res.setHeader('A', 'b').json(await load())`, or a function that does more. */
export function failsWithWork(given: Node, reading: Reading): boolean {
  const node = bare(given)
  if (node.type === 'AwaitExpression' || node.type === 'UnaryExpression') return failsWithWork(node.argument, reading)
  if (node.type === 'ConditionalExpression') return failsWithWork(node.consequent, reading) || failsWithWork(node.alternate, reading)
  if (!reading.onResponse?.(node)) return node.type !== 'CallExpression' || !reading.answersOnly?.(node)
  const calls = callsIn(node)
  return calls.slice(1).some(({ name }) => !STILL_WORKS.test(name)) && !calls.every(({ args }) => args.every(isPure))
}

/**
 * Whether a callback may come to a second answer, or set a header behind the first, with more to run behind that.
 * @param settlers names of functions that only settle the promise around it
 */
export function failsAndGoesOn(lists: readonly StepList[], reading: Reading, settlers: readonly string[] = []): boolean {
  const settles = ({ node }: Step) => {
    const call = node.type === 'ExpressionStatement' ? bare(node.expression) : undefined
    return call?.type === 'CallExpression' && call.callee.type === 'Identifier' && settlers.includes(call.callee.name)
  }
  let found = false
  const failing = (step: Step, body: StepList) => void (found ||= actsBehind(step, reading, body, settles))
  /** @returns whether the end of a list may be reached with an answer sent, or undefined where it is not reached */
  const follow = (list: StepList, before: boolean, body: StepList): boolean | undefined => {
    let sent = before
    for (const step of list.steps) {
      if (step.dropped) continue
      const { kind } = step
      if (step.answer) {
        if (sent) failing(step, body)
        if (sent && failsWithWork(step.answer, reading)) found = true
        sent = true
      } else if (step.callbacks) {
        for (const inner of step.lists) follow(inner, sent, inner)
        sent = true
      } else if (kind === 'try') {
        const [block, ...others] = step.lists as [StepList, ...StepList[]]
        const behind = follow(block, sent, body)
        // What fails behind an answer comes to the catch with one sent.
        const midway = sent || goesOnIn(block, reading)
        const ways = [behind, ...others.map((one) => follow(one, midway, body))].filter((way) => way !== undefined)
        if (ways.length === 0) return undefined
        sent = ways.includes(true)
      } else if (kind === 'if' || kind === 'block' || kind === 'inline') {
        const ways = [...step.lists.map((one) => follow(one, sent, body)), ...(kind === 'if' && step.lists.length < 2 ? [sent] : [])].filter((way) => way !== undefined)
        if (ways.length === 0 && step.lists.length > 0) return undefined
        sent = ways.length > 0 ? ways.includes(true) : sent
      } else {
        const head = headOf(step)
        if (sent && head && failsIn(head, reading)) failing(step, body)
      }
      if (kind === 'return' || kind === 'throw' || step.resolves === 'returned') return undefined
    }
    return sent
  }
  for (const list of lists) follow(list, false, list)
  return found
}

/** Whether something that may fail stands behind an answer in a list. */
function goesOnIn(list: StepList, reading: Reading): boolean {
  const live = list.steps.filter((one) => !one.dropped)
  return live.some((step, n) => ((step.answer ?? step.callbacks) && live.slice(n + 1).some((one) => !isQuiet(one, reading))) || step.lists.some((inner) => goesOnIn(inner, reading) || (holdsAnswer(inner) && live.slice(n + 1).some((one) => !isQuiet(one, reading)))))
}

const holdsAnswer = (list: StepList): boolean => list.steps.some((one) => one.answer !== undefined || one.lists.some(holdsAnswer))

/** Whether something is done behind a step, or where it fails. */
function actsBehind(step: Step, reading: Reading, body?: StepList, isNothing: (step: Step) => boolean = () => false): boolean {
  const rest = restOf(step, body)
  return !rest?.every((one) => isQuiet(one, reading) || isLog(one.node) || isNothing(one)) || !isCaughtQuietly(step, reading, body)
}

/** Whether a step is an answer that fails behind another one, not only a header. */
const isSent = ({ node, chosen }: Step, reading: Reading): boolean => {
  const given = node.type === 'ExpressionStatement' ? (chosen?.taken ?? node.expression) : node.type === 'ReturnStatement' ? (chosen?.taken ?? node.argument) : undefined
  return given != null && reading.isAnswer(given)
}

/** The calls of a chain on the response, the last first. */
function callsIn(given: Node): { name: string; args: Node[] }[] {
  const calls = []
  for (let at = bare(given); at.type === 'CallExpression' && at.callee.type === 'MemberExpression'; at = bare(at.callee.object)) calls.push({ name: at.callee.property.type === 'Identifier' ? at.callee.property.name : '', args: at.arguments })
  return calls
}

/** Every member of a chain on the response. */
function namesIn(given: Node): string[] {
  const node = bare(given)
  if (node.type === 'CallExpression') return namesIn(node.callee)
  return node.type === 'MemberExpression' ? [...namesIn(node.object), node.property.type === 'Identifier' && !node.computed ? node.property.name : ''] : []
}
