import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node, Statement } from '@babel/types'
import type { MessageCode } from '../messages.ts'
import type { Module } from './module.ts'
import type { FoundFunction, Modules } from './modules.ts'
import { functionOf, isFunction, type FunctionNode } from './unit.ts'
import { bare, unwrapped } from './uses.ts'
import { fieldOf, parametersOf, valuesIn, withoutCasts } from './wrapper-parameters.ts'

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
  /** How often it calls a handler. */
  calls: number
  /** Whether one of those calls stands in a `try` and is not awaited there: what is thrown at once is caught, a rejection is not. */
  catchesThrown: boolean
  /** Calls of libraries in it that go. */
  instruments: Instrument[]
  /** Whether it gives a handler; else it calls one with the request and response that it is given itself. */
  gives: boolean
}

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
    return wrapper?.takes.has(index) && wrapper.keys.get(index) === key ? wrapper : undefined
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
      wrapper = { ...found, declared: path, statement: statement.node as Statement, takes: new Map(), tables: new Set(), keys: new Map(), members: new Map(), called: new Set(), makes: [path], around: [], calls: 0, catchesThrown: false, instruments: [], gives: true }
      this.#handlers.set(path.node, wrapper)
    }
    return wrapper
  }

  /** What a function is that was found otherwise; undefined where it takes no handler. */
  of(found: FoundFunction): Wrapper | undefined {
    return this.#read({ ...found, declared: found.path })
  }

  #read(found: Pick<Wrapper, 'name' | 'module' | 'path' | 'declared'>): Wrapper | undefined {
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
  #taker(module: Module, callee: NodePath): Pick<Wrapper, 'name' | 'module' | 'path' | 'declared'> | undefined {
    if (callee.isCallExpression()) {
      const maker = this.#taker(module, callee.get('callee') as NodePath)
      const given = maker && returned(maker.path)
      return given && isFunction(given) ? { ...maker, path: given } : undefined
    }
    const found = this.#modules.called(module, callee.node)
    return found && { name: callee.isIdentifier() ? callee.node.name : found.name, module: found.module, path: found.path, declared: found.path }
  }
}

type FindTaker = (call: NodePath<CallExpression>, index: number, key?: string) => Wrapper | undefined

/**
 * Follows the handlers that one function is given to every place where they are used. Moving them about is nothing to it, since only how
 * they are called changes; a use that might call them otherwise means that the function cannot be converted.
 */
class Reader {
  readonly #found: Pick<Wrapper, 'name' | 'module' | 'path' | 'declared'>
  readonly #takerOf: FindTaker
  readonly #seen = new Set<Binding>()
  readonly #called = new Set<Binding>()
  readonly #makes = new Set<NodePath<FunctionNode>>()
  readonly #around = new Map<CallExpression, Wrapping>()
  #calls = 0
  #catchesThrown = false
  #gives = false

  readonly #instrumentOf: FindInstrument
  readonly #instruments: Instrument[] = []

  constructor(found: Pick<Wrapper, 'name' | 'module' | 'path' | 'declared'>, takerOf: FindTaker, instrumentOf: FindInstrument) {
    this.#instrumentOf = instrumentOf
    this.#found = found
    this.#takerOf = takerOf
  }

  read(): Wrapper | undefined {
    const { path } = this.#found
    if (path.node.generator) return undefined
    if (!this.#findMade()) return undefined
    const takes = new Map<number, Binding>()
    const tables = new Set<number>()
    const keys = new Map<number, string>()
    const members = new Map<Binding, string>()
    for (const { index, binding, key, references } of parametersOf(path)) {
      // Few parameters are handlers: only one that leads to a call of it, or into another wrapper, is.
      if (takes.has(index) || !this.#mayBe(references)) continue
      const [calls, thrown, wrapped, called, around] = [this.#calls, this.#catchesThrown, this.#around.size, [...this.#called], [...this.#around]]
      if (!this.#binding(binding, references)) {
        // Another kind of value: what was seen of it does not count.
        this.#calls = calls
        this.#catchesThrown = thrown
        for (const one of this.#called) if (!called.includes(one)) this.#called.delete(one)
        for (const [one] of this.#around) if (!around.some(([other]) => other === one)) this.#around.delete(one)
        continue
      }
      if (this.#calls === calls && this.#around.size === wrapped) continue
      takes.set(index, binding)
      if (key !== undefined) keys.set(index, key)
      else if (isTable(binding)) tables.add(index)
      if (key !== undefined && references !== binding.referencePaths) members.set(binding, key)
    }
    // One that gives no handler calls it with its own request and response.
    if (takes.size === 0 || (!this.#gives && (takes.has(0) || takes.has(1)))) return undefined
    // What it gives is a promise of a handler then.
    if (this.#gives && path.node.async) return undefined
    return { ...this.#wrapper(takes, tables), keys, members }
  }

  /** The same for a function that takes no handler and makes one. */
  readMaker(): Wrapper | undefined {
    if (this.#found.path.node.generator || this.#found.path.node.async || !this.#findMade() || this.#makes.size === 0 || !this.#gives) return undefined
    return this.#wrapper(new Map(), new Set())
  }

  #wrapper(takes: Map<number, Binding>, tables: Set<number>): Wrapper {
    const { declared } = this.#found
    const statement = declared.findParent((one) => one.parentPath?.isProgram() === true) ?? declared
    const around = [...this.#around.values()].toSorted((a, b) => (b.call.start as number) - (a.call.start as number))
    return { ...this.#found, statement: statement.node as Statement, takes, tables, keys: new Map(), members: new Map(), called: this.#called, makes: [...this.#makes], around, calls: this.#calls, catchesThrown: this.#catchesThrown || around.some(({ wrapper }) => wrapper.catchesThrown), instruments: this.#instruments, gives: this.#gives }
  }

  /** Whether a parameter is used in a way that a handler, or a table of them, is. */
  #mayBe(references: readonly NodePath[]): boolean {
    return references.some((reference) => {
      const outer = unwrapped(reference)
      const parent = outer.parentPath
      if (parent?.isCallExpression() && parent.node.callee === outer.node) return parent.node.arguments.length >= 2 && parent.node.arguments.slice(0, 2).every((one) => bare(one).type === 'Identifier' || bare(one).type === 'CallExpression')
      if (parent?.isCallExpression()) return this.#takerOf(parent, parent.node.arguments.indexOf(outer.node as never)) !== undefined || this.#instrumentOf(parent) !== undefined
      const field = fieldOf(outer)
      if (field) return this.#takerOf(field.call, field.index, field.key) !== undefined
      return (parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) && parent.node.object === outer.node && parent.node.computed && isMethodOrKey(parent.node.property)
    })
  }

  #binding(binding: Binding, references: readonly NodePath[] = binding.referencePaths): boolean {
    if (references === binding.referencePaths && this.#seen.has(binding)) return true
    this.#seen.add(binding)
    return binding.constant && references.every((reference) => this.#value(reference, binding))
  }

  /** Whether the use of a handler, or of a table of them, is one that its new form does not disturb. */
  #value(path: NodePath, root: Binding | undefined): boolean {
    const outer = unwrapped(path)
    const parent = outer.parentPath as NodePath
    const { node } = parent
    switch (node.type) {
      case 'CallExpression':
      case 'OptionalCallExpression':
        if (node.callee === outer.node) {
          this.#calls++
          this.#catchesThrown ||= !unwrapped(parent).parentPath?.isAwaitExpression() && isInTry(parent)
          if (root) this.#called.add(root)
          return node.type === 'CallExpression'
        }
        if (isKeysCall(node)) return true
        if (parent.isCallExpression() && node.arguments[0] === outer.node) {
          const instrument = this.#instrumentOf(parent)
          if (instrument) {
            this.#instruments.push({ call: parent.node, message: instrument.message })
            return this.#value(parent, undefined)
          }
        }
        return node.type === 'CallExpression' && this.#argument(parent as NodePath<CallExpression>, outer)
      case 'MemberExpression':
      case 'OptionalMemberExpression': {
        if (node.object !== outer.node) return node.property === outer.node
        const above = unwrapped(parent).parentPath
        if (above?.isAssignmentExpression() && above.node.left === parent.node) return this.#isHandler(above.get('right') as NodePath)
        if (above?.isCallExpression() && above.node.callee === parent.node && node.property.type === 'Identifier' && node.property.name === 'hasOwnProperty') return true
        return (node.computed || (node.property.type === 'Identifier' && node.property.name === 'default')) && this.#value(parent, root)
      }
      case 'UnaryExpression':
        return node.operator === '!' || node.operator === 'typeof'
      case 'BinaryExpression':
      case 'IfStatement':
      case 'ForInStatement':
      case 'TSTypeQuery':
        return true
      case 'LogicalExpression':
        return this.#value(parent, root)
      case 'ConditionalExpression':
        return node.test === outer.node || this.#value(parent, root)
      case 'AwaitExpression':
        return this.#value(parent, root)
      case 'VariableDeclarator': {
        const binding = node.id.type === 'Identifier' ? parent.scope.getBinding(node.id.name) : undefined
        return node.init === outer.node && binding !== undefined && this.#binding(binding)
      }
      case 'ReturnStatement':
        if (parent.getFunctionParent()?.node !== this.#found.path.node) return false
        this.#gives = true
        return true
      case 'ArrowFunctionExpression':
        if (node !== this.#found.path.node || node.body !== outer.node) return false
        this.#gives = true
        return true
      case 'ObjectProperty': {
        const field = fieldOf(outer)
        if (field && this.#takerOf(field.call, field.index, field.key)) return this.#argument(field.call, field.argument, field.key)
        return node.value === outer.node && parent.parentPath?.isObjectExpression() === true && this.#value(parent.parentPath, undefined)
      }
      case 'SpreadElement':
        return parent.parentPath?.isObjectExpression() === true && this.#value(parent.parentPath, undefined)
      case 'AssignmentExpression': {
        const { left } = node
        const table = node.right === outer.node && left.type === 'MemberExpression' && left.object.type === 'Identifier' ? parent.scope.getBinding(left.object.name) : undefined
        return table !== undefined && this.#binding(table)
      }
      default:
        return false
    }
  }

  /** A handler given to another wrapper: what that gives is a handler again. */
  #argument(call: NodePath<CallExpression>, argument: NodePath, key?: string): boolean {
    const wrapper = this.#takerOf(call, call.node.arguments.indexOf(argument.node as never), key)
    if (!wrapper) return false
    const isNew = !this.#around.has(call.node)
    this.#around.set(call.node, { call: call.node, wrapper })
    return !isNew || !wrapper.gives || this.#value(call, undefined)
  }

  /** Whether an expression gives a handler: a function of its own, which has to be one then, or what a wrapper gives. */
  #isHandler(given: NodePath): boolean {
    const path = withoutCasts(given)
    if (isFunction(path)) {
      this.#makes.add(path)
      return true
    }
    if (path.isCallExpression()) return path.get('arguments').some((argument) => this.#argument(path, argument) || (isFunction(withoutCasts(argument)) && this.#made(path, argument)))
    return path.isIdentifier() || path.isMemberExpression()
  }

  #made(call: NodePath<CallExpression>, argument: NodePath): boolean {
    const path = withoutCasts(argument)
    if (!isFunction(path) || !this.#argument(call, argument)) return false
    this.#makes.add(path)
    return true
  }

  /** Functions that are handlers by where they stand: given back, or given to another wrapper. */
  #findMade(): boolean {
    const { path } = this.#found
    const given = returned(path)
    const behind = given && functionBehind(given)
    if (behind) {
      this.#gives = true
      this.#makes.add(behind)
    }
    let fine = true
    path.get('body').traverse({
      Function: (inner: NodePath) => {
        if (!isFunction(inner)) return inner.skip()
        const outer = unwrapped(inner)
        const call = outer.parentPath
        if (call?.isCallExpression() && call.node.callee !== outer.node && this.#takerOf(call, call.node.arguments.indexOf(outer.node as never))) {
          this.#makes.add(inner)
          fine &&= this.#argument(call, outer)
        }
        const field = fieldOf(outer)
        if (field && this.#takerOf(field.call, field.index, field.key)) {
          this.#makes.add(inner)
          fine &&= this.#argument(field.call, field.argument, field.key)
        }
      },
    })
    return fine
  }
}

/** Whether a `try` of the same function stands around. */
const isInTry = (path: NodePath): boolean => {
  const around = path.findParent((one) => one.isFunction() || (one.isBlockStatement() && one.parent.type === 'TryStatement' && one.parent.block === one.node))
  return around?.isBlockStatement() === true
}

/** Whether a parameter is looked into by a computed key. */
const isTable = (binding: Binding): boolean =>
  binding.referencePaths.some((reference) => {
    const outer = unwrapped(reference)
    const parent = outer.parentPath
    return (parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) && parent.node.object === outer.node && parent.node.computed
  })

/** `handlers[req.method]`, `handlers[method]`, `handlers[key]` of a loop: not an index of a list. */
const isMethodOrKey = (given: Node): boolean => {
  const node = bare(given)
  return node.type === 'Identifier' || (node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'method')
}

const isKeysCall = (node: Node): boolean =>
  node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' && node.callee.object.name === 'Object' && node.callee.property.type === 'Identifier' && node.callee.property.name === 'keys'

/** What a function returns, where that is one expression. */
export function returned(path: NodePath<FunctionNode>): NodePath | undefined {
  const body = path.get('body') as NodePath
  if (!body.isBlockStatement()) return withoutCasts(body)
  const returns = body.get('body').filter((statement) => statement.isReturnStatement())
  // A return in a branch is another way out.
  let others = false
  body.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (inner) => void (others ||= inner.parentPath !== body),
  })
  const argument = returns.length === 1 && !others ? (returns[0] as NodePath).get('argument') : undefined
  return argument && !Array.isArray(argument) && argument.node ? withoutCasts(argument as NodePath) : undefined
}

/** A function written in place, or the one that a constant of an enclosing function names. */
function functionBehind(path: NodePath): NodePath<FunctionNode> | undefined {
  if (isFunction(path)) return path
  if (!path.isIdentifier()) return undefined
  const binding = path.scope.getBinding(path.node.name)
  return binding && binding.kind !== 'param' && !binding.scope.path.isProgram() && binding.referencePaths.length === 1 ? functionOf(binding) : undefined
}

/** A name for what a wrapper hands its handler beside the request and response: `user` for `session.user` and for `ensureValid(session.user)`. */
export function nameOfGiven(given: Node): string | undefined {
  const node = bare(given)
  if (node.type === 'Identifier') return node.name
  if ((node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && !node.computed && node.property.type === 'Identifier') return node.property.name
  if (node.type === 'AwaitExpression') return nameOfGiven(node.argument)
  if (node.type === 'CallExpression' && node.arguments.length === 1) return nameOfGiven(node.arguments[0] as Node)
  return undefined
}
