import type { Binding, NodePath } from '@babel/traverse'
import type { Module } from './handler/module.ts'
import type { FindNamed } from './handler/promisified.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { Splice } from './splice.ts'
import { withoutUnused } from './unused-after.ts'

/** What an expression of a composing function comes to: something of the route, a list, a function, or the one inside of the other. */
type Value =
  | { kind: 'given'; path: NodePath }
  | { kind: 'list'; items: Value[] }
  | { kind: 'number'; value: number }
  /** `made`: the route's call that gives it. */
  | { kind: 'function'; path: NodePath<FunctionNode>; names: Names; made?: NodePath }
  | { kind: 'applied'; by: NodePath; to: Value }

type Names = ReadonlyMap<Binding, Value>

/** How often functions are applied before an order counts as one that cannot be told. */
const STEPS = 200

/**
 * `compose(withCors, withUser)(handler)` and `[withCors, withUser].reduceRight((inner, wrapper) => wrapper(inner), handler)`: where the
 * composing function's own text tells the order, each wrapper stands around the next.
 */
export function composed(module: Module, find: FindNamed): Splice[] {
  for (const statement of module.program.get('body')) {
    if (!statement.isExportDefaultDeclaration()) continue
    let path = withoutCasts(statement.get('declaration') as NodePath)
    const binding = path.isIdentifier() ? module.program.scope.getBinding(path.node.name) : undefined
    if (binding?.constant && binding.path.isVariableDeclarator() && binding.path.node.init) path = withoutCasts(binding.path.get('init') as NodePath)
    if (!path.isCallExpression()) return []
    const value = new Composer(module, find).value(path, new Map())
    const wrappers: NodePath[] = []
    let inner: Value | undefined = value
    for (; inner?.kind === 'applied'; inner = inner.to) wrappers.push(inner.by)
    // As it is written already, or without any.
    if (inner?.kind !== 'given' || wrappers.every((one) => one.parentPath?.isCallExpression() && one.key === 'callee')) return []
    const range = ({ node }: NodePath) => ({ start: node.start as number, end: node.end as number })
    const { start, end } = range(path)
    const kept = [...wrappers, inner.path].map(range)
    const stays = (reference: NodePath) => kept.some((one) => (reference.node.start as number) >= one.start && (reference.node.end as number) <= one.end)
    return [{ start, end, parts: [...wrappers.flatMap((one) => [range(one), '(']), range(inner.path), ')'.repeat(wrappers.length)] }, ...withoutUnused(module, [path], stays)]
  }
  return []
}

/** Works out what functions that only put others together give; undefined for all else. */
class Composer {
  readonly #module: Module
  readonly #find: FindNamed
  #steps = 0

  constructor(module: Module, find: FindNamed) {
    this.#module = module
    this.#find = find
  }

  value(given: NodePath, names: Names): Value | undefined {
    const path = withoutCasts(given)
    if (path.isIdentifier()) return this.#named(path, path.node.name, names)
    if (path.isNumericLiteral()) return { kind: 'number', value: path.node.value }
    if (isFunction(path)) return path.node.async || path.node.generator || this.#isGiven(path) ? this.#given(path) : { kind: 'function', path, names }
    if (path.isArrayExpression()) return this.#list(path.get('elements') as NodePath[], names)
    if (path.isCallExpression()) return this.#call(path, names)
    if (path.isMemberExpression()) return this.#member(path, names) ?? this.#given(path)
    return this.#given(path)
  }

  /** What stands in the route, and is put together. */
  #given(path: NodePath): Value | undefined {
    return path.scope.getProgramParent().path.node === this.#module.program.node ? { kind: 'given', path } : undefined
  }

  /** Functions of the route itself are its handler. */
  #isGiven(path: NodePath<FunctionNode>): boolean {
    return path.node.params.length !== 1 && this.#given(path) !== undefined
  }

  #named(path: NodePath, name: string, names: Names): Value | undefined {
    const binding = path.scope.getBinding(name)
    const known = binding && names.get(binding)
    if (known) return known
    if (binding?.kind === 'param') return undefined
    const init = binding?.constant && binding.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier' ? (binding.path.get('init') as NodePath) : undefined
    const list = init?.node ? withoutCasts(init) : undefined
    // A list, or what a composing function gives; else what has the name is put together itself.
    if (list?.isArrayExpression()) return this.value(list, names)
    const made = list?.isCallExpression() ? this.#call(list, names) : undefined
    return made && made.kind !== 'given' ? made : this.#given(path)
  }

  #list(elements: NodePath[], names: Names): Value | undefined {
    const items = elements.flatMap((one): (Value | undefined)[] => {
      if (!one.isSpreadElement()) return [one.node ? this.value(one, names) : undefined]
      const inner = this.value(one.get('argument') as NodePath, names)
      return inner?.kind === 'list' ? inner.items : [undefined]
    })
    return items.every((one) => one !== undefined) ? { kind: 'list', items } : undefined
  }

  #member(path: NodePath, names: Names): Value | undefined {
    if (!path.isMemberExpression()) return undefined
    const object = this.value(path.get('object') as NodePath, names)
    const { property, computed } = path.node
    if (object?.kind !== 'list') return undefined
    if (!computed && property.type === 'Identifier' && property.name === 'length') return { kind: 'number', value: object.items.length }
    const index = computed ? this.value(path.get('property') as NodePath, names) : undefined
    return index?.kind === 'number' ? object.items[index.value] : undefined
  }

  #call(path: NodePath, names: Names): Value | undefined {
    if (!path.isCallExpression() || ++this.#steps > STEPS) return undefined
    const callee = withoutCasts(path.get('callee') as NodePath)
    const object = callee.isMemberExpression() && !callee.node.computed && callee.node.property.type === 'Identifier' ? this.value(callee.get('object') as NodePath, names) : undefined
    if (object?.kind === 'list' && callee.isMemberExpression()) return this.#ofList(object.items, (callee.node.property as { name: string }).name, path.get('arguments') as NodePath[], names)
    const args = this.#list(path.get('arguments') as NodePath[], names)
    if (args?.kind !== 'list') return this.#given(path)
    const called = this.value(callee, names)
    if (called?.kind === 'given') {
      const maker = called.path.isIdentifier() ? this.#composer(called.path) : undefined
      const made = maker && this.#apply({ kind: 'function', path: maker, names: new Map() }, args.items)
      if (made?.kind === 'applied') return made
      if (made?.kind === 'function') return this.#given(path) ? { ...made, made: path } : made
    }
    return (called && this.#apply(called, args.items)) ?? this.#given(path)
  }

  /** The function that a name stands for, here or in the file that it comes from. */
  #composer(path: NodePath): NodePath<FunctionNode> | undefined {
    const name = path.isIdentifier() ? path.node.name : ''
    const binding = path.scope.getBinding(name)
    const found = binding && (functionOf(binding) ?? (binding.kind === 'module' ? this.#find(name) : undefined))
    return found && !found.node.async && !found.node.generator ? found : undefined
  }

  #ofList(items: Value[], method: string, args: NodePath[], names: Names): Value | undefined {
    const [given, start] = args.map(withoutCasts)
    const callback: Value | undefined = given && isFunction(given) ? { kind: 'function', path: given, names } : given && this.value(given, names)
    const first = start && this.value(start, names)
    if (start && !first) return undefined
    if (method === 'reverse' && args.length === 0) return { kind: 'list', items: items.toReversed() }
    if (method === 'slice' && args.length === 0) return { kind: 'list', items }
    if (method !== 'reduce' && method !== 'reduceRight') return undefined
    const order = method === 'reduce' ? items : items.toReversed()
    let value = first ?? order[0]
    for (const item of first ? order : order.slice(1)) value = value && callback && this.#apply(callback, [value, item])
    return value
  }

  #apply(called: Value, args: Value[]): Value | undefined {
    if (++this.#steps > STEPS) return undefined
    if (called.kind === 'given') {
      const [only, ...others] = args
      // A handler of one parameter, written in place.
      const inner = only?.kind === 'function' ? this.#given(only.path) : only
      return inner && others.length === 0 && (inner.kind === 'given' || inner.kind === 'applied') ? { kind: 'applied', by: called.path, to: inner } : undefined
    }
    if (called.kind !== 'function') return undefined
    const value = this.#run(called, args)
    // A wrapper that the route's call makes, not what puts wrappers together.
    const isMade = called.made && value?.kind !== 'applied' && value?.kind !== 'function'
    return isMade && called.made ? this.#apply({ kind: 'given', path: called.made }, args) : value
  }

  #run(called: Extract<Value, { kind: 'function' }>, args: Value[]): Value | undefined {
    const names = new Map(called.names)
    for (const [n, parameter] of called.path.node.params.entries()) {
      const isRest = parameter.type === 'RestElement'
      const name = isRest ? parameter.argument : parameter
      const binding = name.type === 'Identifier' ? called.path.scope.getOwnBinding(name.name) : undefined
      const value: Value | undefined = isRest ? { kind: 'list', items: args.slice(n) } : args[n]
      if (!binding || !value) return undefined
      names.set(binding, value)
    }
    const body = called.path.get('body') as NodePath
    return body.isBlockStatement() ? this.#body(body.get('body'), names) : this.value(body, names)
  }

  /** The value that statements return; undefined where they do anything that is not understood. */
  #body(statements: NodePath[], names: Map<Binding, Value>): Value | undefined {
    for (const statement of statements) {
      if (statement.isReturnStatement()) return statement.node.argument ? this.value(statement.get('argument') as NodePath, names) : undefined
      if (statement.isVariableDeclaration()) {
        for (const one of statement.get('declarations')) if (!this.#put(one.get('id') as NodePath, one.get('init') as NodePath, names)) return undefined
      } else if (statement.isIfStatement() && !statement.node.alternate) {
        const test = this.#test(statement.get('test'), names)
        if (test === undefined) return undefined
        const inside = statement.get('consequent')
        if (test) return this.#body(inside.isBlockStatement() ? inside.get('body') : [inside], names)
      } else if (statement.isForOfStatement() && !statement.node.await) {
        const list = this.value(statement.get('right'), names)
        const left = statement.get('left')
        const one = left.isVariableDeclaration() ? left.node.declarations[0]?.id : undefined
        const binding = one?.type === 'Identifier' ? statement.scope.getBinding(one.name) : undefined
        const inside = statement.get('body')
        if (list?.kind !== 'list' || !binding) return undefined
        for (const item of list.items) {
          names.set(binding, item)
          for (const each of inside.isBlockStatement() ? inside.get('body') : [inside]) {
            const expression = each.isExpressionStatement() ? each.get('expression') : undefined
            if (!expression?.isAssignmentExpression({ operator: '=' }) || !this.#put(expression.get('left') as NodePath, expression.get('right'), names)) return undefined
          }
        }
      } else return undefined
    }
    return undefined
  }

  #put(target: NodePath, init: NodePath, names: Map<Binding, Value>): boolean {
    const binding = target.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined
    const value = init.node ? this.value(init, names) : undefined
    if (binding && value) names.set(binding, value)
    return binding !== undefined && value !== undefined
  }

  /** `wrappers.length === 0`. */
  #test(test: NodePath, names: Names): boolean | undefined {
    if (!test.isBinaryExpression() || !/^===?$/.test(test.node.operator)) return undefined
    const [left, right] = [this.value(test.get('left') as NodePath, names), this.value(test.get('right'), names)]
    return left?.kind === 'number' && right?.kind === 'number' ? left.value === right.value : undefined
  }
}
