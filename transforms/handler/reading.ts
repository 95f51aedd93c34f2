import type { CallExpression, Node } from '@babel/types'
import { isCaughtQuietly } from './behind.ts'
import { mayHang } from './guard.ts'
import { responseQuestion } from './kind-of-request.ts'
import { callbackIn, nextOf } from './middleware.ts'
import { isSentThrough } from '../sent-through/uses.ts'
import { isPure } from './purity.ts'
import { headOf, isIn, type Reading, type Step, type StepList } from './steps.ts'
import { ANSWERING, type FunctionNode, type Unit } from './unit.ts'
import { bare, type Use } from './uses.ts'

/** How a unit's flow is read. */
export function readingOf(unit: Unit, byValue = false): Reading {
  const chains = new Set(unit.uses.flatMap((use) => (use.of === 'response' ? [use.node] : [])))
  const sent = sentIn(unit.node, unit.uses)
  return {
    byValue,
    isAnswer: (node) => isAnswer(unit, node),
    mayAnswer: (node) => mayAnswer(unit, node),
    nextOf: (node) => nextOf(unit, node),
    callbackIn: (node) => callbackIn(unit, node),
    onResponse: (node) => chains.has(node),
    touches: (node) => touches(unit, node, isStatusRead),
    answersOrReads: (node) => touches(unit, node, (use) => isStatusRead(use) || (use.of === 'argument' && use.what === 'request' && isPlainReader(unit.calls.get(use.call)))),
    hasResponse: (node) => touches(unit, node, (use) => isStatusRead(use) || ((use.of === 'argument' || use.of === 'escape') && use.what === 'request')),
    asksSent: (node) => sent.has(node),
    isHandled: (node) => isHandled(unit, node),
    answersOnly: (node) => node.type === 'CallExpression' && answersOnly(unit.calls.get(node)),
    answersIn: (node) => answersIn(unit, node),
    dataOf: (node) => dataOf(unit, node),
    guardFor: (call) => unit.calls.get(call)?.guard,
    runsOne: (node) => node.type === 'CallExpression' && unit.runsOne(node),
    callbacksOf: (node) => answeringCallbacks(unit, node),
  }
}

/** The call of a function that sets headers of answers which its callers give, where a use hands it the response. */
export const setterOf = (unit: Pick<Unit, 'calls' | 'setting'>, use: Use): CallExpression | undefined =>
  use.of === 'argument' && use.what === 'response' && (unit.calls.get(use.call)?.isSetter || unit.setting.has(use.call)) ? use.call : undefined

/** Whether all that a function does with its response is to set headers, each in a statement of its own, or to have others do so. */
export function setsOnly(unit: Unit): boolean {
  return unit.uses.every((use) => {
    if (use.of !== 'response') return use.of === 'request' || use.of === 'argument' || (use.of === 'escape' && use.what === 'request')
    // A question that has its answer goes.
    if (responseQuestion(use)) return true
    return use.steps.every((step) => step.call?.arguments.length === 2 && (step.name === 'setHeader' || step.name === 'appendHeader')) && use.nodePath.parent.type === 'ExpressionStatement'
  })
}

/** Whether a function does nothing else than to set headers. */
export const onlyWrites = (unit: Unit | undefined): boolean => unit?.flow.list.steps.every(({ dropped, node }) => dropped || (node.type === 'ExpressionStatement' && unit.uses.some((use) => use.of === 'response' && use.node === bare(node.expression) && use.steps.every(({ call }) => call?.arguments.every((argument) => isPure(argument)))))) === true

/** Whether a function sets headers of answers that its callers give: it gets those headers as a parameter. */
export const takesHeaders = (unit: Unit): boolean => unit.isSetter || unit.guard?.sets === true

/** Whether a guard sets headers on ways that it lets through: itself, in a function that something else calls, or by another that does. */
export function setsForCallers({ guard, response, node: own, flow, uses, calls, setting }: Unit): boolean {
  if (!guard || response?.key !== undefined) return false
  const written = new Set<Node>(uses.flatMap((use) => (use.of === 'response' && use.steps.every(({ name }) => name === 'setHeader' || name === 'appendHeader') ? [use.node] : [])))
  const hands = (use: Use): boolean => setterOf({ calls, setting }, use) !== undefined || (use.of === 'argument' && use.what === 'response' && calls.get(use.call)?.guard?.sets === true)
  const sets = (step: Step): boolean => {
    const node = step.node.type === 'ExpressionStatement' ? bare(step.node.expression) : undefined
    return (node !== undefined && written.has(node)) || uses.some((use) => (hands(use) || (written.has(use.node) && use.nodePath.getFunctionParent()?.node !== own)) && isIn(use.node, headOf(step)))
  }
  const reaches = (list: StepList): boolean => list.steps.some((step) => !step.dropped && ((sets(step) && !isAnsweredBehind(step)) || step.lists.some(reaches)))
  return reaches(flow.list)
}

/** Whether every way on from a step comes to an answer, as far as the lists that hold it show. */
function isAnsweredBehind(step: Step): boolean {
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    for (const one of at.list.steps.slice(at.list.steps.indexOf(at) + 1)) {
      if (one.dropped) continue
      if (one.lists.some(letsThrough) || (one.next && !one.next.error)) return false
      if (one.answer !== undefined || one.kind === 'return' || one.kind === 'throw') return one.answer !== undefined || one.kind === 'throw'
    }
  }
  return false
}

/** Whether a way out without an answer stands in a list: `if (count < max) return true`, `if (isOpen) next()`. */
const letsThrough = ({ steps }: StepList): boolean => steps.some((one) => !one.dropped && ((one.kind === 'return' && one.answer === undefined) || (one.next && !one.next.error) || one.lists.some(letsThrough)))

/** Whether evaluating an expression always sends one answer. */
function isAnswer(unit: Unit, given: Node): boolean {
  const node = bare(given)
  if (unit.chains.has(node)) return true
  if (node.type === 'CallExpression' && (unit.answering.has(node) || isSentThrough(node))) return true
  if (node.type === 'CallExpression') return unit.calls.get(node)?.flow.answers === 'always' && unit.calls.get(node)?.response !== undefined
  if (node.type === 'AwaitExpression' || (node.type === 'UnaryExpression' && node.operator === 'void')) return isAnswer(unit, node.argument)
  if (node.type === 'ConditionalExpression') return isAnswer(unit, node.consequent) && isAnswer(unit, node.alternate)
  return false
}

/** Whether all that a function does with its response is to answer, with nothing done where that fails or behind it. */
function answersOnly(callee: Unit | undefined): boolean {
  if (!callee || callee.isParameter || callee.next || callee.flow.late || callee.setting.size > 0 || callee.answering.size > 0) return false
  const reading = readingOf(callee)
  const isQuiet = ({ steps }: StepList): boolean => steps.every((step) => step.dropped || ((!step.answer || isCaughtQuietly(step, reading)) && step.lists.every(isQuiet)))
  const isPlain = (use: Use) => {
    if (use.of === 'response') return use.steps.every(({ name, call }) => call && (name === 'status' || ANSWERING.has(name)))
    return use.of === 'request' || use.what === 'request' || (use.of === 'argument' && answersOnly(callee.calls.get(use.call)))
  }
  return callee.uses.every(isPlain) && callee.flow.problems.every(({ kind }) => kind !== 'runs-after' && kind !== 'tangled') && isQuiet(callee.flow.list)
}

/** Whether an expression is a call of a wrapper's handler. */
function isHandled(unit: Unit, given: Node): boolean {
  const node = bare(given)
  if (node.type === 'AwaitExpression') return isHandled(unit, node.argument)
  return node.type === 'CallExpression' && unit.calls.get(node)?.isParameter === true
}

/** Whether a node holds an answer: a chain's, or that of a function which gets the response. A catch runs only where something failed. */
function answersIn(unit: Unit, node: Node): boolean {
  return unit.uses.some((use) => {
    const answers = use.of === 'response' ? unit.chains.has(use.node) : use.of === 'argument' && use.what === 'response' && (unit.answering.has(use.call) || (unit.calls.get(use.call)?.flow.answers ?? 'never') !== 'never')
    if (!answers || !isIn(use.node, node)) return false
    return !use.nodePath.findParent((one) => one.isCatchClause() && isIn(one.node, node))
  })
}

/** Whether an expression is a call of a function that may hang, or of a guard, which may answer. */
function mayAnswer(unit: Unit, given: Node): boolean {
  const node = bare(given)
  if (node.type === 'AwaitExpression') return mayAnswer(unit, node.argument)
  const callee = node.type === 'CallExpression' ? unit.calls.get(node) : undefined
  return callee !== undefined && (mayHang(callee) || (callee.guard?.kind === 'data' && !callee.guard.hangs))
}

/**
 * The callbacks of a promise's chain whose end always is an answer: `load().then((x) => res.json(x)).catch((e) => res.status(500).end())`.
 * Undefined where the chain may end otherwise, or goes on behind an answer.
 */
function answeringCallbacks(unit: Unit, given: Node): FunctionNode[] | undefined {
  const node = bare(given)
  const callback = node.type === 'CallExpression' ? unit.runnerOf(node)?.callback : undefined
  if (callback && node.type === 'CallExpression') return touches(unit, callback) && !touches(unit, node.callee) && !node.arguments.some((argument) => bare(argument) !== callback && touches(unit, argument)) ? [callback] : undefined
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.computed || node.callee.property.type !== 'Identifier') return undefined
  const { name } = node.callee.property
  const callbacks = node.arguments.map((argument) => bare(argument))
  if (!callbacks.every((one) => one.type === 'ArrowFunctionExpression' || one.type === 'FunctionExpression')) return undefined
  const answered = touches(unit, node.callee.object)
  const before = answered ? answeringCallbacks(unit, node.callee.object) : undefined
  if (answered && !before) return undefined
  if (name === 'finally' && before && !callbacks.some((one) => touches(unit, one))) return before
  if (name !== 'then' && name !== 'catch') return undefined
  if (callbacks.length !== 1 && !(name === 'then' && callbacks.length === 2)) return undefined
  // Behind an answer only a `catch` may stand, and a `catch` only behind an answer.
  if ((name === 'then') === answered) return undefined
  return [...(before ?? []), ...callbacks]
}

/** Where a function itself asks if the answer was sent: in a callback, another one may have sent it. */
export const sentIn = (node: Node, uses: readonly Use[]): ReadonlySet<Node> => new Set(uses.flatMap((use) => (asksSent(use) && use.nodePath.getFunctionParent()?.node === node ? [use.node] : [])))

/** `res.headersSent`, `res.writableEnded`. */
const asksSent = (use: Use): boolean => use.of === 'response' && use.steps.length === 1 && /^(headersSent|writableEnded|finished)$/.test(use.steps[0]?.name ?? '') && !use.steps[0]?.call && !isWritten(use)

/** `res.statusCode`, where it is read. */
export const isStatusRead = (use: Use): boolean => use.of === 'response' && use.steps.length === 1 && use.steps[0]?.name === 'statusCode' && !use.steps[0].call && !isWritten(use)

const isWritten = ({ node, nodePath: { parent } }: Use): boolean => (parent.type === 'AssignmentExpression' && parent.left === node) || parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete')

/** `const result = await handler(req, res)`, where that is a wrapper's handler. */
function dataOf(unit: Unit, node: Node): ReturnType<NonNullable<Reading['dataOf']>> {
  const [only, ...others] = node.type === 'VariableDeclaration' ? node.declarations : []
  const init = only?.init && bare(only.init)
  const call = init?.type === 'AwaitExpression' ? bare(init.argument) : undefined
  if (only?.id.type !== 'Identifier' || others.length > 0 || call?.type !== 'CallExpression' || !unit.calls.get(call)?.isParameter) return undefined
  const { name } = only.id
  const use = unit.uses.find((one) => one.of === 'argument' && one.call === call)
  const binding = use?.nodePath.scope.getBinding(name)
  const within = (at: Node, { start, end }: Node) => (at.start as number) >= (start as number) && (at.end as number) <= (end as number)
  return binding?.constant ? { call, name, isRead: (one) => binding.referencePaths.some((reference) => within(reference.node, one)) } : undefined
}

/** What of a request is there from its beginning to its end: no body, no stream, and nothing that a handler may put there. */
const LASTING = /^(headers|method|url|query|cookies|socket|connection)$/

/** Whether a function only reads what is always there of its request. */
const isPlainReader = (unit: Unit | undefined, seen = new Set<Unit>()): boolean => {
  if (!unit || seen.has(unit)) return unit !== undefined
  seen.add(unit)
  const isPlain = (use: Use) => (use.of === 'request' ? LASTING.test(use.path[0] ?? '') && !isWritten(use) : use.of === 'argument' && use.what === 'request' && isPlainReader(unit.calls.get(use.call), seen))
  return unit.isReader && unit.uses.every(isPlain)
}

/** Whether an expression has to do with the response. */
function touches(unit: Unit, node: Node, but: (use: Use) => boolean = () => false): boolean {
  return unit.uses.some((use) => use.of !== 'request' && !but(use) && (use.node.start as number) >= (node.start as number) && (use.node.end as number) <= (node.end as number))
}
