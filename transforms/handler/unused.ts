import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { mayFail } from './failures.ts'
import { isPure } from './purity.ts'
import type { Step } from './steps.ts'
import type { Unit } from './unit.ts'

/**
 * Declarations that only other methods need go with them: `const id = req.query.id`.
 * @param stepOf the statement that holds a place, where it is reached for the method in hand
 * @returns one after the other; each is to be dropped before the next is asked for
 */
export function* stepsOfOthers(unit: Unit, stepOf: (path: NodePath) => Step | undefined): Generator<Step> {
  // `req.method.toLowerCase()` cannot fail.
  const isOfMethod = (init: Node) => unit.tests.evaluate(init, 'GET') !== undefined
  for (const use of unit.uses) {
    if (use.of !== 'request' || use.entry) continue
    const step = stepOf(use.nodePath)
    const declaration = step?.node.type === 'VariableDeclaration' ? step.node : undefined
    const [declarator, ...others] = declaration?.declarations ?? []
    if (!step || !declarator?.init || others.length > 0 || declarator.id.type !== 'Identifier' || !(isPure(declarator.init) || isOfMethod(declarator.init))) continue
    const binding = use.nodePath.scope.getBinding(declarator.id.name)
    if (!binding?.constant || binding.referencePaths.length === 0 || binding.referencePaths.some((reference) => stepOf(reference))) continue
    // `req.query.id.length` fails where the key is missing, for every method.
    if (isOfMethod(declarator.init) || !mayFail(unit, declarator.init)) yield step
  }
}
