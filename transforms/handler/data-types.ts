import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { resultTypes } from '../result-types.ts'
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

/** Whether a function gives a value, and its new form the same or a response. */
export const givesValue = ({ isReader, guard }: Unit): boolean => isReader || guard?.kind === 'data'

/** Whether a reference is in a type that is made of what a function gives, and that can say so of its new form too. */
export function valueTypeOf(unit: Unit, reference: NodePath, becomesAsync = true): boolean {
  const { node } = unit
  const type = givesValue(unit) ? dataTypeOf(reference) : undefined
  // What is not waited for may be a promise by itself, or become one.
  return type !== undefined && (type.awaited !== undefined || node.async || !becomesAsync)
}

/** Has types that are made of a handler's data, or of what a reader or a guard gives, leave out the responses that each may give beside. */
export function excludeResponses({ unit, edits, flow, refuses }: Draft): void {
  if (unit.isReader ? !refuses : !(givesValue(unit) || unit.given?.data) || (flow.answers === 'never' && !refuses)) return
  for (const { type } of resultTypes(unit.module, unit.name)) {
    if (!type.returned || type.isOfCheck || type.isExcluded) continue
    const { start, end } = type.awaited ?? type.returned
    edits.insert(start as number, type.awaited ? 'Exclude<' : 'Promise<Exclude<Awaited<')
    edits.insert(end as number, type.awaited ? ', Response>' : '>, Response>>')
  }
}
