import type { NodePath } from '@babel/traverse'
import { VISITOR_KEYS, type CallExpression, type Node, type OptionalCallExpression, type Statement } from '@babel/types'
import { Edits } from '../edits.ts'
import type { Module } from '../handler/module.ts'
import type { FunctionNode } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import type { Splice } from '../splice.ts'

/** A call that may give way to the body of what it calls. */
export interface Place {
  path: NodePath<CallExpression | OptionalCallExpression>
  /** What of the statement is evaluated: the call, or the call awaited. */
  called: Node
  statement: NodePath
  owner: NodePath<FunctionNode>
}

/** Whether a function's body may stand where the function is called: the call is all of the statement, and nothing runs behind it. */
export function standsFor(written: NodePath<FunctionNode>, { path, called, statement, owner }: Place, module: Module): boolean {
  const { node } = written
  const expression = bare(called)
  const awaited = expression.type === 'AwaitExpression'
  if ((awaited ? bare(expression.argument) : expression) !== path.node || (statement.isExpressionStatement() && !isLast(statement, owner))) return false
  if (/\b(this|var)\b/.test(module.source.slice(node.start as number, node.end as number)) || node.generator || owner.node.generator) return false
  const args = path.node.arguments
  if (node.params.length > args.length || !args.every((arg) => arg.type === 'Identifier')) return false
  const given = new Set<string>()
  for (const [n, param] of node.params.entries()) {
    const arg = args[n]
    if (param.type !== 'Identifier' || arg?.type !== 'Identifier' || arg.name !== param.name) return false
    given.add(param.name)
  }
  // A promise that nobody waits for does not fail inside of a `try`.
  if (node.async && !awaited && path.findParent((one) => one.isTryStatement() || one === owner) !== owner) return false
  return !captures(written, path, given)
}

/**
 * The lines of a function's body, moved to another place.
 * @param label indentation of the brackets around them, and `inner` of what is added
 * @param returns true where code behind the place must not be reached
 */
export function bodyLines({ source, style }: Module, body: FunctionNode['body'], { label, inner, returns }: { label: string; inner: string; returns: boolean }): Splice['parts'] {
  const edits = new Edits(source, style, [])
  if (body.type !== 'BlockStatement') return [`${inner}return `, { start: body.start as number, end: body.end as number, from: edits.indentAt(body.start as number), to: inner }, style.semicolon + style.newline]
  const from = edits.indentAt((body.end as number) - 1)
  const text = source.slice((body.start as number) + 1, (body.end as number) - 1)
  const start = (body.start as number) + 1 + (/^[\t ]*\r?\n|^\s*/.exec(text)?.[0].length ?? 0)
  const end = (body.start as number) + 1 + text.trimEnd().length
  if (end <= start) return []
  const last = body.body.at(-1)
  const leaves = last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement'
  const onOwnLines = source[start - 1] === '\n' && source.startsWith(from, start)
  const lines: Splice['parts'] = onOwnLines ? [label, { start: start + from.length, end, from, to: label }] : [inner, { start, end, from, to: label }]
  return [...lines, style.newline, ...(returns && !leaves ? [`${inner}return${style.semicolon}${style.newline}`] : [])]
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
