import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, Node } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import { Edits } from './edits.ts'
import { attached } from './handler/comments.ts'
import type { Module } from './handler/module.ts'
import type { Note } from './chains/write.ts'
import { isPromisifier } from './handler/promisified.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import { NEVER } from './handler/middleware.ts'
import { findEntry } from './recipes/find.ts'
import type { MiddlewareOptions, MiddlewareRecipe, Written } from './recipes/recipe.ts'
import { removeSpecifiers } from './restore.ts'
import type { Splice } from './splice.ts'
import { freeName } from './twins.ts'

/** Finds the function that a name of a module's top scope stands for, in another file too. */
export type FindNamed = (name: string) => NodePath<FunctionNode> | undefined

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
 * @returns nothing where the module has no such call
 */
export function writtenOut(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, find: FindNamed): { splices: Splice[]; notes: Note[] } {
  return new WrittenOut(module, options, find).splices()
}

interface Found {
  splices: Splice[]
  library: string
}

class WrittenOut {
  readonly #module: Module
  readonly #options: Pick<RouteOptions, 'packages' | 'target'>
  readonly #find: FindNamed
  /** What is no longer used where everything is written out. */
  readonly #gone: NodePath[] = []

  constructor(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, find: FindNamed) {
    this.#module = module
    this.#options = options
    this.#find = find
  }

  splices(): { splices: Splice[]; notes: Note[] } {
    const imported = this.#module.program.node.body.some((one) => one.type === 'ImportDeclaration' && /cors/.test(one.source.value))
    const notes: Note[] = []
    if (!imported) return { splices: [], notes }
    const splices: Splice[] = []
    this.#module.program.traverse({
      CallExpression: (path) => {
        const found = this.#around(path) ?? this.#awaited(path)
        if (!found) return
        splices.push(...found.splices)
        if (notes.length === 0) notes.push({ code: 'NR341', node: path.node, details: { library: found.library } })
      },
    })
    return { splices: splices.length > 0 ? [...splices, ...this.#withoutUnused()] : [], notes }
  }

  /** `await cors(req, res)`, `await runMiddleware(req, res, cors)` and `await NextCors(req, res, options)`, as statements of a function that has both. */
  #awaited(call: NodePath<CallExpression>): Found | undefined {
    const [request, response, third, ...others] = call.get('arguments') as NodePath[]
    const owner = call.getFunctionParent()
    const statement = call.parentPath.isAwaitExpression() ? call.parentPath.parentPath : undefined
    if (!statement?.isExpressionStatement() || !statement.parentPath.isBlockStatement() || !request?.isIdentifier() || !response?.isIdentifier() || others.length > 0) return undefined
    if ([request, response].some((one) => owner?.scope.getOwnBinding((one.node as Identifier).name)?.kind !== 'param')) return undefined
    // What never goes on never comes to its `finally`.
    if (statement.findParent((one) => one.isFunction() || (one.isTryStatement() && one.node.finalizer != null))?.isTryStatement()) return undefined
    const known = this.#applied(call.get('callee') as NodePath, third)
    const written = known && this.#write(known, request.node.name, response.node.name)
    if (!known || !written) return undefined
    this.#gone.push(call)
    // What cannot fail need not stand in a `try`.
    const block = statement.parentPath.parentPath
    const first = block?.isTryStatement() && block.node.block === statement.parent && block.node.block.body[0] === statement.node && block.parentPath.isBlockStatement() ? block.node : undefined
    const { quote } = this.#module.style
    const isNested = owner?.getFunctionParent() != null
    // What is said of the middleware is no longer true.
    const said = attached({ edits: this.#edits() }, statement.node)
    const start = (said.length > 0 && said.every(({ value }) => /middleware/i.test(value)) ? said[0]!.start : statement.node.start) as number
    const lines = this.#lines(written, request.node.name, response.node.name, first ?? statement.node, isNested ? '' : ` ${quote}${NEVER}${quote}`)
    const end = statement.node.end as number
    const { library } = known
    if (!first) return { splices: [{ start, end, parts: [lines] }], library }
    const at = first.start as number
    const splices = [
      { start: at, end: at, parts: [`${lines}${this.#module.style.newline}${this.#edits().indentAt(at)}`] },
      { start, end: end + (/^[\t ;]*(\r?\n\s*)?/.exec(this.#module.source.slice(end))?.[0].length ?? 0), parts: [] },
    ]
    return { splices, library }
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
    const written = this.#write(maker, request.name, response.name)
    const [first] = body.node.body
    if (!written || !first) return undefined
    this.#gone.push(call.get('callee') as NodePath)
    const at = (attached({ edits: this.#edits() }, first)[0]?.start ?? first.start) as number
    const lines = this.#lines(written, request.name, response.name, first, '')
    const splices = [
      { start: at, end: at, parts: [`${lines}${this.#module.style.newline}${this.#edits().indentAt(first.start as number)}`] },
      { start: call.node.start as number, end: call.node.end as number, parts: [{ start: given.node.start as number, end: given.node.end as number }] },
    ]
    return { splices, library: maker.library }
  }

  /** What a call with the request and response applies. */
  #applied(callee: NodePath, third: NodePath | undefined): Known | undefined {
    const found = findEntry(callee.node, callee.scope, this.#options, ({ middlewares }) => middlewares)
    if (found && found.entry.form === 'called') return { library: found.library, recipe: found.entry, options: third, waits: true }
    if (!third) {
      const known = this.#made(callee)
      return known?.waits ? known : undefined
    }
    const known = this.#made(third)
    return known && !known.waits && this.#promises(callee) === 'called' ? known : undefined
  }

  /** Reads an expression as a middleware. */
  #made(given: NodePath): Known | undefined {
    const path = through(given)
    if (!path.isCallExpression()) return undefined
    const [argument, ...others] = path.get('arguments') as NodePath[]
    if (others.length > 0) return undefined
    const found = findEntry(path.node.callee, path.scope, this.#options, ({ middlewares }) => middlewares)
    if (found) return found.entry.form === 'called' ? undefined : { library: found.library, recipe: found.entry, options: argument, waits: false }
    const inner = argument && this.#promises(path.get('callee') as NodePath) === 'made' ? this.#made(argument) : undefined
    return inner && !inner.waits ? { ...inner, waits: true } : undefined
  }

  /** Whether a function waits for a middleware: `runMiddleware(req, res, cors)` is called so, `initMiddleware(cors)` makes what is. */
  #promises(callee: NodePath): 'made' | 'called' | undefined {
    if (!callee.isIdentifier()) return undefined
    const binding = callee.scope.getBinding(callee.node.name)
    const declaration = binding?.path.parent
    if (declaration?.type === 'ImportDeclaration' && /^(node:)?util$/.test(declaration.source.value)) return callee.node.name === 'promisify' ? 'made' : undefined
    const path = binding && (binding.kind === 'module' ? this.#find(callee.node.name) : functionOf(binding))
    return path && isPromisifier(path)
  }

  #write({ recipe, options }: Known, request: string, response: string): Written | undefined {
    const read = optionsOf(options, this.#module.source)
    const { quote } = this.#module.style
    const text = (value: string) => `${quote}${value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`
    return read && recipe.writes(read, { request, text, name: (wish) => freeName(wish, (name) => this.#module.names.has(name)), set: (name, value) => `${response}.setHeader(${text(name)}, ${value})` })
  }

  /** @param behind what is returned behind an answer */
  #lines({ always, preflight, otherwise, status }: Written, request: string, response: string, at: Node, behind: string): string {
    const { newline, indent, quote, semicolon } = this.#module.style
    const base = this.#edits().indentAt(at.start as number)
    const answer = status === undefined ? [] : [`${response}.status(${status}).end()`, `return${behind}`]
    const block = [...preflight, ...answer].map((line) => `${base}${indent}${line}${semicolon}${newline}`).join('')
    const branch = block ? [`if (${request}.method === ${quote}OPTIONS${quote}) {${newline}${block}${base}}`] : []
    return [...always.map((line) => line + semicolon), ...branch, ...otherwise.map((line) => line + semicolon)].join(newline + base)
  }

  /** Declarations and imports of which every use is gone, from the calls outward. */
  #withoutUnused(): Splice[] {
    const { program, source } = this.#module
    const removed: Node[] = []
    const splices: Splice[] = []
    const isGone = (reference: NodePath) => [...this.#gone.map((path) => path.node as Node), ...removed].some((node) => (node.start as number) <= (reference.node.start as number) && (node.end as number) >= (reference.node.end as number))
    for (let before = -1; before !== removed.length; ) {
      before = removed.length
      for (const binding of Object.values(program.scope.bindings)) {
        const statement = declarationOf(binding)
        if (!statement || removed.includes(statement.node) || binding.referencePaths.length === 0 || !binding.referencePaths.every(isGone)) continue
        removed.push(statement.node)
        splices.push(this.#removal(statement.node))
      }
    }
    for (const declaration of program.node.body) {
      if (declaration.type !== 'ImportDeclaration') continue
      const unused = declaration.specifiers.filter((one) => {
        const references = program.scope.getOwnBinding(one.local.name)?.referencePaths ?? []
        return references.length > 0 && references.every(isGone)
      })
      if (unused.length === 0) continue
      if (unused.length === declaration.specifiers.length) splices.push({ start: declaration.start as number, end: (declaration.end as number) + (/^[\t ;]*(\r?\n)?/.exec(source.slice(declaration.end as number))?.[0].length ?? 0), parts: [] })
      else removeSpecifiers({ source, remove: (start, end) => void splices.push({ start, end, parts: [] }) }, declaration, unused)
    }
    return splices
  }

  /** A statement with the comments above it and the lines that it leaves. */
  #removal(node: Node): Splice {
    const { source } = this.#module
    const above = attached({ edits: this.#edits() }, node)[0]?.start ?? (node.start as number)
    return { start: above, end: (node.end as number) + (/^[\t ;]*(\r?\n\s*)?/.exec(source.slice(node.end as number))?.[0].length ?? 0), parts: [] }
  }

  #edits(): Edits {
    return new Edits(this.#module.source, this.#module.style, this.#module.templates)
  }
}

/** What stands in casts. */
function uncast(path: NodePath): NodePath {
  return path.isTSAsExpression() || path.isTSNonNullExpression() || path.isTSSatisfiesExpression() ? uncast(path.get('expression') as NodePath) : path
}

/** What a constant holds. */
function through(path: NodePath): NodePath {
  const node = bare(path.node)
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  if (!binding?.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier') return path
  const init = binding.path.get('init') as NodePath
  return init.node ? through(init) : path
}

/** A declaration of one name, in a statement of its own that exports nothing. */
function declarationOf({ path }: Binding): NodePath | undefined {
  if (path.isFunctionDeclaration()) return path.parentPath.isProgram() ? path : undefined
  if (!path.isVariableDeclarator() || path.node.id.type !== 'Identifier') return undefined
  const declaration = path.parentPath
  return declaration?.isVariableDeclaration() && declaration.node.declarations.length === 1 && declaration.parentPath?.isProgram() ? declaration : undefined
}

/** Options of which every value is known. */
function optionsOf(given: NodePath | undefined, source: string): MiddlewareOptions | undefined {
  const object = given && through(given)
  if (!object) return { known: {}, numbers: {} }
  if (!object.isObjectExpression()) return undefined
  const known: Record<string, unknown> = {}
  const numbers: Record<string, string> = {}
  for (const property of object.get('properties')) {
    if (!property.isObjectProperty() || property.node.computed) return undefined
    const { key } = property.node
    const name = key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined
    const value = property.get('value') as NodePath
    const { confident, value: evaluated } = through(value).evaluate()
    if (name === undefined) return undefined
    if (confident) known[name] = evaluated
    else if (isNumber(value.node)) numbers[name] = source.slice(value.node.start as number, value.node.end as number)
    else return undefined
  }
  return { known, numbers }
}

/** `Number(process.env.AGE) || 600`: a number of the environment. */
function isNumber(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'NumericLiteral') return true
  if (node.type === 'LogicalExpression' || (node.type === 'BinaryExpression' && node.operator === '*')) return isNumber(node.left) && isNumber(node.right)
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || !/^(Number|parseInt|parseFloat)$/.test(node.callee.name)) return false
  return node.arguments.every((one) => one.type === 'NumericLiteral' || (one.type === 'MemberExpression' && !one.computed && one.object.type === 'MemberExpression' && one.object.object.type === 'Identifier' && one.object.object.name === 'process'))
}
