import type { NodePath } from '@babel/traverse'
import type { CallExpression, Expression, Node, Statement } from '@babel/types'
import { waits } from '../handler/executor.ts'
import { mayFail } from '../handler/failures.ts'
import type { Module } from '../handler/module.ts'
import type { Unit } from '../handler/unit.ts'
import { bare, type ResponseUse } from '../handler/uses.ts'
import { isStringText } from '../rules/text.ts'
import type { Range, Splice } from '../splice.ts'
import type { Tail } from './tail.ts'
import { kindOf, responseUsesOf, type Writers } from './uses.ts'
import { freeName, indentAt } from './names.ts'

/**
 * Texts that are written at one go: `res.write(a); res.write(b); res.end()` is `res.end(a + b)`, since nothing is waited for between them.
 * @returns undefined where a write of the function is none of such a row
 */
export function rowsOf(module: Module, unit: Unit, writers: Writers): Splice[] | undefined {
  const uses = responseUsesOf(unit)
  const left = new Set<unknown>(uses.filter((use) => kindOf(use, unit, writers) === 'write'))
  const splices: Splice[] = []
  for (const use of uses) {
    const end = use.of === 'response' && kindOf(use, unit, writers) === 'end' ? callOf(use, 'end') : undefined
    const row = use.of === 'response' && end ? rowBefore(use, uses) : undefined
    if (!row || !end || end.arguments.length > 1) continue
    const texts = [...row.writes.map(({ call }) => call.arguments[0] as Expression), ...(end.arguments as Expression[])]
    const isText = texts.every((text) => isStringText(text, use.nodePath))
    if ((texts.length > 1 && !isText) || texts.slice(1).some(waits)) continue
    for (const { use: write } of row.writes) left.delete(write)
    splices.push({ start: row.start, end: row.end, parts: [row.head, `${unit.response?.binding.identifier.name ?? ''}.end(`, ...added(module, texts, row.start), `)${row.tail}`] })
  }
  return left.size === 0 && splices.length > 0 ? splices : undefined
}

interface Row {
  writes: { use: ResponseUse; call: CallExpression }[]
  start: number
  end: number
  /** What stands before and behind the answer. */
  head: string
  tail: string
}

function callOf({ steps }: ResponseUse, name: string): CallExpression | undefined {
  const [step, ...others] = steps
  return step?.name === name && others.length === 0 && step.call?.arguments.every(({ type }) => type !== 'SpreadElement') ? step.call : undefined
}

/** The writes directly before an end: statements of one list, or parts of one expression. */
function rowBefore(end: ResponseUse, uses: readonly { node: Node }[]): Row | undefined {
  const writeOf = (given: Node | undefined): Row['writes'][number] | undefined => {
    const node = given && bare(given)
    const use = uses.find((one) => one.node === node) as ResponseUse | undefined
    const call = use?.of === 'response' ? callOf(use, 'write') : undefined
    return use && call?.arguments.length === 1 ? { use, call } : undefined
  }
  const { parent } = end.nodePath
  if (parent.type === 'SequenceExpression' && parent.expressions.at(-1) === end.node) {
    const writes = parent.expressions.slice(0, -1).map(writeOf)
    return writes.every((one) => one !== undefined) ? { writes, start: parent.start as number, end: parent.end as number, head: '', tail: '' } : undefined
  }
  const statement = end.nodePath.parentPath
  if (!statement || !(statement.isExpressionStatement() || statement.isReturnStatement()) || !Array.isArray(statement.container)) return undefined
  const before = statement.container.slice(0, statement.key as number) as Statement[]
  const writes: Row['writes'] = []
  for (const one of before.toReversed()) {
    const write = one.type === 'ExpressionStatement' ? writeOf(one.expression) : undefined
    if (!write) break
    writes.unshift(write)
  }
  const first = before.at(-writes.length)
  return first && writes.length > 0 ? { writes, start: first.start as number, end: end.node.end as number, head: statement.isReturnStatement() ? 'return ' : '', tail: '' } : undefined
}

/** Texts as one sum. */
function added({ source, style }: Module, texts: Expression[], at: number): (string | Range)[] {
  const [indent, deeper] = [indentAt(source, at), indentAt(source, at) + style.indent]
  const [only, ...others] = texts
  const range = (text: Expression): Range => ({ start: text.start as number, end: text.end as number })
  if (only && others.length === 0) return [range(only)]
  const parts = texts.map((text): (string | Range)[] => (/^(Conditional|Logical|Assignment)Expression$/.test(text.type) ? ['(', range(text), ')'] : [range(text)]))
  return [style.newline + deeper, ...parts.flatMap((part, n) => (n > 0 ? [` +${style.newline}${deeper}${style.indent}`, ...part] : part)), `${style.comma.call}${style.newline}${indent}`]
}

/** A tail that writes texts and waits for nothing: they are gathered, and sent at its end. Undefined where it is not of that kind. */
export function gathered(module: Module, { unit, statements, moved, uses, caught }: Tail): Splice[] | undefined {
  if (moved.length > 0 || statements.some(waits)) return undefined
  // A catch answered behind what was written already.
  if (caught && statements.some((statement) => mayFail(unit, statement))) return undefined
  const body = freeName(module, ['body', 'text', 'answer'])
  const splices: Splice[] = []
  for (const use of uses) {
    const write = use.of === 'response' ? callOf(use, 'write') : undefined
    const end = use.of === 'response' ? callOf(use, 'end') : undefined
    const [text, ...others] = (write ?? end)?.arguments ?? []
    if (others.length > 0 || (!write && !end) || (text && !isStringText(text, use.nodePath))) return undefined
    if (write && (!text || !isStatement(use.nodePath) || !runsAtOnce(unit, use.nodePath))) return undefined
    if (end && use.nodePath.getFunctionParent()?.node !== unit.node) return undefined
    const { start, end: until } = use.node
    const given = text ? [{ start: text.start as number, end: text.end as number }] : []
    const name = unit.response?.binding.identifier.name ?? ''
    splices.push({ start: start as number, end: until as number, parts: write ? [`${body} += `, ...given] : [`${name}.end(${body}${text ? ' + ' : ''}`, ...given, ')'] })
  }
  const [first] = statements as [Statement]
  const begun = splices.find(({ start, parts }) => first.type === 'ExpressionStatement' && start === first.expression.start && parts[0] === `${body} += `)
  if (begun) begun.parts[0] = `let ${body} = `
  else {
    const { newline, quote, semicolon } = module.style
    splices.push({ start: first.start as number, end: first.start as number, parts: [`let ${body} = ${quote}${quote}${semicolon}${newline}${indentAt(module.source, first.start as number)}`] })
  }
  return splices
}

const isStatement = ({ parent }: NodePath): boolean => parent.type === 'ExpressionStatement' || parent.type === 'ArrowFunctionExpression'

/** Whether a place runs before the statement that holds it is done: in the function itself, or for each element of a list. */
function runsAtOnce(unit: Unit, path: NodePath): boolean {
  const around = path.getFunctionParent()
  if (!around || around.node === unit.node) return true
  const call = around.parentPath
  if (!call?.isCallExpression() || call.node.callee.type !== 'MemberExpression' || call.node.callee.property.type !== 'Identifier' || call.node.callee.property.name !== 'forEach' || (around.node as { async?: boolean }).async) return false
  return runsAtOnce(unit, call)
}
