import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node, Statement } from '@babel/types'
import type { RouteOptions } from '../conversion.ts'
import { Edits } from '../edits.ts'
import { helperIn } from '../helper-names.ts'
import type { Module } from '../handler/module.ts'
import type { Modules } from '../handler/modules.ts'
import { functionOf, isFunction, type FunctionNode } from '../handler/unit.ts'
import { bare, unwrapped } from '../handler/uses.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'
import type { FindNamed } from '../handler/promisified.ts'
import { returned } from '../handler/read-wrapper.ts'
import { inOne, type Range, type Splice } from '../splice.ts'
import { withoutUnused } from '../unused-after.ts'
import { importsFor } from '../recipes/find.ts'
import { limitersIn } from './options.ts'
import { mentions, settles, type Settled } from './settles.ts'
import { APPLY_LIMITER } from './unit.ts'

type Options = Pick<RouteOptions, 'packages' | 'target' | 'calls'>

/** A promise that a limiter settles. */
interface Asked {
  limiter: NodePath
  request: Node
  response: Node
  settled: Settled
  /** True where a constant holds what waits for it: `const run = apply(limiter)`. */
  isHeld?: boolean
}

/**
 * Calls of limiters of Express that a promise waits for: `await new Promise((resolve, reject) => limiter(req, res, (error) => …))`, also by a function of
 * the project that makes that promise, become `await applyLimiter(req, res, limiter)`, and what is done with an error a `catch` around it.
 * @param find where it gives undefined, a function is not known
 * @param modules undefined where only the module itself can be read
 */
export function limitedCalls(module: Module, options: Options, find: FindNamed, modules: Modules | undefined): Splice[] {
  if (!options.packages?.['express-rate-limit'] || helperIn(module, APPLY_LIMITER) !== APPLY_LIMITER) return []
  return new Spelling(module, options, find, modules).splices()
}

class Spelling {
  readonly #module: Module
  readonly #options: Options
  readonly #find: FindNamed
  readonly #modules: Modules | undefined

  constructor(module: Module, options: Options, find: FindNamed, modules: Modules | undefined) {
    this.#module = module
    this.#options = options
    this.#find = find
    this.#modules = modules
  }

  splices(): Splice[] {
    const splices: Splice[] = []
    const gone: NodePath[] = []
    const written: NodePath[] = []
    this.#module.program.traverse({
      NewExpression: (path) => {
        const asked = promiseOf(path)
        const text = asked && this.#isLimiter(asked.limiter) ? this.#write(path, asked) : undefined
        if (text) splices.push(text)
      },
      CallExpression: (path) => {
        splices.push(...this.#used(path))
        const asked = this.#called(path)
        const text = asked && this.#write(path, asked)
        if (!text) return
        splices.push(text)
        const callee = path.get('callee') as NodePath
        gone.push(callee.isCallExpression() ? (callee.get('callee') as NodePath) : callee)
        // What makes the constant that is called is where the limiter's name stands.
        if (asked.isHeld) written.push(asked.limiter)
      },
    })
    const isWritten = ({ node }: NodePath) => written.some((one) => (one.node.start as number) <= (node.start as number) && (one.node.end as number) >= (node.end as number))
    return splices.length > 0 ? [...splices, ...withoutUnused(this.#module, gone, written.length > 0 ? isWritten : undefined)] : []
  }

  #isLimiter(path: NodePath): boolean {
    return limitersIn(path, this.#module, this.#options, this.#modules) !== undefined
  }

  /** `.use(limiter)` of a chain: a middleware of the project's own that asks it. */
  #used(call: NodePath<CallExpression>): Splice[] {
    const callee = call.get('callee')
    if (!callee.isMemberExpression() || callee.node.computed || !callee.get('property').isIdentifier({ name: 'use' }) || !this.#isOfChain) return []
    const { newline, indent, semicolon } = this.#module.style
    return (call.get('arguments') as NodePath[]).flatMap((path): Splice[] => {
      if (path.isSpreadElement() || isFunction(path) || !this.#isLimiter(path)) return []
      const [start, end] = [path.node.start as number, path.node.end as number]
      const base = new Edits(this.#module.source, this.#module.style, this.#module.templates).indentAt(start)
      const typed = this.#module.typescript ? ': any' : ''
      const line = (text: string) => newline + base + indent + text
      return [{ start, end, parts: [`async (req${typed}, res${typed}, next${typed}) => {`, line(`await ${APPLY_LIMITER}(req, res, `), { start, end }, `)${semicolon}`, line(`next()${semicolon}`), `${newline}${base}}`] }]
    })
  }

  /** Whether the file makes chains of a library, which run such a middleware. */
  get #isOfChain(): boolean {
    return importsFor(this.#module, ({ routers }) => routers)
  }

  /** `runMiddleware(req, res, limiter)`, `apply(limiter)(req, res)`, and `run(req, res)` of `const run = apply(limiter)`. */
  #called(call: NodePath<CallExpression>): Asked | undefined {
    const args = call.get('arguments') as NodePath[]
    if (args.length === 0 || args.some((one) => one.isSpreadElement())) return undefined
    const callee = call.get('callee') as NodePath
    const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined
    const held = binding?.constant && binding.path.isVariableDeclarator() && binding.scope.path.isProgram() ? (binding.path.get('init') as NodePath) : undefined
    const made = callee.isCallExpression() ? callee : held?.isCallExpression() ? held : undefined
    const maker = this.#function(made ? (made.get('callee') as NodePath) : callee)
    if (!maker) return undefined
    const outer = made ? ((made.get('arguments') as NodePath[]) ?? []) : []
    const inner = made ? returned(maker) : maker
    if (!inner || !isFunction(inner) || inner.node.generator || (made && maker.node.async)) return undefined
    const promise = returned(inner)
    const asked = promise?.isNewExpression() ? promiseOf(promise) : undefined
    if (!asked || !isPlain(asked.settled)) return undefined
    const given = (node: Node): NodePath | undefined => {
      const name = bare(node)
      if (name.type !== 'Identifier') return undefined
      const at = (owner: NodePath<FunctionNode>, all: NodePath[]) => all[owner.node.params.findIndex((one) => one.type === 'Identifier' && one.name === name.name)]
      return at(inner, args) ?? (made ? at(maker, outer) : undefined)
    }
    const [limiter, request, response] = [asked.limiter.node, asked.request, asked.response].map((one) => given(one))
    return limiter && request?.isIdentifier() && response?.isIdentifier() && this.#isLimiter(limiter) ? { limiter, request: request.node, response: response.node, settled: asked.settled, isHeld: made !== undefined && made === held } : undefined
  }

  #function(callee: NodePath): NodePath<FunctionNode> | undefined {
    const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined
    return callee.isIdentifier() && binding ? (binding.kind === 'module' ? this.#find(callee.node.name) : functionOf(binding)) : undefined
  }

  /** Writes what waits for a limiter: as statements, or as the body of a function that does no more. */
  #write(promise: NodePath, asked: Asked): Splice | undefined {
    const whole = unwrapped(promise)
    const waited = whole.parentPath?.isAwaitExpression() ? unwrapped(whole.parentPath) : whole
    const statement = waited.parentPath
    // An object of another kind is none that the helper could be handed.
    if (![asked.request, asked.response].every((one) => one.type === 'Identifier' && isHanded(promise, one.name))) return undefined
    const owner = promise.getFunctionParent()
    if (!statement || !owner || !isFunction(owner)) return undefined
    const { node } = statement
    const { newline, indent } = this.#module.style
    const last = this.#module.source[(node.end as number) - 1]
    const indentAt = (at: Node) => new Edits(this.#module.source, this.#module.style, this.#module.templates).indentAt(at.start as number)
    const base = indentAt(node)
    // In a body that is nothing else.
    if (statement.node === owner.node && owner.node.type === 'ArrowFunctionExpression') {
      const inner = base + indent
      const parts = [` {${newline}${inner}`, ...this.#lines(asked, inner, 'returned'), `${newline}${base}}`]
      const { start, end, extra } = waited.node
      const arrow = this.#module.source.lastIndexOf('=>', start as number)
      return inOne([...this.#async(owner), { start: arrow + 2, end: extra?.['parenthesized'] ? this.#module.source.indexOf(')', end as number) + 1 : (end as number), parts }])
    }
    if (statement.isExpressionStatement() && waited !== whole) {
      if (asked.settled.result && !isNothing(asked.settled)) return undefined
      return isBlock(statement.parentPath) || isPlain(asked.settled) ? { start: node.start as number, end: node.end as number, parts: this.#lines(asked, base, 'waited', last) } : undefined
    }
    if (!statement.isReturnStatement() || !isBlock(statement.parentPath)) return undefined
    const isLast = statement.parentPath.parentPath === owner
    const parts = this.#lines(asked, base, isLast ? 'returned' : 'ended', last)
    return inOne([...this.#async(owner), { start: node.start as number, end: node.end as number, parts }])
  }

  /** What makes a function async that returned a promise. */
  #async(owner: NodePath<FunctionNode>): Splice[] {
    return owner.node.async ? [] : [{ start: owner.node.start as number, end: owner.node.start as number, parts: ['async '] }]
  }

  #lines({ limiter, request, response, settled }: Asked, base: string, as: 'waited' | 'returned' | 'ended', end?: string): (string | Range)[] {
    const { newline, indent, semicolon } = this.#module.style
    const range = (from: Node, to: Node = from): Range => ({ start: from.start as number, end: to.end as number })
    const moved = (statements: Statement[], to: string): Range[] => {
      const [first] = statements
      const last = statements.at(-1)
      return first && last ? [{ ...range(first, last), from: new Edits(this.#module.source, this.#module.style, this.#module.templates).indentAt(first.start as number), to }] : []
    }
    const call = [`await ${APPLY_LIMITER}(`, range(request), ', ', range(response), ', ', range(limiter.node), ')', semicolon]
    const { error, failed, thrown, passed, result } = settled
    const inner = base + indent
    const isTold = error !== undefined && [...failed, ...(thrown ? [thrown] : [])].some((one) => mentions(one, new Set([error])))
    const typed = this.#module.typescript ? ': any' : ''
    const head = isPlain({ ...settled, passed: [], result: undefined }) ? call : [
      `try {${newline}${inner}`, ...call, `${newline}${base}} catch ${isTold ? `(${error}${typed}) ` : ''}{${newline}${inner}`,
      ...moved(failed, inner), ...(failed.length > 0 ? [newline + inner] : []), 'throw ', ...(thrown ? [range(thrown)] : [error ?? '']), `${semicolon}${newline}${base}}`,
    ]
    const tail: (string | Range)[] = passed.length > 0 ? [newline + base, ...moved(passed, base)] : []
    if (result && !isNothing(settled)) tail.push(`${newline}${base}return `, range(result), semicolon)
    else if (as === 'ended') tail.push(`${newline}${base}return`, semicolon)
    const lines = [...head, ...tail]
    // Where a semicolon stood, one has to: something may follow on the same line.
    const { length } = lines
    return end === ';' && lines[length - 1] === semicolon ? [...lines.slice(0, -1), end] : lines
  }
}

/** `new Promise((resolve, reject) => { limiter(req, res, (error) => …) })`, whatever is called there. */
function promiseOf(path: NodePath): Asked | undefined {
  if (!path.isNewExpression() || !path.get('callee').isIdentifier({ name: 'Promise' }) || path.scope.hasBinding('Promise', true)) return undefined
  const [executor, ...others] = path.get('arguments') as NodePath[]
  if (!executor || others.length > 0 || !isFunction(executor) || executor.node.async || executor.node.generator) return undefined
  const [resolve, reject] = executor.node.params
  const body = executor.get('body') as NodePath
  const statements = body.isBlockStatement() ? body.get('body') : []
  const only = body.isBlockStatement() ? (statements.length === 1 ? (statements[0] as NodePath) : undefined) : body
  const expression = only?.isExpressionStatement() ? only.get('expression') : only?.isReturnStatement() ? (only.get('argument') as NodePath) : only
  const call = expression?.isUnaryExpression({ operator: 'void' }) ? expression.get('argument') : expression
  if (!call?.isCallExpression() || resolve?.type !== 'Identifier' || (reject && reject.type !== 'Identifier')) return undefined
  const args = call.get('arguments') as NodePath[]
  const [request, response, next] = args.map(withoutCasts)
  if (args.length !== 3 || !request?.isIdentifier() || !response?.isIdentifier() || !next || !isFunction(next)) return undefined
  const settled = settles(next, resolve.name, reject?.name)
  return settled && { limiter: call.get('callee') as NodePath, request: request.node, response: response.node, settled }
}

/** Whether a name is that of a function's parameter, or another one for it. */
function isHanded({ scope }: NodePath, name: string, depth = 0): boolean {
  const binding = scope.getBinding(name)
  const { path } = binding ?? {}
  if (!binding?.constant || depth > 4) return false
  if (binding.kind === 'param') return true
  const init = path?.isVariableDeclarator() && path.node.id.type === 'Identifier' && path.node.init ? bare(path.node.init) : undefined
  return init?.type === 'Identifier' && path !== undefined && isHanded(path, init.name, depth + 1)
}

const isBlock = (path: NodePath | null | undefined): path is NodePath => path?.isBlockStatement() === true

/** Whether it resolves with nothing, or with the error that is missing. */
const isNothing = ({ result, error }: Settled): boolean => {
  const node = result && bare(result)
  return !node || (node.type === 'Identifier' && (node.name === 'undefined' || node.name === error))
}

/** Whether it does no more than to wait, and fails with what the limiter hands on. */
const isPlain = (settled: Settled): boolean => {
  const thrown = settled.thrown && bare(settled.thrown)
  return settled.failed.length === 0 && settled.passed.length === 0 && isNothing(settled) && (!thrown || (thrown.type === 'Identifier' && thrown.name === settled.error))
}
