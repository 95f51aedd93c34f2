import type { NodePath } from '@babel/traverse'
import { Edits } from './edits.ts'
import { attached } from './handler/comments.ts'
import type { Module } from './handler/module.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import type { Splice } from './splice.ts'
import { bodyLines, letsOf, standsFor } from './tables/inline.ts'

/**
 * Functions that stand in a handler and answer with its response: `switch (req.method) { case 'GET': return list() }` above
 * `async function list() { res.json(…) }`. One that is called once, where nothing runs behind it, stands where it is called.
 */
export function innerFunction(module: Module): Splice[] {
  const found: Splice[] = []
  if (!module.nests) return found
  module.program.traverse({
    Function(path) {
      if (!isFunction(path) || path.node.body.type !== 'BlockStatement') return
      for (const name of Object.keys(path.scope.bindings)) {
        const binding = path.scope.getOwnBinding(name)
        const written = binding && functionOf(binding)
        const splices = binding && written ? inlined(module, path, written, binding.referencePaths) : []
        // Each of them may make the function around it wait.
        found.push(...splices.filter((one) => !found.some((other) => other.start === one.start && other.end === one.end)))
      }
    },
  })
  return found
}

function inlined(module: Module, owner: NodePath<FunctionNode>, written: NodePath<FunctionNode>, references: NodePath[]): Splice[] {
  const [reference] = references
  const call = reference?.parentPath
  const declared = written.isFunctionDeclaration() ? written : written.parentPath?.parentPath
  if (references.length !== 1 || !call?.isCallExpression() || call.node.callee !== reference?.node || !declared || declared.parent !== owner.node.body) return []
  const statement = call.find((one) => one.isStatement())
  if (declared.isVariableDeclaration() && declared.node.declarations.length !== 1) return []
  if (!statement || call.getFunctionParent()?.node !== owner.node || !answersWith(owner, written)) return []
  const called = statement.isReturnStatement() ? statement.node.argument : statement.isExpressionStatement() ? statement.node.expression : undefined
  if (!called || !standsFor(written, { path: call, called, statement, owner, lets: true })) return []
  const { style, source } = module
  const edits = new Edits(source, style, [])
  const indent = edits.indentAt(statement.node.start as number)
  const { parent } = statement
  // In a list of statements it needs no brackets of its own, unless a name that it declares is known there.
  const alone = parent.type === 'BlockStatement' && !Object.keys(written.scope.bindings).some((name) => statement.scope.hasBinding(name) || written.scope.getOwnBinding(name)?.path.parentPath === written)
  const label = alone ? indent.slice(0, indent.length - style.indent.length) : indent
  const returns = statement.isReturnStatement()
  const lines = bodyLines(module, written.node.body, { label, inner: label + style.indent, returns })
  const [start, end] = [statement.node.start as number, statement.node.end as number]
  const comments = attached({ edits }, declared.node).map((comment): Splice['parts'] => [label + style.indent, { start: comment.start as number, end: comment.end as number }, style.newline]).flat()
  const body: Splice['parts'] = alone ? inPlace([...comments, ...lines], source) : [`{${style.newline}`, ...comments, ...lines, `${label}}`]
  const above = attached({ edits }, declared.node)[0]?.start ?? (declared.node.start as number)
  const before = source.slice(0, above).trimEnd().length
  const behind = (/^\s*/.exec(source.slice(declared.node.end as number))?.[0].length ?? 0) + (declared.node.end as number)
  // What stands first takes the gap behind it along, anything else the gap above it.
  const gone = source[before - 1] === '{' ? { start: above, end: behind, parts: [] } : { start: before, end: declared.node.end as number, parts: [] }
  const async = written.node.async && !owner.node.async ? [{ start: owner.node.start as number, end: owner.node.start as number, parts: ['async '] }] : []
  return [...async, { start, end, parts: body }, ...letsOf(written), gone]
}

/** Lines that begin where a statement begins, and end where it ends. */
function inPlace(parts: Splice['parts'], source: string): Splice['parts'] {
  const [, ...rest] = parts
  const [first] = rest
  if (typeof first === 'object') first.start += /^[\t ]*/.exec(source.slice(first.start))?.[0].length ?? 0
  const last = rest.at(-1)
  return typeof last === 'string' ? [...rest.slice(0, -1), last.trimEnd()] : rest
}

/** Whether a function uses the response of the one around it. */
function answersWith(owner: NodePath<FunctionNode>, written: NodePath<FunctionNode>): boolean {
  const response = owner.node.params[1]
  const name = response && bare(response)
  if (name?.type !== 'Identifier') return false
  const binding = owner.scope.getOwnBinding(name.name)
  return binding?.referencePaths.some((reference) => (reference.node.start as number) > (written.node.start as number) && (reference.node.end as number) < (written.node.end as number)) ?? false
}
