import type { Node } from '@babel/types'
import type { NodePath } from '@babel/traverse'
import type { Piece } from '../edits.ts'
import { bare, unwrapped } from '../handler/uses.ts'

export const piece = (node: Node): Piece => ({ start: node.start as number, end: node.end as number })

/** A string literal in the file's quotes. */
export function quoted(text: string, quote: string): string {
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n').replaceAll('\r', '\\r') + quote
}

/** A property key: bare where it is a name. */
export const key = (name: string, quote: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name, quote))

/** A member access: `.name`, or `['name']`. */
export const member = (name: string, quote: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${quoted(name, quote)}]`)

/** Parts joined by a separator. */
export function joined<T>(parts: T[][], separator: T): T[] {
  return parts.flatMap((part, n) => (n === 0 ? part : [separator, ...part]))
}

/** How long a list of parts is when written. */
export const width = (parts: (string | Piece)[]): number => parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part.end - part.start), 0)

/** Whether an expression that binds as loosely as `??` needs brackets where the old one stood. */
export function needsBrackets(path: NodePath): boolean {
  const { parent, node } = path
  switch (parent.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return parent.object === node
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return parent.callee === node
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'LogicalExpression':
    case 'AwaitExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TaggedTemplateExpression':
      return true
    default:
      return false
  }
}

/** Whether a place is written to: assigned, counted up, deleted. */
export function isWritten(path: NodePath): boolean {
  const outer = unwrapped(path)
  const { parent } = outer
  return (
    (parent.type === 'AssignmentExpression' && parent.left === outer.node) ||
    parent.type === 'UpdateExpression' ||
    (parent.type === 'UnaryExpression' && parent.operator === 'delete') ||
    ((parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') && parent.left === outer.node)
  )
}

const STRING_METHODS = /^(toString|split|trim|trimStart|trimEnd|toLowerCase|toUpperCase|replace|replaceAll|startsWith|endsWith|substring|substr|charAt|charCodeAt|match|matchAll|normalize|padStart|padEnd|localeCompare|codePointAt|search|repeat)$/
const STRING_FUNCTIONS = /^(String|Number|parseInt|parseFloat|encodeURIComponent|decodeURIComponent|BigInt|Boolean|Date|RegExp|URL|ObjectId|isNaN)$/

/** Whether code treats a value as one string: a list in its place was a mistake there anyway. Follows constants. */
export function isOneString(path: NodePath, depth = 0): boolean {
  let outer = path
  while (outer.parentPath && unwrapped(outer) !== outer) {
    outer = outer.parentPath
    if ((outer.node.type === 'TSAsExpression' || outer.node.type === 'TSTypeAssertion') && saysString(outer.node.typeAnnotation)) return true
  }
  const { parent, node } = outer
  const parentPath = outer.parentPath as NodePath
  if (takesFirst(outer)) return true
  switch (parent.type) {
    // `typeof x !== 'string'` is how code refuses lists.
    case 'UnaryExpression':
      return parent.operator !== 'typeof'
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return true
    case 'IfStatement':
    case 'WhileStatement':
      return parent.test === node
    case 'ConditionalExpression':
      return parent.test === node || isOneString(parentPath, depth)
    case 'LogicalExpression':
      if (parent.left === node && parent.operator === '&&') return true
      return isOneString(parentPath, depth)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return parent.object === node && !parent.computed && parent.property.type === 'Identifier' && STRING_METHODS.test(parent.property.name)
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression': {
      if (parent.callee === node) return false
      const callee = parent.callee
      const name = callee.type === 'Identifier' ? callee.name : (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') && callee.property.type === 'Identifier' ? callee.property.name : ''
      if (STRING_FUNCTIONS.test(name) || name === 'parse') return true
      // `['a', 'b'].includes(x)` compares, like ===.
      return name === 'includes' && (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') && callee.object.type === 'ArrayExpression'
    }
    case 'SwitchStatement':
      return parent.discriminant === node
    case 'VariableDeclarator': {
      if (parent.init !== node || parent.id.type !== 'Identifier' || depth > 3) return false
      const { typeAnnotation } = parent.id
      if (typeAnnotation?.type === 'TSTypeAnnotation' && saysString(typeAnnotation.typeAnnotation)) return true
      const binding = outer.scope.getBinding(parent.id.name)
      return binding !== undefined && allOneString(binding, depth + 1)
    }
    default:
      return false
  }
}

/** The same for every place where a constant is used. */
export function allOneString(binding: { constant: boolean; referencePaths: NodePath[] }, depth = 0): boolean {
  if (!binding.constant) return false
  return binding.referencePaths.every((reference) => isOneString(reference, depth))
}

/** `Array.isArray(x) ? x[0] : x`: the first of a list, which is what a route handler gives. */
function takesFirst(path: NodePath): boolean {
  const choice = path.findParent((one) => one.isConditionalExpression() || one.isStatement())
  if (!choice?.isConditionalExpression()) return false
  const { test, consequent } = choice.node
  const asks = test.type === 'CallExpression' && test.callee.type === 'MemberExpression' && test.callee.object.type === 'Identifier' && test.callee.object.name === 'Array' && test.callee.property.type === 'Identifier' && test.callee.property.name === 'isArray'
  const first = bare(consequent)
  const takes = (first.type === 'MemberExpression' || first.type === 'OptionalMemberExpression') && first.property.type === 'NumericLiteral' && first.property.value === 0
  if (!asks || !takes) return false
  return path.node === test.arguments[0] || path.node === bare(first.object) || path.node === bare(choice.node.alternate)
}

function saysString(type: Node): boolean {
  if (type.type === 'TSStringKeyword') return true
  if (type.type === 'TSLiteralType') return bare(type.literal).type === 'StringLiteral'
  if (type.type === 'TSUnionType') return type.types.every((one) => saysString(one) || one.type === 'TSUndefinedKeyword' || one.type === 'TSNullKeyword')
  return false
}

/** Whether the place cannot tell null from undefined: a truth test, the left of `||` or `??`, `?.`, a comparison with a string. */
export function cannotTellNull(path: NodePath): boolean {
  const outer = unwrapped(path)
  const { parent, node } = outer
  switch (parent.type) {
    case 'LogicalExpression':
      if (parent.left === node && (parent.operator === '||' || parent.operator === '??')) return true
      return isTest(outer.parentPath as NodePath)
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

/** Whether an expression's own text shows that it gives a string. Follows constants. */
export function isStringText(given: Node, path: NodePath, depth = 0): boolean {
  const node = bare(given)
  if ((given.type === 'TSAsExpression' || given.type === 'TSTypeAssertion') && saysString(given.typeAnnotation)) return true
  switch (node.type) {
    case 'StringLiteral':
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression':
      return node.operator === '+' && (isStringText(node.left, path, depth) || isStringText(node.right, path, depth))
    case 'ConditionalExpression':
      return isStringText(node.consequent, path, depth) && isStringText(node.alternate, path, depth)
    case 'LogicalExpression':
      return node.operator !== '&&' && isStringText(node.right, path, depth) && isStringText(node.left, path, depth)
    case 'CallExpression': {
      const { callee } = node
      if (callee.type === 'Identifier') return /^(String|(en|de)codeURI(Component)?)$/.test(callee.name) || (callee.name === 'serialize' && comesFrom(callee.name, 'cookie', path))
      if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return false
      const name = callee.property.name
      const object = callee.object.type === 'Identifier' ? callee.object.name : ''
      if (object === 'JSON') return name === 'stringify'
      if (object === 'cookie') return name === 'serialize' && comesFrom(object, 'cookie', path)
      return /^(toString|toISOString|toUTCString|toFixed|join|toLocaleString|toLowerCase|toUpperCase|trim|padStart|padEnd)$/.test(name)
    }
    case 'AwaitExpression': {
      // The text of a fetched response.
      const call = bare(node.argument)
      return call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && call.callee.property.type === 'Identifier' && call.callee.property.name === 'text' && call.arguments.length === 0
    }
    case 'Identifier': {
      const binding = path.scope.getBinding(node.name)
      const annotation = binding?.identifier.typeAnnotation
      if (binding && annotation?.type === 'TSTypeAnnotation' && annotation.typeAnnotation.type === 'TSStringKeyword') return true
      const init = constantInit(node.name, path)
      return init !== undefined && depth < 4 && isStringText(init.node, init.path, depth + 1)
    }
    default:
      return false
  }
}

/** Whether an expression's own text shows that it gives an object, a list, a number or a boolean. Follows constants. */
export function isDataText(given: Node, path: NodePath, depth = 0): boolean {
  const node = bare(given)
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'UpdateExpression':
      return true
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-'
    case 'BinaryExpression':
      return node.operator !== '+' && node.operator !== '|>'
    case 'ConditionalExpression':
      return isDataText(node.consequent, path, depth) && isDataText(node.alternate, path, depth)
    case 'CallExpression': {
      const { callee } = node
      if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return false
      if (callee.object.type === 'Identifier' && callee.object.name === 'Math') return true
      return /^(map|filter|flatMap|sort|entries|keys|values|fromEntries)$/.test(callee.property.name)
    }
    case 'Identifier': {
      const init = constantInit(node.name, path)
      return init !== undefined && depth < 4 && isDataText(init.node, init.path, depth + 1)
    }
    default:
      return false
  }
}

/** What a constant of one name is made of. */
export function constantInit(name: string, path: NodePath): { node: Node; path: NodePath } | undefined {
  const binding = path.scope.getBinding(name)
  if (!binding?.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier' || !binding.path.node.init) return undefined
  return { node: binding.path.node.init, path: binding.path }
}

function comesFrom(name: string, module: string, path: NodePath): boolean {
  const binding = path.scope.getBinding(name)
  const declaration = binding?.path.parent
  return declaration?.type === 'ImportDeclaration' && declaration.source.value === module
}
