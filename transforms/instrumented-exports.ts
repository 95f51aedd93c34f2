import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import { placeOf, type Module } from './handler/module.ts'
import { functionOf, isFunction } from './handler/unit.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { MessageCode } from './messages.ts'
import { importsFor, instrumentOf } from './recipes/find.ts'
import type { Splice } from './splice.ts'

/** What only measured a function that a file exports, by the function's name. */
export type Instrumented = ReadonlyMap<string, { name: string; message: MessageCode; line: number; column: number }>

/**
 * `export default withSentry(getUser)` in a file of handlers: what other files have is `getUser`. The new form goes without; where the old
 * one stays, so does what measures it.
 */
export function instrumentedExports(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>): { splices: Splice[]; names: Instrumented } {
  const names = new Map<string, { name: string; message: MessageCode; line: number; column: number }>()
  const splices: Splice[] = []
  if (module.uncountable || !importsFor(module, (recipe) => recipe.instruments)) return { splices, names }
  for (const statement of module.program.get('body')) {
    const call = statement.isExportDefaultDeclaration() ? withoutCasts(statement.get('declaration') as NodePath) : undefined
    const entry = call?.isCallExpression() ? instrumentOf(call, options) : undefined
    const given = entry && call?.isCallExpression() ? givenTo(call) : undefined
    const binding = given?.isIdentifier() ? module.program.scope.getOwnBinding(given.node.name) : undefined
    const path = binding && functionOf(binding)
    // What another one throws at once, the promise of what measures it failed with: no `try` around its call saw that.
    if (!entry || !call?.isCallExpression() || !given?.isIdentifier() || !path || !isFunction(path) || !path.node.async) continue
    const { callee } = call.node
    names.set(given.node.name, { name: callee.type === 'Identifier' ? callee.name : entry.name, message: entry.message, ...placeOf(call.node) })
    splices.push({ start: call.node.start as number, end: call.node.end as number, parts: [{ start: given.node.start as number, end: given.node.end as number }], of: given.node.name })
  }
  return { splices, names }
}

/** The handler that such a call is given, where what stands beside it is no more than a name: `wrapApiHandlerWithSentry(handler, '/api/x')`. */
function givenTo(call: NodePath<CallExpression>): NodePath | undefined {
  const [first, ...others] = call.get('arguments') as NodePath[]
  return first && others.every((one) => one.isStringLiteral()) ? withoutCasts(first) : undefined
}
