import type { Binding, NodePath } from '@babel/traverse'
import { unwrapped } from './uses.ts'

/**
 * `res?.status(500).json(…)`, in a function that is handed its response: it is there, and the chain is one without the question. What the
 * syntax tree says of it then is what rules read; the text goes with what is written in its place.
 * @returns the binding
 */
export function askNothing(binding: Binding): Binding {
  for (const reference of binding.referencePaths) {
    let at: NodePath = reference
    for (;;) {
      const outer = unwrapped(at)
      const parent = outer.parentPath
      const node = parent?.node as unknown as { type: string; object?: unknown; callee?: unknown; optional?: boolean } | undefined
      if (!parent || !node || (node.type !== 'OptionalMemberExpression' && node.type !== 'OptionalCallExpression') || (node.object ?? node.callee) !== outer.node) break
      node.type = node.type === 'OptionalMemberExpression' ? 'MemberExpression' : 'CallExpression'
      delete node.optional
      at = parent
    }
  }
  return binding
}
