import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Comment, Node, Statement } from '@babel/types'
import { METHODS, type Method, type RouteOptions } from '../conversion.ts'
import type { Module } from '../handler/module.ts'
import { isFunction } from '../handler/unit.ts'
import { memberPath } from '../handler/callees.ts'
import { objectOf, valueIn } from '../handler/object-members.ts'
import { bare, unwrapped } from '../handler/uses.ts'
import { findEntry } from '../recipes/find.ts'
import type { RouterRecipe } from '../recipes/recipe.ts'
import type { FindExported } from '../required-helpers.ts'
import type { Range } from '../splice.ts'
import type { ChainFactory, FindFactory } from './factories.ts'
import { knownMiddleware } from './known-middlewares.ts'
import { range } from './places.ts'

/** One call of a chain that is given functions: `.use(auth)`, `.get(list)`. */
export interface Link {
  /** Undefined for `use`, which only lets through or refuses; `every` for `all`. */
  method: Method | 'every' | undefined
  functions: NodePath[]
  /** Comments that stand before it in its statement, and above that. */
  comments: Comment[]
  /** Those of them that are middlewares of libraries which are written out: `cors()`. */
  known?: ReadonlySet<Node>
}

/** A chain that is a route's handler. */
export interface Chain {
  recipe: RouterRecipe
  /** What makes it, or imports it. */
  call: Node
  /** Where a function of the project gives it with what runs first and answers errors: that stands around the route's own part. */
  maker: (ChainFactory & { called: Range | string; isShared?: boolean }) | undefined
  links: Link[]
  onError: Answering | undefined
  onNoMatch: Answering | undefined
  /** Imports that stand for one of them, of names that nothing exports. */
  missing: { path: NodePath; name: string; from: string }[]
  /** The name that the handler has, or the chain. */
  name: string | undefined
  /** Where it stands in wrappers: `export default withSession(handler)`. */
  wrapped: NodePath | undefined
  /** All statements that make it up, the export last; what exports it in wrappers is none of them. */
  statements: NodePath<Statement>[]
  /** The one of them that declares its options, if any. */
  settings: NodePath<Statement> | undefined
}

/** A function of the options: what stands for it in the file, or the text that names it in another one's object. */
export type Answering = NodePath | string

/** What a name stands for, in the file or in another one. */
export type FindDeclared = (name: string) => NodePath | undefined

/** Options that change nothing which a route handler shows: how params of paths are kept, and whether the server waits for the end. */
const MOOT = new Set(['attachParams', 'disableResponseWait'])

/** What can stand for a function, to be called by its text: no path, no list that is spread. */
const CALLED = /^(Identifier|MemberExpression|CallExpression)$/

/** Reads the chain that a file exports as its handler; undefined where there is none, or not all of it can be read. */
export function readChain(module: Module, options: RouteOptions, declared: FindDeclared = () => undefined, exported: FindExported = () => undefined, factories: FindFactory = () => undefined): Chain | undefined {
  const statement = module.program.get('body').find((path) => path.isExportDefaultDeclaration())
  if (!statement?.isExportDefaultDeclaration()) return undefined
  const given = inside(statement.get('declaration') as NodePath)
  const reader = () => new Reader(module, options, declared, exported, factories)
  return reader().read(given, statement) ?? wrappedIn(module, given).map((path) => reader().readWrapped(path)).find((chain) => chain !== undefined)
}

/** Reads a chain that an expression of a module gives. */
export const chainGiven = (module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, declared: FindDeclared, given: NodePath, factories: FindFactory = () => undefined): Chain | undefined =>
  new Reader(module, options, declared, () => undefined, factories).readWrapped(given)

/** Reads a chain that a constant of a module holds for other files. */
export const chainHeld = (module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, declared: FindDeclared, binding: Binding): Chain | undefined =>
  new Reader(module, options, declared, () => undefined, () => undefined).readHeld(binding)

/** Whether a file is a route, of either router. */
const isRoute = (file: string): boolean => /^(src\/)?pages\/api\/|(^|\/)app\/(.*\/)?route\.[jt]sx?$/.test(file)

/** What calls of an exported handler are given, inner ones first: one of them may be a chain that stands in wrappers. */
function wrappedIn(module: Module, given: NodePath): NodePath[] {
  const held = given.isIdentifier() ? heldBy(module.program.scope.getOwnBinding(given.node.name)?.path) : undefined
  const call = held ?? given
  if (!call.isCallExpression()) return []
  return (call.get('arguments') as NodePath[]).map(inside).flatMap((argument) => (argument.isCallExpression() ? [...wrappedIn(module, argument), argument] : argument.isIdentifier() ? [argument] : []))
}

class Reader {
  readonly #module: Module
  readonly #options: Pick<RouteOptions, 'packages' | 'target' | 'calls'>
  readonly #links: Link[] = []
  /** Statements with what is called in them, in the order of the file. */
  readonly #statements = new Set<NodePath<Statement>>()
  readonly #bindings = new Set<Binding>()
  #name: string | undefined
  #settings: NodePath | undefined
  #settingsAt: NodePath<Statement> | undefined
  #root: Pick<Chain, 'recipe' | 'call' | 'maker'> | undefined
  readonly #factories: FindFactory

  readonly #declared: FindDeclared

  readonly #exported: FindExported
  readonly #missing: Chain['missing'] = []

  constructor(module: Module, options: Pick<RouteOptions, 'packages' | 'target' | 'calls'>, declared: FindDeclared, exported: FindExported, factories: FindFactory) {
    this.#factories = factories
    this.#exported = exported
    this.#module = module
    this.#options = options
    this.#declared = declared
  }

  read(path: NodePath, exported: NodePath<Statement>): Chain | undefined {
    this.#statements.add(exported)
    return this.#read(path, exported)
  }

  /** Reads a chain that a wrapper is given. */
  readWrapped(path: NodePath): Chain | undefined {
    const chain = this.#read(path, path.getStatementParent() as NodePath<Statement>)
    return chain && { ...chain, wrapped: path }
  }

  #read(path: NodePath, statement: NodePath<Statement>): Chain | undefined {
    return this.#expression(path, statement) ? this.#whole() : undefined
  }

  /** What was read. */
  #whole(): Chain | undefined {
    if (!this.#root) return undefined
    const { recipe, call, maker } = this.#root
    const found = this.#optionsOf(this.#settings)
    if (!found) return undefined
    const links = this.#links.toSorted((a, b) => startOf(a) - startOf(b))
    const statements = [...this.#statements].toSorted((a, b) => (a.node.start as number) - (b.node.start as number))
    return { recipe, call, maker, links, ...found, missing: this.#missing, name: this.#name, wrapped: undefined, statements, settings: this.#settingsAt }
  }

  /** An expression that is the chain, or the handler that it gives. */
  #expression(path: NodePath, statement: NodePath<Statement>): boolean {
    if (path.isIdentifier()) return this.#named(path)
    if (!path.isCallExpression()) return false
    const found = findEntry(path.node.callee, path.scope, this.#options, (recipe) => recipe.routers)
    if (found && !found.missing) {
      if (this.#root) return false
      this.#root = { recipe: found.entry, call: path.node, maker: undefined }
      if (found.entry.handler === undefined) this.#settings = (path.get('arguments') as NodePath[])[0]
      return path.node.arguments.length <= (found.entry.handler === undefined ? 1 : 0)
    }
    const callee = inside(path.get('callee') as NodePath)
    const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined
    const maker = binding?.constant && binding.scope === this.#module.program.scope ? this.#factories(binding.identifier.name) : undefined
    if (maker && !maker.instance && (maker.takes || path.node.arguments.length === 0)) {
      if (this.#root) return false
      this.#root = { recipe: maker.recipe, call: path.node, maker: { ...maker, called: range(maker.takes ? path.node : path.node.callee) } }
      return true
    }
    if (!callee.isMemberExpression() || callee.node.computed || callee.node.property.type !== 'Identifier') return false
    if (!this.#expression(inside(callee.get('object') as NodePath), statement)) return false
    return this.#link(path, callee.node.property.name, callee.node.object.end as number, statement)
  }

  /** A name of the chain: what declares it, and every statement that adds to it. */
  #named(path: NodePath): boolean {
    const name = path.isIdentifier() ? path.node.name : ''
    const binding = this.#module.program.scope.getOwnBinding(name)
    if (!binding) return false
    if (this.#bindings.has(binding)) return true
    this.#bindings.add(binding)
    if (binding.kind === 'module') return this.#shared(binding, path)
    this.#name ??= name
    const declarator = binding.path
    const declaration = declarator.parentPath
    if (!binding.constant || !declarator.isVariableDeclarator() || !declaration?.isVariableDeclaration() || declaration.node.declarations.length !== 1 || !declaration.parentPath?.isProgram()) return false
    this.#statements.add(declaration as NodePath<Statement>)
    if (!this.#expression(inside(declarator.get('init') as NodePath), declaration as NodePath<Statement>)) return false
    return binding.referencePaths.every((reference) => reference === path || this.#adds(reference))
  }

  /** A chain of another file that routes add to. What else had it could add to it for all of them. */
  #shared(binding: Binding, path: NodePath): boolean {
    const { name } = binding.identifier
    const maker = this.#factories(name)
    const users = maker?.instance && this.#options.calls?.importers?.(maker.instance.file, maker.instance.exported)
    if (!maker || !users?.every(isRoute) || this.#root || binding.constantViolations.length > 0) return false
    this.#root = { recipe: maker.recipe, call: binding.path.node, maker: { ...maker, called: name, isShared: users.length > 1 } }
    return binding.referencePaths.every((reference) => reference === path || this.#adds(reference))
  }

  /** Reads what a constant holds of which other files may add to the chain. */
  readHeld(binding: Binding): Chain | undefined {
    const { path, constant, referencePaths } = binding
    const declaration = path.parentPath
    const statement = path.getStatementParent()?.find((one) => one.parentPath?.isProgram() === true) as NodePath<Statement> | null | undefined
    if (!constant || !path.isVariableDeclarator() || !declaration?.isVariableDeclaration() || declaration.node.declarations.length !== 1 || !statement || !path.node.init) return undefined
    const isExport = (one: NodePath) => one.isExportNamedDeclaration() || one.parentPath?.isExportDefaultDeclaration() === true || one.parentPath?.isExportSpecifier() === true
    this.#bindings.add(binding)
    this.#statements.add(statement)
    const isRead = this.#expression(inside(path.get('init') as NodePath), statement) && referencePaths.every((one) => isExport(one) || this.#adds(one))
    return isRead ? this.#whole() : undefined
  }

  /** `handler.use(auth).get(list)` as a statement, or in another one that was read. */
  #adds(reference: NodePath): boolean {
    let outer = unwrapped(reference)
    while (outer.parentPath?.isMemberExpression() && outer.parentPath.node.object === outer.node && outer.parentPath.parentPath?.isCallExpression() && outer.parentPath.parentPath.node.callee === outer.parentPath.node) {
      outer = unwrapped(outer.parentPath.parentPath)
    }
    const statement = outer.parentPath
    if (statement && this.#statements.has(statement as NodePath<Statement>)) return true
    if (statement?.isVariableDeclarator() && this.#statements.has(statement.parentPath as NodePath<Statement>)) return true
    if (!statement?.isExpressionStatement() || !statement.parentPath.isProgram()) return false
    this.#statements.add(statement)
    return this.#expression(inside(outer), statement)
  }

  #link(path: NodePath<CallExpression>, name: string, from: number, statement: NodePath<Statement>): boolean {
    const { recipe } = this.#root ?? {}
    const known = new Set<Node>()
    const functions = (path.get('arguments') as NodePath[]).map((one) => {
      const middleware = recipe && knownMiddleware(one, recipe, this.#options, this.#declared)
      if (middleware) known.add(middleware.node)
      return middleware ?? one
    })
    if (recipe?.handler === name) {
      this.#settings = functions[0]
      return functions.length <= 1
    }
    const method = name === 'use' ? undefined : name === 'all' ? 'every' : METHODS.find((one) => one.toLowerCase() === name)
    // A function for HEAD would run before that for GET; a path would choose once more.
    if ((method === undefined && name !== 'use') || method === 'HEAD' || functions.length === 0) return false
    if (!functions.every((one) => isFunction(inside(one)) || CALLED.test(inside(one).type))) return false
    // Behind what a method is given last nothing answers.
    const last = functions.at(-1)
    if (method !== undefined && last && known.has(last.node)) return false
    const first = functions[0]?.node.start as number
    const isWithin = (comment: Comment) => (comment.start as number) >= from && (comment.end as number) <= first
    const isFirst = !this.#links.some((link) => startOf(link) >= (statement.node.start as number) && startOf(link) < first)
    const above = isFirst ? (statement.node.leadingComments ?? []) : []
    this.#links.push({ method, functions, comments: [...above, ...this.#module.comments.filter(isWithin)], ...(known.size > 0 && { known }) })
    return true
  }

  /** The options of the handler: written out in place, held by a constant that nothing else uses, or by one of another file. */
  #optionsOf(given: NodePath | undefined): Pick<Chain, 'onError' | 'onNoMatch'> | undefined {
    const found: Pick<Chain, 'onError' | 'onNoMatch'> = { onError: undefined, onNoMatch: undefined }
    if (!given) return found
    const written = inside(given)
    const path = memberPath(written.node)
    const name = path ? path.object.name : written.isIdentifier() ? written.node.name : undefined
    const binding = name === undefined ? undefined : this.#module.program.scope.getOwnBinding(name)
    const shared = name !== undefined && binding?.kind === 'module' ? this.#declared(name) : undefined
    const value = shared && path ? valueIn(shared, path.member) : shared
    // What no file of the project declares is no object that can be read.
    const isOften = binding !== undefined && binding.kind !== 'module' && binding.referencePaths.length > 1
    const object = binding?.kind === 'module' ? value && objectOf(value) : path ? undefined : binding ? (isOften ? oftenNamed(binding) : this.#ownObject(binding)) : written
    if (!object?.isObjectExpression()) return undefined
    const text = this.#module.source.slice(written.node.start as number, written.node.end as number)
    for (const property of object.get('properties')) {
      const { node } = property
      if (node.type === 'SpreadElement' || node.computed || node.key.type !== 'Identifier') return undefined
      const { name } = node.key
      if ((name === 'onError' || name === 'onNoMatch') && this.#isMissing(property)) continue
      else if (name === 'onError' || name === 'onNoMatch') found[name] = shared !== undefined || isOften ? `${text}.${name}` : property.isObjectMethod() ? property : inside(property.get('value') as NodePath)
      else if (!MOOT.has(name)) return undefined
    }
    return found
  }

  /** Whether a property is an import of a name which the file that it is from does not export: it is `undefined`, as if it were left out. */
  #isMissing(property: NodePath): boolean {
    const value = property.isObjectProperty() ? inside(property.get('value') as NodePath) : undefined
    const binding = value?.isIdentifier() ? this.#module.program.scope.getOwnBinding(value.node.name) : undefined
    const [specifier, declaration] = [binding?.path.node, binding?.path.parent]
    if (binding?.kind !== 'module' || declaration?.type !== 'ImportDeclaration') return false
    const name = specifier?.type === 'ImportDefaultSpecifier' ? 'default' : specifier?.type === 'ImportSpecifier' ? (specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value) : undefined
    const from = declaration.source.value
    if (name === undefined || value === undefined || this.#exported(from, name) !== false) return false
    this.#missing.push({ path: value, name: binding.identifier.name, from })
    return true
  }

  /** The object of a constant that goes with the chain, since nothing else uses it. */
  #ownObject({ path, constant, referencePaths }: Binding): NodePath | undefined {
    const declaration = path.parentPath
    if (!constant || referencePaths.length !== 1 || !declaration?.isVariableDeclaration() || declaration.node.declarations.length !== 1 || !declaration.parentPath?.isProgram()) return undefined
    const object = heldBy(path)
    if (object) this.#statements.add((this.#settingsAt = declaration as NodePath<Statement>))
    return object
  }
}

/** The object of a constant that several chains of the file are given, and nothing else: it stays, and its functions are called by its name. */
function oftenNamed({ path, constant, referencePaths }: Binding): NodePath | undefined {
  const isCalled = (path: NodePath | null) => path?.isMemberExpression({ computed: false }) === true && path.parentPath.isCallExpression() && path.parentPath.node.callee === path.node
  const isGiven = ({ parent, parentPath, node }: NodePath) => (parent.type === 'CallExpression' && parent.arguments.includes(node as never)) || isCalled(parentPath)
  const object = constant && path.parentPath?.parentPath?.isProgram() && referencePaths.every(isGiven) ? heldBy(path) : undefined
  // By a shorthand it holds what has a name of its own.
  const isWritten = object?.isObjectExpression() && object.node.properties.every((one) => one.type === 'ObjectMethod' || (one.type === 'ObjectProperty' && !one.shorthand))
  return isWritten ? object : undefined
}

/** What a constant is made with. */
function heldBy(path: NodePath | undefined): NodePath | undefined {
  return path?.isVariableDeclarator() && path.node.init ? inside(path.get('init') as NodePath) : undefined
}

/** The path inside casts and brackets. */
export function inside(path: NodePath): NodePath {
  let at = path
  while (bare(at.node) !== at.node) at = at.get('expression') as NodePath
  return at
}

const startOf = ({ functions }: Link): number => (functions[0] as NodePath<Node>).node.start as number
