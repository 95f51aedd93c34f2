import type { NodePath } from '@babel/traverse'
import type { CallExpression, ForOfStatement, Node, Statement } from '@babel/types'
import { isCall, isChunk } from '../handler/chunks.ts'
import type { Draft } from '../handler/draft.ts'
import { gatheringOf, type Gathering } from '../handler/gathering.ts'
import { bare, unwrapped, type ArgumentUse, type EscapeUse, type RequestUse } from '../handler/uses.ts'
import { importedAs } from '../handler/imported.ts'
import type { Rule } from './rule.ts'

/**
 * The body as bytes, where `bodyParser: false` leaves it unread: webhooks check a signature over it. Read by a function of the project
 * that gathers the request's chunks, or by a library's (SEMANTICS, section 3: raw body for webhooks).
 */
export const rawBody: Rule = {
  name: 'raw-body',
  about: 'A raw body is `Buffer.from(await request.arrayBuffer())`, wherever all of it was gathered from the request as a stream.',
  rewrite(draft) {
    // Where Next has read the body, the stream is at its end.
    if (draft.file.bodyLimit !== 'raw' && !draft.file.shared) return
    for (const use of draft.uses) {
      if (draft.isClaimed(use)) continue
      const uses = use.of === 'request' ? promised(draft, use) : (use.of === 'escape' ? gathers(draft, use) : use.of === 'argument' && reads(draft, use)) ? [use] : []
      for (const one of uses) draft.claim(one, this.name)
      if (uses.length > 0) draft.file.readsRaw = true
    }
  },
}

const BYTES = 'Buffer.from(await '

/** `new Promise((resolve, reject) => { const chunks = []; req.on('data', (chunk) => chunks.push(chunk)); … })`: its listeners. */
function promised(draft: Draft, use: RequestUse): RequestUse[] {
  if (use.path.length !== 1 || use.entry || !/^(on|once|addListener|setEncoding)$/.test(use.path[0] as string)) return []
  const gathering = gatheringOf(use)
  const { start, end } = gathering?.promise.node ?? {}
  const within = (one: Node) => (one.start as number) >= (start as number) && (one.end as number) <= (end as number)
  const inside = gathering ? draft.uses.filter((one) => within(one.node)) : []
  // Each call listens to the request, and nothing else does anything with it.
  const listens = (one: (typeof inside)[number]): one is RequestUse => one.of === 'request' && !one.entry && gathering?.listens.some((call) => call.type === 'CallExpression' && call.callee === one.node) === true
  if (!gathering || !inside.every(listens) || statementsOf(gathering) !== inside.length) return []
  writePromised(draft, gathering)
  return inside as RequestUse[]
}

/** How many of its calls are no part of another's chain. */
const statementsOf = ({ listens }: Gathering): number => listens.filter((call) => call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && bare(call.callee.object).type === 'Identifier').length

function writePromised(draft: Draft, { promise, value, body, as }: Gathering): void {
  const { edits } = draft
  const around = promise.getFunctionParent()
  const isOwn = around?.node === draft.unit.node
  const waiting = unwrapped(promise).parentPath
  const waits = isOwn && draft.unit.node.async && (waiting?.isAwaitExpression() || waiting?.isReturnStatement()) === true
  const name = draft.free('bytes', 'whole')
  const bytes = waits ? `${BYTES}${draft.request}.arrayBuffer())` : `Buffer.from(${name})`
  edits.replace(body.start as number, body.end as number, as === 'bytes' ? bytes : `${bytes}.toString()`, { drops: true })
  const outer = waits && waiting.isAwaitExpression() ? waiting.node : promise.node
  const given = { start: value.start as number, end: value.end as number }
  const isObject = value.type === 'ObjectExpression'
  const parts = waits ? [given] : [`${draft.request}.arrayBuffer().then((${name}) => ${isObject ? '(' : ''}`, given, `${isObject ? ')' : ''})`]
  edits.replace(outer.start as number, outer.end as number, parts, { drops: true })
}

/** Functions that read a stream to its end, and what they take for its limit. */
const READERS: { from: string[]; name: string; limit: boolean }[] = [
  { from: ['micro'], name: 'buffer', limit: true },
  { from: ['raw-body'], name: 'default', limit: false },
  { from: ['node:stream/consumers', 'stream/consumers'], name: 'buffer', limit: false },
]

/** `await buffer(req)` */
function reads(draft: Draft, { call, nodePath, what }: ArgumentUse): boolean {
  const imported = importedAs(call.callee, nodePath.scope)
  const reader = imported && READERS.find((one) => one.name === imported.name && one.from.includes(imported.from))
  const path = nodePath.findParent((one) => one.node === call)
  if (!reader || what !== 'request' || call.arguments.length !== 1 || !path?.parentPath?.isAwaitExpression() || !isOnly(draft, call)) return false
  const waiting = path.parentPath
  const { start, end } = inBrackets(draft, waiting.node)
  draft.edits.replace(start, end, [`${BYTES}${draft.request}.arrayBuffer())`], { drops: true })
  draft.needs.await = true
  if (reader.limit) draft.message('NR326', call, { name: 'micro' })
  return true
}

/** `(await buffer(req)).toString()`: what waits for itself needs no brackets. */
function inBrackets(draft: Draft, node: Node): { start: number; end: number } {
  const [start, end] = [node.start as number, node.end as number]
  const opened = node.extra?.['parenthesized'] === true ? (node.extra['parenStart'] as number) : undefined
  const closed = /^\s*\)/.exec(draft.edits.source.slice(end))
  return opened !== undefined && closed ? { start: opened, end: end + closed[0].length } : { start, end }
}

/** A body can be read once: a second reading was an empty one, and fails now. */
function isOnly(draft: Draft, call: CallExpression): boolean {
  const readings = draft.uses.filter((use) => use.of === 'argument' && use.what === 'request' && use.call.callee.type === 'Identifier' && call.callee.type === 'Identifier' && use.call.callee.name === call.callee.name)
  return readings.length === 1 && !readings[0]?.nodePath.findParent((path) => path.isLoop() || path.isFunction())?.isLoop()
}

/** `const chunks = []; for await (const chunk of req) chunks.push(chunk); return Buffer.concat(chunks)` */
function gathers(draft: Draft, use: EscapeUse): boolean {
  const loop = unwrapped(use.nodePath).parentPath
  if (use.what !== 'request' || !loop?.isForOfStatement() || !loop.node.await || loop.node.right !== unwrapped(use.nodePath).node) return false
  const steps = draft.stepOf(loop)?.list.steps.filter((step) => !step.dropped) ?? []
  const at = steps.findIndex((step) => step.node === loop.node)
  const [first, , last] = steps.slice(at - 1, at + 2)
  const chunks = emptyList(first?.node)
  const concat = chunks && at > 0 ? concatOf(last?.node, chunks) : undefined
  const binding = chunks && loop.scope.getBinding(chunks)
  if (!first || !chunks || !concat || !binding || binding.referencePaths.length !== 2 || !pushesEach(loop, chunks)) return false
  draft.edits.replace(concat.start as number, concat.end as number, [`${BYTES}${draft.request}.arrayBuffer())`], { drops: true })
  for (const step of [first, steps[at]]) if (step) step.dropped = true
  draft.needs.await = true
  return true
}

/** The name of `const chunks = []`. */
function emptyList(node: Node | undefined): string | undefined {
  const [declarator, ...others] = node?.type === 'VariableDeclaration' ? node.declarations : []
  const init = declarator?.init && bare(declarator.init)
  return declarator?.id.type === 'Identifier' && init?.type === 'ArrayExpression' && init.elements.length === 0 && others.length === 0 ? declarator.id.name : undefined
}

/** `Buffer.concat(chunks)` in what is returned or declared behind the loop. */
function concatOf(statement: Node | undefined, chunks: string): Node | undefined {
  let node: Node | null | undefined = statement?.type === 'ReturnStatement' ? statement.argument : statement?.type === 'VariableDeclaration' ? statement.declarations[0]?.init : undefined
  // `Buffer.concat(chunks).toString('utf8')`
  while (node) {
    node = bare(node)
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
    if (isCall(node, 'Buffer', 'concat') && node.arguments.length === 1 && node.arguments[0]?.type === 'Identifier' && node.arguments[0].name === chunks) return node
    node = node.callee.object
  }
  return undefined
}

/** Whether a loop does nothing but push each chunk, as bytes. */
function pushesEach(loop: NodePath<ForOfStatement>, chunks: string): boolean {
  const { left, body } = loop.node
  const statements: Statement[] = body.type === 'BlockStatement' ? body.body : [body]
  const [only, ...others] = statements
  const id = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined
  const call = only?.type === 'ExpressionStatement' ? bare(only.expression) : undefined
  if (others.length > 0 || id?.type !== 'Identifier' || call?.type !== 'CallExpression' || !isCall(call, chunks, 'push') || call.arguments.length !== 1) return false
  return isChunk(call.arguments[0] as Node, id.name)
}
