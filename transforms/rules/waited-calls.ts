import type { NodePath } from '@babel/traverse'
import type { TryStatement } from '@babel/types'
import { isLog } from '../handler/behind.ts'
import type { Draft } from '../handler/draft.ts'
import type { Signature } from '../handler/file-draft.ts'
import type { Unit } from '../handler/unit.ts'
import { isListening } from '../sent-through/watchers.ts'

/**
 * Whether a call that answers, and was not awaited, has to be now. A `catch` around it saw what the function threw at once, which a
 * promise fails with now; where the function returned a promise itself, what that failed with was none of the `catch`'s, and waiting
 * would bring it there.
 * @returns undefined where neither would be the same, which is told
 */
export function waitingFor(draft: Draft, path: NodePath, unit: Unit, signature: Signature): 'yes' | 'no' | undefined {
  const { node: call } = path
  const isAsync = signature.async
  if (!isAsync && !signature.later) return 'no'
  const tries = triesAround(path)
  // Until it first waited, the function ran before `finally`; now it waits for the body or params first.
  if (isAsync && unit.node.async && path.findParent((one) => one.isFunction() || (one.isTryStatement() && one.node.finalizer != null))?.isTryStatement()) {
    draft.message('NR134', call, { name: unit.name })
    return undefined
  }
  // A wrapper's handler is not waited for: most are async, and what they throw is none of a catch's around the bare call.
  if (unit.node.async || unit.isParameter || !path.findParent((one) => one.isFunction() || one.isTryStatement())?.isTryStatement()) return 'no'
  const isCaught = tries.some(({ node }) => node.handler)
  if (isCaught && signature.promises) {
    draft.message(isAsync ? 'NR134' : 'NR107', call, { name: unit.name })
    return undefined
  }
  if (!signature.later) return 'yes'
  // A `finally` ran when it was done, before the answer came.
  const isClosed = tries.some(({ node }) => node.finalizer && !node.finalizer.body.every((one) => isLog(one)))
  if (isClosed && (isCaught || isAsync)) {
    draft.message('NR107', call)
    return undefined
  }
  return isCaught || isAsync ? 'yes' : 'no'
}

/** The `try` statements of the same function whose `catch` or `finally` a call's failure comes to. */
function triesAround(path: NodePath): NodePath<TryStatement>[] {
  const found: NodePath<TryStatement>[] = []
  for (let at = path; at.parentPath && !at.isFunction(); at = at.parentPath) {
    const { parentPath: around } = at
    if (around.isTryStatement() && (around.node.block === at.node || (around.node.finalizer && around.node.handler === at.node))) found.push(around)
  }
  return found
}

/**
 * Awaits a call that did not have to be: its function becomes async with it, unless it stands in one that cannot.
 * @param answers true where the call answers: as a statement, it is returned
 */
export function waitInPlace(draft: Draft, path: NodePath, unit: Unit, answers = false): boolean {
  if (!mayWait(draft, path, unit)) return false
  const { node, parent } = path
  if (answers && parent.type === 'ExpressionStatement') {
    draft.awaited.add(node)
    return true
  }
  const isHead =
    ((parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') && parent.object === node) ||
    ((parent.type === 'CallExpression' || parent.type === 'OptionalCallExpression') && parent.callee === node) ||
    (parent.type === 'BinaryExpression' && parent.operator === '**')
  draft.edits.insert(node.start as number, isHead ? '(await ' : 'await ')
  if (isHead) draft.edits.insert(node.end as number, ')')
  return true
}

/** Makes the function async that a call stands in, or says why it cannot be. */
export function mayWait(draft: Draft, path: NodePath, unit: Unit): boolean {
  const around = path.getFunctionParent()?.node
  const isOwn = around === draft.unit.node
  if (around && !isOwn && !around.generator && around.type === 'ArrowFunctionExpression' && isListening(path.getFunctionParent()?.parentPath as NodePath)) {
    // Nothing waits for a listener.
    if (!around.async && !draft.madeAsync.has(around)) {
      draft.madeAsync.add(around)
      draft.edits.insert(around.start as number, 'async ')
    }
  } else if (!around || around.generator || !(isOwn || ('async' in around && around.async))) {
    draft.message('NR134', path.node, { name: unit.name })
    return false
  }
  draft.needs.await ||= isOwn
  return true
}
