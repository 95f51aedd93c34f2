import type { ArrowFunctionExpression, CallExpression, Node } from '@babel/types'
import { childrenOf, isFunctionNode, own, type Executor } from '../handler/executor.ts'
import { guardCheckOf } from '../handler/guard.ts'
import { breaks, headOf, isIn, type Reading, type Step, type StepList } from '../handler/steps.ts'
import { ANSWERING } from '../handler/unit.ts'
import { bare, type Use } from '../handler/uses.ts'
import { failsWithWork, failsIn, mayRunMore } from './once-sent.ts'
import { REPLY_MARK } from './wrap.ts'

/** What the callback of `firstAnswer` sends answers by. */
export interface Reply {
  name: string
  call: CallExpression
  /** The callback's body. */
  body: Node
  /** Ways that end the callback where no answer may have been sent: steps that return, and its end. */
  hangs: Step[]
  hangsAtEnd: boolean
  /** Whether a callback of its own, at a time of its own, may answer still. */
  isDeferred: boolean
}

/** Whether an answer was sent where a way has come to. */
type Sent = 'no' | 'maybe' | 'yes'

/**
 * Reads `firstAnswer((reply) => { … })`, and marks every answer in it, wherever that stands.
 * @returns undefined where it is something else, or nothing in it answers
 */
export function replyIn(given: Node, reading: Reading, treeOf: (body: Node) => StepList): { executor: Executor; lists: StepList[] } | undefined {
  const callback = replyCallback(given)
  const [param] = callback?.params ?? []
  if (given.type !== 'CallExpression' || !callback || param?.type !== 'Identifier') return undefined
  const call = given
  const list = treeOf(callback.body)
  const marker = new Marker(reading, treeOf)
  const { sent, leaves } = marker.list(list, 'no', true)
  const { answers, isTangled, isDeferred, hangs } = marker
  if (!answers || isTangled) return undefined
  return { executor: { promise: undefined, resolve: undefined, reply: { name: param.name, call, body: callback.body, hangs, hangsAtEnd: !leaves && sent !== 'yes', isDeferred } }, lists: [list] }
}

/** Whether every way through such a callback sends an answer itself. */
export const isCertain = ({ hangs, hangsAtEnd }: Reply): boolean => hangs.length === 0 && !hangsAtEnd

/** Whether headers are set while an answer may come at a time of its own: it has those of that time. */
export const setsInReply = (uses: readonly Use[], { executor }: Step): boolean =>
  executor?.reply !== undefined && uses.some((use) => use.of === 'response' && isIn(use.node, executor.reply?.call) && !ANSWERING.has(use.steps.at(-1)?.name ?? '') && use.steps.some(({ name }) => /^(set|append|remove)Header$/.test(name)))

/** The callback of `firstAnswer((reply) => { … })`. */
export const replyCallback = (given: Node): ArrowFunctionExpression | undefined =>
  given.type === 'CallExpression' && given.callee.type === 'Identifier' && given.callee.name === REPLY_MARK ? (given.arguments[0] as ArrowFunctionExpression) : undefined

/** Whether a node asks, somewhere in it, if an answer was sent. */
export const asksIn = (node: Node, reading: Reading): boolean => asksSent(node, reading) || ((reading.touches?.(node) ?? false) && childrenOf(node).some((child) => asksIn(child, reading)))

/** Whether a node asks if an answer was sent. */
export function asksSent(node: Node, reading: Pick<Reading, 'onResponse'>): boolean {
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' && SENT.test(node.property.name) && (reading.onResponse?.(node) ?? false)
}

export const SENT = /^(headersSent|writableEnded|finished)$/

class Marker {
  answers = false
  /** Whether a `break` stays of a switch that goes, or what failed behind an answer would do more now. */
  isTangled = false
  /** Whether a function that may be called at any time answers. */
  #mayCome = false
  /** Whether a callback, at a time of its own, may answer. */
  isDeferred = false
  readonly hangs: Step[] = []
  readonly #reading: Reading
  readonly #treeOf: (body: Node) => StepList

  constructor(reading: Reading, treeOf: (body: Node) => StepList) {
    this.#reading = reading
    this.#treeOf = treeOf
  }

  /** Follows a list to its end; what stands behind a way out of it goes. */
  list(list: StepList, before: Sent, isOwn: boolean): { sent: Sent; leaves: boolean } {
    let sent = before
    this.#mayCome ||= list.steps.some(({ node }) => node.type === 'FunctionDeclaration' && (this.#reading.touches?.(node) ?? false))
    for (const [n, step] of list.steps.entries()) {
      if (step.dropped) continue
      const way = this.#step(step, sent, isOwn)
      sent = way.sent
      if (!way.leaves) continue
      for (const later of list.steps.slice(n + 1)) if (later.node.type !== 'FunctionDeclaration') later.dropped = true
      return way
    }
    return { sent, leaves: false }
  }

  /** The same for a branch: what may answer at any time there does not where it was not taken. */
  #branch(list: StepList, before: Sent, isOwn: boolean): { sent: Sent; leaves: boolean } {
    const mayCome = this.#mayCome
    const way = this.list(list, before, isOwn)
    if (way.leaves) this.#mayCome = mayCome
    return way
  }

  #step(step: Step, sent: Sent, isOwn: boolean): { sent: Sent; leaves: boolean } {
    const { node } = step
    if (sent !== 'no' || this.#mayCome) this.#checkFailing(step)
    switch (step.kind) {
      case 'throw':
        return { sent, leaves: true }
      case 'leave':
        return { sent, leaves: true }
      case 'return': {
        const argument = node.type === 'ReturnStatement' ? (step.chosen?.taken ?? node.argument) : undefined
        const answered = argument ? this.#expression(step, argument, sent) : false
        if (isOwn && !answered && sent !== 'yes') this.hangs.push(step)
        return { sent: 'yes', leaves: true }
      }
      case 'expression-body':
        return { sent: this.#expression(step, step.chosen?.taken ?? node, sent) ? 'yes' : sent, leaves: true }
      case 'inline':
        this.isTangled ||= node.type === 'SwitchStatement' && step.lists.some(breaks)
        return step.lists[0] ? this.list(step.lists[0], sent, isOwn) : { sent, leaves: false }
      case 'block':
        return step.lists[0] ? this.list(step.lists[0], sent, isOwn) : { sent, leaves: false }
      case 'if': {
        const check = guardCheckOf(step, step.list.steps.slice(0, step.list.steps.indexOf(step)), this.#reading.guardFor ?? (() => undefined))
        if (check && isOwn) {
          step.check = check
          return { sent, leaves: false }
        }
        const test = node.type === 'IfStatement' ? this.#asked(step.test ?? node.test) : undefined
        const [then, otherwise] = [this.#branch(step.lists[0] as StepList, test === true ? 'yes' : sent, isOwn), step.lists[1] && this.#branch(step.lists[1], test === false ? 'yes' : sent, isOwn)]
        return both([then, otherwise ?? { sent: test === false ? 'yes' : sent, leaves: false }])
      }
      case 'try': {
        const [block, ...others] = step.lists
        const ways = [this.list(block as StepList, sent, isOwn)]
        const handled = node.type === 'TryStatement' && node.handler ? others[0] : undefined
        if (handled) ways.push(this.list(handled, sent === 'yes' ? 'yes' : 'maybe', isOwn))
        const after = both(ways)
        const last = node.type === 'TryStatement' && node.finalizer ? this.list(others.at(-1) as StepList, sent === 'yes' ? 'yes' : 'maybe', isOwn) : undefined
        return last?.leaves ? last : after
      }
      case 'loop':
      case 'switch': {
        const ways = step.lists.map((list) => this.list(list, sent === 'yes' ? 'yes' : 'maybe', isOwn))
        return { sent: sent === 'yes' ? 'yes' : ways.some((way) => way.sent !== 'no') ? 'maybe' : sent, leaves: false }
      }
      default: {
        const expression = node.type === 'ExpressionStatement' ? (step.chosen?.taken ?? node.expression) : undefined
        return { sent: this.#expression(step, expression ?? node, sent) ? 'yes' : sent, leaves: false }
      }
    }
  }

  /** What is set behind an answer failed there; `reply` fails where the next answer is sent. */
  #checkFailing(step: Step): void {
    const head = headOf(step)
    if (!head || !this.#reading.touches?.(head)) return
    const given = head.type === 'ExpressionStatement' ? (step.chosen?.taken ?? head.expression) : head.type === 'ReturnStatement' ? (step.chosen?.taken ?? head.argument) : head
    if (!given) return
    this.isTangled ||= this.#reading.isAnswer(given) ? failsWithWork(given, this.#reading) : failsIn(given, this.#reading) && (step.kind === 'if' || mayRunMore(step, this.#reading))
  }

  /** What a test says of whether an answer was sent. */
  #asked(given: Node): boolean | undefined {
    const node = bare(given)
    if (asksSent(node, this.#reading)) return true
    if (node.type !== 'UnaryExpression' || node.operator !== '!') return undefined
    const inner = this.#asked(node.argument)
    return inner === undefined ? undefined : !inner
  }

  /** Marks an expression that answers, or the answers of the functions in it; whether it does for certain. */
  #expression(step: Step, given: Node, sent: Sent): boolean {
    if (!this.#reading.touches?.(given)) return false
    if (this.#reading.isAnswer(given)) {
      step.answer = given
      step.resolves = 'sent'
      this.answers = true
      return true
    }
    // `isLate && res.status(408).end()`
    const node = bare(given)
    if (step.kind === 'statement' && node.type === 'LogicalExpression' && node.operator !== '??' && this.#reading.isAnswer(node.right) && !this.#reading.touches?.(node.left)) {
      this.#expression(step, node.right, sent)
      return false
    }
    const functions: { node: Node; isWaitedFor: boolean }[] = []
    const visit = (node: Node, isWaitedFor: boolean) => {
      if (!this.#reading.touches?.(node)) return
      if (isFunctionNode(node)) functions.push({ node, isWaitedFor })
      else for (const child of childrenOf(node)) visit(child, isWaitedFor || (node.type === 'AwaitExpression' && this.#reading.runsOne?.(bare(node.argument)) === true))
    }
    visit(given, false)
    if (functions.length === 0) return false
    const lists = functions.map(({ node }) => this.#treeOf((node as ArrowFunctionExpression).body))
    for (const [n, list] of lists.entries()) this.list(list, functions[n]?.isWaitedFor ? sent : 'maybe', false)
    this.isDeferred = true
    this.#mayCome = true
    step.callbacks = true
    own(step, lists)
    return false
  }
}

const both = (ways: { sent: Sent; leaves: boolean }[]): { sent: Sent; leaves: boolean } => {
  const [first = { sent: 'no', leaves: true }, ...others] = ways.filter((way) => !way.leaves)
  return { sent: others.every((way) => way.sent === first.sent) ? first.sent : 'maybe', leaves: ways.every((way) => way.leaves) }
}
