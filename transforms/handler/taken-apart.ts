import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Module } from './module.ts'
import { keyName, type FunctionNode, type Handed } from './unit.ts'

/** What a pattern binds for a key: `req` of `({ req, res }) => …`; of any other parameter it cannot be told. */
export function entryOf(parameter: Node, key: string): Node | 'unknown' | undefined {
  if (parameter.type !== 'ObjectPattern' || parameter.properties.some((one) => one.type === 'RestElement')) return 'unknown'
  return parameter.properties.flatMap((one) => (one.type === 'ObjectProperty' && keyName(one) === key ? [one.value as Node] : []))[0]
}

/** Where a function's type says that it may get the response in the object that it gets the request in, and it takes none: calls may leave that out. */
export function unreadResponse(module: Module, { params }: FunctionNode, request: Handed | undefined): Handed | undefined {
  const pattern = request?.key === undefined ? undefined : params[request.index]
  const type = pattern?.type === 'ObjectPattern' && pattern.typeAnnotation?.type === 'TSTypeAnnotation' ? pattern.typeAnnotation.typeAnnotation : undefined
  const key = type && membersOf(module, type).map((one) => (one.type === 'TSPropertySignature' && one.key.type === 'Identifier' ? one.key.name : '')).find((one) => /^res(ponse)?$/.test(one))
  return request && pattern && key !== undefined && entryOf(pattern, key) === undefined ? { index: request.index, key } : undefined
}

/**
 * Whether a function that is called with the request alone takes a response behind it and uses it: such a call is a mistake, and what the
 * function is to others cannot be read from it.
 */
export function lacksResponse(path: NodePath<FunctionNode>, request: Handed | undefined, response: Handed | undefined): boolean {
  const beside = request?.key === undefined && request && !response ? path.node.params[request.index + 1] : undefined
  if (beside?.type !== 'Identifier' || beside.optional || !/^_?res(ponse)?$/.test(beside.name)) return false
  return path.scope.getOwnBinding(beside.name)?.referencePaths.some(({ parent, node }) => parent.type === 'MemberExpression' && parent.object === node && parent.property.type === 'Identifier' && ON_RESPONSE.test(parent.property.name)) === true
}

/** What answers, or sets what is answered: a function that only listens for the end of a response uses none of it. */
const ON_RESPONSE = /^(status|json|send|end|redirect|setHeader|appendHeader|writeHead|write)$/

/** The members of a type that is written out, here or under its name in the same file. */
function membersOf(module: Module, type: Node): Node[] {
  if (type.type === 'TSTypeLiteral') return type.members
  const name = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : undefined
  const declared = module.program.node.body.map((one) => (one.type === 'ExportNamedDeclaration' ? one.declaration : one)).find((one) => (one?.type === 'TSInterfaceDeclaration' || one?.type === 'TSTypeAliasDeclaration') && one.id.name === name)
  if (declared?.type === 'TSInterfaceDeclaration') return declared.body.body
  return declared?.type === 'TSTypeAliasDeclaration' && declared.typeAnnotation.type === 'TSTypeLiteral' ? declared.typeAnnotation.members : []
}
