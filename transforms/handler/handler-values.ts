import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node, ObjectExpression } from '@babel/types'
import { METHODS, type Method } from '../conversion.ts'
import type { Module } from './module.ts'
import { isPure } from './purity.ts'
import { bare, unwrapped } from './uses.ts'
import { functionOf, isFunction, keyName, type FunctionNode } from './unit.ts'
import type { Wrapped, Wrapper, Wrapping } from './wrapper.ts'
import { withoutCasts } from './wrapper-parameters.ts'

/** A function that is handed to a wrapper as a handler, in a table of them or by itself. */
export interface HandlerValue {
  /** The method that it is for; undefined where it is for all. */
  method: Method | undefined
  path: NodePath<FunctionNode>
  name: string
  /** The reference that hands it over; undefined where it is written in place. */
  reference: NodePath | undefined
  /** True where the table's key is the method in lower case. */
  lower?: boolean
  /** True where it is the default export of a promised module: `Promise.resolve({ default: handler })`. */
  promised?: boolean
  /** Wrappers that it stands in inside of its table, inner ones first. */
  wrappings?: Wrapping[]
  /** Set where the table holds it in an object: the name that it has there, `{ GET: { roles, handler } }`. */
  field?: string
  /** Set where it is a function of another file, imported by a name or as a promised module: `import('./get')`. */
  elsewhere?: Wrapper
}

/** Reads a call as a handler in wrappers. */
export type FindWrapped = (call: NodePath<CallExpression>) => Wrapped | undefined

/** Finds a function of another file as a handler: by the name that it is imported by, or by the module whose default export it is. */
export type FindHandler = (name: string, source: string | undefined) => Wrapper | undefined

/**
 * The handlers that an argument is made of: `handler`, `{ GET: list, POST: async (req, res) => … }`.
 * @param wrapped where given, values of a table may stand in wrappers
 * @param elsewhere where given, handlers may be functions of other files
 * @returns undefined where something of it is no function that can be followed
 */
export function handlersIn(module: Module, argument: NodePath, wrapped?: FindWrapped, elsewhere?: FindHandler, method?: Method): HandlerValue[] | undefined {
  const path = withoutCasts(argument)
  if (isFunction(path)) return [{ method, path, name: method ?? 'handler', reference: undefined }]
  if (path.isIdentifier()) {
    const binding = module.program.scope.getOwnBinding(path.node.name)
    const found = binding?.constant ? functionOf(binding) : undefined
    if (found) return [{ method, path: found, name: path.node.name, reference: path }]
    const other = binding?.kind === 'module' ? elsewhere?.(path.node.name, undefined) : undefined
    if (other) return [{ method, path: other.path, name: path.node.name, reference: path, elsewhere: other }]
    const init = binding?.constant && binding.path.isVariableDeclarator() && binding.referencePaths.length === 1 ? (binding.path.get('init') as NodePath) : undefined
    return init && method === undefined && init.node !== null ? handlersIn(module, init, wrapped, elsewhere) : undefined
  }
  const source = method && importedIn(path)
  const imported = source === undefined ? undefined : elsewhere?.('default', source)
  if (imported) return [{ method, path: imported.path, name: imported.name, reference: path, promised: true, elsewhere: imported }]
  const exported = method && promisedDefault(path)
  if (exported) return handlersIn(module, exported, wrapped, elsewhere, method)?.map((value) => ({ ...value, promised: true }))
  const inside = method && path.isCallExpression() ? wrapped?.(path) : undefined
  if (inside) return handlersIn(module, inside.argument, undefined, elsewhere, method)?.map((value) => ({ ...value, wrappings: inside.wrappings }))
  if (path.isObjectExpression() && method !== undefined) return fieldsIn(module, path, wrapped, elsewhere, method)
  if (!path.isObjectExpression()) return undefined
  const found: HandlerValue[] = []
  for (const property of path.get('properties')) {
    const key = property.isObjectProperty() ? keyName(property.node) : undefined
    const named = METHODS.find((one) => one === key || one.toLowerCase() === key)
    const values = property.isObjectProperty() && named ? handlersIn(module, property.get('value') as NodePath, wrapped, elsewhere, named) : undefined
    if (!values) return undefined
    found.push(...values.map((value) => ({ ...value, lower: named !== key })))
  }
  return found.length > 0 ? found : undefined
}

/** The functions that an object of a table holds, by their names; which of them is the handler, its wrapper knows. */
function fieldsIn(module: Module, path: NodePath<ObjectExpression>, wrapped: FindWrapped | undefined, elsewhere: FindHandler | undefined, method: Method): HandlerValue[] | undefined {
  const properties = path.get('properties')
  // What is brought along behind a name may take its place.
  const last = properties.findLastIndex(({ node }) => node.type === 'SpreadElement' || node.computed)
  const found = properties.slice(last + 1).flatMap((property): HandlerValue[] => {
    const field = property.isObjectProperty() ? keyName(property.node) : undefined
    const value = property.isObjectProperty() ? withoutCasts(property.get('value') as NodePath) : undefined
    if (field === undefined || !value || value.isObjectExpression()) return []
    return (handlersIn(module, value, wrapped, elsewhere, method) ?? []).map((one) => ({ ...one, field }))
  })
  return found.length > 0 ? found : undefined
}

/**
 * The handlers of what a wrapper is given, as `handlersIn`: of objects that hold them, those under the name that it looks for.
 * @returns undefined where it finds none for one of the methods
 */
export function handlersFor(wrapper: Wrapper | undefined, ...[module, argument, wrapped, elsewhere]: Parameters<typeof handlersIn>): HandlerValue[] | undefined {
  const values = handlersIn(module, argument, wrapped, elsewhere)
  const field = wrapper && fieldOf(wrapper)
  const found = values?.filter((value) => value.field === field)
  return values && found && values.every(({ method }) => found.some((one) => one.method === method)) ? found : undefined
}

/** The name under which a wrapper, or one that it gives its table to, finds the handlers in their objects. */
function fieldOf(wrapper: Wrapper): string | undefined {
  const own = [...(wrapper.shapes?.values() ?? [])].find((shape) => shape.field !== undefined)
  return own ? own.field : wrapper.around.map((one) => fieldOf(one.wrapper)).find((one) => one !== undefined)
}

/** Whether a wrapper looks the handlers of a table up by keys that are spelled as the table's: it finds none of the others. */
export function finds(wrapper: Wrapper, values: readonly HandlerValue[]): boolean {
  const lower = looksUpLower(wrapper)
  const promised = takesPromised(wrapper)
  return values.every((value) => value.method === undefined || ((value.lower ?? false) === lower && (value.promised ?? false) === promised))
}

/** What `import('./get')` names. */
function importedIn(path: NodePath): string | undefined {
  const [argument, ...others] = path.isCallExpression() && path.node.callee.type === 'Import' ? path.node.arguments : []
  return argument?.type === 'StringLiteral' && others.length === 0 ? argument.value : undefined
}

/** The handler in `Promise.resolve({ default: handler })`, which stands for a module that is imported. */
function promisedDefault(path: NodePath): NodePath | undefined {
  const [argument, ...others] = path.isCallExpression() && path.get('callee').matchesPattern('Promise.resolve') ? path.get('arguments') : []
  const [only, ...more] = argument?.isObjectExpression() && others.length === 0 ? argument.get('properties') : []
  return only?.isObjectProperty() && more.length === 0 && keyName(only.node) === 'default' ? (only.get('value') as NodePath) : undefined
}

/** Whether a wrapper looks its handlers up as the default exports of promised modules: `(await handlers[method])?.default`. */
export const takesPromised = (wrapper: Wrapper): boolean =>
  [...wrapper.tables].some((index) => wrapper.takes.get(index)?.referencePaths.some(isPromised)) || wrapper.around.some((one) => takesPromised(one.wrapper))

function isPromised(reference: NodePath): boolean {
  const looked = unwrapped(reference).parentPath
  if (!(looked?.isMemberExpression() || looked?.isOptionalMemberExpression()) || !looked.node.computed) return false
  const awaited = unwrapped(looked).parentPath
  const member = awaited?.isAwaitExpression() ? unwrapped(awaited).parentPath : undefined
  const property = member?.isMemberExpression() || member?.isOptionalMemberExpression() ? member.node.property : undefined
  return property?.type === 'Identifier' && property.name === 'default'
}

/** Whether a wrapper, or one that it gives its table to, looks up `handlers[req.method.toLowerCase()]`. */
function looksUpLower(wrapper: Wrapper): boolean {
  let found = false
  wrapper.path.traverse({
    'MemberExpression|OptionalMemberExpression'(path: NodePath) {
      const { node } = path
      if ((node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') || !node.computed) return
      const key = bare(node.property)
      const init = key.type === 'Identifier' ? path.scope.getBinding(key.name)?.path.node : undefined
      found ||= lowers(init?.type === 'VariableDeclarator' && init.init ? init.init : key)
    },
  })
  return found || wrapper.around.some((one) => looksUpLower(one.wrapper))
}

/** `req.method.toLowerCase()`, `(req.method ?? 'GET').toLowerCase()`, `req.method?.toLowerCase() || ''`. */
function lowers(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'LogicalExpression') return lowers(node.left)
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return false
  const callee = bare(node.callee)
  return (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') && callee.property.type === 'Identifier' && /^toLocaleLowerCase$|^toLowerCase$/.test(callee.property.name)
}

/**
 * Whether a handler's wrappers may be called once for each method: neither they nor their arguments make anything that the calls would
 * have to share.
 */
export function mayRepeat(outer: CallExpression, handler: Node, wrappers: readonly Wrapper[]): boolean {
  return isPlainCall(outer, handler) && wrappers.every(holdsNothing)
}

const isFunctionNode = (node: Node): boolean => node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'

/** A call whose arguments, but for the handler, are names, literals, functions, and calls of the same kind. */
function isPlainCall(call: CallExpression, handler: Node): boolean {
  const callee = bare(call.callee)
  if (callee.type === 'CallExpression' && !isPlainCall(callee, handler)) return false
  return call.arguments.every((given) => {
    const argument = bare(given)
    if (argument === handler || bare(argument) === bare(handler) || isFunctionNode(argument)) return true
    return argument.type === 'CallExpression' ? isPlainCall(argument, handler) && holds(argument, handler) : isPure(argument)
  })
}

const holds = (node: Node, inner: Node): boolean => (node.start as number) <= (inner.start as number) && (node.end as number) >= (inner.end as number)

/** Whether a wrapper makes nothing between being called and giving its handler but constants, functions, and handlers in others like it. */
function holdsNothing(wrapper: Wrapper): boolean {
  const { path, declared } = wrapper
  const plain = [path, declared].every(({ node: { body } }) => (body.type === 'BlockStatement' ? body.body.every((statement) => isPlainStatement(statement, wrapper)) : isPlainValue(body, wrapper)))
  return plain && wrapper.around.every(({ call, wrapper: other }) => holdsNothing(other) && call.arguments.length > 0)
}

function isPlainStatement(statement: Node, wrapper: Wrapper): boolean {
  if (statement.type === 'ReturnStatement') return !statement.argument || isPlainValue(statement.argument, wrapper)
  if (statement.type === 'FunctionDeclaration') return true
  if (statement.type !== 'VariableDeclaration') return false
  return statement.kind === 'const' && statement.declarations.every(({ init }) => init != null && (isMerge(bare(init)) || isPlainValue(init, wrapper)))
}

/** A function, something that is there already, or what a wrapper makes of such: `withLimit(options)(handler)`. */
function isPlainValue(given: Node, wrapper: Wrapper): boolean {
  const node = bare(given)
  if (isFunctionNode(node)) return true
  if (node.type !== 'CallExpression') return isPure(node) && node.type !== 'NewExpression'
  const isWrapping = wrapper.around.some(({ call }) => call === node)
  const { callee } = node
  return isWrapping && (callee.type === 'Identifier' || (callee.type === 'CallExpression' && callee.arguments.every((one) => isPlainValue(one, wrapper)))) && node.arguments.every((one) => isPlainValue(one, wrapper))
}

/** `Object.assign({}, defaults, options)`: another object each time, which nobody changes. */
const isMerge = (node: Node): boolean =>
  node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' && node.callee.object.name === 'Object' && node.callee.property.type === 'Identifier' && node.callee.property.name === 'assign' && node.arguments[0]?.type === 'ObjectExpression' && node.arguments.every((argument) => isPure(argument))
