import type { NodePath } from '@babel/traverse'
import type { RouteOptions } from '../conversion.ts'
import type { Module } from '../handler/module.ts'
import { exportsOf } from '../handler/statements.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'
import { inOne, type Splice } from '../splice.ts'
import { chainGiven, chainHeld, type Chain, type FindDeclared } from './read.ts'

/** A chain that a file exports itself: `export const handler = nc({ onError })`, with what is added to it there. */
export interface HeldChain {
  /** The name that its declaration is found by from other files. */
  name: string
  exported: string[]
  chain: Chain
  /** What declares it. */
  declaration: NodePath
  /** The chain as it is written there. */
  given: NodePath
}

/** The chains that a module exports by a constant, or as its default. */
export function heldChains(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, declared: FindDeclared): HeldChain[] {
  const { program } = module
  const found: HeldChain[] = []
  const defaults = program.get('body').flatMap((one) => (one.isExportDefaultDeclaration() ? [withoutCasts(one.get('declaration') as NodePath)] : []))
  for (const [name, binding] of Object.entries(program.scope.bindings)) {
    const isDefault = defaults.some((one) => one.isIdentifier({ name }))
    const exported = [...exportsOf(program.node).flatMap((one) => (one.local === name ? [one.exported] : [])), ...(isDefault ? ['default'] : [])]
    const chain = exported.length > 0 ? chainHeld(module, options, declared, binding) : undefined
    if (chain) found.push({ name, exported, chain, declaration: binding.path, given: withoutCasts(binding.path.get('init') as NodePath) })
  }
  for (const given of defaults) {
    const chain = given.isCallExpression() ? chainGiven(module, options, declared, given) : undefined
    if (chain?.statements.length === 0) found.push({ name: 'default', exported: ['default'], chain, declaration: given, given })
  }
  return found
}

/** What takes the place of a chain; undefined where statements of their own add to it: both forms would have no room beside each other. */
export function heldSplice({ chain: { statements }, declaration }: HeldChain, within: Splice[]): Splice | undefined {
  if (statements.length > 1) return undefined
  const id = declaration.isVariableDeclarator() && declaration.node.id.type === 'Identifier' ? declaration.node.id : undefined
  const type = id?.typeAnnotation
  return inOne([...(type ? [{ start: type.start as number, end: type.end as number, parts: [] }] : []), ...within])
}
