import type { Binding, NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { isDecided, isNotTaken, standing } from '../handler/header-lists.ts'
import { bare, unwrapped } from '../handler/uses.ts'

/** Whether the place cannot tell null from undefined: a truth test, the left of `||` or `??`, `?.`, a comparison with a string. */
export function cannotTellNull(path: NodePath): boolean {
  const outer = unwrapped(path)
  const { parent, node } = outer
  switch (parent.type) {
    case 'LogicalExpression':
      if (parent.left === node && (parent.operator === '||' || parent.operator === '??')) return true
      return cannotTellNull(outer.parentPath as NodePath)
    case 'OptionalMemberExpression':
      return parent.object === node && parent.optional === true
    case 'BinaryExpression': {
      if (!/^[!=]==?$/.test(parent.operator)) return false
      const other = bare(parent.left === node ? parent.right : parent.left)
      return other.type === 'StringLiteral' || (other.type === 'TemplateLiteral' && other.quasis.length > 0) || (parent.operator.length === 2 && other.type === 'NullLiteral')
    }
    case 'CallExpression':
      return parent.callee.type === 'Identifier' && parent.callee.name === 'parseInt' && parent.arguments[0] === node
    default:
      return isTest(outer)
  }
}

function isTest(path: NodePath): boolean {
  const { parent, node } = path
  switch (parent.type) {
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ConditionalExpression':
    case 'ForStatement':
      return parent.test === node
    case 'UnaryExpression':
      return parent.operator === '!'
    case 'LogicalExpression':
      return parent.operator !== '??' && isTest(path.parentPath as NodePath)
    default:
      return false
  }
}

/**
 * Whether nothing can tell that a value which is read here is null where it was undefined: it is not looked at, or it is known to be
 * there. Follows a constant that it is declared as.
 */
export function isNeverTold(draft: Draft, path: NodePath): boolean {
  if (cannotTellNull(path)) return true
  const outer = unwrapped(path)
  let whole = outer
  while (whole.parentPath?.isLogicalExpression()) whole = unwrapped(whole.parentPath)
  const declarator = whole.parent
  if (declarator.type === 'VariableDeclarator' && declarator.init === whole.node && declarator.id.type === 'Identifier' && !declarator.id.typeAnnotation) {
    const binding = outer.scope.getBinding(declarator.id.name)
    const isNever = binding !== undefined && isNeverToldBy(draft, binding)
    if (isNever || whole === outer) return isNever
  }
  const { parent } = outer
  // Types are not narrowed from one reading to the next.
  const isUntyped = outer !== path || !draft.file.module.typescript || (parent.type === 'CallExpression' && parent.callee.type === 'Identifier' && /^(Number|String)$/.test(parent.callee.name))
  return isUntyped && isKnownToBeThere(path, (node) => textOf(draft, node) === textOf(draft, path.node))
}

/** The same for each use of a constant in what is left for the method. */
export function isNeverToldBy(draft: Draft, { constant, referencePaths }: Binding): boolean {
  const isName = (node: Node) => referencePaths.some((reference) => reference.node === node)
  return constant && referencePaths.every((reference) => draft.stepOf(reference) === undefined || isDecided(draft.unit, reference) || isNotTaken(draft.unit, reference) || cannotTellNull(standing(draft.unit, reference)) || isKnownToBeThere(reference, isName))
}

/** What stands there in the source. */
export const textOf = (draft: Draft, node: Node): string => draft.edits.source.slice(node.start as number, node.end as number)

/** Whether a place is only reached where a value is: behind `if (!x) return`, in `if (x)`, in `x ? … : …`, right of `x &&` and of `!x ||`. */
export function isKnownToBeThere(place: NodePath, isValue: (node: Node) => boolean): boolean {
  for (let at: NodePath = place; at.parentPath; at = at.parentPath) {
    const { parent, node } = at
    if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.consequent === node && needs(parent.test, isValue)) return true
    if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.alternate === node && isLackedIn(parent.test, isValue)) return true
    if (parent.type === 'LogicalExpression' && parent.right === node && parent.operator !== '??' && (parent.operator === '&&' ? needs : isLackedIn)(parent.left, isValue)) return true
    // A function declaration may be called above the place where it stands.
    if (at.isFunctionDeclaration()) return false
    if (!Array.isArray(at.container) || !at.isStatement()) continue
    const before = at.container.slice(0, at.key as number)
    if (before.some((one) => one !== null && typeof one === 'object' && one.type === 'IfStatement' && leaves(one.consequent) && isLackedIn(one.test, isValue))) return true
  }
  return false
}

/** Whether a test is true only where the value is. */
function needs(given: Node, isValue: (node: Node) => boolean): boolean {
  const node = bare(given)
  if (isValue(node) || isOfChain(node, isValue)) return true
  if (node.type === 'UnaryExpression' && node.operator === '!') return isLackedIn(node.argument, isValue)
  if (node.type === 'LogicalExpression' && node.operator === '&&') return needs(node.left, isValue) || needs(node.right, isValue)
  if (node.type === 'LogicalExpression' && node.operator === '||') return needs(node.left, isValue) && needs(node.right, isValue)
  return asksForText(node, '===', isValue) || asksForMissing(node, '!==', isValue)
}

/** Whether a test is true wherever the value is missing. */
function isLackedIn(given: Node, isValue: (node: Node) => boolean): boolean {
  const node = bare(given)
  if (node.type === 'UnaryExpression' && node.operator === '!') return needs(node.argument, isValue)
  if (node.type === 'LogicalExpression' && node.operator === '||') return isLackedIn(node.left, isValue) || isLackedIn(node.right, isValue)
  if (node.type === 'LogicalExpression' && node.operator === '&&') return isLackedIn(node.left, isValue) && isLackedIn(node.right, isValue)
  return asksForText(node, '!==', isValue) || asksForMissing(node, '===', isValue)
}

/** `x?.startsWith('a')`, `x?.length`: undefined where the value is missing. */
function isOfChain(given: Node, isValue: (node: Node) => boolean): boolean {
  let node = given
  let isOptional = false
  while (node.type === 'OptionalMemberExpression' || node.type === 'OptionalCallExpression') {
    isOptional ||= node.optional === true
    node = node.type === 'OptionalMemberExpression' ? node.object : node.callee
  }
  return isOptional && node !== given && isValue(bare(node))
}

/** `typeof x === 'string'`, `x === 'a'`, `x?.length === 3` */
function asksForText(node: Node, operator: '===' | '!==', isValue: (node: Node) => boolean): boolean {
  if (node.type !== 'BinaryExpression' || (node.operator !== operator && node.operator !== operator.slice(0, 2))) return false
  const [left, right] = [bare(node.left), bare(node.right)]
  if (left.type === 'UnaryExpression' && left.operator === 'typeof') return isValue(bare(left.argument)) && right.type === 'StringLiteral' && right.value === 'string'
  const isText = ({ type }: Node) => type === 'StringLiteral' || type === 'NumericLiteral' || type === 'TemplateLiteral' || type === 'BooleanLiteral'
  return [[left, right], [right, left]].some(([one, other]) => isText(other as Node) && (isValue(one as Node) || isOfChain(one as Node, isValue)))
}

/** `x === undefined`, `typeof x === 'undefined'`, `x == null` */
function asksForMissing(node: Node, operator: '===' | '!==', isValue: (node: Node) => boolean): boolean {
  if (node.type !== 'BinaryExpression' || (node.operator !== operator && node.operator !== operator.slice(0, 2))) return false
  const [left, right] = [bare(node.left), bare(node.right)]
  if (left.type === 'UnaryExpression' && left.operator === 'typeof') return isValue(bare(left.argument)) && right.type === 'StringLiteral' && right.value === 'undefined'
  return isValue(left) && ((right.type === 'Identifier' && right.name === 'undefined') || (right.type === 'NullLiteral' && node.operator.length === 2))
}

/** Whether what follows a statement is not reached from it. */
function leaves(statement: Node): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(leaves)
  return /^(Return|Throw|Continue|Break)Statement$/.test(statement.type)
}
