import type { CallExpression, Expression, IfStatement, Node, Statement, SwitchCase, SwitchStatement, TryStatement } from '@babel/types'
import type { MethodTests } from './constant.ts'
import { guardCheckOf, type Guard, type GuardCheck } from './guard.ts'
import type { FunctionNode } from './unit.ts'
import { bare } from './uses.ts'

/**
 * A statement as it stands for one method: branches that the method decides are gone (`inline` holds what is left of them),
 * and each list knows what runs after it.
 */
export interface Step {
  kind: 'statement' | 'if' | 'inline' | 'block' | 'try' | 'switch' | 'loop' | 'return' | 'leave' | 'throw' | 'expression-body'
  node: Statement | Expression
  list: StepList
  lists: StepList[]
  /** For `if`: the part of the test that the method does not decide. */
  test?: Node
  /** The branch of a conditional that the method decides: `req.method === 'GET' ? a : b`. */
  chosen?: { whole: Node; taken: Node }
  /** The expression whose evaluation answers, where the step is an answer. */
  answer?: Node
  /** For an `if` that only passes on what a guard answered. */
  check?: GuardCheck
  /** True where the answer comes from callbacks of a promise's chain: those are its lists. */
  callbacks?: boolean
  /** An answer behind which more code runs. */
  early?: Node
  /** True for statements that stand in the source but can no longer be reached or say nothing: they are not written. */
  dropped: boolean
}

export interface StepList {
  steps: Step[]
  owner: Step | undefined
  /** What holds the statements: a block, a case, a function's body, or the only statement of a branch without braces. */
  node: Node
  braces: boolean
}

/** Why a function cannot be followed to a single answer on each path. */
export interface FlowProblem {
  kind: 'runs-after' | 'no-answer' | 'returns-value' | 'tangled'
  node: Node
}

export interface Flow {
  list: StepList
  problems: FlowProblem[]
  /** `always` where every path answers, `maybe` where some do. */
  answers: 'always' | 'maybe' | 'never'
  /** What the function returns behind each answer: nothing, a value that may tell its caller, or true for the response itself. */
  signals: (Node | boolean | undefined)[]
}

/** What a flow is read for. */
export interface Reading {
  /** Whether evaluating an expression always sends one answer. */
  isAnswer: (node: Node) => boolean
  /** True for functions that answer with what they return, such as those of the edge runtime. */
  byValue?: boolean
  /** The callbacks of a promise's chain that may give its answer. */
  callbacksOf?: (node: Node) => FunctionNode[] | undefined
  /** The guard that a call is of. */
  guardFor?: (call: CallExpression) => Guard | undefined
}

type After = 'end' | 'more'
type Way = 'falls' | 'returns' | 'leaves'

/** Builds what a function's body is for one method, or for any where `method` is undefined. */
export function flowOf(body: Node, tests: MethodTests, method: string | undefined, reading: Reading): Flow {
  return new Builder(tests, method).flow(body, reading)
}

class Builder {
  readonly #tests: MethodTests
  readonly #method: string | undefined

  constructor(tests: MethodTests, method: string | undefined) {
    this.#tests = tests
    this.#method = method
  }

  /** The flow of a function's body, or of a callback's inside it. */
  flow(body: Node, reading: Reading): Flow {
    const list = this.list(body.type === 'BlockStatement' ? body.body : [], body, undefined, true)
    if (body.type !== 'BlockStatement') list.steps.push(this.expressionBody(body as Expression, list))
    const follower = new Follower(reading, this)
    const way = follower.follow(list, 'end', undefined)
    if (way === 'falls') {
      const last = list.steps.findLast((step) => !step.dropped)
      follower.problems.push({ kind: 'no-answer', node: last?.node ?? body })
    }
    const hangs = follower.problems.some((problem) => problem.kind === 'no-answer' || problem.kind === 'returns-value')
    return { list, problems: follower.problems, answers: !follower.answered ? 'never' : hangs ? 'maybe' : 'always', signals: follower.signals }
  }

  list(statements: readonly Statement[], node: Node, owner: Step | undefined, braces: boolean): StepList {
    const list: StepList = { steps: [], owner, node, braces }
    for (const statement of statements) list.steps.push(this.step(statement, list))
    return list
  }

  expressionBody(node: Expression, list: StepList): Step {
    const step: Step = { kind: 'expression-body', node, list, lists: [], dropped: false }
    this.#choose(step, node)
    return step
  }

  step(node: Statement, list: StepList): Step {
    const step: Step = { kind: 'statement', node, list, lists: [], dropped: false }
    switch (node.type) {
      case 'IfStatement':
        this.#if(step, node)
        break
      case 'SwitchStatement':
        this.#switch(step, node)
        break
      case 'BlockStatement':
        step.kind = 'block'
        step.lists.push(this.list(node.body, node, step, true))
        break
      case 'TryStatement':
        step.kind = 'try'
        step.lists.push(this.list(node.block.body, node.block, step, true))
        if (node.handler) step.lists.push(this.list(node.handler.body.body, node.handler.body, step, true))
        if (node.finalizer) step.lists.push(this.list(node.finalizer.body, node.finalizer, step, true))
        break
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        step.kind = 'loop'
        step.lists.push(this.branch(node.body, step))
        break
      case 'LabeledStatement':
        step.kind = 'loop'
        step.lists.push(this.branch(node.body, step))
        break
      case 'ExpressionStatement':
        this.#choose(step, node.expression)
        break
      case 'ReturnStatement':
        step.kind = 'return'
        if (node.argument) this.#choose(step, node.argument)
        break
      case 'BreakStatement':
      case 'ContinueStatement':
        step.kind = 'leave'
        break
      case 'ThrowStatement':
        step.kind = 'throw'
        break
      case 'EmptyStatement':
        step.dropped = true
        break
    }
    return step
  }

  branch(node: Statement, owner: Step): StepList {
    return node.type === 'BlockStatement' ? this.list(node.body, node, owner, true) : this.list([node], node, owner, false)
  }

  #if(step: Step, node: IfStatement): void {
    const test = this.simplify(node.test)
    if ('value' in test) {
      step.kind = 'inline'
      const taken = test.value ? node.consequent : node.alternate
      if (taken) step.lists.push(this.branch(taken, step))
      return
    }
    step.kind = 'if'
    step.test = test.keep
    step.lists.push(this.branch(node.consequent, step))
    if (node.alternate) step.lists.push(this.branch(node.alternate, step))
  }

  #choose(step: Step, given: Expression): void {
    let taken: Node = given
    for (;;) {
      const node: Node = bare(taken)
      const test: ReturnType<Builder['simplify']> | undefined = node.type === 'ConditionalExpression' ? this.simplify(node.test) : undefined
      if (node.type !== 'ConditionalExpression' || !test || !('value' in test)) break
      taken = test.value ? node.consequent : node.alternate
    }
    if (taken !== given) step.chosen = { whole: given, taken }
  }

  #switch(step: Step, node: SwitchStatement): void {
    const taken = this.#case(node)
    if (taken !== undefined) {
      step.kind = 'inline'
      const statements: Statement[] = []
      let first: SwitchCase | undefined
      for (const one of taken) {
        const ends = one.consequent.findIndex((statement) => statement.type === 'BreakStatement' && !statement.label)
        // A case whose only statement is a block: what it holds, with a break of its own at its end.
        const part = ends === -1 ? one.consequent : one.consequent.slice(0, ends)
        const only = part[0]
        if (part.length > 0) first ??= one
        if (part.length === 1 && only?.type === 'BlockStatement' && statements.length === 0) {
          const inner = only.body.findIndex((statement) => statement.type === 'BreakStatement' && !statement.label)
          const body = inner === -1 ? only.body : only.body.slice(0, inner)
          if (ends !== -1 || inner !== -1 || leaves(body) || one === taken.at(-1)) {
            step.lists.push(this.list(body, only, step, true))
            return
          }
        }
        statements.push(...part)
        if (ends !== -1) break
        if (leaves(part)) break
      }
      step.lists.push(this.list(statements, first ?? node, step, true))
      return
    }
    step.kind = 'switch'
    for (const one of node.cases) step.lists.push(this.list(one.consequent, one, step, false))
  }

  /** The cases that run for the method, from the matching one on; undefined where the switch is not on the method. */
  #case(node: SwitchStatement): SwitchCase[] | undefined {
    if (this.#method === undefined) return undefined
    const onMethod = this.#tests.mentions(node.discriminant)
    const anyTest = node.cases.some((one) => one.test && this.#tests.mentions(one.test))
    if (!onMethod && !anyTest) return undefined
    const value = this.#tests.evaluate(node.discriminant, this.#method)
    if (!value || 'list' in value) return undefined
    let found = -1
    for (const [n, one] of node.cases.entries()) {
      if (!one.test) continue
      const test = this.#tests.evaluate(one.test, this.#method)
      if (!test || 'list' in test) return undefined
      if (test.value === value.value) {
        found = n
        break
      }
    }
    if (found === -1) found = node.cases.findIndex((one) => !one.test)
    return found === -1 ? [] : node.cases.slice(found)
  }

  simplify(given: Expression): { value: boolean } | { keep: Node } {
    const node = bare(given)
    if (this.#method === undefined || !this.#tests.mentions(node)) return { keep: given }
    const truth = this.#tests.truth(node, this.#method)
    if (truth !== undefined) return { value: truth }
    if (node.type === 'UnaryExpression' && node.operator === '!') {
      const inner = this.simplify(node.argument)
      return 'value' in inner ? { value: !inner.value } : { keep: given }
    }
    if (node.type === 'LogicalExpression' && node.operator !== '??') {
      const left = this.simplify(node.left)
      const right = this.simplify(node.right)
      // For `||` the deciding value is true, for `&&` false.
      const decides = node.operator === '||'
      if ('value' in left) return left.value === decides ? left : right
      if ('value' in right) {
        if (right.value !== decides) return left
        if (isPure(node.left)) return right
      }
    }
    return { keep: given }
  }
}

/** Follows each path to its answer and drops what can no longer be reached. */
class Follower {
  readonly problems: FlowProblem[] = []
  readonly signals: (Node | boolean | undefined)[] = []
  answered = false
  readonly #isAnswer: (node: Node) => boolean
  readonly #byValue: boolean
  readonly #guardFor: NonNullable<Reading['guardFor']>

  readonly #reading: Reading
  readonly #builder: Builder
  readonly #callbacks = new Map<Node, Flow[] | undefined>()

  constructor(reading: Reading, builder: Builder) {
    const { isAnswer, byValue = false, guardFor = () => undefined } = reading
    this.#reading = reading
    this.#builder = builder
    this.#isAnswer = (node) => isAnswer(node) || this.#callbackFlows(node) !== undefined
    this.#byValue = byValue
    this.#guardFor = guardFor
  }

  follow(list: StepList, after: After, breakTo: After | undefined): Way {
    for (let i = 0; i < list.steps.length; i++) {
      const step = list.steps[i] as Step
      if (step.dropped) continue
      const way = this.#step(step, this.#rest(list, i + 1, after, breakTo), breakTo)
      if (way !== 'falls') {
        for (const later of list.steps.slice(i + 1)) if (later.node.type !== 'FunctionDeclaration') later.dropped = true
        return way
      }
    }
    return 'falls'
  }

  /** What runs after a step: nothing that counts, or more. */
  #rest(list: StepList, from: number, after: After, breakTo: After | undefined): After {
    // By index: a copy of what is left, for each step, would make long functions slow.
    for (let i = from; i < list.steps.length; i++) {
      const step = list.steps[i] as Step
      if (step.dropped || step.node.type === 'FunctionDeclaration') continue
      if (step.kind === 'inline' && step.lists.every((inner) => inner.steps.length === 0)) continue
      if (step.kind === 'inline') return this.#rest(step.lists[0] as StepList, 0, this.#rest(list, i + 1, after, breakTo), breakTo)
      if (step.node.type === 'ReturnStatement' && saysNothing(step.node.argument)) return 'end'
      if (step.node.type === 'BreakStatement' && !step.node.label && breakTo) return breakTo
      if (this.#isIgnored(step)) return 'end'
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

  #step(step: Step, rest: After, breakTo: After | undefined): Way {
    const { node } = step
    switch (step.kind) {
      case 'expression-body':
        if (this.#byValue || this.#isAnswer(step.chosen?.taken ?? node)) return this.#answers(step, step.chosen?.taken ?? node)
        this.problems.push({ kind: 'no-answer', node })
        return 'returns'
      case 'return': {
        const argument = node.type === 'ReturnStatement' ? (step.chosen?.taken ?? node.argument) : undefined
        if (argument && (this.#byValue ? !saysNothing(argument) : this.#isAnswer(argument))) this.signals.push(isOfFunction(argument) ? argument : givesResponse(argument))
        if (argument && (this.#byValue ? !saysNothing(argument) : this.#isAnswer(argument))) return this.#answers(step, argument)
        this.problems.push({ kind: saysNothing(argument) ? 'no-answer' : 'returns-value', node })
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
        return this.follow(step.lists[0] as StepList, rest, breakTo)
      case 'if': {
        const check = guardCheckOf(step, step.list.steps[step.list.steps.indexOf(step) - 1], this.#guardFor)
        if (check) {
          step.check = check
          this.answered = true
          this.signals.push(undefined)
          return 'falls'
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
        if (expression && this.#isAnswer(expression)) {
          if (rest === 'end') {
            this.signals.push(this.#signalBehind(step))
            return this.#answers(step, expression)
          }
          this.answered = true
          step.early = expression
          this.problems.push({ kind: 'runs-after', node })
        }
        return 'falls'
      }
    }
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

  /** What is returned behind an answer that is a statement of its own. */
  #signalBehind(step: Step): Node | undefined {
    for (let at: Step | undefined = step; at; at = at.list.owner) {
      const next = at.list.steps.slice(at.list.steps.indexOf(at) + 1).find((one) => !one.dropped && one.node.type !== 'FunctionDeclaration')
      if (next?.node.type === 'ReturnStatement') return next.node.argument ?? undefined
      if (next) return undefined
    }
    return undefined
  }

  /** The flows of a promise's callbacks, where each of them always answers. */
  #callbackFlows(given: Node): Flow[] | undefined {
    let node = bare(given)
    if (node.type === 'AwaitExpression') node = bare(node.argument)
    if (this.#callbacks.has(node)) return this.#callbacks.get(node)
    this.#callbacks.set(node, undefined)
    const flows = this.#reading.callbacksOf?.(node)?.map((callback) => this.#builder.flow(callback.body, this.#reading))
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

/** Whether an answer is another function's: what that returns is not known here. */
function isOfFunction(given: Node): boolean {
  const node = bare(given)
  return node.type === 'AwaitExpression' ? isOfFunction(node.argument) : node.type === 'CallExpression' && node.callee.type === 'Identifier'
}

/** Whether an answer's own value is the response: `end` and `redirect` give it, `json` and `send` nothing. */
function givesResponse(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'AwaitExpression') return givesResponse(node.argument)
  if (node.type === 'ConditionalExpression') return givesResponse(node.consequent) || givesResponse(node.alternate)
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && /^(end|redirect)$/.test(node.callee.property.name)
}

/** `return`, `return null`, `return undefined`: Next ignores what a handler returns, so these only end it. */
export function saysNothing(argument: Node | null | undefined): boolean {
  if (!argument) return true
  const node = bare(argument)
  if (node.type === 'Identifier') return node.name === 'undefined'
  if (node.type === 'UnaryExpression') return node.operator === 'void' && node.argument.type === 'NumericLiteral'
  return node.type === 'NullLiteral' || node.type === 'BooleanLiteral' || node.type === 'NumericLiteral' || node.type === 'StringLiteral' || (node.type === 'ObjectExpression' && node.properties.length === 0)
}

/** Conversions that only look at what they are given. */
const CONVERSIONS = /^(String|Number|Boolean|parseInt|parseFloat|encodeURIComponent)$/

/** Whether evaluating an expression does nothing but give a value: no call but of a conversion, no await, no assignment. */
export function isPure(given: Node): boolean {
  const node = bare(given)
  switch (node.type) {
    case 'Identifier':
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
      return true
    case 'TemplateLiteral':
      return node.expressions.every(isPure)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return isPure(node.object) && (!node.computed || isPure(node.property))
    case 'UnaryExpression':
      return node.operator !== 'delete' && isPure(node.argument)
    case 'BinaryExpression':
      return isPure(node.left) && isPure(node.right)
    case 'LogicalExpression':
      return isPure(node.left) && isPure(node.right)
    case 'ConditionalExpression':
      return isPure(node.test) && isPure(node.consequent) && isPure(node.alternate)
    case 'CallExpression':
      return node.callee.type === 'Identifier' && CONVERSIONS.test(node.callee.name) && node.arguments.every(isPure)
    case 'ArrayExpression':
      return node.elements.every((element) => element === null || (element.type !== 'SpreadElement' && isPure(element)))
    case 'ObjectExpression':
      return node.properties.every((property) => property.type === 'ObjectProperty' && (!property.computed || isPure(property.key)) && isPure(property.value))
    default:
      return false
  }
}

const leaves = (statements: readonly Statement[]): boolean => {
  const last = statements.at(-1)
  return last !== undefined && (last.type === 'ReturnStatement' || last.type === 'ThrowStatement')
}

/** Whether a `break` that can be reached leaves the switch around a list. */
function breaks(list: StepList): boolean {
  return list.steps.some((step) => !step.dropped && step.kind !== 'loop' && step.kind !== 'switch' && ((step.node.type === 'BreakStatement' && !step.node.label) || step.lists.some(breaks)))
}
