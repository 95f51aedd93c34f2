import type { NodePath } from '@babel/traverse'
import type { ObjectExpression } from '@babel/types'
import { METHODS, type RouteOptions } from './conversion.ts'
import { defaultCalls } from './default-calls.ts'
import { edgeRouterOf } from './edge-handlers.ts'
import type { Module } from './handler/module.ts'
import { tableGiven } from './handler/table-forms.ts'
import { keyName } from './handler/unit.ts'
import { usesThis } from './handler/uses.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import { findEntry } from './recipes/find.ts'
import type { Splice } from './splice.ts'

/**
 * `export default createRoute({ async handler(req, res) { … } })`: what is written as a method of an object that a call is given, or of one
 * that a table of methods holds in it.
 */
export function methodsOfOptions(module: Module, options: RouteOptions): Splice[] {
  const splices: Splice[] = []
  for (const call of defaultCalls(module)) {
    // What stays as it is needs no other spelling.
    if (edgeRouterOf(call, options) || findEntry(call.node.callee, call.scope, options, ({ factories }) => factories)?.entry.tells) continue
    for (const object of call.get('arguments').flatMap((argument) => objectsIn(argument as NodePath))) {
      for (const property of object.get('properties')) {
        if (!property.isObjectMethod({ kind: 'method' }) || property.node.computed || property.node.generator || property.node.key.type !== 'Identifier' || usesThis(property)) continue
        const { node } = property
        const head = module.source.indexOf('(', (node.typeParameters ?? node.key).end as number)
        if (node.typeParameters) continue
        const { key } = property.node
        splices.push({ start: node.start as number, end: head, parts: [{ start: key.start as number, end: key.end as number }, node.async ? ': async ' : ': '] })
        splices.push({ start: node.body.start as number, end: node.body.start as number, parts: ['=> '] })
      }
    }
  }
  return splices
}

/** An object that a call is given, or a function gives it, and those that stand in it for a method. */
function objectsIn(argument: NodePath): NodePath<ObjectExpression>[] {
  const path = withoutCasts(argument)
  const given = tableGiven(path)
  const object = path.isObjectExpression() ? path : given && isTable(given) ? given : undefined
  if (!object) return []
  const inside = object.get('properties').flatMap((property) => {
    const value = property.isObjectProperty() && isMethod(keyName(property.node)) ? withoutCasts(property.get('value') as NodePath) : undefined
    return value?.isObjectExpression() ? [value] : []
  })
  return [object, ...inside]
}

const isTable = ({ node }: NodePath<ObjectExpression>): boolean =>
  node.properties.length > 0 && node.properties.every((one) => one.type !== 'SpreadElement' && !one.computed && one.key.type === 'Identifier' && isMethod(one.key.name))

const isMethod = (key: string | undefined): boolean => METHODS.some((method) => key === method || key === method.toLowerCase())
