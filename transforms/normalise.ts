import type { NodePath } from '@babel/traverse'
import type { Expression, Node, ObjectPattern } from '@babel/types'
import type { Module } from './handler/module.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'

/** A text in a form that the rules know, and how its lines stand to those of the original. */
export interface Normalised {
  source: string
  /** The original's line for a line of the normalised text. */
  lineOf: (line: number) => number
}

interface Splice {
  start: number
  end: number
  text: string
}

/**
 * Brings spellings that mean the same into one, so that no rule has to know them: exports of CommonJS become ESM's, and a handler
 * that takes its request apart in its parameters takes it apart in its first statement.
 * @returns undefined where the module has none of them
 */
export function normalise(module: Module): Normalised | undefined {
  const splices = [...commonJs(module), ...parameters(module)].sort((a, b) => b.start - a.start)
  if (splices.length === 0) return undefined
  const { source } = module
  let text = source
  for (const { start, end, text: replacement } of splices) text = text.slice(0, start) + replacement + text.slice(end)
  const linesOf = (part: string) => part.split('\n').length - 1
  const added = splices.map(({ start, end, text: replacement }) => ({ line: linesOf(source.slice(0, start)) + 1, lines: linesOf(replacement) - linesOf(source.slice(start, end)) })).reverse()
  return {
    source: text,
    lineOf(line) {
      let original = line
      for (const { line: at, lines } of added) if (original > at) original = Math.max(at, original - lines)
      return original
    },
  }
}

/** `module.exports = handler`, `exports.default = handler`, `exports.config = { … }`. Others stay, and stop the route. */
function commonJs(module: Module): Splice[] {
  return module.program.get('body').flatMap((path): Splice[] => {
    if (!path.isExpressionStatement() || path.node.expression.type !== 'AssignmentExpression' || path.node.expression.operator !== '=') return []
    const { left, right } = path.node.expression
    const name = exportedName(left)
    if (name === undefined) return []
    const becomes = name === 'default' ? 'export default ' : `export const ${name} = `
    return [{ start: path.node.start as number, end: right.start as number, text: becomes }]
  })
}

function exportedName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return undefined
  const { object, property } = node
  const isModuleExports = (one: Node): boolean => one.type === 'MemberExpression' && !one.computed && one.object.type === 'Identifier' && one.object.name === 'module' && one.property.type === 'Identifier' && one.property.name === 'exports'
  if (isModuleExports(node)) return 'default'
  if (!isModuleExports(object) && !(object.type === 'Identifier' && object.name === 'exports')) return undefined
  return property.name === 'default' || property.name === 'config' ? property.name : undefined
}

/** `({ query: { id }, method }, res) => …`. */
function parameters(module: Module): Splice[] {
  const handler = defaultFunction(module)
  const pattern = handler?.node.params[0]
  if (!handler || pattern?.type !== 'ObjectPattern') return []
  const name = ['req', 'request', 'apiRequest'].find((one) => !module.names.has(one))
  if (!name) return []
  const { source, style } = module
  const { body } = handler.node
  const annotation = pattern.typeAnnotation ? source.slice(pattern.typeAnnotation.start as number, pattern.typeAnnotation.end as number) : ''
  const end = patternEnd(pattern)
  const declaration = `const ${source.slice(pattern.start as number, end)} = ${name}${style.semicolon}`
  const parameter: Splice = { start: pattern.start as number, end: pattern.end as number, text: name + annotation }
  const newline = style.newline + style.indent
  if (body.type === 'BlockStatement') {
    const at = (body.start as number) + 1
    return [parameter, { start: at, end: at, text: newline + declaration }]
  }
  const [start, until] = withBrackets(source, body)
  return [parameter, { start, end: until, text: `{${newline}${declaration}${newline}return ${source.slice(body.start as number, body.end as number)}${style.semicolon}${style.newline}}` }]
}

const patternEnd = (pattern: ObjectPattern): number => (pattern.typeAnnotation ? (pattern.typeAnnotation.start as number) : (pattern.end as number))

/** The range of an expression body with the brackets around it. */
function withBrackets(source: string, body: Expression): [number, number] {
  const start = (body.extra?.['parenStart'] as number | undefined) ?? (body.start as number)
  return start === body.start ? [start, body.end as number] : [start, source.indexOf(')', body.end as number) + 1]
}

function defaultFunction(module: Module): NodePath<FunctionNode> | undefined {
  for (const path of module.program.get('body')) {
    if (!path.isExportDefaultDeclaration()) continue
    const declaration = path.get('declaration') as NodePath
    if (isFunction(declaration)) return declaration
    const binding = declaration.isIdentifier() ? module.program.scope.getBinding(declaration.node.name) : undefined
    return binding && functionOf(binding)
  }
  return undefined
}
