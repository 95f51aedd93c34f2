import type { Node } from '@babel/types'
import type { NodePath } from '@babel/traverse'
import type { Piece } from '../edits.ts'
import { bare, unwrapped, type Entry } from '../handler/uses.ts'
import { saysString } from './one-string.ts'
import { entriesOf, isOnlyRead, saysStrings } from './entries.ts'

export const piece = (node: Node): Piece => ({ start: node.start as number, end: node.end as number })

/** A string literal in the file's quotes. */
export function quoted(text: string, quote: string): string {
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n').replaceAll('\r', '\\r') + quote
}

/** A property key: bare where it is a name. */
export const key = (name: string, quote: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name, quote))

/** A member access: `.name`, or `['name']`. */
export const member = (name: string, quote: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${quoted(name, quote)}]`)

/** One name of a pattern: `id`, `id: userId`, `page = 1`. */
export function patternEntry(name: string, entry: Entry, source: string, quote: string): string {
  const local = entry.local.type === 'Identifier' ? entry.local.name : ''
  const fallback = entry.fallback ? ` = ${source.slice(entry.fallback.start as number, entry.fallback.end as number)}` : ''
  return (name === local ? name : `${key(name, quote)}: ${local}`) + fallback
}

/** Parts joined by a separator. */
export function joined<T>(parts: T[][], separator: T): T[] {
  return parts.flatMap((part, n) => (n === 0 ? part : [separator, ...part]))
}

/** How long a list of parts is when written. */
export const width = (parts: (string | Piece)[]): number => parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part.end - part.start), 0)

/** Packages that write a cookie as one text. */
const COOKIE_TEXTS = ['cookie', '@supabase/ssr']

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
    ((parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') && parent.left === outer.node) ||
    isTakenApart(outer)
  )
}

/** `[req.user, req.team] = found`, `({ user: req.user = null } = found)`. */
function isTakenApart({ node, parent, parentPath }: NodePath): boolean {
  if (parent.type === 'AssignmentPattern') return parent.left === node
  return parent.type === 'ArrayPattern' || parent.type === 'RestElement' || (parent.type === 'ObjectProperty' && parent.value === node && parentPath?.parent.type === 'ObjectPattern')
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
      if (callee.type === 'Identifier') return /^(String|(en|de)codeURI(Component)?)$/.test(callee.name) || (/^(serialize(CookieHeader)?|stringifySetCookie)$/.test(callee.name) && COOKIE_TEXTS.some((from) => comesFrom(callee.name, from, path)))
      if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return false
      const name = callee.property.name
      const object = callee.object.type === 'Identifier' ? callee.object.name : ''
      if (object === 'JSON') return name === 'stringify'
      if (object === 'cookie') return /^(serialize|stringifySetCookie)$/.test(name) && comesFrom(object, 'cookie', path)
      if (/^(slice|concat|repeat|at)$/.test(name)) return isStringText(callee.object, path, depth)
      return /^(toString|toISOString|toUTCString|toFixed|join|toLocaleString|toLowerCase|toUpperCase|trim|trimStart|trimEnd|padStart|padEnd|replace|replaceAll|substring|substr|charAt|normalize)$/.test(name)
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
      const entries = binding?.constant ? entriesOf(binding, 1) : undefined
      if (entries) return depth < 4 && holdsStrings(entries.node, entries.path, depth + 1)
      const init = constantInit(node.name, path) ?? addedInit(node.name, path)
      return init !== undefined && depth < 4 && isStringText(init.node, init.path, depth + 1)
    }
    default:
      return false
  }
}

/** The fields, in lower case, of the object whose entries a loop goes over, where a name is the key of one. */
export function fieldsBehind(given: Node, path: NodePath): string[] | undefined {
  const node = bare(given)
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  const entries = binding?.constant ? entriesOf(binding, 0) : undefined
  const init = entries?.node.type === 'Identifier' ? (isOnlyRead(entries.node.name, entries.path) ? constantInit(entries.node.name, entries.path) : undefined) : entries
  const object = init && bare(init.node)
  if (object?.type !== 'ObjectExpression') return undefined
  const names = object.properties.map((one) => (one.type !== 'ObjectProperty' || one.computed ? undefined : one.key.type === 'Identifier' ? one.key.name : one.key.type === 'StringLiteral' ? one.key.value : undefined))
  return names.every((name) => name !== undefined) ? names.map((name) => name.toLowerCase()) : undefined
}

/** Whether all values of an object are strings, as its own text or its type shows. */
function holdsStrings(node: Node, path: NodePath, depth: number): boolean {
  if (node.type === 'ObjectExpression') return node.properties.every((one) => one.type === 'ObjectProperty' && isStringText(one.value, path, depth))
  if (node.type !== 'Identifier') return false
  const annotation = path.scope.getBinding(node.name)?.identifier.typeAnnotation
  if (annotation?.type === 'TSTypeAnnotation') return saysStrings(annotation.typeAnnotation)
  const init = constantInit(node.name, path)
  return init !== undefined && isOnlyRead(node.name, path) && depth < 4 && holdsStrings(bare(init.node), init.path, depth + 1)
}

/** What a name begins with that is only added to. */
export function addedInit(name: string, path: NodePath): { node: Node; path: NodePath } | undefined {
  const binding = path.scope.getBinding(name)
  const isAdded = binding?.constantViolations.every((one) => one.isAssignmentExpression({ operator: '+=' }))
  return isAdded && binding?.path.isVariableDeclarator() && binding.path.node.init ? { node: binding.path.node.init, path: binding.path } : undefined
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
