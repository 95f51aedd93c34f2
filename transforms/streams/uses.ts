import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Unit } from '../handler/unit.ts'
import { bare, unwrapped, type ArgumentUse, type ResponseUse, type Use } from '../handler/uses.ts'
import { importedAs } from '../handler/imported.ts'

/** A use of the response: by what of it, or by whom. */
export type ResponseOrArgument = ResponseUse | ArgumentUse

/**
 * What a use of the response is to a body that is streamed: `write` writes to it or has it begin, `end` ends it, `ask` and `listen` learn
 * of it; `plain` is all else, such as `json`, `status` and `setHeader`.
 */
export type StreamUse = 'write' | 'end' | 'ask' | 'listen' | 'plain'

/** Functions that only write to the response that they are given. */
export type Writers = ReadonlySet<Unit | undefined>

const WRITES = /^(write|flush|flushHeaders|cork|uncork)$/
const ASKS = /^(headersSent|writableEnded|writableFinished|finished|destroyed|writable|closed|writableNeedDrain)$/
const LISTENS = /^(on|once|off|addListener|removeListener)$/
const EVENTS = /^(close|finish|error|drain|end)$/

export function kindOf(use: ResponseOrArgument, unit: Unit, writers: Writers): StreamUse {
  if (use.of === 'argument') return use.key === undefined && (takesStream(use) || writers.has(unit.calls.get(use.call))) ? 'write' : 'plain'
  const [step, ...others] = use.steps
  if (!step || others.length > 0) return 'plain'
  const { name, call } = step
  // `res.flush?.()` is a member that is called only where it is there.
  if (!call) return name === 'flush' || name === 'flushHeaders' ? 'write' : ASKS.test(name) && !isWritten(use) ? 'ask' : 'plain'
  if (WRITES.test(name)) return 'write'
  if (name === 'end' || name === 'destroy') return 'end'
  const [event] = call.arguments
  return LISTENS.test(name) && event?.type === 'StringLiteral' && EVENTS.test(event.value) ? 'listen' : 'plain'
}

const isWritten = ({ node, nodePath: { parent } }: ResponseUse): boolean => (parent.type === 'AssignmentExpression' && parent.left === node) || parent.type === 'UpdateExpression'

/** Calls that write to any stream that they are given: `source.pipe(res)`, `pipeline(source, res)`, `workbook.xlsx.write(res)`. */
function takesStream({ call, index, nodePath }: ArgumentUse): boolean {
  const callee = bare(call.callee)
  if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && index === 0) {
    if (callee.property.name === 'pipe') return call.arguments.length <= 2
    const kind = bare(callee.object)
    if (callee.property.name === 'write' && kind.type === 'MemberExpression' && kind.property.type === 'Identifier' && /^(xlsx|csv)$/.test(kind.property.name)) return true
  }
  const name = pipelineOf(callee, nodePath)
  return name !== undefined && (name === 'pipeline' ? index > 0 : index === 0)
}

/** `pipeline` or `finished` of Node, also where it was promisified. */
function pipelineOf(callee: Node, path: NodePath): string | undefined {
  const imported = importedAs(callee, path.scope)
  if (imported && /^(node:)?stream(\/promises)?$/.test(imported.from) && /^(pipeline|finished)$/.test(imported.name)) return imported.name
  const binding = callee.type === 'Identifier' ? path.scope.getBinding(callee.name) : undefined
  const init = binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : undefined
  const made = init && bare(init)
  if (!binding || made?.type !== 'CallExpression' || made.arguments.length !== 1) return undefined
  return importedAs(made.callee, binding.path.scope)?.name === 'promisify' ? pipelineOf(bare(made.arguments[0] as Node), binding.path) : undefined
}

/** The place where the response itself is named in a use. */
export function rootOf(use: ResponseOrArgument): Node {
  let node: Node = use.node
  if (use.of === 'argument') return node
  for (;;) {
    node = bare(node)
    if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') node = node.callee
    else if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') node = node.object
    else return node
  }
}

export const responseUsesOf = (unit: Unit): ResponseOrArgument[] => unit.uses.filter((use: Use): use is ResponseOrArgument => use.of === 'response' || (use.of === 'argument' && use.what === 'response'))

/** The statement that does nothing but flush: `res.flush()`, `res.flush?.()`, `if (res.flush) res.flush()`; such a call has no meaning any more. */
export function flushing(use: ResponseOrArgument): NodePath | undefined {
  if (use.of !== 'response' || use.steps[0]?.name !== 'flush') return undefined
  let statement: NodePath | null = use.nodePath.getStatementParent()
  if (statement?.parentPath?.isIfStatement() && statement.key === 'consequent') statement = statement.parentPath
  else if (statement?.parentPath?.isBlockStatement() && statement.parentPath.node.body.length === 1 && statement.parentPath.parentPath?.isIfStatement() && statement.parentPath.key === 'consequent') statement = statement.parentPath.parentPath
  if (!statement) return undefined
  if (statement.isIfStatement()) return statement.node.alternate || !isFlush(statement.node.test, true) || !onlyFlushes(statement.node.consequent) ? undefined : statement
  return onlyFlushes(statement.node) ? statement : undefined
}

function onlyFlushes(node: Node): boolean {
  if (node.type === 'BlockStatement') return node.body.length === 1 && onlyFlushes(node.body[0] as Node)
  return node.type === 'ExpressionStatement' && isFlush(node.expression, false)
}

/** `res.flush()`, and as a test `res.flush`, `'flush' in res`, `typeof res.flush === 'function'`. */
function isFlush(given: Node, isTest: boolean): boolean {
  const node = bare(given)
  if (node.type === 'LogicalExpression' && node.operator === '&&') return isFlush(node.left, true) && isFlush(node.right, isTest)
  if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') return node.arguments.length === 0 && isFlush(node.callee, true)
  if (!isTest) return false
  if (node.type === 'BinaryExpression') return (node.left.type === 'UnaryExpression' && node.left.operator === 'typeof' && isFlush(node.left.argument, true)) || (node.operator === 'in' && node.left.type === 'StringLiteral' && node.left.value === 'flush')
  return (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && node.property.type === 'Identifier' && node.property.name === 'flush' && bare(node.object).type === 'Identifier'
}

/** The outermost function inside a unit that holds a place; undefined where that is the unit's own. */
export function innerFunctionOf(unit: Unit, path: NodePath): NodePath | undefined {
  let found: NodePath | undefined
  for (let at = path.getFunctionParent() as NodePath | null; at && at.node !== unit.node; at = at.getFunctionParent()) found = at
  return found
}

export const outerOf = unwrapped
