import type { IfStatement, Node } from '@babel/types'
import { isPure, saysNothing } from './purity.ts'
import type { Reading, Step, StepList } from './steps.ts'
import { bare } from './uses.ts'

/**
 * What runs behind an answer that is not the end of its function (SEMANTICS, section 1: after a response code keeps running, a later
 * throw is invisible and a second response is ignored).
 * - `nothing`: what runs does nothing that shows: the answer can be returned
 * - `work`: what follows in the same list ends the function, and answers no more: it is done behind the answer still
 * - `refused`: an answer that was meant to be the end, with a forgotten `return`
 * - `unknown`: the function goes on for good reason, and may answer again
 */
export type Behind = 'nothing' | 'work' | 'refused' | 'unknown'

/**
 * @param answer the expression of the step that answers
 * @param ends whether the list that the step stands in is the last that its function runs
 */
export function behind(step: Step, answer: Node, ends: boolean, reading: Reading): Behind {
  const quiet = (one: Step) => isQuiet(one, reading)
  const rest = restOf(step)
  if (rest?.every(quiet) && isUncaught(step, rest, reading)) return 'nothing'
  if (isWork(step, answer, ends, reading)) return 'work'
  // What answers no more behind it is work of its own, such as closing what was opened.
  const again = rest?.some((one) => reading.touches?.(one.node)) ?? true
  const meant = again && ((statusIn(answer) ?? 0) >= 400 || isInCatch(step) || rest?.every((one) => quiet(one) || answersOnly(one, reading)))
  return meant && laterOf(step).every(quiet) ? 'refused' : 'unknown'
}

/**
 * Whether what stands from a place on shows where the answer was sent already.
 * @param step the step before that place, in the same list
 */
export function shows(step: Step, from: Step, reading: Reading): boolean {
  const before = step.list.steps.slice(0, step.list.steps.indexOf(from)).findLast((one) => !one.dropped) ?? step
  const rest = restOf(before)
  return !rest?.every((one) => isQuiet(one, reading)) || !isUncaught(before, rest, reading)
}

/** Whether what runs behind a step may send an answer, where that step has sent none. */
export const answersAgain = (step: Step, reading: Reading): boolean => restOf(step)?.some((one) => reading.answersIn?.(one.node)) ?? false

/** Whether the function ends behind a step, with nothing more run. */
export function isLast(step: Step): boolean {
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    const [next] = laterOf(at)
    const owner: Step | undefined = at.list.owner
    if (next?.node.type === 'ReturnStatement') return saysNothing(next.node.argument)
    const breaks = next?.node.type === 'BreakStatement' && !next.node.label && owner?.kind === 'switch'
    if ((next && !breaks) || owner?.kind === 'loop') return false
    if (owner?.kind === 'switch' && !breaks && owner.lists.at(-1) !== at.list) return false
    if (owner?.node.type === 'TryStatement' && owner.node.finalizer) return false
  }
  return true
}

/** What answers in a catch says what failed, whatever its status. */
function isInCatch(step: Step): boolean {
  for (let at: Step | undefined = step; at; at = at.list.owner) if (at.list.owner?.node.type === 'TryStatement' && at.list.node === at.list.owner.node.handler?.body) return true
  return false
}

/** The steps that follow in the same list, as far as they do something. */
export function laterOf(step: Step): Step[] {
  return step.list.steps.slice(step.list.steps.indexOf(step) + 1).filter((one) => !one.dropped && one.node.type !== 'FunctionDeclaration')
}

/**
 * All that may run behind a step until its function ends; undefined in a loop, where that is what stands before it, too. What is thrown
 * there lands in a catch around it, and goes on behind that.
 * @param body the function's statements, where they stand in a step of another one
 */
export function restOf(step: Step, body?: StepList): Step[] | undefined {
  const rest: Step[] = []
  for (let at: Step | undefined = step; at; at = at.list === body ? undefined : at.list.owner) {
    const { list } = at
    const owner: Step | undefined = list === body ? undefined : list.owner
    if (owner?.kind === 'loop') return undefined
    const lists = owner?.kind === 'switch' ? owner.lists.slice(owner.lists.indexOf(list) + 1).map((one) => one.steps) : []
    const later = [laterOf(at), ...lists].flat()
    const end = later.findIndex((one) => one.kind === 'return' || one.kind === 'throw' || one.kind === 'leave')
    rest.push(...(end === -1 ? later : later.slice(0, end + 1)))
    const last = later[end]
    if (last?.kind === 'leave') {
      if (last.node.type !== 'BreakStatement' || last.node.label) return undefined
      while (at && at.list.owner?.kind !== 'switch') {
        at = at.list.owner
        if (!at || at.kind === 'loop') return undefined
      }
    } else if (last?.kind === 'throw') {
      const behindIt = restOfThrow(last, body)
      return behindIt && [...rest, ...behindIt]
    } else if (last) return rest
  }
  return rest
}

/** What runs where a step throws, but for what is only written down of it: the catch around it, and all behind that; nothing where there is none. */
export function restOfThrow(step: Step, body?: StepList): Step[] | undefined {
  for (let at: Step | undefined = step; at && at.list !== body; at = at.list.owner) {
    const owner: Step | undefined = at.list.owner
    if (owner?.node.type !== 'TryStatement' || !owner.node.handler || at.list !== owner.lists[0]) continue
    const caught = (owner.lists[1]?.steps ?? []).filter((one) => !one.dropped)
    const end = caught.findIndex((one) => one.kind === 'return' || one.kind === 'throw' || one.kind === 'leave')
    const done = (end === -1 ? caught : caught.slice(0, end + 1)).filter((one) => !isLog(one.node))
    const last = caught[end]
    if (last?.kind === 'return') return done
    if (last?.kind === 'leave') return undefined
    const further = last ? restOfThrow(last, body) : restOf(owner, body)
    return further && [...done, ...further]
  }
  return []
}

/** Whether what fails behind an answer is seen by no catch, or by one that does nothing with it but to write it down. */
export function isUncaught(step: Step, rest: readonly Step[], reading: Reading): boolean {
  return rest.every((one) => cannotFail(one, reading)) || isCaughtQuietly(step, reading)
}

/**
 * The same for whatever fails in a step.
 * @param body the function's statements, where they stand in a step of another one
 */
export function isCaughtQuietly(step: Step, reading: Reading, body?: StepList): boolean {
  for (let at: Step | undefined = step; at && at.list !== body; at = at.list.owner) {
    const owner: Step | undefined = at.list.owner
    if (owner?.node.type !== 'TryStatement' || !owner.node.handler || at.list !== owner.lists[0]) continue
    if (!owner.lists[1]?.steps.every((one) => isQuiet(one, reading) || isLog(one.node))) return false
  }
  return true
}

function isWork(step: Step, answer: Node, ends: boolean, reading: Reading): boolean {
  const later = laterOf(step)
  const last = later.at(-1)
  if (!last || !(ends || last.kind === 'return' || last.kind === 'throw') || !reading.onResponse?.(sent(answer))) return false
  for (let at: Step | undefined = step; at; at = at.list.owner) if (at.list.owner?.node.type === 'TryStatement' && at.list.owner.node.finalizer) return false
  // What is thrown into a catch goes on behind that.
  if (last.kind === 'throw' && restOfThrow(last)?.length !== 0) return false
  // A second answer fails, and what stands behind that does not run.
  const second = later.findIndex((one) => isIgnored(one, reading) && failsOnceSent(one, reading))
  if (second !== -1 && !later.slice(second).every((one) => isQuiet(one, reading))) return false
  return later.every((one) => isIgnored(one, reading) || (!reading.touches?.(one.node) && staysInside(one))) && isUncaught(step, later, reading)
}

/** Whether a step never leaves for a place outside of it but by ending the function without a word. */
function staysInside(step: Step, breakable = false): boolean {
  const { node } = step
  if (node.type === 'ReturnStatement') return !node.argument
  if (step.kind === 'leave') return breakable && 'label' in node && !node.label
  return step.lists.every((list) => list.steps.every((one) => staysInside(one, breakable || step.kind === 'loop' || step.kind === 'switch')))
}

/** Whether running a step shows nowhere, once the answer is sent. */
export function isQuiet(step: Step, reading: Reading): boolean {
  const { node } = step
  const within = () => step.lists.every((list) => list.steps.every((one) => one.dropped || isQuiet(one, reading)))
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return true
    case 'BreakStatement':
      return !node.label
    case 'VariableDeclaration':
      return node.declarations.every(({ init }) => !init || isInert(init))
    case 'ExpressionStatement': {
      const expression = bare(step.chosen?.taken ?? node.expression)
      if (expression.type === 'AssignmentExpression') return expression.left.type === 'Identifier' && isInert(expression.right)
      return isInert(expression) || isIgnored(step, reading)
    }
    case 'ReturnStatement':
      return saysNothing(step.chosen?.taken ?? node.argument) || isIgnored(step, reading)
    case 'ThrowStatement': {
      const thrown = bare(node.argument)
      return isInert(thrown) || (thrown.type === 'NewExpression' && thrown.callee.type === 'Identifier' && thrown.arguments.every(isInert))
    }
    case 'IfStatement': {
      const silent = isSilentOnceSent(node, reading)
      if (silent !== undefined) return silent
      return (step.kind === 'inline' || isPure(step.test ?? node.test)) && within()
    }
    case 'SwitchStatement':
      return (step.kind === 'inline' || (isPure(node.discriminant) && node.cases.every(({ test }) => !test || isPure(test)))) && within()
    case 'BlockStatement':
    case 'TryStatement':
      return within()
    default:
      return false
  }
}

/** What a test is where the answer was sent: true or false by that alone, or undefined. */
function whenSent(given: Node, reading: Reading): boolean | undefined {
  const node = bare(given)
  if (reading.asksSent?.(node)) return true
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const inner = whenSent(node.argument, reading)
    return inner === undefined ? undefined : !inner
  }
  if (node.type !== 'LogicalExpression' || node.operator === '??' || !isPure(node.left)) return undefined
  const sides = [whenSent(node.left, reading), whenSent(node.right, reading)]
  if (sides.includes(node.operator === '||')) return node.operator === '||'
  return sides[0] === sides[1] ? sides[0] : undefined
}

/**
 * Whether an `if` does nothing where the answer was sent: what it does then has been taken out as never reached.
 * @returns undefined where its test does not tell
 */
export function isSilentOnceSent({ test, consequent, alternate }: IfStatement, reading: Reading): boolean | undefined {
  const sent = whenSent(test, reading)
  return sent === undefined ? undefined : isSilent(sent ? consequent : alternate)
}

const isSilent = (node: Node | null | undefined): boolean => !node || (node.type === 'ReturnStatement' && saysNothing(node.argument)) || (node.type === 'BlockStatement' && node.body.every(isSilent))

const isInert = (node: Node): boolean => isPure(node) || /^(Arrow)?FunctionExpression$/.test(bare(node).type)

/** A second answer, or what is set for one: ignored, and made of nothing that acts. */
export function isIgnored(step: Step, reading: Reading): boolean {
  const chain = chainOf(step, reading)
  return chain !== undefined && chain.every(({ args }) => args.every(isPure))
}

/** A second answer, whatever is called to make it. */
function answersOnly(step: Step, reading: Reading): boolean {
  return chainOf(step, reading) !== undefined
}

/** Whether a second answer, or what is set for one, fails: `json`, `send`, `redirect` and headers do, `end` and a status alone do not. */
export const failsOnceSent = (step: Step, reading: Reading): boolean => chainOf(step, reading)?.some(({ name }) => name !== 'status' && name !== 'end') ?? false

/** The calls of a statement that is a chain on the response. */
function chainOf({ node, chosen }: Step, reading: Reading): { name: string; args: Node[] }[] | undefined {
  const given = node.type === 'ExpressionStatement' ? (chosen?.taken ?? node.expression) : node.type === 'ReturnStatement' ? (chosen?.taken ?? node.argument) : undefined
  const whole = given && sent(given)
  if (!whole || !reading.onResponse?.(whole)) return undefined
  const calls = []
  for (let at = whole; at.type === 'CallExpression' && at.callee.type === 'MemberExpression'; at = bare(at.callee.object)) calls.push({ name: at.callee.property.type === 'Identifier' ? at.callee.property.name : '', args: at.arguments })
  return calls.length > 0 && calls.every(({ name }) => /^(status|setHeader|appendHeader|removeHeader|writeHead|json|send|end|redirect)$/.test(name)) ? calls : undefined
}

/** The chain of an answer that is awaited for nothing. */
function sent(given: Node): Node {
  const node = bare(given)
  return node.type === 'AwaitExpression' ? sent(node.argument) : node
}

/** Whether nothing in a step can fail, by its text: a second `end` of literals and names, a try of which the catch only writes down. */
function cannotFail(step: Step, reading: Reading): boolean {
  const { node } = step
  if (node.type === 'ReturnStatement' && saysNothing(node.argument)) return true
  if (step.kind === 'leave' || step.dropped || node.type === 'FunctionDeclaration') return true
  if (node.type === 'IfStatement') {
    const silent = isSilentOnceSent(node, reading)
    if (silent !== undefined) return silent
    return isSimple(node.test) && step.lists.every((list) => list.steps.every((one) => cannotFail(one, reading)))
  }
  if (node.type === 'TryStatement') return !node.finalizer && step.lists.slice(1).every((list) => list.steps.every((one) => isLog(one.node) || cannotFail(one, reading))) && node.handler != null
  // A header that is set behind the answer throws, and so does another answer.
  return chainOf(step, reading)?.every(({ name, args }) => /^(status|end)$/.test(name) && args.every(isSimple)) ?? false
}

function isSimple(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'ObjectExpression') return node.properties.every((property) => property.type === 'ObjectProperty' && !property.computed && isSimple(property.value))
  return /^(Identifier|StringLiteral|NumericLiteral|BooleanLiteral|NullLiteral)$/.test(node.type)
}

/** `console.error(…)`. */
export function isLog(node: Node): boolean {
  const call = node.type === 'ExpressionStatement' ? bare(node.expression) : node
  return call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && call.callee.object.type === 'Identifier' && call.callee.object.name === 'console' && call.arguments.every((one) => one.type !== 'SpreadElement' && isPure(one))
}

/** The status that an answer's own chain states, as a number. */
function statusIn(answer: Node): number | undefined {
  for (let at = sent(answer); at.type === 'CallExpression' && at.callee.type === 'MemberExpression'; at = bare(at.callee.object)) {
    const [first] = at.arguments
    const value = first && bare(first)
    if (at.callee.property.type === 'Identifier' && at.callee.property.name === 'status') return value?.type === 'NumericLiteral' ? value.value : undefined
  }
  return undefined
}
