import type { Answer } from './answer.ts'
import type { Draft } from './draft.ts'
import type { StatusWrite } from './header-writes.ts'
import { isConstant } from './purity.ts'
import { isIn } from './steps.ts'
import { bare } from './uses.ts'

/**
 * Gives the status of an answer's own chain a name above the answer: `res.status(error.code).json(describe(error))` read it before the
 * body was made, and `NextResponse.json` asks for it behind that.
 * @returns false where nothing can stand above the answer, or where what the chain sets before it would come behind it
 */
export function namedBefore(draft: Draft, status: StatusWrite, { step, use, headers, terminal }: Answer): boolean {
  const { list, kind } = step
  // The only statement of a branch gets braces.
  const hasRoom = list.braces ? kind === 'return' || kind === 'statement' : kind === 'return' && list.node.type !== 'SwitchCase' && list.owner?.kind !== 'inline'
  const isBody = kind === 'expression-body' && list.owner === undefined
  if (terminal === 'redirect' || !(hasRoom || isBody) || step.resolves || step.executor || step.later || step.kept || step.keeps || step.callbacks || step.sends !== undefined) return false
  let whole = step.answer && bare(step.answer)
  if (whole?.type === 'AwaitExpression') whole = bare(whole.argument)
  if (whole !== use.node || status.use !== use || !headers.every(({ value, inChain }) => !inChain || isConstant(value))) return false
  // What is read of the request or of a wrapper's context has a new text.
  if (draft.uses.some((one) => one !== use && isIn(one.node, status.value))) return false
  status.kept ??= draft.free('status', 'statusCode')
  status.before = true
  return true
}

/** Writes it there. */
export function writeNamed(draft: Draft): void {
  for (const { status, step } of draft.answers.all) {
    if (!status?.before) continue
    draft.file.rewrites.add('response-headers')
    const { edits } = draft
    const { indent, semicolon } = edits.style
    const line = `const ${status.kept} = ${edits.source.slice(status.value.start as number, status.value.end as number)}`
    if (step.list.braces || step.kind === 'expression-body') {
      draft.hoist(step, [line])
      continue
    }
    const [start, end] = [step.node.start as number, step.node.end as number]
    // The bracket stands behind the test, wherever the statement was.
    const open = edits.source.slice(0, start).trimEnd().length
    const [from, to] = [edits.indentAt(start), edits.indentAt(open - 1)]
    edits.replace(open, end, [` {\n${indent}${line}${semicolon}\n${indent}`, { start, end, reindent: { from, to: to + indent } }, '\n}'], { drops: true, base: open - 1 })
  }
}
