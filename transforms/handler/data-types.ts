import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from './draft.ts'

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

/** Has types that are made of a handler's data leave out the responses that it may give beside. */
export function excludeResponses({ unit, edits, flow, refuses }: Draft): void {
  if (!unit.given?.data || (flow.answers === 'never' && !refuses)) return
  for (const reference of unit.module.program.scope.getOwnBinding(unit.name)?.referencePaths ?? []) {
    const type = dataTypeOf(reference)
    if (!type) continue
    const { start, end } = type.awaited ?? type.returned
    edits.insert(start as number, type.awaited ? 'Exclude<' : 'Promise<Exclude<Awaited<')
    edits.insert(end as number, type.awaited ? ', Response>' : '>, Response>>')
  }
}
