import type { NodePath } from '@babel/traverse'
import type { CallExpression, Statement } from '@babel/types'
import { deadEndsInChain } from './chains/dead-ends.ts'
import type { RouteOptions } from './conversion.ts'
import { isHandlerOf } from './handed-handlers.ts'
import { makerOf, routerOf } from './handler/factory.ts'
import { insideLibrary, libraryWrapping } from './handler/library-wrappers.ts'
import { placeOf, type Module } from './handler/module.ts'
import { readDefault, type FindFunctions, type Refusal } from './handler/route-file.ts'
import { say } from './messages.ts'
import { deadEndWithin } from './recipes/dead-ends.ts'
import { instrumentOf } from './recipes/find.ts'
import type { SharedHelpers } from './shared-helpers.ts'

/**
 * What functions of other files are to a route.
 * @param shared undefined where the transform runs alone and sees one file
 * @param placed hears where a function of the project stands that the handler is given to and that cannot be read
 */
export function findFunctions(module: Module, options: RouteOptions, shared: SharedHelpers | undefined, placed: (place: ReturnType<typeof placeOfCallee>) => void): FindFunctions {
  const instrument: FindFunctions['instrument'] = (call) => instrumentOf(call, options)
  const library: NonNullable<FindFunctions['library']> = (call) => libraryWrapping(module, call, options, shared && ((binding) => shared.modules.importedDeclaration(module, binding)))
  if (!shared) return { instrument, library, wrapped: (call) => insideLibrary(call, undefined, library) }
  const isHandler = isHandlerOf(module, shared)
  const isOfLibrary = (path: NodePath) => path.isCallExpression() && (library(path) ?? makerOf(path, options)) !== undefined
  return {
    instrument,
    library,
    wrapped: (call) => insideLibrary(call, shared.wrapped(module, call, (path) => isHandler(path) || isOfLibrary(path)), library),
    maker: (call) => shared.maker(module, call),
    handler: (name, source) => shared.handler(module, name, source),
    config: (name, source) => shared.modules.objectOf(module, source, name),
    deadEnds: (call) => (call.get('callee').isMemberExpression() || routerOf(call, options) ? deadEndsInChain(shared.modules, module, call, options) : []),
    deadEnd: (call) => deadEndWithin(shared.modules, module, call, options),
    place: (call) => {
      const place = placeOfCallee(shared, module, call)
      placed(place)
      return place
    },
    unfollowed: (name, source, specifier) => unfollowed(module, name, source, specifier, options, shared, placed),
  }
}

/** Why what another file exports is no handler that can be followed: the end of a sentence. */
function unfollowed(module: Module, name: string, source: string | undefined, specifier: string, options: RouteOptions, shared: SharedHelpers, placed: Parameters<typeof findFunctions>[3]): string {
  const { modules } = shared
  if (!modules.at(module, specifier)) return `it comes from ${specifier}, which is no module of the project`
  const found = source === undefined ? modules.declared(module, name) : modules.exportedDeclaration(module, source, name)
  if (!found && modules.isRoute(module, specifier)) return `it is that of ${specifier}, an API Route itself that stays one (for a config of its own, say)`
  if (!found || found.module === module) return `it comes from ${specifier}, where nothing is found by its name`
  const { module: there, path } = found
  const value = path.isVariableDeclarator() ? (path.get('init') as NodePath) : path
  const refusals: Refusal[] = []
  if (value.node) readDefault(there, options, value, path.node as Statement, (code, node, details = {}) => void refusals.push({ code, node, details }), findFunctions(there, options, shared, placed))
  const why = refusals.map(({ code, node, details }) => say(code, there.file, placeOf(node), details)).find(({ severity }) => severity === 'left')
  if (!why) return `it comes from ${there.file}, where it is made or used in a way that cannot be followed`
  // Its own sentence ends where this one does.
  return `it comes from ${there.file}:${why.line}, and there as well: ${why.message.replace(/\.$/, '')}`
}

/** Where the function stands that a call is of, through all that make it, and whether it gives anything. */
function placeOfCallee({ modules }: SharedHelpers, module: Module, call: NodePath<CallExpression>): { name: string; file: string; line: number; isEmpty: boolean } | undefined {
  let callee = call.get('callee') as NodePath
  while (callee.isCallExpression()) callee = callee.get('callee') as NodePath
  const found = modules.called(module, callee.node)
  const body = found?.path.node.body
  return found && { name: found.name, file: found.module.file, line: placeOf(found.path.node).line, isEmpty: body?.type === 'BlockStatement' && body.body.length === 0 }
}
