import type { Node, TryStatement } from '@babel/types'
import semver from 'semver'
import type { Part } from '../edits.ts'
import { isLog, isUncaught } from '../handler/behind.ts'
import { mayReject, waits } from '../handler/executor.ts'
import type { Draft } from '../handler/draft.ts'
import type { Executor } from '../handler/executor.ts'
import { isGone, isIn, type Step } from '../handler/steps.ts'
import { readingOf } from '../handler/reading.ts'
import { sees } from '../handler/surroundings.ts'
import { bare, type RequestUse } from '../handler/uses.ts'
import { givenBack } from './local-calls.ts'
import { givenValue } from './passing-on.ts'
import { goesOn, sendReply } from './replies.ts'
import type { Rule } from './rule.ts'

/** Every answer is returned: the last rule over answers, when what they become is written. */
export const answers: Rule = {
  name: 'answers',
  about: 'Each path returns its one response; `return;` and `break;` behind an answer go.',
  rewrite(draft) {
    for (const step of draft.steps()) {
      if (!isInReply(step)) nameFinally(draft, step)
      if (draft.held().has(step)) draft.hoist(step, [`let ${keptName(draft)}${draft.file.module.typescript ? ': Response | undefined' : ''}`])
      if (step.kept) writeKept(draft, step, step.kept)
      if (step.answer) writeReturn(draft, step, step.answer)
      else if (!step.next && draft.unit.guard?.kind === 'plain' && step.node.type === 'ReturnStatement') writePass(draft, step)
    }
  },
}

/** What answers there runs on. */
function isInReply(step: Step): boolean {
  for (let at = step.list.owner; at; at = at.list.owner) if (at.executor?.reply) return true
  return false
}

function writeReturn(draft: Draft, step: Step, answer: Node): void {
  const { node } = step
  draft.file.rewrites.add('answers')
  if (step.early && !step.later) draft.reviewStep('NR212', step)
  if (step.later?.length) return writeLate(draft, step, step.later)
  if (step.resolves === 'sent') return sendReply(draft, step, answer)
  if (step.resolves) return settle(draft, step, answer)
  const sent = step.sends === undefined ? undefined : draft.steps().find(({ data }) => data?.sent === step)?.data
  const choice = sent ? `${sent.name} instanceof Response ? ${givenBack(draft, sent.call, sent.name)} : ` : ''
  if (step.keeps || step.kept) return keep(draft, step, answer, choice)
  if (draft.isHeld(step)) return hold(draft, step, answer, choice)
  if (choice && step.kind !== 'statement') draft.edits.insert(answer.start as number, choice)
  if (step.kind === 'statement') draft.edits.insert(node.start as number, draft.awaited.has(step.answer as Node) ? 'return await ' : `return ${choice}`)
  if (step.executor) return writePromise(draft, step, answer, step.executor)
  dropWaiting(draft, step, answer)
}

/** The name of an answer that is kept. */
export const keptName = (draft: Draft): string => draft.free('response', 'answer', 'sent')

/** An answer that is returned once what is behind it is done. */
function keep(draft: Draft, step: Step, answer: Node, choice: string): void {
  if (step.kept?.name) return
  const isOnly = step.kept ?? draft.steps().some((one) => one.kept && onlyKept(one) === step)
  draft.edits.insert(step.node.start as number, `${isOnly ? 'const ' : ''}${keptName(draft)} = ${choice}`)
  dropUnlessCalled(draft, step, answer)
}

/** An answer that is kept has to be there: what another function answers is awaited where it was. */
function dropUnlessCalled(draft: Draft, step: Step, answer: Node): void {
  const node = bare(answer)
  const call = node.type === 'AwaitExpression' ? bare(node.argument) : node
  const isCalled = call.type === 'CallExpression' && draft.unit.calls.has(call) && !draft.answers.passed.some((pass) => pass.call === call)
  if (!isCalled) return dropWaiting(draft, step, answer)
  if (node.type !== 'AwaitExpression' && draft.awaited.has(answer)) draft.edits.insert(answer.start as number, 'await ')
}

/** The same for an answer that a `finally` asks its status. */
function hold(draft: Draft, step: Step, answer: Node, choice: string): void {
  const { edits } = draft
  const { node } = step
  const start = node.start as number
  const name = keptName(draft)
  if (step.kind === 'return') edits.replace(start, answer.start as number, `${name} = ${choice}`)
  else edits.insert(start, `${name} = ${choice}`)
  dropUnlessCalled(draft, step, answer)
  edits.insert(node.end as number, `\nreturn ${name}${edits.style.semicolon}`)
}

/** The one answer of a branch that is taken for its method, where that stands in the same list once the test went. */
function onlyKept(step: Step): Step | undefined {
  if (step.kind !== 'inline') return step.keeps ? step : undefined
  const live = step.lists[0]?.steps.filter((one) => !isGone(one)) ?? []
  const last = live.at(-1)
  return last && live.every(({ node }) => !node.type.endsWith('Declaration')) && (live.length === 1 || last.kind !== 'inline') ? onlyKept(last) : undefined
}

/** What runs behind an answer of another function, or behind branches that answer, stays in its place, and the answer follows. */
function writeKept(draft: Draft, step: Step, { later, name }: NonNullable<Step['kept']>): void {
  const { edits } = draft
  const last = later.at(-1)
  const declares = name === undefined && !step.answer && !onlyKept(step)
  if (declares) draft.hoist(step, [`let ${keptName(draft)}${draft.file.module.typescript ? ': Response' : ''}`])
  // A wrapper does it where the wrappers around it can see that it is done.
  if (name === undefined && last && !draft.handsOn) return isUncaught(step, later, readingOf(draft.unit)) && !goesOn(draft, step.node) ? writeLate(draft, step, later) : draft.message('NR108', step.node)
  if (!later.every((one) => isLog(one.node) || one.node.type === 'ReturnStatement')) draft.message('NR343', (later[0] as Step).node)
  if (last?.node.type !== 'ReturnStatement') edits.insert((last ?? step).node.end as number, `\nreturn ${name ?? keptName(draft)}${edits.style.semicolon}`)
}

/** The promise of an answer that callbacks give. */
function writePromise(draft: Draft, step: Step, answer: Node, { promise, reply }: Executor): void {
  if (reply) return
  const { edits } = draft
  const { indent, semicolon } = edits.style
  const typed = draft.file.module.typescript
  // What the call gives was waited for where it was returned, and its failure was a 500.
  const fails = !promise && step.node.type !== 'ExpressionStatement' && mayReject(answer)
  // A catch around it saw only what failed at once.
  if (fails && inTry(step)) return draft.message('NR107', answer)
  const waiting = inTry(step) ? 'await ' : ''
  draft.needs.await ||= waiting !== ''
  const start = answer.start as number
  if (promise) {
    edits.replace(start, promise.start as number, waiting, { drops: true })
    const head = promise.callee.end as number
    if (typed) edits.replace(head, (promise.typeParameters?.end as number | undefined) ?? head, '<Response>', { drops: true })
    return
  }
  const whole = { start, end: answer.end as number, reindent: { from: edits.indentAt(start), to: edits.indentAt(start) + indent } }
  const names = `(${settler(draft)}${fails ? `, ${failer(draft)}` : ''})`
  const call = fails ? ['Promise.resolve(', whole, `).catch(${failer(draft)})`] : [whole]
  edits.replace(whole.start, whole.end, [`${waiting}new Promise${typed ? '<Response>' : ''}(${names} => {\n${indent}`, ...call, `${semicolon}\n})`], { drops: true })
}

const failer = (draft: Draft): string => draft.free('reject', 'fail')

const settler = (draft: Draft): string => draft.free('resolve', 'settle', 'respond')

/** An answer of a callback settles the promise. */
function settle(draft: Draft, step: Step, answer: Node): void {
  let at: Step | undefined = step
  while (at && !at.executor) at = at.list.owner
  dropWaiting(draft, step, answer)
  if (step.resolves === 'itself') return
  draft.edits.insert(answer.start as number, `${step.resolves === 'returned' ? 'return ' : ''}${at?.executor?.resolve ?? settler(draft)}(`)
  draft.edits.insert(answer.end as number, ')')
}

/**
 * What ran behind an answer still does, by `after` where there is one (SEMANTICS, section 3: code after `res.json()`). What cannot
 * fail and does not wait stays where it was.
 */
function writeLate(draft: Draft, step: Step, later: Step[]): void {
  const { edits } = draft
  const { indent, semicolon } = edits.style
  const [first, last] = [later[0] as Step, later.at(-1) as Step]
  const within = (node: Node) => later.some((one) => (node.start as number) >= (one.node.start as number) && (node.end as number) <= (one.node.end as number))
  if (draft.uses.some((use) => use.of === 'request' && within(use.node) && isAwaitedInPlace(draft, use))) return draft.message('NR108', step.node)
  // Cases of one switch share their names.
  const response = step.list.braces || step.kept ? keptName(draft) : draft.fresh('response', 'answer', 'sent')
  if (!step.kept) edits.insert(step.node.start as number, `const ${response} = `)
  const back = `${semicolon}\nreturn ${response}${semicolon}`
  const start = first.node.start as number
  const end = last.node.end as number
  const rest = { start, end, reindent: { from: edits.indentAt(start), to: edits.indentAt(start) + indent } }
  const put = (parts: Part[]) => edits.replace(start, end, parts, { drops: true })
  if (later.every((one) => !waits(one.node) && (isLog(one.node) || one.node.type === 'TryStatement'))) return edits.insert(end, `\nreturn ${response}${semicolon}`)
  const { next } = draft.file.options.target
  // Behind the wrapper's `finally` and outside of its `catch` nobody would wait for it (SEMANTICS, section 3).
  const actor = draft.unit.given?.around?.find((one) => one.acts && sees(one, draft.unit))
  if (!actor && semver.gte(next, '15.1.0') && !draft.file.module.names.has('after')) {
    draft.message('NR325', step.node)
    draft.import('next/server', 'after')
    const only = later.length === 1 && first.node.type === 'ExpressionStatement' ? bare(first.node.expression) : undefined
    const call = only?.type === 'AwaitExpression' ? bare(only.argument) : only
    // What is read of the query may wait for the params.
    const reads = draft.file.options.segments.length > 0 && draft.uses.some((use) => use.of === 'request' && use.path[0] === 'query' && within(use.node))
    if (call?.type === 'CallExpression' && !waits(call) && !reads) return put(['after(() => ', { start: call.start as number, end: call.end as number }, `)${back}`])
    return put([`after(${reads || later.some((one) => waits(one.node)) ? 'async ' : ''}() => {\n${indent}`, rest, `\n})${back}`])
  }
  if (later.some(returns)) return draft.message('NR108', step.node)
  if (actor) draft.reviewStep('NR227', first, { name: actor.name })
  else draft.reviewStep('NR211', first, { next })
  const error = draft.fresh('error', 'failure')
  put([`try {\n${indent}`, rest, `\n} catch (${error}) {\n${indent}console.error(${error})${semicolon}\n}\nreturn ${response}${semicolon}`])
}

/** A declaration that takes the body or a segment is written where it stands, and waits there. */
function isAwaitedInPlace(draft: Draft, use: RequestUse): boolean {
  if (use.path[0] === 'body') return use.entry !== undefined
  const isSegment = use.path[0] === 'query' && draft.file.options.segments.some(({ name }) => name === use.path[1])
  return isSegment && (use.entry !== undefined || draft.isTaken(use.path[1] as string))
}

const returns = (step: Step): boolean => step.kind === 'return' || step.lists.some((list) => list.steps.some(returns))

/** What `finally` does came behind the answer; now it comes before, and where it fails it is the answer. */
function nameFinally(draft: Draft, step: Step): void {
  const finalizer = step.node.type === 'TryStatement' ? step.node.finalizer : undefined
  if (!finalizer || !draft.unit.response || finalizer.body.every((statement) => isLog(statement))) return
  // Around what only works, it stands before the answer as it did.
  const { block, handler } = step.node as TryStatement
  const leads = (one: Step) => Boolean(one.answer ?? one.early ?? one.check ?? one.forwards ?? one.next ?? one.data)
  if (draft.steps().some((one) => leads(one) && [block, handler].some((part) => part && isIn(one.node, part)))) draft.message('NR323', finalizer)
}

/** A guard without data says nothing where it lets through, or gives what it had put on the request. */
function writePass(draft: Draft, step: Step): void {
  const { node } = step
  const last = draft.flow.list.steps.findLast((one) => !one.dropped)
  const given = givenValue(draft)
  if (given !== undefined) draft.edits.replace(node.start as number, node.end as number, `return ${given}${draft.edits.style.semicolon}`, { drops: true })
  else if (step === last) step.dropped = true
  else if (node.type === 'ReturnStatement' && node.argument) draft.edits.remove((node.start as number) + 'return'.length, node.argument.end as number)
}

/** `await` and `void` in front of what is a response now; before a call inside a try, `await` keeps its rejection there, and a library's gives a promise. */
function dropWaiting(draft: Draft, step: Step, given: Node): void {
  const node = bare(given)
  if (node.type === 'ConditionalExpression') {
    dropWaiting(draft, step, node.consequent)
    dropWaiting(draft, step, node.alternate)
    return
  }
  if (node.type !== 'AwaitExpression' && node.type !== 'UnaryExpression') return
  const inner = bare(node.argument)
  const isLibrarys = inner.type === 'CallExpression' && draft.unit.answering.has(inner)
  // Where headers join what it answers, that is awaited inside already.
  const isJoined = draft.answers.passed.some((pass) => pass.call === inner)
  const keeps = node.type === 'AwaitExpression' && inner.type === 'CallExpression' && (isLibrarys || (((draft.unit.calls.has(inner) && !isJoined) || step.callbacks) && inTry(step)))
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
