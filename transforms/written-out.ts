import type { NodePath } from '@babel/traverse'
import type { ArrowFunctionExpression, CallExpression, Identifier, Node } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import { Edits } from './edits.ts'
import { attached } from './handler/comments.ts'
import { isTaken, type Module } from './handler/module.ts'
import type { FindDeclared } from './chains/read.ts'
import type { Note } from './chains/write.ts'
import { promises, waitedIn, type FindNamed } from './handler/promisified.ts'
import { functionOf, isFunction } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import { returned } from './handler/read-wrapper.ts'
import { isNext, NEVER } from './handler/middleware.ts'
import { findEntry } from './recipes/find.ts'
import type { MiddlewareOptions, MiddlewareRecipe, Written } from './recipes/recipe.ts'
import type { Splice } from './splice.ts'
import { freeName } from './twins.ts'
import { withoutUnused } from './unused-after.ts'

/** A known middleware: `Cors(options)`, or what waits for it, `initMiddleware(Cors(options))`. */
interface Known {
  library: string
  recipe: MiddlewareRecipe
  options: NodePath | undefined
  waits: boolean
}

/**
 * Writes out what small middlewares of libraries do, where they are called: `await cors(req, res)` becomes the headers that it sets, and
 * its answer to OPTIONS.
 * @param find where it gives undefined, a function is not known
 * @param declared what a name stands for, wherever that is declared
 * @returns nothing where the module has no such call
 */
export function writtenOut(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, find: FindNamed, declared?: FindDeclared, isShared = false): { splices: Splice[]; notes: Note[] } {
  return new WrittenOut(module, options, find, declared, isShared).splices()
}

interface Found {
  splices: Splice[]
  library: string | undefined
}

class WrittenOut {
  readonly #module: Module
  readonly #options: Pick<RouteOptions, 'packages' | 'target'>
  readonly #find: FindNamed
  readonly #declared: FindDeclared
  /** What is no longer used where everything is written out. */
  readonly #gone: NodePath[] = []

  /** Whether other files use what this one exports. */
  readonly #shared: boolean

  constructor(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, find: FindNamed, declared: FindDeclared = () => undefined, shared = false) {
    this.#module = module
    this.#declared = declared
    this.#options = options
    this.#find = find
    this.#shared = shared
  }

  splices(): { splices: Splice[]; notes: Note[] } {
    const notes: Note[] = []
    // What another file makes of one has no other name there, mostly.
    if (!/cors|next-basics/i.test(this.#module.source)) return { splices: [], notes }
    const splices: Splice[] = []
    this.#module.program.traverse({
      CallExpression: (path) => {
        const found = this.#answer(path) ?? this.#around(path) ?? this.#awaited(path) ?? (this.#shared ? (this.#held(path) ?? this.#inPlace(path)) : undefined)
        if (!found) return
        splices.push(...found.splices)
        if (notes.length === 0 && found.library) notes.push({ code: 'NR341', node: path.node, details: { library: found.library } })
      },
    })
    return { splices: splices.length > 0 ? [...splices, ...withoutUnused(this.#module, this.#gone)] : [], notes }
  }

  /** `await cors(req, res)`, `await runMiddleware(req, res, cors)` and `await NextCors(req, res, options)`, as statements of a function that has both. */
  #awaited(call: NodePath<CallExpression>): Found | undefined {
    const [request, response, third, ...others] = call.get('arguments') as NodePath[]
    const owner = request?.isIdentifier() ? ownerOf(call, request.node.name) : undefined
    const waited = call.parentPath.isAwaitExpression() ? call.parentPath : call
    const statement = waited.parentPath
    const isStatement = statement?.isExpressionStatement() ? waited !== call : statement?.isReturnStatement()
    if (!statement || !isStatement || !statement.parentPath?.isBlockStatement() || !request?.isIdentifier() || !response?.isIdentifier() || others.length > 0) return undefined
    if ([request, response].some((one) => owner?.scope.getOwnBinding((one.node as Identifier).name)?.kind !== 'param')) return undefined
    // What never goes on never comes to its `finally`.
    if (statement.findParent((one) => one === owner || (one.isTryStatement() && one.node.finalizer != null))?.isTryStatement()) return undefined
    const known = this.#applied(call.get('callee') as NodePath, third)
    const written = known && this.#write(known, request.node.name, response.node.name, owner?.node as Node)
    if (!known || !written) return undefined
    this.#gone.push(call)
    // What cannot fail need not stand in a `try`.
    const block = statement.parentPath.parentPath
    const first = block?.isTryStatement() && block.node.block === statement.parent && block.node.block.body[0] === statement.node && block.parentPath.isBlockStatement() ? block.node : undefined
    const { quote } = this.#module.style
    const isNested = call.getFunctionParent()?.getFunctionParent() != null
    // What is said of the middleware is no longer true.
    const said = attached({ edits: this.#edits() }, statement.node)
    const start = (said.length > 0 && said.every(({ value }) => /middleware/i.test(value)) ? said[0]!.start : statement.node.start) as number
    const lines = this.#lines(written, request.node.name, response.node.name, this.#edits().indentAt((first ?? statement.node).start as number), isNested ? '' : ` ${quote}${NEVER}${quote}`)
    // Where nothing is written, its line goes too.
    const end = (statement.node.end as number) + (lines === '' ? (/^[\t ;]*(\r?\n\s*)?/.exec(this.#module.source.slice(statement.node.end as number))?.[0].length ?? 0) : 0)
    const { library } = known
    if (!first) return { splices: [{ start, end, parts: [lines] }], library }
    const at = first.start as number
    const splices = [
      { start: at, end: at, parts: [`${lines}${this.#module.style.newline}${this.#edits().indentAt(at)}`] },
      { start, end: end + (/^[\t ;]*(\r?\n\s*)?/.exec(this.#module.source.slice(end))?.[0].length ?? 0), parts: [] },
    ]
    return { splices, library }
  }

  /** `ok(res, data)`. */
  #answer(call: NodePath<CallExpression>): Found | undefined {
    const [response, ...given] = call.node.arguments
    const found = findEntry(call.node.callee, call.scope, this.#options, ({ answers }) => answers)
    if (!found || response?.type !== 'Identifier' || call.scope.getBinding(response.name)?.kind !== 'param' || given.some((one) => one.type === 'SpreadElement')) return undefined
    const parts = found.entry.becomes(given, { response: response.name, text: (value) => this.#text(value), anyData: this.#module.typescript ? '<any>' : '' })
    if (!parts) return undefined
    this.#gone.push(call.get('callee') as NodePath)
    const splices = [{ start: call.node.start as number, end: call.node.end as number, parts: parts.map((part) => (typeof part === 'string' ? part : { start: part.start as number, end: part.end as number })) }]
    return { splices, library: undefined }
  }

  #text(value: string): string {
    const { quote } = this.#module.style
    return `${quote}${value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`
  }

  /** `export default cors(handler)`: its work is the first of a handler that nothing else uses. */
  #around(call: NodePath<CallExpression>): Found | undefined {
    const [argument, ...others] = call.get('arguments') as NodePath[]
    const maker = this.#made(call.get('callee') as NodePath)
    if (maker?.recipe.form !== 'around' || !argument || others.length > 0) return undefined
    const given = uncast(argument)
    const binding = given.isIdentifier() ? call.scope.getBinding(given.node.name) : undefined
    const handler = binding && binding.referencePaths.length === 1 ? functionOf(binding) : isFunction(given) ? given : undefined
    const body = handler?.get('body') as NodePath | undefined
    const [request, response] = handler?.node.params ?? []
    if (!handler || !body?.isBlockStatement() || request?.type !== 'Identifier' || response?.type !== 'Identifier' || handler.node.generator) return undefined
    const written = this.#write(maker, request.name, response.name, handler.node)
    const [first] = body.node.body
    if (!written || !first) return undefined
    this.#gone.push(call.get('callee') as NodePath)
    const at = (attached({ edits: this.#edits() }, first)[0]?.start ?? first.start) as number
    const lines = this.#lines(written, request.name, response.name, this.#edits().indentAt(first.start as number), '')
    const splices = [
      { start: at, end: at, parts: [`${lines}${this.#module.style.newline}${this.#edits().indentAt(first.start as number)}`] },
      { start: call.node.start as number, end: call.node.end as number, parts: [{ start: given.node.start as number, end: given.node.end as number }] },
    ]
    return { splices, library: maker.library }
  }

  /** `export const useCors = createMiddleware(cors(options))`: the middleware is written where it is held. */
  #held(call: NodePath<CallExpression>): Found | undefined {
    const known = this.#made(call)
    const around = call.parentPath
    const declarator = around.isCallExpression() ? around.parentPath : undefined
    if (!known || known.waits || !around.isCallExpression() || !declarator?.isVariableDeclarator() || !declarator.parentPath.parentPath?.isExportNamedDeclaration() || promises(around.get('callee') as NodePath, this.#find) !== 'made') return undefined
    const written = this.#write(known, 'req', 'res', call.node)
    if (!written) return undefined
    this.#gone.push(call)
    const { newline, indent, semicolon } = this.#module.style
    const base = this.#edits().indentAt(around.node.start as number)
    const inner = base + indent
    const text = `(req, res, next) => {${newline}${inner}${this.#lines(written, 'req', 'res', inner, '')}${newline}${inner}next()${semicolon}${newline}${base}}`
    const open = this.#module.source.indexOf('(', (around.node.typeParameters ?? around.node.callee).end as number) + 1
    return { splices: [{ start: open, end: (around.node.end as number) - 1, parts: [text] }], library: known.library }
  }

  /** `const validate = (schema, req, res) => createMiddleware(async (req, res, next) => …)(req, res)`: a middleware with more parameters. */
  #inPlace(call: NodePath<CallExpression>): Found | undefined {
    const owner = call.getFunctionParent()
    const made = call.get('callee') as NodePath
    const [request, response, ...others] = call.node.arguments
    if (!owner?.isArrowFunctionExpression() || !owner.parentPath.isVariableDeclarator() || owner.getFunctionParent() || !made.isCallExpression() || others.length > 0) return undefined
    const params = owner.node.params
    const last = params.slice(-2)
    if (params.length < 3 || ![request, response].every((one, n) => one?.type === 'Identifier' && last[n]?.type === 'Identifier' && one.name === last[n].name)) return undefined
    const whole = returned(owner as NodePath<ArrowFunctionExpression>)
    const isAll = owner.node.body.type !== 'BlockStatement' || owner.node.body.body.length === 1
    const [given] = made.get('arguments') as NodePath[]
    const waited = whole?.isAwaitExpression() ? whole.node.argument : whole?.node
    if (!isAll || waited !== call.node || !given?.isArrowFunctionExpression() || promises(made.get('callee') as NodePath, this.#find) !== 'made') return undefined
    const [first, end] = [given.node.params[0], given.node.params.at(-1)]
    const leading = params.at(-3) as Node
    if (!first || !end) return undefined
    const range = (from: Node, to: Node) => ({ start: from.start as number, end: to.end as number })
    const { callee } = made.node
    return {
      splices: [{ ...range(owner.node, owner.node), parts: [range(callee, callee), `(${given.node.async ? 'async ' : ''}(`, range(params[0] as Node, leading), ', ', range(first, end), ') => ', { ...range(given.node.body, given.node.body), from: this.#edits().indentAt(given.node.start as number), to: this.#edits().indentAt(owner.node.start as number) }, ')'] }],
      library: undefined,
    }
  }

  /** What a call with the request and response applies. */
  #applied(callee: NodePath, third: NodePath | undefined): Known | undefined {
    const found = findEntry(callee.node, callee.scope, this.#options, ({ middlewares }) => middlewares)
    if (found && found.entry.form === 'called') return { library: found.library, recipe: found.entry, options: third, waits: true }
    if (!third) {
      const known = this.#made(callee)
      if (known?.waits) return known
      const waited = waitedIn(callee, this.#find)
      const inner = waited && this.#made(waited)
      return inner && !inner.waits ? { ...inner, waits: true } : undefined
    }
    // `await cors()(req, res, next)`, of a chain.
    const passed = third.isIdentifier() && isNext(third.node.name) && !callee.parentPath?.parentPath?.isReturnStatement() ? this.#made(callee) : undefined
    if (passed) return passed.waits ? undefined : { ...passed, waits: true }
    const known = this.#made(third)
    return known && !known.waits && promises(callee, this.#find) === 'called' ? known : undefined
  }

  /** Reads an expression as a middleware. */
  #made(given: NodePath): Known | undefined {
    const path = through(given, this.#declared)
    if (!path.isCallExpression()) return undefined
    const [argument, ...others] = path.get('arguments') as NodePath[]
    if (others.length > 0) return undefined
    const found = findEntry(path.node.callee, path.scope, this.#options, ({ middlewares }) => middlewares)
    if (found) return found.entry.form === 'called' ? undefined : { library: found.library, recipe: found.entry, options: argument, waits: false }
    const inner = argument && promises(path.get('callee') as NodePath, this.#find) === 'made' ? this.#made(argument) : undefined
    return inner && !inner.waits ? { ...inner, waits: true } : undefined
  }

  /** @param within the function that it is written into */
  #write({ recipe, options }: Known, request: string, response: string, within: Node): Written | undefined {
    const isOwn = options?.scope.getProgramParent().path.node === this.#module.program.node
    const read = optionsOf(options, isOwn ? this.#module.source : undefined, this.#declared)
    const text = (value: string) => this.#text(value)
    const sets = (method: string) => (name: string, value: string) => `${response}.${method}(${text(name)}, ${value})`
    const add = (name: string, value: string) => sets(new RegExp(`\\b${name}\\b`, 'i').test(this.#module.source.slice(within.start as number, within.end as number)) ? 'appendHeader' : 'setHeader')(name, value)
    return read && recipe.writes(read, { request, text, name: (wish) => freeName(wish, (name) => isTaken(this.#module, name, within)), set: sets('setHeader'), add })
  }

  /** @param behind what is returned behind an answer */
  #lines({ always, preflight, otherwise, status }: Written, request: string, response: string, base: string, behind: string): string {
    const { newline, indent, quote, semicolon } = this.#module.style
    const answer = status === undefined ? [] : [`${response}.status(${status}).end()`, `return${behind}`]
    const block = [...preflight, ...answer].map((line) => `${base}${indent}${line}${semicolon}${newline}`).join('')
    const branch = block ? [`if (${request}.method === ${quote}OPTIONS${quote}) {${newline}${block}${base}}`] : []
    return [...always.map((line) => line + semicolon), ...branch, ...otherwise.map((line) => line + semicolon)].join(newline + base)
  }

  #edits(): Edits {
    return new Edits(this.#module.source, this.#module.style, this.#module.templates)
  }
}

/**
 * The function of whose parameters a name is, around a place: also past callbacks of calls whose result is what those that stand around
 * them return, `return storage.run(store, async () => { await cors(req, res) … })`. What ends such a callback ends all of them.
 */
function ownerOf(place: NodePath, name: string): NodePath | undefined {
  const owner = place.getFunctionParent()
  if (!owner || owner.scope.hasOwnBinding(name)) return owner ?? undefined
  let call = owner.parentPath
  if (!call?.isCallExpression() || call.node.callee === owner.node) return undefined
  if (call.parentPath.isAwaitExpression()) call = call.parentPath
  const isReturned = call?.parentPath?.isReturnStatement() || call?.parentPath?.isArrowFunctionExpression()
  return isReturned && call ? ownerOf(call, name) : undefined
}

/** What stands in casts. */
function uncast(path: NodePath): NodePath {
  return path.isTSAsExpression() || path.isTSNonNullExpression() || path.isTSSatisfiesExpression() ? uncast(path.get('expression') as NodePath) : path
}

/** What a constant holds, of another file too. */
function through(path: NodePath, declared?: FindDeclared): NodePath {
  const node = bare(path.node)
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  const other = node.type === 'Identifier' && binding?.kind === 'module' ? declared?.(node.name) : undefined
  if (other?.isVariableDeclarator() && other.node.id.type === 'Identifier' && other.scope.getBinding(other.node.id.name)?.constant) return through(other.get('init') as NodePath)
  if (!binding?.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier') return path
  const init = binding.path.get('init') as NodePath
  return init.node ? through(init) : path
}

/**
 * Options of which every value is known.
 * @param source the text that they stand in; without it, numbers of the environment are not known
 * @param declared what names of other files stand for
 */
function optionsOf(given: NodePath | undefined, source: string | undefined, declared: FindDeclared | undefined): MiddlewareOptions | undefined {
  const object = given && through(given, declared)
  if (!object) return { known: {}, numbers: {} }
  if (!object.isObjectExpression()) return undefined
  const known: Record<string, unknown> = {}
  const numbers: Record<string, string> = {}
  for (const property of object.get('properties')) {
    if (!property.isObjectProperty() || property.node.computed) return undefined
    const { key } = property.node
    const name = key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined
    const value = property.get('value') as NodePath
    const evaluated = valueOf(value, declared)
    if (name === undefined) return undefined
    if (evaluated) known[name] = evaluated.value
    else if (source !== undefined && isNumber(value.node)) numbers[name] = source.slice(value.node.start as number, value.node.end as number)
    else return undefined
  }
  return { known, numbers }
}

/** What an expression is, where its text and that of constants shows it: `[GET, POST]`. */
function valueOf(given: NodePath, declared: FindDeclared | undefined): { value: unknown } | undefined {
  const path = uncast(through(uncast(given), declared))
  if (path.isArrayExpression()) {
    const values = path.get('elements').map((one) => (one.isExpression() ? valueOf(one, declared) : undefined))
    return values.every((one) => one !== undefined) ? { value: values.map(({ value }) => value) } : undefined
  }
  const { confident, value } = uncast(path).evaluate()
  return confident ? { value } : undefined
}

/** `Number(process.env.AGE) || 600`: a number of the environment. */
function isNumber(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'NumericLiteral') return true
  if (node.type === 'LogicalExpression' || (node.type === 'BinaryExpression' && node.operator === '*')) return isNumber(node.left) && isNumber(node.right)
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || !/^(Number|parseInt|parseFloat)$/.test(node.callee.name)) return false
  return node.arguments.every((one) => one.type === 'NumericLiteral' || (one.type === 'MemberExpression' && !one.computed && one.object.type === 'MemberExpression' && one.object.object.type === 'Identifier' && one.object.object.name === 'process'))
}
