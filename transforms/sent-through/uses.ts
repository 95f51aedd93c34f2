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

/** Headers that Node or Next set themselves, for some ways to answer. */
const OWN_HEADERS = /^(?:content-length|transfer-encoding|etag|date|connection|keep-alive|vary)$/i

/**
 * Whether a wrapper only listens to the response, or sees that it ends, `res.end = (...args) => { log(res.statusCode); return original(...args) }`,
 * which are alike for all ways to answer. What other methods get, and whether they are called, depends on how the handler answered.
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
    if (!member?.isMemberExpression()) return true
    const name = member.node.property.type === 'Identifier' ? member.node.property.name : undefined
    if (name === 'getHeader' || name === 'hasHeader' || name === 'getHeaders') {
      const [header] = assignment?.isCallExpression() ? assignment.node.arguments : []
      return header?.type === 'StringLiteral' && !OWN_HEADERS.test(header.value)
    }
    if (!assignment?.isAssignmentExpression() || assignment.node.left !== member.node) return true
    const value = withoutCasts(assignment.get('right'))
    return name === 'statusCode' || name === 'statusMessage' || isOriginal(value, binding) || (name === 'end' && watches(value) && !looksAt(value))
  }) === true
}

/** Whether a wrapper sets headers on the response: where its handler throws, they went out with the 500 of Next. */
export function setsHeaders(call: NodePath): boolean {
  const through = call.findParent((one) => one.isCallExpression() && isSentThrough(one.node))
  let sets = false
  through?.traverse({
    CallExpression: (inner) => {
      const { callee } = inner.node
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !/^(?:setHeader|appendHeader)$/.test(callee.property.name)) return
      // In a branch of its own it is for another answer.
      const block = inner.findParent((one) => one.isBlockStatement())
      const isLeft = block?.getFunctionParent()?.node === call.getFunctionParent()?.node && block?.isBlockStatement() === true && /^(?:Return|Throw)/.test(block.node.body.at(-1)?.type ?? '') && !call.findParent((one) => one === block)
      sets ||= !isLeft && (inner.node.start as number) < (call.node.start as number)
    },
  })
  return sets
}

/** Whether what is put in the place of a method is that again, or hands on to it all that it gets. */
export function isWatching(given: NodePath, response: Binding): boolean {
  const value = withoutCasts(given)
  return isOriginal(value, response) || watches(value)
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

/** Whether a function does more with what it gets than to hand it on. */
function looksAt(path: NodePath): boolean {
  if (!path.isFunction()) return true
  let looks = false
  path.traverse({
    Identifier: (inner) => {
      const { node } = inner
      if (node.name === 'arguments') looks = true
      const binding = inner.isReferencedIdentifier() ? inner.scope.getBinding(node.name) : undefined
      if (binding?.kind !== 'param' || binding.scope !== path.scope) return
      const given = inner.findParent((one) => !(one.isSpreadElement() || one.isArrayExpression() || one.isTSAsExpression()))
      const isReturned = given?.isCallExpression() && given.findParent((one) => !(one.isAwaitExpression() || one.isTSAsExpression()))
      looks ||= !(isReturned && (isReturned.isReturnStatement() || isReturned.node === path.node))
    },
  })
  return looks
}

/** Whether the last statement of a block returns, in a `try` too. */
function endsWith(block: Node): boolean {
  const last = block.type === 'BlockStatement' ? block.body.at(-1) : undefined
  return last?.type === 'ReturnStatement' || (last?.type === 'TryStatement' && !last.handler && endsWith(last.block))
}
