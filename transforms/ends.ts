import type { NodePath } from '@babel/traverse'
import type { BlockStatement } from '@babel/types'
import type { FunctionNode } from './handler/unit.ts'

/** Whether a place stands in a `try` of its function that catches. */
export function isCaught(place: NodePath): boolean {
  for (let at: NodePath | null = place; at && !at.isFunction(); at = at.parentPath) if (at.parentPath?.isTryStatement() && at.key === 'block' && at.parentPath.node.handler) return true
  return false
}

/**
 * Whether nothing runs behind a statement on its way out of the function.
 * @param returns whether it leaves the function
 * @param isNothing whether what a `finally` holds is nothing
 */
export function endsIn(statement: NodePath, owner: NodePath<FunctionNode>, returns = statement.isReturnStatement(), isNothing: (block: BlockStatement) => boolean = () => false): boolean {
  let left = returns
  for (let at = statement; at.node !== owner.node.body; at = at.parentPath as NodePath) {
    const around = at.parentPath
    if (around?.isTryStatement() && around.node.finalizer && !isNothing(around.node.finalizer)) return false
    if (left || around?.isTryStatement() || around?.isIfStatement() || around?.isCatchClause()) continue
    if (!around?.isBlockStatement()) return false
    const next = around.node.body[around.node.body.indexOf(at.node as never) + 1]
    if (next?.type === 'ReturnStatement' && !next.argument) left = true
    else if (next) return false
  }
  return true
}
