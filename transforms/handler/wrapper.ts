import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node, Statement } from '@babel/types'
import type { Module } from './module.ts'
import type { Modules } from './modules.ts'
import { functionOf, isFunction, type FunctionNode } from './unit.ts'
import { bare, unwrapped } from './uses.ts'

/**
 * A function of the project that takes a handler and gives one: `withUser(handler)`, `withLimit(options)(handler)`. Its new form takes
 * and gives `(request, context)`; what it adds for the handler goes into the context beside `params`.
 */
export interface Wrapper {
  name: string
  module: Module
  /** The function that takes the handler. */
  path: NodePath<FunctionNode>
  /** The function that has the name: the same, or the one that makes it. */
  declared: NodePath<FunctionNode>
  statement: Statement
  /** Where its parameter is that takes the handler. */
  index: number
  handler: Binding
  /** The handler that it gives, where that is a function of its own. */
  inner: NodePath<FunctionNode> | undefined
  /** Other wrappers around that, inner ones first. */
  around: Wrapping[]
}

/** One call of a wrapper. */
export interface Wrapping {
  call: CallExpression
  wrapper: Wrapper
}

/** A handler in its wrappers, inner ones first. */
export interface Wrapped {
  /** What stands where the innermost wrapper takes its handler: a function, or the name of one. */
  argument: NodePath
  wrappings: Wrapping[]
}

/** Finds wrappers by the calls of them; each is read once. */
export class Wrappers {
  readonly #modules: Modules
  readonly #known = new Map<Node, Wrapper | undefined>()

  constructor(modules: Modules) {
    this.#modules = modules
  }

  /**
   * Reads an expression that gives a handler as one in wrappers: `a(b(handler), options)`.
   * @param isHandler whether an argument is the handler itself
   * @returns undefined where what is called is no wrapper that can be read
   */
  around(module: Module, call: NodePath<CallExpression>, isHandler: (path: NodePath) => boolean): Wrapped | undefined {
    for (const [index, argument] of call.get('arguments').entries()) {
      let inner: NodePath = argument
      while (/^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$/.test(inner.type)) inner = inner.get('expression') as NodePath
      const wrapped = isHandler(inner) ? { argument: inner, wrappings: [] } : inner.isCallExpression() ? this.around(module, inner, isHandler) : undefined
      const wrapper = wrapped && this.#read(module, call, index)
      if (wrapped && wrapper) return { argument: wrapped.argument, wrappings: [...wrapped.wrappings, { call: call.node, wrapper }] }
    }
    return undefined
  }

  /** The wrapper that a call is of, if it takes the handler as this argument. */
  #read(module: Module, call: NodePath<CallExpression>, index: number): Wrapper | undefined {
    const found = this.#taker(module, call.get('callee') as NodePath)
    if (!found) return undefined
    const key = found.path.node.params[index]
    if (key?.type !== 'Identifier') return undefined
    if (!this.#known.has(key)) {
      // A wrapper that wraps itself is none.
      this.#known.set(key, undefined)
      this.#known.set(key, this.#wrapper(found, index))
    }
    return this.#known.get(key)
  }

  /** The function that takes what a call is given, and the one that has its name. */
  #taker(module: Module, callee: NodePath): Pick<Wrapper, 'name' | 'module' | 'path' | 'declared'> | undefined {
    if (callee.isCallExpression()) {
      const maker = this.#taker(module, callee.get('callee') as NodePath)
      const given = maker && returned(maker.path)
      return given && isFunction(given) ? { ...maker, path: given } : undefined
    }
    if (!callee.isIdentifier()) return undefined
    const found = this.#modules.named(module, callee.node.name)
    return found && { name: callee.node.name, module: found.module, path: found.path, declared: found.path }
  }

  #wrapper(found: Pick<Wrapper, 'name' | 'module' | 'path' | 'declared'>, index: number): Wrapper | undefined {
    const { path, declared, module } = found
    const parameter = path.node.params[index]
    const handler = parameter?.type === 'Identifier' ? path.scope.getOwnBinding(parameter.name) : undefined
    const given = returned(path)
    if (!handler?.constant || !given || path.node.async || path.node.generator) return undefined
    let inner = functionBehind(given)
    const around: Wrapping[] = []
    let passed: Node | undefined
    if (!inner) {
      const isOwn = (one: NodePath) => functionBehind(one) !== undefined || (one.isIdentifier() && one.scope.getBinding(one.node.name) === handler)
      const wrapped = given.isCallExpression() ? this.around(module, given, isOwn) : undefined
      if (!wrapped) return undefined
      around.push(...wrapped.wrappings)
      inner = functionBehind(wrapped.argument)
      if (!inner) passed = wrapped.argument.node
    }
    const within = inner
    const isCalled = (reference: NodePath): boolean => {
      const outer = unwrapped(reference)
      return reference.node === passed || (outer.parentPath?.isCallExpression() === true && outer.parentPath.node.callee === outer.node && within !== undefined && reference.findParent((one) => one.node === within.node) !== null)
    }
    if (handler.referencePaths.length === 0 || !handler.referencePaths.every(isCalled)) return undefined
    const statement = declared.findParent((one) => one.parentPath?.isProgram() === true) ?? declared
    return { ...found, statement: statement.node as Statement, index, handler, inner, around }
  }
}

/** What a function returns, where that is one expression. */
function returned(path: NodePath<FunctionNode>): NodePath | undefined {
  const body = path.get('body') as NodePath
  let found: NodePath | undefined
  if (!body.isBlockStatement()) found = body
  else {
    const returns = body.get('body').filter((statement) => statement.isReturnStatement())
    // A return in a branch is another way out.
    let others = false
    body.traverse({
      Function: (inner) => inner.skip(),
      ReturnStatement: (inner) => void (others ||= inner.parentPath !== body),
    })
    const argument = returns.length === 1 && !others ? (returns[0] as NodePath).get('argument') : undefined
    found = argument && !Array.isArray(argument) && argument.node ? (argument as NodePath) : undefined
  }
  while (found && /^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$/.test(found.type)) found = found.get('expression') as NodePath
  return found
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
