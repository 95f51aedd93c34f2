import type { NodePath } from '@babel/traverse'
import { unwrapped } from '../handler/uses.ts'
import type { Rule } from './rule.ts'

/** `req ? clientOf(req) : undefined`: helpers ask for what a call without a request would not give; calls that do not keep the old form. */
export const missingRequest: Rule = {
  name: 'missing-request',
  about: 'Questions whether a helper got a request at all stay as they are.',
  rewrite(draft) {
    for (const use of draft.uses) {
      if (use.of !== 'escape' || use.what !== 'request' || !use.nodePath.isIdentifier() || draft.isClaimed(use) || !isAsked(use.nodePath)) continue
      draft.put(use, draft.request)
      draft.claim(use, this.name)
    }
  },
}

/** Whether only that is asked of a value whether it is there. */
function isAsked(path: NodePath): boolean {
  const outer = unwrapped(path)
  const parent = outer.parentPath
  if (parent?.isUnaryExpression({ operator: '!' })) return true
  if (parent?.isConditionalExpression() || parent?.isIfStatement()) return parent.node.test === outer.node
  return parent?.isLogicalExpression({ operator: '&&' }) === true && parent.node.left === outer.node
}
