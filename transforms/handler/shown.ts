import type { Node } from '@babel/types'
import type { Names } from './given-values.ts'
import { isIn, type Step, type StepList } from './steps.ts'
import { bare } from './uses.ts'

/** Members of texts, numbers and booleans: a look for one of these does not show that a value is an object. */
const OF_PRIMITIVES = new Set(['', 0, true].flatMap((one) => [Object.prototype, Object.getPrototypeOf(one) as object]).flatMap((one) => Object.getOwnPropertyNames(one)))

/** What a value is in a test, where its text shows it. */
export function truth(node: Node | null | undefined): boolean | undefined {
  if (!node) return false
  const value = bare(node)
  switch (value.type) {
    case 'NullLiteral':
      return false
    case 'BooleanLiteral':
      return value.value
    case 'NumericLiteral':
      return value.value !== 0
    case 'StringLiteral':
      return value.value !== ''
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
    case 'ArrowFunctionExpression':
      return true
    case 'Identifier':
      return value.name === 'undefined' ? false : undefined
    case 'UnaryExpression':
      return value.operator === 'void' ? false : undefined
    default:
      return undefined
  }
}

/**
 * Whether what is returned is true, by its text or since a test above has ruled the rest out.
 * @param names what the function's names are given: what a test has shown is so until its value changes
 */
export function shownTrue(list: StepList, node: Node, sourceOf: (node: Node) => string, names: Names): boolean {
  const argument = node.type === 'ReturnStatement' ? node.argument : undefined
  if (!argument) return false
  const value = bare(argument)
  if (isShown(find(list, (one) => one === node), value, sourceOf, names)) return true
  const values = value.type === 'Identifier' ? names.values(value.name) : undefined
  const isTrue = (one: Node) => truth(one) === true || isShown(find(list, (other) => isIn(one, other)), bare(one), sourceOf, names)
  return values?.every(isTrue) === true
}

/** Whether a test above a step shows that a value is true there. */
function isShown(step: Step | undefined, value: Node, sourceOf: (node: Node) => string, names: Names): boolean {
  const text = sourceOf(value)
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    const before = at.list.steps.slice(0, at.list.steps.indexOf(at))
    for (const { kind, node, lists } of before) if (kind === 'if' && node.type === 'IfStatement' && !node.alternate && leaves(lists[0]) && rulesOut(node.test, text, sourceOf) && names.keeps(value, node.test, node.consequent)) return true
    const owner: Step | undefined = at.list.owner
    if (owner?.kind === 'if' && owner.node.type === 'IfStatement' && owner.lists[0] === at.list && ensures(owner.node.test, text, sourceOf) && names.keeps(value, owner.node.test)) return true
  }
  return false
}

/** The innermost step whose node is looked for. */
function find(list: StepList, isSought: (node: Node) => boolean): Step | undefined {
  for (const step of list.steps) {
    for (const inner of step.lists) {
      const found = find(inner, isSought)
      if (found) return found
    }
    if (isSought(step.node)) return step
  }
  return undefined
}

const leaves = (list: StepList | undefined): boolean => {
  const last = list?.steps.findLast((step) => !step.dropped)
  return last !== undefined && (last.kind === 'return' || last.kind === 'throw' || last.answer !== undefined)
}

/** Whether a test that leads away is true wherever the value is falsy, `!user`, `!user || user.blocked`, or fails there. */
function rulesOut(given: Node, text: string, sourceOf: (node: Node) => string): boolean {
  const test = bare(given)
  if (test.type === 'UnaryExpression' && test.operator === '!' && sourceOf(bare(test.argument)) === text) return true
  if (test.type === 'LogicalExpression' && test.operator === '||' && (rulesOut(test.left, text, sourceOf) || rulesOut(test.right, text, sourceOf))) return true
  const member = memberIn(test, text, sourceOf)
  return member !== undefined && !OF_PRIMITIVES.has(member) && isTrueWithout(test, text, sourceOf)
}

/**
 * Whether a test is true, or fails, where a member of the value is missing, as one of `''` or 0 is: `!user.isAdmin`, `user.role !== 'admin'`,
 * `user.team.locked`, `user.isOut()`. Not so `user.blocked`, which only shows that it is not null.
 */
function isTrueWithout(test: Node, text: string, sourceOf: (node: Node) => string): boolean {
  const isMember = (given: Node): boolean => {
    const node = bare(given)
    return node.type === 'MemberExpression' && sourceOf(bare(node.object)) === text
  }
  if (test.type === 'UnaryExpression' && test.operator === '!' && isMember(test.argument)) return true
  if (test.type === 'BinaryExpression' && /^!==?$/.test(test.operator) && isMember(test.left)) return /^(String|Numeric|Boolean)Literal$/.test(bare(test.right).type)
  for (let at = test; ; at = innerOf(at) as Node) {
    const inner = innerOf(at)
    if (!inner) return false
    if (isMember(inner) && (at.type === 'MemberExpression' || at.type === 'CallExpression')) return true
  }
}

/** Whether a test that holds shows that a value is there: `user`, `user && user.role === role`, `user.isAdmin`. */
function ensures(given: Node, text: string, sourceOf: (node: Node) => string): boolean {
  const test = bare(given)
  if (sourceOf(test) === text) return true
  if (test.type === 'LogicalExpression' && test.operator === '&&') return ensures(test.left, text, sourceOf) || ensures(test.right, text, sourceOf)
  const member = test.type === 'MemberExpression' ? memberIn(test, text, sourceOf) : undefined
  return member !== undefined && !OF_PRIMITIVES.has(member)
}

/** The member of a value for which an expression begins by looking. */
function memberIn(given: Node, text: string, sourceOf: (node: Node) => string): string | undefined {
  const node = bare(given)
  if (node.type === 'MemberExpression' && sourceOf(bare(node.object)) === text) return !node.computed && node.property.type === 'Identifier' ? node.property.name : undefined
  const inner = innerOf(node)
  return inner && memberIn(inner, text, sourceOf)
}

/** The part of an expression that is done first. */
function innerOf(given: Node): Node | undefined {
  const node = bare(given)
  switch (node.type) {
    case 'MemberExpression':
      return bare(node.object)
    case 'UnaryExpression':
      return bare(node.argument)
    case 'BinaryExpression':
    case 'LogicalExpression':
      return bare(node.left)
    case 'CallExpression':
      return bare(node.callee)
    default:
      return undefined
  }
}
