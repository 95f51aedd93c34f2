import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import type { RouteOptions } from '../conversion.ts'
import { placeOf, type Module } from '../handler/module.ts'
import type { Modules } from '../handler/modules.ts'
import { findEntry } from './find.ts'

/** A call of a library's function that works on Node's request and response only, and what to use instead. */
export interface DeadEnd {
  name: string
  library: string
  instead: string
}

/** The same in a function of the project, and where it stands. */
export interface DeadEndWithin extends DeadEnd {
  place: string
}

/**
 * Reads what is called as a function of a library that has no form for route handlers: `proxy(req, res)`, also of what the library made,
 * `createProxy(options).web(req, res)`.
 */
export function deadEndOf(callee: NodePath, options: Pick<RouteOptions, 'packages' | 'target'>): DeadEnd | undefined {
  const found = findEntry(callee.node, callee.scope, options, ({ deadEnds }) => deadEnds)
  if (found) return { name: found.entry.name === 'default' ? callee.toString() : found.entry.name, library: found.library, instead: found.entry.instead }
  if (callee.isMemberExpression()) return deadEndOf(callee.get('object'), options)
  if (callee.isCallExpression() || callee.isNewExpression()) return deadEndOf(callee.get('callee') as NodePath, options) ?? deadEndIn(callee, options)
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined
  const init = binding?.constant && binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : undefined
  return init?.isCallExpression() || init?.isNewExpression() ? deadEndOf(init, options) : undefined
}

/** What a call is handed: `runMiddleware(req, res, limiter)`, `initMiddleware(morgan('tiny'))`. */
export function deadEndIn(call: NodePath, options: Pick<RouteOptions, 'packages' | 'target'>): DeadEnd | undefined {
  if (!call.isCallExpression()) return undefined
  for (const argument of call.get('arguments') as NodePath[]) {
    const end = argument.isIdentifier() || argument.isCallExpression() ? deadEndOf(argument, options) : undefined
    if (end) return end
  }
  return undefined
}

/** Looks through the functions of the project that a call is of, and those that they call, for such a call. */
export function deadEndWithin(modules: Modules, module: Module, call: NodePath<CallExpression>, options: Pick<RouteOptions, 'packages' | 'target'>, seen = new Set<unknown>()): DeadEndWithin | undefined {
  let callee = call.get('callee') as NodePath
  while (callee.isCallExpression()) callee = callee.get('callee') as NodePath
  const found = modules.called(module, callee.node)
  if (!found || seen.has(found.path.node)) return undefined
  seen.add(found.path.node)
  let end: DeadEndWithin | undefined
  found.path.traverse({
    CallExpression(inner) {
      const own = deadEndOf(inner.get('callee') as NodePath, options)
      end ??= own ? { ...own, place: `${found.module.file}:${placeOf(inner.node).line}` } : deadEndWithin(modules, found.module, inner, options, seen)
      if (end) inner.stop()
    },
  })
  return end
}
