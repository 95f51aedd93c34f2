import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { isFree } from './callbacks-once.ts'
import type { Note } from './chains/write.ts'
import { editsOf, type Edits } from './edits.ts'
import { endsIn, isCaught } from './ends.ts'
import { NEXT, NEXT_WAITING } from './handler/middleware.ts'
import type { Module } from './handler/module.ts'
import type { FindNamed } from './handler/promisified.ts'
import { returned } from './handler/read-wrapper.ts'
import { calleeName, functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { bare, usesThis } from './handler/uses.ts'
import { neverFails } from './never-fails.ts'
import { readSettled, type Settled } from './settled-continuations.ts'
import { inOne, type Range, type Splice } from './splice.ts'
import { removal } from './unused-after.ts'

/**
 * `authenticate(req, res, () => { … })` as the last that a function does: `authenticate` lets through to what it is given as its `next`,
 * and the statements of that stand behind it. So they do where a promise is made around it that they settle.
 * @param functions those that have a request and a response, the handler among them
 * @param find a function of another file, by the name that the module imports it by
 */
export function continuations(module: Module, functions: readonly NodePath<FunctionNode>[], find: FindNamed): { splices: Splice[]; notes: Note[] } {
  if (module.uncountable) return { splices: [], notes: [] }
  const found = functions.map((one) => new Continuations(module, one, find))
  return { splices: found.flatMap((one) => one.splices()), notes: found.flatMap(({ notes }) => notes) }
}

/** The functions of a module that have a request and a response by names of their own, and call something with more. */
export function functionsWithBoth({ program }: Module): NodePath<FunctionNode>[] {
  const found: NodePath<FunctionNode>[] = []
  program.traverse({
    Function(path) {
      const [request, response] = path.node.params
      if (isFunction(path) && request?.type === 'Identifier' && response?.type === 'Identifier' && !path.node.generator) found.push(path)
    },
  })
  return found
}

/** Where the statements stand that are looked at: in the function itself, or in what is given as a `next` there. */
interface Place {
  owner: NodePath<FunctionNode>
  /** The indentation that a line of the source has in the new text. */
  indent: (of: string) => string
  /** Whether a promise is made around it: what is thrown there comes to whom that is returned. */
  promised: 'waited' | 'returned' | undefined
  /** Whether what is a body by itself stands among statements. */
  isFramed: boolean
}

/** What stands around statements that take the place of one. */
interface Frame {
  start: number
  /** Their indentation. */
  to: string
  open: Splice['parts']
  close: Splice['parts']
}

interface Continuation {
  /** The statement, or the expression that is the function's body. */
  place: NodePath
  call: CallExpression
  /** What it goes on with: a function, by its name where a constant has it, or the `next` that the function itself is given. */
  goesTo: { function: NodePath<FunctionNode>; constant?: NodePath } | { next: string }
  waits: boolean
  /** Whether what goes on may fail in a promise of its own. */
  floats: boolean
  /** Whether what fails behind it goes nowhere. */
  isSilent: boolean
}

class Continuations {
  readonly notes: Note[] = []
  readonly #module: Module
  readonly #handler: NodePath<FunctionNode>
  readonly #find: FindNamed
  readonly #edits: Edits
  readonly #nested: Splice[] = []
  readonly #response: string
  /** Whether a function was seen of which the failure goes into a promise that nobody has. */
  #floats = false

  constructor(module: Module, handler: NodePath<FunctionNode>, find: FindNamed) {
    this.#module = module
    this.#handler = handler
    this.#find = find
    this.#edits = editsOf(module)
    const response = handler.node.params[1]
    this.#response = response?.type === 'Identifier' ? response.name : ''
  }

  splices(): Splice[] {
    const { node } = this.#handler
    if (node.generator) return []
    const own = this.#in({ owner: this.#handler, indent: (of) => of, promised: undefined, isFramed: false })
    if (own.length === 0) return []
    const async: Splice[] = node.async ? [] : [{ start: node.start as number, end: node.start as number, parts: ['async '] }]
    return [inOne([...async, ...own]), ...this.#nested]
  }

  /** The splices of the statements of one function; those inside of them are kept apart. */
  #in(place: Place): Splice[] {
    const splices: Splice[] = []
    place.owner.traverse({
      Function: (inner) => inner.skip(),
      NewExpression: (path) => {
        const settled = readSettled(this.#module, path, place.owner, this.#response, place.promised !== undefined)
        if (!settled) return
        const frame = this.#frame(settled.statement, settled.executor, place)
        const from = this.#edits.indentAt(settled.body.start)
        const found = this.#in({ owner: settled.executor, indent: moved(from, frame.to), isFramed: !settled.executor.get('body').isBlockStatement(), promised: settled.waited ? 'waited' : 'returned' })
        // A promise that is settled otherwise stays.
        if (found.length === 0) return
        this.#nested.push(...found, ...settled.splices)
        splices.push(this.#unpromised(settled, place, frame))
        path.skip()
      },
      CallExpression: (path) => {
        const found = this.#read(path, place)
        if (!found) return
        splices.push(this.#written(found, place))
        path.skip()
      },
    })
    return splices
  }

  /** The statements of a promise's function in place of the statement that makes it. */
  #unpromised({ statement, body }: Settled, place: Place, frame: Frame): Splice {
    const { newline, semicolon } = this.#module.style
    const text = { ...body, from: this.#edits.indentAt(body.start), to: frame.to }
    // What came back did not go on with what stands behind it.
    const last = statement.isReturnStatement() && !endsIn(statement, place.owner, false) ? [`${newline + frame.to}return${semicolon}`] : []
    return { start: frame.start, end: statement.node.end as number, parts: [...frame.open, text, ...last, ...frame.close] }
  }

  /** Where statements can stand in place of one: as they are, or in a block. */
  #frame(place: NodePath, declaring: NodePath<FunctionNode> | undefined, around: Place): Frame {
    const { newline, indent } = this.#module.style
    const { source } = this.#module
    const start = place.node.start as number
    const base = around.indent(this.#edits.indentAt(start))
    if (place.isExpression() ? around.isFramed : takesMore(place, declaring)) return { start, to: base, open: [], close: [] }
    const { parentPath: outer } = place
    // `case 'new': {`
    const colon = outer?.isSwitchCase() && outer.node.consequent[0] === place.node ? source.indexOf(':', (outer.node.test?.end ?? outer.node.start) as number) + 1 : 0
    const own = outer && around.indent(this.#edits.indentAt(outer.node.start as number))
    if (colon > 0 && own !== base) return { start: colon, to: base, open: [' {', { start: colon, end: start }], close: [`${newline + own}}`] }
    return { start, to: base + indent, open: [`{${newline}${base + indent}`], close: [`${newline + base}}`] }
  }

  #read(path: NodePath<CallExpression>, { owner, promised }: Place): Continuation | undefined {
    const handler = this.#handler
    const [request, response] = handler.node.params
    const [first, second, ...others] = path.node.arguments
    const given = path.get('arguments').at(-1) as NodePath | undefined
    if (others.length !== 1 || !given) return undefined
    const isHanded = [[request, first], [response, second]].every(([param, one]) => param?.type === 'Identifier' && one && bare(one).type === 'Identifier' && (bare(one) as { name: string }).name === param.name && path.scope.getBinding(param.name)?.identifier === param)
    if (!isHanded) return undefined
    const then = this.#then(given)
    const middleware = then && middlewareOf(this.#module, path, this.#find)
    const next = middleware?.node.params[2]
    const binding = next?.type === 'Identifier' ? middleware?.scope.getOwnBinding(next.name) : undefined
    // What is called with a request is a handler, and no way to go on.
    const calls = binding?.referencePaths.filter(({ parent, node }) => parent.type === 'CallExpression' && parent.callee === node) ?? []
    if (!then || !middleware || !binding || calls.length === 0 || calls.some(({ parent }) => (parent as CallExpression).arguments.length > 0)) return undefined
    let place: NodePath | null = path.parentPath
    if (place?.isAwaitExpression()) place = place.parentPath
    const body = owner.get('body') as NodePath
    if (body.node === path.node || (body.isAwaitExpression() && body.node.argument === path.node)) place = body
    else if (!(place?.isExpressionStatement() || place?.isReturnStatement()) || !endsIn(place, owner)) return undefined
    const waited = path.parentPath.isAwaitExpression() || promised === 'waited'
    // Where nothing waits for it, what fails there passes the `catch` around it by, and would not any more.
    if (!waited && isCaught(place) && (promised || place.isReturnStatement()) && !(neverFails(middleware) || (!promised && !middleware.node.async))) return undefined
    const isKept = 'next' in then
    if (!isKept && !place.isExpression() && !isFree(then.function, place)) return undefined
    // What a callback throws that is no promise, and what is waited for, its caller's own `try` would see.
    const isAwaited = binding.referencePaths.some(({ parentPath }) => parentPath?.parent.type === 'AwaitExpression')
    this.#floats = false
    const mayThrow = isKept ? !isCaught(place) : !then.function.node.async && !this.#neverThrows(then.function, place)
    const isSilent = (place.isExpressionStatement() && !path.parentPath.isAwaitExpression()) || binding.referencePaths.some(({ parentPath }) => parentPath?.parentPath?.isExpressionStatement())
    if (!waited && isCaught(place) && !isSilent && !isKept && place.isReturnStatement()) return undefined
    const floats = !isKept && (then.function.node.async ? !isTried(then.function) : this.#floats)
    return { place, call: path.node, goesTo: then, waits: isAwaited || mayThrow, floats, isSilent }
  }

  /** What a call is given to go on with. */
  #then(given: NodePath): Continuation['goesTo'] | undefined {
    if (given.isIdentifier()) {
      const own = this.#handler.node.params[2]
      const binding = given.scope.getBinding(given.node.name)
      if (own && binding?.identifier === own) return { next: given.node.name }
      // `const next = () => handler(req, res)`, for this alone.
      const constant = binding?.path.isVariableDeclarator() && binding.scope.path.isProgram() === false && binding.referencePaths.length === 1 ? binding.path.parentPath : undefined
      const found = constant?.isVariableDeclaration({ kind: 'const' }) && constant.node.declarations.length === 1 && binding ? functionOf(binding) : undefined
      return found && constant && isPlain(found) ? { function: found, constant } : undefined
    }
    return (given.isArrowFunctionExpression() || given.isFunctionExpression()) && isPlain(given) ? { function: given } : undefined
  }

  /** Whether what goes on throws nothing that its caller could catch; what calls the function's own `next` in a `try`, those who give that catch already. */
  #neverThrows(callback: NodePath<FunctionNode>, place: NodePath): boolean {
    const [, , next] = this.#handler.node.params
    const calls = next?.type === 'Identifier' ? callback.scope.getBinding(next.name)?.referencePaths.some((one) => one.findParent((outer) => outer.node === callback.node)) : false
    return (!calls || isCaught(place)) && neverFails(callback, this.#handler.node.params, (name) => this.#isAsync(name))
  }

  /** Whether a name stands for an async function: what that throws is in its promise. */
  #isAsync(name: string): boolean {
    const binding = this.#handler.scope.getBinding(name)
    const found = binding?.kind === 'module' ? this.#find(name) : binding && functionOf(binding)
    const isAsync = found?.node.async === true && !found.node.generator
    if (isAsync && !isTried(found)) this.#floats = true
    return isAsync
  }

  #written({ place, call, goesTo: then, waits, floats, isSilent }: Continuation, around: Place): Splice {
    const { source, style } = this.#module
    const { semicolon, newline } = style
    const { start: first, to, open, close } = this.#frame(place, 'next' in then ? undefined : then.function, around)
    const arguments_ = call.arguments.slice(0, 2)
    const head: Range = { start: call.start as number, end: (arguments_[1]?.end ?? call.end) as number }
    const parts: Splice['parts'] = [`if (!(await `, head, `, ${waits ? NEXT_WAITING : NEXT}))) return${semicolon}`]
    if ('next' in then) parts.push(`${newline + to}${then.next}()${semicolon}`)
    else {
      const { body } = then.function.node
      const text = source.slice((body.start as number) + 1, (body.end as number) - 1)
      const start = body.type === 'BlockStatement' ? (body.start as number) + 1 + (/^\s*/.exec(text)?.[0].length ?? 0) : (body.start as number)
      const end = body.type === 'BlockStatement' ? (body.start as number) + 1 + text.trimEnd().length : (body.end as number)
      const from = this.#edits.indentAt(start)
      const lines: Range = { start, end, from, to }
      if (body.type !== 'BlockStatement') parts.push(`${newline + to}return `, lines, semicolon)
      else if (end > start) parts.push(newline + to, lines)
      const inner = this.#in({ owner: then.function, indent: moved(from, to), promised: around.promised, isFramed: false })
      this.#nested.push(...inner)
      if (then.constant) this.#nested.push(removal(this.#module, then.constant.node))
      // Nothing saw a promise fail that the function did not wait for.
      if (floats && isSilent) this.notes.push({ code: 'NR376', node: call, details: { name: calleeName(call) } })
    }
    // What came back did not go on with what stands behind it.
    const goesOn = place.isReturnStatement() && !endsIn(place, around.owner, false) && !('function' in then && leaves(then.function))
    if (goesOn) parts.push(`${newline + to}return${semicolon}`)
    return { start: first, end: place.node.end as number, parts: [...open, ...parts, ...close] }
  }
}

/** The indentation of lines that move from one to another. */
const moved = (from: string, to: string) => (of: string): string => (of.startsWith(from) ? to + of.slice(from.length) : of)

/** Whether a function takes nothing, and means nothing by where it is called. */
const isPlain = (path: NodePath<FunctionNode>): boolean => !path.node.generator && path.node.params.length === 0 && !usesThis(path)

/** Whether statements can stand in place of one, with what a function declares. */
function takesMore(statement: NodePath, declaring: NodePath<FunctionNode> | undefined): boolean {
  const around = statement.parentPath
  if (around?.isBlockStatement()) return true
  const body = declaring?.get('body') as NodePath | undefined
  return around?.isSwitchCase() === true && (!body?.isBlockStatement() || Object.keys({ ...body.scope.bindings, ...declaring?.scope.bindings }).length === 0)
}

/** Whether the end of a function's text is never reached. */
function leaves({ node: { body } }: NodePath<FunctionNode>): boolean {
  return body.type !== 'BlockStatement' || /^(Return|Throw)Statement$/.test(body.body.at(-1)?.type ?? '')
}

/** Whether all that a function does stands in a `try` that catches. */
const isTried = ({ node: { body } }: NodePath<FunctionNode>): boolean => body.type === 'BlockStatement' && body.body.length > 0 && body.body.every((one) => one.type === 'TryStatement' && one.handler != null)

/** The function that a call is of, `check(req, res, …)`, or that another one makes: `check(role)(req, res, …)`. */
function middlewareOf({ program }: Module, path: NodePath<CallExpression>, find: FindNamed): NodePath<FunctionNode> | undefined {
  const callee = path.get('callee') as NodePath
  const isMade = callee.isCallExpression()
  const name: Node = isMade ? callee.node.callee : callee.node
  const binding = name.type === 'Identifier' ? path.scope.getBinding(name.name) : undefined
  if (!binding || name.type !== 'Identifier' || binding.scope !== program.scope) return undefined
  const found = binding.kind === 'module' ? find(name.name) : functionOf(binding)
  const made = isMade && found && !found.node.async ? returned(found) : undefined
  return isMade ? (made && isFunction(made) ? made : undefined) : found
}
