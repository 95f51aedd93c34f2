import type { Draft } from './draft.ts'
import { leaksOf } from './leaks.ts'
import { caughtAt, type SurroundingProblem } from './surroundings.ts'
import { unwrapped } from './uses.ts'

/**
 * What a function that is called in a `try` may have set when it fails, where the catch answers: that went out with it, and a response that
 * is thrown away takes it along. Of those that are given headers to set, these stay.
 */
export function problemsOfCaught(draft: Draft): SurroundingProblem[] {
  const { unit, uses } = draft
  return uses.flatMap((use): SurroundingProblem[] => {
    const callee = use.of === 'argument' && use.what === 'response' ? unit.calls.get(use.call) : undefined
    const step = draft.stepOf(use.nodePath)
    if (use.of !== 'argument' || !callee || callee.isParameter || !step) return []
    const caught = caughtAt(draft, step)
    const call = use.nodePath.findParent((one) => one.node === use.call)
    // What is not waited for fails by itself.
    if (caught.length === 0 || !call || (callee.node.async && !unwrapped(call).parentPath?.isAwaitExpression())) return []
    const leaks = leaksOf(callee)
    const isLost = leaks.some(({ status }) => status) && caught.some(({ status }) => !status)
    const keeps = callee.isSetter || callee.guard?.sets === true
    const isLosing = !keeps && leaks.some(({ headers, thrown }) => !thrown && caught.some((answer) => headers.some((name) => !answer.headers.includes(name))))
    return [...(isLost ? [{ code: 'NR154' as const, use, details: { name: unit.name } }] : []), ...(isLosing ? [{ code: 'NR225' as const, use, details: { name: unit.name } }] : [])]
  })
}
