import type { Binding, NodePath, Scope } from '@babel/traverse'
import type { ArrowFunctionExpression, CallExpression, FunctionDeclaration, FunctionExpression, Identifier, Node, ObjectProperty } from '@babel/types'
import type { Method } from '../conversion.ts'
import { MethodTests } from './constant.ts'
import { memberPath, type MemberPath } from './callees.ts'
import { awaitedImport, type AwaitedImport } from './awaited-imports.ts'
import { flowOf } from './flow.ts'
import { namesOf } from './given-values.ts'
import { guardOf } from './guard.ts'
import type { DataForm } from './handler-data.ts'
import { calledFunctionOf } from './kept-arguments.ts'
import { getsAll, handedBy, isSame, type ObjectForm } from './given.ts'
import { questionsOf } from './kind-of-request.ts'
import type { HeldFunction } from './made-functions.ts'
import { heldOf, ownByThis, ownMember } from './members.ts'
import { isTaken, type Module } from './module.ts'
import type { Flow, Guard } from './steps.ts'
import type { Surrounding } from './surroundings.ts'
import { promisedBy, type FindNamed } from './promisified.ts'
import { readingOf, sentIn, setsForCallers, setsOnly, setterOf } from './reading.ts'
import { closeListenersIn } from './close-listeners.ts'
import { isMiddleware, isOnlyCalled, tellsErrors, makerIn, nextIn, type Next } from './middleware.ts'
import type { FindRunner, Runner } from './runners.ts'
import { functionBehind, returned } from './read-wrapper.ts'
import { appliedIn, handlerUnit, type Applied, type FindApplied } from './handler-unit.ts'
import type { Wrapper } from './wrapper.ts'
import { isSentOn } from '../sent-through/uses.ts'
import { answeredWith } from '../sent-through/watchers.ts'
import { askNothing } from './sure-chains.ts'
import { entryOf, lacksResponse, unreadResponse } from './taken-apart.ts'
import { bare, requestUses, responseUses, type ArgumentUse, type ResponseUse, type Use } from './uses.ts'

/** Response methods that send the answer. */
export const ANSWERING = new Set(['json', 'send', 'end', 'redirect'])

export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression

/** A function that takes a request, a response or both: a route's handler or a function of the same file that it calls. */
export interface Unit {
  name: string
  module: Module
  path: NodePath<FunctionNode>
  node: FunctionNode
  /** Where each parameter stands, from 0. */
  request: Parameter | undefined
  response: Parameter | undefined
  /** How its callers hand them over, whether it takes them or not. */
  handed: { request: Handed | undefined; response: Handed | undefined }
  uses: Use[]
  /** Expressions that are the request's method. */
  methods: Set<Node>
  tests: MethodTests
  /** What knows nothing but the answers of questions of what kind the request and its headers are. */
  asks: MethodTests
  /** Calls in this function that hand the request or the response to another unit. */
  calls: Map<CallExpression, Unit>
  /** Those of them whose function an `import()` gives. */
  awaited: Map<CallExpression, AwaitedImport>
  /** Every chain that ends in an answer, by its outermost node. */
  chains: Map<Node, ResponseUse>
  /** Calls of libraries that send the answer, and the methods that they answer. */
  answering: Map<CallExpression, readonly Method[]>
  /** Calls of libraries that append cookies to the response that they are handed, then or later. */
  setting: Set<CallExpression>
  /** What it is when no method is known. */
  flow: Flow
  /** Set where it answers on some ways, and its callers can tell. */
  guard: Guard | undefined
  /** True where it only sets headers: `setCors(res)`. */
  isSetter: boolean
  /** True where it hands its response to libraries only, which read with it: `getServerSession(req, res, options)`. */
  isReader: boolean
  /** True for a wrapper's parameter that is the handler: what is called there is any route's. */
  isParameter: boolean
  /** True for another function that a wrapper is given and calls with the request. */
  isAsked?: boolean
  /** Set for one that is given so: the name of the wrapper. */
  askedBy?: string
  /** Set where a wrapper makes that handler at its call: `byMethod({ GET: list })(req, res)`. */
  applied?: Applied
  /** Positions of its parameters that are handlers, which it calls with its own request and response. */
  takes?: ReadonlySet<number>
  /** Where it stands in a wrapper's call: names of what it is given behind the request and response, by position, and of what the wrapper put on the request. */
  given: Given | undefined
  /** The callback of a call that gives what the callback gives. */
  runnerOf: (call: CallExpression) => Runner | undefined
  /** Whether a call of a library runs one of the functions that it is given, once, before it is done. */
  runsOne: (call: CallExpression) => boolean
  /** For a middleware: where it gets its `next`, and the parameter, if it has one. */
  next: (Next & { binding: Binding | undefined }) | undefined
  /** True for a middleware that a constant waits for: `const useAuth = createMiddleware(async (req, res, next) => …)`. */
  promised: boolean
  /** The function that has the name, where that makes this one: `validate(schema)`. */
  maker: NodePath<FunctionNode> | undefined
  /** Set where a constant has the name, and holds what that function makes: the unit of it. */
  heldBy?: HeldFunction & { made: Unit }
}

/** What a handler finds in its context beside `params`. */
export interface Given {
  /** Names for its parameters from the third on, and those of them that not every call hands over. */
  parameters: string[]
  optional?: readonly string[]
  /** Set where it gets one object: the names of the request and response there, and of each of those parameters. */
  object?: ObjectForm | undefined
  fields?: readonly string[]
  /** Set where the parameter from the third on is all of the context: a library hands it over. */
  whole?: true
  /** Properties that were put on the request. */
  properties: string[]
  /** Whether the wrapper's parameter gives the handler its types. */
  typed: boolean
  /** Those of the properties that the innermost wrapper's types know. */
  own?: readonly string[]
  /** For a wrapper's own function: those of the properties that only wrappers around it can have put there. */
  found?: readonly string[]
  /** How their types were seen where a wrapper puts them there, as `typesOfPuts` tells. */
  types?: ReadonlyMap<string, string | undefined>
  /** Set where it may return data, which the wrapper sends. */
  data?: DataForm | undefined
  /** What the functions that call it do around it, inner ones first. */
  around?: readonly Surrounding[]
}

export interface Parameter extends Handed {
  binding: Binding
}

/** Where a function gets its request or response: by position, or in an object there. */
export interface Handed {
  index: number
  key?: string
}

/** Names of the response headers that a function sets before or without answering, in lower case; `*` for computed ones. A library's sets cookies only. */
export function headersSetBy(unit: Unit | undefined): string[] {
  const names = (unit?.uses ?? []).flatMap((use) => (use.of === 'response' ? use.steps : [])).filter(({ name, call }) => call && (name === 'setHeader' || name === 'appendHeader'))
  const others = [...(unit?.calls.values() ?? [])].filter((callee) => callee.isSetter || callee.guard?.sets).flatMap(headersSetBy)
  const cookies = unit && unit.setting.size > 0 ? ['set-cookie'] : []
  return [...names.map(({ call }) => call?.arguments[0]).map((name) => (name?.type === 'StringLiteral' ? name.value.toLowerCase() : '*')), ...cookies, ...others]
}

/** A name for what is called, for messages: `withAuth`, `logger.info`. */
export function calleeName(call: CallExpression): string {
  const write = (given: Node): string => {
    const node = bare(given)
    if (node.type === 'Identifier') return node.name
    if (node.type === 'ThisExpression') return 'this'
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') return `${write(node.object)}.${node.computed ? '[…]' : write(node.property)}`
    if (node.type === 'CallExpression') return `${write(node.callee)}()`
    if (node.type === 'Import') return 'import'
    return 'a function'
  }
  return write(call.callee)
}

/** Finds the function of another file that an imported name stands for. */
export type FindImported = (from: Module, binding: Binding | AwaitedImport, request: Handed | undefined, response: Handed | undefined, next: Next | undefined, isMade?: boolean, member?: string) => Unit | undefined

/** What a known library's call does with the response that it is handed: the methods that it answers, where it does. */
export type FindLibrary = (call: CallExpression, scope: Scope) => { answers: readonly Method[] | undefined; sets: boolean; runsOne: boolean } | undefined

/** Reads the units of one module, from a route's handler outward; each function is read once. */
export class Units {
  readonly module: Module
  readonly #known = new Map<Node, Unit | 'reading'>()
  readonly #library: FindLibrary
  readonly #runner: FindRunner
  readonly #imported: FindImported
  readonly #takes: (path: NodePath<FunctionNode>, name: string) => ReadonlySet<number> | undefined
  readonly #find: FindNamed
  readonly #applied: FindApplied
  /** Parameters of wrappers that are the handler. */
  readonly #handlers = new Map<Binding, Unit>()
  /** Of those, objects that hold a handler under a name. */
  readonly #members = new Map<Binding, string>()
  readonly #asked = new Map<CallExpression, Unit>()
  /** Handlers that constants hold, by what makes them. */
  readonly #held = new Map<Node, Unit>()
  /** Whether other files use its functions: what of an object or a class goes on being called by `this` is looked for where they are written. */
  isShared = false

  /**
   * @param runner the callback of a call that gives what the callback gives
   * @param applied what a call makes a handler of that is called at once
   * @param takes where a function takes handlers that it calls with its own request and response; asked before it is read
   */
  constructor(module: Module, library: FindLibrary, runner: FindRunner, imported: FindImported = () => undefined, takes: (path: NodePath<FunctionNode>, name: string) => ReadonlySet<number> | undefined = () => undefined, find: FindNamed = () => undefined, applied: FindApplied = () => undefined) {
    this.module = module
    this.#applied = applied
    this.#runner = runner
    this.#find = find
    this.#takes = takes
    this.#library = library
    this.#imported = imported
  }

  /** Makes calls of what a wrapper was given known as calls of a handler. */
  knowHandler(wrapper: Wrapper): Unit {
    const [binding] = wrapper.takes.values() as MapIterator<Binding>
    if (!binding) throw new Error(`${wrapper.name} takes no handler`)
    const name = wrapper.members.get(binding) ?? binding.identifier.name
    const unit = handlerUnit(this.module, name, binding, handedBy(wrapper.object))
    for (const called of wrapper.called) this.#handlers.set(called, unit)
    for (const [object, key] of wrapper.members) this.#members.set(object, key)
    return unit
  }

  /** Makes calls known of another function that a wrapper was given. */
  knowAsked(unit: Unit, calls: readonly CallExpression[]): void {
    for (const call of calls) this.#asked.set(call, unit)
  }

  all(): Unit[] {
    return [...this.#known.values()].filter((unit) => unit !== 'reading')
  }

  /** Reads a middleware that a constant waits for. */
  readPromised(path: NodePath<FunctionNode>, name: string, request: Handed | undefined, response: Handed | undefined): Unit | undefined {
    if (!request || !response || request.key !== undefined || response.key !== undefined) return undefined
    return this.read(path, name, request, response, { index: Math.max(request.index, response.index) + 1, waits: false, promise: true }, true)
  }

  /**
   * @param request where the function gets the request, or undefined
   * @param next where it gets its `next`, for a middleware
   * @param promised true where its callers wait for it
   * @returns the unit, or undefined where a parameter is no plain name or the function is being read already (it calls itself)
   */
  read(path: NodePath<FunctionNode>, name: string, request: Handed | undefined, given: Handed | undefined, next?: Next, promised = false): Unit | undefined {
    const response = answeredWith(path, given) ?? unreadResponse(this.module, path.node, request)
    if (!request && given && closeListenersIn(path, given)) return undefined
    const known = this.#known.get(path.node)
    if (known) return known === 'reading' || !isSame(known.handed.request, request) || !isSame(known.handed.response, response) || known.next?.index !== next?.index || known.next?.promise !== next?.promise || (next?.waits && known.next?.binding && !isOnlyCalled(known.next.binding, next)) ? undefined : known
    if ((!next && this.isShared && isMiddleware(path, request, response)) || (!next && lacksResponse(path, request, response))) return undefined
    this.#known.set(path.node, 'reading')
    const takes = this.#takes(path, name)
    const parameter = (handed?: Handed): Parameter | undefined | 'unknown' => {
      const whole = handed && path.node.params[handed.index]
      if (!handed || !whole) return undefined
      // What nothing is read of hands over nothing.
      if (handed.key !== undefined && whole.type === 'Identifier' && path.scope.getOwnBinding(whole.name)?.referenced === false) return undefined
      const node = handed.key === undefined ? whole : entryOf(whole, handed.key)
      if (!node) return undefined
      if (node === 'unknown') return node
      const binding = node.type === 'Identifier' ? path.scope.getOwnBinding((node as Identifier).name) : undefined
      return binding ? { ...handed, binding } : 'unknown'
    }
    const [requestParameter, responseParameter] = [parameter(request), parameter(response)]
    const nextParameter = parameter(next)
    const nextBinding = nextParameter === 'unknown' ? undefined : nextParameter?.binding
    if (requestParameter === 'unknown' || responseParameter === 'unknown' || nextParameter === 'unknown' || (nextBinding && (!isOnlyCalled(nextBinding, next ?? { waits: false }) || ((promised || next?.promise) && !tellsErrors(nextBinding))))) {
      this.#known.delete(path.node)
      return undefined
    }
    const uses: Use[] = [...(requestParameter ? requestUses(requestParameter.binding) : []), ...(responseParameter ? responseUses(askNothing(responseParameter.binding)) : [])]
    for (const query of this.module.typeQueries) {
      for (const parameter of [requestParameter, responseParameter]) {
        if (parameter && query.name === parameter.binding.identifier.name) uses.push({ of: 'escape', what: parameter === requestParameter ? 'request' : 'response', node: query.node, nodePath: path })
      }
    }
    // Defaults of parameters stand outside of the body, where nothing is rewritten.
    for (const [n, use] of uses.entries()) {
      if ((use.node.start as number) < (path.node.body.start as number)) uses[n] = { of: 'escape', what: use.of === 'response' || (use.of === 'argument' && use.what === 'response') ? 'response' : 'request', node: use.node, nodePath: use.nodePath }
    }
    const [methods, chains] = [new Set<Node>(), new Map<Node, ResponseUse>()]
    for (const use of uses) {
      if (use.of === 'request' && use.path.length === 1 && use.path[0] === 'method' && !use.entry) methods.add(use.node)
      if (use.of === 'response' && ANSWERING.has(use.steps.at(-1)?.name ?? '') && use.steps.at(-1)?.call) chains.set(use.node, use)
    }
    const awaited: Unit['awaited'] = new Map()
    const calls = this.#calls(uses, path.node, awaited)
    const [answering, setting]: [Unit['answering'], Unit['setting']] = [new Map(), new Set()]
    for (const use of uses) {
      const known = use.of === 'argument' && use.what === 'response' ? this.#library(use.call, use.nodePath.scope) : undefined
      if (known?.answers && use.of === 'argument') answering.set(use.call, known.answers)
      if (known?.sets && use.of === 'argument') setting.add(use.call)
    }
    // `if (!res) …`: they are always there, unless something else is put in their place.
    const isKept = (what: 'request' | 'response') => (what === 'request' ? requestParameter : responseParameter)?.binding.constant === true
    const there = new Set(uses.flatMap((use) => (use.of === 'escape' && use.node.type === 'Identifier' && isKept(use.what) ? [use.node as Node] : [])))
    const sent = new Set([...sentIn(path.node, uses), ...questionsOf(uses)])
    const tests = new MethodTests(methods, path, there, sent)
    const unit: Unit = { name, module: this.module, path, node: path.node, request: requestParameter, response: responseParameter, handed: { request, response }, uses, methods, tests, asks: new MethodTests(new Set(), path, new Set(), new Set(questionsOf(uses))), calls, awaited, chains, answering, setting, flow: undefined as never, guard: undefined, isSetter: false, isReader: false, isParameter: false, given: undefined, next: next && { ...next, binding: nextBinding }, promised, maker: undefined, runnerOf: (call) => this.#runner(this.module, call, path.scope), runsOne: (call) => this.#library(call, path.scope)?.runsOne === true, ...(takes && { takes }) }
    unit.flow = flowOf(path.node.body, tests, undefined, readingOf(unit))
    const sourceOf = (node: Node) => this.module.source.slice(node.start as number, node.end as number)
    unit.guard = responseParameter && guardOf(unit.flow, sourceOf, namesOf(path, sourceOf), (call) => calls.get(call)?.guard)
    if (unit.guard && (promised || next?.promise)) unit.guard = { ...unit.guard, hangs: true }
    if (unit.guard && path.node.async) unit.guard = { ...unit.guard, waits: true }
    if (unit.guard && setsForCallers(unit)) unit.guard = { ...unit.guard, sets: true }
    unit.isReader = unit.flow.answers === 'never' && !uses.some((use) => use.of === 'response' || setterOf(unit, use))
    // One that always fails never comes to its caller.
    const fails = unit.flow.list.steps.findLast((step) => !step.dropped)?.kind === 'throw'
    unit.isSetter = !fails && !unit.flow.passes && responseParameter !== undefined && unit.flow.answers === 'never' && !unit.isReader && setsOnly(unit)
    this.#known.set(path.node, unit)
    return unit
  }

  /** What a function of the project makes: `validate(schema)(req, res, next)`, `limit(10)(req, res)`, or by the name of a constant. */
  #made(call: CallExpression, [request, response]: readonly [Handed | undefined, Handed | undefined]): Unit | undefined {
    const callee = makerIn(this.module, call)
    const held = callee && memberPath(callee)
    const binding = callee && this.module.program.scope.getOwnBinding((held?.object ?? (callee as Identifier)).name)
    const next = nextIn(call)
    if (!binding || (held && binding.kind !== 'module') || (next && (request?.index !== 0 || response?.index !== 1)) || request?.key !== undefined || response?.key !== undefined) return undefined
    const path = functionOf(binding)
    return path ? this.readMade(path, binding.identifier.name, next, request, response) : binding.kind === 'module' ? this.#imported(this.module, binding, request, response, next, true, held?.member) : undefined
  }

  /** The function that a function gives. */
  readMade(maker: NodePath<FunctionNode>, name: string, next: Next | undefined, request: Handed | undefined, response: Handed | undefined): Unit | undefined {
    const given = maker.node.async || maker.node.generator ? undefined : returned(maker)
    // A type of the maker's name would say what it gives.
    const isTyped = maker.parentPath.isVariableDeclarator() && 'typeAnnotation' in maker.parentPath.node.id && maker.parentPath.node.id.typeAnnotation != null
    const made = given && (next || !isTyped) ? functionBehind(given) : undefined
    const unit = made && this.read(made, name, request, response, next)
    if (unit) unit.maker = maker
    return unit
  }

  /** A function under a name that only this module has: `handlers.index`. */
  #own(binding: Binding, held: MemberPath | undefined, request: Handed | undefined, response: Handed | undefined): Unit | undefined {
    const path = held && binding.kind !== 'module' ? ownMember(binding, held.member) : undefined
    return held && path && this.read(path, `${held.object.name}.${held.member}`, request, response)
  }

  /** Calls of functions of the project that get the request or the response, where every call of them hands over the same parameters. */
  #calls(uses: Use[], within: Node, awaited: Unit['awaited']): Map<CallExpression, Unit> {
    const byCall = new Map<CallExpression, ArgumentUse[]>()
    for (const use of uses) if (use.of === 'argument') byCall.set(use.call, [...(byCall.get(use.call) ?? []), use])
    const calls = new Map<CallExpression, Unit>()
    for (const [call, handed] of byCall) {
      const looked = bare(call.callee)
      const table = looked.type === 'MemberExpression' && looked.object.type === 'Identifier' ? (handed[0] as ArgumentUse).nodePath.scope.getBinding(looked.object.name) : undefined
      const entry = table && this.#handlers.get(table)
      const member = table && this.#members.get(table)
      const isEntry = member === undefined || (looked.type === 'MemberExpression' && !looked.computed && looked.property.type === 'Identifier' && looked.property.name === member)
      if (entry && isEntry && getsAll(entry, call, handed)) calls.set(call, entry)
      const at = (what: 'request' | 'response') => handed.filter((use) => use.what === what).map(({ index, key }): Handed => (key === undefined ? { index } : { index, key }))
      const [[request, ...requests], [response, ...responses]] = [at('request'), at('response')]
      const isTwice = requests.length > 0 || responses.length > 0
      const applied = nextIn(call) ? undefined : appliedIn(this.module, call, handed, within, calleeName, this.#applied, this.#held)
      if (applied) calls.set(call, applied)
      // In shared files a constant that holds what is made is a function of its own, which may be in use elsewhere.
      const isShadowed = looked.type === 'Identifier' && (handed[0] as ArgumentUse).nodePath.scope.getBinding(looked.name)?.scope !== this.module.program.scope
      const made = isTwice || applied || isShadowed || (this.isShared && looked.type === 'Identifier' && !nextIn(call)) ? undefined : this.#made(call, [request, response])
      if (made) calls.set(call, made)
      const given = isTwice ? undefined : awaitedImport(handed[0] as ArgumentUse, within, byCall)
      const there = given && this.#imported(this.module, given, request, response, nextIn(call))
      if (given && there) {
        calls.set(call, there)
        awaited.set(call, given)
      }
      const asked = this.#asked.get(call)
      if (asked) calls.set(call, asked)
      const own = this.isShared && !isTwice ? ownByThis((handed[0] as ArgumentUse).nodePath.findParent((one) => one.node === call) as NodePath) : undefined
      const beside = own && this.read(own, `${heldOf(own)?.holder ?? ''}.${heldOf(own)?.property}`, request, response, nextIn(call))
      if (beside) calls.set(call, beside)
      const held = memberPath(call.callee)
      if (call.callee.type !== 'Identifier' && !held) continue
      const name = held ? held.object.name : (call.callee as Identifier).name
      const binding = (handed[0] as ArgumentUse).nodePath.scope.getBinding(name)
      const handler = binding && !held && this.#handlers.get(binding)
      if (handler && (getsAll(handler, call, handed) || isSentOn((handed[0] as ArgumentUse).nodePath.parentPath as NodePath))) calls.set(call, handler)
      // Of what a function's own names mean, only methods of what a class makes are followed.
      if (!binding || isTwice || (binding.scope !== this.module.program.scope && (!held || binding.kind === 'param'))) continue
      const path = held ? undefined : calledFunctionOf(binding)
      const next = nextIn(call)
      const promised = path || held ? undefined : promisedBy(binding.path, this.#find)
      const isElsewhere = binding.kind === 'module' || held || (this.isShared && !made)
      const unit = promised ? this.readPromised(promised, name, request, response) : path ? this.read(path, name, request, response, next) : isElsewhere ? (this.#imported(this.module, binding, request, response, next, false, held?.member) ?? this.#own(binding, held, request, response)) : undefined
      if (unit) calls.set(call, unit)
    }
    return calls
  }
}

/** The name of a property's key; undefined where it is computed. */
export function keyName({ key, computed }: ObjectProperty): string | undefined {
  if (computed) return undefined
  return key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined
}

/** What an object holds, as an argument or as a pattern, beside the request and the response. */
export function othersIn<T extends Node>(unit: Unit, properties: readonly T[]): T[] {
  const { request, response } = unit.handed
  const ours = new Set([request?.key, response?.key])
  return properties.filter((one) => one.type !== 'ObjectProperty' || !ours.has(keyName(one)))
}

/** The parameter of a function that gets the request or response in an object: its position. */
export const objectAt = ({ handed: { request, response } }: Unit): number | undefined => (request?.key !== undefined ? request.index : response?.key !== undefined ? response.index : undefined)

/** The function that a constant binding names. */
export function functionOf(binding: Binding): NodePath<FunctionNode> | undefined {
  if (!binding.constant) return undefined
  const { path } = binding
  if (path.isFunctionDeclaration()) return path as NodePath<FunctionNode>
  if (!path.isVariableDeclarator()) return undefined
  const init = path.get('init') as NodePath
  return isFunction(init) ? init : undefined
}

export function isFunction(path: NodePath): path is NodePath<FunctionNode> {
  return path.isFunctionDeclaration() || path.isFunctionExpression() || path.isArrowFunctionExpression()
}

/** The name of a function's new request parameter: `request`, or the old one where the function uses that for something else. */
export function requestName(module: Module, unit: Unit): string {
  const old = unit.request?.binding.identifier.name
  return old === undefined || old === 'request' || !isTaken(module, 'request', unit.node) ? 'request' : old
}
