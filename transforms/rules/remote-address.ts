import type { Binding, NodePath, Scope } from '@babel/traverse'
import type { ArrowFunctionExpression, CallExpression, Node, OptionalCallExpression } from '@babel/types'
import semver from 'semver'
import type { Draft } from '../handler/draft.ts'
import { bare, unwrapped } from '../handler/uses.ts'
import type { Rule } from './rule.ts'
import { isWritten, needsBrackets, quoted } from './text.ts'

const HEADER = 'x-forwarded-for'

/** Measured in the packages: from here on Next's server sets the header to the address of the connection where no client sent it. */
export const SETS_HEADER = '14.1.0'

/** `req.socket.remoteAddress`: a route handler has no socket; what stands before Next tells the address in a header. */
export const remoteAddress: Rule = {
  name: 'remote-address',
  about: 'The client\'s address comes from the first entry of `x-forwarded-for`, which Next itself sets where no client did.',
  rewrite(draft) {
    const { quote } = draft.edits.style
    const missing: NodePath[] = []
    for (const use of draft.requests((one) => (one.path[0] === 'socket' || one.path[0] === 'connection') && one.path[1] === 'remoteAddress')) {
      if (use.entry || isWritten(use.nodePath)) continue
      if (semver.gte(draft.file.options.target.next, SETS_HEADER) && new Header(draft).isMissingAt(use.nodePath)) {
        missing.push(unwrapped(use.nodePath))
        draft.message('NR348', use.node)
      } else {
        const text = `${draft.request}.headers.get(${quoted(HEADER, quote)})?.split(${quoted(',', quote)})[0]`
        draft.put(use, needsBrackets(use.nodePath) && !/Logical/.test(use.nodePath.parent.type) ? `(${text})` : text)
        draft.review('NR203', use.nodePath, {})
      }
      draft.claim(use, this.name)
    }
    for (const path of wholesOf(missing)) leaveOut(draft, path)
  },
}

/** Of what is missing, that which is no part of a whole that is: both of `socketAddress || connectionAddress`. */
function wholesOf(missing: readonly NodePath[]): NodePath[] {
  const nodes = new Map(missing.map((path) => [path.node, path]))
  for (const path of nodes.values()) {
    const { parentPath: parent } = path
    if (!parent?.isLogicalExpression() || parent.node.operator === '&&') continue
    const sides = [parent.node.left, parent.node.right].map((side) => [...nodes.values()].find((one) => bare(one.node) === bare(side)))
    if (sides.some((one) => !one)) continue
    for (const one of sides) if (one) nodes.delete(one.node)
    const whole = unwrapped(parent)
    nodes.set(whole.node, whole)
  }
  return [...nodes.values()]
}

/** The address where it would be missing too: nothing of `a || address || b` but the others. */
function leaveOut(draft: Draft, { node, parent, key }: NodePath): void {
  const { source } = draft.edits
  const isInBrackets = node.extra?.['parenthesized'] === true
  const start = isInBrackets ? (node.extra?.['parenStart'] as number) : (node.start as number)
  const end = isInBrackets ? source.indexOf(')', node.end as number) + 1 : (node.end as number)
  if (parent.type === 'LogicalExpression' && parent.operator !== '&&') {
    const other = (key === 'left' ? parent.right : parent.left) as Node
    const between = key === 'left' ? source.slice(end, other.start as number) : source.slice(other.end as number, start)
    const operator = (key === 'left' ? /^\s*(?:\|\||\?\?)\s*$/ : /\s*(?:\|\||\?\?)\s*$/).exec(between)
    if (operator && key === 'left') return draft.edits.replace(start, end + operator[0].length, '', { drops: true })
    if (operator) return draft.edits.replace(start - operator[0].length, end, '', { drops: true })
  }
  draft.edits.replace(start, end, 'undefined', { drops: true })
}

/** What a function reads of `x-forwarded-for`, and where it has found that there is none. */
export class Header {
  readonly #reads = new Set<Node>()
  readonly #names = new Set<Binding>()

  constructor({ uses }: Pick<Draft, 'uses'>) {
    for (const use of uses) {
      if (use.of !== 'request' || use.path[0] !== 'headers' || use.path[1] !== HEADER || use.path.length > 2) continue
      if (!use.entry) this.#reads.add(use.node)
      else if (use.entry.binding?.constant && !use.entry.fallback) this.#names.add(use.entry.binding)
    }
  }

  /** Whether a place of the function is reached only where the header is missing or empty. */
  isMissingAt(place: NodePath): boolean {
    for (let at = place; at.parentPath && !at.isFunction(); at = at.parentPath) {
      const { parent, key, scope } = at
      if (parent.type === 'LogicalExpression' && key === 'right' && parent.operator !== '&&' && this.#isIn(parent.left, scope)) return true
      if ((parent.type === 'ConditionalExpression' || parent.type === 'IfStatement') && key === 'alternate' && this.#isFound(parent.test, scope)) return true
      if (parent.type === 'BlockStatement' && Array.isArray(at.container)) {
        const before = parent.body.slice(0, Number(key))
        if (before.some((one) => one.type === 'IfStatement' && !one.alternate && this.#isFound(one.test, scope) && this.#leaves(one.consequent, at))) return true
      }
    }
    return false
  }

  /** Whether a branch ends the function wherever the header is there. @param place has the function around it */
  #leaves(node: Node, place: NodePath): boolean {
    if (node.type === 'BlockStatement') return node.body.some((one) => this.#leaves(one, place))
    if (node.type === 'IfStatement') return !node.alternate && this.#isFound(node.test, scopeOf(place, node)) && this.#leaves(node.consequent, place)
    return node.type === 'ReturnStatement' || node.type === 'ThrowStatement'
  }

  /** Whether a value is the header or a part of it, at least where that is there: `forwarded`, `forwarded?.split(',')[0].trim()`. */
  #isIn(given: Node, scope: Scope, depth = 0): boolean {
    const node = bare(given)
    if (this.#reads.has(node) || depth > 12) return this.#reads.has(node)
    if (node.type === 'Identifier') {
      const binding = scope.getBinding(node.name)
      if (!binding || this.#names.has(binding)) return binding !== undefined
      const { path, constant } = binding
      return constant && path.isVariableDeclarator() && path.node.id.type === 'Identifier' && path.node.init != null && this.#isIn(path.node.init, path.scope, depth + 1)
    }
    switch (node.type) {
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        // Of a list, there is a first one always.
        return node.computed && node.property.type === 'NumericLiteral' && node.property.value === 0 && this.#isIn(node.object, scope, depth + 1)
      case 'CallExpression':
      case 'OptionalCallExpression':
        return isPartOf(node) && (node.callee.type === 'MemberExpression' || node.callee.type === 'OptionalMemberExpression') && this.#isIn(node.callee.object, scope, depth + 1)
      case 'LogicalExpression':
        return node.operator === '&&' ? this.#isFound(node.left, scope) && this.#isIn(node.right, scope, depth + 1) : this.#isIn(node.left, scope, depth + 1) || this.#isIn(node.right, scope, depth + 1)
      case 'ConditionalExpression':
        return isListTest(node.test) ? this.#isIn(node.consequent, scope, depth + 1) && this.#isIn(node.alternate, scope, depth + 1) : this.#isFound(node.test, scope) && this.#isIn(node.consequent, scope, depth + 1)
      default:
        return false
    }
  }

  /** Whether a test holds wherever the header is there. */
  #isFound(given: Node, scope: Scope): boolean {
    const node = bare(given)
    if (node.type === 'LogicalExpression') return node.operator === '&&' ? this.#isFound(node.left, scope) && this.#isFound(node.right, scope) : this.#isFound(node.left, scope) || this.#isFound(node.right, scope)
    const counted = lengthTested(node)
    if (counted) return this.#isIn(counted, scope)
    if (node.type !== 'BinaryExpression') return this.#isIn(node, scope)
    const { left, operator, right } = node
    // Node joins the header where it is given twice: it is a text.
    if (/^===?$/.test(operator) && left.type === 'UnaryExpression' && left.operator === 'typeof') return right.type === 'StringLiteral' && right.value === 'string' && this.#isIn(left.argument, scope)
    const isNothing = right.type === 'NullLiteral' || (right.type === 'Identifier' && right.name === 'undefined')
    return (operator === '!=' ? isNothing : operator === '!==' && right.type === 'Identifier' && isNothing) && this.#isIn(left, scope)
  }
}

/** Calls that give something of a list of addresses that has one: `split(',')`, `trim()`, `at(0)`. By anything else than commas, an address is taken apart. */
function isPartOf({ callee, arguments: [first, ...others] }: CallExpression | OptionalCallExpression): boolean {
  if ((callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') || callee.computed || callee.property.type !== 'Identifier') return false
  const { name } = callee.property
  if (name === 'split') return others.length === 0 && ((first?.type === 'StringLiteral' && first.value.trim() === ',') || (first?.type === 'RegExpLiteral' && /^(\\s\*)?,(\\s[*+]| \*)?$/.test(first.pattern)))
  if (name === 'at') return others.length === 0 && ((first?.type === 'NumericLiteral' && first.value === 0) || (first?.type === 'UnaryExpression' && first.operator === '-' && first.argument.type === 'NumericLiteral' && first.argument.value === 1))
  // A list with a name may have lost some already.
  if (name === 'join' || (name === 'filter' && isKeepingTexts(first)) || (name === 'map' && isTrimming(first))) return others.length === 0
  if (/^(shift|pop)$/.test(name)) return first === undefined && bare(callee.object).type.endsWith('CallExpression')
  return first === undefined && /^(trim|toString)$/.test(name)
}

/** `Boolean`, `(part) => part` */
const isKeepingTexts = (given: Node | undefined): boolean => (given?.type === 'Identifier' && given.name === 'Boolean') || (given?.type === 'ArrowFunctionExpression' && isOfParameter(given, (body, name) => body.type === 'Identifier' && body.name === name))

/** `(part) => part.trim()` */
const isTrimming = (given: Node | undefined): boolean =>
  given?.type === 'ArrowFunctionExpression' &&
  isOfParameter(given, (body, name) => body.type === 'CallExpression' && body.arguments.length === 0 && body.callee.type === 'MemberExpression' && body.callee.object.type === 'Identifier' && body.callee.object.name === name && body.callee.property.type === 'Identifier' && body.callee.property.name === 'trim')

function isOfParameter({ params, body }: ArrowFunctionExpression, is: (body: Node, name: string) => boolean): boolean {
  const [only, ...others] = params
  return only?.type === 'Identifier' && others.length === 0 && is(body, only.name)
}

/** `Array.isArray(forwarded)`, which it never is. */
const isListTest = (node: Node): boolean => node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' && node.callee.object.name === 'Array' && node.callee.property.type === 'Identifier' && node.callee.property.name === 'isArray'

/** What is asked to have something in it: `parts.length`, `parts.length > 0`, `parts.length !== 0`. */
function lengthTested(node: Node): Node | undefined {
  const asked = node.type === 'BinaryExpression' && node.right.type === 'NumericLiteral' && ((/^(>|!==?)$/.test(node.operator) && node.right.value === 0) || (node.operator === '>=' && node.right.value === 1)) ? bare(node.left) : node
  if ((asked.type !== 'MemberExpression' && asked.type !== 'OptionalMemberExpression') || asked.computed) return undefined
  return asked.property.type === 'Identifier' && asked.property.name === 'length' ? asked.object : undefined
}

/** The scope in which a statement of the same function stands. */
function scopeOf(place: NodePath, node: Node): Scope {
  let scope = place.scope
  place.getFunctionParent()?.traverse({ enter: (path) => void (path.node === node && (scope = path.scope)) })
  return scope
}
