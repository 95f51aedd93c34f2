import type { NodePath } from '@babel/traverse'
import { traverseFast, type Node } from '@babel/types'
import type { FunctionNode } from './unit.ts'

/** What a function's text tells of its own names. */
export interface Names {
  /** All that a name is ever given; undefined where that cannot be told, or where it begins without a value. */
  values(name: string): Node[] | undefined
  /** Whether a name, or a member of one, `session.user`, is given something else behind a place of the source. */
  changes(text: string, behind: number): boolean
}

/** Reads a function's names. @param sourceOf the text of a node */
export function namesOf(path: NodePath<FunctionNode>, sourceOf: (node: Node) => string): Names {
  return { values: (name) => valuesOf(path, name), changes: (text, behind) => changedTexts(path.node, behind, sourceOf).some((one) => text === one || text.startsWith(`${one}.`) || text.startsWith(`${one}?.`) || text.startsWith(`${one}[`)) }
}

function valuesOf(path: NodePath<FunctionNode>, name: string): Node[] | undefined {
  const binding = path.scope.getOwnBinding(name)
  const declared = binding?.path
  if (!binding || !declared?.isVariableDeclarator() || declared.node.id.type !== 'Identifier' || !declared.node.init) return undefined
  const later = binding.constantViolations.map(({ node }) => (node.type === 'AssignmentExpression' && node.operator === '=' && node.left.type === 'Identifier' ? node.right : undefined))
  const values = [declared.node.init, ...later]
  return values.every((one) => one !== undefined) ? values : undefined
}

/** What is written to behind a place, by its text: names and members, in patterns too. */
function changedTexts(node: Node, behind: number, sourceOf: (node: Node) => string): string[] {
  const found: string[] = []
  traverseFast(node, (inner) => {
    if ((inner.end as number) <= behind) return
    if (inner.type === 'AssignmentExpression' || inner.type === 'ForOfStatement' || inner.type === 'ForInStatement') found.push(...targetsIn(inner.left).map(sourceOf))
    else if (inner.type === 'UpdateExpression' || (inner.type === 'UnaryExpression' && inner.operator === 'delete')) found.push(sourceOf(inner.argument))
  })
  return found
}

/** The names and members that an assignment writes to; none for a declaration, whose names are new. */
function targetsIn(node: Node): Node[] {
  switch (node.type) {
    case 'ArrayPattern':
      return node.elements.flatMap((one) => (one ? targetsIn(one) : []))
    case 'ObjectPattern':
      return node.properties.flatMap((one) => targetsIn(one.type === 'RestElement' ? one.argument : one.value))
    case 'AssignmentPattern':
      return targetsIn(node.left)
    case 'RestElement':
      return targetsIn(node.argument)
    case 'VariableDeclaration':
      return []
    default:
      return [node]
  }
}
