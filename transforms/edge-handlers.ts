import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { applyRules } from './apply-rules.ts'
import type { RouteOptions } from './conversion.ts'
import { edgeParams } from './edge-params.ts'
import type { Edits } from './edits.ts'
import type { MadeHandler } from './handler/factory.ts'
import { Draft } from './handler/draft.ts'
import type { FileDraft } from './handler/file-draft.ts'
import { flowOf } from './handler/flow.ts'
import { EVERY_METHOD } from './handler/methods.ts'
import { readingOf } from './handler/reading.ts'
import type { Modules } from './handler/modules.ts'
import type { Made, Refusal } from './handler/route-file.ts'
import { functionOf, isFunction, Units, type FunctionNode, type Unit } from './handler/unit.ts'
import { finish } from './handler/write-function.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import { libraryCallsBy, findEntry } from './recipes/find.ts'
import { contextText, paramsName } from './rules/route-params.ts'

/** A router of a library that takes a Request and gives a Response, with the functions that it was given. */
export interface EdgeRouter {
  /** What makes it. */
  call: NodePath<CallExpression>
  functions: NodePath<FunctionNode>[]
  /** What it was given that is no function of the file. */
  unknown: Node | undefined
}

/**
 * Reads `router.handler(options)` of a router that works alike in both routers of Next; all that it was given goes on being called by it.
 * @returns undefined where the call is of nothing such
 */
export function edgeRouterOf(path: NodePath<CallExpression>, options: Pick<RouteOptions, 'packages' | 'target'>): MadeHandler | undefined {
  const object = memberCalled(path, (name) => name === 'handler')
  const found: EdgeRouter = { call: path, functions: [], unknown: undefined }
  const library = object && rootOf(object, found, options)
  if (library === undefined) return undefined
  const [settings] = path.get('arguments') as NodePath[]
  if (settings) {
    const object = withoutCasts(settings)
    if (!object.isObjectExpression()) found.unknown ??= settings.node
    else for (const property of object.get('properties')) {
      // What is written as a method is a function too.
      if (property.isObjectMethod({ kind: 'method' })) found.functions.push(property as NodePath as NodePath<FunctionNode>)
      else take(property.isObjectProperty() ? (property.get('value') as NodePath) : property, found)
    }
  }
  return { library, recipe: { name: '', from: [], versions: '*', methods: [...EVERY_METHOD] }, edge: found }
}

/** The library whose router an expression is: what makes it, a constant for that, or a chain of calls on it. */
function rootOf(given: NodePath, found: EdgeRouter, options: Pick<RouteOptions, 'packages' | 'target'>): string | undefined {
  const path = withoutCasts(given)
  if (path.isIdentifier()) {
    const binding = path.scope.getBinding(path.node.name)
    if (!binding?.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier' || !binding.path.node.init) return undefined
    const library = rootOf(binding.path.get('init') as NodePath, found, options)
    for (const reference of library === undefined ? [] : binding.referencePaths) if (reference.node !== path.node && !isAdded(reference, found)) found.unknown ??= reference.node
    return library
  }
  if (!path.isCallExpression()) return undefined
  const entry = findEntry(path.node.callee, path.scope, options, (recipe) => recipe.edgeRouters)
  if (entry) {
    found.call = path
    return entry.library
  }
  const object = memberCalled(path, (name) => name !== 'handler' && name !== 'run' && name !== 'clone')
  const library = object && rootOf(object, found, options)
  for (const one of library === undefined ? [] : path.get('arguments')) take(one as NodePath, found)
  return library
}

/** A statement that adds to the router: `router.use(auth).get(list)`. */
function isAdded(reference: NodePath, found: EdgeRouter): boolean {
  let at: NodePath = reference
  while (at.parentPath?.isMemberExpression() && at.parentPath.node.object === at.node && at.parentPath.parentPath?.isCallExpression() && at.parentPath.parentPath.node.callee === at.parentPath.node) {
    const call = at.parentPath.parentPath
    if (!memberCalled(call, (name) => name !== 'handler' && name !== 'run' && name !== 'clone')) return false
    for (const one of call.get('arguments')) take(one as NodePath, found)
    at = call
  }
  return at !== reference && at.parentPath?.isExpressionStatement() === true && at.parentPath.parentPath?.isProgram() === true
}

/** What a router is given: a function, or a path, which it finds in both routers alike. */
function take(given: NodePath, found: EdgeRouter): void {
  const path = withoutCasts(given)
  if (path.isStringLiteral() || path.isRegExpLiteral()) return
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  const taken = isFunction(path) ? path : binding && functionOf(binding)
  if (taken) found.functions.push(taken)
  else found.unknown ??= given.node
}

function memberCalled(call: NodePath<CallExpression>, isName: (name: string) => boolean): NodePath | undefined {
  const callee = call.get('callee') as NodePath
  if (!callee.isMemberExpression() || callee.node.computed || callee.node.property.type !== 'Identifier' || !isName(callee.node.property.name)) return undefined
  return callee.get('object')
}

type Refuse = (reason: string, node?: Node) => Refusal

const TAKEN_APART = 'its parameters are taken apart in a way that has no rule'

/**
 * Keeps the handler of a route of the edge runtime that is no function of its file: it comes from another one, or a router makes it.
 * What it does is the same in a route handler, but for what it reads of the URL and its second parameter.
 * @returns why it cannot be kept
 */
export function keepOnEdge({ path, made, table, imported }: Made, draft: FileDraft, edits: Edits): Refusal | undefined {
  const refuse: Refuse = (reason, node = path.node) => ({ code: 'NR115', node, details: { reason } })
  const { options } = draft
  if (made.edge) return keepRouter(made.edge, draft, edits, refuse)
  const wrapper = table?.wrappings[0]?.wrapper
  const [of, ...others] = wrapper?.makes ?? []
  if (!imported || !wrapper || wrapper.exported || wrapper.around.length > 0 || !of || others.length > 0) return refuse(table ? 'its handlers stand in a table' : `${made.library} makes its handler`)
  const unit = read(of, new Units(wrapper.module, libraryCallsBy(options), () => undefined), 0)
  if (!unit) return refuse(TAKEN_APART)
  const unfit = unfitOnEdge(unit, options, draft.modules)
  if (unfit) return { ...unfit, node: path.node }
  if (unit.flow.problems.length > 0) return refuse('it may answer nothing, which only API Routes take for an empty answer')
  if (edgeParams(unit, options.segments, draft.modules).reads.length > 0) return refuse('its parameters are read from the URL in another file')
  made.recipe.methods.push(...EVERY_METHOD)
  return undefined
}

function keepRouter({ call, functions, unknown }: EdgeRouter, draft: FileDraft, edits: Edits, refuse: Refuse): Refusal | undefined {
  if (unknown) return refuse('what its router is given is no function of this file', unknown)
  const { options, module } = draft
  const context = contextText(options, module.style.quote)
  const types = call.node.typeParameters
  const second = types?.type === 'TSTypeParameterInstantiation' ? types.params[1] : undefined
  if (second) edits.replace(second.start as number, second.end as number, context, { drops: true })
  const units = new Units(module, libraryCallsBy(options), () => undefined)
  for (const path of functions) {
    // Of `onError`, what it is told comes first.
    const held = path.parentPath?.isObjectProperty() ? path.parentPath : (path as NodePath)
    const at = (held.isObjectProperty() || held.isObjectMethod()) && held.node.key.type === 'Identifier' && held.node.key.name === 'onError' ? 1 : 0
    const unit = read(path, units, at)
    const unfit = unit ? unfitOnEdge(unit, options, draft.modules, at) : refuse(TAKEN_APART, path.node)
    if (!unit || unfit) return unfit
    const one = new Draft(draft, unit, unit.flow, edits)
    applyRules(one, true)
    if (!one.needs.params) continue
    if (path.node.body.type !== 'BlockStatement') return refuse('its parameters are read from the URL in an expression', path.node)
    finish(one)
    if (one.needs.await && !path.node.async) edits.insert(path.node.start as number, 'async ')
    const name = paramsName(one)
    const taken = `{ ${name === 'params' ? name : `params: ${name}`} }${module.typescript && !second ? `: ${context}` : ''}`
    const [given, old] = [path.node.params[at] as Node, path.node.params[at + 1]]
    const bare = path.node.type === 'ArrowFunctionExpression' && path.node.params.length === 1 && module.source[path.node.start as number] !== '(' && !/\(\s*$/.test(module.source.slice(path.node.start as number, given.start as number))
    if (old) edits.replace(old.start as number, old.end as number, taken, { drops: true })
    else if (bare) edits.replace(given.start as number, given.end as number, ['(', { start: given.start as number, end: given.end as number }, `, ${taken})`])
    else edits.insert(given.end as number, `, ${taken}`)
  }
  return undefined
}

/** A function that gets a Request, read by what it returns. */
function read(path: NodePath<FunctionNode>, units: Units, at: number): Unit | undefined {
  const unit = units.read(path, 'handler', path.node.params.length > at ? { index: at } : undefined, undefined)
  return unit && Object.assign(unit, { guard: undefined, isSetter: false, isReader: false, flow: flowOf(path.node.body, unit.tests, undefined, readingOf(unit, true)) })
}

/**
 * An edge route keeps its code; only what the two routers give it differently stops it (SEMANTICS, section 1, last line).
 * @param at where it gets the request
 */
export function unfitOnEdge(unit: Unit, options: RouteOptions, modules: Modules | undefined, at = 0): Refusal | undefined {
  const { node, path, module } = unit
  const refuse = (reason: string, where: Node): Refusal => ({ code: 'NR115', node: where, details: { reason } })
  if (options.target.cacheComponents) return refuse('cacheComponents do not allow it', node)
  const [request, event] = node.params.slice(at)
  if (event && !(event.type === 'Identifier' && path.scope.getOwnBinding(event.name)?.referenced === false)) return refuse('its second parameter has no counterpart', event)
  if (request && /\bNextApiRequest\b/.test(module.source.slice(request.start as number, request.end as number))) return refuse('its parameter is typed as the request of an API Route', request)
  const { other } = edgeParams(unit, options.segments, modules)
  return other && refuse('its parameters may be read from the URL, where only API Routes put them', other)
}
