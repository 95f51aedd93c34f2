import type { NodePath } from '@babel/traverse'
import type { Identifier, MemberExpression, Node } from '@babel/types'
import type { Module } from './module.ts'

/** `http.ok` of `http.ok(res)`: a function under the name of what holds it. */
export type Member = MemberExpression & { object: Identifier; property: Identifier }

/** Whether a callee names a function by a holder and a plain property. */
export const isMember = (node: Node): node is Member => node.type === 'MemberExpression' && !node.computed && node.object.type === 'Identifier' && node.property.type === 'Identifier'

/**
 * The references in a module by which a function may be used that a callee names: those of its name, or those of its holder that are
 * not plainly of another property.
 */
export function referencesOf({ program }: Module, callee: Node): NodePath[] {
  const name = isMember(callee) ? callee.object.name : callee.type === 'Identifier' ? callee.name : undefined
  const references = name === undefined ? [] : (program.scope.getOwnBinding(name)?.referencePaths ?? [])
  return isMember(callee) ? membersIn(references, callee.property.name) : references
}

/** Of the references of a holder those that may be of a property. */
export function membersIn(references: readonly NodePath[], property: string): NodePath[] {
  return references.filter(({ node, parent }) => !(parent.type === 'MemberExpression' && parent.object === node && isMember(parent) && parent.property.name !== property) && parent.type !== 'TSQualifiedName')
}

/** The name that a callee has in what it is told by: `ok`, `http.ok`. */
export const nameOfCallee = (callee: Node): string | undefined => (callee.type === 'Identifier' ? callee.name : isMember(callee) ? `${callee.object.name}.${callee.property.name}` : undefined)

/** Whether a reference is, or begins, one of some callees. */
export const isOneOf = (callees: ReadonlySet<Node>, { node, parent }: NodePath): boolean => callees.has(node) || (parent.type === 'MemberExpression' && parent.object === node && callees.has(parent))

/** The same for a holder, or for what makes holders: `const limiter = rateLimit(options)`, and `limiter.check`. */
export function heldReferences(references: readonly NodePath[], property: string): NodePath[] {
  return references.flatMap((reference) => {
    const call = reference.parentPath
    const declarator = call?.isCallExpression() && call.node.callee === reference.node ? call.parentPath : undefined
    const binding = declarator?.isVariableDeclarator() && declarator.node.id.type === 'Identifier' ? declarator.scope.getBinding(declarator.node.id.name) : undefined
    const isOwn = binding?.constant === true && !binding.referencePaths.some((one) => one.isExportNamedDeclaration() || one.parentPath?.isExportSpecifier() || one.parentPath?.isExportDefaultDeclaration())
    return binding && isOwn ? membersIn(binding.referencePaths, property) : membersIn([reference], property)
  })
}
