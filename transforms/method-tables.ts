import type { Binding, NodePath } from '@babel/traverse'
import { VISITOR_KEYS, type CallExpression, type Expression, type Node, type OptionalCallExpression, type Statement } from '@babel/types'
import { METHODS } from './conversion.ts'
import { Edits } from './edits.ts'
import { attached } from './handler/comments.ts'
import { MethodTests } from './handler/constant.ts'
import type { Module } from './handler/module.ts'
import { isFunction, type FunctionNode } from './handler/unit.ts'
import { bare, requestUses, unwrapped } from './handler/uses.ts'
import { withBrackets, type Range, type Splice } from './splice.ts'

/** What a call of a method that its table does not name throws; such methods are not exported. */
export const NO_METHOD = 'The table has no function for this method'

/** One method of a table: a name that stands for a function, or a function written in the table. */
interface Entry {
  key: string
  property: Node
  name: Node | undefined
  written: NodePath<FunctionNode> | undefined
}

/** `const handlers = { GET: list, POST: async (req, res) => { … } }`, a `Map` of the same, or such an object looked up in place. */
interface Table {
  path: NodePath
  entries: Entry[]
  isMap: boolean
  /** Where it has a name. */
  binding: Binding | undefined
  statement: NodePath | undefined
}

/** A place where what a table gives for the method is called. */
interface Call {
  path: NodePath<CallExpression | OptionalCallExpression>
  key: string
  optional: boolean
  /** What is called for methods that the table does not name. */
  fallback: NodePath<Expression> | undefined
}

type Calling = CallExpression | OptionalCallExpression
const A_METHOD = new RegExp(`^(${METHODS.join('|')})$`, 'i')

/**
 * Writes the dispatch over a table of methods as a `switch`, with functions that the table holds in its cases: the flow of each
 * method is followed from there.
 * @returns nothing where the module has no such table, or one of its uses cannot be followed
 */
export function methodTable(module: Module): Splice[] {
  if (!/\b(get|post|put|patch|delete|head|options)\b['"]?\s*[:,(}\]]/i.test(module.source) || !/method/i.test(module.source)) return []
  const tables: Table[] = []
  module.program.traverse({
    ObjectExpression(path) {
      const table = objectTable(path)
      if (table) tables.push(table)
    },
    NewExpression(path) {
      const table = mapTable(path)
      if (table) tables.push(table)
    },
  })
  for (const table of tables) {
    const splices = new Rewrite(module, table).splices()
    if (splices) return splices
  }
  return []
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

function objectTable(path: NodePath<Node>): Table | undefined {
  if (!path.isObjectExpression()) return undefined
  const entries = path.get('properties').map((property): Entry | undefined => {
    const { node } = property
    if (node.type === 'SpreadElement' || node.computed) return undefined
    const key = node.key.type === 'Identifier' ? node.key.name : node.key.type === 'StringLiteral' ? node.key.value : ''
    if (!A_METHOD.test(key)) return undefined
    if (property.isObjectMethod()) return property.node.kind === 'method' && !property.node.generator ? { key, property: node, name: undefined, written: property as unknown as NodePath<FunctionNode> } : undefined
    return entryOf(key, node, property.get('value') as NodePath)
  })
  return tableOf(path, entries, false)
}

function mapTable(path: NodePath<Node>): Table | undefined {
  if (!path.isNewExpression() || path.node.callee.type !== 'Identifier' || path.node.callee.name !== 'Map') return undefined
  const list = path.get('arguments')[0]
  if (!list?.isArrayExpression()) return undefined
  const entries = list.get('elements').map((element): Entry | undefined => {
    const [key, value] = element.isArrayExpression() ? (element.get('elements') as NodePath[]) : []
    return key?.isStringLiteral() && value && A_METHOD.test(key.node.value) ? entryOf(key.node.value, element.node as Node, value) : undefined
  })
  return tableOf(path, entries, true)
}

function entryOf(key: string, property: Node, value: NodePath): Entry | undefined {
  let path = value
  while (/^TS(As|Satisfies|NonNull)Expression$|^ParenthesizedExpression$/.test(path.type)) path = path.get('expression') as NodePath
  if (isFunction(path)) return path.node.generator ? undefined : { key, property, name: undefined, written: path }
  const isName = (node: Node): boolean => node.type === 'Identifier' || (node.type === 'MemberExpression' && !node.computed && isName(node.object))
  return isName(path.node) ? { key, property, name: path.node, written: undefined } : undefined
}

function tableOf(path: NodePath, entries: (Entry | undefined)[], isMap: boolean): Table | undefined {
  if (entries.length === 0 || entries.some((entry) => !entry)) return undefined
  let outer = unwrapped(path)
  const { parent } = outer
  if (parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && parent.callee.object.type === 'Identifier' && parent.callee.object.name === 'Object' && parent.arguments[0] === outer.node) {
    if (parent.callee.property.type !== 'Identifier' || parent.callee.property.name !== 'freeze') return undefined
    outer = unwrapped(outer.parentPath as NodePath)
  }
  const declarator = outer.parentPath
  const table: Table = { path: outer, entries: entries as Entry[], isMap, binding: undefined, statement: undefined }
  if (!declarator?.isVariableDeclarator()) return table
  const statement = declarator.parentPath
  if (declarator.node.id.type !== 'Identifier' || !statement?.isVariableDeclaration() || statement.node.declarations.length !== 1 || statement.parentPath?.isExportNamedDeclaration()) return undefined
  const binding = declarator.scope.getBinding(declarator.node.id.name)
  return binding?.constant ? { ...table, binding, statement } : undefined
}

/** The rewrite of one table and everything that uses it. */
class Rewrite {
  readonly #module: Module
  readonly #table: Table
  readonly #list: Splice[] = []
  readonly #calls: Call[] = []
  /** Statements that go: the table, and names for what it gives. */
  readonly #gone: Node[] = []
  readonly #tests = new Map<Node, MethodTests>()
  readonly #has: string

  constructor(module: Module, table: Table) {
    this.#module = module
    this.#table = table
    this.#has = `[${table.entries.map((entry) => this.#quoted(entry.key)).join(', ')}]`
  }

  splices(): Splice[] | undefined {
    const { binding, statement, path } = this.#table
    const references = binding ? binding.referencePaths.filter((reference) => reference.parent.type !== 'TSTypeQuery') : [path]
    if (!references.every((reference) => this.#reference(reference))) return undefined
    if (this.#calls.length === 0 || !this.#typeQueries()) return undefined
    const statements = this.#calls.map((call) => statementOf(call.path, call.path.getFunctionParent())?.node)
    if (new Set(statements).size < statements.length) return undefined
    const hoisted = new Map<Entry, string>()
    for (const call of this.#calls) {
      const dispatch = this.#dispatch(call, hoisted)
      if (!dispatch) return undefined
      this.#list.push(dispatch)
    }
    if (statement) this.#removeTable(statement, hoisted)
    else if (hoisted.size > 0) return undefined
    for (const node of [...this.#gone, ...this.#typesOf(statement && hoisted.size > 0 ? [...this.#gone, statement.node] : this.#gone)]) this.#list.push(this.#removal(node))
    return this.#list
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
      if (this.#table.isMap && name === 'keys') return this.#keys(call)
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
  #keys(call: NodePath): boolean {
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
  #value(lookup: NodePath, key: string, fallback?: NodePath<Expression>): boolean {
    const place = unwrapped(lookup)
    const parent = place.parentPath as NodePath
    if (!fallback && parent.isLogicalExpression() && parent.node.operator !== '&&' && parent.node.left === place.node && this.#isCallable(parent.node.right)) {
      return this.#value(parent, key, parent.get('right') as NodePath<Expression>)
    }
    if (parent.isVariableDeclarator() && parent.node.init === place.node) {
      const declaration = parent.parentPath
      const binding = parent.node.id.type === 'Identifier' ? parent.scope.getBinding(parent.node.id.name) : undefined
      if (!binding?.constant || !declaration.isVariableDeclaration() || declaration.node.declarations.length !== 1) return false
      this.#gone.push(declaration.node)
      return binding.referencePaths.every((reference) => this.#use(reference, key, fallback))
    }
    return this.#use(lookup, key, fallback)
  }

  #use(value: NodePath, key: string, fallback: NodePath<Expression> | undefined): boolean {
    const place = unwrapped(value)
    const parent = place.parentPath as NodePath
    const { node } = parent
    if ((parent.isCallExpression() || parent.isOptionalCallExpression()) && parent.node.callee === place.node) {
      this.#calls.push({ path: parent, key, optional: parent.isOptionalCallExpression() && parent.node.optional, fallback })
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
    this.#list.push({ start: path.node.start as number, end: path.node.end as number, parts: [text] })
    return true
  }

  /** `keyof typeof handlers` is the union of its keys; other types that are made of the table cannot stay. */
  #typeQueries(): boolean {
    const { binding } = this.#table
    const queries = this.#module.typeQueries.filter((query) => query.name === binding?.identifier.name)
    return queries.every(({ node }) => {
      const before = /keyof\s+$/.exec(this.#module.source.slice(0, node.start as number))?.[0]
      if (before === undefined) return false
      this.#list.push({ start: (node.start as number) - before.length, end: node.end as number, parts: [this.#table.entries.map((entry) => this.#quoted(entry.key)).join(' | ')] })
      return true
    })
  }

  /** The `switch` that stands for the statement of a call. */
  #dispatch(call: Call, hoisted: Map<Entry, string>): Splice | undefined {
    const owner = call.path.getFunctionParent() as NodePath<FunctionNode> | null
    const statement = owner && statementOf(call.path, owner)
    if (!statement || !(statement.isReturnStatement() || statement.isExpressionStatement() || isBody(statement, owner))) return undefined
    const body = isBody(statement, owner)
    const form = this.#form(statement, call)
    if (!form) return undefined
    const { newline, indent, semicolon } = this.#module.style
    const { source } = this.#module
    const base = new Edits(source, this.#module.style, []).indentAt(statement.node.start as number) + (body ? indent : '')
    const [label, inner] = [base + indent, base + indent + indent]
    const parts: Splice['parts'] = [`switch (${call.key}) {${newline}`]
    const returns = !statement.isExpressionStatement()
    const write = (expression: Node, replaced: Splice['parts']): void => {
      const range = (start: number, end: number): Range => ({ start, end, from: base, to: inner })
      const { path } = call
      const at = (place: Node) => [place.start as number, place.end as number] as const
      const [from, until] = at(form.whole)
      parts.push(inner, ...(body ? ['return '] : [range(statement.node.start as number, from)]))
      const [start, end] = at(expression)
      const [first] = at(path.node)
      if (first >= start && first < end) {
        const callee = at(path.node.callee)
        parts.push(range(start, callee[0]), ...replaced, range(openOf(source, path.node), end))
      } else parts.push(range(start, end))
      parts.push(body ? semicolon : range(until, statement.node.end as number))
      if (!returns) parts.push(`${newline}${inner}break${semicolon}`)
      parts.push(newline)
    }
    const write1 = (value: { name: Node | undefined; written: NodePath<FunctionNode> | undefined }, comments: Range[], entry?: Entry): boolean => {
      if (value.name) {
        for (const comment of comments) parts.push(inner, comment, newline)
        write(form.called, [this.#text(value.name)])
        return true
      }
      const { written } = value
      if (!written) return false
      const inlined = this.#inlined(written, call, form, statement, owner)
      if (inlined) {
        parts[parts.length - 1] = `${(parts.at(-1) as string).trimEnd()} {${newline}`
        for (const comment of comments) parts.push(inner, comment, newline)
        parts.push(...inlined(label, inner), `${label}}${newline}`)
        if (!returns) parts.push(`${inner}break${semicolon}${newline}`)
        return true
      }
      if (!entry || this.#table.statement?.parentPath?.isProgram() !== true || /\bthis\b/.test(this.#text(written.node))) return false
      const name = hoisted.get(entry) ?? this.#free(`handle${entry.key[0]?.toUpperCase()}${entry.key.slice(1).toLowerCase()}`)
      hoisted.set(entry, name)
      write(form.called, [name])
      return true
    }
    for (const entry of this.#table.entries) {
      parts.push(`${label}case ${this.#quoted(entry.key)}:${newline}`)
      if (!write1(entry, this.#comments(entry, hoisted), entry)) return undefined
    }
    if (form.otherwise || call.fallback || !call.optional) parts.push(`${label}default:${newline}`)
    if (form.otherwise) write(form.otherwise, [])
    else if (call.fallback) {
      const fallback = entryOf('', call.fallback.node, call.fallback)
      if (!fallback || !write1(fallback, [])) return undefined
    } else if (!call.optional) parts.push(`${inner}throw new TypeError(${this.#quoted(NO_METHOD)})${semicolon}${newline}`)
    parts.push(`${base}}`)
    if (body) {
      const [start, end] = withBrackets(source, statement.node as Expression)
      return { start, end, parts: [`{${newline}${base}`, ...parts, `${newline}}`] }
    }
    return { start: statement.node.start as number, end: statement.node.end as number, parts }
  }

  /** What of a statement is evaluated where the table has a function, and what where it has none. */
  #form(statement: NodePath, call: Call): { whole: Node; called: Node; otherwise: Node | undefined } | undefined {
    const { node } = statement
    const whole = node.type === 'ReturnStatement' ? node.argument : node.type === 'ExpressionStatement' ? node.expression : node
    if (!whole) return undefined
    const holds = (one: Node) => (one.start as number) <= (call.path.node.start as number) && (one.end as number) >= (call.path.node.end as number)
    const inside = bare(whole)
    if (inside.type === 'LogicalExpression' && holds(inside.right) && inside.operator === '&&' && this.#isTest(inside.left)) {
      call.optional = true
      return { whole, called: inside.right, otherwise: undefined }
    }
    if (inside.type === 'LogicalExpression' && holds(inside.left) && inside.operator !== '&&' && call.optional) return { whole, called: inside.left, otherwise: inside.right }
    if (inside.type === 'ConditionalExpression' && !holds(inside.test)) {
      if (!this.#isTest(inside.test)) return undefined
      const [called, otherwise] = holds(inside.consequent) ? [inside.consequent, inside.alternate] : [inside.alternate, inside.consequent]
      return { whole, called, otherwise }
    }
    return { whole, called: whole, otherwise: undefined }
  }

  /** Whether an expression only asks whether the table has the method: all of it was replaced. */
  #isTest(node: Node): boolean {
    const inside = node.type === 'UnaryExpression' && node.operator === '!' ? node.argument : node
    return this.#list.some((one) => (one.start === inside.start && one.end === inside.end) || (one.start === node.start && one.end === node.end))
  }

  /** The body of a function that stands in the table, to be written where it is called; undefined where that would not be the same. */
  #inlined(written: NodePath<FunctionNode>, call: Call, form: { called: Node }, statement: NodePath, owner: NodePath<FunctionNode>): ((label: string, inner: string) => Splice['parts']) | undefined {
    const { node } = written
    const expression = bare(form.called)
    const awaited = expression.type === 'AwaitExpression'
    const isAlone = (awaited ? bare(expression.argument) : expression) === call.path.node
    const returns = !statement.isExpressionStatement()
    if (!isAlone || this.#calls.length > 1 || (!returns && !isLast(statement, owner))) return undefined
    if (/\b(this|var)\b/.test(this.#text(node)) || owner.node.generator || !owner.isFunction()) return undefined
    const args = call.path.node.arguments
    if (node.params.length > args.length) return undefined
    const given = new Set<string>()
    for (const [n, param] of node.params.entries()) {
      const arg = args[n]
      if (param.type !== 'Identifier' || arg?.type !== 'Identifier' || arg.name !== param.name) return undefined
      given.add(param.name)
    }
    if (!args.every((arg) => arg.type === 'Identifier')) return undefined
    // A promise that nobody waits for does not fail inside of a `try`.
    if (node.async && !awaited && call.path.findParent((one) => one.isTryStatement() || one === owner) !== owner) return undefined
    if (captures(written, call.path, given)) return undefined
    if (node.async && !owner.node.async && !this.#list.some((one) => one.parts[0] === 'async ')) this.#list.push({ start: owner.node.start as number, end: owner.node.start as number, parts: ['async '] })
    const { style, source } = this.#module
    const edits = new Edits(source, style, [])
    const { body } = node
    return (label, inner) => {
      if (body.type !== 'BlockStatement') return [`${inner}return `, { start: body.start as number, end: body.end as number, from: edits.indentAt(body.start as number), to: inner }, style.semicolon + style.newline]
      const from = edits.indentAt(body.end as number - 1)
      const text = source.slice((body.start as number) + 1, (body.end as number) - 1)
      const start = (body.start as number) + 1 + (/^[\t ]*\r?\n|^\s*/.exec(text)?.[0].length ?? 0)
      const end = (body.start as number) + 1 + text.trimEnd().length
      if (end <= start) return []
      const last = body.body.at(-1)
      const leaves = last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement'
      const lead = source.slice(start, end).startsWith(from) && source[start - 1] === '\n' ? [label, { start: start + from.length, end, from, to: label }] : [inner, { start, end, from, to: label }]
      return [...lead, style.newline, ...(returns && !leaves ? [`${inner}return${style.semicolon}${style.newline}`] : [])]
    }
  }

  /** Comments that belong to an entry of the table. */
  #comments(entry: Entry, hoisted: Map<Entry, string>): Range[] {
    const { source, comments } = this.#module
    if (hoisted.has(entry)) return []
    const { entries, path } = this.#table
    const before = entries[entries.indexOf(entry) - 1]?.property ?? path.node
    const next = entries[entries.indexOf(entry) + 1]?.property
    const sameLine = (at: number, comment: number) => !source.slice(at, comment).includes('\n')
    return comments
      .filter((comment) => {
        const start = comment.start as number
        if (start < (path.node.start as number) || start > (path.node.end as number)) return false
        if (start > (entry.property.end as number)) return sameLine(entry.property.end as number, start) && (!next || start < (next.start as number))
        const from = entries[0] === entry ? (path.node.start as number) : (before.end as number)
        return start > from && start < (entry.property.start as number) && (entries[0] === entry || !sameLine(from, start))
      })
      .map((comment) => ({ start: comment.start as number, end: comment.end as number }))
  }

  /** The table's statement goes; functions that could not stand in a case stay in its place. */
  #removeTable(statement: NodePath, hoisted: Map<Entry, string>): void {
    if (hoisted.size === 0) {
      this.#gone.push(statement.node)
      return
    }
    const { source, style } = this.#module
    const edits = new Edits(source, style, [])
    const parts: Splice['parts'] = []
    for (const [entry, name] of hoisted) {
      const node = entry.written?.node as FunctionNode
      if (parts.length > 0) parts.push(style.newline, style.newline)
      const from = edits.indentAt(entry.property.start as number)
      const range = (start: number, end: number): Range => ({ start, end, from, to: '' })
      for (const comment of this.#comments(entry, new Map())) parts.push(range(comment.start, comment.end), style.newline)
      const [first, last] = [node.params[0], node.params.at(-1)]
      parts.push(`${node.async ? 'async ' : ''}function ${name}(`)
      if (first && last) parts.push(range(first.start as number, last.end as number))
      parts.push(')')
      if (node.returnType) parts.push(range(node.returnType.start as number, node.returnType.end as number))
      const { body } = node
      if (body.type === 'BlockStatement') parts.push(' ', range(body.start as number, body.end as number))
      else parts.push(` {${style.newline}${style.indent}return `, { ...range(body.start as number, body.end as number), to: style.indent }, `${style.semicolon}${style.newline}}`)
    }
    this.#list.push({ start: statement.node.start as number, end: statement.node.end as number, parts })
  }

  /** Takes a statement away with its comments and the lines behind it. */
  #removal(node: Node): Splice {
    const { source, style } = this.#module
    const above = attached({ edits: new Edits(source, style, []) }, node)[0]?.start ?? (node.start as number)
    const rest = /^[\t ;]*(\r?\n\s*)?/.exec(source.slice(node.end as number))?.[0] ?? ''
    return { start: above, end: (node.end as number) + rest.length, parts: [] }
  }

  /** Types of the file that only what goes mentioned: `type Handlers = Record<string, NextApiHandler>`. */
  #typesOf(gone: readonly Node[]): Node[] {
    const { names, program } = this.#module
    const types = program.node.body.filter((one) => one.type === 'TSTypeAliasDeclaration' || one.type === 'TSInterfaceDeclaration')
    const found = types.filter((type) => !gone.includes(type) && names.get(type.id.name)?.every((at) => at === type.id.start || gone.some((one) => at >= (one.start as number) && at < (one.end as number))))
    const mentioned = found.filter((type) => (names.get(type.id.name)?.length ?? 0) > 1)
    return mentioned.length > 0 ? [...mentioned, ...this.#typesOf([...gone, ...mentioned])] : []
  }

  /** Whether a value can only be a function. */
  #isCallable(node: Node): boolean {
    return /^(Identifier|MemberExpression|ArrowFunctionExpression|FunctionExpression)$/.test(bare(node).type)
  }

  #free(wish: string): string {
    let name = wish
    for (let n = 2; this.#module.names.has(name); n++) name = `${wish}${n}`
    this.#module.names.set(name, [])
    return name
  }

  #text(node: Node): string {
    return this.#module.source.slice(node.start as number, node.end as number)
  }

  #quoted(text: string): string {
    return this.#module.style.quote + text + this.#module.style.quote
  }
}

/** What is the method in a function: `method` of its first parameter. */
function methodTests(owner: NodePath): MethodTests {
  const [param] = (owner.node as FunctionNode).params
  const binding = param?.type === 'Identifier' ? owner.scope.getOwnBinding(param.name) : undefined
  const uses = binding ? requestUses(binding) : []
  return new MethodTests(new Set(uses.flatMap((use) => (use.of === 'request' && !use.entry && use.path.length === 1 && use.path[0] === 'method' ? [use.node] : []))), owner)
}

/** The statement of a call, or the expression that is all of its function. */
function statementOf(call: NodePath, owner: NodePath | null): NodePath | undefined {
  return call.find((one) => one.isStatement() || one.parentPath === owner) ?? undefined
}

/** An arrow function's body without braces, which is an expression and no statement. */
const isBody = (path: NodePath, owner: NodePath<FunctionNode>): boolean => owner.node.body === path.node

/** Where the arguments of a call begin. */
function openOf(source: string, call: Calling): number {
  return source.indexOf('(', (call.typeParameters ?? call.callee).end as number)
}

/** Whether nothing of the function runs behind a statement. */
function isLast(statement: NodePath, owner: NodePath): boolean {
  for (let at: NodePath | null = statement; at && at.node !== owner.node; at = at.parentPath) {
    if (at.isLoop() || at.isSwitchStatement()) return false
    const later = at.inList ? (at.container as Statement[]).slice((at.key as number) + 1) : []
    if (later.some((one) => one.type !== 'FunctionDeclaration')) return false
  }
  return true
}

/** Whether a name that a function means something by is another thing where the function is called. */
function captures(written: NodePath<FunctionNode>, place: NodePath, given: ReadonlySet<string>): boolean {
  const names = new Set<string>()
  const visit = (node: Node): void => {
    if (node.type === 'Identifier') names.add(node.name)
    for (const key of VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key]
      for (const one of Array.isArray(child) ? child : [child]) if (one && typeof one.type === 'string') visit(one as Node)
    }
  }
  visit(written.node)
  const around = written.scope.parent
  return [...names].some((name) => !given.has(name) && !written.scope.hasOwnBinding(name) && place.scope.getBinding(name) !== around.getBinding(name))
}
