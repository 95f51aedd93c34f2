import type { Node } from '@babel/types'
import type { Edits } from '../edits.ts'
import { key } from '../rules/text.ts'
import type { Module } from './module.ts'
import type { Given } from './unit.ts'
import type { Wrapper } from './wrapper.ts'

/**
 * Writes what of a wrapper stands around the handler that it gives: the type of the one that it takes, no type for what it returns.
 * @param given what it adds to the context
 * @param context the type of a context without that, as source text
 */
export function writeWrapper(wrapper: Wrapper, given: Given, edits: Edits, context: string): void {
  const { module, path, declared } = wrapper
  for (const [index, { identifier }] of wrapper.takes) {
    const parameter = path.node.params[index]
    if (parameter?.type !== 'Identifier' || !module.typescript) continue
    const annotation = parameter.typeAnnotation
    // Without one, its type was that of the function, which goes.
    if (!annotation && !(wrapper.declared.parent.type === 'VariableDeclarator' && wrapper.declared.parent.id.type === 'Identifier' && wrapper.declared.parent.id.typeAnnotation)) continue
    const [request, , ...types] = annotation ? parametersOf(module, annotation) : []
    const textOf = (type: Parameter | undefined) => type && module.source.slice(type.start as number, type.end as number) + (type.optional ? ' | undefined' : '')
    // Only where the type that the handler asks for is the one that what it gets was held against.
    const isSeen = (name: string) => request !== undefined && ['', module.source.slice(request.start as number, request.end as number)].includes(given.types?.get(name) ?? 'any')
    const fields = [...given.parameters.map((name, n) => [name, textOf(types[n]) ?? 'any'] as const), ...given.properties.flatMap((name) => (given.parameters.includes(name) ? [] : [[name, (request && isSeen(name) && typeOfMember(module, request, name)) || 'any'] as const]))]
    const added = fields.length > 0 ? ` & { ${fields.map(([name, type]) => `${key(name, edits.style.quote)}: ${type}`).join('; ')} }` : ''
    const handler = `(request: NextRequest, context: ${context}${added}) => ${given.data ? (annotation ? dataReturned(module, annotation) : 'unknown') : 'Response | Promise<Response>'}`
    const type = `: ${wrapper.tables.has(index) ? `${isAskedForFunction(wrapper, index) ? `(${handler}) | ` : ''}Partial<Record<string, ${handler}>>` : handler}`
    const start = (identifier.start as number) + identifier.name.length + (parameter.optional ? 1 : 0)
    if (annotation) edits.replace(start, annotation.end as number, type, { drops: true })
    else if (path.node.params.length === 1 && module.source[start] !== ')' && !/^\s*[,)]/.test(module.source.slice(start, start + 20))) edits.replace(identifier.start as number, start, ['(', { start: identifier.start as number, end: start }, `${type})`])
    else edits.insert(start, type)
  }
  for (const one of new Set([path, declared])) {
    const { returnType } = one.node
    if (returnType) edits.remove(returnType.start as number, returnType.end as number)
    const named = one.parent.type === 'VariableDeclarator' && one.parent.id.type === 'Identifier' ? one.parent.id : undefined
    if (named?.typeAnnotation) edits.remove(named.typeAnnotation.start as number, named.typeAnnotation.end as number)
  }
}

/** `typeof handlers === 'function'`: a table of handlers, or one. */
const isAskedForFunction = ({ takes }: Wrapper, index: number): boolean => takes.get(index)?.referencePaths.some(({ parent, parentPath }) => parent.type === 'UnaryExpression' && parent.operator === 'typeof' && parentPath?.parent.type === 'BinaryExpression') === true

/** What a handler gives whose data its wrapper sends: `Promise<T | Response>` where its type says which, else anything. */
function dataReturned(module: Module, annotation: Node): string {
  const { type, names } = handlerType(module, annotation)
  const returned = type.type === 'TSFunctionType' && type.typeAnnotation?.type === 'TSTypeAnnotation' ? type.typeAnnotation.typeAnnotation : undefined
  const isPromise = returned?.type === 'TSTypeReference' && returned.typeName.type === 'Identifier' && returned.typeName.name === 'Promise'
  const data = isPromise ? returned.typeParameters?.params[0] : undefined
  const text = data && module.source.slice(data.start as number, data.end as number)
  return text === undefined || data?.type === 'TSVoidKeyword' ? 'unknown' : `Promise<${names.get(text) ?? text} | Response>`
}

type Parameter = Node & { optional?: boolean | null }

/** The types of a handler's parameters, where its own type shows them. */
function parametersOf(module: Module, annotation: Node): (Parameter | undefined)[] {
  const { type } = handlerType(module, annotation)
  if (type.type !== 'TSFunctionType') return []
  return type.parameters.map((parameter) => {
    const own = parameter.type === 'Identifier' && parameter.typeAnnotation?.type === 'TSTypeAnnotation' ? parameter.typeAnnotation.typeAnnotation : undefined
    return own && { ...own, optional: parameter.type === 'Identifier' && parameter.optional === true }
  })
}

function declaredType({ program }: Module, name: string) {
  const all = program.node.body.map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
  return all.find((one) => (one?.type === 'TSTypeAliasDeclaration' || one?.type === 'TSInterfaceDeclaration') && one.id.name === name)
}

/** The type of a property that a request's own type names: `NextApiRequest & { user: User }`, `interface UserRequest extends NextApiRequest { user: User }`. */
function typeOfMember(module: Module, type: Node, name: string): string | undefined {
  const within = (members: readonly Node[]) => {
    const member = members.find((one) => one.type === 'TSPropertySignature' && one.key.type === 'Identifier' && one.key.name === name)
    const own = member?.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined
    return own && member?.type === 'TSPropertySignature' ? { text: module.source.slice(own.start as number, own.end as number), optional: member.optional === true } : undefined
  }
  if (type.type === 'TSIntersectionType') return type.types.map((one) => typeOfMember(module, one, name)).find((one) => one !== undefined)
  if (type.type === 'TSTypeLiteral') {
    const found = within(type.members)
    return found && found.text + (found.optional ? ' | undefined' : '')
  }
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier' || type.typeParameters) return undefined
  const declaration = declaredType(module, type.typeName.name)
  if (declaration?.type === 'TSTypeAliasDeclaration' && !declaration.typeParameters) return typeOfMember(module, declaration.typeAnnotation, name)
  return declaration?.type === 'TSInterfaceDeclaration' && !declaration.typeParameters && within(declaration.body.body) ? `${type.typeName.name}['${name}']` : undefined
}

/** A function's type behind an alias of its file, and what that one's type parameters are there. */
function handlerType(module: Module, annotation: Node): { type: Node; names: Map<string, string> } {
  const type: Node = annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return { type, names: new Map() }
  const { name } = type.typeName
  const given = (type.typeParameters?.params ?? []).map((one) => module.source.slice(one.start as number, one.end as number))
  const declaration = declaredType(module, name)
  const parameters = declaration?.type === 'TSTypeAliasDeclaration' ? (declaration.typeParameters?.params ?? []) : undefined
  if (declaration?.type !== 'TSTypeAliasDeclaration' || parameters?.length !== given.length) return { type, names: new Map() }
  return { type: declaration.typeAnnotation, names: new Map(parameters.map((one, n) => [one.name, given[n] as string])) }
}
