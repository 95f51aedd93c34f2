import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { FunctionNode } from './unit.ts'

/** All that a name which a function declares is ever given; undefined where that cannot be told, or where it begins without a value. */
export function givenValues(path: NodePath<FunctionNode>, name: string): Node[] | undefined {
  const binding = path.scope.getOwnBinding(name)
  const declared = binding?.path
  if (!binding || !declared?.isVariableDeclarator() || declared.node.id.type !== 'Identifier' || !declared.node.init) return undefined
  const later = binding.constantViolations.map(({ node }) => (node.type === 'AssignmentExpression' && node.operator === '=' && node.left.type === 'Identifier' ? node.right : undefined))
  const values = [declared.node.init, ...later]
  return values.every((one) => one !== undefined) ? values : undefined
}
