import type { NodePath } from '@babel/traverse'
import type { BlockStatement, Node, Statement } from '@babel/types'

/** Whether a node lies in another one, or is it. */
export const within = (node: Node, outer: Node): boolean => (node.start as number) >= (outer.start as number) && (node.end as number) <= (outer.end as number)

/** Whether a statement never lets the next one run. */
export function ends(node: Node | null | undefined): boolean {
  switch (node?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true
    case 'BlockStatement':
      return ends(node.body.findLast(({ type }) => type !== 'FunctionDeclaration'))
    case 'IfStatement':
      return ends(node.consequent) && ends(node.alternate)
    case 'TryStatement':
      return ends(node.finalizer) || (ends(node.block) && (!node.handler || ends(node.handler.body)))
    default:
      return false
  }
}

/** Whether nothing in a statement leaves for a place outside of the tail, other than by ending the function, and nothing is the function's own alone. */
export function staysInside(block: NodePath<BlockStatement>, statement: Statement): boolean {
  let stays = true
  for (const path of block.get('body')) {
    if (path.node !== statement) continue
    const check = (inner: NodePath) => {
      const { node } = inner
      if (node.type === 'ThisExpression' || node.type === 'YieldExpression' || (node.type === 'Identifier' && node.name === 'arguments')) stays = false
      if (node.type !== 'BreakStatement' && node.type !== 'ContinueStatement') return
      const target = node.label ? inner.findParent((one) => one.isLabeledStatement() && one.node.label.name === node.label?.name) : inner.findParent((one) => one.isLoop() || (one.isSwitchStatement() && node.type === 'BreakStatement'))
      if (!target || !within(target.node, statement)) stays = false
    }
    check(path)
    path.traverse({ enter: check })
  }
  return stays
}
