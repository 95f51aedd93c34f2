import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { bare } from './uses.ts'

/** Whether a value is an error: what a catch or a promise's `catch` was given, what is cast to one or tested to be one, or what is named so. */
export function isError(given: Node, path: NodePath): boolean {
  if (given.type === 'TSAsExpression' && given.typeAnnotation.type === 'TSTypeReference' && given.typeAnnotation.typeName.type === 'Identifier') {
    if (/(Error|Exception)$/.test(given.typeAnnotation.typeName.name)) return true
  }
  const node = bare(given)
  if (node.type !== 'Identifier') return false
  const binding = path.scope.getBinding(node.name)
  const place = binding?.path
  if (place?.isCatchClause()) return true
  return /^(e|ex|err|error|\w*(Err|Error|Exception))$/.test(node.name)
}
