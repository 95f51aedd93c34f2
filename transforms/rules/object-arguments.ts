import type { CallExpression, ObjectExpression } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { inItsLines } from '../handler/in-its-lines.ts'
import { isPure } from '../handler/purity.ts'
import { keyName, objectAt, othersIn, type Unit } from '../handler/unit.ts'
import type { Slot } from '../handler/write-list.ts'
import { piece } from './text.ts'

/** `{ req, res, schema }`: without what is not needed, and the request alone by its position. */
export function objectArgument(draft: Draft, unit: Unit, node: ObjectExpression): Slot[] {
  const request = draft.file.signatures.get(unit)?.request ? draft.request : undefined
  const taken = unit.node.params[objectAt(unit) ?? -1]
  if (taken?.type !== 'ObjectPattern' || othersIn(unit, taken.properties).length === 0) return request ? [{ node, parts: [request] }] : []
  const others = othersIn(unit, node.properties)
  const ours = node.properties.find((one) => one.type === 'ObjectProperty' && keyName(one) === unit.handed.request?.key)
  return [{ node, parts: inItsLines(node, node.properties, (one) => (others.includes(one) ? [piece(one)] : one === ours && request ? [request === 'request' ? request : `request: ${request}`] : undefined)) }]
}

/** Whether what an object hands over beside the request and response can go with it, where the function does not take it. */
export function mayDrop(unit: Unit, call: CallExpression): boolean {
  const object = unit.isParameter ? undefined : objectAt(unit)
  const argument = object === undefined ? undefined : call.arguments[object]
  if (argument === undefined) return true
  const taken = unit.node.params[object as number]
  if (argument.type !== 'ObjectExpression' || taken?.type !== 'ObjectPattern' || argument.properties.some((one) => one.type !== 'ObjectProperty')) return false
  return othersIn(unit, taken.properties).length > 0 || othersIn(unit, argument.properties).every((one) => one.type === 'ObjectProperty' && isPure(one.value))
}
