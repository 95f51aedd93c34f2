import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { returnsOf } from '../handler/known-values.ts'
import { functionOf, type FunctionNode } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import { constantInit, isStringText } from './text.ts'

/** Whether an expression gives a string: by its own text, or by what the function says that it calls, of this file or another. What it is only cast to it need not be. */
export function givesString(draft: Draft, given: Node, path: NodePath, depth = 0): boolean {
  const node = bare(given)
  if (isStringText(node, path)) return true
  if (node.type === 'Identifier') {
    const init = depth < 4 ? constantInit(node.name, path) : undefined
    return init !== undefined && givesString(draft, init.node, init.path, depth + 1)
  }
  const isAwaited = node.type === 'AwaitExpression'
  const call = isAwaited ? bare(node.argument) : node
  if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') return false
  const binding = path.scope.getBinding(call.callee.name)
  const called = binding?.kind === 'module' ? draft.file.modules?.imported(draft.unit.module, binding)?.path : binding && functionOf(binding)
  return called !== undefined && !called.node.generator && called.node.async === isAwaited && returnsString(called)
}

function returnsString(path: NodePath<FunctionNode>): boolean {
  const { returnType, body } = path.node
  if (returnType?.type === 'TSTypeAnnotation') {
    const type = returnType.typeAnnotation
    const [promised] = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise' ? (type.typeParameters?.params ?? []) : []
    return (promised ?? type).type === 'TSStringKeyword'
  }
  // One that ends without a `return` gives nothing there.
  const ends = body.type !== 'BlockStatement' || body.body.at(-1)?.type === 'ReturnStatement'
  return ends && returnsOf(path).every(({ node, path: place }) => node !== null && node !== undefined && isStringText(node, place))
}
