import type { Module } from './handler/module.ts'
import type { RouteOptions } from './conversion.ts'
import { findEntry, importsFor } from './recipes/find.ts'
import type { Recipe } from './recipes/recipe.ts'
import type { Splice } from './splice.ts'

const madeIn = ({ calls }: Recipe) => calls.filter((one) => one.made)

/** `new Cookies(req, res)` is read as the call that means the same, for the recipe that writes it with `new` again. */
export function constructed(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>): Splice[] {
  if (!importsFor(module, madeIn)) return []
  const splices: Splice[] = []
  module.program.traverse({
    NewExpression({ node, scope }) {
      const { callee, start, end, typeParameters } = node
      if (typeParameters || callee.type !== 'Identifier' || node.arguments.length < 2 || !findEntry(callee, scope, options, madeIn)) return
      splices.push({ start: start as number, end: end as number, parts: [{ start: callee.start as number, end: end as number }] })
    },
  })
  return splices
}
