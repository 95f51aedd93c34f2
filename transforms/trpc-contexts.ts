import type { NodePath } from '@babel/traverse'
import type { Node, ObjectExpression, ObjectProperty } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import type { Module } from './handler/module.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import { inOne, type Splice } from './splice.ts'

/** What is read of the request or response that a tRPC context carries. */
export interface PartsRead {
  /** `headers`, `cookies`, `method`, `url`, `socket` (the address in it), and `''` where its truth is asked. */
  parts: Set<string>
  /** Whether it is handed to functions as a whole. */
  isHanded: boolean
  /** Whether other code makes contexts that have it. */
  isNamed: boolean
  /** Whether a type is made of what makes the context. */
  isInferred: boolean
  /** How often what makes the context is an option of what makes handlers. */
  uses: number
  /** How often it is called elsewhere. */
  calls: number
}

/** What code of the project reads of tRPC contexts. */
export interface ContextReads {
  /**
   * What is read of what contexts carry by a name.
   * @param file that of a function that makes one, relative to the app
   * @param maker its name
   * @returns undefined where more may be done with it, or the function makes none
   */
  of(file: string, maker: string, key: string): PartsRead | undefined
  /** How many calls of a function, by its name, may give one of some keys in an object. */
  calls(name: string, keys: readonly string[]): number
}

/** Where a context carries the request or the response. */
interface Carried {
  property: ObjectProperty
  what: 'req' | 'res'
  /** The name by which the context has it. */
  key: string
}

/** An object that becomes a context, or that a function of the file makes one of. */
interface Given {
  object: ObjectExpression
  inner: NodePath<FunctionNode> | undefined
}

/**
 * `createContext = async ({ req, res }) => ({ req, res, session })`: a context that carries the request for procedures that read its headers
 * carries those, as Node has them, and what nobody reads it does not carry: `{ req: { headers: req.headers } as NextApiRequest, session }`.
 */
export function trpcContexts(module: Module, { contexts }: Pick<RouteOptions, 'contexts'>): Splice[] {
  if (!contexts || !/@trpc\/server/.test(module.source) || !/\bre[qs]\b/.test(module.source)) return []
  return module.program.get('body').flatMap((statement) => {
    if (!statement.isExportNamedDeclaration()) return []
    const declaration = statement.get('declaration') as NodePath
    const declarator = declaration.isVariableDeclaration() ? declaration.get('declarations')[0] : undefined
    const path = declarator ? (declarator.get('init') as NodePath) : declaration
    const id = declarator ? declarator.node.id : declaration.isFunctionDeclaration() ? declaration.node.id : undefined
    return id?.type === 'Identifier' && isFunction(path) ? spell(module, path, id.name, contexts) : []
  })
}

function spell(module: Module, path: NodePath<FunctionNode>, maker: string, contexts: ContextReads): Splice[] {
  const splices: Splice[] = []
  const given = objectsOf(path)
  for (const one of given) {
    const carried = carriedIn(path, one)
    if (!carried) return []
    if (carried.length === 0) continue
    const gone: Carried[] = []
    const edits: Splice[] = []
    for (const each of carried) {
      const read = contexts.of(module.file, maker, each.key)
      if (!read || (read.parts.size > 0 && each.what === 'res')) return []
      // Where others make contexts, or what makes this one stays for them, too, it has all that their type says.
      const isTyped = module.typescript && (!read.isInferred || Boolean(path.node.returnType ?? one.inner?.node.returnType))
      if (read.parts.size === 0 && read.uses === 1 && read.calls === 0 && !read.isNamed && !isTyped) gone.push(each)
      else edits.push(kept(module, each, read, isTyped || one.inner !== undefined))
    }
    const inner = one.inner && gone.length > 0 ? withoutIn(module, one.inner, gone, given.filter(({ inner }) => inner?.node === one.inner?.node).length, contexts) : []
    if (!inner) return []
    splices.push({ ...inOne([...edits, ...without(module.source, one.object.properties, gone.map(({ property }) => property))]), meant: true }, ...inner.map((each) => ({ ...each, of: maker })))
  }
  return splices.filter((one, n) => splices.findIndex(({ start }) => start === one.start) === n)
}

/** What a function returns that is an object, or what a function of the file makes of one. */
function objectsOf(path: NodePath<FunctionNode>): Given[] {
  const found: Given[] = []
  const add = (value: Node | null | undefined) => {
    const node = value && bare(value)
    if (node?.type === 'AwaitExpression') return add(node.argument)
    if (node?.type === 'ObjectExpression') found.push({ object: node, inner: undefined })
    if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.arguments.length !== 1) return
    const [argument] = node.arguments
    const binding = path.scope.getBinding(node.callee.name)
    const inner = binding?.scope.path.isProgram() && binding.constant ? functionOf(binding) : undefined
    if (inner && argument?.type === 'ObjectExpression') found.push({ object: argument, inner })
  }
  if (path.node.body.type !== 'BlockStatement') add(path.node.body)
  path.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: ({ node }) => add(node.argument),
  })
  return found
}

/** The properties that carry the request and the response; undefined where it cannot be told by which name the context has one. */
function carriedIn(path: NodePath<FunctionNode>, { object, inner }: Given): Carried[] | undefined {
  const carried: Carried[] = []
  for (const property of object.properties) {
    if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier') continue
    const what = meant(path, bare(property.value))
    const key = what && (inner ? keyIn(inner, property.key.name) : property.key.name)
    if (what && key === undefined) return undefined
    if (what) carried.push({ property, what, key: key as string })
  }
  return carried
}

/** Whether an expression is the request or the response of the one object that a function takes: `req`, `opts.req`. */
function meant(path: NodePath<FunctionNode>, node: Node): Carried['what'] | undefined {
  const [param] = path.node.params
  const isKind = (name: string): name is Carried['what'] => name === 'req' || name === 'res'
  const isParam = (one: Node | null | undefined) => one?.type === 'Identifier' && param?.type === 'Identifier' && path.scope.getBinding(one.name)?.identifier === param && path.scope.getBinding(one.name)?.constant === true
  if (node.type === 'MemberExpression') return !node.computed && isParam(node.object) && node.property.type === 'Identifier' && isKind(node.property.name) ? node.property.name : undefined
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  if (!binding?.constant) return undefined
  const declarator = binding.path.isVariableDeclarator() ? binding.path.node : undefined
  const pattern = declarator ? (isParam(declarator.init) ? declarator.id : undefined) : binding.scope.path.node === path.node ? param : undefined
  const taken = pattern?.type === 'ObjectPattern' ? pattern.properties.find((one) => one.type === 'ObjectProperty' && one.value === binding.identifier) : undefined
  return taken?.type === 'ObjectProperty' && !taken.computed && taken.key.type === 'Identifier' && isKind(taken.key.name) ? taken.key.name : undefined
}

/** The one object that a function takes, and those that it returns. */
function innerOf(path: NodePath<FunctionNode>) {
  const [param, ...others] = path.node.params
  const binding = param?.type === 'Identifier' && others.length === 0 ? path.scope.getBinding(param.name) : undefined
  return binding?.constant && param?.type === 'Identifier' ? { param, references: binding.referencePaths, objects: objectsOf(path).flatMap(({ object, inner }) => (inner ? [] : [object])) } : undefined
}

/** The name by which a context that a function makes of what it is given has a property of that. */
function keyIn(path: NodePath<FunctionNode>, name: string): string | undefined {
  const inner = innerOf(path)
  const [object, ...more] = inner?.objects ?? []
  if (!inner || !object || more.length > 0) return undefined
  const keys = inner.references.map(({ node, parent }) => {
    if (parent.type === 'SpreadElement' && object.properties.includes(parent)) return [name]
    if (parent.type !== 'MemberExpression' || parent.object !== node || parent.computed || parent.property.type !== 'Identifier') return undefined
    const held = object.properties.find((one) => one.type === 'ObjectProperty' && one.value === parent)
    return parent.property.name !== name ? [] : held?.type === 'ObjectProperty' && !held.computed && held.key.type === 'Identifier' ? [held.key.name] : undefined
  })
  const [key, ...others] = keys.flatMap((one) => one ?? [])
  return keys.includes(undefined) || others.length > 0 ? undefined : key
}

/** What is left of a function that makes the context of what it is given, and of the type of that; undefined where others give it, too. */
function withoutIn(module: Module, path: NodePath<FunctionNode>, gone: readonly Carried[], own: number, contexts: ContextReads): Splice[] | undefined {
  const inner = innerOf(path)
  const name = nameOf(path)
  const names = gone.flatMap(({ property }) => (property.key.type === 'Identifier' ? [property.key.name] : []))
  const [object] = inner?.objects ?? []
  if (!inner || !object || name === undefined || contexts.calls(name, names) > own) return undefined
  const held = object.properties.filter((one) => one.type === 'ObjectProperty' && one.value.type === 'MemberExpression' && one.value.property.type === 'Identifier' && names.includes(one.value.property.name) && inner.references.some(({ parent }) => parent === one.value))
  const type = inner.param.typeAnnotation?.type === 'TSTypeAnnotation' ? membersOf(module, inner.param.typeAnnotation.typeAnnotation) : undefined
  if (module.typescript && !type) return undefined
  const fields = type?.filter((one) => one.type === 'TSPropertySignature' && one.key.type === 'Identifier' && names.includes(one.key.name)) ?? []
  return [...without(module.source, object.properties, held), ...without(module.source, type ?? [], fields)]
}

/** The members of a type that is written out in the file. */
function membersOf({ program }: Module, type: Node): readonly Node[] | undefined {
  if (type.type === 'TSTypeLiteral') return type.members
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined
  const { name } = type.typeName
  const found = program.node.body.map((one) => (one.type === 'ExportNamedDeclaration' ? one.declaration : one)).find((one) => (one?.type === 'TSInterfaceDeclaration' || one?.type === 'TSTypeAliasDeclaration') && one.id.name === name)
  return found?.type === 'TSInterfaceDeclaration' ? found.body.body : found?.type === 'TSTypeAliasDeclaration' && found.typeAnnotation.type === 'TSTypeLiteral' ? found.typeAnnotation.members : undefined
}

function nameOf(path: NodePath<FunctionNode>): string | undefined {
  const { parent, node } = path
  return node.type === 'FunctionDeclaration' ? node.id?.name : parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : undefined
}

/** `req: { headers: req.headers }`, of the type that it had where others look at that. */
function kept({ typescript, program, source }: Module, { property, what }: Carried, { parts, isHanded, isNamed, uses, calls }: PartsRead, isTyped: boolean): Splice {
  const { value, key } = property
  const base = source.slice(value.start as number, value.end as number)
  const fields = [...parts].filter((part) => part !== '').toSorted().map((part) => (part === 'socket' ? `socket: { remoteAddress: ${base}.socket.remoteAddress }` : `${part}: ${base}.${part}`))
  const type = what === 'req' ? 'NextApiRequest' : 'NextApiResponse'
  const imports = program.node.body.flatMap((one) => (one.type === 'ImportDeclaration' && one.source.value === 'next' ? one.specifiers : []))
  const named = imports.find((one) => one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' && one.imported.name === type)?.local.name
  const cast = typescript && (isTyped || isHanded || isNamed || uses + calls > 1) ? ` as ${named ?? `import('next').${type}`}` : ''
  const text = `${(key as { name: string }).name}: ${fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}'}${cast}`
  return { start: property.start as number, end: property.end as number, parts: [text] }
}

/** Takes members out of a list of them, as those behind or before are separated. */
function without(source: string, members: readonly Node[], gone: readonly Node[]): Splice[] {
  const left = members.filter((one) => !gone.includes(one))
  const [first, last] = [members[0], members.at(-1)]
  if (gone.length === 0 || !first || !last) return []
  if (left.length === 0) {
    // Where nothing is left, no comma and no gap is: `{}`.
    const bracket = source.slice(0, first.start as number).trimEnd().length
    const end = (last.end as number) + (/^\s*,/.exec(source.slice(last.end as number))?.[0].length ?? 0)
    const gap = /^\s*(?=})/.exec(source.slice(end))?.[0].length
    return [source[bracket - 1] === '{' && gap !== undefined ? { start: bracket, end: end + gap, parts: [] } : { start: first.start as number, end, parts: [] }]
  }
  return left.flatMap((one, n): Splice[] => {
    const next = left[n + 1]
    const run = members.slice(members.indexOf(one) + 1, next ? members.indexOf(next) : undefined)
    const ahead = n === 0 ? members.slice(0, members.indexOf(one)) : []
    const before: Splice[] = ahead.length > 0 ? [{ start: ahead[0]!.start as number, end: one.start as number, parts: [] }] : []
    if (run.length === 0) return before
    const taken = next ? { start: run[0]!.start as number, end: next.start as number, parts: [] } : { start: one.end as number, end: run.at(-1)!.end as number, parts: [] }
    return [...before, taken]
  })
}
