import type { NodePath } from '@babel/traverse'
import type { ArrowFunctionExpression, BlockStatement, CallExpression, FunctionExpression, Identifier, Node } from '@babel/types'
import type { Note } from './chains/write.ts'
import type { RouteOptions } from './conversion.ts'
import { editsOf } from './edits.ts'
import type { Module } from './handler/module.ts'
import type { FunctionNode } from './handler/unit.ts'
import { usesThis } from './handler/uses.ts'
import { findCall, importsFor } from './recipes/find.ts'
import type { Splice } from './splice.ts'

/** A callback that a library calls once, with what it has read, and that answers. */
interface Once {
  statement: NodePath
  call: CallExpression
  callback: (ArrowFunctionExpression | FunctionExpression) & { body: BlockStatement }
  params: Identifier[]
  types: readonly string[]
}

/**
 * `form.parse(req, async (err, fields, files) => { … res.json(…) })` as the last that a handler does: what a library's function calls
 * back with is awaited, and the callback's statements stand behind that.
 * @returns nothing where the module has no such call, or its callback cannot stand there
 */
export function callbacksOnce(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>): { splices: Splice[]; notes: Note[] } {
  const found: Once[] = []
  if (!importsFor(module, ({ calls }) => calls.filter(({ callsBack }) => callsBack))) return { splices: [], notes: [] }
  module.program.traverse({
    CallExpression(path) {
      const once = readOnce(path, options)
      if (once) found.push(once)
    },
  })
  return { splices: found.map((one) => written(module, one)), notes: found.map(({ call }) => ({ code: 'NR353', node: call })) }
}

function readOnce(path: NodePath<CallExpression>, options: Pick<RouteOptions, 'packages' | 'target'>): Once | undefined {
  const types = findCall(path.node, path.scope, options)?.entry.callsBack
  const callback = path.get('arguments').at(-1) as NodePath | undefined
  const statement = path.parentPath
  const owner = path.getFunctionParent()
  if (!types || !callback || !isCallback(callback) || !owner?.node.async || owner.node.generator || !(statement.isExpressionStatement() || statement.isReturnStatement())) return undefined
  const { node } = callback
  const params = node.params.filter((param) => param.type === 'Identifier')
  if (node.generator || node.body.type !== 'BlockStatement' || params.length < node.params.length || params.length > types.length || usesThis(callback)) return undefined
  if (!isLast(statement, owner as NodePath<FunctionNode>) || !answers(callback, owner as NodePath<FunctionNode>) || !isFree(callback, statement)) return undefined
  return { statement, call: path.node, callback: node as Once['callback'], params, types }
}

const isCallback = (path: NodePath): path is NodePath<ArrowFunctionExpression | FunctionExpression> => path.isArrowFunctionExpression() || path.isFunctionExpression()

/** Whether nothing runs behind a statement on its way out of the function: then it makes no difference that it is waited for. */
export function isLast(statement: NodePath, owner: NodePath<FunctionNode>): boolean {
  for (let at = statement; at.node !== owner.node.body; at = at.parentPath as NodePath) {
    const around = at.parentPath
    if (at.isReturnStatement()) continue
    if (around?.isBlockStatement()) {
      const next = around.node.body[around.node.body.indexOf(at.node as never) + 1]
      if (next?.type === 'ReturnStatement' && !next.argument) return true
      if (next) return false
    } else if (around?.isTryStatement()) {
      if (around.node.finalizer) return false
    } else if (!around?.isIfStatement() && !around?.isCatchClause()) return false
  }
  return true
}

/** Whether a callback has to do with the response of the function around it. */
function answers(callback: NodePath, owner: NodePath<FunctionNode>): boolean {
  const response = owner.node.params[1]
  const binding = response?.type === 'Identifier' ? owner.scope.getOwnBinding(response.name) : undefined
  return binding?.referencePaths.some((reference) => reference.findParent((one) => one.node === callback.node) !== null) === true
}

/** Whether the callback's own names can be declared where the statement stands. */
export function isFree(callback: NodePath, statement: NodePath): boolean {
  const inner = callback.get('body') as NodePath
  const names = new Set([...Object.keys(callback.scope.bindings), ...Object.keys(inner.scope.bindings)])
  const { globals } = statement.scope.getProgramParent() as unknown as { globals: Record<string, unknown> }
  return [...names].every((name) => !statement.scope.hasBinding(name, true) && !(name in globals))
}

function written(module: Module, { statement, call, callback, params, types }: Once): Splice {
  const { source, style } = module
  const { semicolon, newline } = style
  const edits = editsOf(module)
  const piece = (start: Node, end: Node) => ({ start: start.start as number, end: end.end as number })
  const to = edits.indentAt(statement.node.start as number)
  const { body } = callback
  const text = source.slice((body.start as number) + 1, (body.end as number) - 1)
  const start = (body.start as number) + 1 + (/^\s*/.exec(text)?.[0].length ?? 0)
  const end = (body.start as number) + 1 + text.trimEnd().length
  const typeOf = (param: Identifier | undefined, otherwise: string) => (param?.typeAnnotation ? source.slice(param.typeAnnotation.start as number, param.typeAnnotation.end as number).replace(/^:\s*/, '') : otherwise)
  const names = params.map(({ name }) => name).join(', ')
  // As many parameters as the callback had: a library may count them.
  const isPlain = params.length > 0 && params.every(({ name }) => name !== 'resolve')
  const typed = module.typescript ? `<[${types.slice(0, isPlain ? params.length : types.length).map((type, n) => typeOf(params[n], type)).join(', ')}]>` : ''
  const last = call.arguments.at(-2) as Node
  const from = edits.indentAt(start)
  return {
    start: statement.node.start as number,
    end: statement.node.end as number,
    parts: [
      `const [${names}] = await new Promise${typed}((resolve) => `,
      piece(call.callee, last),
      `, ${isPlain ? `(${names}) => resolve([${names}])` : '(...given) => resolve(given)'}))${semicolon}`,
      ...(end > start ? [newline + to, { start, end, from, to }] : []),
    ],
  }
}
