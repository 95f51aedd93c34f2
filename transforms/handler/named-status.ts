import type { Answer } from './answer.ts'
import type { Draft } from './draft.ts'
import type { StatusWrite } from './header-writes.ts'
import { hasRoomAbove, writeAbove } from './line-above.ts'
import { isConstant } from './purity.ts'
import { isIn } from './steps.ts'
import { bare } from './uses.ts'

/**
 * Gives the status of an answer's own chain a name above the answer: `res.status(error.code).json(describe(error))` read it before the
 * body was made, and `NextResponse.json` asks for it behind that.
 * @returns false where nothing can stand above the answer, or where what the chain sets before it would come behind it
 */
export function namedBefore(draft: Draft, status: StatusWrite, { step, use, headers, terminal }: Answer): boolean {
  const isBody = step.kind === 'expression-body' && step.list.owner === undefined
  if (terminal === 'redirect' || !(hasRoomAbove(draft, step, true) || isBody) || step.resolves || step.executor || step.later || step.kept || step.keeps || step.callbacks || step.sends !== undefined) return false
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
    writeAbove(draft, step, [`const ${status.kept} = ${draft.edits.source.slice(status.value.start as number, status.value.end as number)}`])
  }
}
