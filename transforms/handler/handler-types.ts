import type { Node, TSFunctionType, TSMethodSignature, TSPropertySignature } from '@babel/types'
import type { Module } from './module.ts'
import type { Wrapper } from './wrapper.ts'

/** The annotation of a wrapper's parameter. */
export const annotationOf = (wrapper: Wrapper, index: number): Node | undefined => annotationOfPattern(wrapper.path.node.params[index])

/** The annotation of a parameter. */
export function annotationOfPattern(given: Node | undefined): Node | undefined {
  const parameter = given?.type === 'AssignmentPattern' ? given.left : given
  const annotation = parameter?.type === 'Identifier' || parameter?.type === 'ObjectPattern' ? parameter.typeAnnotation : undefined
  return annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined
}

/** What a type literal says of a field. */
export function memberOf(type: Node, key: string): TSPropertySignature | TSMethodSignature | undefined {
  if (type.type !== 'TSTypeLiteral' && type.type !== 'TSInterfaceBody') return undefined
  const members = type.type === 'TSTypeLiteral' ? type.members : type.body
  return members.find((one) => (one.type === 'TSPropertySignature' || one.type === 'TSMethodSignature') && one.key.type === 'Identifier' && one.key.name === key) as TSPropertySignature | TSMethodSignature | undefined
}

/** The type of the handlers that a wrapper takes, as its module's types say it. */
export function handlerTypeOf(wrapper: Wrapper, index: number): Typed<TSFunctionType | TSMethodSignature> | undefined {
  const annotation = annotationOf(wrapper, index)
  const key = wrapper.keys.get(index)
  const given = annotation && { type: annotation, names: new Map() }
  const value = given && wrapper.tables.has(index) ? valueTypeOf(wrapper, index) : undefined
  const field = wrapper.shapes?.get(index)?.field
  if (value) return field === undefined ? functionIn(wrapper.module, value) : fieldIn(wrapper.module, value, field)
  return given && (key === undefined ? functionIn(wrapper.module, given) : fieldIn(wrapper.module, given, key))
}

/** The type of what a wrapper's table has for a method, as its module's types say it. */
export function valueTypeOf(wrapper: Wrapper, index: number): Typed | undefined {
  const annotation = annotationOf(wrapper, index)
  const given: Typed | undefined = annotation && { type: annotation, names: new Map() }
  if (!given || !wrapper.shapes?.get(index)?.isGiven) return given && valueIn(wrapper.module, given)
  const maker = functionIn(wrapper.module, given)
  const table = maker?.type.typeAnnotation?.type === 'TSTypeAnnotation' ? maker.type.typeAnnotation.typeAnnotation : undefined
  return maker && table && valueIn(wrapper.module, { type: table, names: maker.names })
}

/** What a function is given that gives a wrapper its table, as source text. */
export function givenToMaker(wrapper: Wrapper, index: number): string {
  const annotation = annotationOf(wrapper, index)
  const maker = annotation && functionIn(wrapper.module, { type: annotation, names: new Map() })
  return maker ? maker.type.parameters.map((one) => textOf(wrapper.module, one, maker.names)).join(', ') : '...given: any[]'
}

/** The type of a table's values: `Partial<Record<Method, V>>`, `{ [key in Method]?: V }`, `{ GET?: V; POST?: V }`. */
function valueIn(module: Module, given: Typed): Typed | undefined {
  const { type, names } = declared(module, given)
  const within = (inner: Node | null | undefined) => (inner ? { type: inner, names } : undefined)
  if (type.type === 'TSMappedType') return within(type.typeAnnotation)
  if (type.type === 'TSTypeLiteral' || type.type === 'TSInterfaceBody') {
    const [first] = type.type === 'TSTypeLiteral' ? type.members : type.body
    return first?.type === 'TSPropertySignature' || first?.type === 'TSIndexSignature' ? within(first.typeAnnotation?.type === 'TSTypeAnnotation' ? first.typeAnnotation.typeAnnotation : undefined) : undefined
  }
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined
  const [first, second] = type.typeParameters?.params ?? []
  if (type.typeName.name === 'Record') return within(second)
  return /^(Partial|Required|Readonly)$/.test(type.typeName.name) && first ? valueIn(module, { type: first, names }) : undefined
}

/** What an object of a table is beside its handler, and that in its new form, as source text. */
export function entryType(wrapper: Wrapper, index: number, field: string, handler: string, quote: string): string {
  const value = valueTypeOf(wrapper, index)
  if (!value) return `{ ${field}: ${handler}; [key: string]: any }`
  if (value.type.type !== 'TSTypeLiteral') return `Omit<${textOf(wrapper.module, value.type, value.names)}, ${quote}${field}${quote}> & { ${field}: ${handler} }`
  const own = memberOf(value.type, field)
  const others = value.type.members.filter((one) => one !== own).map((one) => `${textOf(wrapper.module, one, value.names).replace(/[;,]$/, '')}; `)
  return `{ ${others.join('')}${field}: ${handler} }`
}

/** The parameters of the handlers that a wrapper takes, as its module's types say them. */
export function handlerParametersOf(wrapper: Wrapper, index: number): { name: string | undefined; type: string | undefined; node: Node | undefined }[] {
  const { module } = wrapper
  const found = handlerTypeOf(wrapper, index)
  return (found?.type.parameters ?? []).map((parameter) => {
    const own = parameter.type === 'Identifier' && parameter.typeAnnotation?.type === 'TSTypeAnnotation' ? parameter.typeAnnotation.typeAnnotation : undefined
    const text = own && found && textOf(module, own, found.names) + (parameter.type === 'Identifier' && parameter.optional ? ' | undefined' : '')
    return { name: parameter.type === 'Identifier' ? parameter.name : undefined, type: text, node: own }
  })
}

/** The type of what a wrapper hands its handler under a name in the one object that it gives it. */
export function fieldTypeOf(wrapper: Wrapper, index: number, name: string): string | undefined {
  const found = handlerTypeOf(wrapper, index)
  const parameter = found?.type.parameters[0]
  const own = parameter && 'typeAnnotation' in parameter && parameter.typeAnnotation?.type === 'TSTypeAnnotation' ? parameter.typeAnnotation.typeAnnotation : undefined
  return own && found ? typeOfField(wrapper.module, { type: own, names: found.names }, name) : undefined
}

function typeOfField(module: Module, given: Typed, name: string): string | undefined {
  const { type, names } = declared(module, given)
  if (type.type === 'TSIntersectionType') return type.types.map((one) => typeOfField(module, { type: one, names }, name)).find((one) => one !== undefined)
  const member = memberOf(type, name)
  const annotation = member?.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined
  if (annotation) return textOf(module, annotation, names) + (member?.optional ? ' | undefined' : '')
  // What is declared elsewhere, or made of other types.
  return given.type.type === 'TSTypeReference' && type.type !== 'TSTypeLiteral' ? `${textOf(module, given.type, given.names)}['${name}']` : undefined
}

/** A type, and what the names of type parameters in it stand for. */
interface Typed<T extends Node = Node> {
  type: T
  names: ReadonlyMap<string, string>
}

function fieldIn(module: Module, given: Typed, key: string): Typed<TSFunctionType | TSMethodSignature> | undefined {
  const { type, names } = declared(module, given)
  if (type.type === 'TSIntersectionType') return type.types.flatMap((one) => fieldIn(module, { type: one, names }, key) ?? [])[0]
  const member = memberOf(type, key)
  if (member?.type === 'TSMethodSignature') return { type: member, names }
  return member?.typeAnnotation?.type === 'TSTypeAnnotation' ? functionIn(module, { type: member.typeAnnotation.typeAnnotation, names }) : undefined
}

function functionIn(module: Module, given: Typed): Typed<TSFunctionType> | undefined {
  const { type, names } = declared(module, given)
  return type.type === 'TSFunctionType' ? { type, names } : undefined
}

/** What the name of a type of the module stands for. */
function declared(module: Module, { type, names }: Typed): Typed {
  if (type.type === 'TSParenthesizedType') return declared(module, { type: type.typeAnnotation, names })
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return { type, names }
  const { name } = type.typeName
  for (const statement of module.program.node.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if ((declaration?.type !== 'TSTypeAliasDeclaration' && declaration?.type !== 'TSInterfaceDeclaration') || declaration.id.name !== name) continue
    const args = type.typeParameters?.params ?? []
    const taken = (declaration.typeParameters?.params ?? []).map((parameter, n) => {
      const argument = args[n] ?? parameter.default
      return [parameter.name, argument ? textOf(module, argument, names) : 'any'] as const
    })
    return { type: declaration.type === 'TSTypeAliasDeclaration' ? declaration.typeAnnotation : declaration.body, names: new Map(taken) }
  }
  return { type, names }
}

function textOf({ source }: Module, node: Node, names: ReadonlyMap<string, string>): string {
  const text = source.slice(node.start as number, node.end as number)
  return [...names].reduce((all, [name, stands]) => all.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), () => stands), text)
}
