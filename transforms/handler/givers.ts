import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import type { Draft } from './draft.ts'
import type { Signature } from './file-draft.ts'
import { runsBehind } from './hoisted-functions.ts'
import { fallsThrough, putterCallIn, returnsOf } from './putters.ts'
import type { Step } from './steps.ts'

/** How what a call calls is called in its new form. */
export function signatureOf(draft: Draft, call: CallExpression): Signature | undefined {
  const unit = draft.unit.calls.get(call)
  return unit && draft.file.signatures.get(unit)
}

/** The call by which a step gives what was put on the request: of a middleware or a guard, or of a function that does nothing else. */
export const givingCall = (draft: Draft, step: Step): CallExpression | undefined => step.check?.call ?? putterCallIn(draft, step)

const givenBy = (draft: Draft, step: Step): Signature | undefined => {
  const call = givingCall(draft, step)
  return call && signatureOf(draft, call)
}

/** What the functions that a function calls give it of what they put on the request. */
export const providedFor = (draft: Draft): Set<string> => new Set(draft.steps().flatMap((step) => givenBy(draft, step)?.gives ?? []))

/** The step of the function that gives a value last; undefined where none does, or what one gave before may still be there behind it. */
export function giverOf(draft: Draft, name: string): Step | undefined {
  const givers = draft.steps().filter((step) => givenBy(draft, step)?.gives?.includes(name))
  const last = givers.at(-1)
  const isKept = givers.length > 1 && last && givenBy(draft, last)?.sometimes?.includes(name)
  return isKept ? undefined : last
}

/** Whether a place stands where the name of what was given is known: behind the last call that gives it, in its block. */
export function isBehind(draft: Draft, place: NodePath, name: string): boolean {
  const giver = giverOf(draft, name)
  const outer = giver && triedIn(giver)
  return runsBehind(place, draft.unit.node, (one) => {
    for (let step = draft.stepOf(one); step; step = step.list.owner) {
      if (step.list === giver?.list) return (step.node.start as number) > (giver.node.start as number)
      if (outer && step.list === outer.list) return (step.node.start as number) > (outer.node.start as number)
    }
    return false
  })
}

/** The `try` whose block a step stands in, where who comes behind it has come through the block. */
export function triedIn({ list }: Step): Step | undefined {
  const { owner } = list
  const [block, caught] = owner?.lists ?? []
  const last = caught?.steps.findLast((one) => !one.dropped)
  return owner?.node.type === 'TryStatement' && !owner.node.finalizer && owner.list.braces && block === list && (last?.kind === 'throw' || last?.kind === 'return') ? owner : undefined
}

/** Whether one of the places stands outside of the block in which a value is given. */
export function isNeededOutside(draft: Draft, places: readonly NodePath[], giver: Step): boolean {
  return places.some((place) => {
    for (let step = draft.stepOf(place); step; step = step.list.owner) if (step.list === giver.list) return false
    return true
  })
}

/** Whether what was given to a function is known wherever that ends. */
export const isBehindAtEnds = (draft: Draft, name: string): boolean =>
  returnsOf(draft.unit).every((one) => isBehind(draft, one, name)) && (!fallsThrough(draft.unit) || isAtTop(draft, giverOf(draft, name)))

const isAtTop = ({ flow }: Draft, giver: Step | undefined): boolean => giver !== undefined && (giver.list === flow.list || triedIn(giver)?.list === flow.list)
