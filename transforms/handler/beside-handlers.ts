import type { NodePath } from '@babel/traverse'
import { functionOf, isFunction, type FunctionNode } from './unit.ts'
import { withoutCasts } from './wrapper-parameters.ts'

/**
 * Whether what stands in an object beside a handler, or a table of them, may go on standing there when handlers are called in their new form:
 * data, and functions that take nothing and fail, whoever calls them. Others would be called with what they do not know.
 * @param handler the property, or the spread, by which the handler stands there
 * @param isAlike whether a value is one of the handlers, too
 */
export function mayStandBeside(handler: NodePath, isAlike: (path: NodePath) => boolean): boolean {
  const object = handler.parentPath
  const isTable = handler.isSpreadElement()
  return object?.isObjectExpression() === true && (object.get('properties') as NodePath[]).every((one) => one.node === handler.node || mayStand(one, isAlike, isTable))
}

function mayStand(property: NodePath, isAlike: (path: NodePath) => boolean, isTable: boolean): boolean {
  if (property.isObjectMethod()) return property.node.kind === 'method' && isRefusal(property as unknown as NodePath<FunctionNode>)
  const value = withoutCasts((property.isSpreadElement() ? property.get('argument') : property.get('value')) as NodePath)
  if (value.isObjectExpression()) return property.isObjectProperty() ? !isTable : (value.get('properties') as NodePath[]).every((one) => mayStand(one, isAlike, isTable))
  if (isFunction(value)) return isRefusal(value)
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined
  const named = binding && functionOf(binding)
  if (named) return isRefusal(named)
  return !isTable || value.isLiteral() || isAlike(value)
}

/** A function that takes nothing, and fails as the last thing it does. */
const isRefusal = ({ node: { params, body, generator } }: NodePath<FunctionNode>): boolean => params.length === 0 && !generator && body.type === 'BlockStatement' && body.body.at(-1)?.type === 'ThrowStatement'
