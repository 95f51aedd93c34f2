import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import semver from 'semver'
import type { Part } from '../edits.ts'
import { isLog } from '../handler/behind.ts'
import { closeListenersIn } from '../handler/close-listeners.ts'
import type { Draft } from '../handler/draft.ts'
import { isPure } from '../handler/purity.ts'
import { functionOf, type FunctionNode } from '../handler/unit.ts'
import { bare, unwrapped, type ArgumentUse, type RequestUse, type ResponseUse } from '../handler/uses.ts'
import { piece } from './text.ts'
import type { Rule } from './rule.ts'

/**
 * What listens for a client that leaves. Measured under Node 20: the response closes at the end of every exchange, and where the client
 * leaves; so does a request that is read as a stream, and `aborted` comes of clients alone. A request that Next has read has closed
 * before the handler runs: what listens to it there is never called.
 */
export const clientLeft: Rule = {
  name: 'client-left',
  about: "`on('close')` and `on('aborted')` become a listener of `request.signal`, or `after` where they do more than to cancel.",
  rewrite(draft) {
    const listeners = draft.uses.flatMap((use) => (use.of === 'request' || use.of === 'response' ? (listenerOf(draft, use) ?? []) : []))
    // What is taken away again is the same function under the same name.
    const taken = listeners.filter(({ removes }) => removes)
    for (const one of listeners) if (!one.removes && (!taken.some((other) => other.name === one.name) || one.cancels)) write(draft, one, this.name)
    for (const use of draft.uses) if (use.of === 'argument') writeHanded(draft, use, this.name)
    for (const one of taken) if (listeners.some((other) => !other.removes && other.name === one.name && draft.isClaimed(other.use))) put(draft, one, ['removeEventListener', `'abort', `], this.name)
  },
}

/** `run({ context: res })`, of a function that only listens there: it is given what has `after` do that. */
function writeHanded(draft: Draft, use: ArgumentUse, rule: string): void {
  const { call, node, index, key, what } = use
  if (what !== 'response' || use.assigned || draft.isClaimed(use) || !mayComeAfter(draft) || draft.uses.some((one) => one !== use && one.of === 'argument' && one.call === call)) return
  const found = draft.file.modules?.called(draft.unit.module, call.callee)
  const names = found && closeListenersIn(found.path, key === undefined ? { index } : { index, key })
  const property = use.nodePath.parentPath
  if (!names || (key !== undefined && !property?.isObjectProperty())) return
  const typed = draft.file.module.typescript
  const given = `{ ${names.map((name) => `${name}: (_event${typed ? ': string' : ''}, listener${typed ? ': () => unknown' : ''}) => ${draft.import('next/server', 'after')}(listener)`).join(', ')} }`
  const isShort = property?.isObjectProperty() && property.node.shorthand
  draft.edits.replace(node.start as number, node.end as number, isShort ? `${key}: ${given}` : given, { drops: true })
  draft.claim(use, rule)
}

/** Whether the target has `after`, and the file nothing else by that name. */
const mayComeAfter = ({ file: { options, module } }: Draft): boolean => !semver.lt(options.target.next, '15.1.0') && !module.names.has('after')

interface Listener {
  use: RequestUse | ResponseUse
  call: CallExpression
  callback: Node
  /** The name of the callback, where it is one. */
  name: string | undefined
  removes: boolean
  /** When API Routes called it. */
  came: 'always' | 'left' | 'never'
  /** Whether it does nothing once the answer is sent. */
  cancels: boolean
}

function listenerOf(draft: Draft, use: RequestUse | ResponseUse): Listener | undefined {
  if (draft.isClaimed(use)) return undefined
  const path = use.of === 'response' ? use.nodePath : (unwrapped(use.nodePath).parentPath ?? use.nodePath)
  const name = use.of === 'response' ? (use.steps.length === 1 ? use.steps[0]?.name : undefined) : use.path.length === 1 && !use.entry ? use.path[0] : undefined
  if (!path.isCallExpression() || !name || !/^(on|once|addListener|off|removeListener)$/.test(name) || !path.parentPath.isExpressionStatement()) return undefined
  const [event, callback, ...others] = path.node.arguments
  if (event?.type !== 'StringLiteral' || !callback || others.length > 0 || !draft.unit.request) return undefined
  const isRaw = draft.file.bodyLimit === 'raw'
  const came = use.of === 'response' ? 'always' : !isRaw ? 'never' : event.value === 'aborted' ? 'left' : 'always'
  if (event.value !== 'close' && !(use.of === 'request' && event.value === 'aborted')) return undefined
  const given = bare(callback)
  return { use, call: path.node, callback: given, name: given.type === 'Identifier' ? given.name : undefined, removes: /^(off|removeListener)$/.test(name), came, cancels: cancels(given, path) }
}

function write(draft: Draft, listener: Listener, rule: string): void {
  const { came, use, call } = listener
  if (came === 'always' && !listener.cancels) {
    // `after` runs when the response has closed, whoever closed it.
    if (!mayComeAfter(draft)) return
    draft.edits.replace(call.start as number, call.end as number, [`${draft.import('next/server', 'after')}(`, ...callbackParts(listener, false), ')'], { drops: true })
    draft.claim(use, rule)
    return
  }
  if (came === 'never') draft.review('NR216', use.nodePath, {})
  put(draft, listener, ['addEventListener', `'abort', `], rule)
}

function put(draft: Draft, listener: Listener, [method, event]: [string, string], rule: string): void {
  const { quote } = draft.edits.style
  draft.edits.replace(listener.call.start as number, listener.call.end as number, [`${draft.request}.signal.${method}(${event.replaceAll("'", quote)}`, ...callbackParts(listener, true), ')'], { drops: true })
  draft.claim(listener.use, rule)
}

/** The callback, called with nothing as it was: a signal gives its listeners an event. */
function callbackParts({ callback, name, removes }: Listener, isSignal: boolean): Part[] {
  if (/^(Arrow)?FunctionExpression$/.test(callback.type) || (name !== undefined && (removes || isSignal))) return [piece(callback)]
  return ['() => ', piece(callback), '()']
}

/** Whether a callback, called when the answer is sent, would do nothing: it only aborts what was for the answer, sets a flag or writes a line. */
function cancels(given: Node, path: NodePath): boolean {
  const binding = given.type === 'Identifier' ? path.scope.getBinding(given.name) : undefined
  const node = binding ? functionOf(binding)?.node : isFunctionNode(given) ? given : undefined
  if (!node || node.params.length > 0) return false
  return node.body.type === 'BlockStatement' ? node.body.body.every((statement) => isQuiet(statement, path)) : isQuietExpression(node.body, path)
}

const isFunctionNode = (node: Node): node is FunctionNode => node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'

function isQuiet(node: Node, path: NodePath): boolean {
  if (node.type === 'BlockStatement') return node.body.every((one) => isQuiet(one, path))
  if (node.type === 'IfStatement') return isPure(node.test) && isQuiet(node.consequent, path) && (!node.alternate || isQuiet(node.alternate, path))
  return node.type === 'ExpressionStatement' && isQuietExpression(node.expression, path)
}

function isQuietExpression(given: Node, path: NodePath): boolean {
  const node = bare(given)
  if (isLog(node)) return true
  if (node.type === 'AssignmentExpression') return node.left.type === 'Identifier' && isPure(node.right) && isDoneWith(node.left.name, path)
  if (node.type === 'LogicalExpression') return isPure(node.left) && isQuietExpression(node.right, path)
  return node.type === 'CallExpression' && isAbort(node.callee, path) && node.arguments.every((one) => isPure(one))
}

/** Whether a name is only looked at by the function itself: once that is done, nothing sees what it is given. */
function isDoneWith(name: string, path: NodePath): boolean {
  const binding = path.scope.getBinding(name)
  const own = path.getFunctionParent()?.node
  return binding !== undefined && binding.scope.path.find((one) => one.isFunction())?.node === own && binding.referencePaths.every((one) => one.getFunctionParent()?.node === own)
}

/** `controller.abort`, of an `AbortController` that is made here: of what is done, it aborts nothing. */
function isAbort(given: Node, { scope }: NodePath): boolean {
  const node = bare(given)
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.property.type !== 'Identifier' || node.property.name !== 'abort') return false
  const binding = scope.getBinding(node.object.name)
  const init = binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : undefined
  return init?.type === 'NewExpression' && init.callee.type === 'Identifier' && init.callee.name === 'AbortController'
}
