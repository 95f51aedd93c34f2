import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { namesOf } from '../handler/given-values.ts'
import { answersHangs } from '../handler/guard.ts'
import { dataFormOf, type DataForm } from '../handler/handler-data.ts'
import { isPure, saysNothing } from '../handler/purity.ts'
import { shownTrue, truth } from '../handler/shown.ts'
import { isIn, type FlowProblem, type Step } from '../handler/steps.ts'
import { isLog } from '../handler/behind.ts'
import type { Unit } from '../handler/unit.ts'
import { bare, type Use } from '../handler/uses.ts'
import { literalStatus } from './response-init.ts'
import type { Rule } from './rule.ts'

/** Ways that end without an answer: the request hung, and a route handler that returns nothing is an empty 500. */
export const unanswered: Rule = {
  name: 'unanswered',
  about: 'Where a way ends without an answer, the request hung; now it is answered with the status that was set, or 500, and marked for review.',
  rewrite(draft) {
    const { unit, flow, file } = draft
    if (unit.given?.data) return giveNothing(draft, unit.given.data)
    if (!answersHangs(unit)) return
    // A function that is left anyway has its reasons said; what one that cannot be followed answers is not known.
    const isUnknown = draft.unclaimed().some((use) => use.of === 'argument' && file.blocked.has(unit.calls.get(use.call) as Unit))
    const isLeft = isUnknown || flow.problems.some(({ kind }) => kind === 'runs-after' || kind === 'tangled') || file.messages.some(({ severity }) => severity === 'left')
    for (const problem of flow.problems) {
      const sets = isLeft && statusUse(draft, problem)
      if (sets) draft.claim(sets, this.name)
      if (isLeft) continue
      if (problem.kind !== 'no-answer' && problem.kind !== 'returns-value') continue
      const { step } = problem
      const code = problem.kind === 'no-answer' ? 'NR109' : 'NR110'
      if (step ? !writeStep(draft, problem, step) : !writeEnd(draft, problem)) draft.message(code, problem.node)
      else file.rewrites.add(this.name)
    }
  },
}

/** Data for which the handler's wrapper sends nothing: there, too, the request hung. */
function giveNothing(draft: Draft, { hangs }: DataForm): void {
  const { flow, file } = draft
  if (hangs === 'never' || file.messages.some(({ severity }) => severity === 'left')) return
  // What it hands its wrapper is data, or an answer: nobody is told that it has answered itself where it never does.
  const isAsked = hangs === 'asked'
  if (isAsked && draft.unit.chains.size === 0 && draft.unit.answering.size === 0 && ![...draft.unit.calls.values()].some((callee) => callee.response)) return
  const sourceOf = (node: Node) => file.module.source.slice(node.start as number, node.end as number)
  for (const problem of flow.problems) {
    if (problem.kind !== 'no-answer' && problem.kind !== 'returns-value') continue
    const { step } = problem
    const given = step ? (step.kind === 'expression-body' ? problem.node : valueOf({ node: problem.node, step })) : problem.node.type === 'BlockStatement' ? undefined : valueOf(problem)
    if (given && !saysNothing(given)) {
      const isSent = problem.node.type === 'ReturnStatement' ? truth(given) ?? shownTrue(flow.list, problem.node, sourceOf, namesOf(draft.unit.path, sourceOf)) : /^(Object|Array|New)Expression$/.test(bare(given).type)
      if (!isSent) draft.message('NR344', given)
    } else if (isAsked) {
      // Where it is not told so, the wrapper answers.
      draft.message('NR344', problem.node)
    } else if (step ? step.kind !== 'expression-body' && writeStep(draft, problem, step) : writeEnd(draft, problem)) file.rewrites.add(unanswered.name)
  }
}

/** The status that was set and not sent, or 500. */
function statusAt(draft: Draft, node: Node): string {
  const set = literalStatus(draft.answers.unsent.get(node)?.value)
  return String(set !== undefined && set >= 200 && set <= 599 ? set : 500)
}

const answerOf = (status: string): string => (status === '200' ? 'new Response(null)' : `new Response(null, { status: ${status} })`)

/** `return`, `return null`, `return res.status(422)`, `res.status(500)` at the end. */
function writeStep(draft: Draft, { node }: FlowProblem, step: Step): boolean {
  const { edits } = draft
  const { semicolon } = edits.style
  const given = valueOf({ node, step })
  if (step.kind === 'expression-body' || (given && answersElsewhere(given))) return false
  // Answers in there are no answers that are known: their own message says so.
  if (given && !statusUse(draft, { node, step }) && draft.uses.some((one) => one.of === 'response' && (one.node.start as number) >= (given.start as number) && (one.node.end as number) <= (given.end as number))) return true
  const status = statusAt(draft, node)
  const use = statusUse(draft, { node, step })
  if (use) draft.claim(use, unanswered.name)
  const acts = given && !use && !saysNothing(given) && !isPure(given)
  const text = `return ${answerOf(status)}${semicolon}`
  // A handler that its wrapper leaves the answer to has given one by then.
  if (!draft.steps().some(({ data }) => data?.silent?.some((one) => isIn(node, one.node)))) draft.reviewStep('NR213', step, { status })
  if (!acts) edits.replace(step.node.start as number, step.node.end as number, text, { drops: true })
  else {
    const value = bare(given)
    const waits = value.type === 'CallExpression' && !isLog(value)
    draft.needs.await ||= waits
    const braces = !step.list.braces && step.list.node.type !== 'SwitchCase'
    const parts = [waits ? 'await ' : '', { start: given.start as number, end: given.end as number }, semicolon, '\n', text]
    edits.replace(step.node.start as number, step.node.end as number, braces ? ['{ ', ...parts.map((part) => (part === '\n' ? (semicolon ? ' ' : '; ') : part)), ' }'] : parts, { drops: true })
  }
  return true
}

/** The expression of a statement that ends a way. */
function valueOf({ node, step }: Pick<FlowProblem, 'node' | 'step'>): Node | undefined {
  if (node.type === 'ReturnStatement') return step?.chosen?.taken ?? node.argument ?? undefined
  return node.type === 'ExpressionStatement' && step ? node.expression : undefined
}

/** `res.status(422)`, returned or alone. */
function statusUse(draft: Draft, problem: Pick<FlowProblem, 'node' | 'step'>): Use | undefined {
  const given = valueOf(problem)
  return given && draft.uses.find((one) => one.of === 'response' && one.node === bare(given) && one.steps.every(({ name, call }) => call && /^(status|setHeader|appendHeader)$/.test(name)))
}

/** What looks like an answer of another kind: a person has to say what was meant. */
function answersElsewhere(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'AwaitExpression') return answersElsewhere(node.argument)
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && node.callee.name.endsWith('Response')
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' && node.callee.object.name.endsWith('Response')
}

/** The function's end. */
function writeEnd(draft: Draft, { node }: FlowProblem): boolean {
  const { edits, unit } = draft
  const { body } = unit.node
  if (body.type !== 'BlockStatement') return false
  const status = statusAt(draft, body)
  // Whether a wrapper comes here is up to its handlers: what is said of it stands with them.
  const sends = dataFormOf(draft.flow.list) !== undefined
  const marker = draft.marker('NR213', node, { status })
  if (!sends) draft.message('NR213', node, { status })
  const at = (body.end as number) - 1
  const indent = edits.indentAt(at) + edits.style.indent
  const lineStart = edits.source.lastIndexOf('\n', at - 1) + 1
  const ownLine = /^[\t ]*$/.test(edits.source.slice(lineStart, at))
  const lines = [...(sends ? [] : [marker]), `return ${answerOf(status)}${edits.style.semicolon}`]
  if (ownLine) edits.insert(lineStart, lines.map((line) => `${indent}${line}\n`).join(''))
  else edits.insert(at, `\n${lines.map((line) => `${edits.style.indent}${line}\n`).join('')}`)
  return true
}
