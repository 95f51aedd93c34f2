import type { NodePath } from '@babel/traverse'
import type { Expression, Node } from '@babel/types'
import { Edits } from '../edits.ts'
import type { Module } from '../handler/module.ts'
import type { FunctionNode } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import { withBrackets, type Range, type Splice } from '../splice.ts'
import { bodyLines, standsFor } from './inline.ts'
import type { Entry, Table, Value } from './read.ts'
import type { Call, TableUses } from './uses.ts'

/** What a call of a method that its table does not name throws; such methods are not exported. */
export const NO_METHOD = 'The table has no function for this method'

type Parts = Splice['parts']

/** The statement of a call, or the expression that is all of its function. */
export function statementOf(call: NodePath): NodePath | undefined {
  const owner = call.getFunctionParent()
  return call.find((one) => one.isStatement() || one.parentPath === owner) ?? undefined
}

/** The `switch` that stands for the statement of a call: a case for each method, that what the table holds for it stands in or is called in. */
export class Dispatch {
  /** True where the function around becomes async, since a function that waits stands in it now. */
  makesAsync = false
  readonly #module: Module
  readonly #table: Table
  readonly #uses: TableUses
  readonly #call: Call
  readonly #hoisted: Map<Entry, string>
  readonly #owner: NodePath<FunctionNode>
  readonly #statement: NodePath
  /** True where the statement is the body of an arrow function without braces. */
  readonly #isBody: boolean
  readonly #returns: boolean
  /** What of the statement is evaluated where the table has a function, and what where it has none. */
  readonly #form: { whole: Node; called: Node; otherwise: Node | undefined } | undefined
  readonly #indents: { base: string; label: string; inner: string }
  readonly #parts: Parts = []

  /** @param hoisted functions of the table that stand beside the handler, with their names; grows */
  constructor(module: Module, table: Table, uses: TableUses, call: Call, hoisted: Map<Entry, string>) {
    this.#module = module
    this.#table = table
    this.#uses = uses
    this.#call = call
    this.#hoisted = hoisted
    this.#owner = call.path.getFunctionParent() as NodePath<FunctionNode>
    this.#statement = statementOf(call.path) as NodePath
    this.#isBody = this.#owner.node.body === this.#statement.node
    this.#returns = !this.#statement.isExpressionStatement()
    this.#form = this.#isBody || this.#statement.isReturnStatement() || this.#statement.isExpressionStatement() ? this.#read() : undefined
    const { indent } = module.style
    const base = new Edits(module.source, module.style, []).indentAt(this.#statement.node.start as number) + (this.#isBody ? indent : '')
    this.#indents = { base, label: base + indent, inner: base + indent + indent }
  }

  /** Undefined where the statement has a form that cannot be written for one method alone. */
  splice(): Splice | undefined {
    const form = this.#form
    if (!form) return undefined
    const { newline, semicolon, quote } = this.#module.style
    const { base, label, inner } = this.#indents
    this.#parts.push(`switch (${this.#call.key}) {${newline}`)
    for (const entry of this.#table.entries) if (!this.#case(`case ${quote}${entry.key}${quote}:`, entry, entry)) return undefined
    const { fallback, optional } = this.#call
    if (form.otherwise) {
      this.#parts.push(`${label}default:${newline}`)
      this.#write(form.otherwise, undefined)
    } else if (fallback) {
      if (!this.#case('default:', fallback, undefined)) return undefined
    } else if (!optional) this.#parts.push(`${label}default:${newline}${inner}throw new TypeError(${quote}${NO_METHOD}${quote})${semicolon}${newline}`)
    this.#parts.push(`${base}}`)
    const { start, end } = this.#statement.node
    if (!this.#isBody) return { start: start as number, end: end as number, parts: this.#parts }
    const [from, until] = withBrackets(this.#module.source, this.#statement.node as Expression)
    return { start: from, end: until, parts: [`{${newline}${base}`, ...this.#parts, `${newline}}`] }
  }

  #read(): { whole: Node; called: Node; otherwise: Node | undefined } | undefined {
    const { node } = this.#statement
    const whole = node.type === 'ReturnStatement' ? node.argument : node.type === 'ExpressionStatement' ? node.expression : node
    if (!whole) return undefined
    const holds = (one: Node) => contains(one, this.#call.path.node)
    const inside = bare(whole)
    if (inside.type === 'LogicalExpression' && holds(inside.right) && inside.operator === '&&' && this.#uses.isQuestion(inside.left)) {
      this.#call.optional = true
      return { whole, called: inside.right, otherwise: undefined }
    }
    if (inside.type === 'LogicalExpression' && holds(inside.left) && inside.operator !== '&&' && this.#call.optional) return { whole, called: inside.left, otherwise: inside.right }
    if (inside.type !== 'ConditionalExpression' || holds(inside.test)) return { whole, called: whole, otherwise: undefined }
    if (!this.#uses.isQuestion(inside.test)) return undefined
    return holds(inside.consequent) ? { whole, called: inside.consequent, otherwise: inside.alternate } : { whole, called: inside.alternate, otherwise: inside.consequent }
  }

  /** One case; false where it cannot be written. */
  #case(label: string, value: Value, entry: Entry | undefined): boolean {
    const { newline, semicolon } = this.#module.style
    const { inner } = this.#indents
    const comments = entry ? commentsOf(this.#module, this.#table, entry).flatMap((comment) => [inner, comment, newline]) : []
    const { name, written } = value
    const lines = written && this.#inlined(written)
    if (lines) {
      this.#parts.push(`${this.#indents.label}${label} {${newline}`, ...comments, ...lines, `${this.#indents.label}}${newline}`)
      if (!this.#returns) this.#parts.push(`${inner}break${semicolon}${newline}`)
      return true
    }
    const called = name ? this.#named(name) : entry && this.#hoist(entry)
    if (!called) return false
    this.#parts.push(`${this.#indents.label}${label}${newline}`, ...(name ? comments : []))
    this.#write(this.#form?.called as Node, called)
    return true
  }

  /** The statement again, with one of its expressions in place of the whole, and what is called there. */
  #write(expression: Node, called: string | undefined): void {
    const { newline, semicolon } = this.#module.style
    const { base, inner } = this.#indents
    const { node } = this.#statement
    const whole = this.#form?.whole as Node
    const range = (start: number, end: number): Range => ({ start, end, from: base, to: inner })
    const [start, end] = [expression.start as number, expression.end as number]
    const { callee, typeParameters } = this.#call.path.node
    const open = this.#module.source.indexOf('(', (typeParameters ?? callee).end as number)
    this.#parts.push(inner, ...(this.#isBody ? ['return '] : [range(node.start as number, whole.start as number)]))
    if (called === undefined) this.#parts.push(range(start, end))
    else this.#parts.push(range(start, callee.start as number), called, range(open, end))
    this.#parts.push(this.#isBody ? semicolon : range(whole.end as number, node.end as number))
    if (!this.#returns) this.#parts.push(`${newline}${inner}break${semicolon}`)
    this.#parts.push(newline)
  }

  /** A name of the table, where it means the same at the call. */
  #named(name: Node): string | undefined {
    let root = name
    while (root.type === 'MemberExpression') root = root.object
    if (root.type !== 'Identifier') return undefined
    return this.#call.path.scope.getBinding(root.name) === this.#table.path.scope.getBinding(root.name) ? this.#text(name) : undefined
  }

  /** A function that cannot stand in a case gets a name beside the handler. */
  #hoist(entry: Entry): string | undefined {
    if (!entry.written || this.#table.statement?.parentPath?.isProgram() !== true || /\bthis\b/.test(this.#text(entry.written.node))) return undefined
    const known = this.#hoisted.get(entry)
    if (known) return known
    const wish = `handle${entry.key[0]?.toUpperCase()}${entry.key.slice(1).toLowerCase()}`
    let name = wish
    for (let n = 2; this.#module.names.has(name); n++) name = `${wish}${n}`
    this.#module.names.set(name, [])
    this.#hoisted.set(entry, name)
    return name
  }

  /** The lines of a function that stands in the table, to be written where it is called; undefined where that would not be the same. */
  #inlined(written: NodePath<FunctionNode>): Parts | undefined {
    const { label, inner } = this.#indents
    const called = this.#form?.called as Node
    if (this.#uses.calls.length > 1 || !standsFor(written, { path: this.#call.path, called, statement: this.#statement, owner: this.#owner })) return undefined
    this.makesAsync ||= written.node.async && !this.#owner.node.async
    return bodyLines(this.#module, written.node.body, { label, inner, returns: this.#returns })
  }

  #text(node: Node): string {
    return this.#module.source.slice(node.start as number, node.end as number)
  }
}

/** Comments that belong to an entry of a table: above it, and behind it on its line. */
export function commentsOf({ source, comments }: Module, { entries, path }: Table, { property }: Entry): Range[] {
  const n = entries.findIndex((entry) => entry.property === property)
  const before = entries[n - 1]?.property
  const next = entries[n + 1]?.property
  const isOnLine = (from: number, at: number) => !source.slice(from, at).includes('\n')
  const belongs = (start: number): boolean => {
    if (start < (path.node.start as number) || start > (path.node.end as number)) return false
    if (start > (property.end as number)) return isOnLine(property.end as number, start) && (!next || start < (next.start as number))
    return start < (property.start as number) && (!before || (start > (before.end as number) && !isOnLine(before.end as number, start)))
  }
  return comments.filter((comment) => belongs(comment.start as number)).map((comment) => ({ start: comment.start as number, end: comment.end as number }))
}

const contains = (outer: Node, node: Node): boolean => (outer.start as number) <= (node.start as number) && (outer.end as number) >= (node.end as number)
