import type { NodePath } from '@babel/traverse'
import type { Draft } from '../handler/draft.ts'
import type { Step } from '../handler/steps.ts'
import { isStatusRead } from '../handler/reading.ts'
import { keptName } from './answers.ts'
import type { Rule } from './rule.ts'

/** `res.statusCode`, read behind the answer. */
export const responseStatus: Rule = {
  name: 'response-status',
  about: '`res.statusCode` behind an answer is read from the `Response` that is kept until then.',
  rewrite(draft) {
    for (const use of draft.responses(isStatusRead)) {
      const text = statusAt(draft, use.nodePath)
      if (text === undefined) continue
      draft.put(use, text)
      draft.claim(use, this.name)
    }
  },
}

function statusAt(draft: Draft, path: NodePath): string | undefined {
  for (let step: Step | undefined = draft.stepOf(path); step; step = step.list.owner) {
    const { steps, owner } = step.list
    const here = step
    const holder = steps.find((one) => one.kept?.later.includes(here))
    const kept = holder?.kept
    const isThere = kept?.name !== undefined || draft.steps().every((one) => !(one === holder || (one.keeps && draft.stands(one, holder))) || draft.isThere(one))
    if (kept && isThere) return `${kept.name ?? keptName(draft)}.status`
    // What was thrown left no answer: nothing but 200 had been said of it.
    if (owner?.node.type === 'TryStatement' && owner.node.finalizer && owner.lists.at(-1) === step.list && draft.hold(owner)) return `${keptName(draft)}?.status ?? 200`
  }
  return undefined
}
