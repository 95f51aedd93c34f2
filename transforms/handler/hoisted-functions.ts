import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'

/**
 * Whether a place runs behind another one of its function: what a function declaration holds runs where that is called, which may be
 * above it.
 * @param isBehind whether a place stands behind that one
 */
export function runsBehind(place: NodePath, owner: Node, isBehind: (place: NodePath) => boolean, seen = new Set<Node>()): boolean {
  if (!isBehind(place)) return false
  for (let at = place.getFunctionParent(); at && at.node !== owner; at = at.getFunctionParent()) {
    if (!at.isFunctionDeclaration() || seen.has(at.node)) continue
    seen.add(at.node)
    const { id } = at.node
    const references = id ? (at.parentPath.scope.getBinding(id.name)?.referencePaths ?? []) : []
    if (!references.every((one) => runsBehind(one, owner, isBehind, seen))) return false
  }
  return true
}
