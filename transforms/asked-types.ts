import type { Binding, NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
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
  if (helper.unit.isReader && bodyReader(helper.unit) === undefined && isContextOfTrpc(reference)) return true
  if (!givesResponseBeside(helper) || reference.parent.type !== 'TSTypeQuery' || reference.node.type !== 'Identifier') return false
  const found = resultTypes(module, reference.node.name).find(({ query }) => query === reference.parent)
  return found !== undefined && mayExclude(helper, found.type)
}

/** `inferAsyncReturnType<typeof createContext>`, `initTRPC.context<typeof createContext>()`: tRPC takes what it gives, waited for or not. */
function isContextOfTrpc({ parentPath: query, scope }: NodePath): boolean {
  const list = query?.isTSTypeQuery() ? query.parentPath : undefined
  const outer = list?.isTSTypeParameterInstantiation() && list.node.params.length === 1 ? list.parent : undefined
  if (outer?.type === 'TSTypeReference') return outer.typeName.type === 'Identifier' && isOfTrpc(scope.getBinding(outer.typeName.name), 'inferAsyncReturnType')
  if (outer?.type !== 'CallExpression' || outer.callee.type !== 'MemberExpression' || outer.callee.computed || outer.callee.property.type !== 'Identifier' || outer.callee.property.name !== 'context') return false
  let made: Node = outer.callee.object
  // `initTRPC.meta<Meta>().context<…>()`
  while (made.type === 'CallExpression' && made.callee.type === 'MemberExpression') made = made.callee.object
  return made.type === 'Identifier' && isOfTrpc(scope.getBinding(made.name), 'initTRPC')
}

const isOfTrpc = (binding: Binding | undefined, name: string): boolean => binding?.path.node.type === 'ImportSpecifier' && binding.path.node.imported.type === 'Identifier' && binding.path.node.imported.name === name && binding.path.parent.type === 'ImportDeclaration' && binding.path.parent.source.value === '@trpc/server'

/** Whether a module makes a type of a guard that says nothing of what that gives: `Parameters<typeof requireUser>`. */
export const asksForForm = (helper: Asked, module: Module, name: string): boolean => givesResponseBeside(helper) && resultTypes(module, name).some(({ type }) => !mayExclude(helper, type))
