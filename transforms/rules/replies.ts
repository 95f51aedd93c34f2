import type { Node } from '@babel/types'
import semver from 'semver'
import { isLast } from '../handler/behind.ts'
import type { Draft } from '../handler/draft.ts'
import { saysNothing } from '../handler/purity.ts'
import { isIn, type Step } from '../handler/steps.ts'
import { sees } from '../handler/surroundings.ts'
import type { Unit } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import { SENT, type Reply } from '../replies/read.ts'
import { REPLY_HELPER } from '../replies/wrap.ts'
import type { Rule } from './rule.ts'

/** Answers at a time of their own: they come here in `firstAnswer((reply) => { … })` (replies/wrap.ts). */
export const replies: Rule = {
  name: 'replies',
  about: 'Answers that callbacks and timers give, or behind which code goes on, are sent by `reply.send(…)`: the first is the answer, as it was.',
  rewrite(draft) {
    for (const step of draft.steps()) {
      const reply = step.executor?.reply
      if (!reply) continue
      draft.file.rewrites.add(this.name)
      draft.edits.replace(reply.call.callee.start as number, reply.call.callee.end as number, draft.helper(REPLY_HELPER))
      draft.message('NR346', step.node)
      for (const use of draft.responses(({ steps, node }) => steps.length === 1 && SENT.test(steps[0]?.name ?? '') && !steps[0]?.call && isIn(node, reply.call))) {
        if (use.nodePath.parent.type === 'AssignmentExpression' && use.nodePath.parent.left === use.node) continue
        draft.put(use, `${reply.name}.sent`)
        draft.claim(use, this.name)
      }
      const { next } = draft.file.options.target
      if (semver.gte(next, '15.1.0') && !draft.file.module.names.has('after')) draft.edits.insert((reply.call.end as number) - 1, `, ${draft.import('next/server', 'after')}`)
      nameHangs(draft, reply)
      // What waits for the handler to be done goes on when it has answered.
      const actor = draft.unit.given?.around?.find((one) => one.acts && sees(one, draft.unit))
      if (actor) draft.reviewStep('NR234', step, { name: actor.name })
    }
  },
}

/** Where no answer was sent on the way to the end, the request hung, unless a callback sends one. */
function nameHangs(draft: Draft, { call, body, hangs, hangsAtEnd, isDeferred }: Reply): void {
  const { edits } = draft
  if (isDeferred) {
    for (const { node } of hangs) if (node.type === 'ReturnStatement' && saysNothing(node.argument)) draft.message('NR347', node)
    if (hangsAtEnd) draft.message('NR347', call)
    return
  }
  const { semicolon, indent } = edits.style
  const text = `return new Response(null, { status: 500 })${semicolon}`
  for (const step of hangs) {
    // What is returned may be anything, a promise that answers as well.
    if (step.node.type === 'ReturnStatement' && !saysNothing(step.node.argument)) {
      draft.message('NR347', step.node)
      continue
    }
    draft.reviewStep('NR213', step, { status: '500' })
    edits.replace(step.node.start as number, step.node.end as number, text, { drops: true })
  }
  if (!hangsAtEnd) return
  const at = (body.end as number) - 1
  const line = edits.source.lastIndexOf('\n', at - 1) + 1
  const deeper = edits.indentAt(at) + indent
  draft.message('NR213', body, { status: '500' })
  edits.insert(line, `${deeper}${draft.marker('NR213', body, { status: '500' })}\n${deeper}${text}\n`)
}

/**
 * Sends an answer where it is given.
 * @param step the step that answers, in a callback of `firstAnswer`
 */
export function sendReply(draft: Draft, step: Step, answer: Node): void {
  let at: Step | undefined = step
  while (at && !at.executor?.reply) at = at.list.owner
  const name = at?.executor?.reply?.name ?? ''
  const given = stripped(draft, answer)
  const waits = waitsFor(draft, given)
  // What nobody waited for would be waited for before the code behind it.
  if (waits === 'unknown' || (waits === 'yes' && step.kind === 'statement' && !isLast(step))) return draft.message('NR107', answer)
  // What goes on behind the other's answer would begin behind what follows here.
  if (step.kind === 'statement' && !isLast(step) && goesOn(draft, given)) return draft.message('NR107', answer)
  if (isUsed(draft, step, given)) return draft.message('NR107', answer)
  if (waits === 'yes' && !functionAround(draft, answer)?.async) return draft.edits.insert(given.end as number, `.then(${name}.send)`)
  draft.edits.insert(given.start as number, `${name}.${endsOnly(draft, given) ? 'end' : 'send'}(${waits === 'yes' ? 'await ' : ''}`)
  draft.edits.insert(given.end as number, ')')
}

/** An answer without the `void` or the needless `await` in front of it. */
function stripped(draft: Draft, answer: Node): Node {
  const node = bare(answer)
  const argument = node.type === 'UnaryExpression' || node.type === 'AwaitExpression' ? node.argument : undefined
  if (!argument || (node.type === 'AwaitExpression' && !draft.unit.chains.has(bare(argument)))) return answer
  draft.edits.remove(node.start as number, argument.start as number)
  return stripped(draft, argument)
}

/** Whether what another function answers comes as a promise that nothing waits for here. */
function waitsFor(draft: Draft, answer: Node): 'yes' | 'no' | 'unknown' {
  const node = bare(answer)
  if (node.type === 'ConditionalExpression') return waitsFor(draft, node.consequent) === 'no' && waitsFor(draft, node.alternate) === 'no' ? 'no' : 'unknown'
  if (node.type !== 'CallExpression') return 'no'
  if (draft.unit.answering.has(node)) return 'yes'
  const unit = draft.unit.calls.get(node)
  const carries = draft.answers.passed.some((pass) => pass.call === node)
  const signature = unit && draft.file.signatures.get(unit)
  return !carries && (signature?.async === true || signature?.promised === true) ? 'yes' : 'no'
}

/** Whether another function that a node calls does more behind its own answer: what is done behind that here would not wait for it. */
export function goesOn(draft: Draft, node: Node): boolean {
  const isLate = (unit: Unit): boolean => !unit.isParameter && (unit.flow.late || [...unit.calls.values()].some(isLate))
  return [...draft.unit.calls].some(([call, callee]) => isIn(call, node) && isLate(callee))
}

/** Whether the response itself, which `redirect` gave, is what a callback gives to code that may ask for it. */
function isUsed(draft: Draft, step: Step, answer: Node): boolean {
  const found = draft.answers.all.find(({ use }) => use.node === bare(answer))
  if (step.kind === 'statement' || !found || !/^(redirect|end)$/.test(found.terminal) || endsOnly(draft, answer)) return false
  let at: Step | undefined = step.list.owner
  while (at && !at.callbacks) at = at.list.owner
  return at?.node.type === 'VariableDeclaration' || (at?.node.type === 'ExpressionStatement' && at.node.expression.type === 'AssignmentExpression')
}

function functionAround(draft: Draft, answer: Node): { async?: boolean } | undefined {
  const use = draft.uses.find(({ node }) => isIn(node, answer))
  return use?.nodePath.getFunctionParent()?.node as { async?: boolean } | undefined
}

/** `res.end()` behind another answer did nothing, where `json`, `send` and `redirect` threw. */
function endsOnly(draft: Draft, answer: Node): boolean {
  const node = bare(answer)
  const found = draft.answers.all.find(({ use }) => use.node === node)
  return found?.terminal === 'end' && found.use.steps.every(({ name }) => name === 'status' || name === 'end')
}
