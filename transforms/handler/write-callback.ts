import { traverseFast, type Node, type Statement } from '@babel/types'
import type { Part } from '../edits.ts'
import type { Callback } from '../recipes/callbacks.ts'
import { attached } from './comments.ts'
import type { Draft } from './draft.ts'
import { isGone, type Step } from './steps.ts'

/** Writes what a callback did behind the call that it was given to: the error is caught, the value has a name. */
export function writeCallback(draft: Draft, step: Step, { call, node, error, value }: Callback): void {
  const { edits } = draft
  const { indent, semicolon } = edits.style
  const [first, ...others] = node.body.body
  const to = edits.indentAt(step.node.start as number)
  const moved = (statement: Node): Part => {
    const start = Math.min(statement.start as number, ...attached(draft, statement).map((comment) => comment.start as number))
    return { start, end: statement.end as number, reindent: { from: edits.indentAt(start), to } }
  }
  const gone = new Set<Node>(draft.allSteps().flatMap((one) => (isGone(one) ? [one.node] : [])))
  const lines = (statements: readonly Statement[]): Part[] => statements.filter((statement) => !gone.has(statement)).flatMap((statement): Part[] => ['\n', moved(statement)])
  const last = call.arguments.at(-2) as Node
  const called: Part[] = [{ start: call.start as number, end: last.end as number }, `)${semicolon}`]
  const isUsed = value !== undefined && mentions(node.body, value)
  const declared = isUsed ? `let ${value}${draft.file.module.typescript ? ': any' : ''}${semicolon}\n` : ''
  const assigned = isUsed ? `${value} = ` : ''
  const put = (parts: Part[]) => edits.replace(step.node.start as number, step.node.end as number, parts, { drops: true })
  const refused = step.lists[0]?.steps[0]
  // `if (error) { refuse } else { … }`: the refusal stands in the catch.
  if (first?.type === 'IfStatement' && first.test.type === 'Identifier' && first.test.name === error && first.consequent.type === 'BlockStatement' && leaves(refused) && ![first.alternate, ...others].some((one) => one && mentions(one, error))) {
    const { alternate, consequent } = first
    const rest = alternate?.type === 'BlockStatement' ? lines(alternate.body) : alternate ? lines([alternate]) : []
    const block: Part = { start: consequent.start as number, end: consequent.end as number, reindent: { from: edits.indentAt(consequent.start as number), to } }
    return put([`${declared}try {\n${indent}${assigned}`, ...called, `\n} catch ${mentions(consequent, error) ? `(${error}) ` : ''}`, block, ...rest, ...lines(others)])
  }
  const caught = draft.fresh('cause', 'thrown')
  put([`let ${error}${draft.file.module.typescript ? ': any' : ''}${semicolon}\n${declared}try {\n${indent}${assigned}`, ...called, `\n} catch (${caught}) {\n${indent}${error} = ${caught}${semicolon}\n}`, ...lines(node.body.body)])
}

/** Whether the first branch of an `if` always ends the function. */
function leaves(step: Step | undefined): boolean {
  const last = step?.kind === 'if' ? step.lists[0]?.steps.findLast((one) => !one.dropped) : undefined
  return last !== undefined && (last.answer !== undefined || last.kind === 'return' || last.kind === 'throw' || last.next?.error !== undefined)
}

function mentions(node: Node, name: string): boolean {
  let found = false
  traverseFast(node, (one) => void (found ||= one.type === 'Identifier' && one.name === name))
  return found
}
