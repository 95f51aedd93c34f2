import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { isIn } from '../handler/steps.ts'
import { unwrapped } from '../handler/uses.ts'

const AT_ONCE = /^(forEach|map|filter|some|every|find|findIndex|findLast|reduce|reduceRight|flatMap|sort)$/

/** Whether it surely has, or as far as what is waited for waits for its callback. */
type InTime = 'surely' | 'waited for'

/**
 * Whether a place in a function has run by the time that the function goes on behind the statement which it stands in: in a callback, that
 * is only known where the callback is called at once, or what it is handed to is waited for. What comes later reaches a property of the
 * request that others read then, but no value that was handed on.
 * @param owner the function
 * @param ends where it goes on: a callback that holds all of those goes on by itself
 * @returns undefined where it may run later
 */
export function runsInTime(place: NodePath, owner: Node, ends: readonly Node[] = []): InTime | undefined {
  const inner = place.getFunctionParent()
  if (!inner || inner.node === owner || (ends.length > 0 && ends.every((one) => isIn(one, inner.node)))) return 'surely'
  const further = (at: NodePath, known: InTime = 'surely'): InTime | undefined => {
    const found = runsInTime(at, owner, ends)
    return found && (known === 'surely' ? found : known)
  }
  const holder = unwrapped(inner)
  const { parentPath: parent } = holder
  if (parent?.isVariableDeclarator() || inner.isFunctionDeclaration()) {
    const id = inner.isFunctionDeclaration() ? inner.node.id : parent?.isVariableDeclarator() ? parent.node.id : undefined
    const binding = id?.type === 'Identifier' ? (inner.isFunctionDeclaration() ? inner.parentPath : inner).scope.getBinding(id.name) : undefined
    const calls = binding?.constant ? binding.referencePaths.map((reference) => (isCallOf(reference) && (!inner.node.async || isWaitedFor(reference.parentPath as NodePath)) ? further(reference) : undefined)) : [undefined]
    return calls.every((one) => one !== undefined) ? (calls.find((one) => one !== 'surely') ?? 'surely') : undefined
  }
  if (!parent?.isCallExpression() && !parent?.isNewExpression()) return undefined
  if (parent.node.callee === holder.node) return !inner.node.async || isWaitedFor(parent) ? further(parent) : undefined
  const { callee } = parent.node
  const method = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
  if (AT_ONCE.test(method) && !inner.node.async) return further(parent)
  let at: NodePath | null = parent
  for (; at && !at.isFunction(); at = at.parentPath) if (isWaitedFor(at)) return further(at, /^(then|catch|finally)$/.test(method) ? 'surely' : 'waited for')
  // A callback that settles a promise which is waited for: `await new Promise((resolve) => { look((found) => { …; resolve() }) })`.
  const made = at?.parentPath
  const [settle] = at?.isFunction() ? at.node.params : []
  const settles = settle?.type === 'Identifier' ? at?.scope.getOwnBinding(settle.name)?.referencePaths.some(({ node }) => isIn(node, inner.node)) : false
  const isPromise = made?.isNewExpression() === true && made.node.callee.type === 'Identifier' && made.node.callee.name === 'Promise'
  return isPromise && settles && isWaitedFor(made) ? further(made) : undefined
}

const isCallOf = ({ node, parent }: NodePath): boolean => parent.type === 'CallExpression' && parent.callee === node

/** `await` in front of it, or of a chain that begins with it. */
function isWaitedFor(given: NodePath): boolean {
  const { node, parentPath: parent } = unwrapped(given)
  if (parent?.isAwaitExpression()) return true
  const isChain = (parent?.isMemberExpression() && parent.node.object === node) || (parent?.isCallExpression() && parent.node.callee === node)
  return isChain === true && isWaitedFor(parent as NodePath)
}
