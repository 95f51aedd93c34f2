import type { NodePath } from '@babel/traverse'
import { identifier, type Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { waits } from '../handler/executor.ts'
import { isPure } from '../handler/purity.ts'
import { bare, type ArgumentUse } from '../handler/uses.ts'
import type { Answer } from '../handler/answer.ts'
import { importedAs } from '../handler/imported.ts'
import { IS_WEB, STREAM_HELPER, TO_WEB } from '../streams/write.ts'
import { castsAround, responseInit, reviewStatus, statusParts } from './response-init.ts'
import { piece } from './text.ts'
import type { Rule } from './rule.ts'

/** Bodies that are written by and by, `res.write`, `source.pipe(res)`: they come here as one answer, `res.end(body)` (streams/write.ts). */
export const streams: Rule = {
  name: 'streams',
  about: '`write` and `pipe` write to a stream that is the body of one `new Response(…)`, sent while it is written.',
  rewrite(draft) {
    for (const use of draft.uses) if (use.of === 'argument' && isWriter(use)) takeRequest(draft, use, this.name)
    for (const answer of draft.answers.all) {
      const [argument] = answer.call.arguments
      const web = argument && answer.terminal === 'end' ? webStream(argument, answer.use.nodePath) : undefined
      if (!web) continue
      writeAnswer(draft, answer, web)
      draft.claim(answer.use, this.name)
    }
  },
}

/** `streamBody(req, (stream) => …)` */
const isWriter = ({ call, index, what }: ArgumentUse): boolean => what === 'request' && index === 0 && call.callee.type === 'Identifier' && call.callee.name === STREAM_HELPER

function takeRequest(draft: Draft, { call, node, nodePath }: ArgumentUse, rule: string): void {
  draft.helper(STREAM_HELPER)
  draft.edits.replace(node.start as number, node.end as number, draft.request, { drops: true })
  draft.needs.await = true
  draft.file.rewrites.add(rule)
  const use = draft.uses.find((one) => one.node === node)
  if (use) draft.claim(use, rule)
  const writer = bare(call.arguments[1] as Node)
  if (mayBreakOff(writer)) draft.review('NR218', nodePath, {})
}

/** Whether something may fail once the body has begun, for no catch of the writer's own: all behind what writes first. */
function mayBreakOff(writer: Node): boolean {
  const body = writer.type === 'ArrowFunctionExpression' && writer.body.type === 'BlockStatement' ? writer.body : undefined
  const stream = writer.type === 'ArrowFunctionExpression' && writer.params[0]?.type === 'Identifier' ? writer.params[0].name : ''
  const last = body?.body.at(-1)
  const open = body?.body.slice(0, last?.type === 'TryStatement' && last.handler ? -1 : undefined) ?? []
  return open.some(waits) || open.slice(1).some((statement) => !isOfStream(statement, stream))
}

/** `stream.write(text)`, `stream.end()`, a function or a literal. */
function isOfStream(statement: Node, stream: string): boolean {
  if (statement.type === 'FunctionDeclaration') return true
  if (statement.type === 'VariableDeclaration') return statement.declarations.every(({ init }) => !init || isPure(init) || /^(Arrow)?FunctionExpression$/.test(init.type))
  const call = statement.type === 'ExpressionStatement' ? bare(statement.expression) : undefined
  return call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && call.callee.object.type === 'Identifier' && call.callee.object.name === stream && call.arguments.every((one) => isPure(one) || /^(Arrow)?FunctionExpression$/.test(one.type))
}

/** What stands for the stream of the web that is answered: the name of one that is written, or one that is given as a stream of Node. */
function webStream(given: Node, path: NodePath): { node: Node; isNode: boolean } | undefined {
  const node = bare(given)
  const marker = node.type === 'CallExpression' && node.callee.type === 'Identifier' ? node.callee.name : undefined
  if (node.type === 'CallExpression' && (marker === TO_WEB || marker === IS_WEB)) return { node: node.arguments[0] as Node, isNode: marker === TO_WEB }
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  if (binding?.kind === 'param' && isWritten(binding.scope.path.parent)) return { node, isNode: false }
  const init = binding?.path.isVariableDeclarator() && binding.path.node.init ? bare(binding.path.node.init) : undefined
  const call = init?.type === 'AwaitExpression' ? bare(init.argument) : undefined
  return call?.type === 'CallExpression' && call.callee.type === 'Identifier' && call.callee.name === STREAM_HELPER ? { node, isNode: false } : undefined
}

/** `streamBody(req, (stream) => source.pipe(stream)).then((body) => res.end(body))` */
function isWritten(call: Node): boolean {
  const writer = call.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? call.callee.object : undefined
  return writer?.type === 'CallExpression' && writer.callee.type === 'Identifier' && writer.callee.name === STREAM_HELPER
}

/** Node's `Readable`, also where the file imports it from `stream`. */
function readable(draft: Draft, node: Node): string {
  const { module } = draft.file
  const binding = module.program.scope.getOwnBinding('Readable')
  if (!binding && !draft.isTaken('Readable')) return draft.import('node:stream', 'Readable')
  const imported = binding && importedAs(identifier('Readable'), module.program.scope)
  if (imported?.name !== 'Readable' || !/^(node:)?stream$/.test(imported.from)) draft.message('NR131', node, { name: 'Readable' })
  return 'Readable'
}

function writeAnswer(draft: Draft, answer: Answer, { node, isNode }: { node: Node; isNode: boolean }): void {
  const { typescript } = draft.file.module
  const path = castsAround(answer.use)
  const init = responseInit(draft, answer, { status: statusParts(draft, answer) })
  reviewStatus(draft, answer)
  const body = isNode ? [`${readable(draft, node)}.toWeb(`, piece(node), `)${typescript ? ' as ReadableStream' : ''}`] : [piece(node)]
  draft.edits.replace(path.node.start as number, path.node.end as number, ['new Response(', ...body, ...(init ? [', ', ...init] : []), ')'], { drops: true })
}
