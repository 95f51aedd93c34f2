import type { NodePath } from '@babel/traverse'
import { valueTypeOf } from './handler/data-types.ts'
import type { Module } from './handler/module.ts'
import { givesResponseBeside, mayExclude, resultTypes } from './result-types.ts'
import { bodyReader } from './rules/library-calls.ts'
import type { SharedHelper } from './shared-helpers.ts'

type Asked = Pick<SharedHelper, 'unit' | 'wrapper' | 'held' | 'signature'>

/**
 * `Awaited<ReturnType<typeof getUser>>`: what a function that answers nothing gives is the same in both forms, and of what a guard gives
 * the responses are left out.
 * @param isOwn whether it stands in the function's own file: that leaves out what reading the body may refuse, which others cannot
 */
export function asksForResult(helper: Asked, module: Module, reference: NodePath, isOwn: boolean): boolean {
  if (helper.unit.isReader && valueTypeOf(helper.unit, reference, helper.signature?.async) && (isOwn || bodyReader(helper.unit) === undefined)) return true
  if (!givesResponseBeside(helper) || reference.parent.type !== 'TSTypeQuery' || reference.node.type !== 'Identifier') return false
  const found = resultTypes(module, reference.node.name).find(({ query }) => query === reference.parent)
  return found !== undefined && mayExclude(helper, found.type)
}

/** Whether a module makes a type of a guard that says nothing of what that gives: `Parameters<typeof requireUser>`. */
export const asksForForm = (helper: Asked, module: Module, name: string): boolean => givesResponseBeside(helper) && resultTypes(module, name).some(({ type }) => !mayExclude(helper, type))
