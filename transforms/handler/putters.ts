import type { NodePath } from '@babel/traverse'
import type { CallExpression, ReturnStatement } from '@babel/types'
import { propertiesPut } from '../rules/request-properties.ts'
import { isWritten } from '../rules/text.ts'
import type { Draft } from './draft.ts'
import { saysNothing } from './purity.ts'
import type { Step } from './steps.ts'
import type { Unit } from './unit.ts'
import { bare } from './uses.ts'

/**
 * Whether a function puts properties on its request, itself or by one that it calls, and neither answers nor gives anything:
 * `await checkToken(req, res)` in front of `req.user`. What it puts there, it can give.
 */
export function isPutter(unit: Unit, seen = new Set<Unit>()): boolean {
  const { node, next, given, guard, request, isReader, isParameter, isAsked, takes, maker, promised, flow } = unit
  if (seen.has(unit) || next || given || guard || !isReader || isParameter || isAsked || takes || maker || promised || flow.passes) return false
  if (!request || request.key !== undefined || node.generator || node.body.type !== 'BlockStatement' || !returnsOf(unit).every((one) => saysNothing(one.node.argument))) return false
  seen.add(unit)
  return propertiesPut(unit.uses).length > 0 || [...unit.calls.values()].some((callee) => isPutter(callee, seen))
}

/** The statements by which a function itself ends. */
export function returnsOf({ path }: Unit): NodePath<ReturnStatement>[] {
  const found: NodePath<ReturnStatement>[] = []
  path.traverse({ Function: (inner) => inner.skip(), ReturnStatement: (one) => void found.push(one) })
  return found
}

/** Whether a function's end is reached. */
export const fallsThrough = ({ flow }: Unit): boolean => flow.problems.some(({ step }) => !step)

/** Where a function ends: the statements that leave it, and its last one where its end is reached. */
export function endsOf(unit: Unit): NodePath[] {
  const body = unit.path.get('body') as NodePath
  const last = body.isBlockStatement() && fallsThrough(unit) ? body.get('body').findLast((one) => !one.isFunctionDeclaration()) : undefined
  return [...returnsOf(unit), ...(last ? [last] : [])]
}

/** The call of such a function that a step is, and nothing else. */
export function putterCallIn(draft: Draft, { kind, node }: Step): CallExpression | undefined {
  if (kind !== 'statement' || node.type !== 'ExpressionStatement') return undefined
  const whole = bare(node.expression)
  const call = whole.type === 'AwaitExpression' ? bare(whole.argument) : whole
  const unit = call.type === 'CallExpression' ? draft.unit.calls.get(call) : undefined
  // What nobody waits for puts it there some time.
  return call.type === 'CallExpression' && unit && isPutter(unit) && (whole !== call || !unit.node.async) ? call : undefined
}

/** Whether a function that is called puts a property on the request, of which this one is not told. */
export function isPutBelow({ unit }: Draft, name: string): boolean {
  const seen = new Set<Unit>()
  const puts = (one: Unit): boolean => !seen.has(one) && !one.isParameter && (seen.add(one), propertiesPut(one.uses).includes(name) || [...one.calls.values()].some(puts))
  return [...unit.calls.values()].some(puts)
}

/**
 * Whether something else may have put a property there before a function that only sometimes does: wrappers around a handler are known,
 * of what calls any other function only that none of the project's code does so.
 */
export function mayBeThere({ unit, file }: Draft, name: string, callee: Unit): boolean {
  const { options } = file
  if (file.unwrapped === unit) return false
  if (options.ownServer) return true
  if (unit.given && !file.shared) return unit.given.properties.includes(name)
  const putting = puttersOf(callee, name)
  const [only, ...others] = new Set(putting.map(({ module }) => module))
  if (!only || others.length > 0 || options.put?.files?.(name) !== 1) return true
  const writes = putting.flatMap(({ uses }) => uses.filter((use) => use.of === 'request' && use.path.length === 1 && use.path[0] === name && isWritten(use.nodePath)))
  return only.source.split(new RegExp(String.raw`[.]\s*${name.replaceAll('$', String.raw`\$`)}\s*(?:\?\?|\|\||&&|[-+*/%])?=(?![=>])`)).length - 1 !== writes.length
}

function puttersOf(unit: Unit, name: string, seen = new Set<Unit>()): Unit[] {
  if (seen.has(unit)) return []
  seen.add(unit)
  return [...(propertiesPut(unit.uses).includes(name) ? [unit] : []), ...[...unit.calls.values()].flatMap((callee) => puttersOf(callee, name, seen))]
}
