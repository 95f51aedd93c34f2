import type { Binding, NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { bare } from '../handler/uses.ts'

/**
 * What a loop goes over, where a name is the key (0) or the value (1) of one of its entries:
 * `for (const [name, value] of Object.entries(headers))`, `Object.entries(headers).forEach(([name, value]) => …)`.
 */
export function entriesOf(binding: Binding, at: 0 | 1): { node: Node; path: NodePath } | undefined {
  if (binding.kind === 'param') return entriesCalledWith(binding, at)
  const { path } = binding
  const loop = path.isVariableDeclarator() ? path.parentPath?.parentPath : undefined
  if (!path.isVariableDeclarator() || !loop?.isForOfStatement() || loop.node.await || loop.node.left !== path.parent) return undefined
  const { id } = path.node
  const isPart = id.type === 'ArrayPattern' && id.elements[at] === binding.identifier
  const object = isPart ? objectOf(loop.node.right) : undefined
  return object && { node: object, path: loop }
}

/** The same for what `forEach` calls, at once and for each. */
function entriesCalledWith({ scope, identifier }: Binding, at: 0 | 1): { node: Node; path: NodePath } | undefined {
  const callback = scope.path
  const call = callback.parentPath
  if (!callback.isArrowFunctionExpression() && !callback.isFunctionExpression()) return undefined
  if (callback.node.async || callback.node.generator || !call?.isCallExpression() || call.node.arguments[0] !== callback.node) return undefined
  const { callee } = call.node
  const [first] = callback.node.params
  const isPart = first?.type === 'ArrayPattern' && first.elements[at] === identifier
  const isForEach = callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && callee.property.name === 'forEach'
  const object = isPart && isForEach ? objectOf(callee.object) : undefined
  return object && { node: object, path: call }
}

/** The object that `Object.entries(object)` is of. */
function objectOf(given: Node): Node | undefined {
  const call = bare(given)
  if (call.type !== 'CallExpression' || call.arguments.length !== 1) return undefined
  const { callee } = call
  const isEntries = callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier' && callee.object.name === 'Object' && callee.property.type === 'Identifier' && callee.property.name === 'entries'
  return isEntries ? bare(call.arguments[0] as Node) : undefined
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
