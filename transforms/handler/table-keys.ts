import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { bare } from './uses.ts'

/** `Object.keys(handlers)`, or a constant of that, which nothing but questions is done to. */
export function isKeys(at: NodePath, given: Node, table: string): boolean {
  const node = bare(given)
  const binding = node.type === 'Identifier' ? at.scope.getBinding(node.name) : undefined
  if (binding) {
    const { path } = binding
    const isRead = binding.referencePaths.every(({ node: one, parent }) => (parent.type === 'MemberExpression' && parent.object === one ? isNamed(parent, /^(includes|join|indexOf|length)$/) : parent.type === 'CallExpression' && isNamed(parent.callee, /^setHeader$/)))
    return binding.constant && isRead && path.isVariableDeclarator() && path.node.init != null && isKeys(path, path.node.init, table)
  }
  if (node.type !== 'CallExpression' || node.arguments.length !== 1 || node.callee.type !== 'MemberExpression') return false
  const [{ object, property }, of] = [node.callee, bare(node.arguments[0] as Node)]
  return object.type === 'Identifier' && object.name === 'Object' && property.type === 'Identifier' && property.name === 'keys' && of.type === 'Identifier' && of.name === table
}

const isNamed = (node: Node, name: RegExp): boolean => node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier' && name.test(node.property.name)
