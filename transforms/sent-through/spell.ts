import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { isTaken, type Module } from '../handler/module.ts'
import type { FindNamed } from '../handler/promisified.ts'
import { isFunction, type FunctionNode } from '../handler/unit.ts'
import { unwrapped } from '../handler/uses.ts'
import { inOne, type Splice } from '../splice.ts'
import { freeName } from '../twins.ts'
import { isWatching, SENT_THROUGH } from './uses.ts'
import { onlyListens } from './watchers.ts'

/** Methods that wrappers put their own in the place of. */
const CHANGED = new Set(['json', 'send', 'end', 'write', 'writeHead', 'setHeader', 'appendHeader', 'removeHeader', 'redirect'])
const MAY_CHANGE = new RegExp(`\\.(?:${[...CHANGED].join('|')})\\s*=[^=]|\\.(?:on|once)\\(\\s*['"]finish`)
/** `count(req, res)`, on a line of its own. */
const MAY_HAND = /^[\t ]*[\w$]+\([\t ]*[\w$]+[\t ]*,[\t ]*[\w$]+[\t ]*\);?[\t ]*$/m
/** What the helper's response has beside them. */
const KNOWN = new Set([...CHANGED, 'status', 'statusCode', 'statusMessage', 'getHeader', 'getHeaders', 'hasHeader', 'headersSent', 'writableEnded', 'finished', 'on', 'once', 'off', 'removeListener', 'addListener'])

/**
 * `(req, res) => { res.json = …; return handler(req, res) }`: a wrapper's function that puts methods of its own on the response, or listens to it, gets one
 * that the answer of the handler is sent through, `(req) => sentThrough(async (res, sendOn) => { …; return sendOn(handler(req, res)) })`. Left as
 * it is where it hands the response on to others, or does with it what that does not know.
 */
export function changedResponses(module: Module, find: FindNamed): Splice[] {
  if (module.uncountable || (module.names.has(SENT_THROUGH) && !isOurs(module)) || !(MAY_CHANGE.test(module.source) || MAY_HAND.test(module.source))) return []
  const splices: Splice[] = []
  module.program.traverse({
    Function(path) {
      if (isFunction(path)) splices.push(...changedIn(module, path, find))
    },
  })
  return splices
}

/** `count(req, res)`, a statement: of a function that only listens for the end of the response. */
function isHandedToListener(reference: NodePath, module: Module, find: FindNamed): boolean {
  const call = reference.parentPath
  if (!call?.isCallExpression() || call.node.callee.type !== 'Identifier' || !call.parentPath.isExpressionStatement() || call.get('arguments').some((one) => one.isSpreadElement())) return false
  const { name } = call.node.callee
  // A name of an inner scope is another one.
  const found = call.scope.getBinding(name)?.scope === module.program.scope ? find(name) : undefined
  return found !== undefined && onlyListens(found, call.node.arguments.indexOf(reference.node as never))
}

/** An earlier run has imported the helper. */
function isOurs({ program }: Module): boolean {
  const declaration = program.scope.getOwnBinding(SENT_THROUGH)?.path.parent
  return declaration?.type === 'ImportDeclaration' && /(?:^|\/)sent-through(?:\.[cm]?[jt]s)?$/.test(declaration.source.value)
}

function changedIn(module: Module, path: NodePath<FunctionNode>, find: FindNamed): Splice[] {
  const { node } = path
  const [request, response, ...others] = node.params
  if (!mayBeArrow(path) || node.body.type !== 'BlockStatement' || request?.type !== 'Identifier' || response?.type !== 'Identifier' || others.length > 0 || node.generator || node.typeParameters) return []
  const [req, res] = [path.scope.getOwnBinding(request.name), path.scope.getOwnBinding(response.name)]
  if (!req?.constant || !res?.constant || res.referencePaths.length === 0 || putsOn(req)) return []
  const handled = req.referencePaths.flatMap((reference) => handlerCall(reference, path, res) ?? [])
  const isHanded = (reference: NodePath) => handled.some(({ arguments: given }) => given[1] === reference.node)
  const isWatched = (one: NodePath) => isHandedToListener(one, module, find)
  if (handled.length === 0 || !res.referencePaths.some((one) => isChanged(one) || isListenedTo(one) || isWatched(one)) || !res.referencePaths.every((one) => isHanded(one) || isKnown(one, res) || isWatched(one)) || presets(res, path, handled)) return []
  const sendOn = freeName('sendOn', (name) => isTaken(module, name, node))
  const range = ({ start, end }: Node) => ({ start: start as number, end: end as number })
  const type = request.typeAnnotation ? module.source.slice(request.typeAnnotation.start as number, request.typeAnnotation.end as number) : ''
  const head: Splice = { start: node.start as number, end: node.body.start as number, parts: [`(${request.name}${type}) => ${SENT_THROUGH}(async (`, range(response), `, ${sendOn}) => `] }
  const calls = handled.map((call): Splice => ({ ...range(call), parts: [`${sendOn}(`, range(call), ')'] }))
  return [inOne([head, ...calls, { start: node.end as number, end: node.end as number, parts: [')'] }])]
}

/** An arrow function, or one that might be. */
function mayBeArrow(path: NodePath<FunctionNode>): boolean {
  if (path.node.type !== 'FunctionExpression') return path.node.type === 'ArrowFunctionExpression'
  let usesThis = false
  path.traverse({
    'FunctionDeclaration|FunctionExpression|ObjectMethod|ClassMethod': (inner) => inner.skip(),
    'ThisExpression|MetaProperty': () => void (usesThis = true),
  })
  return !path.node.id && !usesThis
}

/** The call of a wrapper's handler that a request is handed to, with the response and nothing else. */
function handlerCall(reference: NodePath, owner: NodePath<FunctionNode>, res: Binding): CallExpression | undefined {
  const call = reference.parentPath
  if (!call?.isCallExpression() || call.node.arguments.length !== 2 || call.node.arguments[0] !== reference.node) return undefined
  const [, second] = call.node.arguments
  const { callee } = call.node
  const handler = callee.type === 'Identifier' ? call.scope.getBinding(callee.name) : undefined
  const isOuter = handler?.kind === 'param' && handler.scope !== owner.scope && owner.findParent((one) => one.scope === handler.scope) !== null
  return isOuter && second?.type === 'Identifier' && call.scope.getBinding(second.name) === res ? call.node : undefined
}

function isChanged(reference: NodePath): boolean {
  const member = unwrapped(reference).parentPath
  const assignment = member && unwrapped(member).parentPath
  return member?.isMemberExpression() === true && assignment?.isAssignmentExpression({ operator: '=' }) === true && assignment.node.left === member.node && CHANGED.has(nameOf(member.node.property))
}

/** `res.on('finish', …)`. */
function isListenedTo(reference: NodePath): boolean {
  const member = unwrapped(reference).parentPath
  const call = member?.isMemberExpression() && /^(?:on|once)$/.test(nameOf(member.node.property)) ? member.parentPath : undefined
  const [event] = call?.isCallExpression() ? call.node.arguments : []
  return event?.type === 'StringLiteral' && event.value === 'finish'
}

/** Listeners for other events: `close` comes where a client leaves, which the helper's response does not see. */
function isOtherListener(reference: NodePath): boolean {
  const member = unwrapped(reference).parentPath
  if (!member?.isMemberExpression() || !/^(?:on|once|addListener)$/.test(nameOf(member.node.property))) return false
  const { parent } = member
  const [event] = parent.type === 'CallExpression' && parent.callee === member.node ? parent.arguments : []
  return event?.type !== 'StringLiteral' || event.value !== 'finish'
}

/** A method in the place of one that the helper's response does not call as often as an API Route's did, or with something else. */
function isOtherMethod(reference: NodePath, response: Binding): boolean {
  const member = unwrapped(reference).parentPath
  const above = member && unwrapped(member).parentPath
  if (!member?.isMemberExpression()) return false
  if (above?.isUnaryExpression({ operator: 'delete' }) || above?.isUpdateExpression()) return true
  if (!above?.isAssignmentExpression() || above.node.left !== unwrapped(member).node) return false
  const name = nameOf(member.node.property)
  if (name === 'statusCode' || name === 'statusMessage') return above.node.operator !== '='
  // What it would put around an object stands around its text.
  return !isChanged(reference) || (name === 'send' && !isWatching(above.get('right'), response))
}

/** Whether a status is set for the handler's answer, where that says none: it always has one by now. */
function presets(res: Binding, owner: NodePath<FunctionNode>, handled: readonly CallExpression[]): boolean {
  const last = Math.max(...handled.map((call) => call.start as number))
  return res.referencePaths.some((reference) => {
    const member = unwrapped(reference).parentPath
    const above = member && unwrapped(member).parentPath
    if (!member?.isMemberExpression() || (reference.node.start as number) > last) return false
    const name = nameOf(member.node.property)
    const isSet = above?.isAssignmentExpression() && above.node.left === member.node && (name === 'statusCode' || name === 'statusMessage')
    // A chain goes on to an answer.
    const isLoose = name === 'status' && !(above?.isCallExpression() && unwrapped(above).parentPath?.isMemberExpression())
    if (!isSet && !isLoose) return false
    const own = reference.getFunctionParent()
    if (own && own.node !== owner.node && own.parentPath.isAssignmentExpression()) return false
    const block = reference.findParent((one) => one.isBlockStatement())
    const end = block?.isBlockStatement() ? block.node.body.at(-1) : undefined
    const isLeft = (end?.type === 'ReturnStatement' || end?.type === 'ThrowStatement') && !handled.some((call) => (call.start as number) >= (block?.node.start as number) && (call.end as number) <= (block?.node.end as number))
    return !isLeft
  })
}

/** A member that the helper's response has, or the response as the object of one: `originalJson.call(res, body)`. */
function isKnown(reference: NodePath, response: Binding): boolean {
  if (isOtherListener(reference) || isOtherMethod(reference, response)) return false
  const outer = unwrapped(reference)
  const parent = outer.parentPath
  if (parent?.isMemberExpression() && parent.node.object === outer.node) return !parent.node.computed && KNOWN.has(nameOf(parent.node.property))
  if (parent?.isVariableDeclarator() && parent.node.id.type === 'ObjectPattern') return parent.node.id.properties.every((one) => one.type === 'ObjectProperty' && !one.computed && KNOWN.has(nameOf(one.key)) && !/^(?:on|once|addListener|status)$/.test(nameOf(one.key)))
  // A method of its own gives the response back, as those that it replaces do.
  const isGiven = parent?.isReturnStatement() || parent?.isConditionalExpression() || (parent?.isArrowFunctionExpression() && parent.node.body === outer.node)
  if (isGiven && reference.getFunctionParent()?.node !== reference.scope.getBinding(nameOf(reference.node))?.scope.path.node) return true
  const { callee } = parent?.isCallExpression() && parent.node.arguments[0] === outer.node ? parent.node : {}
  return callee?.type === 'MemberExpression' && !callee.computed && /^(?:call|bind|apply)$/.test(nameOf(callee.property))
}

const nameOf = (node: Node): string => (node.type === 'Identifier' ? node.name : '')

/** Whether something is put on the request, which the handler would look for in its context. */
const putsOn = ({ referencePaths }: Binding): boolean =>
  referencePaths.some((reference) => {
    const outer = unwrapped(reference)
    const member = outer.parentPath
    const above = member && unwrapped(member).parentPath
    if (member?.isMemberExpression() && member.node.object === outer.node) return above?.isAssignmentExpression() === true && above.node.left === member.node
    const { callee } = member?.isCallExpression() ? member.node : {}
    return callee?.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Object'
  })
