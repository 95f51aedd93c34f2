import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node, OptionalCallExpression } from '@babel/types'
import { MethodTests } from '../handler/constant.ts'
import type { Module } from '../handler/module.ts'
import type { FunctionNode } from '../handler/unit.ts'
import { bare, requestUses, unwrapped } from '../handler/uses.ts'
import type { Splice } from '../splice.ts'
import { valueOf, type Table, type Value } from './read.ts'

/** A place where what a table gives for the method is called. */
export interface Call {
  path: NodePath<CallExpression | OptionalCallExpression>
  /** Text of the key: an expression that the method decides. */
  key: string
  optional: boolean
  /** What is called for methods that the table does not name. */
  fallback: Value | undefined
}

/** Whether what is looked up under the method, `handlers[req.method]`, is called: a table that is left. Other tables only hold data. */
export function choosesFunction(method: NodePath): boolean {
  const key = method.findParent((one) => !one.isExpression() || one.isMemberExpression({ computed: true }) || one.isOptionalMemberExpression({ computed: true }))
  if (!(key?.isMemberExpression() || key?.isOptionalMemberExpression()) || !contains(key.node.property, method.node)) return false
  const isCalled = (path: NodePath): boolean => {
    let place = unwrapped(path)
    while (place.parentPath?.isLogicalExpression()) place = unwrapped(place.parentPath)
    const parent = place.parentPath as NodePath
    if ((parent.isCallExpression() || parent.isOptionalCallExpression()) && parent.node.callee === place.node) return true
    if (!parent.isVariableDeclarator() || parent.node.id.type !== 'Identifier') return false
    return parent.scope.getBinding(parent.node.id.name)?.referencePaths.some(isCalled) ?? false
  }
  return isCalled(key)
}

const contains = (outer: Node, node: Node): boolean => (outer.start as number) <= (node.start as number) && (outer.end as number) >= (node.end as number)

/** Everything that uses a table: calls, questions whether it has a method, lists of its keys. */
export class TableUses {
  /** Questions and lists, written without the table. */
  readonly splices: Splice[] = []
  readonly calls: Call[] = []
  /** Declarations of names for what the table gives. */
  readonly names: Node[] = []
  readonly #module: Module
  readonly #table: Table
  readonly #tests = new Map<Node, MethodTests>()
  /** The methods as a list. */
  readonly #has: string

  constructor(module: Module, table: Table) {
    this.#module = module
    this.#table = table
    this.#has = `[${this.#keys.join(', ')}]`
  }

  /** Reads them all; false where one of them cannot be followed. */
  read(): boolean {
    const { binding, path } = this.#table
    const references = binding ? binding.referencePaths.filter((reference) => reference.parent.type !== 'TSTypeQuery') : [path]
    return references.every((reference) => this.#reference(reference)) && this.calls.length > 0 && this.#typeQueries()
  }

  /** Whether an expression only asks whether the table has the method: all of it was replaced. */
  isQuestion(node: Node): boolean {
    const inside = node.type === 'UnaryExpression' && node.operator === '!' ? node.argument : node
    return this.splices.some((one) => (one.start === inside.start && one.end === inside.end) || (one.start === node.start && one.end === node.end))
  }

  get #keys(): string[] {
    const { quote } = this.#module.style
    return this.#table.entries.map((entry) => quote + entry.key + quote)
  }

  /** One mention of the table; false where it is none that is known. */
  #reference(reference: NodePath): boolean {
    const place = unwrapped(reference)
    const parent = place.parentPath as NodePath
    const { node } = parent
    if ((parent.isMemberExpression() || parent.isOptionalMemberExpression()) && parent.node.object === place.node) {
      if (parent.node.computed) {
        const key = this.#table.isMap ? undefined : this.#key(parent.get('property') as NodePath)
        return key !== undefined && this.#value(parent, key)
      }
      const call = unwrapped(parent).parentPath
      const name = parent.node.property.type === 'Identifier' ? parent.node.property.name : ''
      if (!(call?.isCallExpression() || call?.isOptionalCallExpression()) || call.node.callee !== unwrapped(parent).node) return false
      if (this.#table.isMap && name === 'keys') return this.#listOfKeys(call)
      const [argument] = call.get('arguments') as NodePath[]
      const key = argument && this.#key(argument)
      if (key === undefined) return false
      if (name === 'get' && this.#table.isMap) return this.#value(call, key)
      return name === (this.#table.isMap ? 'has' : 'hasOwnProperty') && this.#put(call, `${this.#has}.includes(${key})`)
    }
    if (this.#table.isMap) return false
    if (node.type === 'BinaryExpression' && node.operator === 'in' && node.right === place.node) {
      const key = this.#key(parent.get('left') as NodePath)
      return key !== undefined && this.#put(parent, `${this.#has}.includes(${key})`)
    }
    if (node.type !== 'CallExpression') return false
    const callee = this.#text(node.callee)
    if (callee === 'Object.keys') return this.#put(parent, this.#has)
    if (callee !== 'Object.hasOwn' && callee !== 'Object.prototype.hasOwnProperty.call') return false
    const key = node.arguments[0] === place.node ? this.#key((parent.get('arguments') as NodePath[])[1] as NodePath) : undefined
    return key !== undefined && this.#put(parent, `${this.#has}.includes(${key})`)
  }

  /** `[...handlers.keys()]`, `Array.from(handlers.keys())`. */
  #listOfKeys(call: NodePath): boolean {
    const { parentPath } = call
    if (parentPath?.isSpreadElement() && parentPath.parentPath.isArrayExpression() && parentPath.parentPath.node.elements.length === 1) return this.#put(parentPath.parentPath, this.#has)
    return parentPath?.isCallExpression() === true && this.#text(parentPath.node.callee) === 'Array.from' && this.#put(parentPath, this.#has)
  }

  /** The text of a key that is decided by the method. */
  #key(path: NodePath | undefined): string | undefined {
    const owner = path?.getFunctionParent()
    if (!path || !owner) return undefined
    const node = bare(path.node)
    const tests = this.#tests.get(owner.node) ?? methodTests(owner)
    this.#tests.set(owner.node, tests)
    return tests.mentions(node) && tests.evaluate(node, 'GET') ? this.#text(node) : undefined
  }

  /** What is done with the value that a lookup gives. */
  #value(lookup: NodePath, key: string, fallback?: Value): boolean {
    const place = unwrapped(lookup)
    const parent = place.parentPath as NodePath
    if (!fallback && parent.isLogicalExpression() && parent.node.operator !== '&&' && parent.node.left === place.node) {
      const rest = valueOf(parent.get('right') as NodePath)
      return rest !== undefined && this.#value(parent, key, rest)
    }
    if (parent.isVariableDeclarator() && parent.node.init === place.node) {
      const declaration = parent.parentPath
      const binding = parent.node.id.type === 'Identifier' ? parent.scope.getBinding(parent.node.id.name) : undefined
      if (!binding?.constant || !declaration.isVariableDeclaration() || declaration.node.declarations.length !== 1) return false
      this.names.push(declaration.node)
      return binding.referencePaths.every((reference) => this.#use(reference, key, fallback))
    }
    return this.#use(lookup, key, fallback)
  }

  #use(value: NodePath, key: string, fallback: Value | undefined): boolean {
    const place = unwrapped(value)
    const parent = place.parentPath as NodePath
    const { node } = parent
    if ((parent.isCallExpression() || parent.isOptionalCallExpression()) && parent.node.callee === place.node) {
      this.calls.push({ path: parent, key, optional: parent.isOptionalCallExpression() && parent.node.optional, fallback })
      return true
    }
    const known = fallback ? 'true' : `${this.#has}.includes(${key})`
    const unknown = fallback ? 'false' : `!${known}`
    if (node.type === 'UnaryExpression' && node.operator === '!') return this.#put(parent, unknown)
    if ((node.type === 'IfStatement' || node.type === 'ConditionalExpression') && node.test === place.node) return this.#put(place, known)
    if (node.type === 'LogicalExpression' && node.operator !== '??') return this.#put(place, known)
    const outer = parent.parent
    if (node.type === 'UnaryExpression' && node.operator === 'typeof' && outer?.type === 'BinaryExpression') {
      return outer.right.type === 'StringLiteral' && outer.right.value === 'function' && this.#put(parent.parentPath as NodePath, outer.operator.startsWith('!') ? unknown : known)
    }
    if (node.type !== 'BinaryExpression' || node.left !== place.node || !/^(null|undefined)$/.test(this.#text(node.right))) return false
    return this.#put(parent, node.operator.startsWith('!') ? known : unknown)
  }

  #put(path: NodePath, text: string): true {
    this.splices.push({ start: path.node.start as number, end: path.node.end as number, parts: [text] })
    return true
  }

  /** `keyof typeof handlers` is the union of its keys; other types that are made of the table cannot stay. */
  #typeQueries(): boolean {
    const { binding } = this.#table
    const queries = this.#module.typeQueries.filter((query) => query.name === binding?.identifier.name)
    return queries.every(({ node }) => {
      const before = /keyof\s+$/.exec(this.#module.source.slice(0, node.start as number))?.[0]
      if (before === undefined) return false
      this.splices.push({ start: (node.start as number) - before.length, end: node.end as number, parts: [this.#keys.join(' | ')] })
      return true
    })
  }

  #text(node: Node): string {
    return this.#module.source.slice(node.start as number, node.end as number)
  }
}

/** What is the method in a function: `method` of its first parameter. */
function methodTests(owner: NodePath): MethodTests {
  const [param] = (owner.node as FunctionNode).params
  const binding = param?.type === 'Identifier' ? owner.scope.getOwnBinding(param.name) : undefined
  const uses = binding ? requestUses(binding) : []
  return new MethodTests(new Set(uses.flatMap((use) => (use.of === 'request' && !use.entry && use.path.length === 1 && use.path[0] === 'method' ? [use.node] : []))), owner)
}
