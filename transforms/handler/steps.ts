import type { CallExpression, Expression, Node, OptionalCallExpression, Statement, VariableDeclarator } from '@babel/types'
import type { Executor } from './executor.ts'
import type { Callback } from '../recipes/callbacks.ts'

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
  /** A call whose callback runs before it returns: what that did is the step's list. */
  callback?: Callback
  /** True where the answer comes from callbacks of a promise's chain: those are its lists. */
  callbacks?: boolean
  /** Set for a middleware's `next()`: what the way goes on with, or the error that it fails with, `next(error)`. */
  next?: { call: CallExpression | OptionalCallExpression; error: Node | undefined; value?: Node }
  /** Where callbacks give the answer at a time of their own: the promise of it. */
  executor?: Executor
  /** For an answer in such a callback: whether `resolve` is put around it, stands there itself, or is returned with it; or whether the reply sends it. */
  resolves?: 'wrapped' | 'itself' | 'returned' | 'sent'
  /** An answer behind which more code ran; where it is also the step's `answer`, it is the end now. */
  early?: Node
  /** The steps of its list that still run behind an answer, once it is sent. */
  later?: Step[]
  /** Work behind it, where each way through it answers: what it answers is returned once that is done. */
  kept?: { later: Step[]; name?: string }
  /** True for an answer that is kept until such work is done. */
  keeps?: boolean
  /** True where the function threw behind its answer, which goes with all that came of it. */
  threw?: true
  /** The call of a guard that never goes on behind an answer, where what it gives is returned. */
  forwards?: CallExpression
  /** For the declaration of what a wrapper's handler returned, which may be data to send: where a response that it is goes back. */
  data?: HandlerData
  /** For the answer that sends such data: the name of it. */
  sends?: string
  /** True for statements that stand in the source but can no longer be reached or say nothing: they are not written. */
  dropped: boolean
  /** Set where it is dropped because the answers carry what it set. */
  carried?: true
}

export interface StepList {
  steps: Step[]
  owner: Step | undefined
  /** What holds the statements: a block, a case, a function's body, or the only statement of a branch without braces. */
  node: Node
  braces: boolean
}

/** `const result = await handler(req, res)`: an answer that the handler gave, or what its wrapper is to send. */
export interface HandlerData {
  call: CallExpression
  name: string
  /** The answer that takes the one or the other: `result instanceof Response ? result : Response.json(result)`. */
  sent?: Step
  /** Else the step that a check stands before, behind which it is data: `if (result instanceof Response) return result`. */
  before?: Step
  /** Steps from that on which leave without an answer, for handlers that have answered themselves, and the answer behind them. */
  silent?: readonly Step[]
  sender?: Step
  /** Set where what runs behind it shows also where the handler has answered itself: what it gives may only be data. */
  only?: true
}

/** Why a function cannot be followed to a single answer on each path. */
export interface FlowProblem {
  kind: 'runs-after' | 'no-answer' | 'returns-value' | 'tangled'
  node: Node
  /** The statement that ends a way without an answer; undefined where the function's end does. */
  step?: Step
}

export interface Flow {
  list: StepList
  problems: FlowProblem[]
  /** True where some way ends in a middleware's `next()`. */
  passes: boolean
  /** True where one of those says what the middleware gives: `next(session)`. */
  gives?: boolean
  /** `always` where every path answers, `maybe` where some do. */
  answers: 'always' | 'maybe' | 'never'
  /** What the function returns behind each answer: nothing, a value that may tell its caller, or true for the response itself. */
  signals: (Node | boolean | undefined)[]
  /** True where work goes on behind an answer: a catch around a call of the function does not see it fail any more. */
  late: boolean
}

/** What a flow is read for. */
export interface Reading {
  /** Whether evaluating an expression always sends one answer. */
  isAnswer: (node: Node) => boolean
  /** Whether it is a call of a function that answers on some ways and says nothing of it: as the last thing that is done, it is the answer. */
  mayAnswer?: (node: Node) => boolean
  /** Whether a node is a chain of calls on the response, whole. */
  onResponse?: (node: Node) => boolean
  /** Whether a node has to do with the response, other than to ask its status. */
  touches?: (node: Node) => boolean
  /** The same, where handing the request to functions that only read what is always there of it counts for nothing. */
  answersOrReads?: (node: Node) => boolean
  /** Whether a node has to do with the response, and not with the request alone. */
  hasResponse?: (node: Node) => boolean
  /** Whether a node asks if the answer was sent. */
  asksSent?: (node: Node) => boolean
  /** Whether it is a call of a wrapper's handler: on some of its ways that one may not answer. */
  isHandled?: (node: Node) => boolean
  /** Whether it is a call of a function that fails behind an answer where its own answer is sent, and nowhere before. */
  answersOnly?: (node: Node) => boolean
  /** Whether an answer stands somewhere in a node, outside of what is caught there. */
  answersIn?: (node: Node) => boolean
  /** What a wrapper's handler returned, where a declaration takes it, and whether a node reads that. */
  dataOf?: (node: Node) => { call: CallExpression; name: string; isRead: (node: Node) => boolean } | undefined
  /** True for functions that answer with what they return, such as those of the edge runtime. */
  byValue?: boolean
  /** The callbacks of a promise's chain that may give its answer. */
  callbacksOf?: (node: Node) => { body: Node }[] | undefined
  /** What an expression passes on to, where it is a middleware's `next()`. */
  nextOf?: (node: Node) => Step['next']
  /** The callback of a call that runs before the call returns. */
  callbackIn?: (node: Node) => Callback | undefined
  /** Whether a call runs one of the functions that it is given, once, before it is done. */
  runsOne?: (node: Node) => boolean
  /** The guard that a call is of. */
  guardFor?: (call: CallExpression) => Guard | undefined
}

/**
 * A function that answers only on some ways, and tells its caller by what it returns: `verifyUser(req, res)` answers 401 and returns
 * null, or returns the user. Its new form returns the `Response`, and the caller returns that.
 */
export interface Guard {
  /** `data`: what it lets through has a value; `plain`: it only says whether to go on; `through`: it always does, having done its work. */
  kind: 'data' | 'plain' | 'through'
  /** Whether what it returns behind an answer is true in a test, and what it returns to go on. */
  refused: boolean
  passed: boolean
  /** What it returns behind each answer, where that is always the one or the other. */
  nothing?: 'null' | 'undefined' | 'false'
  /** The text or number that it returns behind each answer and never else: `'handled'`. Where the truth tells nothing, only a comparison with it does. */
  told?: string | number
  /** True where its caller waits for good behind an answer: it is a statement of its own, with nothing to check. */
  hangs?: true
  /** True where it throws behind answers. */
  throws?: true
  /** True where it gives a promise: only a caller that awaits it is told. */
  waits?: boolean
  /** True where what it gives to go on may be as nothing, too, for all that its text shows. */
  unsure?: boolean
  /** True where it sets headers of what its caller answers, too: its new form takes them. */
  sets?: boolean
}

/** The check that follows a guard's call: `const user = await guard(req, res)` and `if (!user) return`, or both in one. */
export interface GuardCheck {
  call: CallExpression
  /** The declarator that names what the guard returned. */
  declarator: VariableDeclarator | undefined
  guard: Guard
  /** What has to hold for the guard to be asked: `if (isPrivate && !(await allow(req, res))) return`. */
  condition?: Expression
  /** What is done before anyone looks whether the guard has answered. */
  behind?: Node
}

/** A step that leaves nothing in the text. */
export function isGone(step: Step): boolean {
  return step.dropped || (step.kind === 'inline' && step.lists.every((list) => list.steps.every(isGone)))
}

/** What a step does itself, beside the lists that it holds: its expression, or the test of an `if`. */
export function headOf({ kind, node, lists, test }: Step): Node | undefined {
  if (kind === 'if') return test ?? (node.type === 'IfStatement' ? node.test : undefined)
  return lists.length > 0 || node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' || /^(inline|block|try|switch|loop)$/.test(kind) ? undefined : node
}

/** Whether a node stands in another. */
export const isIn = (node: Node, outer: Node | undefined): boolean => outer !== undefined && (node.start as number) >= (outer.start as number) && (node.end as number) <= (outer.end as number)

/** Whether a step stands in another, inside of a branch or a block of it. */
export function standsIn(step: Step, outer: Step): boolean {
  for (let at = step.list.owner; at; at = at.list.owner) if (at === outer) return true
  return false
}

/** Whether a step stands in a list, or in one inside of it. */
export function isWithin(step: Step, list: StepList): boolean {
  for (let at: Step | undefined = step; at; at = at.list.owner) if (at.list === list) return true
  return false
}

/** Whether a `break` that can be reached leaves the switch around a list. */
export function breaks(list: StepList): boolean {
  return list.steps.some((step) => !step.dropped && step.kind !== 'loop' && step.kind !== 'switch' && ((step.node.type === 'BreakStatement' && !step.node.label) || step.lists.some(breaks)))
}
