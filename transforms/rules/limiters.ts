import { limitersIn } from '../limiters/options.ts'
import { APPLY_LIMITER, isApplied } from '../limiters/unit.ts'
import type { Rule } from './rule.ts'

/** `applyLimiter(req, res, limiter)`, as calls of limiters were spelled. */
export const limiters: Rule = {
  name: 'limiters',
  about: 'A limiter of Express is asked by a function that the project gets: its headers are those of the answers, and its refusal is returned.',
  rewrite(draft) {
    const { file, unit } = draft
    for (const call of new Set(draft.uses.flatMap((use) => (use.of === 'argument' && isApplied(use.call) && unit.calls.get(use.call)?.isAsked ? use.call : [])))) {
      const handed = draft.uses.flatMap((use) => (use.of === 'argument' && use.call === call ? use : []))
      const path = handed[0]?.nodePath.findParent((one) => one.node === call)
      const limiter = path?.isCallExpression() ? path.get('arguments')[2] : undefined
      if (!path || !limiter) continue
      const name = unit.module.source.slice(limiter.node.start as number, limiter.node.end as number)
      const has = (what: string, index: number) => handed.some((use) => use.what === what && use.index === index && use.key === undefined)
      // Something else in the place of one of them is not what the helper gets.
      if (!has('request', 0) || !has('response', 1) || handed.length !== 2) {
        draft.message('NR103', call, { what: handed[0]?.what ?? 'request', callee: name })
        continue
      }
      draft.helper(APPLY_LIMITER)
      file.rewrites.add(this.name)
      draft.message('NR384', call, { name })
      if (limitersIn(limiter, unit.module, file.options, file.modules)?.asksAddress) draft.review('NR203', path, {})
    }
  },
}
