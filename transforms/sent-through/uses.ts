import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { bare, unwrapped } from '../handler/uses.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'

/** The helper that a project gets for wrappers that change methods of the response. */
export const SENT_THROUGH = 'sentThrough'

/** Whether what a handler's call gives is sent through a response that its wrapper has changed: `sentThrough(async (res, sendOn) => … sendOn(handler(req, res)) …)`. */
export function isSentOn(call: NodePath): boolean {
  const { parentPath: sender } = unwrapped(call)
  const callee = sender?.isCallExpression() && sender.node.arguments[0] === unwrapped(call).node ? sender.node.callee : undefined
  const binding = callee?.type === 'Identifier' ? call.scope.getBinding(callee.name) : undefined
  const owner = binding?.kind === 'param' ? binding.scope.path : undefined
  const through = owner?.parentPath
  return through?.isCallExpression() === true && through.node.callee.type === 'Identifier' && through.node.callee.name === SENT_THROUGH && owner?.isFunction() === true && owner.node.params[1] === binding?.identifier
}

/** A call that gives what was sent through such a response. */
export const isSentThrough = ({ callee }: CallExpression): boolean => callee.type === 'Identifier' && callee.name === SENT_THROUGH

/** Methods of which a replacement can be seen to do what they do. */
const SENDING = new Set(['json', 'send', 'end', 'write'])

/**
 * Whether all that a wrapper puts on the response only looks at what is sent, `res.json = (body) => { log(body); return original(body) }`, or
 * puts back what was there.
 * @param call one of its handler's, as `isSentOn` knows it
 */
export function onlyWatches(call: NodePath): boolean {
  const through = call.findParent((one) => one.isCallExpression() && isSentThrough(one.node))
  const owner = through?.isCallExpression() ? through.get('arguments')[0] : undefined
  const [res] = owner?.isFunction() ? owner.node.params : []
  const binding = res?.type === 'Identifier' ? owner?.scope.getBinding(res.name) : undefined
  return binding?.referencePaths.every((reference) => {
    const member = unwrapped(reference).parentPath
    const assignment = member && unwrapped(member).parentPath
    if (!member?.isMemberExpression() || !assignment?.isAssignmentExpression() || assignment.node.left !== member.node) return true
    const { property } = member.node
    const value = withoutCasts(assignment.get('right'))
    return property.type === 'Identifier' && SENDING.has(property.name) && (isOriginal(value, binding) || watches(value))
  }) === true
}

/** Whether a name stands for a method that the response had: `const original = res.json`, `res.json.bind(res)`. */
function isOriginal(value: NodePath, response: Binding): boolean {
  const held = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined
  const taken = held?.constant && held.path.isVariableDeclarator() && held.path.node.id.type === 'ObjectPattern' ? held.path.node.init : undefined
  if (taken) return taken.type === 'Identifier' && value.scope.getBinding(taken.name) === response
  const init = held?.constant && held.path.isVariableDeclarator() && held.path.node.init ? bare(held.path.node.init) : undefined
  const bound = init?.type === 'CallExpression' && init.callee.type === 'MemberExpression' && init.callee.property.type === 'Identifier' && init.callee.property.name === 'bind' ? bare(init.callee.object) : init
  return bound?.type === 'MemberExpression' && bound.object.type === 'Identifier' && value.scope.getBinding(bound.object.name) === response
}

/** Whether a function ends every way with the call of another one that gets what it got itself. */
function watches(path: NodePath): boolean {
  if (!path.isFunctionExpression() && !path.isArrowFunctionExpression()) return false
  const { body } = path.node
  const own = new Set(path.node.params.map((one) => (one.type === 'RestElement' ? one.argument : one)).flatMap((one) => (one.type === 'Identifier' && path.scope.getOwnBinding(one.name)?.constant ? one.name : [])))
  const isOwn = (node: Node): boolean => (node.type === 'Identifier' && own.has(node.name)) || (node.type === 'SpreadElement' && isOwn(node.argument)) || (node.type === 'ArrayExpression' && node.elements.every((one) => one && isOwn(one)))
  const handsOn = (given: Node | null | undefined): boolean => {
    const call = given && bare(given)
    if (call?.type !== 'CallExpression') return false
    const isMember = call.callee.type === 'MemberExpression' && call.callee.property.type === 'Identifier' && /^(?:call|apply)$/.test(call.callee.property.name)
    return (isMember || call.callee.type === 'Identifier') && call.arguments.slice(isMember ? 1 : 0).every(isOwn)
  }
  if (body.type !== 'BlockStatement') return handsOn(body)
  let fine = endsWith(body)
  path.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: ({ node }) => void (fine &&= handsOn(node.argument)),
  })
  return fine
}

/** Whether the last statement of a block returns, in a `try` too. */
function endsWith(block: Node): boolean {
  const last = block.type === 'BlockStatement' ? block.body.at(-1) : undefined
  return last?.type === 'ReturnStatement' || (last?.type === 'TryStatement' && !last.handler && endsWith(last.block))
}
