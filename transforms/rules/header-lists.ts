import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { choicesOfReads, isNotTaken, listQuestions } from '../handler/header-lists.ts'
import type { Unit } from '../handler/unit.ts'
import { withBrackets } from './one-string.ts'
import { piece } from './text.ts'
import type { Rule } from './rule.ts'

/** `Array.isArray(forwarded) ? forwarded[0] : forwarded`: a header is one string. */
export const headerLists: Rule = {
  name: 'header-lists',
  about: 'Questions whether a header is a list have their answer: what was kept for a list goes, which no request led to.',
  rewrite(draft) {
    const { unit, edits } = draft
    const choices = new Map<Node, { path: NodePath; kept: Kept }>()
    for (const question of listQuestions(unit.uses)) {
      // What decides a statement, or what one returns, has been decided with it.
      if (draft.stepOf(question) === undefined || isNotTaken(unit, question)) continue
      const choice = choiceOf(unit, question)
      if (choice && draft.stepOf(choice.path)) choices.set(choice.path.node, choice)
    }
    const isGone = (at: NodePath) => choices.has(at.parent) && at.key !== choices.get(at.parent)?.kept
    for (const use of draft.requests(({ nodePath }) => nodePath.find(isGone) !== null)) draft.claim(use, this.name)
    const written = choicesOfReads(draft)
    for (const { path, kept } of choices.values()) {
      if (written.has(path.node)) continue
      const node = (path.node as unknown as Record<Kept, Node>)[kept]
      const isPlain = /^(Identifier|StringLiteral|NullLiteral|MemberExpression|CallExpression)$/.test(node.type)
      const { start, end } = isPlain ? withBrackets(path, edits.source) : path.node
      edits.replace(start as number, end as number, [piece(isPlain || kept !== 'right' ? node : withBrackets({ node }, edits.source))], { drops: true })
      draft.file.rewrites.add(this.name)
    }
  },
}

type Kept = 'consequent' | 'alternate' | 'right'

/** The widest choice that a question decides, and what of it is kept. */
function choiceOf({ asks }: Unit, question: NodePath): { path: NodePath; kept: Kept } | undefined {
  let found: { path: NodePath; kept: Kept } | undefined
  for (let at: NodePath | null = question; at && !at.isStatement(); at = at.parentPath) {
    const { parentPath: path, key } = at
    if (path?.isConditionalExpression() && key === 'test') {
      const truth = asks.truth(path.node.test, undefined)
      return truth === undefined ? found : { path, kept: truth ? 'consequent' : 'alternate' }
    }
    if (path?.isLogicalExpression() && key === 'left' && path.node.operator !== '??' && asks.truth(path.node.left, undefined) === (path.node.operator === '&&')) found = { path, kept: 'right' }
  }
  return found
}
