import type { NodePath } from '@babel/traverse'
import { Edits } from '../edits.ts'
import { attached } from '../handler/comments.ts'
import { isTaken, type Module } from '../handler/module.ts'
import type { FindNamed } from '../handler/promisified.ts'
import type { FunctionNode } from '../handler/unit.ts'
import { inOne, type Splice } from '../splice.ts'
import { freeName } from '../twins.ts'
import { onlyListens } from './watchers.ts'

/**
 * `async function handler(req, res) { count(req, res); … }`, where that only listens for the end of the response: it stands in a wrapper of
 * its own, `watched(async function handler(req, res) { … })`, as its kin of other routes do.
 * @param handler what the file exports
 */
export function watchedHandler(module: Module, handler: NodePath<FunctionNode> | undefined, find: FindNamed): Splice[] {
  if (module.uncountable || !handler || handler.node.body.type !== 'BlockStatement' || handler.node.generator || handler.node.body.directives.length > 0) return []
  const [statement, ...others] = handler.get('body').isBlockStatement() ? (handler.get('body.body') as NodePath[]) : []
  const call = statement?.isExpressionStatement() ? statement.get('expression') : undefined
  const exported = exportOf(module, handler)
  if (!call?.isCallExpression() || others.length === 0 || !exported || call.node.callee.type !== 'Identifier') return []
  const { name } = call.node.callee
  const [request, response] = handler.node.params.map((one) => (one.type === 'Identifier' ? one.name : undefined))
  const given = call.node.arguments.map((one) => (one.type === 'Identifier' ? one.name : undefined))
  const isPlain = handler.node.params.length === 2 && given.every((one) => one !== undefined && (one === request || one === response)) && new Set(given).size === given.length
  const watcher = call.scope.getBinding(name)?.scope === module.program.scope ? find(name) : undefined
  if (!isPlain || !request || !response || !watcher || !given.includes(response) || !onlyListens(watcher, given.indexOf(response))) return []
  const { source, style, typescript } = module
  const { start, end } = handler.node
  const range = (from: unknown, to: unknown) => ({ start: from as number, end: to as number })
  const line = (from: number) => source.lastIndexOf('\n', from - 1) + 1
  const top = handler.findParent((one) => one.parentPath?.isProgram() === true) ?? handler
  const wrapper = freeName('watched', (one) => module.names.has(one) || isTaken(module, one, handler.node))
  const inner = freeName('handler', (one) => one === request || one === response || given.includes(one) || one === name)
  // With the comments above it, which speak of the call.
  const first = handler.node.body.start as number
  const head = /^\{[\t ]*\r?\n/.exec(source.slice(first))?.[0].length
  const from = head === undefined ? (call.node.start as number) : first + head
  const until = (statement?.node.end as number) + (/^[\t ]*(?:\r?\n)+/.exec(source.slice(statement?.node.end as number))?.[0].length ?? 0)
  const [type, gives] = typescript ? [': NextApiHandler', ': NextApiHandler'] : ['', '']
  const written = `const ${wrapper} = (${inner}${type})${gives} => async (${request}, ${response}) => {${style.newline}`
  const above = attached({ edits: new Edits(source, style, []) }, top.node)[0]?.start ?? top.node.start
  const before: Splice = { start: above as number, end: above as number, parts: [written, range(from, statement?.node.end), `${style.newline}${style.indent}await ${inner}(${request}, ${response})${style.semicolon}${style.newline}}${style.semicolon}${style.newline}${style.newline}`] }
  const gone: Splice = { start: from, end: head === undefined ? until : line(until) > from ? line(until) : until, parts: [] }
  const wrapped: Splice[] = exported === 'here' ? [{ start: start as number, end: start as number, parts: [`${wrapper}(`] }, { start: end as number, end: end as number, parts: [`)${style.semicolon}`] }] : [{ ...range(exported.start, exported.end), parts: [`${wrapper}(`, range(exported.start, exported.end), ')'] }]
  return [inOne([before, gone, ...wrapped])]
}

/** Where a handler is exported, and is meant by nothing else: in its place, or by a name. */
function exportOf({ program }: Module, handler: NodePath<FunctionNode>): 'here' | { start: number; end: number } | undefined {
  const { parentPath: parent } = handler
  if (parent.isExportDefaultDeclaration()) {
    const { node } = handler
    return node.type !== 'FunctionDeclaration' || !node.id || program.scope.getOwnBinding(node.id.name)?.referencePaths.every((one) => one.parentPath === parent || one === parent) ? 'here' : undefined
  }
  const id = handler.isFunctionDeclaration() ? handler.node.id : parent.isVariableDeclarator() && parent.node.id.type === 'Identifier' ? parent.node.id : undefined
  const references = id ? (program.scope.getOwnBinding(id.name)?.referencePaths ?? []) : []
  const [only] = references
  return only && references.length === 1 && only.parentPath?.isExportDefaultDeclaration() ? { start: only.node.start as number, end: only.node.end as number } : undefined
}
