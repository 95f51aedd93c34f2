import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from './draft.ts'
import type { Unit } from './unit.ts'

/** A type that is made of what a handler returns. */
interface DataType {
  /** `ReturnType<typeof GET>`. */
  returned: Node
  /** `Awaited<…>` around that. */
  awaited: Node | undefined
}

/** Reads a reference as one in `Awaited<ReturnType<typeof GET>>`: the type of the data that a handler's wrapper sends. */
export function dataTypeOf(reference: NodePath): DataType | undefined {
  const query = reference.parentPath
  const returned = query?.isTSTypeQuery() ? around(query, 'ReturnType') : undefined
  return returned && { returned: returned.node, awaited: around(returned, 'Awaited')?.node }
}

/** The type of this name of which another is the only argument. */
function around(path: NodePath, name: string): NodePath | undefined {
  const list = path.parentPath
  const outer = list?.isTSTypeParameterInstantiation() && list.node.params.length === 1 ? list.parentPath : undefined
  return outer?.isTSTypeReference() && outer.node.typeName.type === 'Identifier' && outer.node.typeName.name === name ? outer : undefined
}

/** Whether a reference is in a type that is made of what a reader gives, and that can say so of its new form too. */
export function readerTypeOf({ isReader, node }: Unit, reference: NodePath, becomesAsync = true): boolean {
  const type = isReader ? dataTypeOf(reference) : undefined
  // What is not waited for may be a promise by itself, or become one.
  return type !== undefined && (type.awaited !== undefined || node.async || !becomesAsync)
}

/** Has types that are made of a handler's data, or of what a reader gives, leave out the responses that either may give beside. */
export function excludeResponses({ unit, edits, flow, refuses }: Draft): void {
  if (unit.isReader ? !refuses : !unit.given?.data || (flow.answers === 'never' && !refuses)) return
  for (const reference of unit.module.program.scope.getOwnBinding(unit.name)?.referencePaths ?? []) {
    const type = dataTypeOf(reference)
    if (!type) continue
    const { start, end } = type.awaited ?? type.returned
    edits.insert(start as number, type.awaited ? 'Exclude<' : 'Promise<Exclude<Awaited<')
    edits.insert(end as number, type.awaited ? ', Response>' : '>, Response>>')
  }
}
