import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { answersHangs } from '../handler/guard.ts'
import type { Step } from '../handler/steps.ts'
import { bare } from '../handler/uses.ts'
import { key, piece } from './text.ts'
import type { Rule } from './rule.ts'

/** `next()` of a middleware: its new form is a guard, which returns nothing where it lets through, and throws what it handed on. */
export const passingOn: Rule = {
  name: 'passing-on',
  about: 'A middleware `(req, res, next)` becomes a guard: it returns nothing where it called `next()`, or what it had put on the request, and throws what `next(error)` was given.',
  rewrite(draft) {
    for (const step of draft.steps()) {
      if (!step.next) continue
      draft.file.rewrites.add(this.name)
      const { error } = step.next
      if (error) throwIt(draft, step, error)
      else goOn(draft, step)
    }
  },
}

function throwIt(draft: Draft, { node }: Step, error: Node): void {
  const { edits } = draft
  const reindent = { from: edits.indentAt(error.start as number), to: edits.indentAt(node.start as number) }
  edits.replace(node.start as number, node.end as number, ['throw ', { ...piece(error), reindent }, edits.style.semicolon], { drops: true })
}

/** What a function gives of what it had put on the request: one by itself, several in an object. */
export function givenValue(draft: Draft): string | undefined {
  const given = [...draft.handedOn()]
  const { quote } = draft.edits.style
  return given.length > 1 ? `{ ${given.map(([name, local]) => (name === local ? name : `${key(name, quote)}: ${local}`)).join(', ')} }` : given[0]?.[1]
}

function goOn(draft: Draft, step: Step): void {
  const { edits } = draft
  const { node } = step
  const { owner } = step.list
  const given = step.next?.value
  if (given) {
    // Both cannot be given.
    if (draft.handedOn().size > 0) draft.message('NR120', node, { name: draft.unit.name })
    const reindent = { from: edits.indentAt(given.start as number), to: edits.indentAt(node.start as number) }
    return edits.replace(node.start as number, node.end as number, ['return ', { ...piece(given), reindent }, edits.style.semicolon], { drops: true })
  }
  const value = givenValue(draft)
  if (value !== undefined) return edits.replace(node.start as number, node.end as number, `return ${value}${edits.style.semicolon}`, { drops: true })
  // At the end of a function that hung there, an answer is written now.
  const isEnd = isLast(step) && !(answersHangs(draft.unit) && draft.flow.problems.some((problem) => !problem.step))
  const isAlone = step.list.steps.filter((one) => !one.dropped).length === 1
  if (!isEnd) return edits.replace(node.start as number, node.end as number, `return${edits.style.semicolon}`, { drops: true })
  const branch = owner?.kind === 'if' && isAlone && owner.node.type === 'IfStatement' ? owner.node : undefined
  if (branch?.alternate && owner?.lists[0] === step.list && (!owner.test || owner.test === branch.test)) {
    // `if (user) next() else refuse()`: only the refusal is left.
    edits.replace(branch.start as number, branch.alternate.start as number, ['if (', ...negated(draft, branch.test), ') '], { drops: true })
    return
  }
  step.dropped = true
}

/** Whether the function ends behind a step. */
function isLast(step: Step): boolean {
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    const { steps, owner } = at.list
    if (steps.slice(steps.indexOf(at) + 1).some((one) => !one.dropped && one.node.type !== 'FunctionDeclaration')) return false
    if (owner && !['if', 'block', 'inline', 'try'].includes(owner.kind)) return false
    if (!at.list.braces && owner && owner.lists[0] === at.list && !(owner.node.type === 'IfStatement' && owner.node.alternate)) return false
  }
  return true
}

function negated({ edits }: Draft, test: Node): (string | ReturnType<typeof piece>)[] {
  const node = bare(test)
  if (node.type === 'UnaryExpression' && node.operator === '!') return [piece(node.argument)]
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
    const flipped = node.operator.startsWith('!') ? `=${node.operator.slice(1)}` : `!${node.operator.slice(1)}`
    return [piece(node.left), ` ${flipped} `, piece(node.right)]
  }
  return /^(Identifier|MemberExpression|OptionalMemberExpression|CallExpression|OptionalCallExpression)$/.test(node.type) && edits.source[test.start as number] !== '(' ? ['!', piece(test)] : ['!(', piece(test), ')']
}
