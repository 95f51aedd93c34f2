import type { Expression, IfStatement, Node, Statement, SwitchCase, SwitchStatement } from '@babel/types'
import type { MethodTests } from './constant.ts'
import { Follower } from './follow.ts'
import { isPure } from './purity.ts'
import type { Flow, Reading, Step, StepList } from './steps.ts'
import { bare } from './uses.ts'

/** Builds what a function's body is for one method, or for any where `method` is undefined. */
export function flowOf(body: Node, tests: MethodTests, method: string | undefined, reading: Reading): Flow {
  return new Builder(tests, method, reading).flow(body, reading)
}

class Builder {
  readonly #tests: MethodTests
  readonly #method: string | undefined
  readonly #callbackIn: NonNullable<Reading['callbackIn']>

  constructor(tests: MethodTests, method: string | undefined, { callbackIn = () => undefined }: Reading) {
    this.#callbackIn = callbackIn
    this.#tests = tests
    this.#method = method
  }

  /** The flow of a function's body, or of a callback's inside it. */
  flow(body: Node, reading: Reading): Flow {
    const list = this.tree(body)
    const follower = new Follower(reading, (inner) => this.flow(inner, reading), (inner) => this.tree(inner))
    const way = follower.follow(list, 'end', undefined)
    if (way === 'falls') {
      follower.problems.push({ kind: 'no-answer', node: endOf(list)?.node ?? body })
    }
    const hangs = follower.problems.some((problem) => problem.kind === 'no-answer' || problem.kind === 'returns-value')
    // Where a middleware does not go on and does not answer either, it is answered for.
    const answers = follower.answered || (follower.passes && hangs)
    return { list, problems: follower.problems, passes: follower.passes, ...(follower.gives && { gives: true }), answers: !answers ? 'never' : hangs || follower.passes || follower.uncertain ? 'maybe' : 'always', signals: follower.signals, late: follower.late }
  }

  /** The statements of a function's body. */
  tree(body: Node): StepList {
    const list = this.list(body.type === 'BlockStatement' ? body.body : [], body, undefined, true)
    if (body.type !== 'BlockStatement') list.steps.push(this.expressionBody(body as Expression, list))
    return list
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
      case 'ExpressionStatement': {
        const callback = this.#callbackIn(node.expression)
        if (callback) {
          step.kind = 'block'
          step.callback = callback
          step.lists.push(this.list(callback.node.body.body, callback.node.body, step, true))
        } else this.#choose(step, node.expression)
        break
      }
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
    if (!this.#tests.mentions(node)) return { keep: given }
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

const leaves = (statements: readonly Statement[]): boolean => {
  const last = statements.at(-1)
  switch (last?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true
    case 'BlockStatement':
      return leaves(last.body)
    case 'IfStatement':
      return last.alternate != null && leaves([last.consequent]) && leaves([last.alternate])
    case 'TryStatement':
      return (last.finalizer != null && leaves(last.finalizer.body)) || (leaves(last.block.body) && (!last.handler || leaves(last.handler.body.body)))
    default:
      return false
  }
}

/** The innermost statement that the end of a list is reached behind. */
function endOf(list: StepList): Step | undefined {
  const last = list.steps.findLast((step) => !step.dropped)
  if (!last || last.answer || last.kind === 'return' || last.kind === 'throw') return undefined
  if (last.kind === 'switch' || last.kind === 'loop' || (last.kind === 'if' && last.lists.length < 2)) return last
  const inner = (last.kind === 'try' ? last.lists.toReversed() : last.lists).flatMap((one) => endOf(one) ?? [])
  return inner[0] ?? last
}
