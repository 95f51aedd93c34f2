import type { NodePath } from '@babel/traverse'
import type { CallExpression, Statement, TypeAnnotation, TSTypeAnnotation, Noop } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import type { Module } from './handler/module.ts'
import { returned } from './handler/read-wrapper.ts'
import { functionOf, isFunction, keyName, type FunctionNode } from './handler/unit.ts'
import { unwrapped } from './handler/uses.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import { findEntry } from './recipes/find.ts'
import { recipes } from './recipes/index.ts'
import type { ComposerRecipe } from './recipes/recipe.ts'
import { removeSpecifiers } from './restore.ts'
import { inOne, type Range, type Splice } from './splice.ts'

/**
 * `label({ auth, limit }, ['auth'])` and `use(auth, limit)`: middlewares that a library calls one in the other, each with a `next` that
 * waits for the rest, are wrappers, `(next) => async (req, res) => { … await next(req, res) }`, and what it makes of them is one:
 * `() => (handler) => auth(handler)`. Names that a route gives beside the defaults stand innermost.
 */
export function labelledMiddlewares(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>): Splice[] {
  if (!recipes.some((recipe) => recipe.composers?.some(({ from }) => from.some((one) => module.source.includes(one))))) return []
  const composers = [...composersIn(module, options), ...inPlace(module, options)]
  const wrappers = middlewaresIn(module, new Set(composers.flatMap((one) => one.all)))
  const splices = [...composers.flatMap((one) => one.splices), ...wrappers.map((one) => one.splice)]
  return [...splices, ...importsOnlyIn(module, [...composers.map((one) => one.gone), ...wrappers.flatMap((one) => one.gone ?? [])])]
}

/** Imports of the library whose names stand in nothing but what goes. */
function importsOnlyIn(module: Module, gone: readonly Range[]): Splice[] {
  const { source, program } = module
  return program.node.body.flatMap((declaration): Splice[] => {
    if (declaration.type !== 'ImportDeclaration' || !recipes.some(({ library, composers }) => composers && library === declaration.source.value)) return []
    const within = (at: number) => [declaration as Range, ...gone].some(({ start, end }) => at >= start && at < end)
    const unused = declaration.specifiers.filter(({ local }) => [...source.matchAll(new RegExp(`(?<![\\w$])${local.name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'))].every(({ index }) => within(index)))
    const splices: Splice[] = []
    if (unused.length === declaration.specifiers.length) splices.push({ start: declaration.start as number, end: (declaration.end as number) + (/^[\t ;]*(\r?\n)?/.exec(source.slice(declaration.end as number))?.[0].length ?? 0), parts: [] })
    else if (unused.length > 0) removeSpecifiers({ source, remove: (start, end) => void splices.push({ start, end, parts: [] }) }, declaration, unused)
    return splices
  })
}

/** What a library makes of middlewares, with all names that it may call. */
interface Composer {
  splices: Splice[]
  /** The library's call. */
  gone: Range
  all: string[]
}

/** What a library makes of a table of middlewares, of which routes choose by label: what stands behind each, outer ones first. */
export interface Labels {
  /** Whether some of them run for all that choose. */
  hasDefaults: boolean
  named: ReadonlyMap<string, readonly string[]>
}

/** The tables of a module that routes choose of, by the name of what takes the labels. */
export function labelsIn(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>): ReadonlyMap<string, Labels> {
  return new Map(
    callsOfComposers(module, options).flatMap(({ name, form, read }) => {
      const whole = [...read.entries].flatMap(([label, names]) => (names ? [[label, names] as const] : []))
      return form === 'label' ? [[name, { hasDefaults: read.order.length > 0, named: new Map(whole) }] as const] : []
    }),
  )
}

function composersIn(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>): Composer[] {
  return callsOfComposers(module, options).map(({ call, form, read }) => {
    const all = [...read.order, ...[...read.entries.values()].flatMap((names) => names ?? [])]
    // What chooses all by label is written where it chooses.
    if (read.order.length === 0) return { splices: [], gone: rangeOf(call), all }
    const open = read.order.map((name) => `${name}(`).join('')
    const handler = `(handler${module.typescript ? ': any' : ''}) => ${open}handler${')'.repeat(read.order.length)}`
    const { start, end } = call.node
    const made: Splice = { start: start as number, end: end as number, parts: [`${form === 'label' ? '() => ' : ''}${handler}`] }
    return { splices: [...removed(module, read.holders, call), made], gone: rangeOf(call), all }
  })
}

/** Calls of a library's function for middlewares, by the constant that holds what they give. */
function callsOfComposers(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>): { name: string; call: NodePath<CallExpression>; form: ComposerRecipe['form']; read: Composition }[] {
  return Object.entries(module.program.scope.bindings).flatMap(([name, binding]) => {
    const { path } = binding
    const call = binding.constant && path.isVariableDeclarator() && path.node.init ? withoutCasts(path.get('init') as NodePath) : undefined
    const found = call?.isCallExpression() ? findEntry(call.node.callee, call.scope, options, (recipe) => recipe.composers) : undefined
    const read = call?.isCallExpression() && found ? readComposer(found.entry, call.get('arguments') as NodePath[]) : undefined
    return call?.isCallExpression() && found && read ? [{ name, call, form: found.entry.form, read }] : []
  })
}

/** `export default use(auth, limit)(handler)`. */
function inPlace(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>): Composer[] {
  return module.program.get('body').flatMap((statement): Composer[] => {
    const call = statement.isExportDefaultDeclaration() ? withoutCasts(statement.get('declaration') as NodePath) : undefined
    const composing = call?.isCallExpression() ? (call.get('callee') as NodePath) : undefined
    const [handler, ...others] = call?.isCallExpression() ? call.node.arguments : []
    if (!call || !composing?.isCallExpression() || !handler || others.length > 0) return []
    const found = findEntry(composing.node.callee, composing.scope, options, (recipe) => recipe.composers?.filter(({ form }) => form === 'use'))
    const order = found && readComposer(found.entry, composing.get('arguments') as NodePath[])?.order
    if (!order?.length) return []
    const range = { start: handler.start as number, end: handler.end as number }
    return [{ splices: [{ start: call.node.start as number, end: call.node.end as number, parts: [order.map((name) => `${name}(`).join(''), range, ')'.repeat(order.length)] }], gone: rangeOf(composing), all: order }]
  })
}

/** The middlewares that are called, outer ones first, those of a table by their labels, and constants that hold what the library is given. */
interface Composition {
  order: string[]
  entries: ReadonlyMap<string, string[] | undefined>
  holders: NodePath[]
}

function readComposer({ form }: ComposerRecipe, given: NodePath[]): Composition | undefined {
  const holders: NodePath[] = []
  const held = (path: NodePath | undefined): NodePath | undefined => {
    const value = path && withoutCasts(path)
    const binding = value?.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined
    if (!binding) return value
    if (!binding.constant || binding.referencePaths.some(isChanged) || !binding.path.isVariableDeclarator() || !binding.path.node.init) return undefined
    if (isFunction(binding.path.get('init') as NodePath)) return value
    holders.push(binding.path)
    return held(binding.path.get('init') as NodePath)
  }
  if (form === 'use') {
    const names = given.map((one) => namesIn(one))
    return names.every((one) => one !== undefined) && names.length > 0 ? { order: names.flat(), entries: new Map(), holders: [] } : undefined
  }
  const table = held(given[0])
  const defaults = given[1] && held(given[1])
  if (!table?.isObjectExpression() || (given[1] && !defaults?.isArrayExpression())) return undefined
  const entries = new Map<string, string[] | undefined>()
  for (const property of table.get('properties')) {
    const key = property.isObjectProperty() ? keyName(property.node) : undefined
    if (!property.isObjectProperty() || key === undefined) return undefined
    entries.set(key, namesIn(property.get('value') as NodePath))
  }
  const order: string[] = []
  for (const one of defaults?.isArrayExpression() ? defaults.get('elements') : []) {
    const names = one.isStringLiteral() ? entries.get(one.node.value) : undefined
    if (!names) return undefined
    order.push(...names)
  }
  return { order, entries, holders }
}

/** `middlewares.page = …`, `order.push('page')`, `Object.assign(middlewares, …)` */
function isChanged(reference: NodePath): boolean {
  const { parent, parentPath } = reference
  if (parent.type === 'CallExpression') return parent.callee.type === 'MemberExpression' && parent.callee.property.type === 'Identifier' && parent.callee.property.name === 'assign'
  if (parent.type !== 'MemberExpression' || parent.object !== reference.node) return false
  const above = parentPath?.parent
  return (above?.type === 'AssignmentExpression' && above.left === parent) || (above?.type === 'UnaryExpression' && above.operator === 'delete') || (above?.type === 'CallExpression' && above.callee === parent)
}

/** One middleware, or a group of them. */
function namesIn(given: NodePath): string[] | undefined {
  const path = withoutCasts(given)
  if (path.isIdentifier()) return [path.node.name]
  if (!path.isArrayExpression()) return undefined
  const names = path.get('elements').map((one) => (one.node ? namesIn(one as NodePath) : undefined))
  return names.every((one) => one !== undefined) ? names.flat() : undefined
}

/** Constants that only hold what the library was given, and types that are made of them, where they stand right above. */
function removed(module: Module, holders: readonly NodePath[], call: NodePath): Splice[] {
  const { body } = module.program.node
  const own = call.find((one) => one.parentPath?.isProgram() === true)?.node as Statement
  const open = new Set(holders.map((one) => one.parent))
  const gone: Statement[] = []
  for (const statement of body.slice(0, body.indexOf(own)).toReversed()) {
    if (open.size === 0 || !(open.delete(statement) || statement.type === 'TSTypeAliasDeclaration')) break
    gone.unshift(statement)
  }
  const [first] = gone
  if (!first || open.size > 0) return []
  const isSaidElsewhere = gone.some((statement) => {
    const declared = statement.type === 'VariableDeclaration' && statement.declarations.length === 1 ? statement.declarations[0]?.id : statement.type === 'TSTypeAliasDeclaration' ? statement.id : undefined
    const name = declared?.type === 'Identifier' ? declared.name : undefined
    const places = [...module.source.matchAll(new RegExp(`(?<![\\w$])${name?.replaceAll('$', '\\$')}(?![\\w$])`, 'g'))].map(({ index }) => index)
    return name === undefined || places.some((at) => at < (first.start as number) || at > (call.node.end as number))
  })
  const above = Math.min(first.start as number, ...(first.leadingComments ?? []).filter((one) => (one.start as number) > ((body[body.indexOf(first) - 1]?.end ?? 0) as number)).map((one) => one.start as number))
  return isSaidElsewhere ? [] : [{ start: above, end: own.start as number, parts: [] }]
}

type Annotation = TypeAnnotation | TSTypeAnnotation | Noop | null | undefined

/** Functions whose type is the library's for middlewares, or that it is given in their own file. */
function middlewaresIn(module: Module, named: ReadonlySet<string>): { splice: Splice; gone: Range | undefined }[] {
  const isTyped = middlewareTypes(module)
  return Object.entries(module.program.scope.bindings).flatMap(([name, binding]) => {
    const path = functionOf(binding)
    if (!path) return []
    const declared = binding.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier' ? binding.path.node.id.typeAnnotation : undefined
    if (isTyped(declared) || named.has(name)) return asWrapper(module, path, declared) ?? []
    const made = isTyped(path.node.returnType) ? returned(path) : undefined
    return made && isFunction(made) ? (asWrapper(module, made, path.node.returnType) ?? []) : []
  })
}

/** Whether an annotation is a library's type for middlewares. */
function middlewareTypes(module: Module): (annotation: Annotation) => boolean {
  const types = new Set(recipes.flatMap((recipe) => (recipe.composers ?? []).flatMap(({ types }) => types.flatMap((name) => localOf(module, name, recipe.library) ?? []))))
  return (annotation) => annotation?.type === 'TSTypeAnnotation' && annotation.typeAnnotation.type === 'TSTypeReference' && annotation.typeAnnotation.typeName.type === 'Identifier' && types.has(annotation.typeAnnotation.typeName.name)
}

/** Whether a function says that it gives a library's middleware: that is spelled as a wrapper. */
export const isTypedMiddleware = (module: Module, { node }: NodePath<FunctionNode>): boolean => middlewareTypes(module)(node.returnType)

/** What a module calls a type that it imports. */
function localOf({ program }: Module, name: string, library: string): string | undefined {
  for (const { specifiers, source, type } of program.node.body.flatMap((one) => (one.type === 'ImportDeclaration' ? [one] : []))) {
    if (type !== 'ImportDeclaration' || source.value !== library) continue
    const own = specifiers.find((one) => one.type === 'ImportSpecifier' && (one.imported.type === 'Identifier' ? one.imported.name : one.imported.value) === name)
    if (own) return own.local.name
  }
  return undefined
}

/** `(req, res, next) => … next()` as `(next) => (req, res) => … next(req, res)`; undefined where `next` is more than the end of it. */
function asWrapper(module: Module, path: NodePath<FunctionNode>, annotation: Annotation): { splice: Splice; gone: Range | undefined }[] | undefined {
  const { node } = path
  const [request, response, next, ...others] = node.params
  if (request?.type !== 'Identifier' || response?.type !== 'Identifier' || next?.type !== 'Identifier' || others.length > 0 || node.generator || path.isFunctionDeclaration()) return undefined
  const binding = path.scope.getOwnBinding(next.name)
  if (!binding?.constant || binding.referencePaths.length === 0) return undefined
  const calls: Splice[] = []
  for (const reference of binding.referencePaths) {
    const call = reference.parentPath
    if (!call?.isCallExpression() || call.node.callee !== reference.node || call.node.arguments.length > 0 || !isEnd(call, path)) return undefined
    calls.push({ start: reference.node.end as number, end: call.node.end as number, parts: [`(${request.name}, ${response.name})`] })
  }
  const { source } = module
  const start = node.start as number
  const gone = annotation ? { start: annotation.start as number, end: annotation.end as number } : undefined
  const type = gone ? [{ ...gone, parts: [] }] : []
  const behind = response.typeAnnotation?.end ?? response.end
  const splice = inOne([...type, { start, end: start, parts: [`(${next.name}${module.typescript ? ': any' : ''}) => `] }, { start: behind as number, end: source.indexOf(')', (next.typeAnnotation?.end ?? next.end) as number), parts: [] }, ...calls])
  return [{ splice, gone }]
}

/**
 * Whether a call of `next` is the end of its function: what stands behind it ran only where no middleware further in answered by itself,
 * and what was not waited for ran beside the rest.
 */
function isEnd(call: NodePath, owner: NodePath<FunctionNode>): boolean {
  let outer = unwrapped(call)
  const waits = outer.parentPath?.isAwaitExpression() === true
  if (waits) outer = unwrapped(outer.parentPath as NodePath)
  const at = outer.parentPath
  if (at?.node === owner.node) return true
  const isReturned = at?.isReturnStatement() === true
  if (!isReturned && (!at?.isExpressionStatement() || (owner.node.async && !waits))) return false
  for (let statement: NodePath = at; statement.node !== owner.node.body; statement = statement.parentPath as NodePath) {
    const { parent, node } = statement
    if (parent.type === 'BlockStatement') {
      if (!isReturned && parent.body.at(-1) !== node) return false
    } else if (parent.type === 'TryStatement') {
      if (parent.finalizer) return false
    } else if (parent.type !== 'IfStatement' && parent.type !== 'CatchClause') return false
  }
  return true
}

const rangeOf = ({ node }: NodePath): Range => ({ start: node.start as number, end: node.end as number })
