import type { NodePath } from '@babel/traverse'
import type { ObjectPattern } from '@babel/types'
import { editsOf } from './edits.ts'
import { isTaken, type Module } from './handler/module.ts'
import { functionOf, type FunctionNode } from './handler/unit.ts'
import { queryTypes } from './query-types.ts'
import { withBrackets, type Splice } from './splice.ts'

const NAMES = ['req', 'request', 'apiRequest']

/** `({ query: { id }, method }, res) => …`: a handler takes its request apart in its first statement. */
export function handlerPattern(module: Module, handler: NodePath<FunctionNode> | undefined): Splice[] {
  const pattern = handler?.node.params[0]
  const name = NAMES.find((one) => !module.names.has(one))
  return handler && name && pattern?.type === 'ObjectPattern' ? takenApart(module, handler, pattern, name) : []
}

/** The same for functions that are no handlers, where the type of what they take apart says that it is a request: `({ query }: NextApiRequest) => …`; and casts that name the request. */
export function requestPatterns(module: Module, handler?: NodePath<FunctionNode>): Splice[] {
  const casts = queryTypes(module)
  if (!/\}\s*:\s*NextApiRequest\b/.test(module.source)) return casts
  const patterns = Object.values(module.program.scope.bindings).flatMap((binding) => {
    const path = functionOf(binding)
    if (!path || path.node === handler?.node) return []
    const patterns = path.node.params.flatMap((one) => (one.type === 'ObjectPattern' && isRequest(one) ? one : []))
    const [pattern] = patterns
    const name = NAMES.find((one) => !isTaken(module, one, path.node))
    return pattern && patterns.length === 1 && name ? takenApart(module, path, pattern, name) : []
  })
  return [...casts, ...patterns]
}

function isRequest({ typeAnnotation }: ObjectPattern): boolean {
  const type = typeAnnotation?.type === 'TSTypeAnnotation' ? typeAnnotation.typeAnnotation : undefined
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'NextApiRequest'
}

function takenApart(module: Module, path: NodePath<FunctionNode>, pattern: ObjectPattern, name: string): Splice[] {
  const { source, style } = module
  const { body } = path.node
  const annotation = pattern.typeAnnotation ? source.slice(pattern.typeAnnotation.start as number, pattern.typeAnnotation.end as number) : ''
  const end = pattern.typeAnnotation ? (pattern.typeAnnotation.start as number) : (pattern.end as number)
  const declaration = `const ${source.slice(pattern.start as number, end)} = ${name}${style.semicolon}`
  const parameter: Splice = { start: pattern.start as number, end: pattern.end as number, parts: [name + annotation] }
  const base = editsOf(module).indentAt(path.node.start as number)
  const newline = style.newline + base + style.indent
  if (body.type === 'BlockStatement') {
    const at = (body.start as number) + 1
    return [parameter, { start: at, end: at, parts: [newline + declaration] }]
  }
  const [start, until] = withBrackets(source, body)
  return [parameter, { start, end: until, parts: [`{${newline}${declaration}${newline}return `, { start: body.start as number, end: body.end as number }, `${style.semicolon}${style.newline}${base}}`] }]
}
