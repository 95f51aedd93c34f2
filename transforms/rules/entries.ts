import type { Binding, NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { bare } from '../handler/uses.ts'

/** What a loop goes over, where a name is the key (0) or the value (1) of one of its entries: `for (const [name, value] of Object.entries(headers))`. */
export function entriesOf(binding: Binding, at: 0 | 1): { node: Node; path: NodePath } | undefined {
  const { path } = binding
  const loop = path.isVariableDeclarator() ? path.parentPath?.parentPath : undefined
  if (!path.isVariableDeclarator() || !loop?.isForOfStatement() || loop.node.await || loop.node.left !== path.parent) return undefined
  const { id } = path.node
  const right = bare(loop.node.right)
  const isPart = id.type === 'ArrayPattern' && id.elements[at] === binding.identifier
  if (!isPart || right.type !== 'CallExpression' || right.arguments.length !== 1) return undefined
  const { callee } = right
  const isEntries = callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier' && callee.object.name === 'Object' && callee.property.type === 'Identifier' && callee.property.name === 'entries'
  return isEntries ? { node: bare(right.arguments[0] as Node), path: loop } : undefined
}

/** Whether a type says that every field is a string: `Record<string, string>`, `{ [name: string]: string }`. */
export function saysStrings(type: Node): boolean {
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Record') return type.typeParameters?.params[1]?.type === 'TSStringKeyword'
  if (type.type !== 'TSTypeLiteral') return false
  return type.members.length > 0 && type.members.every((one) => (one.type === 'TSIndexSignature' || one.type === 'TSPropertySignature') && one.typeAnnotation?.typeAnnotation.type === 'TSStringKeyword')
}

/** Whether nothing changes the fields of an object that a constant holds: each use of it takes one of them, or goes over all. */
export function isOnlyRead(name: string, path: NodePath): boolean {
  const references = path.scope.getBinding(name)?.referencePaths
  return references !== undefined && references.every((reference) => {
    const { parent, node, parentPath } = reference
    if (parent.type === 'SpreadElement') return true
    if (parent.type === 'MemberExpression' && parent.object === node) {
      const above = parentPath?.parent
      return !(above?.type === 'AssignmentExpression' && above.left === parent) && above?.type !== 'UpdateExpression' && !(above?.type === 'UnaryExpression' && above.operator === 'delete')
    }
    return parent.type === 'CallExpression' && parent.arguments[0] === node && parent.callee.type === 'MemberExpression' && parent.callee.object.type === 'Identifier' && parent.callee.object.name === 'Object' && parent.callee.property.type === 'Identifier' && /^(entries|keys|values)$/.test(parent.callee.property.name)
  })
}

/** Whether an expression is the value of an entry that a loop goes over. */
export function isEntry(given: Node, path: NodePath): boolean {
  const node = bare(given)
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  return binding?.constant === true && entriesOf(binding, 1) !== undefined
}
