import type { NodePath } from '@babel/traverse'
import type { ArrowFunctionExpression, CallExpression, FunctionExpression } from '@babel/types'
import { isFree, isLast } from './callbacks-once.ts'
import type { Note } from './chains/write.ts'
import { editsOf } from './edits.ts'
import { NEXT, NEXT_WAITING } from './handler/middleware.ts'
import type { Module } from './handler/module.ts'
import type { FindNamed } from './handler/promisified.ts'
import { returned } from './handler/read-wrapper.ts'
import { calleeName, functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { bare, usesThis } from './handler/uses.ts'
import { inOne, type Range, type Splice } from './splice.ts'

/**
 * `authenticate(req, res, () => { … })` as the last that a handler does: the function lets through to what it is given as its `next`, and
 * the statements of that stand behind it.
 * @param handlers the functions of the module that are handlers
 * @param find a function of another file, by the name that the module imports it by
 */
export function continuations(module: Module, handlers: readonly NodePath<FunctionNode>[], find: FindNamed): { splices: Splice[]; notes: Note[] } {
  const splices: Splice[] = []
  const notes: Note[] = []
  for (const handler of module.uncountable ? [] : handlers) {
    handler.traverse({
      Function: (inner) => inner.skip(),
      CallExpression(path) {
        const found = readContinuation(module, handler, path, find)
        if (!found) return
        splices.push(written(module, handler, found))
        // Nothing saw a promise fail that the function did not wait for.
        if (found.callback.node.async && found.isSilent) notes.push({ code: 'NR376', node: path.node, details: { name: calleeName(path.node) } })
        path.skip()
      },
    })
  }
  return { splices, notes }
}

interface Continuation {
  /** The statement, or the expression that is the function's body. */
  place: NodePath
  call: CallExpression
  callback: NodePath<ArrowFunctionExpression | FunctionExpression>
  waits: boolean
  /** Whether what fails behind it goes nowhere. */
  isSilent: boolean
}

function readContinuation(module: Module, handler: NodePath<FunctionNode>, path: NodePath<CallExpression>, find: FindNamed): Continuation | undefined {
  const [request, response] = handler.node.params
  const [first, second, ...others] = path.node.arguments
  const callback = path.get('arguments').at(-1) as NodePath | undefined
  if (others.length !== 1 || !callback || !(callback.isArrowFunctionExpression() || callback.isFunctionExpression())) return undefined
  const isHanded = [[request, first], [response, second]].every(([param, given]) => param?.type === 'Identifier' && given?.type === 'Identifier' && bare(given) === given && given.name === param.name && path.scope.getBinding(given.name)?.identifier === param)
  if (!isHanded || handler.node.generator || callback.node.generator || callback.node.params.length > 0 || usesThis(callback)) return undefined
  const middleware = middlewareOf(module, path, find)
  const next = middleware?.node.params[2]
  const binding = next?.type === 'Identifier' ? middleware?.scope.getOwnBinding(next.name) : undefined
  // What is called with a request is a handler, and no way to go on.
  const calls = binding?.referencePaths.filter(({ parent, node }) => parent.type === 'CallExpression' && parent.callee === node) ?? []
  if (!binding || calls.length === 0 || calls.some(({ parent }) => (parent as CallExpression).arguments.length > 0)) return undefined
  let place: NodePath | null = path.parentPath
  if (place?.isAwaitExpression()) place = place.parentPath
  const body = handler.get('body') as NodePath
  if (body.node === path.node || (body.isAwaitExpression() && body.node.argument === path.node)) place = body
  else if (!(place?.isExpressionStatement() || place?.isReturnStatement()) || !isLast(place, handler)) return undefined
  if (!place.isExpression() && !isFree(callback, place)) return undefined
  // What a callback throws that is no promise, and what is waited for, its caller's own `try` would see.
  const waits = !callback.node.async || binding.referencePaths.some(({ parentPath }) => parentPath?.parent.type === 'AwaitExpression')
  const isSilent = (place.isExpressionStatement() && !path.parentPath.isAwaitExpression()) || binding.referencePaths.some(({ parentPath }) => parentPath?.parentPath?.isExpressionStatement())
  return { place, call: path.node, callback, waits, isSilent }
}

/** The function that a call is of, `check(req, res, …)`, or that another one makes: `check(role)(req, res, …)`. */
function middlewareOf({ program }: Module, path: NodePath<CallExpression>, find: FindNamed): NodePath<FunctionNode> | undefined {
  const callee = path.get('callee') as NodePath
  const isMade = callee.isCallExpression()
  const name = isMade ? callee.node.callee : callee.node
  const binding = name.type === 'Identifier' ? path.scope.getBinding(name.name) : undefined
  if (!binding || name.type !== 'Identifier' || binding.scope !== program.scope) return undefined
  const found = binding.kind === 'module' ? find(name.name) : functionOf(binding)
  const made = isMade && found && !found.node.async ? returned(found) : undefined
  return isMade ? (made && isFunction(made) ? made : undefined) : found
}

function written(module: Module, handler: NodePath<FunctionNode>, { place, call, callback, waits }: Continuation): Splice {
  const { source, style } = module
  const { semicolon, newline, indent } = style
  const edits = editsOf(module)
  const base = edits.indentAt(place.node.start as number)
  const to = place.isExpression() ? base + indent : base
  const { body } = callback.node
  const arguments_ = call.arguments.slice(0, 2)
  const head: Range = { start: call.start as number, end: (arguments_[1]?.end ?? call.end) as number }
  const parts: Splice['parts'] = [`if (!(await `, head, `, ${waits ? NEXT_WAITING : NEXT}))) return${semicolon}`]
  if (body.type === 'BlockStatement') {
    const text = source.slice((body.start as number) + 1, (body.end as number) - 1)
    const start = (body.start as number) + 1 + (/^\s*/.exec(text)?.[0].length ?? 0)
    const end = (body.start as number) + 1 + text.trimEnd().length
    if (end > start) parts.push(newline + to, { start, end, from: edits.indentAt(start), to })
  } else parts.push(`${newline + to}return `, { start: body.start as number, end: body.end as number, from: edits.indentAt(body.start as number), to }, semicolon)
  const async: Splice[] = handler.node.async ? [] : [{ start: handler.node.start as number, end: handler.node.start as number, parts: ['async '] }]
  const { start, end } = place.node
  if (!place.isExpression()) return inOne([...async, { start: start as number, end: end as number, parts }])
  return inOne([...async, { start: start as number, end: end as number, parts: [`{${newline}${to}`, ...parts, `${newline}${base}}`] }])
}
