import type { NodePath } from '@babel/traverse'
import type { IfStatement, Node, Statement } from '@babel/types'
import type { Module } from './handler/module.ts'
import { isPure } from './handler/purity.ts'
import { bare } from './handler/uses.ts'
import type { Splice } from './splice.ts'
import { ends } from './streams/places.ts'
import { indentAt, lineOf } from './streams/names.ts'

/**
 * `if (!res.headersSent) …` behind `res.writeHead(…)`, which has sent them (Node's `headersSent` is true from there on): what is for an
 * answer that has not begun never runs, and goes; the rest stays.
 */
export function askedBehindTheHead(module: Module): Splice[] {
  if (!/\bwriteHead\b/.test(module.source) || !/\bheadersSent\b/.test(module.source)) return []
  const splices: Splice[] = []
  module.program.traverse({
    IfStatement(path) {
      const asked = askedOf(path.node.test)
      const found = asked && isBehindHead(path, asked.name) ? without(module, path, asked.isSent) : undefined
      if (!found) return
      splices.push(found)
      path.skip()
    },
  })
  return splices
}

/** `res.headersSent`, `!res.headersSent`. */
function askedOf(test: Node): { name: string; isSent: boolean } | undefined {
  const given = bare(test)
  const isSent = given.type !== 'UnaryExpression'
  const node = given.type === 'UnaryExpression' && given.operator === '!' ? bare(given.argument) : given
  const isAsked = node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier' && node.property.name === 'headersSent' && node.object.type === 'Identifier'
  return isAsked && node.object.type === 'Identifier' ? { name: node.object.name, isSent } : undefined
}

/** Whether each way to a statement leads over `res.writeHead(…)`, in the function that has the response as a parameter. */
function isBehindHead(path: NodePath, response: string): boolean {
  const binding = path.scope.getBinding(response)
  if (binding?.kind !== 'param' || !binding.constant) return false
  for (let at: NodePath | null = path; at && !at.isFunction(); at = at.parentPath) {
    if (Array.isArray(at.container) && at.isStatement() && (at.container as Statement[]).slice(0, at.key as number).some((one) => isHead(one, response))) return true
    const block = at.isCatchClause() && at.parentPath?.isTryStatement() ? at.parentPath.node.block : undefined
    // Nothing that may fail stands in front of it.
    const [first] = block?.body ?? []
    if (first && isHead(first, response) && callOf(first)?.arguments.every((one) => isPure(one))) return true
  }
  return false
}

const callOf = (node: Statement) => (node.type === 'ExpressionStatement' && node.expression.type === 'CallExpression' ? node.expression : undefined)

function isHead(node: Statement, response: string): boolean {
  const callee = callOf(node)?.callee
  return callee?.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier' && callee.object.name === response && callee.property.type === 'Identifier' && callee.property.name === 'writeHead'
}

/** The statement without the branch that never runs; undefined where what is left cannot stand in its place. */
function without({ source }: Module, path: NodePath<IfStatement>, isSent: boolean): Splice | undefined {
  const { consequent, alternate, start, end } = path.node
  const stays = isSent ? consequent : alternate
  if (!stays) return { ...lineOf(source, start as number, end as number), parts: [] }
  const isList = Array.isArray(path.container)
  const body = stays.type === 'BlockStatement' ? stays.body : [stays]
  // What it declares would be seen by the statements behind it, which do not run where it leaves.
  const declares = body.some(({ type }) => type.endsWith('Declaration')) && !(ends(stays) || (path.container as Statement[]).length === (path.key as number) + 1)
  const [first, last] = [body[0], body.at(-1)]
  if (!isList || declares || !first || !last) return undefined
  const rest = ends(stays) ? (path.container as Statement[]).at(-1) : undefined
  return { start: start as number, end: (rest?.end ?? end) as number, parts: [{ start: (first.leadingComments?.[0]?.start ?? first.start) as number, end: last.end as number, from: indentAt(source, first.start as number), to: indentAt(source, start as number) }] }
}
