import { stringLiteral, traverseFast, type CallExpression, type Node } from '@babel/types'
import { isLog, isQuiet, restOf, restOfThrow } from './behind.ts'
import { isThrown, THROWN } from './middleware.ts'
import { signalBehind } from './signals.ts'
import type { Guard, GuardCheck, Reading, Step } from './steps.ts'
import { bare } from './uses.ts'

/**
 * The call of a guard behind whose answer its caller never goes on, as a statement: `await allow(req, res)`, `const session = await
 * validate(req, res)`. It waits for good there, or what the guard throws behind its answer goes through it.
 */
export function endingCheck(step: Step, guardFor: (call: CallExpression) => Guard | undefined): GuardCheck | undefined {
  const { node } = step
  const [declarator, ...others] = node.type === 'VariableDeclaration' && node.kind === 'const' && step.kind === 'statement' ? node.declarations : []
  const given = node.type === 'ExpressionStatement' ? (step.chosen?.taken ?? node.expression) : others.length === 0 ? declarator?.init : undefined
  const value = given ? bare(given) : undefined
  const call = value?.type === 'AwaitExpression' ? bare(value.argument) : value
  const guard = call?.type === 'CallExpression' ? guardFor(call) : undefined
  if (!guard?.hangs || call?.type !== 'CallExpression' || !(value?.type === 'AwaitExpression' || (guard.throws && !guard.waits))) return undefined
  if (!declarator) return { call, declarator: undefined, guard }
  const isNamed = declarator.id.type === 'Identifier' || (guard.throws && declarator.id.type === 'ObjectPattern')
  return isNamed && guard.kind === 'data' ? { call, declarator, guard } : undefined
}

/** What a function says to its caller behind an answer: what it returns there, or that it throws, which ends the caller, too. */
export function signalsBehind(step: Step): (Node | undefined)[] {
  const rest = restOf(step)
  return rest?.some(({ kind }) => kind === 'throw') ? endOf(rest) : [signalBehind(step)]
}

/**
 * What a throw in a step comes to, that is none of the request's any more.
 * @returns what the function says to its caller; undefined where what catches it does more than to write it down, or goes on
 */
export function thrownFrom(step: Step, reading: Reading): (Node | undefined)[] | undefined {
  const rest = restOfThrow(step)
  return rest?.every((one) => isQuiet(one, reading) || isLog(one.node)) ? endOf(rest, true) : undefined
}

function endOf(rest: readonly Step[], throws = false): (Node | undefined)[] {
  const last = rest.at(-1)
  const end = last ? (last.kind === 'throw' ? stringLiteral(THROWN) : last.node.type === 'ReturnStatement' ? (last.node.argument ?? undefined) : undefined) : throws ? stringLiteral(THROWN) : undefined
  // A branch may have returned before.
  const branches = rest.some((one) => one.lists.length > 0 && returns(one.node))
  return branches && isThrown(end) ? [end, undefined] : [end]
}

function returns(node: Node): boolean {
  let found = false
  traverseFast(node, (one) => void (found ||= one.type === 'ReturnStatement'))
  return found
}
