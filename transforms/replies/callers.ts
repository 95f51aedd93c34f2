import type { NodePath } from '@babel/traverse'
import type { Node, Statement } from '@babel/types'
import { isLog } from '../handler/behind.ts'
import { isPure, saysNothing } from '../handler/purity.ts'
import { ANSWERING, type Unit } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'

/**
 * Whether a function that calls another one does something when that is done, or where it fails: behind the call, in a `catch` or a
 * `finally`. Where the other answers by and by, that would be when it has answered, and what fails behind its answer would not be seen.
 * @param units the functions of the file that get its request or response
 */
export function callersAct(unit: Unit, units: readonly Unit[], seen: ReadonlySet<Unit> = new Set()): boolean {
  if (seen.has(unit)) return false
  const known = new Set([...seen, unit])
  return units.some((caller) => {
    const calls = [...caller.calls].flatMap(([call, callee]) => (callee === unit ? [call] : []))
    if (calls.length === 0) return false
    const paths = calls.map((call) => caller.uses.find((use) => use.of === 'argument' && use.call === call)?.nodePath.findParent((one) => one.node === call))
    return paths.some((path) => !path || actsAround(path, caller)) || callersAct(caller, units, known)
  })
}

/** Whether a function does something behind a call, or where that fails. */
function actsAround(call: NodePath, { node: { body }, path: { node: own }, response }: Unit): boolean {
  const isQuiet = (statement: Statement): boolean => {
    if (isLog(statement) || statement.type === 'EmptyStatement' || statement.type === 'FunctionDeclaration') return true
    if (statement.type === 'ReturnStatement') return saysNothing(statement.argument) || isAnswer(statement.argument as Node)
    if (statement.type === 'IfStatement') return isPure(statement.test) && [statement.consequent, statement.alternate].every((one) => !one || isQuiet(one))
    if (statement.type === 'BlockStatement') return statement.body.every(isQuiet)
    return statement.type === 'ExpressionStatement' && isAnswer(statement.expression)
  }
  /** An answer of values: behind another one it only fails. */
  const isAnswer = (given: Node): boolean => {
    let at = bare(given)
    let isLast = true
    for (; at.type === 'CallExpression' && at.callee.type === 'MemberExpression' && at.arguments.every(isPure); at = bare(at.callee.object)) {
      const { property } = at.callee
      if (property.type !== 'Identifier' || !(isLast ? ANSWERING.has(property.name) : property.name === 'status')) return false
      isLast = false
    }
    return !isLast && at.type === 'Identifier' && at.name === response?.binding.identifier.name
  }
  /** Whether what returns there ends the function, with no `try` on its way. */
  const ends = (at: NodePath) => at.findParent((one) => one.isTryStatement() || one.isFunction())?.node === own
  for (let at = call; at.node !== body; at = at.parentPath as NodePath) {
    const around = at.parentPath
    if (!around) return true
    if (at.isReturnStatement() && ends(at)) return false
    if (around.isBlockStatement() || around.isSwitchCase()) {
      const statements = around.isBlockStatement() ? around.node.body : around.node.consequent
      // What stands behind a `return` is not reached.
      if (at.isReturnStatement()) continue
      const later = statements.slice(statements.indexOf(at.node as Statement) + 1)
      const end = later.findIndex((one) => one.type === 'ReturnStatement' || one.type === 'BreakStatement')
      const reached = end === -1 ? later : later.slice(0, end + 1)
      // Here nothing has failed: what answers again would be the first that does.
      if (!reached.every((one) => isLog(one) || one.type === 'FunctionDeclaration' || (one.type === 'BreakStatement' && !one.label) || (one.type === 'ReturnStatement' && saysNothing(one.argument)))) return true
      if (around.isSwitchCase() && end === -1) {
        const switched = around.parentPath?.node
        if (switched?.type !== 'SwitchStatement' || switched.cases.at(-1) !== around.node) return true
      }
      if (reached.at(-1)?.type === 'ReturnStatement' && ends(at)) return false
    } else if (around.isTryStatement()) {
      const { block, handler, finalizer } = around.node
      if (finalizer && at.node !== finalizer && !finalizer.body.every((one) => isLog(one))) return true
      if (at.node === block && handler && !handler.body.body.every(isQuiet)) return true
    } else if (!(at.isExpression() && (around.isAwaitExpression() || around.isReturnStatement() || around.isExpressionStatement() || (around.isUnaryExpression() && around.node.operator === 'void') || (around.isConditionalExpression() && around.node.test !== at.node)))) {
      if (!(around.isIfStatement() && at.node !== around.node.test) && !around.isCatchClause() && !around.isSwitchStatement() && !around.isTSAsExpression() && !around.isParenthesizedExpression()) return true
    }
  }
  return false
}
