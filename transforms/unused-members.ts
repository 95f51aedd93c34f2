import type { Node } from '@babel/types'
import type { Edits } from './edits.ts'
import { attached } from './handler/comments.ts'
import { heldOf } from './handler/members.ts'
import type { Unit } from './handler/unit.ts'

/**
 * Takes away functions that nothing calls any more from the objects and classes that hold them, each with the comments above it.
 * @returns the statements that go as a whole: of functions that none holds, and of holders of nothing else
 */
export function withoutMembers(edits: Edits, unused: readonly Unit[]): Node[] {
  const elements = new Map<Node, Node[]>()
  const statements: Node[] = []
  for (const { path } of unused) {
    const held = heldOf(path)
    const statement = path.findParent((one) => one.parentPath?.isProgram() === true)?.node ?? path.getStatementParent()?.node
    if (!held) {
      const own = path.getStatementParent()?.node
      if (own) statements.push(own)
      continue
    }
    const { container, element } = held
    const gone = [...(elements.get(container) ?? []), element]
    elements.set(container, gone)
    if (statement && membersOf(container).every((one) => gone.includes(one))) {
      statements.push(statement)
      elements.delete(container)
    }
  }
  for (const [container, gone] of elements) {
    const members = membersOf(container)
    for (const [n, one] of members.entries()) {
      if (!gone.includes(one)) continue
      const next = members[n + 1]
      const start = startOf(edits, one)
      if (next) edits.remove(start, startOf(edits, next))
      else edits.remove(edits.source.slice(0, start).trimEnd().length, (one.end as number) + (/^\s*,/.exec(edits.source.slice(one.end as number))?.[0].length ?? 0))
    }
  }
  return statements
}

const membersOf = (container: Node): Node[] => (container.type === 'ObjectExpression' ? container.properties : container.type === 'ClassBody' ? container.body : [])

const startOf = (edits: Edits, node: Node): number => (attached({ edits }, node)[0]?.start ?? node.start) as number
