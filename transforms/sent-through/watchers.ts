import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { FunctionNode, Handed } from '../handler/unit.ts'
import { unwrapped } from '../handler/uses.ts'

/** What of a response is alike for all ways to answer, where it is only read. */
const READ = /^(?:statusCode|statusMessage|headersSent|writableEnded|finished)$/

/**
 * Whether a function does nothing with a response that it is given but to listen for its end, and to read there what came of it:
 * `(req, res) => { res.once('finish', () => count(req.url, res.statusCode)) }`.
 * @param index of the parameter
 */
export function onlyListens({ node, scope }: NodePath<FunctionNode>, index: number): boolean {
  const parameter = node.params[index]
  const binding = parameter?.type === 'Identifier' ? scope.getOwnBinding(parameter.name) : undefined
  if (!binding?.constant || node.generator || binding.referencePaths.length === 0) return false
  return binding.referencePaths.some(isListener) && binding.referencePaths.every((one) => isListener(one) || isRead(one))
}

/** The response that a function is given, unless it only listens for the end of it: that it does to whatever it is given, and answers nothing. */
export const answeredWith = (path: NodePath<FunctionNode>, given: Handed | undefined): Handed | undefined => (given && given.key === undefined && onlyListens(path, given.index) ? undefined : given)

/** `res.once('finish', …)`, whose result nothing takes. */
function isListener(reference: NodePath): boolean {
  const member = unwrapped(reference).parentPath
  const call = member?.isMemberExpression() && member.node.object === unwrapped(reference).node ? member.parentPath : undefined
  return call?.parentPath?.isExpressionStatement() === true && isListening(call)
}

/** Whether a call has a function listen for the end of a response. */
export function isListening(call: NodePath): boolean {
  if (!call.isCallExpression()) return false
  const { callee, arguments: given } = call.node
  const [event, , ...others] = given
  return callee.type === 'MemberExpression' && !callee.computed && /^(?:on|once)$/.test(nameOf(callee.property)) && event?.type === 'StringLiteral' && event.value === 'finish' && given.length === 2 && others.length === 0
}

/** A test whether it is there, or of what it has; the status, or a header that is no matter of how it was sent. */
function isRead(reference: NodePath): boolean {
  const outer = unwrapped(reference)
  const parent = outer.parentPath
  if (parent?.isUnaryExpression({ operator: '!' })) return true
  if (!(parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) || parent.node.object !== outer.node || parent.node.computed) return false
  const name = nameOf(parent.node.property)
  const above = unwrapped(parent).parentPath
  if (above?.isUnaryExpression({ operator: 'typeof' })) return /^(?:on|once)$/.test(name)
  const isWritten = (above?.isAssignmentExpression() && above.node.left === unwrapped(parent).node) || above?.isUpdateExpression() || above?.isUnaryExpression({ operator: 'delete' })
  return READ.test(name) && !isWritten && !(above?.isCallExpression() && above.node.callee === unwrapped(parent).node)
}

const nameOf = (node: Node): string => (node.type === 'Identifier' ? node.name : '')
