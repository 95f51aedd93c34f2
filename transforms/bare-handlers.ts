import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import { METHODS } from './conversion.ts'
import type { Module } from './handler/module.ts'
import type { FindNamed } from './handler/promisified.ts'
import { keyName } from './handler/unit.ts'
import { usesThis } from './handler/uses.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { Splice } from './splice.ts'

/**
 * `const GET = listUsers` and `apiHandler({ GET })`, where `listUsers` of another file takes nothing: what it is handed is nothing to it, and
 * it is no handler to others. A function that calls it stands in its place, `const GET = () => listUsers()`.
 * @param calls the calls that the default export is made of
 * @param find the function of another file that a name stands for
 */
export function bareHandlers(module: Module, calls: readonly NodePath<CallExpression>[], find: FindNamed): Splice[] {
  const splices: Splice[] = []
  const takesNothing = (name: string): boolean => {
    const found = module.program.scope.getOwnBinding(name)?.kind === 'module' ? find(name) : undefined
    return found !== undefined && found.node.params.length === 0 && !found.node.generator && !usesThis(found)
  }
  for (const argument of calls.flatMap((call) => call.get('arguments') as NodePath[])) {
    const table = withoutCasts(argument)
    for (const property of table.isObjectExpression() ? table.get('properties') : []) {
      const key = property.isObjectProperty() ? keyName(property.node) : undefined
      const value = property.isObjectProperty() ? withoutCasts(property.get('value') as NodePath) : undefined
      if (!value?.isIdentifier() || !METHODS.some((method) => method === key || method.toLowerCase() === key)) continue
      const { name, start, end } = value.node
      const shorthand = property.isObjectProperty() && property.node.shorthand ? `${name}: ` : ''
      if (takesNothing(name)) splices.push({ start: start as number, end: end as number, parts: [`${shorthand}() => ${name}()`] })
      const init = madeOf(module, name)
      if (init?.isIdentifier() && takesNothing(init.node.name)) splices.push({ start: init.node.start as number, end: init.node.end as number, parts: [`() => ${init.node.name}()`] })
    }
  }
  return splices
}

/** What a constant without a type of its own is another name for. */
function madeOf({ program }: Module, name: string): NodePath | undefined {
  const binding = program.scope.getOwnBinding(name)
  const declarator = binding?.constant ? binding.path : undefined
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier' || declarator.node.id.typeAnnotation || !declarator.node.init) return undefined
  return declarator.get('init') as NodePath
}
