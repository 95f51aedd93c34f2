import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node, Statement } from '@babel/types'
import { isInjected } from '../recipes/injected.ts'
import { mayStandBeside } from './beside-handlers.ts'
import { isOfForm, objectForm, type ObjectForm } from './given.ts'
import { functionOf, isFunction, type FunctionNode } from './unit.ts'
import { bare, unwrapped } from './uses.ts'
import { fitsEntry } from './table-entries.ts'
import { tableFormOf, type TableForm } from './table-forms.ts'
import { ANY_KEY, fieldOf, handedOnAs, isLookup, parametersOf, readsOther, withoutCasts } from './wrapper-parameters.ts'
import type { FindInstrument, FoundWrapper, Instrument, Wrapper, Wrapping } from './wrapper.ts'

type FindTaker = (call: NodePath<CallExpression>, index: number, key?: string) => Wrapper | undefined

/**
 * Follows the handlers that one function is given to every place where they are used. Moving them about is nothing to it, since only how
 * they are called changes; a use that might call them otherwise means that the function cannot be converted.
 */
export class Reader {
  readonly #found: FoundWrapper
  readonly #takerOf: FindTaker
  readonly #seen = new Set<Binding>()
  readonly #called = new Set<Binding>()
  readonly #makes = new Set<NodePath<FunctionNode>>()
  readonly #around = new Map<CallExpression, Wrapping>()
  readonly #forms: (ObjectForm | undefined)[] = []
  readonly #tables = new Map<Binding, TableForm>()
  #calls = 0
  #catchesThrown = false
  #gives = false

  readonly #instrumentOf: FindInstrument
  readonly #instruments: Instrument[] = []

  constructor(found: FoundWrapper, takerOf: FindTaker, instrumentOf: FindInstrument) {
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
    const shapes = new Map<number, TableForm>()
    for (const { index, binding, key, references: own } of parametersOf(path)) {
      const shape = key === undefined && !takes.has(index) ? tableFormOf(binding) : undefined
      const { table, references } = shape ? { table: shape.table, references: shape.table.referencePaths } : { table: binding, references: own }
      if (shape) this.#tables.set(table, shape)
      // Few parameters are handlers: only one that leads to a call of it, or into another wrapper, is.
      if (takes.has(index) || !this.#mayBe(references) || isInjected(binding)) continue
      const forms = this.#forms.length
      const [calls, thrown, wrapped, called, around] = [this.#calls, this.#catchesThrown, this.#around.size, [...this.#called], [...this.#around]]
      if (!this.#binding(table, references)) {
        // Another kind of value: what was seen of it does not count.
        this.#calls = calls
        this.#catchesThrown = thrown
        this.#forms.length = forms
        for (const one of this.#called) if (!called.includes(one)) this.#called.delete(one)
        for (const [one] of this.#around) if (!around.some(([other]) => other === one)) this.#around.delete(one)
        continue
      }
      if (this.#calls === calls && this.#around.size === wrapped) continue
      takes.set(index, binding)
      if (shape) shapes.set(index, shape)
      if (shape?.field !== undefined) for (const holder of [shape.table, ...shape.entries]) members.set(holder, shape.field)
      if (key !== undefined) keys.set(index, key)
      else if (shape || isTable(binding) || this.#isTableElsewhere(binding)) tables.add(index)
      if (key !== undefined && references !== binding.referencePaths) members.set(binding, key)
    }
    if (takes.size === 0) this.#findHandedOn(takes, keys)
    // One that gives no handler calls it with its own request and response.
    if (takes.size === 0 || (!this.#gives && (takes.has(0) || takes.has(1) || [...shapes.values()].some((shape) => shape.isGiven)))) return undefined
    // Handlers are called in one way.
    if (this.#forms.some((form) => !isOfForm(form, this.#forms[0]))) return undefined
    // What it gives is a promise of a handler then.
    if (this.#gives && path.node.async) return undefined
    return { ...this.#wrapper(takes, tables), keys, members, shapes }
  }

  /** A parameter that is an object of options for another wrapper, which finds the handler there: `(options) => createRoute({ ...options, admin: true })`. */
  #findHandedOn(takes: Map<number, Binding>, keys: Map<number, string>): void {
    const { path } = this.#found
    for (const [index, given] of path.node.params.entries()) {
      const binding = given.type === 'Identifier' ? path.scope.getOwnBinding(given.name) : undefined
      const [handed, ...others] = binding?.constant ? binding.referencePaths.flatMap((reference) => handedOnAs(reference) ?? []) : []
      const wrapper = handed && this.#takerOf(handed.call, handed.index, ANY_KEY)
      const key = handed && wrapper?.keys.get(handed.index)
      if (!binding || !handed || !wrapper?.gives || key === undefined || others.length > 0 || handed.beside.includes(key)) continue
      if (!binding.referencePaths.every((reference) => handedOnAs(reference) || readsOther(reference, key)) || !this.#value(handed.call, undefined)) continue
      this.#forms.push(wrapper.object)
      this.#around.set(handed.call.node, { call: handed.call.node, wrapper })
      takes.set(index, binding)
      keys.set(index, key)
      return
    }
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
    return { ...this.#found, statement: statement.node as Statement, takes, tables, keys: new Map(), members: new Map(), called: this.#called, makes: [...this.#makes], around, object: this.#forms[0], calls: this.#calls, catchesThrown: this.#catchesThrown || around.some(({ wrapper }) => wrapper.catchesThrown), instruments: this.#instruments, gives: this.#gives }
  }

  /** Whether a parameter is used in a way that a handler, or a table of them, is. */
  #mayBe(references: readonly NodePath[]): boolean {
    return references.some((reference) => {
      const outer = unwrapped(reference)
      const parent = outer.parentPath
      if (parent?.isCallExpression() && parent.node.callee === outer.node && objectForm(parent)) return true
      if (parent?.isCallExpression() && parent.node.callee === outer.node) return parent.node.arguments.length >= 2 && parent.node.arguments.slice(0, 2).every((one) => bare(one).type === 'Identifier' || bare(one).type === 'CallExpression')
      if (parent?.isCallExpression()) return this.#takerOf(parent, parent.node.arguments.indexOf(outer.node as never)) !== undefined || this.#instrumentOf(parent) !== undefined
      const field = fieldOf(outer)
      if (field) return this.#takerOf(field.call, field.index, field.key) !== undefined
      return (parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) && parent.node.object === outer.node && parent.node.computed && isMethodOrKey(parent.node.property)
    })
  }

  /** Whether a name's uses are those of a handler, or of a table of them. */
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
          this.#forms.push(parent.isCallExpression() ? objectForm(parent) : undefined)
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
        return node.type === 'CallExpression' && this.#argument(parent as NodePath<CallExpression>, outer, undefined, root)
      case 'MemberExpression':
      case 'OptionalMemberExpression': {
        if (node.object !== outer.node) return node.property === outer.node
        const above = unwrapped(parent).parentPath
        if (above?.isAssignmentExpression() && above.node.left === parent.node) return this.#isHandler(above.get('right') as NodePath)
        if (above?.isCallExpression() && above.node.callee === parent.node && node.property.type === 'Identifier' && node.property.name === 'hasOwnProperty') return true
        const shape = node.computed && root ? this.#tables.get(root) : undefined
        if (shape?.field !== undefined) return fitsEntry(parent, shape.field, root, { handler: (path, holder) => this.#value(path, holder), named: (binding) => this.#binding(binding) })
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
        return (node.operator === '&&' || parent.parentPath?.isIfStatement() || this.#isAlike(parent.get(node.left === outer.node ? 'right' : 'left') as NodePath)) && this.#value(parent, root)
      case 'ConditionalExpression':
        return node.test === outer.node || (this.#isAlike(parent.get(node.consequent === outer.node ? 'alternate' : 'consequent') as NodePath) && this.#value(parent, root))
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
        if (field && this.#takerOf(field.call, field.index, field.key)) return this.#argument(field.call, field.argument, field.key, root)
        return node.value === outer.node && this.#hasRoom(parent) && this.#value(parent.parentPath as NodePath, undefined)
      }
      case 'SpreadElement':
        return this.#hasRoom(parent) && this.#value(parent.parentPath as NodePath, undefined)
      case 'AssignmentExpression': {
        const { left } = node
        const table = node.right === outer.node && left.type === 'MemberExpression' && left.object.type === 'Identifier' ? parent.scope.getBinding(left.object.name) : undefined
        return table !== undefined && this.#binding(table)
      }
      default:
        return false
    }
  }

  /** Whether a parameter is handed to another wrapper that looks into it. */
  #isTableElsewhere({ referencePaths }: Binding): boolean {
    return referencePaths.some((reference) => {
      const outer = unwrapped(reference)
      const call = outer.parentPath
      const index = call?.isCallExpression() ? call.node.arguments.indexOf(outer.node as never) : -1
      return call?.isCallExpression() === true && index !== -1 && this.#takerOf(call, index)?.tables.has(index) === true
    })
  }

  /** Whether what an object holds beside a handler is nothing that would be called otherwise now. */
  #hasRoom(property: NodePath): boolean {
    return mayStandBeside(property, (value) => this.#isAlike(value))
  }

  /**
   * A handler given to another wrapper: what that gives is a handler again.
   * @param root the name of a handler that this one was given; what else is a handler here was made for a request and a response, or in place
   */
  #argument(call: NodePath<CallExpression>, argument: NodePath, key?: string, root?: Binding | 'in place'): boolean {
    const wrapper = this.#takerOf(call, call.node.arguments.indexOf(argument.node as never), key)
    if (!wrapper || (!root && wrapper.object) || [...(wrapper.shapes?.values() ?? [])].some((shape) => shape.isGiven)) return false
    if (root && root !== 'in place') this.#forms.push(wrapper.object)
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
    if (path.isCallExpression()) return path.get('arguments').some((argument) => (!isFunction(withoutCasts(argument)) && this.#argument(path, argument)) || (isFunction(withoutCasts(argument)) && this.#made(path, argument)))
    const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
    // A function by its name would keep its old form.
    if (binding && (binding.kind === 'module' || functionOf(binding))) return false
    return path.isIdentifier() || path.isMemberExpression()
  }

  /** Whether what may stand in a handler's place is one that is followed too, or none: `handlers[method] ?? notAllowed` calls either. */
  #isAlike(given: NodePath): boolean {
    const path = withoutCasts(given)
    if (path.isNullLiteral()) return true
    if (path.isLogicalExpression()) return this.#isAlike(path.get('left')) && this.#isAlike(path.get('right'))
    if (path.isMemberExpression() || path.isOptionalMemberExpression()) return this.#isAlike(path.get('object') as NodePath)
    if (!path.isIdentifier()) return false
    const binding = path.scope.getBinding(path.node.name)
    return binding === undefined ? path.node.name === 'undefined' : this.#seen.has(binding)
  }

  #made(call: NodePath<CallExpression>, argument: NodePath): boolean {
    const path = withoutCasts(argument)
    if (!isFunction(path) || !this.#argument(call, argument, undefined, 'in place')) return false
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
    // `const inner = async (req, res) => …; return withUser(inner)`.
    for (const binding of Object.values(path.scope.bindings)) {
      const named = binding.kind === 'param' || binding.referencePaths.length !== 1 ? undefined : functionOf(binding)
      const outer = named && unwrapped(binding.referencePaths[0] as NodePath)
      const call = outer?.parentPath
      const wrapper = call?.isCallExpression() && call.node.callee !== outer?.node ? this.#takerOf(call, call.node.arguments.indexOf(outer?.node as never)) : undefined
      if (!named || !outer || !call?.isCallExpression() || !wrapper || wrapper.object) continue
      this.#makes.add(named)
      fine &&= this.#argument(call, outer, undefined, 'in place')
    }
    path.get('body').traverse({
      Function: (inner: NodePath) => {
        if (!isFunction(inner)) return inner.skip()
        const outer = unwrapped(inner)
        const call = outer.parentPath
        if (call?.isCallExpression() && call.node.callee !== outer.node && this.#takerOf(call, call.node.arguments.indexOf(outer.node as never))) {
          this.#makes.add(inner)
          fine &&= this.#argument(call, outer, undefined, 'in place')
        }
        const field = fieldOf(outer)
        if (field && this.#takerOf(field.call, field.index, field.key)) {
          this.#makes.add(inner)
          fine &&= this.#argument(field.call, field.argument, field.key, 'in place')
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
const isTable = (binding: Binding): boolean => binding.referencePaths.some(isLookup)

/** `handlers[req.method]`, `handlers[method]`, `handlers[key]` of a loop: not an index of a list. */
const isMethodOrKey = (given: Node): boolean => {
  const node = bare(given)
  // `handlers[req.method ?? '']`.
  if (node.type === 'LogicalExpression') return isMethodOrKey(node.left) && bare(node.right).type === 'StringLiteral'
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
export function functionBehind(path: NodePath): NodePath<FunctionNode> | undefined {
  if (isFunction(path)) return path
  if (!path.isIdentifier()) return undefined
  const binding = path.scope.getBinding(path.node.name)
  return binding && binding.kind !== 'param' && !binding.scope.path.isProgram() && binding.referencePaths.length === 1 ? functionOf(binding) : undefined
}
