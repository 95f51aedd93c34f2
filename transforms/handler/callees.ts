import type { NodePath } from '@babel/traverse'
import type { Identifier, MemberExpression, Node } from '@babel/types'
import type { Module } from './module.ts'

/** `http.ok` of `http.ok(res)`: a function under the name of what holds it. */
export type Member = MemberExpression & { object: Identifier; property: Identifier }

/** Whether a callee names a function by a holder and a plain property. */
export const isMember = (node: Node): node is Member => node.type === 'MemberExpression' && !node.computed && node.object.type === 'Identifier' && node.property.type === 'Identifier'

/** What a callee names by plain properties of a name, however many: `controller.errors.onError`. */
export interface MemberPath {
  object: Identifier
  /** From that name on: `errors.onError`. */
  member: string
  /** The last of the properties. */
  property: Identifier
}

/** A callee as such a path; undefined for any other. */
export function memberPath(node: Node): MemberPath | undefined {
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return undefined
  if (node.object.type === 'Identifier') return { object: node.object, member: node.property.name, property: node.property }
  const inner = memberPath(node.object)
  return inner && { object: inner.object, member: `${inner.member}.${node.property.name}`, property: node.property }
}

/** What a reference begins, outermost last: `http.errors` and `http.errors.gone` of `http`. */
export function membersFrom(reference: NodePath): MemberPath[] {
  const found: MemberPath[] = []
  for (let { node, parentPath: parent } = reference; parent?.isMemberExpression() && parent.node.object === node; { node, parentPath: parent } = parent) {
    const path = memberPath(parent.node)
    if (!path) break
    found.push(path)
  }
  return found
}

/**
 * The references in a module by which a function may be used that a callee names: those of its name, or those of its holder that are
 * not plainly of another property.
 */
export function referencesOf({ program }: Module, callee: Node): NodePath[] {
  const path = memberPath(callee)
  const name = path ? path.object.name : callee.type === 'Identifier' ? callee.name : undefined
  const references = name === undefined ? [] : (program.scope.getOwnBinding(name)?.referencePaths ?? [])
  return path ? membersIn(references, path.member) : references
}

/** Of the references of a holder those that may be of a member. */
export function membersIn(references: readonly NodePath[], member: string): NodePath[] {
  return references.filter((reference) => {
    const whole = membersFrom(reference).at(-1)?.member
    return (whole === undefined || `${whole}.`.startsWith(`${member}.`) || `${member}.`.startsWith(`${whole}.`)) && reference.parent.type !== 'TSQualifiedName'
  })
}

/** The name that a callee has in what it is told by: `ok`, `http.ok`. */
export function nameOfCallee(callee: Node): string | undefined {
  const path = memberPath(callee)
  return callee.type === 'Identifier' ? callee.name : path && `${path.object.name}.${path.member}`
}

/** Whether a reference is, or begins, one of some callees. */
export function isOneOf(callees: ReadonlySet<Node>, { node, parentPath }: NodePath): boolean {
  if (callees.has(node)) return true
  return parentPath?.isMemberExpression() === true && parentPath.node.object === node && isOneOf(callees, parentPath)
}

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
