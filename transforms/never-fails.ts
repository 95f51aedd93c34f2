import type { NodePath } from '@babel/traverse'
import type { Node, Statement } from '@babel/types'
import { isLog } from './handler/behind.ts'
import { isPure, isSimple } from './handler/purity.ts'
import type { FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'

/** Names of what a function calls to go on, and of its response. */
interface Known {
  response: string | undefined
  next: readonly string[]
  isAsync: (name: string) => boolean
}

const ANSWERS = /^(status|json|send|end|redirect|setHeader|appendHeader|removeHeader)$/

/**
 * Whether a function throws nothing while it runs, its `next` aside: by its text, or since it catches it.
 * @param params of the function that has the request, response and `next`, where it is not the function itself
 * @param isAsync whether a name stands for an async function
 */
export function neverFails({ node }: NodePath<FunctionNode>, params: readonly Node[] = node.params, isAsync: Known['isAsync'] = () => false): boolean {
  const [, response, next] = params
  const known = { response: response?.type === 'Identifier' ? response.name : undefined, next: next?.type === 'Identifier' ? [next.name] : [], isAsync }
  return node.body.type === 'BlockStatement' ? stepsNeverFail(node.body.body, known) : expressionNeverFails(node.body, known)
}

const stepsNeverFail = (statements: readonly Statement[], known: Known): boolean => statements.every((one) => neverThrows(one, known))

function neverThrows(node: Node, known: Known): boolean {
  switch (node.type) {
    case 'BlockStatement':
      return stepsNeverFail(node.body, known)
    case 'EmptyStatement':
    case 'FunctionDeclaration':
      return true
    case 'ReturnStatement':
      return !node.argument || expressionNeverFails(node.argument, known)
    case 'ExpressionStatement':
      return expressionNeverFails(node.expression, known)
    case 'VariableDeclaration':
      return node.declarations.every(({ id, init }) => id.type === 'Identifier' && (!init || expressionNeverFails(init, known)))
    case 'IfStatement':
      return isAsked(node.test) && neverThrows(node.consequent, known) && (!node.alternate || neverThrows(node.alternate, known))
    case 'TryStatement':
      return node.handler != null && neverThrows(node.handler.body, known) && (!node.finalizer || neverThrows(node.finalizer, known))
    default:
      return false
  }
}

/** Whether a test only looks at names, and at members of what is surely there: `req.method === 'OPTIONS'`, `!req.user?.isAdmin`. */
function isAsked(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'UnaryExpression') return node.operator !== 'delete' && isAsked(node.argument)
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') return isAsked(node.left) && isAsked(node.right)
  if (node.type === 'MemberExpression') return !node.computed && bare(node.object).type === 'Identifier'
  if (node.type === 'OptionalMemberExpression') return isPure(node) && isThere(node)
  return isSimple(node)
}

/** Whether each step of a chain but its first asks if there is something: `req.user?.role?.name`. */
function isThere(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'OptionalMemberExpression') return node.optional ? isThere(node.object) : false
  return node.type === 'Identifier' || (node.type === 'MemberExpression' && !node.computed && bare(node.object).type === 'Identifier')
}

function expressionNeverFails(given: Node, known: Known): boolean {
  const node = bare(given)
  if (isSimple(node) || isLog(node) || isAsked(node)) return true
  if (node.type !== 'CallExpression') return false
  if (node.callee.type === 'Identifier') return (known.next.includes(node.callee.name) && node.arguments.length === 0) || isPromise(node, known)
  // Behind a promise.
  const { callee } = node
  if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && /^(then|catch|finally)$/.test(callee.property.name) && bare(callee.object).type === 'CallExpression') return isPromise(callee.object, known) && node.arguments.every((one) => isSimple(one) || one.type === 'ArrowFunctionExpression' || one.type === 'FunctionExpression')
  let chain: Node = node
  while (chain.type === 'CallExpression') {
    if (chain.callee.type !== 'MemberExpression' || chain.callee.computed || chain.callee.property.type !== 'Identifier' || !ANSWERS.test(chain.callee.property.name) || !chain.arguments.every(isSimple)) return false
    chain = bare(chain.callee.object)
  }
  return chain.type === 'Identifier' && chain.name === known.response
}

/** Whether an expression gives the promise of an async function, and fails in that only. */
function isPromise(given: Node, known: Known): boolean {
  const node = bare(given)
  if (node.type !== 'CallExpression') return false
  return node.callee.type === 'Identifier' ? known.isAsync(node.callee.name) && node.arguments.every((one) => isSimple(one)) : expressionNeverFails(node, known) && node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && /^(then|catch|finally)$/.test(node.callee.property.name)
}
