import type { Binding, NodePath } from '@babel/traverse'
import type { Node, ObjectMethod } from '@babel/types'
import { givenTo, type CallsElsewhere } from '../handler/given-parameters.ts'
import { importedAs } from '../handler/imported.ts'
import type { Module } from '../handler/module.ts'
import type { Modules } from '../handler/modules.ts'
import { returned } from '../handler/read-wrapper.ts'
import { functionOf, isFunction, type FunctionNode } from '../handler/unit.ts'
import { unwrapped } from '../handler/uses.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'

/** An expression, and what the parameters of the functions around it were given. */
export interface Value {
  path: NodePath
  given: ReadonlyMap<Binding, Value | undefined>
}

type Given = Value['given']

const NOTHING: Given = new Map()
const FAR = 24

/** What expressions may stand for, through constants, objects, parameters and functions of the project that give one. */
export class Values {
  readonly #module: Module
  readonly #modules: Modules | undefined
  readonly #calls: CallsElsewhere | undefined
  /** Files that call a function of another one. */
  readonly #callers = new Map<Node, Module>()

  /**
   * @param modules undefined where only the module itself can be read
   * @param calls finds the calls of functions that other files use
   */
  constructor(module: Module, modules: Modules | undefined, calls: CallsElsewhere | undefined) {
    this.#calls = calls
    this.#module = module
    this.#modules = modules
  }

  /** All that an expression may be: each cannot be followed any further. Nothing where it is missing; undefined where not all of it is known. */
  of({ path: whole, given }: Value, depth = 0): Value[] | undefined {
    const path = withoutCasts(whole)
    if (depth > FAR) return undefined
    const next = (one: NodePath, there = given) => this.of({ path: one, given: there }, depth + 1)
    if (path.isIdentifier()) return path.node.name === 'undefined' ? [] : this.#named(path, given, depth)
    if (path.isConditionalExpression()) return all([next(path.get('consequent')), next(path.get('alternate'))])
    if (path.isLogicalExpression()) return all([next(path.get('left')), next(path.get('right'))])
    if (path.isMemberExpression() || path.isOptionalMemberExpression()) {
      const { computed, property } = path.node
      const key = property.type === 'StringLiteral' ? property.value : !computed && property.type === 'Identifier' ? property.name : undefined
      const found = this.property(next(path.get('object') as NodePath), key, depth + 1)
      return found ?? [{ path, given }]
    }
    if (path.isCallExpression()) {
      const maker = this.function({ path: path.get('callee') as NodePath, given })
      const result = maker && isFunction(maker.path) && !maker.path.node.async && !maker.path.node.generator ? returned(maker.path) : undefined
      return (maker && result && isFunction(maker.path) ? next(result, this.#handed(maker.path, path.get('arguments') as NodePath[], given, maker.given)) : undefined) ?? [{ path, given }]
    }
    return [{ path, given }]
  }

  /** The function of the project that an expression names, or is. */
  function({ path: whole, given }: Value): { path: NodePath<FunctionNode | ObjectMethod>; given: Given } | undefined {
    const path = withoutCasts(whole)
    if (isFunction(path)) return { path, given }
    if (!path.isIdentifier()) return undefined
    const binding = path.scope.getBinding(path.node.name)
    const own = binding && binding.kind !== 'module' ? functionOf(binding) : undefined
    if (own) return { path: own, given: binding?.scope.path.isProgram() ? NOTHING : given }
    const module = binding?.kind === 'module' ? this.moduleOf(path) : undefined
    const found = module && this.#modules?.named(module, path.node.name)
    return found && { path: found.path, given: NOTHING }
  }

  /** The module that a place is of. */
  moduleOf(path: NodePath): Module | undefined {
    const program = path.scope.getProgramParent().path.node
    return this.#module.program.node === program ? this.#module : (this.#modules?.holding(program) ?? this.#callers.get(program))
  }

  /**
   * What objects hold under a name: undefined where one of them is none that is written out.
   * @param key undefined for any of their names
   */
  property(objects: Value[] | undefined, key: string | undefined, depth = 0): Value[] | undefined {
    return all((objects ?? [undefined]).map((object) => {
      if (!object?.path.isObjectExpression() || depth > FAR) return undefined
      let found: Value[] | undefined = []
      for (const property of object.path.get('properties') as NodePath[]) {
        if (property.isSpreadElement()) {
          const spread = this.of({ path: property.get('argument'), given: object.given }, depth + 1)
          const more = this.property(spread, key, depth + 1)
          found = more && found && [...found, ...more]
          continue
        }
        if (!property.isObjectProperty() && !property.isObjectMethod({ kind: 'method' })) return undefined
        const { node } = property
        const name = node.computed ? undefined : node.key.type === 'Identifier' ? node.key.name : node.key.type === 'StringLiteral' ? node.key.value : undefined
        if (name === undefined && !(node.computed && key === undefined)) return undefined
        if (key !== undefined && name !== key) continue
        const value = property.isObjectMethod() ? [{ path: property as NodePath, given: object.given }] : this.of({ path: property.get('value') as NodePath, given: object.given }, depth + 1)
        found = key === undefined ? value && found && [...found, ...value] : value
      }
      return found
    }))
  }

  #named(path: NodePath, given: Given, depth: number): Value[] | undefined {
    const { name } = path.node as { name: string }
    const binding = path.scope.getBinding(name)
    if (!binding) return undefined
    const next = (one: NodePath, there: Given) => this.of({ path: one, given: there }, depth + 1)
    if (binding.kind === 'param') return this.#parameter(binding, path, given, depth)
    if (binding.kind === 'module') {
      const module = this.moduleOf(path)
      const found = module && this.#modules?.declared(module, name)
      // `export default rateLimit(options)`
      if (found?.path.isExpression()) return next(found.path, NOTHING)
      if (!found?.path.isVariableDeclarator() || found.path.node.id.type !== 'Identifier') return [{ path, given }]
      const there = found.module.program.scope.getOwnBinding(found.path.node.id.name)
      return there && !isChanged(binding) ? this.#held(there, NOTHING, depth) : undefined
    }
    return binding.path.isFunctionDeclaration() ? [{ path: binding.path, given }] : binding.path.isVariableDeclarator() && importedAs(path.node, path.scope) === undefined ? this.#held(binding, binding.scope.path.isProgram() ? NOTHING : given, depth, next) : [{ path, given }]
  }

  /** What a name holds by its declaration, and by all that assigns it. */
  #held(binding: Binding, given: Given, depth: number, next = (one: NodePath, there: Given) => this.of({ path: one, given: there }, depth + 1)): Value[] | undefined {
    const { path } = binding
    if (!path.isVariableDeclarator() || path.node.id.type !== 'Identifier') return undefined
    const init = path.get('init') as NodePath
    const assigned = binding.constantViolations.map((one) => (one.isAssignmentExpression({ operator: '=' }) && one.node.left.type === 'Identifier' ? next(one.get('right'), given) : undefined))
    const found = all([init.node ? next(init, given) : [], ...assigned])
    // What its members are by now is another thing.
    return found?.some(({ path: one }) => one.isObjectExpression()) && isChanged(binding) ? undefined : found
  }

  #parameter(binding: Binding, path: NodePath, given: Given, depth: number): Value[] | undefined {
    const entry = parameterOf(binding)
    if (!entry || !binding.constant) return [{ path, given }]
    const { fallback, key, owner, index } = entry
    const more = fallback ? this.of({ path: fallback, given }, depth + 1) : []
    const handed = given.has(binding) ? [given.get(binding)] : (this.#callsOf(owner)?.map((call) => argumentOf(call, index)) ?? this.#givenElsewhere(binding))
    if (!handed) return [{ path, given }]
    const values = all(handed.map((one) => (one === 'unknown' ? undefined : one ? this.of(one, depth + 1) : [])))
    return all([key === undefined ? values : values && this.property(values, key, depth + 1), more])
  }

  /** What a call gives the parameters of a function. */
  #handed(owner: NodePath<FunctionNode>, args: NodePath[], given: Given, there: Given): Given {
    const all = new Map(there)
    if (args.some((one) => one.isSpreadElement())) return all
    for (const binding of Object.values(owner.scope.bindings)) {
      const entry = binding.kind === 'param' ? parameterOf(binding) : undefined
      if (entry?.owner.node !== owner.node) continue
      const argument = args[entry.index]
      all.set(binding, argument && { path: argument, given })
    }
    return all
  }

  /** What the calls of all files give a parameter. */
  #givenElsewhere(binding: Binding): (Value | 'unknown' | undefined)[] | undefined {
    const module = this.moduleOf(binding.path)
    const found = module && this.#calls && givenTo(binding, module, this.#calls)
    return found?.values.map((spot) => {
      if (!spot) return undefined
      const path = (spot.path.get('arguments') as NodePath[]).find((one) => one.node === spot.node)
      this.#callers.set(spot.module.program.node, spot.module)
      return path ? { path, given: NOTHING } : 'unknown'
    })
  }

  /** All calls of a function that only its own file can call; undefined where it may be called elsewhere. */
  #callsOf(owner: NodePath): NodePath[] | undefined {
    const name = owner.isFunctionDeclaration() ? owner.node.id?.name : owner.parentPath?.isVariableDeclarator() && owner.parentPath.node.id.type === 'Identifier' ? owner.parentPath.node.id.name : undefined
    const binding = name === undefined ? undefined : owner.parentPath?.scope.getBinding(name)
    const statement = owner.isFunctionDeclaration() ? owner : owner.parentPath?.parentPath
    if (!binding?.constant || statement?.parentPath?.isExportDeclaration()) return undefined
    const calls = binding.referencePaths.map((one) => (one.parentPath?.isCallExpression() && one.parentPath.node.callee === one.node ? one.parentPath : undefined))
    return calls.length > 0 && calls.every((one) => one !== undefined) ? calls : undefined
  }
}

/** What a call hands over at a place. */
function argumentOf(call: NodePath, index: number): Value | 'unknown' | undefined {
  const args = (call.get('arguments') as NodePath[]) ?? []
  if (args.some((one) => one.isSpreadElement())) return 'unknown'
  const path = args[index]
  return path && { path, given: NOTHING }
}

/** Where a function has a parameter: its position, and the key in an object there. */
function parameterOf(binding: Binding): { owner: NodePath<FunctionNode>; index: number; key?: string; fallback?: NodePath } | undefined {
  const owner = binding.scope.path
  if (!isFunction(owner)) return undefined
  for (const [index, whole] of (owner.get('params') as NodePath[]).entries()) {
    const param = whole.isAssignmentPattern() ? (whole.get('left') as NodePath) : whole
    if (param.isIdentifier() && param.node === binding.identifier) return { owner, index, ...(whole.isAssignmentPattern() && { fallback: whole.get('right') as NodePath }) }
    if (!param.isObjectPattern()) continue
    for (const property of param.get('properties')) {
      if (!property.isObjectProperty() || property.node.computed || property.node.key.type !== 'Identifier') continue
      const value = property.get('value') as NodePath
      const local = value.isAssignmentPattern() ? (value.node.left as Node) : value.node
      // Of what stands there where no object is handed over, nothing is read.
      if (local === binding.identifier) return whole.isAssignmentPattern() && !isEmpty(whole.node.right) ? undefined : { owner, index, key: property.node.key.name, ...(value.isAssignmentPattern() && { fallback: value.get('right') as NodePath }) }
    }
  }
  return undefined
}

const isEmpty = (node: Node): boolean => node.type === 'ObjectExpression' && node.properties.length === 0

/** Whether members of what a name holds are put there otherwise than where it is written out: `limiters.api = …`, `Object.assign(limiters, …)`. */
function isChanged(binding: Binding, seen: readonly Binding[] = []): boolean {
  return !seen.includes(binding) && binding.referencePaths.some((reference) => {
    let at = unwrapped(reference)
    let { parentPath: parent } = at
    const alias = parent?.isVariableDeclarator() && parent.node.init === at.node && parent.node.id.type === 'Identifier' ? parent.scope.getBinding(parent.node.id.name) : undefined
    if (alias) return isChanged(alias, [...seen, binding])
    if (parent?.isCallExpression() && parent.node.arguments[0] === at.node) return /^(Object|Reflect)\.(assign|define\w+|set\w*)$/.test(parent.get('callee').toString())
    while (parent?.isMemberExpression() && parent.node.object === at.node) parent = (at = unwrapped(parent)).parentPath
    return (parent?.isAssignmentExpression() && parent.node.left === at.node && at.isMemberExpression()) || parent?.isUpdateExpression() || parent?.isUnaryExpression({ operator: 'delete' }) || (parent?.isForXStatement() && parent.node.left === at.node) || false
  })
}

function all(found: readonly (Value[] | undefined)[]): Value[] | undefined {
  return found.every((one) => one !== undefined) ? found.flat() : undefined
}
