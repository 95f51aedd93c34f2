import { VISITOR_KEYS, type ArrowFunctionExpression, type FunctionExpression, type NewExpression, type Node } from '@babel/types'
import { laterOf } from './behind.ts'
import { isPure, saysNothing } from './purity.ts'
import { failsAndGoesOn } from '../replies/once-sent.ts'
import { replyCallback, replyIn, type Reply } from '../replies/read.ts'
import type { Reading, Step, StepList } from './steps.ts'
import { bare } from './uses.ts'

type Callback = ArrowFunctionExpression | FunctionExpression

/**
 * An answer that callbacks give, at a time of their own: `fs.readFile(path, (error, data) => { … res.json(data) })` as the last thing
 * that a function does, or `new Promise((resolve) => { … res.end(); resolve() })`. Its new form is a promise that each answer settles: of
 * two the first counts, as for a response that is sent, and what runs behind one still does.
 */
export interface Executor {
  /** The promise that is there already; undefined where one is put around the call. */
  promise: NewExpression | undefined
  /** The name of its `resolve`. */
  resolve: string | undefined
  /** Where the first answer that is sent counts, whatever runs on: by what it is sent, and the ways that end without one. */
  reply?: Reply
}

/**
 * Reads an expression as an executor, and marks the answers in it.
 * @param treeOf builds the statements of a callback
 * @returns undefined where a way through a callback may end without an answer, or an answer stands where it cannot be written
 */
export function executorOf(given: Node, reading: Reading, treeOf: (body: Node) => StepList): { executor: Executor; lists: StepList[] } | undefined {
  const expression = bare(given)
  const promise = expression.type === 'AwaitExpression' ? bare(expression.argument) : expression
  if (!reading.touches?.(expression)) return undefined
  const reply = replyIn(expression, reading, treeOf)
  if (reply || replyCallback(expression)) return reply
  if (promise.type === 'NewExpression' && promise.callee.type === 'Identifier' && promise.callee.name === 'Promise') {
    const [callback, ...others] = promise.arguments
    if (!callback || others.length > 0 || !isCallback(callback) || callback.async || callback.body.type !== 'BlockStatement') return undefined
    const [param, rejecting] = callback.params
    if (param?.type !== 'Identifier' || !onlySettles(callback.body, param.name)) return undefined
    const list = treeOf(callback.body)
    const settlers = [param.name, ...(rejecting?.type === 'Identifier' ? [rejecting.name] : [])]
    return new Marker(reading, treeOf, param.name, rejecting?.type === 'Identifier' ? rejecting.name : undefined).mark(list) === 'yes' && !failsAndGoesOn([list], reading, settlers) ? { executor: { promise, resolve: param.name }, lists: [list] } : undefined
  }
  if (expression.type !== 'CallExpression' || waits(expression)) return undefined
  const lists = new Marker(reading, treeOf).callbacks(expression)
  return lists && !failsAndGoesOn(lists, reading) ? { executor: { promise: undefined, resolve: undefined }, lists } : undefined
}

/**
 * Whether what a call gives may be a promise that fails. One that ends in a `catch` does not, and where callbacks are told of errors, as
 * Node's are, `(error, data) => …`, that is how it says that it failed.
 */
export function mayReject(given: Node): boolean {
  const call = bare(given)
  if (call.type !== 'CallExpression') return false
  const { callee, arguments: args } = call
  const name = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
  if (name === 'catch' || (name === 'then' && args.length > 1)) return false
  const callbacks = args.map((one) => bare(one)).filter(isCallback)
  const isTold = ({ params: [first, ...others] }: Callback) => first?.type === 'Identifier' && /^(e|er|err|error)$|(Err|Error)$/.test(first.name) && others.length > 0
  return callbacks.length === 0 || !callbacks.every(isTold)
}

/** Whether a node awaits or yields itself, in no function of its own. */
export function waits(node: Node): boolean {
  if (node.type === 'AwaitExpression' || node.type === 'YieldExpression' || (node.type === 'ForOfStatement' && node.await)) return true
  return !isFunctionNode(node) && childrenOf(node).some(waits)
}

type Covered = 'yes' | 'no' | 'open'

class Marker {
  readonly #reading: Reading
  readonly #treeOf: (body: Node) => StepList
  readonly #resolve: string | undefined
  readonly #reject: string | undefined

  constructor(reading: Reading, treeOf: (body: Node) => StepList, resolve?: string, reject?: string) {
    this.#reading = reading
    this.#treeOf = treeOf
    this.#resolve = resolve
    this.#reject = reject
  }

  /** Whether every way through a list answers; `open` where its end is reached without one. */
  mark(list: StepList): Covered {
    let covered: Covered = 'open'
    for (const step of list.steps) {
      if (step.dropped) continue
      const one = this.#step(step)
      if (one === 'no') return 'no'
      if (one === 'yes') covered = 'yes'
    }
    return covered
  }

  /** The lists of the callbacks in an expression that answer; undefined where something else in it does, or one may not. */
  callbacks(expression: Node): StepList[] | undefined {
    const functions: Callback[] = []
    const visit = (node: Node): boolean => {
      if (!this.#reading.touches?.(node)) return true
      if (!isFunctionNode(node)) return childrenOf(node).length > 0 && childrenOf(node).every(visit)
      if (!isCallback(node)) return false
      functions.push(node)
      return true
    }
    if (!visit(expression) || functions.length === 0) return undefined
    const lists = functions.map(({ body }) => this.#treeOf(body))
    return lists.every((list) => this.mark(list) === 'yes') ? lists : undefined
  }

  #step(step: Step): Covered {
    const { node } = step
    switch (step.kind) {
      case 'statement':
        return node.type === 'ExpressionStatement' ? this.#expression(step, step.chosen?.taken ?? node.expression) : this.#reading.touches?.(node) ? 'no' : 'open'
      case 'expression-body':
        return this.#expression(step, step.chosen?.taken ?? (node as Node))
      case 'return': {
        const argument = node.type === 'ReturnStatement' ? (step.chosen?.taken ?? node.argument) : undefined
        return argument && !saysNothing(argument) && this.#expression(step, argument) === 'yes' ? 'yes' : 'no'
      }
      case 'if': {
        if (this.#reading.touches?.(step.test ?? node)) {
          const { test } = node as { test?: Node }
          if (test && this.#reading.touches?.(test)) return 'no'
        }
        return both([...step.lists.map((list) => this.mark(list)), ...(step.lists.length < 2 ? (['open'] as const) : [])])
      }
      case 'inline':
      case 'block':
        return step.lists[0] ? this.mark(step.lists[0]) : 'open'
      case 'try':
        return node.type === 'TryStatement' && node.handler && !node.finalizer ? both(step.lists.map((list) => this.mark(list))) : 'no'
      case 'throw':
        return 'no'
      default:
        return this.#reading.touches?.(node) || step.kind === 'leave' ? 'no' : 'open'
    }
  }

  #expression(step: Step, given: Node): Covered {
    const node = bare(given)
    // The handler fails with what it is given: a 500, as it was.
    if (this.#reject !== undefined && node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === this.#reject) return this.#reading.touches?.(node) ? 'no' : 'yes'
    const settled = this.#settled(node)
    if (settled === 'nothing') return 'no'
    const answer = settled ?? node
    if (this.#isAnswer(answer)) {
      step.answer = answer
      step.resolves = settled ? 'itself' : 'wrapped'
      const next = laterOf(step)[0]
      const ends = next && (next.node.type === 'ReturnStatement' ? (next.node.argument ? this.#settled(bare(next.node.argument)) === 'nothing' : true) : false)
      if (next && ends) step.resolves = settled ? 'itself' : 'returned'
      const drops = next && ((ends && !settled) || (next.node.type === 'ExpressionStatement' && this.#settled(bare(next.node.expression)) === 'nothing'))
      if (next && drops) next.dropped = true
      return 'yes'
    }
    if (!this.#reading.touches?.(node)) return 'open'
    // A status or header that an answer carries.
    if (this.#reading.onResponse?.(node)) return 'open'
    const lists = this.callbacks(node)
    if (!lists) return 'no'
    step.callbacks = true
    own(step, lists)
    return 'yes'
  }

  /** What `resolve(…)` is given: an answer, or nothing that counts. */
  #settled(node: Node): Node | 'nothing' | undefined {
    if (this.#resolve === undefined || node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== this.#resolve) return undefined
    const [value] = node.arguments
    return value && this.#isAnswer(bare(value)) ? bare(value) : 'nothing'
  }

  #isAnswer(node: Node): boolean {
    return (this.#reading.onResponse?.(node) ?? false) && this.#reading.isAnswer(node)
  }
}

/** Gives a step the lists of its callbacks. */
export function own(step: Step, lists: StepList[]): void {
  for (const list of lists) {
    list.owner = step
    list.braces = list.node.type === 'BlockStatement'
    step.lists.push(list)
  }
}

const both = (ways: Covered[]): Covered => (ways.includes('no') ? 'no' : ways.includes('open') ? 'open' : 'yes')

/** Whether a name is only called as a statement or in a `return`, with nothing that acts. */
function onlySettles(body: Node, name: string): boolean {
  const visit = (node: Node, parent: Node | undefined): boolean => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name) {
      const stands = parent?.type === 'ExpressionStatement' || parent?.type === 'ReturnStatement' || (parent?.type === 'ArrowFunctionExpression' && parent.body === node)
      return stands && node.arguments.length < 2 && node.arguments.every((one) => isPure(one) || visit(one, node))
    }
    if (node.type === 'Identifier' && node.name === name) return (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) || (parent?.type === 'ObjectProperty' && parent.key === node && !parent.shorthand)
    return childrenOf(node).every((child) => visit(child, node))
  }
  return visit(body, undefined)
}

export const isCallback = (node: Node): node is Callback => node.type === 'ArrowFunctionExpression' || (node.type === 'FunctionExpression' && !node.generator)
export const isFunctionNode = (node: Node): boolean => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|ClassMethod|ClassPrivateMethod)$/.test(node.type)
export const childrenOf = (node: Node): Node[] => (VISITOR_KEYS[node.type] ?? []).flatMap((key) => (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key] ?? []).filter((child) => child !== null)
