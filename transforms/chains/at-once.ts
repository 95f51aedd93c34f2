import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import { memberPath } from '../handler/callees.ts'
import { NEXT, NEXT_AT_ONCE, NEXT_RETURNED } from '../handler/middleware.ts'
import { valueIn } from '../handler/object-members.ts'
import { returned } from '../handler/read-wrapper.ts'
import { isHandled } from '../handler/table-forms.ts'
import { isFunction, type FunctionNode } from '../handler/unit.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'
import { OWN } from '../rules/request-properties.ts'
import type { Chain, FindDeclared } from './read.ts'

/**
 * What a function of a chain is handed as its `next`. Where that gives the promise of what follows, a `try` around it sees what the function
 * behind throws before it first waits, and nothing of an async one.
 * @param behind what runs behind it
 */
export function nextBefore({ recipe }: Chain, behind: NodePath | undefined, declared: FindDeclared): string {
  if (!recipe.waits) return NEXT
  return behind && isAsync(behind, declared) ? NEXT_RETURNED : NEXT_AT_ONCE
}

/** Whether what stands in a chain is an async function for sure. */
function isAsync(path: NodePath, declared: FindDeclared): boolean {
  const given = functionIn(path, declared)
  return given !== undefined && given.node.async && !given.node.generator
}

/** Whether a function of a name takes a request and a response only, for sure, and looks for nothing there that others put: that comes by parameters of its own. */
export function takesNoNext(path: NodePath, declared: FindDeclared): boolean {
  if (path.isCallExpression()) return wrapsHandler(path, declared)
  const found = path.isIdentifier() ? functionOf(path, declared) : undefined
  const [request] = found?.node.params ?? []
  if (!found || request?.type !== 'Identifier' || found.node.params.length !== 2 || found.node.params[1]?.type !== 'Identifier' || /\barguments\b/.test(found.toString())) return false
  return found.scope.getOwnBinding(request.name)?.referencePaths.every(({ parent, node }) => {
    if (parent.type === 'MemberExpression' && parent.object === node) return !parent.computed && parent.property.type === 'Identifier' && OWN.has(parent.property.name)
    return parent.type === 'CallExpression'
  }) === true
}

/** Whether a call gives a function of a request and a response that calls the one it was given with them: `validate(schema, handler)`. */
function wrapsHandler(path: NodePath<CallExpression>, declared: FindDeclared): boolean {
  const found = functionIn(path, declared)
  const maker = functionOf(path.get('callee') as NodePath, declared)
  if (!found || !maker || found.node.params.length !== 2 || !found.node.params.every((one) => one.type === 'Identifier') || /\barguments\b/.test(found.toString())) return false
  return maker.node.params.some((param, n) => {
    const given = path.get('arguments')[n] as NodePath | undefined
    const binding = param.type === 'Identifier' ? maker.scope.getOwnBinding(param.name) : undefined
    return given !== undefined && binding !== undefined && functionOf(given, declared) !== undefined && binding.referencePaths.some((one) => isHandled(one))
  })
}

/** The function that stands in a chain: itself, by a name, or what the one that is called there gives. */
export function functionIn(path: NodePath, declared: FindDeclared): NodePath<FunctionNode> | undefined {
  const made = path.isCallExpression()
  const found = functionOf(made ? (path.get('callee') as NodePath) : path, declared)
  const given = made && found ? (found.node.async ? undefined : returned(found)) : found
  return given !== undefined && isFunction(given) ? given : undefined
}

/** The function that an expression stands for, by its text, its name, or the object of that name that holds it. */
function functionOf(given: NodePath, declared: FindDeclared): NodePath<FunctionNode> | undefined {
  const path = withoutCasts(given)
  if (isFunction(path)) return path
  const held = memberPath(path.node)
  const name = held?.object.name ?? (path.isIdentifier() ? path.node.name : undefined)
  const binding = name === undefined ? undefined : path.scope.getBinding(name)
  if (name === undefined || !binding?.constant) return undefined
  const found = binding.kind === 'module' ? declared(name) : binding.path
  const value = found && held ? valueIn(found, held.member) : found
  if (!value || isFunction(value)) return value
  if (value.isVariableDeclarator()) return value.node.id.type === 'Identifier' && value.node.init && value.scope.getBinding(value.node.id.name)?.constant ? functionOf(value.get('init') as NodePath, () => undefined) : undefined
  return value.isIdentifier() && value !== path ? functionOf(value, () => undefined) : undefined
}
