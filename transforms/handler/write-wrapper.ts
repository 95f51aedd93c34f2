import type { Binding } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Edits } from '../edits.ts'
import { key } from '../rules/text.ts'
import { takesPromised } from './handler-values.ts'
import { writeAsked } from './asked-functions.ts'
import { declaratorOf } from './kept-arguments.ts'
import type { Module } from './module.ts'
import type { Given } from './unit.ts'
import { annotationOf, entryType, fieldTypeOf, givenToMaker, handlerParametersOf, handlerTypeOf, memberOf } from './handler-types.ts'
import type { TableForm } from './table-forms.ts'
import type { Wrapper } from './wrapper.ts'

/**
 * Writes what of a wrapper stands around the handler that it gives: the type of the one that it takes, no type for what it returns.
 * @param given what it adds to the context
 * @param context the type of a context without that, as source text
 */
export function writeWrapper(wrapper: Wrapper, given: Given, edits: Edits, context: string): void {
  const { module, path, declared } = wrapper
  writeAsked(wrapper, edits)
  for (const [index, { identifier }] of wrapper.takes) {
    const parameter = path.node.params[index]
    if (!parameter || !module.typescript) continue
    const annotation = annotationOf(wrapper, index)
    // Without one, its type was that of the function or of what made it, which goes.
    if (!annotation && !(parameter.type === 'Identifier' && isTypedFromOutside(wrapper))) continue
    const [request, , ...types] = handlerParametersOf(wrapper, index)
    // Only where the type that the handler asks for is the one that what it gets was held against.
    const isSeen = (name: string) => request?.node !== undefined && ['', module.source.slice(request.node.start as number, request.node.end as number)].includes(given.types?.get(name) ?? 'any')
    const fields = [...given.parameters.map((name, n) => [name, (wrapper.object ? fieldTypeOf(wrapper, index, given.fields?.[n] ?? name) : types[n]?.type) ?? 'any'] as const), ...given.properties.flatMap((name) => (given.parameters.includes(name) ? [] : [[name, (request?.node && isSeen(name) && typeOfMember(module, request.node, name)) || 'any'] as const]))]
    const added = fields.length > 0 ? ` & { ${fields.map(([name, type]) => `${key(name, edits.style.quote)}${given.optional?.includes(name) ? '?' : ''}: ${type}`).join('; ')} }` : ''
    // What wrappers further out put there, the one that takes it does not ask for.
    const isHandedOn = given.own?.length !== undefined && given.properties.some((name) => !given.own?.includes(name))
    const handler = `(request: NextRequest, context: ${isHandedOn ? 'any' : `${context}${added}`}) => ${given.data ? dataReturned(wrapper, index) : 'Response | Promise<Response>'}`
    const field = wrapper.keys.get(index)
    if (field !== undefined) {
      if (annotation) writeField(module, annotation, field, handler, edits)
      continue
    }
    const shape = wrapper.shapes?.get(index)
    const one = shape?.field === undefined ? handler : entryType(wrapper, index, shape.field, handler, edits.style.quote)
    if (shape) writeHolders(shape, edits)
    const type = shape ? `: ${shape.isGiven ? `(${givenToMaker(wrapper, index)}) => ` : ''}Partial<Record<string, ${one}>>` : `: ${wrapper.tables.has(index) ? `${isAskedForFunction(wrapper, index) ? `(${handler}) | ` : ''}Partial<Record<string, ${takesPromised(wrapper) ? `Promise<{ default: ${handler} }>` : handler}>>` : handler}`
    const start = (identifier.start as number) + identifier.name.length + (parameter.type === 'Identifier' && parameter.optional ? 1 : 0)
    if (annotation) edits.replace(start, annotation.end as number, type, { drops: true })
    else if (path.node.params.length === 1 && module.source[start] !== ')' && !/^\s*[,)]/.test(module.source.slice(start, start + 20))) edits.replace(identifier.start as number, start, ['(', { start: identifier.start as number, end: start }, `${type})`])
    else edits.insert(start, type)
  }
  for (const binding of wrapper.called) writeLocal(binding, edits)
  for (const one of new Set([path, declared])) {
    const { returnType } = one.node
    if (returnType) edits.remove(returnType.start as number, returnType.end as number)
    const id = declaratorOf(one)?.id
    const named = id?.type === 'Identifier' ? id : undefined
    if (named?.typeAnnotation) edits.remove(named.typeAnnotation.start as number, named.typeAnnotation.end as number)
  }
}

/** A name for a table that the wrapper makes of its handlers, `const all: Required<Handlers> = { ...defaults, ...handlers }`: the type said how they were called. */
function writeLocal({ path, identifier }: Binding, edits: Edits): void {
  const type = path.isVariableDeclarator() && path.node.init?.type === 'ObjectExpression' ? identifier.typeAnnotation : undefined
  if (type) edits.replace(type.start as number, type.end as number, ': Record<string, any>', { drops: true })
}

/** What holds the table, or one of its values, has the type of what it is given. */
function writeHolders({ table, entries }: TableForm, edits: Edits): void {
  for (const { kind, identifier } of [table, ...entries]) {
    const type = kind === 'param' ? undefined : identifier.typeAnnotation
    if (type) edits.remove(type.start as number, type.end as number)
  }
}

/** Whether a type around the function gives its parameters theirs: `const withUser: Wrapper = (handler) => …`, `(role: string): Wrapper => (handler) => …`. */
function isTypedFromOutside({ path, declared }: Wrapper): boolean {
  const id = declaratorOf(declared)?.id
  return (id?.type === 'Identifier' && Boolean(id.typeAnnotation)) || (path.node !== declared.node && Boolean(declared.node.returnType))
}

/** `typeof handlers === 'function'`: a table of handlers, or one. */
const isAskedForFunction = ({ takes }: Wrapper, index: number): boolean => takes.get(index)?.referencePaths.some(({ parent, parentPath }) => parent.type === 'UnaryExpression' && parent.operator === 'typeof' && parentPath?.parent.type === 'BinaryExpression') === true

/** What a handler gives whose data its wrapper sends: `Promise<T | Response>` where its type says which, else anything. */
function dataReturned(wrapper: Wrapper, index: number): string {
  const { module } = wrapper
  const found = handlerTypeOf(wrapper, index)
  const returned = found?.type.typeAnnotation?.type === 'TSTypeAnnotation' ? found.type.typeAnnotation.typeAnnotation : undefined
  const isPromise = returned?.type === 'TSTypeReference' && returned.typeName.type === 'Identifier' && returned.typeName.name === 'Promise'
  const data = isPromise ? returned.typeParameters?.params[0] : undefined
  // What hands its options on asks for what it hands them to.
  if (!found && wrapper.calls === 0) return 'any'
  const text = data && module.source.slice(data.start as number, data.end as number)
  return text === undefined || data?.type === 'TSVoidKeyword' ? 'unknown' : `Promise<${found?.names.get(text) ?? text} | Response>`
}

/** The handler's type in that of the object that holds it: where it is written, or beside the others of a named one. */
function writeField({ source }: Module, annotation: Node, field: string, handler: string, edits: Edits): void {
  const member = memberOf(annotation, field)
  if (member) {
    const optional = member.optional ? '?' : ''
    edits.replace(member.start as number, (member.typeAnnotation ?? member).end as number, `${key(field, edits.style.quote)}${optional}: ${handler}`, { drops: true })
    return
  }
  const text = (node: Node) => source.slice(node.start as number, node.end as number)
  const { quote } = edits.style
  // What leaves out some already leaves out one more.
  const isOmit = annotation.type === 'TSTypeReference' && annotation.typeName.type === 'Identifier' && annotation.typeName.name === 'Omit'
  const [whole, left] = isOmit ? (annotation.typeParameters?.params ?? []).map(text) : [text(annotation)]
  edits.replace(annotation.start as number, annotation.end as number, `Omit<${whole}, ${left ? `${left} | ` : ''}${quote}${field}${quote}> & { ${key(field, quote)}: ${handler} }`, { drops: true })
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
