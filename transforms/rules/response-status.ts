import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { isIn, type Step } from '../handler/steps.ts'
import { isStatusRead } from '../handler/reading.ts'
import { bare, unwrapped, type ResponseUse } from '../handler/uses.ts'
import { keptName } from './answers.ts'
import type { Rule } from './rule.ts'
import { piece } from './text.ts'

/** `res.statusCode`, read behind the answer. */
export const responseStatus: Rule = {
  name: 'response-status',
  about: '`res.statusCode` behind an answer is read from the `Response` that is kept until then; where nobody can have set one, it is 200.',
  rewrite(draft) {
    for (const use of draft.responses(isStatusRead)) {
      if (isUnset(draft, use)) {
        takeUnset(draft, use, this.name)
        continue
      }
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

/** Whether a status is read that nobody can have set: behind a handler that gives data only, in a wrapper that has set none itself. */
function isUnset(draft: Draft, { node, nodePath }: ResponseUse): boolean {
  const start = node.start as number
  const data = draft.steps().find((step) => step.data?.only && (step.node.end as number) <= start)
  const isSet = draft.uses.some((use) => {
    if ((use.node.end as number) > start || isStatusRead(use)) return false
    if (use.of === 'response') return !draft.answers.all.some((one) => one.use === use) && use.steps.some(({ name }) => !/^(set|append|remove)Header$/.test(name))
    return use.of === 'escape' && use.what === 'response'
  })
  const inLoop = nodePath.findParent((one) => one.isLoop() || one.isFunction())?.isLoop() === true
  return data !== undefined && !isSet && !inLoop
}

/** `res.statusCode !== 200 ? res.statusCode : 201` is what it is for 200. */
function takeUnset(draft: Draft, use: ResponseUse, rule: string): void {
  const test = unwrapped(use.nodePath).parentPath
  const choice = test && unwrapped(test).parentPath
  const other = test?.isBinaryExpression() && bare(test.node.left) === use.node ? bare(test.node.right) : undefined
  if (!test?.isBinaryExpression() || !choice?.isConditionalExpression() || choice.node.test !== unwrapped(test).node || other?.type !== 'NumericLiteral' || !/^[!=]==?$/.test(test.node.operator)) {
    draft.put(use, '200')
    draft.claim(use, rule)
    return
  }
  const isTaken = (other.value === 200) === test.node.operator.startsWith('=')
  const { consequent, alternate } = choice.node
  const [taken, gone]: [Node, Node] = isTaken ? [consequent, alternate] : [alternate, consequent]
  draft.edits.replace(choice.node.start as number, choice.node.end as number, [piece(taken)], { drops: true })
  for (const one of draft.responses(isStatusRead)) if (one === use || isIn(one.node, gone)) draft.claim(one, rule)
}
