import type { CallExpression } from '@babel/types'
import type { Draft } from './draft.ts'
import type { Guard } from './steps.ts'
import { bare } from './uses.ts'

/** `return requireRole(req, res, 'admin')` in a guard of a file that routes share: what it gives is for that one's callers to check. */
export function isGivenOn(draft: Draft, call: CallExpression, guard: Guard): boolean {
  if (draft.file.shared !== true || draft.unit.guard?.kind !== 'data' || draft.unit.given || draft.unit.takes) return false
  const step = draft.steps().find((one) => one.kind === 'return' && one.answer && [one.answer, ...(one.answer.type === 'AwaitExpression' ? [one.answer.argument] : [])].some((node) => bare(node) === call))
  return step !== undefined && !step.check && guard.kind === 'data' && !guard.sets && !guard.hangs && !draft.answers.shared && draft.answers.setters.length === 0
}
