import type { CallExpression, Node } from '@babel/types'
import { bare } from './uses.ts'

/** Whether a value is a chunk itself, `Buffer.from(chunk)`, or one of them by its type. */
export function isChunk(given: Node, name: string): boolean {
  const node = bare(given)
  if (node.type === 'Identifier') return node.name === name
  if (node.type === 'ConditionalExpression') return isChunk(node.consequent, name) && isChunk(node.alternate, name)
  return node.type === 'CallExpression' && isCall(node, 'Buffer', 'from') && node.arguments.length > 0 && isChunk(node.arguments[0] as Node, name)
}

/** Whether a call is of a method of a name: `chunks.push(…)`. */
export function isCall({ callee }: CallExpression, object: string, method: string): boolean {
  return callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier' && callee.object.name === object && callee.property.type === 'Identifier' && callee.property.name === method
}
