import type { CallExpression, Node, ObjectExpression } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { inItsLines } from '../handler/in-its-lines.ts'
import { isPure } from '../handler/purity.ts'
import { keyName, objectAt, othersIn, type Unit } from '../handler/unit.ts'
import { takesHeaders } from '../handler/reading.ts'
import { bare, usesThis, type ArgumentUse } from '../handler/uses.ts'
import type { Slot } from '../handler/write-list.ts'
import { headersName } from './response-headers.ts'
import { piece } from './text.ts'

/** `{ req, res, schema }`: without what is not needed, and the request and headers alone by their positions. */
export function objectArgument(draft: Draft, unit: Unit, node: ObjectExpression): Slot[] {
  const request = draft.file.signatures.get(unit)?.request ? draft.request : undefined
  const headers = takesHeaders(unit) && unit.response ? headersName(draft) : undefined
  const taken = unit.node.params[objectAt(unit) ?? -1]
  if (taken?.type !== 'ObjectPattern' || othersIn(unit, taken.properties).length === 0) return [request, headers].flatMap((one) => (one === undefined ? [] : [{ node, parts: [one] }]))
  const others = othersIn(unit, node.properties)
  const [ours, response] = [unit.handed.request, unit.handed.response].map((handed) => node.properties.find((one) => one.type === 'ObjectProperty' && handed?.key !== undefined && keyName(one) === handed.key))
  return [{ node, parts: inItsLines(node, node.properties, (one) => (others.includes(one) ? [piece(one)] : one === ours && request ? [request === 'request' ? request : `request: ${request}`] : one === response && headers ? [headers === 'headers' ? headers : `headers: ${headers}`] : undefined)) }]
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

/** Whether a function has no parameter for an argument that is the request or response itself: it is not heard, and goes. */
export const isUnheard = (unit: Unit, { node, call, index, key }: ArgumentUse): boolean =>
  !unit.isParameter && key === undefined && bare(call.arguments[index] as Node) === node && index >= unit.node.params.length && !unit.node.params.some((one) => one.type === 'RestElement')

/** Whether a function has a place for what it is handed, or no parameter that could hear of it. */
export const hasPlace = (unit: Unit, use: ArgumentUse): boolean => unit.isParameter === true || [unit.request?.index, unit.response?.index, unit.next?.index, objectAt(unit)].includes(use.index) || (isUnheard(unit, use) && !usesThis(unit.path))
