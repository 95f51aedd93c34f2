import type { Binding, NodePath } from '@babel/traverse'
import type { Node, VariableDeclarator } from '@babel/types'
import { importedAs } from './imported.ts'
import { functionOf, isFunction, type FunctionNode } from './unit.ts'

/**
 * Functions of packages that give one which hands all of its arguments on to theirs, and gives or throws what that does.
 *
 * React's `cache` (https://react.dev/reference/react/cache), read in React 19.3 and in the builds that Next 13.5, 14.2, 15.5 and 16.4 bring: in
 * that which API Routes load it is `fn.apply(null, arguments)` (React 18.3 has none there); in that of the server's layer, which route handlers
 * load, what it remembers lives as long as a render does, and each call outside of one begins with nothing.
 */
const KNOWN = [{ name: 'cache', from: /^react$/ }]

/** The function that a constant is called for: its value, or what such a call keeps the arguments for. */
export function calledFunctionOf(binding: Binding): NodePath<FunctionNode> | undefined {
  return functionOf(binding) ?? (binding.constant && binding.path.isVariableDeclarator() ? keptFunction(binding.path.get('init') as NodePath) : undefined)
}

/** The function that such a call gives with its arguments kept: `const currentSession = cache(async (req) => …)`. */
function keptFunction(init: NodePath): NodePath<FunctionNode> | undefined {
  if (!init.isCallExpression() || !isKeeping(init.node, init)) return undefined
  const [given] = init.get('arguments') as [NodePath]
  return isFunction(given) ? given : undefined
}

/** Whether a call's only argument keeps its arguments; types that are written to it would say what they were. */
function isKeeping(node: Node, { scope }: NodePath): boolean {
  if (node.type !== 'CallExpression' || node.arguments.length !== 1 || node.typeParameters || node.typeArguments) return false
  const imported = importedAs(node.callee, scope)
  return imported !== undefined && KNOWN.some(({ name, from }) => name === imported.name && from.test(imported.from))
}

/** The declarator that a function is the value of, by itself or in such a call. */
export function declaratorOf(path: NodePath<FunctionNode>): VariableDeclarator | undefined {
  const { parentPath: parent } = path
  const outer = parent && isKeeping(parent.node, parent) ? parent.parent : path.parent
  return outer.type === 'VariableDeclarator' ? outer : undefined
}
