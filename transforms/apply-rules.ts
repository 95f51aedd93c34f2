import { takeEdgeParams } from './edge-params.ts'
import { isCalledElse } from './handler/asked-functions.ts'
import { mayHang } from './handler/guard.ts'
import { latenessOf } from './handler/lateness.ts'
import { ANSWERING, calleeName } from './handler/unit.ts'
import type { Draft } from './handler/draft.ts'
import { responseGiven } from './handler/responses-given.ts'
import type { FlowProblem } from './handler/steps.ts'
import { placeOf } from './handler/module.ts'
import { problemsOfCaught } from './handler/caught-calls.ts'
import { surroundingProblems } from './handler/surroundings.ts'
import type { Use } from './handler/uses.ts'
import type { Wrapper } from './handler/wrapper.ts'
import type { MessageCode } from './messages.ts'
import { deadEndIn, deadEndOf } from './recipes/dead-ends.ts'
import { reasonAgainst } from './no-counterpart.ts'
import { readsLate } from './rules/body.ts'
import { rules } from './rules/index.ts'

/** Messages that the request or response goes where it cannot be followed. */
const GOES_ELSEWHERE: ReadonlySet<MessageCode> = new Set(['NR103', 'NR104', 'NR107', 'NR120', 'NR122', 'NR140', 'NR171'])

/**
 * Has every rule look at a function, and says of what none took why it stops the function. The same for a route's handler and for the
 * functions that it calls, of its file and of others.
 * @param owesAnswer true for a handler, which answers even where it takes no response
 * @param wrappers those that call it
 */
export function applyRules(draft: Draft, owesAnswer: boolean, wrappers: readonly Wrapper[] = []): void {
  const answers = (draft.unit.response !== undefined && !draft.unit.isReader) || owesAnswer
  const isMissing = (problem: FlowProblem) => problem.kind === 'no-answer' || problem.kind === 'returns-value'
  for (const problem of draft.flow.problems) if (!isMissing(problem) && (answers || draft.unit.next || problem.kind === 'tangled')) flowProblem(draft, problem)
  if (draft.file.edge) takeEdgeParams(draft)
  else {
    checkHoisted(draft)
    for (const { code, use, details } of [...surroundingProblems(draft, draft.unit.given?.around ?? []), ...problemsOfCaught(draft)]) {
      if (code === 'NR225' || code === 'NR226') draft.review(code, use.nodePath, details)
      else draft.message(code, use.node, details)
    }
    for (const rule of rules) rule.rewrite(draft)
    for (const use of draft.unclaimed()) sayUnclaimed(draft, use)
    const reader = owesAnswer ? readsLate(draft) : undefined
    if (reader) draft.message('NR141', draft.unit.node, { name: reader.name })
    const heeding = draft.unit.given?.around?.find(({ heeds }) => heeds)
    if (heeding) for (const step of draft.steps()) if (step.threw) draft.reviewStep('NR258', step, { name: heeding.name })
    const given = draft.refuses || draft.unit.guard?.kind === 'data' ? responseGiven(draft.unit.path, draft.file.module, draft.file.modules) : undefined
    if (given) draft.message('NR163', given, { name: draft.unit.name })
    if (isCalledElse(draft.unit, draft.signature('never'))) draft.message('NR145', draft.unit.node, { name: draft.unit.askedBy ?? '' })
    // What such a wrapper does not wait for it would not catch any more.
    const catching = !draft.unit.node.async && (draft.needs.await || latenessOf(draft).later) ? wrappers.find((wrapper) => wrapper.catchesThrown) : undefined
    if (catching) draft.message('NR148', draft.unit.node, { name: catching.name })
  }
  // A function that gets no response owes no answer, a guard none where it lets through; and where the request or response
  // goes somewhere unknown, that may well be what answers: its own message says so.
  const elsewhere = draft.file.messages.some((message) => GOES_ELSEWHERE.has(message.code))
  const owes = answers && !draft.unit.guard && !mayHang(draft.unit) && !draft.unit.isSetter && !draft.unit.given?.data && !elsewhere
  for (const problem of draft.flow.problems) if (isMissing(problem) && owes) flowProblem(draft, problem)
}

/**
 * A `var` or function of a branch that went, of which something that stays knows. What `let` or `const` declares in one case of a
 * `switch` every case knows, and fails to read: the names around it must not take its place.
 */
function checkHoisted(draft: Draft): void {
  const { path } = draft.unit
  const scopes = [path.scope]
  path.traverse({ SwitchStatement: (found) => void scopes.push(found.scope) })
  for (const binding of scopes.flatMap((scope) => Object.values(scope.bindings))) {
    if (binding.kind === 'param' || draft.stepOf(binding.path)) continue
    const reference = [...binding.referencePaths, ...binding.constantViolations].find((path) => path !== binding.path && draft.stepOf(path))
    if (reference) draft.message('NR159', reference.node, { name: binding.identifier.name })
  }
}

function flowProblem(draft: Draft, { kind, node }: FlowProblem): void {
  const codes = { 'runs-after': 'NR108', 'no-answer': 'NR109', 'returns-value': 'NR110', tangled: 'NR111' } as const
  draft.message(codes[kind], node)
}

/** Says of a use that no rule took why that stops the route. */
function sayUnclaimed(draft: Draft, use: Use): void {
  const { source } = draft.file.module
  const place = placeOf(use.node)
  if (draft.file.messages.some((message) => message.severity === 'left' && message.line === place.line && message.column === place.column)) return
  const named = use.of === 'request' ? use.path[0] : use.of === 'response' ? use.steps.find(({ name }) => reasonAgainst('response', name))?.name : undefined
  const reason = named === undefined ? undefined : reasonAgainst(use.of === 'request' ? 'request' : 'response', named)
  if (named !== undefined && reason !== undefined) return draft.message('NR150', use.node, { member: named, reason })
  if (use.of === 'argument') {
    const unit = draft.unit.calls.get(use.call)
    const blocked = unit && draft.file.blocked.get(unit)
    const handed = draft.unclaimed().flatMap((other) => (other.of === 'argument' && other.call === use.call ? [other] : []))
    if (blocked && handed[0] !== use) return
    if (blocked) return draft.message('NR140', use.node, { name: calleeName(use.call), what: [...new Set(handed.map(({ what }) => what))].join(' and '), reason: blocked.message.replace(/\.$/, ''), place: `${blocked.file}:${blocked.line}` })
    if (unit && draft.file.messages.some((message) => message.severity === 'left')) return
    const call = use.nodePath.findParent((one) => one.node === use.call)
    const end = call?.isCallExpression() ? (deadEndOf(call.get('callee'), draft.file.options) ?? deadEndIn(call, draft.file.options)) : undefined
    if (!end) draft.message('NR103', use.node, { what: use.what, callee: calleeName(use.call) })
    else if (draft.unclaimed().find((other) => other.of === 'argument' && other.call === use.call) === use) draft.message('NR171', use.call, { ...end, place: '' })
  } else if (use.of === 'escape') draft.message('NR104', use.node, { what: use.what })
  else if (use.of === 'request') draft.message('NR105', use.node, { member: shorten(source.slice(use.node.start as number, use.node.end as number)) })
  else {
    const last = use.steps.at(-1)
    const answered = last?.call && ANSWERING.has(last.name)
    const said = draft.file.messages.some((message) => message.severity === 'left' && message.line >= placeOf(use.node).line && message.line <= (use.node.loc?.end.line ?? 0))
    if (answered && draft.answers.all.some((answer) => answer.use === use)) {
      if (!said) draft.message('NR106', use.node, { member: last.name })
    } else if (answered) {
      if (!said) draft.message(use.nodePath.getFunctionParent()?.node === draft.unit.node ? 'NR106' : 'NR107', use.node, { member: last.name })
    } else draft.message('NR106', use.node, { member: use.steps.map((step) => step.name).join('.') })
  }
}

const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
