import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import type { Step } from '../handler/steps.ts'
import { bare } from '../handler/uses.ts'
import type { Rule } from './rule.ts'

/** Every answer is returned: the last rule over answers, when what they become is written. */
export const answers: Rule = {
  name: 'answers',
  about: 'Each path returns its one response; `return;` and `break;` behind an answer go.',
  rewrite(draft) {
    for (const step of draft.steps()) {
      nameFinally(draft, step)
      if (step.answer) writeReturn(draft, step, step.answer)
      else if (draft.unit.guard?.kind === 'plain' && step.node.type === 'ReturnStatement') writePass(draft, step)
    }
  },
}

function writeReturn(draft: Draft, step: Step, answer: Node): void {
  const { node } = step
  draft.file.rewrites.add('answers')
  if (step.kind === 'statement') draft.edits.insert(node.start as number, 'return ')
  dropWaiting(draft, step, answer)
}

/** What `finally` does came behind the answer; now it comes before, and where it fails it is the answer. */
function nameFinally(draft: Draft, step: Step): void {
  const finalizer = step.node.type === 'TryStatement' ? step.node.finalizer : undefined
  if (finalizer && draft.unit.response && finalizer.body.some((statement) => !(statement.type === 'ExpressionStatement' && isLog(statement.expression)))) draft.message('NR323', finalizer)
}

/** `console.log(…)`. */
function isLog(given: Node): boolean {
  const node = bare(given)
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' && node.callee.object.name === 'console'
}

/** A guard without data says nothing where it lets through. */
function writePass(draft: Draft, step: Step): void {
  const { node } = step
  const last = draft.flow.list.steps.findLast((one) => !one.dropped)
  if (step === last) step.dropped = true
  else if (node.type === 'ReturnStatement' && node.argument) draft.edits.remove((node.start as number) + 'return'.length, node.argument.end as number)
}

/** `await` and `void` in front of what is a response now; before a call inside a try, `await` keeps its rejection there. */
function dropWaiting(draft: Draft, step: Step, given: Node): void {
  const node = bare(given)
  if (node.type === 'ConditionalExpression') {
    dropWaiting(draft, step, node.consequent)
    dropWaiting(draft, step, node.alternate)
    return
  }
  if (node.type !== 'AwaitExpression' && node.type !== 'UnaryExpression') return
  const inner = bare(node.argument)
  const keeps = node.type === 'AwaitExpression' && inner.type === 'CallExpression' && (draft.unit.calls.has(inner) || step.callbacks) && inTry(step)
  if (!keeps) draft.edits.remove(node.start as number, node.argument.start as number)
  dropWaiting(draft, step, node.argument)
}

/** Whether a step stands in the block of a try, whose catch would see it fail. */
function inTry(step: Step): boolean {
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    const owner = at.list.owner
    if (owner?.kind === 'try' && (owner.lists[0] === at.list || (owner.node.type === 'TryStatement' && owner.node.finalizer))) return true
  }
  return false
}
