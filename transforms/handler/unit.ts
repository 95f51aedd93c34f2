import type { Binding, NodePath, Scope } from '@babel/traverse'
import type { ArrowFunctionExpression, CallExpression, FunctionDeclaration, FunctionExpression, Identifier, Node, ObjectProperty } from '@babel/types'
import type { Method } from '../conversion.ts'
import { MethodTests } from './constant.ts'
import { isMember } from './callees.ts'
import { flowOf } from './flow.ts'
import { guardOf, mayHang } from './guard.ts'
import type { DataForm } from './handler-data.ts'
import { webQuestion } from './kind-of-request.ts'
import type { Module } from './module.ts'
import type { Flow, Guard, Reading, Step, StepList } from './steps.ts'
import { promisedBy, type FindNamed } from './promisified.ts'
import { callbackIn, failsByErrors, isOnlyCalled, makerIn, nextIn, nextOf, type Next } from './middleware.ts'
import type { FindRunner } from './runners.ts'
import { returned, type Wrapper } from './wrapper.ts'
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
  /** Calls in this function that hand the request or the response to another unit. */
  calls: Map<CallExpression, Unit>
  /** Every chain that ends in an answer, by its outermost node. */
  chains: Map<Node, ResponseUse>
  /** Calls of libraries that send the answer, and the methods that they answer. */
  answering: Map<CallExpression, readonly Method[]>
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
  /** Positions of its parameters that are handlers, which it calls with its own request and response. */
  takes?: ReadonlySet<number>
  /** Where it stands in a wrapper's call: names of what it is given behind the request and response, by position, and of what the wrapper put on the request. */
  given: Given | undefined
  /** The callback of a call that gives what the callback gives. */
  callbackOf: (call: CallExpression) => FunctionNode | undefined
  /** For a middleware: where it gets its `next`, and the parameter, if it has one. */
  next: (Next & { binding: Binding | undefined }) | undefined
  /** True for a middleware that a constant waits for: `const useAuth = createMiddleware(async (req, res, next) => …)`. */
  promised: boolean
  /** The function that has the name, where that makes this one: `validate(schema)`. */
  maker: NodePath<FunctionNode> | undefined
}

/** What a handler finds in its context beside `params`. */
export interface Given {
  /** Names for its parameters from the third on. */
  parameters: string[]
  /** Properties that were put on the request. */
  properties: string[]
  /** Whether the wrapper's parameter gives the handler its types. */
  typed: boolean
  /** For a wrapper's own function: those of the properties that only wrappers around it can have put there. */
  found?: readonly string[]
  /** How their types were seen where a wrapper puts them there, as `typesOfPuts` tells. */
  types?: ReadonlyMap<string, string | undefined>
  /** Set where it may return data, which the wrapper sends. */
  data?: DataForm | undefined
}

export interface Parameter extends Handed {
  binding: Binding
}

/** Where a function gets its request or response: by position, or in an object there. */
export interface Handed {
  index: number
  key?: string
}

/**
 * What a function that takes a request or response is to its callers. Known of functions of the same file today; functions of
 * other files have the same summary.
 */
export interface Summary {
  name: string
  /** Whether a call has answered when it returns; for `maybe` the caller needs the returned value to tell. */
  answers: 'always' | 'maybe' | 'never'
  /** Property paths read from the request, `query.id` or `body`, `*` for what is not known. */
  reads: string[]
  /** Names of response headers that it sets before or without answering; `*` for computed ones. */
  writesHeaders: string[]
  /** Properties that it puts on the request. */
  puts: string[]
  /** The unit whose call its answer is, for a function that only wraps. */
  wraps: string[]
  /** What stops it from being converted: functions or members that take the request or response and are not known. */
  blockedBy: string[]
}

/** The part of a unit that callers in this and other files need; plain data. */
export function summaryOf(unit: Unit): Summary {
  const reads = new Set<string>()
  const headers = new Set<string>()
  const blockedBy = new Set<string>()
  for (const use of unit.uses) {
    if (use.of === 'request' && !use.entry) reads.add(use.path.join('.'))
    else if (use.of === 'request' && use.path.length > 0) reads.add(use.path.join('.'))
    else if (use.of === 'escape') blockedBy.add(use.what)
    else if (use.of === 'argument' && !unit.calls.has(use.call)) blockedBy.add(calleeName(use.call))
    else if (use.of === 'response') {
      for (const step of use.steps) {
        if (step.name !== 'setHeader' && step.name !== 'appendHeader') continue
        const name = step.call?.arguments[0]
        headers.add(name?.type === 'StringLiteral' ? name.value.toLowerCase() : '*')
      }
    }
  }
  return {
    name: unit.name,
    answers: unit.flow.answers,
    reads: [...reads].sort(),
    writesHeaders: [...headers].sort(),
    puts: [],
    wraps: [...new Set([...unit.calls.values()].map((callee) => callee.name))],
    blockedBy: [...blockedBy].sort(),
  }
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
export type FindImported = (from: Module, binding: Binding, request: Handed | undefined, response: Handed | undefined, next: Next | undefined, isMade?: boolean, member?: string) => Unit | undefined

/** What a known library's call does with the response that it is handed: the methods that it answers, where it does. */
export type FindLibrary = (call: CallExpression, scope: Scope) => { answers: readonly Method[] | undefined } | undefined

/** Reads the units of one module, from a route's handler outward; each function is read once. */
export class Units {
  readonly module: Module
  readonly #known = new Map<Node, Unit | 'reading'>()
  readonly #library: FindLibrary
  readonly #runner: FindRunner
  readonly #imported: FindImported
  readonly #takes: (path: NodePath<FunctionNode>, name: string) => ReadonlySet<number> | undefined
  readonly #find: FindNamed
  /** Parameters of wrappers that are the handler. */
  readonly #handlers = new Map<Binding, Unit>()
  /** Of those, objects that hold a handler under a name. */
  readonly #members = new Map<Binding, string>()

  /**
   * @param runner the callback of a call that gives what the callback gives
   * @param takes where a function takes handlers that it calls with its own request and response; asked before it is read
   */
  constructor(module: Module, library: FindLibrary, runner: FindRunner, imported: FindImported = () => undefined, takes: (path: NodePath<FunctionNode>, name: string) => ReadonlySet<number> | undefined = () => undefined, find: FindNamed = () => undefined) {
    this.module = module
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
    const path = binding.path as NodePath<FunctionNode>
    const flow: Flow = { list: { steps: [], owner: undefined, node: binding.identifier, braces: false }, problems: [], passes: false, answers: 'always', signals: [], late: false }
    const parameter = (index: number): Parameter => ({ index, binding })
    const unit: Unit = {
      name, module: this.module, path, node: path.node, request: parameter(0), response: parameter(1), handed: { request: { index: 0 }, response: { index: 1 } }, uses: [], methods: new Set(), tests: new MethodTests(new Set(), path),
      calls: new Map(), chains: new Map(), answering: new Map(), flow, guard: undefined, isSetter: false, isReader: false, isParameter: true, given: undefined, next: undefined, promised: false, maker: undefined, callbackOf: () => undefined,
    }
    for (const called of wrapper.called) this.#handlers.set(called, unit)
    for (const [object, key] of wrapper.members) this.#members.set(object, key)
    return unit
  }

  all(): Unit[] {
    return [...this.#known.values()].filter((unit) => unit !== 'reading')
  }

  /** Reads a middleware that a constant waits for. */
  readPromised(path: NodePath<FunctionNode>, name: string, request: Handed | undefined, response: Handed | undefined): Unit | undefined {
    if (!request || !response || request.key !== undefined || response.key !== undefined) return undefined
    return this.read(path, name, request, response, { index: Math.max(request.index, response.index) + 1, waits: false }, true)
  }

  /**
   * @param request where the function gets the request, or undefined
   * @param next where it gets its `next`, for a middleware
   * @param promised true where its callers wait for it
   * @returns the unit, or undefined where a parameter is no plain name or the function is being read already (it calls itself)
   */
  read(path: NodePath<FunctionNode>, name: string, request: Handed | undefined, response: Handed | undefined, next?: Next, promised = false): Unit | undefined {
    const known = this.#known.get(path.node)
    if (known) return known === 'reading' || !isSame(known.handed.request, request) || !isSame(known.handed.response, response) || known.next?.index !== next?.index || known.next?.waits !== next?.waits ? undefined : known
    this.#known.set(path.node, 'reading')
    const takes = this.#takes(path, name)
    const parameter = (handed: Handed | undefined): Parameter | undefined | 'unknown' => {
      const whole = handed && path.node.params[handed.index]
      if (!handed || !whole) return undefined
      const node = handed.key === undefined ? whole : entryOf(whole, handed.key)
      if (!node) return undefined
      if (node === 'unknown') return node
      const binding = node.type === 'Identifier' ? path.scope.getOwnBinding((node as Identifier).name) : undefined
      return binding ? { ...handed, binding } : 'unknown'
    }
    const requestParameter = parameter(request)
    const responseParameter = parameter(response)
    const nextParameter = parameter(next)
    const nextBinding = nextParameter === 'unknown' ? undefined : nextParameter?.binding
    if (requestParameter === 'unknown' || responseParameter === 'unknown' || nextParameter === 'unknown' || (nextBinding && (!isOnlyCalled(nextBinding, next?.waits === true) || (promised && !failsByErrors(nextBinding))))) {
      this.#known.delete(path.node)
      return undefined
    }
    const uses: Use[] = [...(requestParameter ? requestUses(requestParameter.binding) : []), ...(responseParameter ? responseUses(responseParameter.binding) : [])]
    for (const query of this.module.typeQueries) {
      for (const parameter of [requestParameter, responseParameter]) {
        if (parameter && query.name === parameter.binding.identifier.name) uses.push({ of: 'escape', what: parameter === requestParameter ? 'request' : 'response', node: query.node, nodePath: path })
      }
    }
    // Defaults of parameters stand outside of the body, where nothing is rewritten.
    for (const [n, use] of uses.entries()) {
      if ((use.node.start as number) < (path.node.body.start as number)) uses[n] = { of: 'escape', what: use.of === 'response' || (use.of === 'argument' && use.what === 'response') ? 'response' : 'request', node: use.node, nodePath: use.nodePath }
    }
    const methods = new Set<Node>()
    const chains = new Map<Node, ResponseUse>()
    for (const use of uses) {
      if (use.of === 'request' && use.path.length === 1 && use.path[0] === 'method' && !use.entry) methods.add(use.node)
      if (use.of === 'response' && ANSWERING.has(use.steps.at(-1)?.name ?? '') && use.steps.at(-1)?.call) chains.set(use.node, use)
    }
    const calls = this.#calls(uses)
    const answering: Unit['answering'] = new Map()
    for (const use of uses) {
      const methods = use.of === 'argument' && use.what === 'response' ? this.#library(use.call, use.nodePath.scope)?.answers : undefined
      if (methods && use.of === 'argument') answering.set(use.call, methods)
    }
    // `if (!res) …`: they are always there, unless something else is put in their place.
    const isKept = (what: 'request' | 'response') => (what === 'request' ? requestParameter : responseParameter)?.binding.constant === true
    const there = new Set(uses.flatMap((use) => (use.of === 'escape' && use.node.type === 'Identifier' && isKept(use.what) ? [use.node as Node] : [])))
    const sent = new Set([...sentIn(path.node, uses), ...uses.flatMap((use) => webQuestion(use) ?? [])])
    const tests = new MethodTests(methods, path, there, sent)
    const unit: Unit = { name, module: this.module, path, node: path.node, request: requestParameter, response: responseParameter, handed: { request, response }, uses, methods, tests, calls, chains, answering, flow: undefined as never, guard: undefined, isSetter: false, isReader: false, isParameter: false, given: undefined, next: next && { ...next, binding: nextBinding }, promised, maker: undefined, callbackOf: (call) => this.#runner(this.module, call, path.scope), ...(takes && { takes }) }
    unit.flow = flowOf(path.node.body, tests, undefined, readingOf(unit))
    unit.guard = responseParameter && guardOf(unit.flow, (node) => this.module.source.slice(node.start as number, node.end as number))
    if (unit.guard && promised) unit.guard = { ...unit.guard, hangs: true }
    if (unit.guard && path.node.async) unit.guard = { ...unit.guard, waits: true }
    if (unit.guard && setsForCallers(unit)) unit.guard = { ...unit.guard, sets: true }
    unit.isReader = unit.flow.answers === 'never' && !uses.some((use) => use.of === 'response')
    unit.isSetter = !unit.flow.passes && responseParameter !== undefined && responseParameter.key === undefined && unit.flow.answers === 'never' && !unit.isReader && setsOnly(unit)
    this.#known.set(path.node, unit)
    return unit
  }

  /** A middleware that a function of the project makes: `validate(schema)(req, res, next)`, or by the name of a constant. */
  #made(call: CallExpression, handed: ArgumentUse[]): Unit | undefined {
    const callee = makerIn(this.module, call)
    const binding = callee && this.module.program.scope.getOwnBinding(callee.name)
    const next = nextIn(call)
    if (!callee || !binding || handed.length !== 2 || !handed.every((use) => use.key === undefined && use.index === (use.what === 'request' ? 0 : 1))) return undefined
    const path = functionOf(binding)
    return path ? this.readMade(path, callee.name, next) : binding.kind === 'module' ? this.#imported(this.module, binding, { index: 0 }, { index: 1 }, next, true) : undefined
  }

  /** The middleware that a function gives. */
  readMade(maker: NodePath<FunctionNode>, name: string, next: Next | undefined): Unit | undefined {
    const given = maker.node.async || maker.node.generator ? undefined : returned(maker)
    const unit = given && isFunction(given) ? this.read(given, name, { index: 0 }, { index: 1 }, next) : undefined
    if (unit) unit.maker = maker
    return unit
  }

  /** Calls of functions of the project that get the request or the response, where every call of them hands over the same parameters. */
  #calls(uses: Use[]): Map<CallExpression, Unit> {
    const byCall = new Map<CallExpression, ArgumentUse[]>()
    for (const use of uses) if (use.of === 'argument') byCall.set(use.call, [...(byCall.get(use.call) ?? []), use])
    const calls = new Map<CallExpression, Unit>()
    for (const [call, handed] of byCall) {
      const looked = bare(call.callee)
      const table = looked.type === 'MemberExpression' && looked.object.type === 'Identifier' ? (handed[0] as ArgumentUse).nodePath.scope.getBinding(looked.object.name) : undefined
      const entry = table && this.#handlers.get(table)
      const member = table && this.#members.get(table)
      const isEntry = member === undefined || (looked.type === 'MemberExpression' && !looked.computed && looked.property.type === 'Identifier' && looked.property.name === member)
      if (entry && isEntry && handed.length === 2 && handed.every((use) => use.key === undefined && use.index === (use.what === 'request' ? 0 : 1))) calls.set(call, entry)
      const made = nextIn(call) && this.#made(call, handed)
      if (made) calls.set(call, made)
      const held = isMember(call.callee) ? call.callee : undefined
      if (call.callee.type !== 'Identifier' && !held) continue
      const name = held ? held.object.name : (call.callee as Identifier).name
      const binding = (handed[0] as ArgumentUse).nodePath.scope.getBinding(name)
      const handler = binding && !held && this.#handlers.get(binding)
      if (handler && handed.length === 2 && handed.every((use) => use.key === undefined && use.index === (use.what === 'request' ? 0 : 1))) calls.set(call, handler)
      if (!binding || binding.scope !== this.module.program.scope) continue
      const at = (what: 'request' | 'response') => handed.filter((use) => use.what === what).map(({ index, key }): Handed => (key === undefined ? { index } : { index, key }))
      if (at('request').length > 1 || at('response').length > 1) continue
      const path = held ? undefined : functionOf(binding)
      const [request] = at('request')
      const [response] = at('response')
      const next = nextIn(call)
      const promised = path || held ? undefined : promisedBy(binding.path, this.#find)
      const unit = promised ? this.readPromised(promised, name, request, response) : path ? this.read(path, name, request, response, next) : binding.kind === 'module' || held ? this.#imported(this.module, binding, request, response, next, false, held?.property.name) : undefined
      if (unit) calls.set(call, unit)
    }
    return calls
  }
}

const isSame = (one: Handed | undefined, other: Handed | undefined): boolean => one?.index === other?.index && one?.key === other?.key

/** What a pattern binds for a key: `req` of `({ req, res }) => …`; of any other parameter it cannot be told. */
function entryOf(parameter: Node, key: string): Node | 'unknown' | undefined {
  if (parameter.type !== 'ObjectPattern' || parameter.properties.some((one) => one.type === 'RestElement')) return 'unknown'
  return parameter.properties.flatMap((one) => (one.type === 'ObjectProperty' && keyName(one) === key ? [one.value as Node] : []))[0]
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

/** How a unit's flow is read. */
export function readingOf(unit: Unit, byValue = false): Reading {
  const chains = new Set(unit.uses.flatMap((use) => (use.of === 'response' ? [use.node] : [])))
  const sent = sentIn(unit.node, unit.uses)
  return {
    byValue,
    isAnswer: (node) => isAnswer(unit, node),
    mayAnswer: (node) => mayAnswer(unit, node),
    nextOf: (node) => nextOf(unit, node),
    callbackIn: (node) => callbackIn(unit, node),
    onResponse: (node) => chains.has(node),
    touches: (node) => touches(unit, node, isStatusRead),
    asksSent: (node) => sent.has(node),
    dataOf: (node) => dataOf(unit, node),
    guardFor: (call) => unit.calls.get(call)?.guard,
    callbacksOf: (node) => answeringCallbacks(unit, node),
  }
}

/** Whether all that a function does with its response is to set headers, each in a statement of its own. */
function setsOnly(unit: Unit): boolean {
  return unit.uses.every((use) => {
    if (use.of !== 'response') return use.of === 'request' || (use.of === 'argument' && use.what === 'request') || (use.of === 'escape' && use.what === 'request')
    return use.steps.every((step) => step.call?.arguments.length === 2 && (step.name === 'setHeader' || step.name === 'appendHeader')) && use.nodePath.parent.type === 'ExpressionStatement'
  })
}

/** Whether a function sets headers of answers that its callers give: it gets those headers as a parameter. */
export const takesHeaders = (unit: Unit): boolean => unit.isSetter || unit.guard?.sets === true

/** Whether a guard sets headers on ways that it lets through, each in a statement of its own. */
function setsForCallers({ guard, response, flow, uses, calls }: Unit): boolean {
  if (guard?.kind !== 'plain' || (flow.passes && !guard.hangs) || response?.key !== undefined) return false
  const written = new Set<Node>(uses.flatMap((use) => (use.of === 'response' && use.steps.every(({ name }) => name === 'setHeader' || name === 'appendHeader') ? [use.node] : [])))
  const sets = (step: Step): boolean => {
    const node = step.node.type === 'ExpressionStatement' ? bare(step.node.expression) : undefined
    return node !== undefined && (written.has(node) || (node.type === 'CallExpression' && calls.get(node)?.isSetter === true))
  }
  const reaches = (list: StepList): boolean => list.steps.some((step) => !step.dropped && ((sets(step) && !isAnsweredBehind(step)) || step.lists.some(reaches)))
  return reaches(flow.list)
}

/** Whether every way on from a step comes to an answer, as far as the lists that hold it show. */
function isAnsweredBehind(step: Step): boolean {
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    const end = at.list.steps.slice(at.list.steps.indexOf(at) + 1).find((one) => !one.dropped && (one.answer !== undefined || one.kind === 'return' || one.kind === 'throw'))
    if (end) return end.answer !== undefined || end.kind === 'throw'
  }
  return false
}

/** Whether evaluating an expression always sends one answer. */
function isAnswer(unit: Unit, given: Node): boolean {
  const node = bare(given)
  if (unit.chains.has(node)) return true
  if (node.type === 'CallExpression' && unit.answering.has(node)) return true
  if (node.type === 'CallExpression') return unit.calls.get(node)?.flow.answers === 'always' && unit.calls.get(node)?.response !== undefined
  if (node.type === 'AwaitExpression' || (node.type === 'UnaryExpression' && node.operator === 'void')) return isAnswer(unit, node.argument)
  if (node.type === 'ConditionalExpression') return isAnswer(unit, node.consequent) && isAnswer(unit, node.alternate)
  return false
}

/** Whether an expression is a call of a function that may hang. */
function mayAnswer(unit: Unit, given: Node): boolean {
  const node = bare(given)
  if (node.type === 'AwaitExpression') return mayAnswer(unit, node.argument)
  const callee = node.type === 'CallExpression' ? unit.calls.get(node) : undefined
  return callee !== undefined && mayHang(callee)
}

/**
 * The callbacks of a promise's chain whose end always is an answer: `load().then((x) => res.json(x)).catch((e) => res.status(500).end())`.
 * Undefined where the chain may end otherwise, or goes on behind an answer.
 */
function answeringCallbacks(unit: Unit, given: Node): FunctionNode[] | undefined {
  const node = bare(given)
  const callback = node.type === 'CallExpression' ? unit.callbackOf(node) : undefined
  if (callback && node.type === 'CallExpression') return touches(unit, callback) && !touches(unit, node.callee) && !node.arguments.some((argument) => bare(argument) !== callback && touches(unit, argument)) ? [callback] : undefined
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.computed || node.callee.property.type !== 'Identifier') return undefined
  const { name } = node.callee.property
  const callbacks = node.arguments.map((argument) => bare(argument))
  if (!callbacks.every((one) => one.type === 'ArrowFunctionExpression' || one.type === 'FunctionExpression')) return undefined
  const answered = touches(unit, node.callee.object)
  const before = answered ? answeringCallbacks(unit, node.callee.object) : undefined
  if (answered && !before) return undefined
  if (name === 'finally' && before && !callbacks.some((one) => touches(unit, one))) return before
  if (name !== 'then' && name !== 'catch') return undefined
  if (callbacks.length !== 1 && !(name === 'then' && callbacks.length === 2)) return undefined
  // Behind an answer only a `catch` may stand, and a `catch` only behind an answer.
  if ((name === 'then') === answered) return undefined
  return [...(before ?? []), ...callbacks]
}

/** Where a function itself asks if the answer was sent: in a callback, another one may have sent it. */
const sentIn = (node: Node, uses: readonly Use[]): ReadonlySet<Node> => new Set(uses.flatMap((use) => (asksSent(use) && use.nodePath.getFunctionParent()?.node === node ? [use.node] : [])))

/** `res.headersSent`, `res.writableEnded`. */
const asksSent = (use: Use): boolean => use.of === 'response' && use.steps.length === 1 && /^(headersSent|writableEnded|finished)$/.test(use.steps[0]?.name ?? '') && !use.steps[0]?.call && !isWritten(use)

/** `res.statusCode`, where it is read. */
export const isStatusRead = (use: Use): boolean => use.of === 'response' && use.steps.length === 1 && use.steps[0]?.name === 'statusCode' && !use.steps[0].call && !isWritten(use)

const isWritten = ({ node, nodePath: { parent } }: Use): boolean => (parent.type === 'AssignmentExpression' && parent.left === node) || parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete')

/** `const result = await handler(req, res)`, where that is a wrapper's handler. */
function dataOf(unit: Unit, node: Node): ReturnType<NonNullable<Reading['dataOf']>> {
  const [only, ...others] = node.type === 'VariableDeclaration' ? node.declarations : []
  const init = only?.init && bare(only.init)
  const call = init?.type === 'AwaitExpression' ? bare(init.argument) : undefined
  if (only?.id.type !== 'Identifier' || others.length > 0 || call?.type !== 'CallExpression' || !unit.calls.get(call)?.isParameter) return undefined
  const { name } = only.id
  const use = unit.uses.find((one) => one.of === 'argument' && one.call === call)
  const binding = use?.nodePath.scope.getBinding(name)
  const within = (at: Node, { start, end }: Node) => (at.start as number) >= (start as number) && (at.end as number) <= (end as number)
  return binding?.constant ? { call, name, isRead: (one) => binding.referencePaths.some((reference) => within(reference.node, one)) } : undefined
}

/** Whether an expression has to do with the response. */
function touches(unit: Unit, node: Node, but: (use: Use) => boolean = () => false): boolean {
  return unit.uses.some((use) => use.of !== 'request' && !but(use) && (use.node.start as number) >= (node.start as number) && (use.node.end as number) <= (node.end as number))
}
