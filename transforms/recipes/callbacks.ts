import type { Scope } from '@babel/traverse'
import type { ArrowFunctionExpression, BlockStatement, CallExpression, FunctionExpression, Node } from '@babel/types'
import { importedAs } from '../handler/imported.ts'
import { bare } from '../handler/uses.ts'

/**
 * Functions that call back before they return, with an error or a value, and that throw the one and return the other where they get
 * no callback.
 */
const AT_ONCE = [
  // https://github.com/auth0/node-jsonwebtoken: with a secret that is no function itself, `done(err)` is called in place.
  { from: 'jsonwebtoken', name: 'verify', plain: 1 },
] as const

/** A callback that runs before what it is given to returns. */
export interface Callback {
  call: CallExpression
  node: (ArrowFunctionExpression | FunctionExpression) & { body: BlockStatement }
  error: string
  value: string | undefined
}

/**
 * Reads a statement's expression as such a call: `jwt.verify(token, secret, (error, payload) => { … })`.
 * @param scope where it stands
 */
export function callbackAtOnce(given: Node, scope: Scope): Callback | undefined {
  const call = bare(given)
  if (call.type !== 'CallExpression') return undefined
  const imported = importedAs(call.callee, scope)
  const known = imported && AT_ONCE.find((one) => one.from === imported.from && one.name === imported.name)
  const node = call.arguments.at(-1)
  if (!known || !node || call.arguments.length < 3 || (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression')) return undefined
  const [error, value, ...others] = node.params
  const isTaken = (one: string) => scope.hasBinding(one, true)
  if (node.async || node.generator || node.body.type !== 'BlockStatement' || error?.type !== 'Identifier' || (value && value.type !== 'Identifier') || others.length > 0) return undefined
  if (isTaken(error.name) || (value && isTaken(value.name)) || !isPlain(call.arguments[known.plain], scope)) return undefined
  return { call, node: node as Callback['node'], error: error.name, value: value?.type === 'Identifier' ? value.name : undefined }
}

/** `process.env.SECRET`, `'secret'`, or a constant that is one of them: no function. */
function isPlain(given: Node | undefined | null, scope: Scope): boolean {
  const node = given && bare(given)
  if (node?.type === 'LogicalExpression') return isPlain(node.left, scope) && isPlain(node.right, scope)
  const binding = node?.type === 'Identifier' ? scope.getBinding(node.name) : undefined
  if (binding?.constant && binding.path.isVariableDeclarator() && binding.path.node.id === binding.identifier) return isPlain(binding.path.node.init, binding.path.scope)
  if (node?.type === 'StringLiteral' || node?.type === 'TemplateLiteral') return true
  return node?.type === 'MemberExpression' && !node.computed && node.object.type === 'MemberExpression' && node.object.object.type === 'Identifier' && node.object.object.name === 'process'
}
