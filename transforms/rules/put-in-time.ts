import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { isIn } from '../handler/steps.ts'
import { unwrapped } from '../handler/uses.ts'

const AT_ONCE = /^(forEach|map|filter|some|every|find|findIndex|findLast|reduce|reduceRight|flatMap|sort)$/

/**
 * Whether a place in a function has run by the time that the function goes on behind the statement which it stands in: in a callback, that
 * is only known where the callback is called at once, or what it is handed to is waited for. What comes later reaches a property of the
 * request that others read then, but no value that was handed on.
 * @param owner the function
 * @param ends where it goes on: a callback that holds all of those goes on by itself
 */
export function runsInTime(place: NodePath, owner: Node, ends: readonly Node[] = []): boolean {
  const inner = place.getFunctionParent()
  if (!inner || inner.node === owner || (ends.length > 0 && ends.every((one) => isIn(one, inner.node)))) return true
  const holder = unwrapped(inner)
  const { parentPath: parent } = holder
  if (parent?.isVariableDeclarator() || inner.isFunctionDeclaration()) {
    const id = inner.isFunctionDeclaration() ? inner.node.id : parent?.isVariableDeclarator() ? parent.node.id : undefined
    const binding = id?.type === 'Identifier' ? (inner.isFunctionDeclaration() ? inner.parentPath : inner).scope.getBinding(id.name) : undefined
    return binding?.constant === true && binding.referencePaths.every((reference) => isCallOf(reference) && (!inner.node.async || isWaitedFor(reference.parentPath as NodePath)) && runsInTime(reference, owner, ends))
  }
  if (!parent) return false
  const isCalled = (parent.isCallExpression() || parent.isNewExpression()) && parent.node.callee !== holder.node
  const callee = isCalled ? parent.node.callee : undefined
  if (parent.isCallExpression() && parent.node.callee === holder.node) return (!inner.node.async || isWaitedFor(parent)) && runsInTime(parent, owner, ends)
  if (callee?.type === 'MemberExpression' && callee.property.type === 'Identifier' && AT_ONCE.test(callee.property.name) && !inner.node.async) return runsInTime(parent, owner, ends)
  // A promise settles by its own functions: those stand inside of what makes it.
  for (let at: NodePath | null = parent; at && at.node !== owner; at = at.parentPath) if (isWaitedFor(at)) return runsInTime(at, owner, ends)
  return false
}

const isCallOf = ({ node, parent }: NodePath): boolean => parent.type === 'CallExpression' && parent.callee === node

/** `await` in front of it, or of a chain that begins with it. */
function isWaitedFor(given: NodePath): boolean {
  const { node, parentPath: parent } = unwrapped(given)
  if (parent?.isAwaitExpression()) return true
  const isChain = (parent?.isMemberExpression() && parent.node.object === node) || (parent?.isCallExpression() && parent.node.callee === node)
  return isChain === true && isWaitedFor(parent as NodePath)
}
