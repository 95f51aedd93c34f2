import type { Scope } from '@babel/traverse'
import type { Node } from '@babel/types'
import { bare } from './uses.ts'

const LITERAL = /^(String|Numeric|Boolean|Null)Literal$/

/** A literal, or a template, list or condition of literals: the same wherever it is written. */
export function isConstant(given: Node): boolean {
  const node = bare(given)
  switch (node.type) {
    case 'TemplateLiteral':
      return node.expressions.length === 0
    case 'ArrayExpression':
      return node.elements.every((element) => element !== null && isConstant(element))
    case 'BinaryExpression':
      return isConstant(node.left) && isConstant(node.right)
    default:
      return LITERAL.test(node.type)
  }
}

/** Whether a value is the same whenever it is read: a literal, or a constant's name. */
export function isSettled(given: Node, scope: Scope): boolean {
  const node = bare(given)
  const all = (nodes: Node[]) => nodes.every((one) => isSettled(one, scope))
  if (node.type === 'Identifier') return scope.getBinding(node.name)?.constant !== false
  if (node.type === 'TemplateLiteral') return all(node.expressions)
  if (node.type === 'ConditionalExpression') return all([node.test, node.consequent, node.alternate])
  if (node.type === 'LogicalExpression' || node.type === 'BinaryExpression') return all([node.left, node.right])
  if (node.type === 'UnaryExpression') return node.operator !== 'delete' && isSettled(node.argument, scope)
  return isConstant(node)
}

/** Whether a constant is the same for another place: its name stands for it there, too. */
export function isSeenAt(value: Node, scope: Scope, other: Scope): boolean {
  const node = bare(value)
  return node.type === 'Identifier' && scope.getBinding(node.name)?.constant === true && scope.getBinding(node.name) === other.getBinding(node.name)
}

/** Made of names and literals, so that nothing throws; reading a member of what is undefined would. */
export function isSimple(given: Node): boolean {
  const value = bare(given)
  if (value.type === 'ObjectExpression') return value.properties.every((property) => property.type === 'ObjectProperty' && !property.computed && isSimple(property.value))
  if (value.type === 'ArrayExpression') return value.elements.every((element) => element !== null && element.type !== 'SpreadElement' && isSimple(element))
  return value.type === 'Identifier' || LITERAL.test(value.type)
}

/** `return`, `return null`, `return undefined`: Next ignores what a handler returns, so these only end it. */
export function saysNothing(argument: Node | null | undefined): boolean {
  if (!argument) return true
  const node = bare(argument)
  if (node.type === 'Identifier') return node.name === 'undefined'
  if (node.type === 'UnaryExpression') return node.operator === 'void' && node.argument.type === 'NumericLiteral'
  return LITERAL.test(node.type) || (node.type === 'ObjectExpression' && node.properties.length === 0)
}

/** Conversions that only look at what they are given. */
const CONVERSIONS = /^(String|Number|Boolean|parseInt|parseFloat|encodeURIComponent)$/

/** Whether evaluating an expression does nothing but give a value: no call but of a conversion, no await, no assignment. */
export function isPure(given: Node): boolean {
  const node = bare(given)
  switch (node.type) {
    case 'Identifier':
      return true
    case 'TemplateLiteral':
      return node.expressions.every(isPure)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return isPure(node.object) && (!node.computed || isPure(node.property))
    case 'UnaryExpression':
      return node.operator !== 'delete' && isPure(node.argument)
    case 'BinaryExpression':
      return isPure(node.left) && isPure(node.right)
    case 'LogicalExpression':
      return isPure(node.left) && isPure(node.right)
    case 'ConditionalExpression':
      return isPure(node.test) && isPure(node.consequent) && isPure(node.alternate)
    case 'CallExpression':
      return node.callee.type === 'Identifier' && CONVERSIONS.test(node.callee.name) && node.arguments.every(isPure)
    case 'ArrayExpression':
      return node.elements.every((element) => element === null || (element.type !== 'SpreadElement' && isPure(element)))
    case 'ObjectExpression':
      return node.properties.every((property) => property.type === 'ObjectProperty' && (!property.computed || isPure(property.key)) && isPure(property.value))
    default:
      return LITERAL.test(node.type)
  }
}

/** Methods of texts, numbers and dates that only look at them, and cannot fail with literals. */
const LOOKS = /^(toString|substring|substr|slice|toISOString|getTime|toUpperCase|toLowerCase|valueOf)$/

/** Whether an expression only asks the clock or chance: `Date.now()`, `Math.random().toString(36).slice(2)`, a template of such. Leaving it out shows nowhere. */
export function isStamp(given: Node, scope: Scope): boolean {
  const node = bare(given)
  const isGlobal = (one: Node, name: string) => one.type === 'Identifier' && one.name === name && !scope.hasBinding(name, true)
  if (node.type === 'TemplateLiteral') return node.expressions.every((one) => isStamp(one, scope))
  if (node.type === 'BinaryExpression') return node.operator === '+' && isStamp(node.left, scope) && isStamp(node.right, scope)
  if (node.type === 'NewExpression') return isGlobal(node.callee, 'Date') && node.arguments.length === 0
  if (node.type !== 'CallExpression') return node.type === 'StringLiteral' || node.type === 'NumericLiteral'
  const { callee } = node
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier' || !node.arguments.every((one) => one.type === 'NumericLiteral')) return false
  const { name } = callee.property
  if (node.arguments.length === 0 && ((name === 'now' && (isGlobal(callee.object, 'Date') || isGlobal(callee.object, 'performance'))) || (name === 'random' && isGlobal(callee.object, 'Math')) || (name === 'randomUUID' && isGlobal(callee.object, 'crypto')))) return true
  // `toString(99)` fails; 36 is what there is.
  return LOOKS.test(name) && node.arguments.every((one) => one.type === 'NumericLiteral' && (name !== 'toString' || (one.value >= 2 && one.value <= 36))) && bare(callee.object).type !== 'NumericLiteral' && isStamp(callee.object, scope)
}
