import type { NodePath } from '@babel/traverse'
import { traverseFast, type Node, type Statement } from '@babel/types'
import type { FunctionNode } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'

/** What a callback `(error) => …` does that settles a promise. */
export interface Settled {
  /** The name of the error. */
  error: string | undefined
  /** What it does where there is one, before it rejects. */
  failed: Statement[]
  /** What it rejects with. */
  thrown: Node | undefined
  /** What it does where there is none, before it resolves. */
  passed: Statement[]
  /** What it resolves with. */
  result: Node | undefined
}

/** Reads such a callback: with an error it rejects, without one it resolves, at the end of each way. */
export function settles(path: NodePath<FunctionNode>, resolve: string, reject: string | undefined): Settled | undefined {
  const { node } = path
  const [parameter, ...others] = node.params
  if (node.async || node.generator || others.length > 0 || parameter?.type !== 'Identifier' || reject === undefined) return undefined
  const error = parameter.name
  const body = node.body.type === 'BlockStatement' ? node.body.body : [node.body]
  const ways = waysOf(body, error)
  const failed = ways && endOf(ways.failed, reject)
  const passed = ways && endOf(ways.passed, resolve)
  if (!failed?.value || !passed) return undefined
  const settlers = new Set([resolve, reject])
  const before = [...failed.before, ...passed.before, failed.value, ...(passed.value ? [passed.value] : [])]
  if (before.some((one) => mentions(one, settlers)) || [...failed.before, ...passed.before].some((one) => leaves(one))) return undefined
  // What is thrown at once on the way on came to the limiter, which handed it on as its own: that fails with the same here.
  const thrown = bare(failed.value)
  const acts = passed.before.length > 0 || (passed.value !== undefined && bare(passed.value).type !== 'Identifier')
  if (acts && !(thrown.type === 'Identifier' && thrown.name === error)) return undefined
  // What it does without an error knows of none.
  if (passed.before.some((one) => mentions(one, new Set([error])))) return undefined
  return { error, failed: failed.before, thrown: failed.value, passed: passed.before, result: passed.value }
}

type Way = (Statement | Node)[]

/** `if (error) { … } else { … }`, `if (error) return …; …`, `error instanceof Error ? … : …`: what it does with an error, and without. */
function waysOf(body: Way, error: string): { failed: Way; passed: Way } | undefined {
  const [first, ...rest] = body
  const only = first?.type === 'ExpressionStatement' ? bare(first.expression) : first?.type === 'ReturnStatement' && first.argument ? bare(first.argument) : first && bare(first)
  if (only?.type === 'ConditionalExpression' && rest.length === 0) return isError(only.test, error) ? { failed: [only.consequent], passed: [only.alternate] } : undefined
  if (first?.type !== 'IfStatement' || !isError(first.test, error)) return undefined
  const failed = listOf(first.consequent)
  if (first.alternate) return rest.length === 0 ? { failed, passed: listOf(first.alternate) } : undefined
  const last = failed.at(-1)
  // It goes on, and the promise is settled by then: only resolving again is nothing.
  const goesOn = last?.type !== 'ReturnStatement'
  return goesOn && rest.length > 1 ? undefined : { failed, passed: rest }
}

const listOf = (node: Node): Way => (node.type === 'BlockStatement' ? node.body : [node])

/** `error`, `error instanceof Error`. */
function isError(given: Node, error: string): boolean {
  const node = bare(given)
  if (node.type === 'BinaryExpression' && node.operator === 'instanceof') return node.right.type === 'Identifier' && node.right.name === 'Error' && isError(node.left, error)
  return node.type === 'Identifier' && node.name === error
}

/** What stands before a way settles, at its end, and what it settles with. */
function endOf(way: Way, settler: string): { before: Statement[]; value: Node | undefined } | undefined {
  const list = [...way]
  const last = list.at(-1)
  // `reject(error); return`
  if (last?.type === 'ReturnStatement' && !last.argument) list.pop()
  const end = list.pop()
  const call = end?.type === 'ExpressionStatement' ? bare(end.expression) : end?.type === 'ReturnStatement' && end.argument ? bare(end.argument) : end && bare(end)
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.callee.name !== settler || call.arguments.length > 1 || call.arguments[0]?.type === 'SpreadElement') return undefined
  return { before: list as Statement[], value: call.arguments[0] as Node | undefined }
}

/** Whether a node has one of some names. */
export function mentions(node: Node, names: ReadonlySet<string>): boolean {
  let found = false
  traverseFast(node, (one) => void (found ||= one.type === 'Identifier' && names.has(one.name)))
  return found
}

/** Whether a statement may end its function, or jumps. */
function leaves(node: Node): boolean {
  let found = false
  traverseFast(node, (one) => void (found ||= one.type === 'ReturnStatement'))
  return found
}
