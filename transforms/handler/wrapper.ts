import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node, Statement } from '@babel/types'
import type { ExportedHandler } from '../exported-handlers.ts'
import type { MessageCode } from '../messages.ts'
import type { WrittenRecipe } from '../recipes/recipe.ts'
import type { ObjectForm } from './given.ts'
import type { LibraryWrapping } from './library-wrappers.ts'
import { heldOf, ownByThis } from './members.ts'
import type { Module } from './module.ts'
import type { FoundFunction, Modules } from './modules.ts'
import { Reader, returned } from './read-wrapper.ts'
import { isFunction, type FunctionNode } from './unit.ts'
import { bare } from './uses.ts'
import { tableGiven, type TableForm } from './table-forms.ts'
import { ANY_KEY, valuesIn, withoutCasts } from './wrapper-parameters.ts'

/**
 * A function of the project that takes handlers: `withUser(handler)`, `withLimit(options)(handler)`, `apiHandler({ GET, POST })`, or
 * `run(req, res, handler)`. Its new form takes and gives `(request, context)`; what it adds for the handler goes into the context
 * beside `params`.
 */
export interface Wrapper {
  name: string
  module: Module
  /** The function that takes the handlers. */
  path: NodePath<FunctionNode>
  /** The function that has the name: the same, or the one that makes it. */
  declared: NodePath<FunctionNode>
  statement: Statement
  /** Its parameters that take a handler, or an object of them by method. */
  takes: Map<number, Binding>
  /** Those of them that are looked up by method. */
  tables: Set<number>
  /** Those of them that are more than an object of handlers. */
  shapes?: ReadonlyMap<number, TableForm> | undefined
  /** For those that stand in an object of options: the name that the handler has there, `withRoute({ handler, … })`. */
  keys: Map<number, string>
  /** Names of such objects, where the handler is called as a member: `options.handler(req, res)`. */
  members: Map<Binding, string>
  /** Names under which it calls what it was given: those parameters, and constants that hold one of a table. */
  called: Set<Binding>
  /** Handlers that it makes of functions of its own. */
  makes: NodePath<FunctionNode>[]
  /** Other wrappers that it calls with handlers, inner ones first. */
  around: Wrapping[]
  /** Set where it hands them one object: the names of the request and response there. */
  object: ObjectForm | undefined
  /** How often it calls a handler. */
  calls: number
  /** Whether one of those calls stands in a `try` and is not awaited there: what is thrown at once is caught, a rejection is not. */
  catchesThrown: boolean
  /** Calls of libraries in it that go. */
  instruments: Instrument[]
  /** Whether it gives a handler; else it calls one with the request and response that it is given itself. */
  gives: boolean
  /** Set for a library's, of which the project gets one for route handlers. */
  written?: WrittenRecipe | undefined
  /** Set where it is no function but what a file exports: a handler in wrappers. */
  exported?: ExportedHandler
  /** Of that, wrappers in which one of the handlers stands inside of the others, inner ones first. */
  inside?: ReadonlyMap<Node, Wrapping[]>
}

/** What is known of a wrapper before it is read. */
export type FoundWrapper = Pick<Wrapper, 'name' | 'module' | 'path' | 'declared' | 'written'>

/** One call of a wrapper. */
export interface Wrapping {
  call: CallExpression
  wrapper: Wrapper
}

/** A handler in its wrappers, inner ones first. */
export interface Wrapped {
  /** What stands where the innermost wrapper takes its handler: a function, the name of one, or an object of them by method. */
  argument: NodePath
  wrappings: Wrapping[]
  /** Set where the innermost is one of a library. */
  library?: LibraryWrapping
}

/** A call of a library that only measures what a handler does. */
export interface Instrument {
  call: CallExpression
  message: MessageCode
}

/** The entry of a recipe for such a call. */
export type FindInstrument = (call: NodePath<CallExpression>) => { message: MessageCode } | undefined

/** Finds wrappers by the calls of them; each is read once. */
export class Wrappers {
  readonly #modules: Modules
  readonly #instrumentOf: FindInstrument
  readonly #known = new Map<Node, Wrapper | undefined>()
  readonly #makers = new Map<Node, Wrapper | undefined>()
  readonly #handlers = new Map<Node, Wrapper>()

  constructor(modules: Modules, instrumentOf: FindInstrument) {
    this.#modules = modules
    this.#instrumentOf = instrumentOf
  }

  /**
   * Reads an expression that gives a handler as one in wrappers: `a(b(handler), options)`.
   * @param isHandler whether an argument is the handler itself
   * @returns undefined where what is called is no wrapper that can be read
   */
  around(module: Module, call: NodePath<CallExpression>, isHandler: (path: NodePath) => boolean): Wrapped | undefined {
    for (const [index, argument] of call.get('arguments').entries()) {
      for (const { value, key } of valuesIn(argument)) {
        const inner = withoutCasts(value)
        const wrapped = isHandler(inner) ? { argument: inner, wrappings: [] } : inner.isCallExpression() ? this.around(module, inner, isHandler) : undefined
        const wrapper = wrapped && this.takerOf(module, call, index, key)
        // What a wrapper gives takes a request and a response.
        if (wrapper?.object && wrapped && wrapped.wrappings.length > 0) return undefined
        const shape = wrapper?.shapes?.get(index)
        if (wrapped && shape?.isGiven) {
          const table = wrapped.wrappings.length === 0 ? tableGiven(inner) : undefined
          return table && wrapper && { argument: table, wrappings: [{ call: call.node, wrapper }] }
        }
        if (wrapped && wrapper) return { argument: wrapped.argument, wrappings: [...wrapped.wrappings, { call: call.node, wrapper }] }
      }
    }
    return undefined
  }

  /**
   * The wrapper that a call is of, if it takes a handler as this argument.
   * @param key the name of the handler in an object that the argument is
   */
  takerOf(module: Module, call: NodePath<CallExpression>, index: number, key?: string): Wrapper | undefined {
    const found = this.#taker(module, call.get('callee') as NodePath)
    const wrapper = found && this.#read(found)
    if (!wrapper?.takes.has(index) || (key === ANY_KEY ? !wrapper.keys.has(index) : wrapper.keys.get(index) !== key)) return undefined
    // Of several handlers only one would be followed.
    return [...wrapper.takes.keys()].every((other) => other === index || call.node.arguments[other] === undefined) ? wrapper : undefined
  }

  /** The function of the project that makes a handler of what it is given, none of which is one: `toHandler(definition)`. */
  maker(module: Module, call: NodePath<CallExpression>): Wrapper | undefined {
    const found = this.#taker(module, call.get('callee') as NodePath)
    // One that takes a handler is no maker, also where what it is given cannot be followed.
    if (!found || this.#read(found)) return undefined
    const key = found.path.node
    if (!this.#makers.has(key)) this.#makers.set(key, new Reader(found, (inner, index, key) => this.takerOf(found.module, inner, index, key), this.#instrumentOf).readMaker())
    return this.#makers.get(key)
  }

  /** A function that is a handler itself, as a wrapper that makes no other. */
  handler(found: FoundFunction): Wrapper {
    const { path } = found
    let wrapper = this.#handlers.get(path.node)
    if (!wrapper) {
      const statement = path.findParent((one) => one.parentPath?.isProgram() === true) ?? path
      wrapper = { ...found, declared: path, statement: statement.node as Statement, takes: new Map(), tables: new Set(), keys: new Map(), members: new Map(), called: new Set(), makes: [path], around: [], object: undefined, calls: 0, catchesThrown: false, instruments: [], gives: true }
      this.#handlers.set(path.node, wrapper)
    }
    return wrapper
  }

  /** What a function is that was found otherwise; undefined where it takes no handler. */
  of(found: FoundFunction): Wrapper | undefined {
    return this.#read({ ...found, declared: found.path })
  }

  #read(found: FoundWrapper): Wrapper | undefined {
    const key = found.path.node
    if (!this.#known.has(key)) {
      // A wrapper that wraps itself is none.
      this.#known.set(key, undefined)
      this.#known.set(key, new Reader(found, (call, index, key) => this.takerOf(found.module, call, index, key), this.#instrumentOf).read())
    }
    return this.#known.get(key)
  }

  /** The wrapper that a function is, or makes. */
  declaredBy(module: Module, declared: NodePath<FunctionNode>, name: string): Wrapper | undefined {
    for (let path: NodePath | undefined = declared; path && isFunction(path); path = returned(path)) {
      const wrapper = this.#read({ name, module, path, declared })
      if (wrapper) return wrapper
    }
    return undefined
  }

  /** The function that takes what a call is given, and the one that has its name. */
  #taker(module: Module, callee: NodePath): FoundWrapper | undefined {
    if (callee.isCallExpression()) {
      const maker = this.#taker(module, callee.get('callee') as NodePath)
      const given = maker && returned(maker.path)
      // What is given to one that takes nothing may mean something to what it was spelled out from.
      if (maker?.path.node.params.length === 0 && callee.node.arguments.length > 0) return undefined
      return given && isFunction(given) ? { ...maker, path: given } : undefined
    }
    const own = callee.parentPath && ownByThis(callee.parentPath)
    const found = own ? { module, path: own, name: heldOf(own)?.property ?? '', written: undefined } : this.#modules.called(module, callee.node)
    return found && { name: found.written?.helper ?? (callee.isIdentifier() ? callee.node.name : found.name), module: found.module, path: found.path, declared: found.path, written: found.written }
  }
}

/** Whether what is read as a wrapper is a handler, and calls none that it was given. */
export const isInnermost = ({ exported, takes, makes, path }: Wrapper): boolean => exported !== undefined || (takes.size === 0 && makes.length === 1 && makes[0] === path)

/** A name for what a wrapper hands its handler beside the request and response: `user` for `session.user` and for `ensureValid(session.user)`. */
export function nameOfGiven(given: Node): string | undefined {
  const node = bare(given)
  if (node.type === 'Identifier') return node.name
  if ((node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && !node.computed && node.property.type === 'Identifier') return node.property.name
  if (node.type === 'AwaitExpression') return nameOfGiven(node.argument)
  if (node.type === 'CallExpression' && node.arguments.length === 1) return nameOfGiven(node.arguments[0] as Node)
  return undefined
}
