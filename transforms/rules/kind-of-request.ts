import type { NodePath } from '@babel/traverse'
import { choicesOfReads } from '../handler/header-lists.ts'
import { webQuestion } from '../handler/kind-of-request.ts'
import { unwrapped } from '../handler/uses.ts'
import { piece } from './text.ts'
import type { Rule } from './rule.ts'

/** `req.headers instanceof Headers ? req.headers.get('x') : req.headers['x']`: an API Route always took the second. */
export const kindOfRequest: Rule = {
  name: 'kind-of-request',
  about: 'Questions whether a request is one of the web have their answer: what they kept for API Routes stays, in its new form.',
  rewrite(draft) {
    const written = choicesOfReads(draft)
    for (const use of draft.uses.filter((one) => webQuestion(one) !== undefined)) {
      const question = webQuestion(use)
      let test: NodePath = unwrapped(use.nodePath.findParent((path) => path.node === question) as NodePath)
      let answer = false
      while (test.parentPath?.isUnaryExpression({ operator: '!' })) {
        test = unwrapped(test.parentPath)
        answer = !answer
      }
      const parent = test.parentPath
      if (parent?.isIfStatement() && parent.node.test === test.node) draft.claim(use, this.name)
      if (!parent?.isConditionalExpression() || parent.node.test !== test.node) continue
      const [kept, gone] = answer ? [parent.node.consequent, parent.node.alternate] : [parent.node.alternate, parent.node.consequent]
      if (!written.has(parent.node)) draft.edits.replace(parent.node.start as number, parent.node.end as number, [piece(kept)], { drops: true })
      const isGone = (path: NodePath) => path.findParent((at) => at.node === gone) !== null || path.node === gone
      for (const other of draft.requests((one) => isGone(one.nodePath))) draft.claim(other, this.name)
      draft.claim(use, this.name)
    }
  },
}
