import type { Binding, NodePath } from '@babel/traverse'
import type { Node, ObjectExpression } from '@babel/types'
import { bare } from './uses.ts'

/** Whether an object, as it is written, may be what a name holds at a place. */
export type MayBe = (object: ObjectExpression) => boolean

/**
 * Tells the objects that a constant may hold apart, by the tests that lead to a place: behind `if (!found.ok)` it is none that says
 * `ok: true`.
 * @param binding of a constant whose object nothing changes
 */
export function toldApart(path: NodePath, binding: Binding): MayBe {
  const tests = testsAbove(path, binding)
  return (object) => tests.every(({ test, holds }) => truthOf(test, binding.identifier.name, object) !== !holds)
}

interface Test {
  test: Node
  holds: boolean
}

/** The tests that a place stands behind in its function, and whether each holds there. */
function testsAbove(path: NodePath, { scope, identifier }: Binding): Test[] {
  const found: Test[] = []
  for (let at: NodePath | null = path; at && !at.isFunction(); at = at.parentPath) {
    // Another one of its name.
    if (at.scope.getBinding(identifier.name)?.scope !== scope) return found
    const { parent, key, listKey, container } = at
    if ((parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && key !== 'test') found.push({ test: parent.test, holds: key === 'consequent' })
    if (parent?.type === 'LogicalExpression' && key === 'right' && parent.operator !== '??') found.push({ test: parent.left, holds: parent.operator === '&&' })
    if (listKey !== 'body' || !Array.isArray(container) || typeof key !== 'number' || !at.isStatement()) continue
    for (const before of (container as Node[]).slice(0, key)) if (before.type === 'IfStatement' && !before.alternate && leaves(before.consequent)) found.push({ test: before.test, holds: false })
  }
  return found
}

function leaves(node: Node): boolean {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement'
}

/** What a test of a name is, where the name holds an object; undefined where that is not shown. */
function truthOf(given: Node, name: string, object: ObjectExpression): boolean | undefined {
  const test = bare(given)
  const of = (node: Node) => truthOf(node, name, object)
  const negated = (truth: boolean | undefined) => (truth === undefined ? undefined : !truth)
  switch (test.type) {
    case 'Identifier':
      return test.name === name ? true : undefined
    case 'UnaryExpression':
      return test.operator === '!' ? negated(of(test.argument)) : undefined
    case 'LogicalExpression': {
      if (test.operator === '??') return undefined
      const [left, right] = [of(test.left), of(test.right)]
      const decides = test.operator === '||'
      return left === decides || right === decides ? decides : left === undefined || right === undefined ? undefined : !decides
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const field = fieldOf(test, name)
      return field === undefined ? undefined : truthOfValue(valueOf(object, field))
    }
    case 'BinaryExpression': {
      if (test.operator === 'in') return isName(test.right, name) && test.left.type === 'StringLiteral' ? isIn(object, test.left.value) : undefined
      if (test.operator !== '===' && test.operator !== '!==') return undefined
      const field = fieldOf(bare(test.left), name)
      const [left, right] = field === undefined ? [undefined, undefined] : [literalOf(valueOf(object, field)), literalOf(test.right)]
      if (!left || !right) return undefined
      return (left.value === right.value) === (test.operator === '===')
    }
    default:
      return undefined
  }
}

const isName = (given: Node, name: string): boolean => {
  const node = bare(given)
  return node.type === 'Identifier' && node.name === name
}

function fieldOf(node: Node, name: string): string | undefined {
  if ((node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') || node.computed || node.property.type !== 'Identifier' || !isName(node.object, name)) return undefined
  return node.property.name in Object.prototype ? undefined : node.property.name
}

const isIn = (object: ObjectExpression, field: string): boolean | undefined => {
  const value = field in Object.prototype ? 'unknown' : valueOf(object, field)
  return value === 'unknown' ? undefined : value !== 'none'
}

/** A field of an object as it is written. */
function valueOf({ properties }: ObjectExpression, field: string): Node | 'none' | 'unknown' {
  for (const one of properties.toReversed()) {
    if (one.type === 'SpreadElement' || one.computed) return 'unknown'
    const key = one.key.type === 'Identifier' ? one.key.name : one.key.type === 'StringLiteral' ? one.key.value : '__proto__'
    if (key === '__proto__') return 'unknown'
    if (key === field) return one.type === 'ObjectProperty' ? one.value : 'unknown'
  }
  return 'none'
}

/** The value that a node is by its text. */
function literalOf(given: Node | 'none' | 'unknown'): { value: unknown } | undefined {
  if (given === 'unknown') return undefined
  const node = given === 'none' ? undefined : bare(given)
  if (!node || (node.type === 'Identifier' && node.name === 'undefined')) return { value: undefined }
  if (node.type === 'NullLiteral') return { value: null }
  return node.type === 'BooleanLiteral' || node.type === 'StringLiteral' || node.type === 'NumericLiteral' ? { value: node.value } : undefined
}

function truthOfValue(value: Node | 'none' | 'unknown'): boolean | undefined {
  const literal = literalOf(value)
  if (literal) return Boolean(literal.value)
  return typeof value === 'object' && /^(Object|Array|New|ArrowFunction|Function)Expression$/.test(bare(value).type) ? true : undefined
}
