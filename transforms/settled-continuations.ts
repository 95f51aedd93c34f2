import type { NodePath } from '@babel/traverse'
import type { BlockStatement, CallExpression, NewExpression, Node, Statement } from '@babel/types'
import { endsIn, isCaught } from './ends.ts'
import { isLog } from './handler/behind.ts'
import { isPure } from './handler/purity.ts'
import type { Module } from './handler/module.ts'
import { isFunction, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import type { Range, Splice } from './splice.ts'

/** A promise as the last thing that a function makes, of which nobody sees when it is settled. */
export interface Settled {
  statement: NodePath
  executor: NodePath<FunctionNode>
  /** What its function does. */
  body: Range
  /** Whether the function waits for it: then it sees it fail. */
  waited: boolean
  /** What takes out where it is settled. */
  splices: Splice[]
}

/**
 * `return new Promise((resolve, reject) => { check(req, res, async () => { …; resolve() }) })`: when it is resolved is seen nowhere, and
 * what it is rejected with is thrown, unless an answer stands before that.
 * @param response the name of the function's response
 * @param isInside whether it stands in another one already
 */
export function readSettled({ source }: Module, path: NodePath<NewExpression>, owner: NodePath<FunctionNode>, response: string, isInside: boolean): Settled | undefined {
  const { callee, arguments: given } = path.node
  if (isInside || callee.type !== 'Identifier' || callee.name !== 'Promise' || path.scope.hasBinding('Promise', true) || given.length !== 1) return undefined
  const executor = (path.get('arguments') as NodePath[])[0]
  const waited = path.parentPath.isAwaitExpression()
  const statement = waited ? path.parentPath.parentPath : path.parentPath
  if (!executor || !isFunction(executor) || executor.node.async || executor.node.generator || !(statement?.isReturnStatement() || (waited && statement?.isExpressionStatement())) || !endsIn(statement, owner)) return undefined
  const { body } = executor.node
  const [only, ...others] = body.type === 'BlockStatement' ? body.body : [body]
  if (!only || others.length > 0) return undefined
  const splices: Splice[] = []
  const [resolve] = executor.node.params
  // `finally { resolve() }`
  const settlesOnly = (block: BlockStatement) => block.body.every((one) => one.type === 'ExpressionStatement' && one.expression.type === 'CallExpression' && one.expression.callee.type === 'Identifier' && resolve?.type === 'Identifier' && one.expression.callee.name === resolve.name && one.expression.arguments.length === 0)
  for (const [n, param] of executor.node.params.entries()) {
    const binding = param.type === 'Identifier' ? executor.scope.getOwnBinding(param.name) : undefined
    if (!binding?.constant || n > 1) return undefined
    for (const reference of binding.referencePaths) {
      const found = n === 0 ? resolved(source, reference) : rejected(source, reference, response, waited, statement, settlesOnly)
      if (!found) return undefined
      splices.push(...found)
    }
  }
  return { statement, executor, body: { start: only.start as number, end: only.end as number }, waited, splices }
}

const range = (node: Node): Range => ({ start: node.start as number, end: node.end as number })

/** `resolve()`, `return resolve()`, `resolve(value)`, `.then(resolve)`, `.finally(() => resolve())`. */
function resolved(source: string, reference: NodePath): Splice[] | undefined {
  const call = reference.parentPath
  if (!call?.isCallExpression()) return undefined
  if (call.node.callee !== reference.node) return call.node.arguments.length === 1 ? without(call) : undefined
  const [value, ...others] = call.node.arguments
  if (others.length > 0 || (value && (value.type === 'SpreadElement' || value.type === 'ArgumentPlaceholder'))) return undefined
  const outer = call.parentPath
  if (value) return outer.isExpressionStatement() || outer.isReturnStatement() ? [{ ...range(call.node), parts: [range(value)] }] : undefined
  if (outer.isExpressionStatement()) return gone(source, outer)
  if (outer.isReturnStatement()) return [{ start: (outer.node.start as number) + 'return'.length, end: call.node.end as number, parts: [] }]
  const settling = outer.isArrowFunctionExpression() && outer.node.body === call.node && outer.node.params.length === 0 ? outer.parentPath : undefined
  return settling?.isCallExpression() && settling.node.arguments.length === 1 ? without(settling) : undefined
}

/** The promise without its `.then(resolve)` or `.finally(resolve)`. */
function without(call: NodePath): Splice[] | undefined {
  const { node } = call
  const callee = node.type === 'CallExpression' ? node.callee : undefined
  const isSettling = callee?.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && /^(then|finally)$/.test(callee.property.name)
  const outer = call.parentPath
  if (!isSettling || !(outer?.isExpressionStatement() || outer?.isReturnStatement() || (outer?.isArrowFunctionExpression() && call.key === 'body'))) return undefined
  return [{ start: callee.object.end as number, end: node.end as number, parts: [] }]
}

/** A statement taken out; a `finally` that did nothing else goes with it. */
function gone(source: string, statement: NodePath): Splice[] {
  const { node } = statement
  const block = statement.parentPath
  if (block?.isBlockStatement() && block.node.body.length === 1 && block.key === 'finalizer' && block.parentPath?.isTryStatement() && block.parentPath.node.handler) {
    return [{ start: block.parentPath.node.handler.end as number, end: block.node.end as number, parts: [] }]
  }
  const before = block?.isBlockStatement() ? /[^\S\n]*\r?\n?[^\S\n]*$/.exec(source.slice(0, node.start as number))?.[0].length ?? 0 : 0
  return block?.isBlockStatement() ? [{ start: (node.start as number) - before, end: node.end as number, parts: [] }] : [{ ...range(node), parts: ['{}'] }]
}

/** `reject(error)`: invisible behind an answer, thrown elsewhere. */
function rejected(source: string, reference: NodePath, response: string, waited: boolean, promise: NodePath, settlesOnly: (block: BlockStatement) => boolean): Splice[] | undefined {
  const call = reference.parentPath
  const statement = call?.parentPath
  if (!call?.isCallExpression() || call.node.callee !== reference.node || !statement?.isExpressionStatement()) return undefined
  const [error, ...others] = call.node.arguments
  const owner = statement.getFunctionParent() as NodePath<FunctionNode> | null
  if (!error || error.type === 'SpreadElement' || others.length > 0 || !owner || !endsIn(statement, owner, false, settlesOnly)) return undefined
  const block = statement.parentPath
  const before = block?.isBlockStatement() ? block.node.body[block.node.body.indexOf(statement.node) - 1] : undefined
  if (before && before.type !== 'ReturnStatement' && answerIn(before, response)) return !waited || isUnseen(promise, response) ? gone(source, statement) : undefined
  return isCaught(statement) || (!waited && isCaught(promise)) ? undefined : [{ ...range(call.node), parts: ['throw ', range(error)] }]
}

/** What sends an answer, on a response of that name: `res.status(500).json(…)`, also where none was sent. */
function answerIn(statement: Statement, response: string): CallExpression | undefined {
  if (statement.type === 'IfStatement') {
    const test = bare(statement.test)
    const asked = test.type === 'UnaryExpression' && test.operator === '!' ? bare(test.argument) : undefined
    const isAsked = asked?.type === 'MemberExpression' && !asked.computed && asked.property.type === 'Identifier' && /^(headersSent|writableEnded|finished)$/.test(asked.property.name)
    const [only, ...others] = statement.consequent.type === 'BlockStatement' ? statement.consequent.body : [statement.consequent]
    return isAsked && !statement.alternate && only && others.length === 0 ? answerIn(only, response) : undefined
  }
  const given = statement.type === 'ExpressionStatement' ? statement.expression : statement.type === 'ReturnStatement' ? statement.argument : undefined
  const call = given ? bare(given) : undefined
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || call.callee.computed || call.callee.property.type !== 'Identifier' || !/^(json|send|end)$/.test(call.callee.property.name)) return undefined
  let root: Node = call
  while (root.type === 'CallExpression' || root.type === 'MemberExpression') root = bare(root.type === 'CallExpression' ? root.callee : root.object)
  return root.type === 'Identifier' && root.name === response ? call : undefined
}

/** Whether each `catch` around a promise only logs, and answers: behind an answer, that is seen by nobody. */
function isUnseen(promise: NodePath, response: string): boolean {
  for (let at: NodePath | null = promise; at && !at.isFunction(); at = at.parentPath) {
    const around = at.parentPath
    if (!around?.isTryStatement() || at.key !== 'block' || !around.node.handler) continue
    if (!around.node.handler.body.body.every((one) => isLog(one) || answerIn(one, response)?.arguments.every(isPure))) return false
  }
  return true
}
