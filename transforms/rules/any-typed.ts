import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { bare, unwrapped, type RequestUse } from '../handler/uses.ts'

/** Whether what is read of the query was `any`: `req.query as any`, `const { id }: any = req.query`, `(req: any)`. */
export function wasAny(draft: Draft, use: RequestUse): boolean {
  if (!draft.file.module.typescript) return false
  const identifier = draft.unit.request?.binding.identifier
  if (isAny(identifier?.typeAnnotation?.type === 'TSTypeAnnotation' ? identifier.typeAnnotation.typeAnnotation : undefined)) return true
  const entry = use.entry ?? use.via
  if (!entry) return (use.node.type === 'MemberExpression' || use.node.type === 'OptionalMemberExpression') && isCastToAny(use.node.object)
  const { id, init } = entry.declaration.declarator
  return ('typeAnnotation' in id && id.typeAnnotation?.type === 'TSTypeAnnotation' && isAny(id.typeAnnotation.typeAnnotation)) || (init != null && isCastToAny(init))
}

const isAny = (type: Node | undefined): boolean => type?.type === 'TSAnyKeyword'

/** `(req.query as any)`, and `(req as any).query`. */
function isCastToAny(given: Node): boolean {
  if (given.type === 'ParenthesizedExpression') return isCastToAny(given.expression)
  if (given.type === 'TSAsExpression') return isAny(given.typeAnnotation)
  return (given.type === 'MemberExpression' || given.type === 'OptionalMemberExpression') && isCastToAny(given.object)
}

/** Whether TypeScript takes a text that may be missing where a value is used: in a test, beside a literal, as a part of a text. */
export function takesMissingText(path: NodePath): boolean {
  const outer = unwrapped(path)
  // A cast says what it is from there on.
  if (outer !== path && outer.node.type !== 'ParenthesizedExpression') return true
  const { parent, node } = outer
  switch (parent.type) {
    case 'TemplateLiteral':
    case 'ExpressionStatement':
      return true
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === node
    case 'UnaryExpression':
      return parent.operator === '!' || parent.operator === 'typeof'
    case 'LogicalExpression':
      return parent.left === node && parent.operator === '&&' ? true : takesMissingText(outer.parentPath as NodePath)
    case 'BinaryExpression': {
      const other = bare(parent.left === node ? parent.right : parent.left)
      return /^[!=]==?$/.test(parent.operator) && (/^(StringLiteral|NullLiteral)$/.test(other.type) || (other.type === 'Identifier' && other.name === 'undefined'))
    }
    case 'CallExpression':
      return parent.callee.type === 'Identifier' && /^(String|Number|Boolean)$/.test(parent.callee.name)
    default:
      return false
  }
}
