import type { Binding, NodePath } from '@babel/traverse'
import type { Expression, Identifier, Node } from '@babel/types'
import { bare } from './uses.ts'

/** What an expression is known to be once the request's method is known; undefined where it is not known. */
export type Known = { value: string | boolean | number | null | undefined } | { list: string[] } | undefined

/** What is known of a parameter, from a call of its function: a value, or fields of an object. */
export type Given = NonNullable<Known> | { fields: ReadonlyMap<string, Known> }

/** The method that stands for every one that a handler does not name. */
export const OTHER_METHOD = 'OTHER'

/**
 * Evaluates a test on the method.
 * @param methods the expressions that are `req.method`, also through aliases
 * @param method what they are
 */
export class MethodTests {
  readonly #methods: ReadonlySet<Node>
  readonly #scope: NodePath
  /** Each method that a handler is looked at for asks the same. */
  readonly #mentions = new Map<Node, boolean>()

  readonly #there: ReadonlySet<Node>
  readonly #sent: ReadonlySet<Node>
  readonly #given: ReadonlyMap<Binding, Given>

  /**
   * @param there references of the request and response themselves: a test of one is always true
   * @param sent questions whose answer is no: whether the answer was sent (each answer is returned, so that where one is asked it was not),
   *   whether the request is one of the web
   * @param given what is known of parameters around
   */
  constructor(methods: ReadonlySet<Node>, scope: NodePath, there: ReadonlySet<Node> = new Set(), sent: ReadonlySet<Node> = new Set(), given: ReadonlyMap<Binding, Given> = new Map()) {
    this.#methods = methods
    this.#scope = scope
    this.#there = there
    this.#sent = sent
    this.#given = given
  }

  /** The same where parameters of the functions around are known. */
  knowing(given: ReadonlyMap<Binding, Given>): MethodTests {
    return given.size === 0 ? this : new MethodTests(this.#methods, this.#scope, this.#there, this.#sent, given)
  }

  /** True where the expression contains a method and is decided by it. */
  truth(node: Node, method: string | undefined): boolean | undefined {
    if (!this.mentions(node)) return undefined
    const known = this.evaluate(node, method)
    if (!known) return undefined
    return 'list' in known ? true : Boolean(known.value)
  }

  /** Whether an expression reads the method anywhere in itself. */
  mentions(node: Node): boolean {
    const known = this.#mentions.get(node)
    if (known !== undefined) return known
    // A function that calls itself comes here again.
    this.#mentions.set(node, false)
    const found = this.#mentionsIn(node)
    this.#mentions.set(node, found)
    return found
  }

  #mentionsIn(node: Node): boolean {
    if (this.#methods.has(node) || this.#there.has(node) || this.#sent.has(node)) return true
    if (node.type === 'Identifier') {
      const init = this.#init(node)
      return init !== undefined && init !== node && this.mentions(init)
    }
    for (const key of Object.keys(node)) {
      if (key === 'loc' || key === 'leadingComments' || key === 'trailingComments' || key === 'innerComments') continue
      const child = (node as unknown as Record<string, unknown>)[key]
      if (Array.isArray(child) ? child.some((item) => isNode(item) && this.mentions(item)) : isNode(child) && this.mentions(child)) return true
    }
    return false
  }

  evaluate(given: Node, method: string | undefined): Known {
    const node = bare(given)
    if (this.#methods.has(node)) return method === undefined ? undefined : { value: method }
    if (this.#there.has(node)) return { value: true }
    if (this.#sent.has(node)) return { value: false }
    switch (node.type) {
      case 'StringLiteral':
      case 'BooleanLiteral':
      case 'NumericLiteral':
        return { value: node.value }
      case 'NullLiteral':
        return { value: null }
      case 'TemplateLiteral':
        return node.expressions.length === 0 ? { value: node.quasis[0]?.value.cooked ?? '' } : undefined
      case 'Identifier':
        return node.name === 'undefined' ? { value: undefined } : (this.#constant(node) ?? this.#parameter(node) ?? this.#derived(node, method))
      case 'MemberExpression': {
        // `METHODS.GET` of a constant object.
        const known = node.object.type === 'Identifier' && !node.computed && node.property.type === 'Identifier' ? this.#givenTo(node.object) : undefined
        if (known && 'fields' in known && node.property.type === 'Identifier') return known.fields.get(node.property.name)
        const object = node.object.type === 'Identifier' && !node.computed ? this.#init(node.object) : undefined
        const fields = object && bare(object)
        if (fields?.type !== 'ObjectExpression' || node.property.type !== 'Identifier' || node.object.type !== 'Identifier' || !this.#isOnlyRead(node.object)) return undefined
        const { name } = node.property
        const field = fields.properties.find((property) => property.type === 'ObjectProperty' && !property.computed && property.key.type === 'Identifier' && property.key.name === name)
        const value = field?.type === 'ObjectProperty' ? bare(field.value) : undefined
        return value?.type === 'StringLiteral' ? { value: value.value } : undefined
      }
      case 'ArrayExpression':
        return this.#list(node.elements)
      case 'UnaryExpression': {
        if (node.operator === '-' && node.argument.type === 'NumericLiteral') return { value: -node.argument.value }
        if (node.operator !== '!') return undefined
        const inner = this.evaluate(node.argument, method)
        return inner && { value: 'list' in inner ? false : !inner.value }
      }
      case 'LogicalExpression': {
        const left = this.evaluate(node.left, method)
        if (node.operator === '??') return left && ('list' in left || left.value != null) ? left : left && this.evaluate(node.right, method)
        const stops = (known: Known) => known && ('list' in known || Boolean(known.value)) === (node.operator === '||')
        if (left) return stops(left) ? left : this.evaluate(node.right, method)
        return undefined
      }
      case 'ConditionalExpression': {
        const test = this.evaluate(node.test, method)
        if (!test) return undefined
        return this.evaluate('list' in test || test.value ? node.consequent : node.alternate, method)
      }
      case 'BinaryExpression': {
        const left = this.evaluate(node.left as Expression, method)
        const right = this.evaluate(node.right, method)
        if (!left || !right || 'list' in left || 'list' in right) return undefined
        if (node.operator === '===' || node.operator === '==') return { value: left.value === right.value }
        if (node.operator === '!==' || node.operator === '!=') return { value: left.value !== right.value }
        if (typeof left.value !== 'number' || typeof right.value !== 'number') return undefined
        if (node.operator === '>') return { value: left.value > right.value }
        if (node.operator === '<') return { value: left.value < right.value }
        if (node.operator === '>=') return { value: left.value >= right.value }
        return undefined
      }
      case 'OptionalCallExpression':
      case 'CallExpression': {
        const callee = node.callee
        if ((callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') || callee.computed || callee.property.type !== 'Identifier') return undefined
        const object = this.evaluate(callee.object, method)
        if (!object) return undefined
        const name = callee.property.name
        if (!('list' in object) && typeof object.value === 'string' && node.arguments.length === 0) {
          if (/^to(Locale)?UpperCase$/.test(name)) return { value: object.value.toUpperCase() }
          if (/^to(Locale)?LowerCase$/.test(name)) return { value: object.value.toLowerCase() }
        }
        const argument = node.arguments[0]
        if ('list' in object && node.arguments.length === 1 && argument) {
          const item = this.evaluate(argument, method)
          if (!item || 'list' in item) return undefined
          if (name === 'includes') return { value: object.list.includes(item.value as string) }
          if (name === 'indexOf') return { value: object.list.indexOf(item.value as string) }
        }
        return undefined
      }
      default:
        return undefined
    }
  }

  /** The strings that a test compares the method with. */
  namesIn(node: Node): string[] {
    const names: string[] = []
    const visit = (given: Node) => {
      const at = bare(given)
      if (at.type === 'StringLiteral') names.push(at.value)
      else if (at.type === 'TemplateLiteral' && at.expressions.length === 0) names.push(at.quasis[0]?.value.cooked ?? '')
      else if (at.type === 'Identifier') {
        const known = this.#constant(at)
        if (known && 'list' in known) names.push(...known.list)
        else if (known && typeof known.value === 'string') names.push(known.value)
      } else {
        for (const key of Object.keys(at)) {
          if (key === 'loc') continue
          const child = (at as unknown as Record<string, unknown>)[key]
          if (Array.isArray(child)) child.forEach((item) => isNode(item) && visit(item))
          else if (isNode(child)) visit(child)
        }
      }
    }
    visit(node)
    return names
  }

  /** The binding that an identifier refers to, where it is one of the function's or the file's. */
  #binding(node: Identifier): Binding | undefined {
    const binding = this.#scope.scope.getBinding(node.name)
    return binding?.referencePaths.some((reference) => reference.node === node) ? binding : undefined
  }

  #givenTo(node: Identifier): Given | undefined {
    const binding = this.#given.size > 0 ? this.#binding(node) : undefined
    return binding && this.#given.get(binding)
  }

  #parameter(node: Identifier): Known {
    const given = this.#givenTo(node)
    const binding = this.#binding(node)
    if (!given || !binding || 'fields' in given) return undefined
    return 'list' in given && !isOnlyAsked(binding) ? undefined : given
  }

  /** What a constant is made of. */
  #init(node: Identifier): Node | undefined {
    const binding = this.#binding(node)
    if (!binding?.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier') return undefined
    return binding.path.node.init ?? undefined
  }

  /** `const isPost = req.method === 'POST'`. */
  #derived(node: Identifier, method: string | undefined): Known {
    const init = this.#init(node)
    return init && this.mentions(init) ? this.evaluate(init, method) : undefined
  }

  /** Whether an object is only ever looked into. */
  #isOnlyRead(node: Identifier): boolean {
    return this.#binding(node)?.referencePaths.every((reference) => reference.parentPath?.isMemberExpression() && !reference.parentPath.parentPath?.isAssignmentExpression({ left: reference.parentPath.node })) === true
  }

  #constant(node: Identifier): Known {
    const binding = this.#binding(node)
    if (!binding || !binding.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier') return undefined
    const init = binding.path.node.init
    if (!init) return undefined
    const value = bare(init)
    if (value.type === 'StringLiteral') return { value: value.value }
    return value.type === 'ArrayExpression' && isOnlyAsked(binding) ? this.#list(value.elements) : undefined
  }

  #list(elements: readonly (Node | null)[]): Known {
    const list: string[] = []
    for (const element of elements) {
      if (!element) return undefined
      const item = bare(element)
      if (item.type !== 'StringLiteral') return undefined
      list.push(item.value)
    }
    return { list }
  }
}

/** A list may be changed in place: it counts only while nothing but reads of it stand in the file. */
const isOnlyAsked = (binding: Binding): boolean =>
  binding.referencePaths.every((reference) => {
    const parent = reference.parentPath
    return parent?.isMemberExpression() && !parent.node.computed && parent.node.property.type === 'Identifier' && /^(includes|indexOf|join|length|map)$/.test(parent.node.property.name)
      ? true
      : parent?.isCallExpression() === true && parent.node.callee !== reference.node
  })

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
