import type { Identifier, Node, TSType } from '@babel/types'
import { resultTypes } from '../result-types.ts'
import { nameOfCallee } from './callees.ts'
import type { Draft } from './draft.ts'

/**
 * The type of a constant that holds what a guard gave: a `Response` takes the place of what said that it had answered.
 * `const user: User | null` becomes `const user: User | Response`, and what is the guard's own type is left out.
 * @param callee of the guard's call
 * @returns false where the type does not show what of it said so
 */
export function retypeCheck({ unit, edits }: Draft, { name, start, typeAnnotation }: Identifier, callee: Node): boolean {
  if (typeAnnotation?.type !== 'TSTypeAnnotation') return false
  const type = typeAnnotation.typeAnnotation
  const guard = nameOfCallee(callee)
  const own = guard === undefined ? undefined : resultTypes(unit.module, guard).find((one) => one.type.awaited === type || one.type.returned === type)
  const behind = (start as number) + name.length
  if (own) {
    edits.remove(behind, typeAnnotation.end as number)
    return true
  }
  if (type.type !== 'TSUnionType') return false
  const kept = type.types.filter((one) => !saysNothing(one))
  if (kept.length === type.types.length || kept.length === 0) return false
  const text = kept.map((one) => edits.source.slice(one.start as number, one.end as number)).join(' | ')
  edits.replace(type.start as number, type.end as number, `${text} | Response`, { drops: true })
  return true
}

const saysNothing = (type: TSType): boolean =>
  /^TS(Null|Undefined|Void)Keyword$/.test(type.type) || (type.type === 'TSLiteralType' && type.literal.type === 'BooleanLiteral' && !type.literal.value)
