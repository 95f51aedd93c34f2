import { stringLiteral, type Node, type TryStatement } from '@babel/types'
import { answersAgain, behind, failsOnceSent, isIgnored, isLast, isQuiet, isSilentOnceSent, isUncaught, laterOf } from './behind.ts'
import { executorOf, own } from './executor.ts'
import { dataUse } from './handler-data.ts'
import { workBehind } from './kept.ts'
import { guardCheckOf, passedOnly, unsureCheck } from './guard.ts'
import { isThrown, NEVER } from './middleware.ts'
import { isPure, saysNothing } from './purity.ts'
import { endingCheck, signalsBehind, thrownFrom } from './thrown.ts'
import { givesResponse, isOfFunction, isStatus, nullBehind, signalBehind } from './signals.ts'
import { asksIn, isCertain, replyCallback, replyIn } from '../replies/read.ts'
import { breaks, type Flow, type FlowProblem, type Guard, type GuardCheck, type Reading, type Step, type StepList } from './steps.ts'
import { bare } from './uses.ts'

/** What runs behind a place: nothing that counts, work for which an answer is kept, or more. */
type After = 'end' | 'kept' | 'more'
type Way = 'falls' | 'returns' | 'leaves'

/**
 * Follows each path to its answer and drops what can no longer be reached.
 * @param flowOf the flow of a callback's body, read the same way
 * @param treeOf its statements alone
 */
export class Follower {
  readonly problems: FlowProblem[] = []
  readonly signals: (Node | boolean | undefined)[] = []
  answered = false
  /** True where a way ends in a middleware's `next()`. */
  passes = false
  /** True where one of those hands a value on. */
  gives = false
  late = false
  /** How many answers are kept until work behind them is done. */
  #keeping = 0
  /** Whether an answer is another function's that may not give it. */
  uncertain = false
  readonly #isAnswer: (node: Node) => boolean
  readonly #byValue: boolean
  readonly #guardFor: NonNullable<Reading['guardFor']>
  readonly #reading: Reading
  readonly #flowOf: (body: Node) => Flow
  readonly #treeOf: (body: Node) => StepList
  readonly #callbacks = new Map<Node, Flow[] | undefined>()

  constructor(reading: Reading, flowOf: (body: Node) => Flow, treeOf: (body: Node) => StepList) {
    const { isAnswer, byValue = false, guardFor = () => undefined } = reading
    this.#reading = reading
    this.#flowOf = flowOf
    this.#treeOf = treeOf
    this.#isAnswer = (node) => isAnswer(node) || this.#callbackFlows(node) !== undefined
    this.#byValue = byValue
    this.#guardFor = guardFor
  }

  follow(list: StepList, after: After, breakTo: After | undefined): Way {
    for (let i = 0; i < list.steps.length; i++) {
      const step = list.steps[i] as Step
      if (step.dropped) continue
      if (this.#data(step, after)) {
        for (const later of list.steps.slice(i + 1)) if (!step.kept?.later.includes(later) && later.node.type !== 'FunctionDeclaration') later.dropped = true
        return 'returns'
      }
      const rest = this.#rest(list, i + 1, after, breakTo)
      const work = rest === 'more' && !this.#byValue ? workBehind(step, after !== 'more', this.#reading) : undefined
      const waits = work && !(work.closing && after === 'kept')
      const before = this.#keeping
      const way = this.#step(step, waits ? 'kept' : rest, breakTo, after)
      if (waits && this.#keeping > before) {
        if (after !== 'kept') step.kept = { later: work.later }
        this.late = true
        for (const later of list.steps.slice(i + 1)) if (later.node.type !== 'FunctionDeclaration' && !work.later.includes(later)) later.dropped = true
        return way
      }
      if (way !== 'falls') {
        for (const later of list.steps.slice(i + 1)) if (later.node.type !== 'FunctionDeclaration' && !step.later?.includes(later)) later.dropped = true
        return way
      }
    }
    return 'falls'
  }

  /**
   * What a wrapper's handler returned.
   * @returns true where it is the answer itself, behind which only work follows
   */
  #data(step: Step, after: After): boolean {
    const data = this.#byValue || step.kind !== 'statement' ? undefined : this.#reading.dataOf?.(step.node)
    if (!data) return false
    const use = dataUse(step, data, after, this.#reading)
    this.answered = true
    if (!use) {
      this.problems.push({ kind: 'runs-after', node: step.node })
      return false
    }
    if ('passed' in use) {
      step.answer = data.call
      step.kept = { later: use.passed.later, name: data.name }
      this.signals.push(undefined)
      return true
    }
    step.data = use
    if (use.sent) use.sent.sends = use.name
    return false
  }

  /** What runs after a step: nothing that counts, work for which the answer is kept, or more. */
  #rest(list: StepList, from: number, after: After, breakTo: After | undefined): After {
    // By index: a copy of what is left, for each step, would make long functions slow.
    for (let i = from; i < list.steps.length; i++) {
      const step = list.steps[i] as Step
      if (step.dropped || step.node.type === 'FunctionDeclaration') continue
      if (step.kind === 'inline' && step.lists.every((inner) => inner.steps.length === 0)) continue
      const silent = step.node.type === 'IfStatement' ? isSilentOnceSent(step.node, this.#reading) : undefined
      if (silent !== undefined) {
        if (silent) continue
        return 'more'
      }
      if (step.kind === 'inline') return this.#rest(step.lists[0] as StepList, 0, this.#rest(list, i + 1, after, breakTo), breakTo)
      if (step.node.type === 'ReturnStatement' && saysNothing(step.node.argument)) return 'end'
      if (step.node.type === 'BreakStatement' && !step.node.label && breakTo) return breakTo
      if (this.#isIgnored(step)) {
        if (step.kind === 'return') return 'end'
        // Where it fails, what stands behind it does not run.
        if (failsOnceSent(step, this.#reading)) return this.#rest(list, i + 1, after, breakTo) === 'end' ? 'end' : 'more'
        continue
      }
      return 'more'
    }
    return after
  }

  /** A second answer is ignored (SEMANTICS, section 1): it says nothing, where making it does nothing and no catch sees it fail. */
  #isIgnored(step: Step): boolean {
    const { node } = step
    const given = node.type === 'ExpressionStatement' ? node.expression : node.type === 'ReturnStatement' ? node.argument : undefined
    let chain = given && this.#isAnswer(given) ? bare(given) : undefined
    for (let at: Step | undefined = step; at; at = at.list.owner) if (at.kind === 'try') return false
    while (chain?.type === 'CallExpression') {
      if (!chain.arguments.every(isPure) || chain.callee.type !== 'MemberExpression') return false
      chain = bare(chain.callee.object)
    }
    return chain?.type === 'Identifier'
  }

  #step(step: Step, rest: After, breakTo: After | undefined, after: After): Way {
    const { node } = step
    const next = this.#nextOf(step)
    if (next) return this.#next(step, next, rest)
    switch (step.kind) {
      case 'expression-body':
        if (this.#byValue || this.#isAnswer(step.chosen?.taken ?? node)) return this.#answers(step, step.chosen?.taken ?? node)
        if (this.#settles(step, step.chosen?.taken ?? node)) return 'returns'
        this.problems.push({ kind: 'no-answer', node })
        return 'returns'
      case 'return': {
        const argument = node.type === 'ReturnStatement' ? (step.chosen?.taken ?? node.argument) : undefined
        if (argument && (this.#byValue ? !saysNothing(argument) : this.#isAnswer(argument))) this.signals.push(isOfFunction(argument) ? argument : givesResponse(argument))
        if (argument && (this.#byValue ? !saysNothing(argument) : this.#isAnswer(argument))) return this.#answers(step, argument)
        if (argument && this.#mayAnswer(argument)) return this.#perhaps(step, argument, argument)
        if (argument && this.#waitsForGood(step, argument)) this.answered = true
        if (argument && (this.#standsAlone(step, argument) || this.#settles(step, argument))) return 'returns'
        this.problems.push({ kind: saysNothing(argument) ? 'no-answer' : 'returns-value', node, step })
        return 'returns'
      }
      case 'throw':
        return 'returns'
      case 'leave':
        return 'leaves'
      case 'inline': {
        const inner = step.lists[0]
        if (!inner) return 'falls'
        if (node.type !== 'SwitchStatement') return this.follow(inner, rest, breakTo)
        const way = this.follow(inner, rest, rest)
        // The switch goes, so no `break` that leaves it may stay.
        if (way === 'leaves' || breaks(inner)) this.problems.push({ kind: 'tangled', node })
        return way
      }
      case 'block':
        // What returns there only ends the callback.
        if (step.callback && rest !== 'end') this.problems.push({ kind: 'runs-after', node })
        return this.follow(step.lists[0] as StepList, rest, breakTo)
      case 'if': {
        const check = guardCheckOf(step, step.list.steps.slice(0, step.list.steps.indexOf(step)), this.#guardFor, (one) => this.#isIgnored(one))
        if (check) return this.#check(step, check, node)
        const passed = rest === 'end' ? passedOnly(step, this.#guardFor, (steps) => steps.every((one) => isQuiet(one, this.#reading)) && isUncaught(step, steps, this.#reading)) : undefined
        if (passed) {
          this.answered = true
          this.signals.push(signalBehind(step))
          return this.follow(passed, rest, breakTo)
        }
        const ways = step.lists.map((list) => this.follow(list, rest, breakTo))
        if (ways.length < 2 || ways.includes('falls')) return 'falls'
        return ways.includes('leaves') ? 'leaves' : 'returns'
      }
      case 'try':
        return this.#try(step, node as TryStatement, rest, breakTo)
      case 'loop':
        for (const list of step.lists) this.follow(list, 'more', rest)
        return 'falls'
      case 'switch': {
        const ways = step.lists.map((list, n) => this.follow(list, n === step.lists.length - 1 ? rest : 'more', rest))
        const hasDefault = step.lists.some((list) => list.node.type === 'SwitchCase' && !list.node.test)
        const ends = ways.every((way, n) => way === 'returns' || (way === 'falls' && n < ways.length - 1))
        return hasDefault && ends ? 'returns' : 'falls'
      }
      default: {
        const expression = node.type === 'ExpressionStatement' ? (step.chosen?.taken ?? node.expression) : undefined
        const ending = endingCheck(step, this.#guardFor)
        if (ending) {
          step.check = ending
          this.#hang(step, ending.guard)
          return 'falls'
        }
        const unsure = unsureCheck(step, this.#guardFor, (one) => this.#isIgnored(one))
        if (unsure) return this.#check(step, unsure.check, unsure.asked)
        if (expression && this.#isAnswer(expression)) {
          // `if (!res.headersSent) res.status(404).end()` is for the handler that has not answered.
          if (this.#reading.isHandled?.(expression) && answersAgain(step, this.#reading)) {
            this.answered = true
            this.problems.push({ kind: 'runs-after', node })
            return 'falls'
          }
          if (rest === 'kept') {
            step.keeps = true
            this.#keeping++
          }
          if (rest !== 'more') {
            this.signals.push(signalBehind(step))
            return this.#answers(step, expression)
          }
          return this.#goesOn(step, expression, after)
        }
        if (expression && rest === 'end' && isLast(step)) {
          if (this.#settles(step, expression)) return 'returns'
          if (this.#mayAnswer(expression)) return this.#perhaps(step, expression, signalBehind(step))
          // `res.status(500)` with nothing behind it.
          if (isStatus(expression, this.#reading)) {
            this.problems.push({ kind: 'no-answer', node, step })
            return 'returns'
          }
        }
        return 'falls'
      }
    }
  }

  /** A guard has answered where its check returns. */
  #check(step: Step, check: GuardCheck, node: Node): Way {
    step.check = check
    this.answered = true
    this.signals.push(nullBehind(node))
    return 'falls'
  }

  /** Behind an answer, what is waited for never goes on, and never comes to its `finally`; or it throws, which a catch may see. */
  #hang(step: Step, guard: Guard): void {
    this.answered = true
    if (guard.throws) {
      const signals = thrownFrom(step, this.#reading)
      if (!signals) this.problems.push({ kind: 'runs-after', node: step.node })
      if (signals?.some(isThrown)) step.threw = true
      this.signals.push(...(signals ?? []))
      return
    }
    this.signals.push(stringLiteral(NEVER))
    for (let at: Step | undefined = step; at; at = at.list.owner) if (at.node.type === 'TryStatement' && at.node.finalizer) this.problems.push({ kind: 'tangled', node: step.node })
  }

  /** `return middleware(req, res, next)`: what a guard gives is given on, and where it never goes on, this does not either. */
  #waitsForGood(step: Step, argument: Node): boolean {
    const node = bare(argument)
    const call = node.type === 'AwaitExpression' ? bare(node.argument) : node
    const guard = call.type === 'CallExpression' ? this.#guardFor(call) : undefined
    if (!guard?.hangs || call.type !== 'CallExpression') return false
    step.forwards = call
    this.#hang(step, guard)
    return true
  }

  /** Whether what is to answer at a time of its own ends in each of its answers for this method: it stands where that would. */
  #standsAlone(step: Step, expression: Node): boolean {
    const callback = replyCallback(expression)
    if (!callback || this.#byValue || replyIn(expression, this.#reading, this.#treeOf)?.executor.reply?.isDeferred !== false) return false
    const { list, problems, answers, signals, late, passes } = this.#flowOf(callback.body)
    if (answers === 'never' || passes || asksIn(callback.body, this.#reading) || problems.some(({ kind }) => kind === 'runs-after' || kind === 'tangled')) return false
    step.kind = 'inline'
    list.owner = step
    step.lists.push(list)
    this.problems.push(...problems)
    this.signals.push(...signals)
    this.answered = true
    this.late ||= late
    this.uncertain ||= answers !== 'always'
    return true
  }

  /** Whether callbacks answer, at a time of their own. */
  #settles(step: Step, expression: Node): boolean {
    const found = this.#byValue ? undefined : executorOf(expression, this.#reading, this.#treeOf)
    if (!found) return false
    step.executor = found.executor
    this.uncertain ||= found.executor.reply !== undefined && !isCertain(found.executor.reply)
    step.callbacks = true
    step.answer = expression
    own(step, found.lists)
    this.signals.push(signalBehind(step))
    this.answered = true
    return true
  }

  #mayAnswer(node: Node): boolean {
    return !this.#byValue && (this.#reading.mayAnswer?.(node) ?? false)
  }

  #perhaps(step: Step, answer: Node, signal: Node | undefined): Way {
    this.uncertain = true
    this.signals.push(signal)
    return this.#answers(step, answer)
  }

  /** `next()` or `next(error)` as all that a statement does. */
  #nextOf(step: Step): Step['next'] {
    const { node } = step
    const given = step.kind === 'return' && node.type === 'ReturnStatement' ? node.argument : step.kind === 'statement' && node.type === 'ExpressionStatement' ? node.expression : undefined
    return given ? this.#reading.nextOf?.(given) : undefined
  }

  #next(step: Step, next: NonNullable<Step['next']>, rest: After): Way {
    step.next = next
    if (step.kind !== 'return' && rest !== 'end') this.problems.push({ kind: 'runs-after', node: step.node })
    if (!next.error) this.passes = true
    this.gives ||= next.value !== undefined
    // What is thrown where it was handed on would be caught on the way.
    for (let at: Step | undefined = step; at; at = at.list.owner) {
      const owner: Step | undefined = at.list.owner
      if (next.error && owner?.node.type === 'TryStatement' && owner.node.handler && owner.lists[0] === at.list) this.problems.push({ kind: 'tangled', node: step.node })
    }
    return 'returns'
  }

  /** An answer behind which code runs: it ends there where that shows nowhere or was not meant, and is done behind it where it can be. */
  #goesOn(step: Step, answer: Node, after: After): Way {
    const what = behind(step, answer, after === 'end', this.#reading)
    if (what !== 'nothing') step.early = answer
    if (what === 'unknown') {
      this.answered = true
      this.problems.push({ kind: 'runs-after', node: step.node })
      return 'falls'
    }
    if (what === 'work') {
      const later = laterOf(step)
      step.later = later.filter((one, n) => !isIgnored(one, this.#reading) && !(n === later.length - 1 && one.node.type === 'ReturnStatement'))
      this.late = true
    }
    const signals = signalsBehind(step)
    if (signals.some(isThrown)) step.threw = true
    this.signals.push(...signals)
    return this.#answers(step, answer)
  }

  #try(step: Step, node: TryStatement, rest: After, breakTo: After | undefined): Way {
    const finalizer = node.finalizer ? step.lists.at(-1) : undefined
    const ways = step.lists.filter((list) => list !== finalizer).map((list) => this.follow(list, rest, breakTo))
    if (finalizer) {
      const before = this.answered
      this.answered = false
      const problems = this.problems.length
      const way = this.follow(finalizer, 'more', undefined)
      if (way !== 'falls' || this.answered || this.problems.length > problems) this.problems.push({ kind: 'tangled', node: finalizer.node })
      this.answered = before
    }
    if (ways.includes('falls')) return 'falls'
    return ways.includes('leaves') ? 'leaves' : 'returns'
  }

  /** The flows of a promise's callbacks, where each of them always answers. */
  #callbackFlows(given: Node): Flow[] | undefined {
    let node = bare(given)
    if (node.type === 'AwaitExpression') node = bare(node.argument)
    if (this.#callbacks.has(node)) return this.#callbacks.get(node)
    this.#callbacks.set(node, undefined)
    const flows = this.#reading.callbacksOf?.(node)?.map((callback) => this.#flowOf(callback.body))
    const found = flows?.every((flow) => flow.answers === 'always' && flow.problems.length === 0) ? flows : undefined
    this.#callbacks.set(node, found)
    return found
  }

  #answers(step: Step, answer: Node): Way {
    this.answered = true
    step.answer = answer
    const flows = this.#callbackFlows(answer)
    if (flows) {
      step.callbacks = true
      for (const { list } of flows) step.lists.push({ ...list, steps: list.steps, owner: step, braces: false })
      for (const list of step.lists) for (const inner of list.steps) inner.list = list
    }
    return 'returns'
  }
}
