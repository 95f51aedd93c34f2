import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import type { Draft } from './draft.ts'
import type { Signature } from './file-draft.ts'
import type { Step } from './steps.ts'

/** How what a call calls is called in its new form. */
export function signatureOf(draft: Draft, call: CallExpression): Signature | undefined {
  const unit = draft.unit.calls.get(call)
  return unit && draft.file.signatures.get(unit)
}

/** What the middlewares that a function calls give it. */
export const providedFor = (draft: Draft): Set<string> => new Set(draft.steps().flatMap(({ check }) => (check ? (signatureOf(draft, check.call)?.gives ?? []) : [])))

/** The step of the middleware that gives a value last; undefined where none does, or what one gave before may still be there behind it. */
export function giverOf(draft: Draft, name: string): Step | undefined {
  const givers = draft.steps().filter(({ check }) => check && signatureOf(draft, check.call)?.gives?.includes(name))
  const last = givers.at(-1)
  const isKept = givers.length > 1 && last?.check && signatureOf(draft, last.check.call)?.sometimes?.includes(name)
  return isKept ? undefined : last
}

/** Whether a place stands where the name of what was given is known: behind the last call that gives it, in its block. */
export function isBehind(draft: Draft, place: NodePath, name: string): boolean {
  const giver = giverOf(draft, name)
  for (let step = draft.stepOf(place); step; step = step.list.owner) if (step.list === giver?.list) return (step.node.start as number) > (giver.node.start as number)
  return false
}
