import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { editsOf } from './edits.ts'
import type { Module } from './handler/module.ts'
import { isFunction, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { Wrapper } from './handler/wrapper.ts'
import { inOne, withBrackets, type Splice } from './splice.ts'

/**
 * `(req, res) => handler(req, res).catch((error) => res.status(500).json(…))`: where a wrapper waits for its handler by a promise's methods,
 * it does so by `await`, with a `try` around.
 */
export function caughtHandlers(module: Module): Splice[] {
  if (module.uncountable || !/\)\s*\.(?:then|catch|finally)\(/.test(module.source)) return []
  const splices: Splice[] = []
  module.program.traverse({
    Function(path) {
      if (isFunction(path)) splices.push(...caughtIn(module, path))
    },
  })
  return splices
}

/** Whether a wrapper caught what its handler's promise was rejected with, and nothing that the handler threw at once. */
export const caughtByPromise = ({ module: { origin }, path: { node } }: Wrapper): boolean =>
  origin?.islands.some(({ start, end, text }) => start >= (node.start as number) && end <= (node.end as number) && /\)\s*\.catch\(/.test(text) && !/\bPromise\s*\.resolve\(\)\s*\.then\(/.test(text)) === true

/** What a promise's chain comes to: the handler's call, what runs when it is done, where it fails, and behind both. */
interface Chain {
  call: CallExpression
  done: Callback | undefined
  caught: Callback | undefined
  behind: Callback | undefined
}

type Callback = NodePath<FunctionNode>

function caughtIn(module: Module, path: NodePath<FunctionNode>): Splice[] {
  const { node } = path
  const [request, response] = node.params
  if (request?.type !== 'Identifier' || response?.type !== 'Identifier' || node.generator) return []
  const body = path.get('body') as NodePath
  const last = body.isBlockStatement() ? body.get('body').at(-1) : undefined
  const expression = last ? (last.isExpressionStatement() ? last.get('expression') : last.isReturnStatement() ? (last.get('argument') as NodePath) : undefined) : body.isExpression() ? body : undefined
  if (!expression?.node) return []
  const waited = withoutCasts(expression)
  const chain = chainIn(waited.isAwaitExpression() ? (waited.get('argument') as NodePath) : waited, path)
  if (!chain) return []
  const { style, source } = module
  const { newline: nl, indent, semicolon } = style
  const edits = editsOf(module)
  const base = edits.indentAt((last ?? path).node.start as number)
  const inner = (last ? base : base + indent) + indent
  const outer = last ? base : base + indent
  const isGiven = !last || last.isReturnStatement()
  const range = ({ start, end }: Node) => ({ start: start as number, end: end as number })
  const block = (callback: Callback, returns: boolean): Splice['parts'] => {
    const { body: within } = callback.node
    // What a callback gives is waited for.
    const waits = within.type !== 'CallExpression' || !callback.get('body.callee' as 'body').matchesPattern('console', true)
    if (within.type !== 'BlockStatement') return [`${inner}${returns ? 'return ' : waits ? 'await ' : ''}`, range(within), semicolon, nl]
    const [first, end] = [within.body[0], within.body.at(-1)]
    if (!first || !end) return []
    const from = edits.indentAt(first.start as number)
    const above = Math.min(first.start as number, ...(first.leadingComments ?? []).map((one) => one.start as number))
    return [inner, { start: above, end: Math.max(end.end as number, ...(end.trailingComments ?? []).map((one) => one.end as number)), from, to: inner }, nl]
  }
  const name = chain.caught?.node.params[0]
  const call = { ...range(chain.call), from: edits.indentAt(chain.call.start as number), to: inner }
  const parts: Splice['parts'] = [
    `try {${nl}${inner}${isGiven && !chain.done ? 'return ' : ''}await `, call, semicolon, nl, ...(chain.done ? block(chain.done, false) : []),
    `${outer}}`,
    ...(chain.caught ? [' catch ', ...(name ? ['(', { start: name.start as number, end: nameEnd(name) }, `${module.typescript ? ': any' : ''}) `] : []), `{${nl}`, ...block(chain.caught, true), `${outer}}`] : []),
    ...(chain.behind ? [` finally {${nl}`, ...block(chain.behind, false), `${outer}}`] : []),
  ]
  const async: Splice[] = node.async ? [] : [{ start: node.start as number, end: node.start as number, parts: ['async '] }]
  if (last) return [inOne([...async, { ...range(last.node), parts }])]
  const [start, end] = withBrackets(source, body.node as never)
  return [inOne([...async, { start, end, parts: [`{${nl}${outer}`, ...parts, `${nl}${base}}`] }])]
}

/** Without its type: what is caught has none but `any`, as that of a promise has. */
const nameEnd = (node: Node): number => (node.type === 'Identifier' ? (node.start as number) + node.name.length : (('typeAnnotation' in node ? node.typeAnnotation : undefined)?.start ?? (node.end as number)))

/** Reads `handler(req, res).then(…).catch(…).finally(…)`, each of which may be absent; also where `Promise.resolve` is around the call. */
function chainIn(path: NodePath, owner: NodePath<FunctionNode>): Chain | undefined {
  const found: Chain = { call: undefined as never, done: undefined, caught: undefined, behind: undefined }
  let at = path
  for (;;) {
    if (!at.isCallExpression()) return undefined
    const first = firstOf(at)
    if (first) {
      at = first
      break
    }
    const callee = at.get('callee') as NodePath
    if (!callee.isMemberExpression() || callee.node.computed || callee.node.property.type !== 'Identifier') break
    const { name } = callee.node.property
    if (callee.matchesPattern('Promise.resolve')) break
    const [given, ...others] = at.get('arguments') as NodePath[]
    if (!given || !isFunction(given) || others.length > 0 || given.node.generator) return undefined
    // In their order, from the last: a catch behind which something else waits would be another one.
    if (name === 'finally' && !found.behind && !found.caught && !found.done && given.node.params.length === 0 && !returns(given)) found.behind = given
    else if (name === 'catch' && !found.caught && !found.done && given.node.params.length < 2) found.caught = given
    else if (name === 'then' && !found.done && given.node.params.length === 0 && !returns(given)) found.done = given
    else return undefined
    if ((found.done === given || found.behind === given) && given.node.async) return undefined
    at = withoutCasts(callee.get('object') as NodePath)
  }
  if (!found.caught && !found.behind && !found.done) return undefined
  if (!at.isCallExpression()) return undefined
  if ((at.get('callee') as NodePath).matchesPattern('Promise.resolve')) at = withoutCasts((at.get('arguments') as NodePath[])[0] ?? at)
  if (!at.isCallExpression()) return undefined
  const { callee, arguments: given } = at.node
  const handler = callee.type === 'Identifier' ? at.scope.getBinding(callee.name) : undefined
  // One of its own parameters, too, where it calls the handler with the request and response that it is given.
  const isOuter = handler?.kind === 'param' && (handler.scope !== owner.scope || !owner.node.params.slice(0, 2).includes(handler.identifier))
  const isHanded = given.length >= 2 && (handler?.scope === owner.scope || owner.node.params.length === 2) && owner.node.params.slice(0, 2).every((one, n) => one.type === 'Identifier' && given[n]?.type === 'Identifier' && bare(given[n] as Node) === given[n] && (given[n] as { name: string }).name === one.name)
  if (!isOuter || !isHanded) return undefined
  found.call = at.node
  // Names of the callbacks would be those of the function around.
  const callbacks = [found.done, found.caught, found.behind].filter((one) => one !== undefined)
  const isFree = callbacks.every((one) => Object.keys(one.scope.bindings).every((name) => !owner.scope.hasOwnBinding(name)))
  return isFree ? found : undefined
}

/** The call that `Promise.resolve().then(() => handler(req, res))` begins with: what it throws at once is a rejection too. */
function firstOf(path: NodePath<CallExpression>): NodePath | undefined {
  const callee = path.get('callee') as NodePath
  if (!callee.isMemberExpression() || callee.node.computed || callee.node.property.type !== 'Identifier' || callee.node.property.name !== 'then') return undefined
  const start = withoutCasts(callee.get('object') as NodePath)
  const [given, ...others] = path.get('arguments') as NodePath[]
  if (!start.isCallExpression() || start.node.arguments.length > 0 || !(start.get('callee') as NodePath).matchesPattern('Promise.resolve') || !given || others.length > 0 || !given.isArrowFunctionExpression() || given.node.params.length > 0) return undefined
  const body = given.get('body') as NodePath
  const [only, ...more] = body.isBlockStatement() ? body.get('body') : []
  const returned = body.isBlockStatement() ? (only?.isReturnStatement() && more.length === 0 ? (only.get('argument') as NodePath) : undefined) : body
  if (!returned?.node) return undefined
  const called = withoutCasts(returned)
  return called.isAwaitExpression() ? withoutCasts(called.get('argument') as NodePath) : called
}

function returns(path: NodePath<FunctionNode>): boolean {
  let found = false
  if (path.node.body.type !== 'BlockStatement') return false
  path.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: () => void (found = true),
  })
  return found
}
