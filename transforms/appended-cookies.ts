import type { NodePath, Scope } from '@babel/traverse'
import type { BlockStatement, Expression, Node, Program, SpreadElement, Statement } from '@babel/types'
import { editsOf } from './edits.ts'
import { isMember } from './handler/callees.ts'
import type { Module } from './handler/module.ts'
import { bare } from './handler/uses.ts'
import { inOne, type Splice } from './splice.ts'

/** What the header was: nothing, one text or a list. */
const CASES = ['nothing', 'text', 'list'] as const
type Case = (typeof CASES)[number]

/** A cookie that is added, or a list of them: `...cookies`. */
type Added = Expression | SpreadElement

/** What an expression gives in one of the cases: texts, and `before` for what was set before, in place of one or as all of a list. */
type Value = { kind: 'nothing' } | { kind: 'before' } | { kind: 'new'; node: Expression } | { kind: 'list'; items: ('before' | Added)[] }

/**
 * Where cookies are added by hand, `const all = [].concat(res.getHeader('Set-Cookie') ?? [], cookie); res.setHeader('Set-Cookie', all)`,
 * they are appended: the statements are followed for a header that was not set yet, was one text, and was a list.
 */
export function appendedCookies(module: Module): Splice[] {
  if (module.uncountable || !/\bgetHeader(?:\?\.)?\(\s*['"`]set-cookie['"`]\s*\)/i.test(module.source)) return []
  const splices: Splice[] = []
  module.program.traverse({
    BlockStatement: (path) => void splices.push(...appendedIn(module, path)),
  })
  return splices
}

function appendedIn(module: Module, block: NodePath<BlockStatement | Program>): Splice[] {
  const { body } = block.node
  return body.flatMap((statement, first): Splice[] => {
    const [only, ...others] = statement.type === 'VariableDeclaration' ? statement.declarations : []
    const response = only?.init && others.length === 0 && only.id.type === 'Identifier' ? responseIn(only.init) : undefined
    const direct = statement.type === 'ExpressionStatement' && statement.expression.type === 'CallExpression' && statement.expression.callee.type === 'MemberExpression' && statement.expression.callee.object.type === 'Identifier' ? statement.expression.callee.object.name : undefined
    if (direct !== undefined && setIn(statement, direct)) {
      const found = /getHeader(?:\?\.)?\(/.test(module.source.slice(statement.start as number, statement.end as number)) ? new Follower(module, block.scope, direct, [statement as Statement]).read() : undefined
      return found ? [found] : []
    }
    if (response === undefined) return []
    const last = body.findIndex((one, n) => n > first && isSetting(one, response))
    const follower = () => new Follower(module, block.scope, response, body.slice(first, last + 1) as Statement[])
    const found = last === -1 ? undefined : (follower().read() ?? follower().gather())
    return found ? [found] : []
  })
}

/** The name of the response that an expression asks for its cookies, if it begins with that. */
function responseIn(given: Node): string | undefined {
  const node = bare(given)
  if (node.type === 'LogicalExpression') return responseIn(node.left)
  if ((node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') || !isMember(node.callee)) return undefined
  const { object, property } = node.callee
  return property.type === 'Identifier' && property.name === 'getHeader' && node.arguments.length === 1 && isCookieName(node.arguments[0]) ? object.name : undefined
}

/** What a statement sets the response's cookies to. */
function setIn(statement: Node, response: string): Expression | undefined {
  const node = statement.type === 'ExpressionStatement' ? statement.expression : undefined
  if (node?.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.computed || node.callee.object.type !== 'Identifier' || node.callee.object.name !== response) return undefined
  const [name, value, ...others] = node.arguments
  const isSet = node.callee.property.type === 'Identifier' && node.callee.property.name === 'setHeader' && others.length === 0 && isCookieName(name)
  return isSet && value && value.type !== 'SpreadElement' && value.type !== 'ArgumentPlaceholder' ? value : undefined
}

/** Whether a statement does nothing but set the response's cookies, in one way or another. */
function isSetting(statement: Node, response: string): boolean {
  if (statement.type === 'BlockStatement') return statement.body.length === 1 && isSetting(statement.body[0] as Node, response)
  if (statement.type === 'IfStatement') return isSetting(statement.consequent, response) && (!statement.alternate || isSetting(statement.alternate, response))
  return setIn(statement, response) !== undefined
}

const isCookieName = (node: Node | undefined): boolean => node?.type === 'StringLiteral' && node.value.toLowerCase() === 'set-cookie'

class Follower {
  readonly #module: Module
  readonly #scope: Scope
  readonly #response: string
  readonly #statements: Statement[]
  /** Names for the header's value, on its way to its new one. */
  readonly #names = new Set<string>()
  readonly #values: Record<Case, Map<string, Value>> = { nothing: new Map(), text: new Map(), list: new Map() }
  /** Statements that go, with what is appended in their place. */
  readonly #gone = new Map<Statement, Added[]>()

  constructor(module: Module, scope: Scope, response: string, statements: Statement[]) {
    this.#module = module
    this.#scope = scope
    this.#response = response
    this.#statements = statements
  }

  read(): Splice | undefined {
    for (const statement of this.#statements) if (!this.#step(statement)) return undefined
    const added = [...this.#gone.values()].flat()
    if (added.length === 0 || !this.#isOnlyHere()) return undefined
    const { source, style } = this.#module
    const indent = editsOf(this.#module).indentAt((this.#statements[0] as Statement).start as number)
    const lineOf = (node: Node): number => (node.end as number) + (/^[\t ;]*\r?\n[\t ]*/.exec(source.slice(node.end as number))?.[0].length ?? 0)
    const whole = inOne([...this.#gone].map(([statement, values]): Splice => {
      const lines = values.flatMap((value, n): Splice['parts'] => [...(n > 0 ? [style.newline + indent] : []), `${this.#response}.appendHeader('Set-Cookie', `, ...this.#argument(value), `)${style.semicolon}`])
      return { start: statement.start as number, end: values.length > 0 || statement === this.#statements.at(-1) ? (statement.end as number) : lineOf(statement), parts: lines }
    }))
    // The line of the last one goes with it.
    for (let part = whole.parts.at(-1); part && typeof part !== 'string' && !/\S/.test(source.slice(part.start, part.end)); part = whole.parts.at(-1)) whole.parts.pop()
    return whole
  }

  /**
   * `const all = [res.getHeader('Set-Cookie') ?? []].flat(); if (more) all.push(more); res.setHeader('Set-Cookie', all)`: a list that begins
   * as what was set before, and is only added to in some way, begins empty; what it holds is appended.
   */
  gather(): Splice | undefined {
    const set = this.#statements.at(-1) as Statement
    const value = setIn(set, this.#response)
    const binding = value?.type === 'Identifier' ? this.#scope.getOwnBinding(value.name) : undefined
    const made = this.#statements.findIndex((one) => one === binding?.path.parent)
    const declared = this.#statements.slice(0, made + 1).map((one) => (one.type === 'VariableDeclaration' && one.declarations.length === 1 ? one.declarations[0] : undefined))
    if (!value || !binding?.constant || made === -1) return undefined
    for (const one of declared) {
      const { init } = one ?? {}
      if (one?.id.type !== 'Identifier' || !init) return undefined
      for (const at of CASES) {
        const found = this.#evaluate(init, at)
        if (!found || found.kind === 'new') return undefined
        this.#values[at].set(one.id.name, found)
      }
      this.#names.add(one.id.name)
    }
    const isBefore = CASES.every((at) => {
      const list = this.#values[at].get(binding.identifier.name)
      return list?.kind === 'list' && list.items.length === (at === 'nothing' ? 0 : 1) && list.items.every((one) => one === 'before')
    })
    const [list] = declared.slice(-1)
    const between = this.#statements.slice(made + 1, -1)
    const isAdded = ({ node, parentPath: parent }: NodePath) => node === value || this.#isPush(node, parent)
    // What runs between may set cookies of its own where it waits.
    const isApart = between.every((one) => !/\bawait\b|\byield\b/.test(this.#text(one)) && !new RegExp(`\\b${this.#response.replaceAll('$', '\\$')}\\b`).test(this.#text(one)))
    if (!isBefore || !list?.init || !isApart || !binding.referencePaths.every(isAdded) || !this.#isOnlyHere()) return undefined
    const { typescript, source, style } = this.#module
    const { start, end } = list.id
    const from = (this.#statements[0] as Statement).start as number
    const type = typescript && list.id.type === 'Identifier' && !list.id.typeAnnotation ? ': string[]' : ''
    const keyword = source.slice((this.#statements[made] as Statement).start as number, start as number)
    const written: Splice[] = [
      { start: from, end: (this.#statements[made] as Statement).end as number, parts: [keyword, { start: start as number, end: end as number }, `${type} = []${style.semicolon}`] },
      { start: set.start as number, end: set.end as number, parts: [`${this.#response}.appendHeader('Set-Cookie', `, { start: value.start as number, end: value.end as number }, `)${style.semicolon}`] },
    ]
    return inOne(written)
  }

  /** `all.push(cookie)` as a statement of the same function. */
  #isPush(node: Node, parent: NodePath | null): boolean {
    const call = parent?.parentPath
    const isOwn = call?.isCallExpression() && call.parentPath.isExpressionStatement() && call.getFunctionParent()?.node === this.#scope.getFunctionParent()?.path.node
    return isOwn === true && isMember(call.node.callee) && call.node.callee.object === node && call.node.callee.property.type === 'Identifier' && call.node.callee.property.name === 'push' && !call.node.arguments.some((one) => this.#mentions(one))
  }

  #argument(value: Added): Splice['parts'] {
    const [start, end] = [value.start as number, value.end as number]
    return value.type === 'SpreadElement' ? ['[', { start, end }, ']'] : [{ start, end }]
  }

  /** Whether the names mean nothing outside of the statements. */
  #isOnlyHere(): boolean {
    const [start, end] = [this.#statements[0]?.start as number, this.#statements.at(-1)?.end as number]
    return [...this.#names].every((name) => {
      const binding = this.#scope.getOwnBinding(name)
      return binding !== undefined && [...binding.referencePaths, ...binding.constantViolations].every(({ node }) => (node.start as number) >= start && (node.end as number) <= end)
    })
  }

  #step(statement: Statement): boolean {
    if (isSetting(statement, this.#response)) {
      const before = [...this.#gone.values()].flat()
      const added = this.#added(CASES.map((one) => this.#set(statement, one)))
      if (!added || before.some((node, n) => added[n] !== node)) return false
      this.#gone.set(statement, added.slice(before.length))
      return true
    }
    const [declared, ...others] = statement.type === 'VariableDeclaration' ? statement.declarations : []
    if (declared?.init && declared.id.type === 'Identifier' && others.length === 0 && (responseIn(declared.init) === this.#response || this.#mentions(declared.init))) {
      const { init, id } = declared
      const values = CASES.map((one) => this.#evaluate(init, one))
      this.#names.add(id.name)
      for (const [n, one] of CASES.entries()) this.#values[one].set(id.name, values[n] ?? { kind: 'nothing' })
      this.#gone.set(statement, this.#added(values) ?? [])
      return !values.includes(undefined)
    }
    // `if (!Array.isArray(all)) all = [all]`
    const branch = statement.type === 'IfStatement' && !statement.alternate ? (statement.consequent.type === 'BlockStatement' && statement.consequent.body.length === 1 ? statement.consequent.body[0] : statement.consequent) : undefined
    const assigned = branch?.type === 'ExpressionStatement' ? branch.expression : undefined
    if (statement.type === 'IfStatement' && assigned?.type === 'AssignmentExpression' && assigned.operator === '=' && assigned.left.type === 'Identifier' && this.#names.has(assigned.left.name)) {
      for (const one of CASES) {
        const truth = this.#truth(statement.test, one)
        const value = this.#evaluate(assigned.right, one)
        if (truth === undefined || (truth && !value)) return false
        if (truth && value) this.#values[one].set(assigned.left.name, value)
      }
      this.#gone.set(statement, [])
      return true
    }
    // `all.push(cookie)`
    const pushed = statement.type === 'ExpressionStatement' && statement.expression.type === 'CallExpression' ? statement.expression : undefined
    if (pushed?.callee.type === 'MemberExpression' && pushed.callee.object.type === 'Identifier' && this.#names.has(pushed.callee.object.name)) {
      const { object, property } = pushed.callee
      const added = pushed.arguments.filter((one): one is Expression | SpreadElement => one.type !== 'ArgumentPlaceholder')
      if (property.type !== 'Identifier' || property.name !== 'push' || added.length < pushed.arguments.length || added.length === 0 || added.some((one) => this.#mentions(one))) return false
      for (const one of CASES) {
        const list = this.#values[one].get(object.name)
        if (list?.kind !== 'list') return false
        this.#values[one].set(object.name, { kind: 'list', items: [...list.items, ...added] })
      }
      this.#gone.set(statement, added)
      return true
    }
    // What stands between has to do with neither; where it fails, nothing is set yet.
    return [...this.#gone.values()].flat().length === 0 && !this.#mentions(statement) && !new RegExp(`\\b${this.#response.replaceAll('$', '\\$')}\\b`).test(this.#text(statement)) && statement.type !== 'ReturnStatement' && statement.type !== 'IfStatement'
  }

  /** What a statement sets the cookies to in one of the cases. */
  #set(statement: Node, at: Case): Value | undefined {
    if (statement.type === 'BlockStatement') return this.#set(statement.body[0] as Node, at)
    if (statement.type !== 'IfStatement') return this.#evaluate(setIn(statement, this.#response) as Expression, at)
    const truth = this.#truth(statement.test, at)
    const taken = truth ? statement.consequent : statement.alternate
    return truth === undefined || !taken ? undefined : this.#set(taken, at)
  }

  /** What is added to what was set before, alike in all cases. */
  #added(values: (Value | undefined)[]): Added[] | undefined {
    const lists = values.map((value, n) => {
      const items = value?.kind === 'list' ? value.items : value?.kind === 'new' ? [value.node] : undefined
      if (CASES[n] === 'nothing') return items?.includes('before') ? undefined : (items as Added[] | undefined)
      return items?.[0] === 'before' && !items.slice(1).includes('before') ? (items.slice(1) as Added[]) : undefined
    })
    const [first, ...others] = lists
    if (!first || first.length === 0) return undefined
    const isAlike = others.every((list) => list?.length === first.length && list.every((one, n) => this.#text(one) === this.#text(first[n] as Added)))
    return isAlike ? first : undefined
  }

  #evaluate(given: Node, at: Case): Value | undefined {
    const node = bare(given)
    if (responseIn(node) === this.#response && node.type !== 'LogicalExpression') return at === 'nothing' ? { kind: 'nothing' } : at === 'text' ? { kind: 'before' } : { kind: 'list', items: ['before'] }
    if (node.type === 'Identifier' && this.#names.has(node.name)) return this.#values[at].get(node.name)
    if (!this.#mentions(node) && responseIn(node) === undefined && node.type !== 'ArrayExpression') return { kind: 'new', node: node as Expression }
    switch (node.type) {
      case 'ArrayExpression': {
        const items: ('before' | Added)[] = []
        for (const one of node.elements) {
          const value = one && this.#evaluate(one.type === 'SpreadElement' ? one.argument : one, at)
          if (!one || !value || value.kind === 'nothing') return undefined
          if (one.type === 'SpreadElement') {
            if (value.kind === 'new') items.push(one)
            else if (value.kind === 'list') items.push(...value.items)
            else return undefined
          } else if (value.kind === 'list') return undefined
          else items.push(value.kind === 'before' ? 'before' : value.node)
        }
        return { kind: 'list', items }
      }
      case 'ConditionalExpression': {
        const truth = this.#truth(node.test, at)
        return truth === undefined ? undefined : this.#evaluate(truth ? node.consequent : node.alternate, at)
      }
      case 'LogicalExpression': {
        const left = this.#evaluate(node.left, at)
        // An empty text is set by nobody.
        return left && node.operator !== '&&' ? (left.kind === 'nothing' ? this.#evaluate(node.right, at) : left) : undefined
      }
      case 'CallExpression':
        return this.#called(node.callee, node.arguments, at)
      default:
        return undefined
    }
  }

  #called(callee: Node, args: Node[], at: Case): Value | undefined {
    const [first, ...others] = args
    if (callee.type === 'Identifier' && callee.name === 'String' && first && others.length === 0) {
      const value = this.#evaluate(first, at)
      return value?.kind === 'before' ? value : undefined
    }
    if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return undefined
    const list = this.#evaluate(callee.object, at)
    const { name } = callee.property
    if (name === 'toString' && args.length === 0) return list?.kind === 'before' ? list : undefined
    if (list?.kind !== 'list') return undefined
    if (name === 'map' && first?.type === 'Identifier' && first.name === 'String') return list
    if (name !== 'concat') return undefined
    const items = [...list.items]
    for (const one of args) {
      const value = this.#evaluate(one, at)
      if (!value || value.kind === 'nothing') return undefined
      items.push(...(value.kind === 'list' ? value.items : value.kind === 'before' ? ['before' as const] : [value.node]))
    }
    return { kind: 'list', items }
  }

  #truth(given: Node, at: Case): boolean | undefined {
    const node = bare(given)
    if (node.type === 'UnaryExpression' && node.operator === '!') {
      const inner = this.#truth(node.argument, at)
      return inner === undefined ? undefined : !inner
    }
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.arguments.length === 1 && this.#text(node.callee) === 'Array.isArray') {
      const value = this.#evaluate(node.arguments[0] as Node, at)
      return value && value.kind !== 'new' ? value.kind === 'list' : undefined
    }
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
      const isNot = node.operator.startsWith('!')
      const typed = bare(node.left)
      if (typed.type === 'UnaryExpression' && typed.operator === 'typeof' && node.right.type === 'StringLiteral') {
        const value = this.#evaluate(typed.argument, at)
        const type = { nothing: 'undefined', before: 'string', list: 'object', new: undefined }[value?.kind ?? 'new']
        return type === undefined ? undefined : (type === node.right.value) !== isNot
      }
      const isNothing = node.right.type === 'NullLiteral' ? node.operator.length === 2 : node.right.type === 'Identifier' && node.right.name === 'undefined'
      const value = isNothing ? this.#evaluate(node.left, at) : undefined
      return value && value.kind !== 'new' ? (value.kind === 'nothing') !== isNot : undefined
    }
    const value = this.#evaluate(node, at)
    return value && value.kind !== 'new' ? value.kind !== 'nothing' : undefined
  }

  #mentions(node: Node): boolean {
    return /\bgetHeader(?:\?\.)?\(/.test(this.#text(node)) || [...this.#names].some((name) => new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(this.#text(node)))
  }

  #text({ start, end }: Node): string {
    return this.#module.source.slice(start as number, end as number)
  }
}
