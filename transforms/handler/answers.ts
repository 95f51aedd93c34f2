import type { NodePath } from '@babel/traverse'
import { callExpression, identifier, type CallExpression, type Expression, type Node } from '@babel/types'
import type { Answer, Answers } from './answer.ts'
import { changingStatus } from './changing-status.ts'
import type { Draft } from './draft.ts'
import { mayFail } from './failures.ts'
import { answersHangs } from './guard.ts'
import { writesBeyond } from './loop-writes.ts'
import { chainWrites, isComputed, isManyCookies, isReason, merged, reasonWrite, textsOf, type HeaderWrite, type StatusWrite } from './header-writes.ts'
import type { DataForm } from './handler-data.ts'
import { isOne, joined, saysStatus, writesOf, type Pending } from './pending.ts'
import { isConstant, isPure, isSeenAt, isSettled, isSimple } from './purity.ts'
import { headOf, isIn, isWithin, type Step, type StepList } from './steps.ts'
import { namedBefore } from './named-status.ts'
import { onlyWrites, setterOf } from './reading.ts'
import { setsInReply } from '../replies/read.ts'
import { toldTo } from './told-headers.ts'
import { bare, type ArgumentUse, type ResponseUse } from './uses.ts'

/** Follows headers and status from where they are set to the answers that carry them. */
export function answersOf(draft: Draft): Answers {
  const reader = new Reader(draft)
  const end = reader.list(draft.flow.list, { status: undefined, headers: reader.loose.length > 0 || draft.unit.guard?.sets ? 'mixed' : [] })
  if (end) reader.ends(draft.unit.node.body, end)
  return reader.result()
}

/** Members of the response that read or write one header. */
const HEADER_MEMBERS = /^(setHeader|appendHeader|getHeader|removeHeader|hasHeader)$/

class Reader {
  readonly loose: ResponseUse[]
  readonly #setters: Answers['setters'] = []
  readonly #passed: Answers['passed'] = []
  readonly #draft: Draft
  readonly #all: Answer[] = []
  readonly #writes: Answers['writes'] = []
  readonly #problems: Answers['problems'] = []
  readonly #byNode = new Map<Node, ResponseUse>()
  /** Writes whose value is no constant and behind which other statements ran before the answer. */
  readonly #stale = new Set<HeaderWrite | StatusWrite>()
  /** Steps that end a way without an answer. */
  readonly #hangs: ReadonlySet<Step>
  readonly #unsent: Answers['unsent'] = new Map()
  /** Answers of which the status differs by the way that led to them. */
  readonly #open = new Set<Answer>()
  #shared = false
  /** What holds where something is left by `break` or `continue`. */
  readonly #left: Pending[] = []

  constructor(draft: Draft) {
    this.#draft = draft
    this.#hangs = new Set(answersHangs(draft.unit) ? draft.flow.problems.flatMap(({ step }) => step ?? []) : [])
    for (const use of draft.uses) if (use.of === 'response') this.#byNode.set(use.node, use)
    const steps = new Set<Node>(draft.steps().flatMap((step) => (step.node.type === 'ExpressionStatement' ? [bare(step.node.expression)] : [])))
    this.loose = [...this.#byNode.values()].filter((use) => use.steps.length === 1 && use.steps[0]?.call !== undefined && HEADER_MEMBERS.test(use.steps[0].name) && toldTo(draft.unit, use) === undefined && (!steps.has(use.node) || !/^(set|append)Header$/.test(use.steps[0].name)))
  }

  result(): Answers {
    const carried = new Map<HeaderWrite, number>()
    for (const answer of this.#all) for (const write of answer.headers) carried.set(write, (carried.get(write) ?? 0) + 1)
    const shared = this.#shared || [...carried].some(([write, times]) => !write.inChain && ((times > 2 && !isReason(write)) || this.#stale.has(write) || write.append || isComputed(write) || isManyCookies(write)))
    if (shared) for (const answer of this.#all) answer.shared ||= answer.headers.some((write) => !write.inChain)
    for (const answer of this.#all) if (answer.status && this.#stale.has(answer.status) && !this.#keep(answer.status, answer)) this.#problems.push({ node: answer.use.node, what: 'status' })
    const changing = this.#open.size > 0 ? changingStatus(this.#draft, this.#writes, this.#all, this.#open) : undefined
    if (!changing) for (const { use } of this.#open) this.#problems.push({ node: use.node, what: 'status' })
    return { changing, all: this.#all, writes: this.#writes, passed: this.#passed, loose: this.loose, setters: this.#setters, shared, unsent: this.#unsent, problems: this.#problems }
  }

  /** A status that is set in a statement of its own is kept there, for an answer that can see it. */
  #keep(status: StatusWrite, answer: Answer): boolean {
    const { step } = answer
    const write = this.#writes.find((one) => one.status === status)
    if (!write) return namedBefore(this.#draft, status, answer)
    if (!(write.step.list.braces || write.step.list.node.type === 'BlockStatement') || !(write.step.list === step.list || isWithin(step, write.step.list))) return false
    // Set beside headers, it has no statement of its own: a constant's name says the same at the answer.
    if (write.headers.length > 0) return isSeenAt(status.value, write.use.nodePath.scope, answer.use.nodePath.scope)
    status.kept ??= this.#draft.fresh('status', 'statusCode')
    return true
  }

  list(list: StepList, before: Pending): Pending | undefined {
    let state: Pending | undefined = before
    for (const step of list.steps) {
      if (step.dropped) continue
      if (!state) return undefined
      state = this.#step(step, state)
    }
    // Outside of the list, the names that its values are made of may not be known.
    if (list.owner && state) for (const write of writesOf(state)) if (!isConstant(write.value) && !writesOf(before).includes(write)) this.#stale.add(write)
    return state
  }

  #step(step: Step, before: Pending): Pending | undefined {
    const setters = this.#settersIn(step)
    this.#setters.push(...setters)
    const state: Pending = setters.length > 0 ? { status: before.status, headers: 'mixed' } : before
    if (step.answer) {
      this.#answer(step, step.answer, setsInReply(this.#draft.uses, step) ? { status: state.status, headers: 'mixed' } : state)
      // In a callback of its own time, code goes on behind an answer.
      return step.resolves && step.kind === 'statement' && step.resolves !== 'returned' ? state : undefined
    }
    if (step.callbacks) {
      this.#answer(step, step.node, state)
      return state
    }
    if (this.#hangs.has(step)) {
      this.ends(step.node, state, step)
      return undefined
    }
    if (step.next) {
      if (!step.next.error) this.passOn(step.node, state)
      return undefined
    }
    if (step.data) {
      // Where the handler answered, that goes along with what was set before.
      this.#pass(step, step.data.call, state)
      return state
    }
    if (step.check?.guard.sets) return this.#setAndPass(step.check.call, state)
    if (step.check) {
      this.#pass(step, step.check.call, state)
      return state
    }
    switch (step.kind) {
      case 'return':
        this.passOn(step.node, state)
        this.#giveData(step, state)
        return undefined
      case 'throw':
        return undefined
      case 'leave':
        this.#left.push(state)
        return state
      case 'inline':
      case 'block':
        return step.lists[0] ? this.list(step.lists[0], state) : state
      case 'if': {
        this.#passes(step.test ?? step.node, state)
        const ways = step.lists.map((list) => this.list(list, state))
        if (ways.length === 1) ways.push(state)
        return joined(ways)
      }
      case 'try':
        return this.#try(step, state)
      case 'loop': {
        this.#passes(step.node, state)
        const inside = writesBeyond(step.lists, (one) => this.#writesOfStep(one), (list) => this.#writesIn(list))
        const around: Pending = { status: inside.has('status') && state.status !== 'lost' ? 'mixed' : state.status, headers: inside.has('headers') ? 'mixed' : state.headers }
        for (const list of step.lists) this.list(list, around)
        return around
      }
      case 'switch': {
        this.#passes(step.node, state)
        let falling: Pending | undefined
        const ways: (Pending | undefined)[] = [state]
        const before = this.#left.length
        for (const list of step.lists) {
          falling = this.list(list, falling ? (joined([falling, state]) as Pending) : state)
          ways.push(falling)
        }
        return joined([...ways, ...this.#left.slice(before)])
      }
      default:
        return this.#statement(step, state)
    }
  }

  #try(step: Step, state: Pending): Pending | undefined {
    const node = step.node.type === 'TryStatement' ? step.node : undefined
    const [block, ...others] = step.lists
    const ways = [block ? this.list(block, state) : state]
    if (node?.handler && others[0]) {
      // What was set before something threw is still set in the catch.
      const leaks = block ? this.#leaks(block) : new Set<'status' | 'lost' | 'headers' | 'chain'>()
      const before = this.#all.length + this.#passed.length
      ways.push(this.list(others[0], { status: leaks.has('lost') ? 'lost' : leaks.has('status') && state.status !== 'lost' ? 'mixed' : state.status, headers: leaks.has('headers') ? 'mixed' : state.headers }))
      // A chain writes its headers into its own answer only.
      if (leaks.has('chain') && this.#all.length + this.#passed.length > before) this.#problems.push({ node: node.handler, what: 'headers' })
    }
    const after = joined(ways)
    if (!node?.finalizer) return after
    const behind = this.list(others.at(-1) as StepList, after ?? { status: undefined, headers: [] })
    return after && behind
  }

  /** What a block may have set when something throws before the answer that carries it. */
  #leaks(list: StepList): Set<'status' | 'lost' | 'headers' | 'chain'> {
    const leaks = new Set<'status' | 'lost' | 'headers' | 'chain'>()
    for (const [n, step] of list.steps.entries()) {
      if (step.dropped) continue
      for (const inner of step.lists) for (const what of this.#leaks(inner)) leaks.add(what)
      const setters = this.#settersIn(step)
      const setter = setters.length > 0
      const write = this.#writeOf(step)
      const chain = step.answer && !this.#cannotThrow(step.answer, true) ? this.#chainOf(step.answer) : undefined
      if (chain?.headers.length) leaks.add('headers').add('chain')
      if (chain?.status) leaks.add('lost')
      // What a guard set before it let through, or before it failed, is set.
      if (step.check?.guard.sets) leaks.add('headers')
      if (!setter && !write) continue
      const later = list.steps.slice(n + 1).find((one) => !one.dropped && !this.#writeOf(one))
      if (later?.answer && this.#cannotThrow(later.answer) && setters.every(({ call }) => step.node.type === 'ExpressionStatement' && bare(step.node.expression) === call && onlyWrites(this.#draft.unit.calls.get(call)))) continue
      if (setter || write?.headers.length) leaks.add('headers')
      if (write?.status) leaks.add('status')
    }
    return leaks
  }

  /** What an answer's own chain sets. */
  #chainOf(answer: Node): ReturnType<typeof chainWrites> {
    let node = bare(answer)
    if (node.type === 'AwaitExpression') node = bare(node.argument)
    const use = this.#byNode.get(node)
    return use && chainWrites(use, use.steps.slice(0, -1), true, textsOf(this.#draft))
  }

  /** @param isFirst where nothing was set before: what its first call is given may fail, then */
  #cannotThrow(answer: Node, isFirst = false): boolean {
    let node = bare(answer)
    if (node.type === 'AwaitExpression') node = bare(node.argument)
    const steps = this.#byNode.get(node)?.steps
    return steps !== undefined && (isFirst && steps.length > 1 ? steps.slice(1) : steps).every((step) => step.call?.arguments.every((one) => isSimple(one) || !mayFail(this.#draft.unit, one)))
  }

  /** What a list sets, if only on some ways. */
  #writesIn(list: StepList): ('status' | 'headers')[] {
    return list.steps.flatMap((step) => {
      if (step.dropped) return []
      return [...this.#writesOfStep(step), ...step.lists.flatMap((inner) => this.#writesIn(inner))]
    })
  }

  #writesOfStep(step: Step): ('status' | 'headers')[] {
    const write = this.#writeOf(step)
    return [...(write?.status ? ['status' as const] : []), ...(write?.headers.length || step.check?.guard.sets || this.#settersIn(step).length > 0 ? ['headers' as const] : [])]
  }

  #statement(step: Step, state: Pending): Pending {
    const found = this.#writeOf(step)
    if (!found) {
      this.#passes(step.node, state)
      return state
    }
    this.#writes.push({ ...found, step })
    return {
      status: found.status ?? state.status,
      headers: state.headers === 'mixed' ? 'mixed' : this.#merged(state.headers, found.headers),
    }
  }

  /** A guard that sets headers for those who call it gets theirs, and answers with them. */
  #setAndPass(call: CallExpression, state: Pending): Pending {
    const use = this.#draft.uses.find((one): one is ArgumentUse => one.of === 'argument' && one.what === 'response' && one.call === call)
    if (use) this.#setters.push({ call, use })
    if (state.status !== undefined && !saysStatus(this.#draft.unit.calls.get(call))) this.#problems.push({ node: call, what: 'status' })
    return { status: state.status, headers: 'mixed' }
  }

  /** `setCors(res)` and `const id = clientId(req, res)`: calls of functions that set headers, in what a step does itself. */
  #settersIn(step: Step): Answers['setters'] {
    const head = headOf(step)
    return this.#draft.uses.flatMap((use) => {
      const call = setterOf(this.#draft.unit, use)
      return call && use.of === 'argument' && isIn(call, head) ? [{ call, use }] : []
    })
  }

  /** The writes of a statement such as `res.setHeader('A', 'b')`, `res.status(404)`, `res.statusCode = 404` or `res.statusMessage = 'Gone'`. */
  #writeOf(step: Step): { use: ResponseUse; headers: HeaderWrite[]; status: StatusWrite | undefined } | undefined {
    if (step.kind !== 'statement' || step.node.type !== 'ExpressionStatement') return undefined
    const expression = bare(step.node.expression)
    if (expression.type === 'AssignmentExpression' && expression.operator === '=') {
      const use = this.#byNode.get(expression.left)
      if (use && use.steps.length === 1 && use.steps[0]?.name === 'statusCode') return { use, headers: [], status: { value: expression.right, use } }
      if (use && use.steps.length === 1 && use.steps[0]?.name === 'statusMessage') return { use, headers: [reasonWrite(expression.right, use)], status: undefined }
      return undefined
    }
    const use = this.#byNode.get(expression)
    const writes = use && chainWrites(use, use.steps, false, textsOf(this.#draft))
    return use && writes && { use, ...writes }
  }

  #answer(step: Step, given: Node, state: Pending): void {
    const node = bare(given)
    if (step.callbacks) {
      // The callbacks run later: what was set before is then as it is by then.
      for (const write of writesOf(state)) if (!isConstant(write.value)) this.#stale.add(write)
      for (const list of step.lists) this.list(list, state)
      return
    }
    if (node.type === 'ConditionalExpression') {
      this.#answer(step, node.consequent, state)
      this.#answer(step, node.alternate, state)
      return
    }
    if (node.type === 'AwaitExpression' || node.type === 'UnaryExpression') return this.#answer(step, node.argument, state)
    const use = this.#byNode.get(node)
    const last = use?.steps.at(-1)
    if (!use || !last?.call) {
      this.#pass(step, node, state)
      return
    }
    const own = chainWrites(use, use.steps.slice(0, -1), true, textsOf(this.#draft))
    if (!own) return
    const status = own.status ?? state.status
    const isOpen = !isOne(status) && status !== undefined && last.name !== 'redirect'
    if (isOpen && status === 'lost') this.#problems.push({ node, what: 'status' })
    const mixed = state.headers === 'mixed'
    if (mixed) this.#shared = true
    const headers = this.#merged(mixed ? [] : (state.headers as HeaderWrite[]), own.headers)
    this.#checkOrder(last.call, isOne(status) ? status : undefined, headers)
    const answer: Answer = { use, step, terminal: last.name, call: last.call, status: isOne(status) ? status : undefined, headers, shared: mixed }
    if (isOpen) this.#open.add(answer)
    this.#all.push(answer)
  }

  /** A header set again takes the place of the earlier one, whose value was still computed. */
  #merged(before: HeaderWrite[], added: HeaderWrite[]): HeaderWrite[] {
    const all = merged(before, added)
    const replaced = before.filter((write) => !all.includes(write))
    for (const write of replaced) if (!isPure(write.value)) this.#stale.add(write)
    if (replaced.some((write) => this.#stale.has(write))) this.#shared = true
    return all
  }

  /** Status and headers are written behind the body: what is computed for them must not depend on, or move behind, what the body does. */
  #checkOrder(call: CallExpression, status: StatusWrite | undefined, headers: HeaderWrite[]): void {
    const bodyActs = !call.arguments.every((argument) => isPure(argument))
    // Where the body fails, what was computed before it had been done.
    const bodyFails = call.arguments.some((argument) => mayFail(this.#draft.unit, argument))
    const moves = (value: Node): boolean => (bodyActs && !isSettled(value, this.#draft.unit.path.scope)) || (bodyFails && !isPure(value))
    if (status && moves(status.value)) this.#stale.add(status)
    if (status && !isPure(status.value) && call.callee.type === 'MemberExpression' && call.callee.property.type === 'Identifier' && call.callee.property.name === 'redirect') this.#problems.push({ node: status.value, what: 'status' })
    for (const write of headers) {
      if (!moves(write.value)) continue
      if (write.inChain) this.#problems.push({ node: write.value, what: 'headers' })
      else this.#stale.add(write)
    }
  }

  /** A function that lets through hands on what it has set, which its new form could not; only setters may. */
  passOn(node: Node, state: Pending): void {
    const { guard } = this.#draft.unit
    if (!guard || (guard.sets && state.status === undefined) || (state.status === undefined && state.headers !== 'mixed' && state.headers.length === 0)) return
    this.#problems.push({ node, what: state.status === undefined ? 'headers' : 'status' })
  }

  /** Data that a wrapper sends: with a status or headers, the handler answers itself. */
  #giveData(step: Step, state: Pending): void {
    const form = this.#draft.unit.given?.data
    if (!form || writesNothing(state, form)) return
    const path = step.node.type === 'ReturnStatement' && !step.chosen ? argumentOf(this.#draft.unit.path, step.node) : undefined
    if (!path || !form.plain || form.status || !/^(Object|Array)Expression$/.test(bare(path.node).type)) return void this.#problems.push({ node: step.node, what: state.status === undefined ? 'headers' : 'status' })
    if (state.status && !isOne(state.status)) this.#problems.push({ node: step.node, what: 'status' })
    const call = callExpression(identifier('json'), [path.node as Expression])
    const mixed = state.headers === 'mixed'
    this.#shared ||= mixed
    const status = isOne(state.status) ? state.status : undefined
    const headers = state.headers === 'mixed' ? [] : state.headers
    this.#checkOrder(call, status, headers)
    this.#all.push({ use: { of: 'response', steps: [], node: path.node, nodePath: path }, step, terminal: 'json', call, status, headers, shared: mixed })
  }

  /** A way that ends without an answer. */
  ends(node: Node, state: Pending, step?: Step): void {
    this.passOn(node, state)
    const form = this.#draft.unit.given?.data
    if (form && !step && !writesNothing(state, form)) this.#problems.push({ node, what: state.status === undefined ? 'headers' : 'status' })
    const given = step?.node.type === 'ReturnStatement' ? step.node.argument : step?.node.type === 'ExpressionStatement' ? step.node.expression : undefined
    const use = given ? this.#byNode.get(bare(given)) : undefined
    const status = (use && chainWrites(use, use.steps, true, textsOf(this.#draft))?.status) ?? state.status
    if (answersHangs(this.#draft.unit)) this.#unsent.set(node, isOne(status) ? status : undefined)
  }

  /** Another function answers: what was set before goes along. */
  #pass(step: Step, call: Node, state: Pending): void {
    if (state.status !== undefined && !saysStatus(this.#draft.unit.calls.get(call as CallExpression))) this.#problems.push({ node: call, what: 'status' })
    if (state.headers !== 'mixed' && state.headers.length === 0) return
    this.#shared = true
    this.#passed.push({ call, step })
  }

  /** Another statement runs: values that are no constants may no longer be what they were when they were set. */
  #passes(node: Node, state: Pending): void {
    const acts = !isPure(node)
    for (const write of writesOf(state)) if (!isPure(write.value) || (acts && !isConstant(write.value)) || ('name' in write && acts && !isConstant(write.name))) this.#stale.add(write)
  }
}

/** Whether nothing was set that a wrapper would send with data: a status gives way to its own. */
const writesNothing = ({ status, headers }: Pending, form: DataForm): boolean => (status === undefined || form.status) && headers !== 'mixed' && headers.length === 0

/** What a statement of a function returns. */
function argumentOf(path: NodePath, statement: Node): NodePath | undefined {
  let found: NodePath | undefined
  path.traverse({
    ReturnStatement(inner) {
      const argument = inner.node === statement ? inner.get('argument') : undefined
      if (argument?.node) found = argument as NodePath
    },
  })
  return found
}
