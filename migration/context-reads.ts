import { join } from 'node:path'
import type { Binding, NodePath } from '@babel/traverse'
import type { Identifier, Node, ObjectPattern, Program } from '@babel/types'
import { type FunctionNode, isFunction } from '../transforms/handler/unit.ts'
import { unwrapped } from '../transforms/handler/uses.ts'
import { importedAs } from '../transforms/handler/imported.ts'
import { parse } from '../transforms/parse.ts'
import type { ContextReads, PartsRead } from '../transforms/trpc-contexts.ts'
import { textOf } from './files.ts'
import { resolveModule } from './module-graph.ts'
import type { App } from './project.ts'
import { listFiles, SOURCE_FILE } from './source-files.ts'

/** Parts of a request that are values of their own. */
const PARTS = new Set(['headers', 'cookies', 'method', 'url'])
/** The property by which tRPC gives its context to procedures and middlewares. */
const CONTEXT = 'ctx'
/** Where a `ctx` is the client's: that of a page. */
const OF_CLIENTS = /^@trpc\/(next|client|react-query)$/

/**
 * What code of an app's repository, tests included, reads of what a tRPC context carries; looked for when first asked. A context reaches code as
 * `ctx` of what tRPC hands its functions, and as the result of what makes it: from there it is followed by name, and what cannot be followed
 * is no answer.
 */
export function contextReads(app: App): ContextReads {
  const known = new Map<string, PartsRead | undefined>()
  const files = new Map<string, NodePath | undefined>()
  const programOf = (file: string) => {
    if (!files.has(file)) files.set(file, read(file))
    return files.get(file)
  }
  let all: string[] | undefined
  const mentioning = (name: RegExp) => (all ??= listFiles(app.repository).filter((file) => SOURCE_FILE.test(file) && !file.endsWith('.d.ts'))).filter((file) => name.test(textOf(file)))
  return {
    of(file, maker, key) {
      const id = `${file} ${maker} ${key}`
      if (!known.has(id)) known.set(id, new Reading(app, key, programOf).all(join(app.root, file), maker, mentioning))
      return known.get(id)
    },
    calls(name, keys) {
      const counts = mentioning(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`)).map((file) => callsGiving(programOf(file), name, keys))
      return counts.reduce((sum, one) => sum + one, 0)
    },
  }
}

function read(file: string): NodePath | undefined {
  try {
    return parse(textOf(file), file).program
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

/** How many calls of a name may give one of some keys in an object. */
function callsGiving(program: NodePath | undefined, name: string, keys: readonly string[]): number {
  let count = program === undefined ? Infinity : 0
  const gives = (one: Node) => one.type !== 'ObjectExpression' || one.properties.some((property) => property.type === 'SpreadElement' || keys.includes(keyOf(property) ?? (keys[0] as string)))
  program?.traverse({
    CallExpression({ node }) {
      const called = node.callee.type === 'Identifier' ? node.callee.name : nameOf(node.callee)
      if (called === name && node.arguments.some(gives)) count++
    },
  })
  return count
}

/** Where what is looked at is not understood. */
class Lost extends Error {}

/** One look through the repository, for what a context carries by one name. */
class Reading {
  readonly #app: App
  readonly #key: string
  readonly #programOf: (file: string) => NodePath | undefined
  readonly #seen = new Set<Node>()
  readonly #found: PartsRead = { parts: new Set(), isHanded: false, isNamed: false, isInferred: false, uses: 0, calls: 0 }

  constructor(app: App, key: string, programOf: (file: string) => NodePath | undefined) {
    this.#app = app
    this.#key = key
    this.#programOf = programOf
  }

  /** @param home the file of what makes the context */
  all(home: string, maker: string, mentioning: (name: RegExp) => string[]): PartsRead | undefined {
    try {
      for (const file of mentioning(/\bctx\b|\bcreateCaller/)) this.#contextsIn(file)
      for (const file of mentioning(new RegExp(`(?<![\\w$])${maker.replaceAll('$', '\\$')}(?![\\w$])`))) this.#makersIn(file, maker, home)
    } catch (error) {
      if (!(error instanceof Lost)) throw error
      return undefined
    }
    return this.#found.uses > 0 ? this.#found : undefined
  }

  #program(file: string): NodePath {
    return this.#programOf(file) ?? lost()
  }

  /** `({ ctx, input }) => …`, `opts.ctx`. */
  #contextsIn(file: string): void {
    this.#program(file).traverse({
      ObjectPattern: (path) => {
        if (isOfClient(path)) return
        for (const property of path.get('properties')) {
          if (property.isObjectProperty() && keyOf(property.node) === CONTEXT) this.#target(property.get('value') as NodePath, file, false)
        }
      },
      ObjectExpression: (path) => {
        const { parentPath: parent, node } = unwrapped(path)
        const isMade = parent?.isObjectProperty() ? parent.node.value === node && keyOf(parent.node) === CONTEXT : parent?.isCallExpression() === true && makesCaller(parent.node.callee)
        if (isMade && path.node.properties.some((one) => keyOf(one) === this.#key)) this.#found.isNamed = true
      },
      MemberExpression: (path) => this.#member(path, file),
      OptionalMemberExpression: (path) => this.#member(path, file),
    })
  }

  #member(path: NodePath, file: string): void {
    if (nameOf(path.node) === CONTEXT && !isOfClient(path) && !isAssigned(path)) this.#context(path, file)
  }

  /** What makes the context: an option of what makes handlers, or called for a context. */
  #makersIn(file: string, maker: string, home: string): void {
    this.#program(file).traverse({
      'MemberExpression|OptionalMemberExpression': ({ node, scope }: NodePath) => {
        if (nameOf(node) === maker && this.#isOf(home, maker, file, importedAs(node, scope)?.from)) lost()
      },
      'CallExpression|ImportExpression': ({ node, parent }: NodePath) => {
        const [given] = node.type === 'ImportExpression' ? [node.source] : node.type === 'CallExpression' && node.callee.type === 'Import' ? node.arguments : []
        // What is not waited for in place comes by a name of its own.
        if (given && parent.type !== 'AwaitExpression' && (given.type !== 'StringLiteral' || this.#isOf(home, maker, file, given.value))) lost()
      },
      ImportSpecifier: ({ node: { imported, local }, parent, scope }) => {
        const isOther = imported.type === 'Identifier' && imported.name === maker && local.name !== maker
        if (!isOther || parent.type !== 'ImportDeclaration' || parent.importKind === 'type' || !this.#isOf(home, maker, file, parent.source.value)) return
        for (const reference of scope.getBinding(local.name)?.referencePaths ?? lost()) this.#use(reference, file)
      },
      ExportSpecifier: ({ node: { local, exported } }) => {
        if (local.name === maker && !(exported.type === 'Identifier' && exported.name === maker)) lost()
      },
      Identifier: (path) => {
        if (path.node.name !== maker || !path.isReferencedIdentifier()) return
        const binding = path.scope.getBinding(maker)
        const imported = importedAs(path.node, path.scope)
        if (imported ? !this.#isOf(home, maker, file, imported.from) : file !== home || !binding?.scope.path.isProgram()) return
        this.#use(path, file)
      },
    })
  }

  /** Where what makes the context is named: as an option, in a call, in a type. */
  #use(path: NodePath, file: string): void {
    if (path.parentPath?.isTSTypeQuery()) this.#found.isInferred = true
    if (path.findParent((one) => one.isTSType() || one.isTSTypeAnnotation() || one.isExportSpecifier())) return
    const outer = unwrapped(path)
    const { parentPath } = outer
    if (parentPath?.isObjectProperty() && parentPath.node.value === outer.node && keyOf(parentPath.node) === 'createContext') this.#found.uses++
    else if (parentPath?.isCallExpression() && parentPath.node.callee === outer.node) this.#made(parentPath, file)
    else lost()
  }

  /** A call that gives a context: in an option of the same kind, or for code that uses it. */
  #made(call: NodePath, file: string): void {
    let value = unwrapped(call)
    while (value.parentPath?.isAwaitExpression()) value = unwrapped(value.parentPath)
    const around = value.getFunctionParent()
    const isReturned = (value.parentPath?.isReturnStatement() || (around?.isArrowFunctionExpression() && around.node.body === value.node)) === true
    const holder = around?.isObjectMethod() ? around : around?.parentPath
    if (isReturned && (holder?.isObjectProperty() || holder?.isObjectMethod()) && keyOf(holder.node) === 'createContext') this.#found.uses++
    else {
      this.#found.calls++
      this.#context(value, file)
    }
  }

  /** Whether a specifier may mean what makes the context: its file, or one that does not declare the name itself. */
  #isOf(home: string, maker: string, file: string, specifier: string | undefined): boolean {
    const target = specifier === undefined ? undefined : resolveModule(this.#app, file, specifier)
    if (target === undefined || target === home) return target !== undefined
    return !new RegExp(`\\b(?:function|const|let|var|class)\\s+${maker.replaceAll('$', '\\$')}(?![\\w$])`).test(textOf(target))
  }

  /** What a name or a pattern takes of a context, or of what is looked for in it. */
  #target(given: NodePath, file: string, isPart: boolean): void {
    const path = given.isAssignmentPattern() ? (given.get('left') as NodePath) : given
    if (path.isIdentifier()) this.#names(path.scope.getBinding(path.node.name), path.node, file, isPart)
    else if (path.isObjectPattern()) this.#pattern(path, file, isPart)
    else lost()
  }

  #names(binding: Binding | undefined, own: Identifier, file: string, isPart: boolean): void {
    if (!binding || this.#seen.has(own)) return binding ? undefined : lost()
    this.#seen.add(own)
    for (const reference of binding.referencePaths) {
      if (reference.parentPath?.isTSTypeQuery()) continue
      if (reference.parentPath?.isExportSpecifier() || reference.isExportNamedDeclaration()) lost()
      if (isPart) this.#part(reference, file)
      else this.#context(reference, file)
    }
  }

  #pattern(pattern: NodePath<ObjectPattern>, file: string, isPart: boolean): void {
    for (const property of pattern.get('properties')) {
      if (property.isRestElement()) {
        // What is left has it, unless it was taken before.
        const taken = pattern.node.properties.some((one) => one.type === 'ObjectProperty' && keyOf(one) === this.#key)
        if (isPart) lost()
        if (!taken) this.#target(property.get('argument') as NodePath, file, false)
        continue
      }
      const name = keyOf(property.node) ?? lost()
      const value = (property as NodePath).get('value') as NodePath
      if (isPart) this.#found.parts.add(PARTS.has(name) ? name : lost())
      else if (name === this.#key) this.#target(value, file, true)
    }
  }

  /** Where a context stands as an expression. */
  #context(given: NodePath, file: string): void {
    const path = unwrapped(given)
    const { parentPath: parent, node } = path
    if (!parent) return lost()
    if (parent.isMemberExpression() || parent.isOptionalMemberExpression()) {
      if (parent.node.object !== node) return lost()
      const name = nameOf(parent.node) ?? lost()
      if (name === this.#key) this.#part(parent, file)
    } else if (parent.isVariableDeclarator() && parent.node.init === node) this.#target(parent.get('id') as NodePath, file, false)
    else if (parent.isAssignmentExpression({ operator: '=' }) && parent.node.right === node) {
      const left = parent.get('left') as NodePath
      if (left.isIdentifier()) this.#names(left.scope.getBinding(left.node.name), left.node, file, false)
      else if (left.isObjectPattern()) this.#pattern(left, file, false)
      else if (nameOf(left.node) !== CONTEXT) lost()
    } else if (parent.isSpreadElement()) {
      const object = parent.parentPath
      if (!object?.isObjectExpression() || !this.#isHandedOn(unwrapped(object), file)) lost()
    } else if (parent.isObjectProperty() && parent.node.value === node) {
      if (keyOf(parent.node) !== CONTEXT || !this.#staysHere(parent, file)) lost()
    } else if (parent.isCallExpression() && parent.node.callee !== node) {
      if (!makesCaller(parent.node.callee)) this.#argument(path, parent, file, false)
    } else if (parent.isLogicalExpression() && parent.node.left === node) {
      if (parent.node.operator !== '&&') this.#context(parent, file)
    } else if (parent.isAwaitExpression()) this.#context(parent, file)
    else if (!isTested(path)) lost()
  }

  /** Where what is looked for stands as an expression. */
  #part(given: NodePath, file: string): void {
    const path = unwrapped(given)
    const { parentPath: parent, node } = path
    if (!parent) return lost()
    if ((parent.isMemberExpression() || parent.isOptionalMemberExpression()) && parent.node.object === node) this.#take(nameOf(parent.node) ?? lost(), parent)
    else if (parent.isVariableDeclarator() && parent.node.init === node) this.#target(parent.get('id') as NodePath, file, true)
    else if (parent.isCallExpression() && parent.node.callee !== node) {
      this.#found.isHanded = true
      this.#argument(path, parent, file, true)
    } else if (isTested(path) || (parent.isLogicalExpression({ operator: '&&' }) && parent.node.left === node)) this.#found.parts.add('')
    else lost()
  }

  /** One of its parts, and that nothing is put there. */
  #take(name: string, path: NodePath): void {
    let value = unwrapped(path)
    for (let parent = value.parentPath; parent && (parent.isMemberExpression() || parent.isOptionalMemberExpression()) && parent.node.object === value.node; parent = value.parentPath) {
      if (name === 'socket' && value.node === path.node && nameOf(parent.node) !== 'remoteAddress') lost()
      value = unwrapped(parent)
    }
    if (isAssigned(value) || (!PARTS.has(name) && name !== 'socket') || (name === 'socket' && value.node === path.node)) lost()
    this.#found.parts.add(name)
  }

  /** An argument of a function of the project: what its parameter is used for. */
  #argument(path: NodePath, call: NodePath, file: string, isPart: boolean): void {
    const { node } = call
    if (node.type !== 'CallExpression' || node.arguments.some(({ type }) => type === 'SpreadElement')) return lost()
    const found = this.#functionOf(call.get('callee') as NodePath, file) ?? lost()
    const param = found.path.get('params')[node.arguments.indexOf(path.node as never)] as NodePath | undefined
    if (!param) return usesArguments(found.path) ? lost() : undefined
    this.#target(param, found.file, isPart)
  }

  /** `{ ctx: { ...ctx, user } }`, `createCaller({ ...ctx, user })`. */
  #isHandedOn(object: NodePath, file: string): boolean {
    const { parentPath: parent, node } = object
    if (parent?.isObjectProperty() && parent.node.value === node) return keyOf(parent.node) === CONTEXT && this.#staysHere(parent, file)
    return parent?.isCallExpression() === true && parent.node.callee !== node && makesCaller(parent.node.callee)
  }

  /** Whether the object of a property `ctx` goes nowhere but to code of the project, where it is looked for too, or to tRPC. */
  #staysHere(property: NodePath, file: string): boolean {
    const object = property.parentPath && unwrapped(property.parentPath)
    const call = object?.parentPath
    if (!call?.isCallExpression()) return call?.isReturnStatement() === true || call?.isVariableDeclarator() === true || call?.isArrowFunctionExpression() === true
    const { callee } = call.node
    const imported = importedAs(callee, call.scope)
    if (imported) return imported.from.startsWith('@trpc/') || resolveModule(this.#app, file, imported.from) !== undefined
    // `next({ ctx })`, `opts.next({ ctx })`.
    return callee.type === 'Identifier' ? call.scope.hasBinding(callee.name) : nameOf(callee) === 'next'
  }

  #functionOf(callee: NodePath, file: string): { path: NodePath<FunctionNode>; file: string } | undefined {
    const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined
    if (!binding) return undefined
    if (binding.path.parent.type !== 'ImportDeclaration') {
      const path = binding.constant ? declared(binding) : undefined
      return path && { path, file }
    }
    const imported = importedAs(callee.node, callee.scope)
    return imported && this.#exported(file, imported.from, imported.name)
  }

  /** The function that what a specifier means exports by a name, through modules that hand on what others export. */
  #exported(from: string, specifier: string, name: string, depth = 0): { path: NodePath<FunctionNode>; file: string } | undefined {
    const file = resolveModule(this.#app, from, specifier)
    if (file === undefined || name === 'default' || depth > 8 || !SOURCE_FILE.test(file) || file.endsWith('.d.ts')) return undefined
    const program = this.#program(file)
    if (program.scope.hasOwnBinding(name)) {
      const path = exported(program, name)
      return path && { path, file }
    }
    const found = (program.node as Program).body.flatMap((one) => {
      if (one.type === 'ExportAllDeclaration') return this.#exported(file, one.source.value, name, depth + 1) ?? []
      const own = one.type === 'ExportNamedDeclaration' && one.source ? one.specifiers.find((each) => each.type === 'ExportSpecifier' && each.exported.type === 'Identifier' && each.exported.name === name) : undefined
      return own?.type === 'ExportSpecifier' && one.type === 'ExportNamedDeclaration' && one.source ? (this.#exported(file, one.source.value, own.local.name, depth + 1) ?? []) : []
    })
    return found.length === 1 ? found[0] : undefined
  }
}

function lost(): never {
  throw new Lost()
}

/** The function that a module exports where it declares it. */
function exported(program: NodePath, name: string): NodePath<FunctionNode> | undefined {
  const binding = program.scope.getOwnBinding(name)
  if (!binding?.constant) return undefined
  return binding.path.findParent((one) => one.isExportNamedDeclaration()) ? declared(binding) : undefined
}

function declared({ path }: Binding): NodePath<FunctionNode> | undefined {
  const value = path.isVariableDeclarator() && path.node.id.type === 'Identifier' ? (path.get('init') as NodePath) : path
  return isFunction(value) ? value : undefined
}

function usesArguments(path: NodePath): boolean {
  let isUsed = false
  path.traverse({ Identifier: ({ node }) => void (isUsed ||= node.name === 'arguments') })
  return isUsed
}

/** `createCaller(ctx)`, `appRouter.createCaller(ctx)`, `createCallerFactory(appRouter)(ctx)`. */
function makesCaller(callee: Node): boolean {
  const named = callee.type === 'Identifier' ? callee.name : (nameOf(callee) ?? '')
  if (callee.type === 'CallExpression') return /^createCallerFactory$/.test(callee.callee.type === 'Identifier' ? callee.callee.name : (nameOf(callee.callee) ?? ''))
  return named === 'createCaller'
}

/** The name of a property or of what a pattern takes. */
function keyOf(node: Node): string | undefined {
  if (node.type !== 'ObjectProperty' && node.type !== 'ObjectMethod') return undefined
  if (node.key.type === 'StringLiteral') return node.key.value
  return !node.computed && node.key.type === 'Identifier' ? node.key.name : undefined
}

const nameOf = (node: Node): string | undefined => {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined
  return node.property.type === 'StringLiteral' ? node.property.value : !node.computed && node.property.type === 'Identifier' ? node.property.name : undefined
}

/** Whether something is put there. */
function isAssigned(path: NodePath): boolean {
  const { parent, node } = unwrapped(path)
  return (parent.type === 'AssignmentExpression' && parent.left === node) || parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete')
}

/** Whether only its truth is asked. */
function isTested({ parent, node }: NodePath): boolean {
  if (parent.type === 'UnaryExpression') return parent.operator === '!' || parent.operator === 'typeof'
  if (parent.type === 'ExpressionStatement') return true
  return (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test === node
}

/** Whether a `ctx` is that of a page, in what sets up tRPC's client or in what Next calls for a page. */
function isOfClient(path: NodePath): boolean {
  return path.findParent((one) => {
    const imported = one.isCallExpression() ? importedAs(one.node.callee, one.scope) : undefined
    return imported !== undefined && OF_CLIENTS.test(imported.from)
  }) !== null
}
