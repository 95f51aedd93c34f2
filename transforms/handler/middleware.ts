import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, MemberExpression, Node, OptionalCallExpression, VariableDeclarator } from '@babel/types'
import { memberPath } from './callees.ts'
import { importedAs } from './imported.ts'
import { callbackAtOnce, type Callback } from '../recipes/callbacks.ts'
import type { Module } from './module.ts'
import type { Step } from './steps.ts'
import type { FunctionNode, Handed, Unit } from './unit.ts'
import { bare, unwrapped } from './uses.ts'

/** What a call hands a middleware as its `next`. */
export const NEXT = 'nextOfChain'
/** The same where `next` gives the promise of what follows and takes no error. */
export const NEXT_WAITING = 'nextOfWaitingChain'

/** The same in a chain whose `next` gives the promise of an async function: no `try` around it sees what fails in that. */
export const NEXT_RETURNED = 'nextOfReturningChain'

/** The same where what follows may throw before it first waits: a `try` around it sees that. */
export const NEXT_AT_ONCE = 'nextOfChainAtOnce'

/** The same where a promise waits for it: what `next` is given is what that comes to, or an error that it fails with. */
export const NEXT_OF_PROMISE = 'nextOfPromise'

/** Whether a call hands a middleware of a chain its `next` by a name. */
export const isNext = (name: string): boolean => [NEXT, NEXT_WAITING, NEXT_RETURNED, NEXT_AT_ONCE].includes(name)

/** What stands behind an answer of a middleware that is waited for: its callers never go on. */
export const NEVER = 'never goes on'
/** The same where it throws behind the answer, which ends what called it. */
export const THROWN = 'throws on'

/** Whether what a function says behind an answer is that it throws. */
export const isThrown = (signal: Node | boolean | undefined): boolean => signal instanceof Object && signal.type === 'StringLiteral' && signal.value === THROWN

/** Where a call hands over `next`. */
export interface Next {
  index: number
  waits: boolean
  /** Whether it may be called in a `try`, and what that sees of what follows: nothing, or what is thrown at once. */
  tried?: 'nothing' | 'at once'
  /** True where a promise waits for it. */
  promise?: true
}

/** A call whose callback runs in place, where that answers or lets through. */
export function callbackIn(unit: Unit, node: Node): Callback | undefined {
  const callback = unit.response && callbackAtOnce(node, unit.path.scope)
  const answers = (one: Node) => callback !== undefined && contains(callback.node, one)
  return unit.uses.some((use) => (use.of === 'response' || (use.of === 'argument' && use.what === 'response')) && answers(use.node)) || unit.next?.binding?.referencePaths.some(({ node: one }) => answers(one)) ? callback : undefined
}

/** The function that a statement stands in, past callbacks that run in place. */
function ownerOf(path: NodePath): NodePath<Node> | undefined {
  const owner = path.getFunctionParent()
  const call = owner?.parentPath
  const around = call?.getFunctionParent()
  return call?.isCallExpression() && call.parentPath.isExpressionStatement() && around && callbackAtOnce(call.node, around.scope)?.node === owner?.node ? ownerOf(call) : (owner ?? undefined)
}

/** The name of what makes a function that is called, in the call or in the constant that holds it and is only called. */
export function makerIn({ program }: Module, call: CallExpression): Identifier | MemberExpression | undefined {
  const callee = bare(call.callee)
  const binding = callee.type === 'Identifier' ? program.scope.getOwnBinding(callee.name) : undefined
  const isAlike = ({ parent, node }: NodePath) => parent.type === 'CallExpression' && parent.callee === node && (nextIn(parent) === undefined) === (nextIn(call) === undefined)
  const isHeld = binding?.constant && binding.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier' && (nextIn(call) || !binding.path.node.id.typeAnnotation)
  const held = isHeld && binding.referencePaths.every(isAlike) ? (binding.path.node as VariableDeclarator).init : undefined
  const made = callee.type === 'CallExpression' ? callee : held && bare(held)
  return made?.type === 'CallExpression' && (made.callee.type === 'Identifier' || (made.callee.type === 'MemberExpression' && memberPath(made.callee))) ? made.callee : undefined
}

/** What of a call names the function: its callee, and what makes that. */
export function calleesOf(module: Module, call: CallExpression): Node[] {
  const maker = makerIn(module, call)
  return maker ? [call.callee, maker] : [call.callee]
}

/** The references of the constants that hold what such calls are of. */
export const heldIn = (module: Module, calls: readonly CallExpression[]): NodePath[] =>
  calls.flatMap((call) => {
    const callee = bare(call.callee)
    return callee.type === 'Identifier' && makerIn(module, call) ? (module.program.scope.getOwnBinding(callee.name)?.referencePaths ?? []) : []
  })

/** Where a call hands `next` over, if it does. */
export function nextIn(call: CallExpression): Next | undefined {
  for (const [index, argument] of call.arguments.entries()) {
    if (argument.type === 'Identifier' && (argument.name === NEXT || argument.name === NEXT_WAITING)) return { index, waits: argument.name === NEXT_WAITING }
    if (argument.type === 'Identifier' && (argument.name === NEXT_RETURNED || argument.name === NEXT_AT_ONCE)) return { index, waits: true, tried: argument.name === NEXT_RETURNED ? 'nothing' : 'at once' }
    if (argument.type === 'Identifier' && argument.name === NEXT_OF_PROMISE) return { index, waits: false, promise: true }
  }
  return undefined
}

/** An error for sure, by which what waits for the middleware fails. */
const isError = (one: Node): boolean => one.type === 'NewExpression' && one.callee.type === 'Identifier' && one.callee.name.endsWith('Error')

/** Whether of all that is handed to `next` the text tells if it is an error. */
export const tellsErrors = (binding: Binding): boolean =>
  binding.referencePaths.every((reference) => reference.parent.type === 'CallExpression' && reference.parent.arguments.every((one) => isError(one) || isNoError(one, reference)))

/** Libraries of which what they find is data, never an error. */
const FINDS = /^(next-auth|@auth0\/|@clerk\/|iron-session|next-iron-session|jsonwebtoken|@prisma\/client|zod|yup|joi)/

/** Whether a value is no error for sure: written there, or a constant that holds data of a known library. */
function isNoError(given: Node, place: NodePath): boolean {
  const node = bare(given)
  if (/^(Object|Array)Expression$|Literal$/.test(node.type)) return true
  if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') return /^(user|session|token|data|body|query)$/.test(node.property.name) && isNoError(node.object, place)
  const binding = node.type === 'Identifier' ? place.scope.getBinding(node.name) : undefined
  if (!binding?.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier' || !binding.path.node.init) return false
  const init = bare(binding.path.node.init)
  const call = init.type === 'AwaitExpression' ? bare(init.argument) : init
  if (call.type !== 'CallExpression') return isNoError(init, binding.path)
  const found = importedAs(call.callee, binding.path.scope)
  return found !== undefined && FINDS.test(found.from)
}

/** Whether `next` is called as statements of the middleware's own, or returned, and nothing else is done with it. */
export function isOnlyCalled(binding: Binding, { waits, tried }: Pick<Next, 'waits' | 'tried'>): boolean {
  return binding.constant && binding.referencePaths.every((reference) => {
    // `next!()`
    const callee = unwrapped(reference)
    const call = callee.parentPath
    if (!(call?.isCallExpression() || isIfGiven(call)) || call.node.callee !== callee.node || call.node.arguments.length > (waits ? 0 : 1) || call.node.arguments[0]?.type === 'SpreadElement') return false
    let outer = call.parentPath
    const isAwaited = outer.isAwaitExpression()
    if (isAwaited) outer = outer.parentPath as NodePath
    // What follows would fail inside of the middleware's own `try`, or run before its `finally`.
    const within = call.findParent((one) => one.isFunction() || (one.isTryStatement() && (one.node.finalizer != null || (waits && (isAwaited || !tried) && contains(one.node.block, call.node)))))
    if (within?.isTryStatement()) return false
    return (outer.isExpressionStatement() || outer.isReturnStatement()) && ownerOf(outer)?.scope === binding.scope
  })
}

/** Whether a function of a request and a response only calls what it is given third, with nothing: a middleware, whatever a call hands it. */
export function isMiddleware({ node, scope }: NodePath<FunctionNode>, request: Handed | undefined, response: Handed | undefined): boolean {
  const next = node.params[2]
  const binding = request?.index === 0 && response?.index === 1 && next?.type === 'Identifier' ? scope.getOwnBinding(next.name) : undefined
  return binding !== undefined && binding.referencePaths.length > 0 && binding.referencePaths.every(({ parent, node: one }) => parent.type === 'CallExpression' && parent.callee === one && parent.arguments.length === 0) && isOnlyCalled(binding, { waits: false })
}

/** Whether a middleware calls `next` where a `catch` of its own is around it. */
export const triesNext = ({ next }: Unit): boolean => next?.binding?.referencePaths.some((one) => one.findParent((outer) => outer.isFunction() || (outer.isTryStatement() && contains(outer.node.block, one.node)))?.isTryStatement()) === true

/** `next()`, `await next()` or `next(error)`. */
export function nextOf({ next }: Unit, given: Node): Step['next'] {
  let node = bare(given)
  if (node.type === 'AwaitExpression') node = bare(node.argument)
  // `next?.()`: what is called with it is given it.
  if (!next?.binding || (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') || bare(node.callee).type !== 'Identifier') return undefined
  const callee = bare(node.callee)
  const handed = node.arguments[0]
  const isValue = next.promise && handed && !isError(handed)
  return next.binding.referencePaths.some((reference) => reference.node === callee) ? { call: node, error: isValue ? undefined : handed, ...(isValue && { value: handed }) } : undefined
}

/** `next?.()`, which only some callers hand over. */
const isIfGiven = (path: NodePath | null | undefined): path is NodePath<OptionalCallExpression> => path?.isOptionalCallExpression() === true

const contains = (outer: Node, node: Node): boolean => (outer.start as number) <= (node.start as number) && (outer.end as number) >= (node.end as number)
