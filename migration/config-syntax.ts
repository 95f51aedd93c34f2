import type * as t from '@babel/types'

/** `a.b.c` as its names; undefined for anything else. */
export function pathOf(node: t.Node): string[] | undefined {
  if (node.type === 'Identifier') return [node.name]
  if (node.type !== 'MemberExpression') return undefined
  const object = pathOf(node.object)
  const name = node.property.type === 'Identifier' && !node.computed ? node.property.name : node.property.type === 'StringLiteral' ? node.property.value : undefined
  return object && name !== undefined ? [...object, name] : undefined
}

/** What a statement's expression does to a name: `a.b = c`, `Object.assign(a, b)`, `a.push(b)`; the last two with `*` as the path. */
export function mutationOf(expression: t.Expression): { name: string; path: string[]; node: t.Node } | undefined {
  if (expression.type === 'AssignmentExpression') {
    const path = pathOf(expression.left)
    return path && { name: path[0]!, path: path.slice(1), node: expression.operator === '=' ? expression.right : expression }
  }
  if (expression.type !== 'CallExpression') return undefined
  const callee = pathOf(expression.callee)
  const first = expression.arguments[0]
  if (callee?.join('.') === 'Object.assign' && first?.type === 'Identifier') return { name: first.name, path: ['*'], node: expression }
  if (callee?.length === 2 && ['push', 'unshift', 'splice'].includes(callee[1]!)) return { name: callee[0]!, path: ['*'], node: expression }
  return undefined
}

/** The statements right inside another. */
export function childStatements(node: t.Node): t.Statement[] {
  switch (node.type) {
    case 'BlockStatement':
      return node.body
    case 'IfStatement':
      return node.alternate ? [node.consequent, node.alternate] : [node.consequent]
    case 'TryStatement':
      return [node.block, ...(node.handler ? [node.handler.body] : []), ...(node.finalizer ? [node.finalizer] : [])]
    case 'SwitchStatement':
      return node.cases.flatMap((one) => one.consequent)
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      return [node.body]
    default:
      return []
  }
}

/** All names that a pattern declares. */
export function namesOf(pattern: t.Node): string[] {
  if (pattern.type === 'Identifier') return [pattern.name]
  if (pattern.type === 'ObjectPattern') return pattern.properties.flatMap((one) => namesOf(one.type === 'RestElement' ? one.argument : one.value))
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap((one) => (one ? namesOf(one) : []))
  if (pattern.type === 'AssignmentPattern') return namesOf(pattern.left)
  return pattern.type === 'RestElement' ? namesOf(pattern.argument) : []
}

/** The name under which a module exports what an import takes; undefined for all that it exports. */
export function importedName(specifier: t.ImportDeclaration['specifiers'][number]): string | undefined {
  if (specifier.type === 'ImportSpecifier') return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value
  return specifier.type === 'ImportDefaultSpecifier' ? 'default' : undefined
}
