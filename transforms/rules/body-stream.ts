import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { bare, unwrapped, type ArgumentUse, type RequestUse, type Use } from '../handler/uses.ts'
import { importedAs } from '../handler/imported.ts'
import type { Rule } from './rule.ts'

/**
 * The request as the stream that it is where `bodyParser: false` leaves it unread: read by chunk, piped on, or handed to a library that
 * takes a stream (SEMANTICS, section 1: `bodyParser: false`).
 */
export const bodyStream: Rule = {
  name: 'body-stream',
  about: 'Where an unread request is read by chunk or piped on, `bodyStream(request)` is that stream.',
  rewrite(draft) {
    if (draft.file.bodyLimit !== 'raw' && !draft.file.shared) return
    const uses = draft.unclaimed().filter((use) => isStream(draft, use))
    if (uses.length === 0) return
    const stream = nameOf(draft, uses)
    for (const use of uses) {
      const node = use.of === 'request' ? bare((use.node as Node & { object: Node }).object) : use.node
      draft.edits.replace(node.start as number, node.end as number, stream, { drops: true })
      draft.claim(use, this.name)
    }
    draft.file.readsRaw = true
  },
}

/** A name for the stream where it is used more than once and one place stands before all of them; else the call itself. */
function nameOf(draft: Draft, uses: Use[]): string {
  const call = `${draft.helper('bodyStream')}(${draft.request})`
  const step = uses.length > 1 ? draft.commonStep(uses.map((use) => use.nodePath)) : undefined
  if (!step) return call
  const name = draft.free('body', 'stream', 'chunks')
  draft.hoist(step, [`const ${name} = ${call}`])
  return name
}

function isStream(draft: Draft, use: Use): boolean {
  if (use.of === 'request') return isMember(use)
  if (use.of === 'argument') return use.what === 'request' && use.key === undefined && isHandedOn(use)
  if (use.of !== 'escape' || use.what !== 'request') return false
  const at = unwrapped(use.nodePath)
  const loop = at.parentPath
  return loop?.isForOfStatement() === true && loop.node.await && loop.node.right === at.node && draft.stepOf(loop) !== undefined
}

/** Calls that take any stream of Node for their first argument. */
const READERS: { from: RegExp; name: RegExp }[] = [
  { from: /^(node:)?stream(\/promises)?$/, name: /^(pipeline|finished)$/ },
  { from: /^(node:)?stream\/consumers$/, name: /^(arrayBuffer|blob|buffer|json|text)$/ },
  { from: /^raw-body$/, name: /^default$/ },
  { from: /^get-stream$/, name: /^(default|buffer|getStream|getStreamAsBuffer|getStreamAsArrayBuffer)$/ },
]

function isHandedOn({ call, index, nodePath }: ArgumentUse): boolean {
  const imported = importedAs(call.callee, nodePath.scope)
  return index === 0 && imported !== undefined && READERS.some(({ from, name }) => from.test(imported.from) && name.test(imported.name))
}

/** Members of a stream; of its events those that come of its own reading. */
const MEMBERS = /^(on|once|addListener|pipe|setEncoding|resume|pause|read|unpipe)$/
const EVENTS = /^(data|end|error|readable)$/

function isMember({ path, entry, node, nodePath }: RequestUse): boolean {
  const [name, ...rest] = path
  if (!name || rest.length > 0 || entry || node.type !== 'MemberExpression' || node.computed || !MEMBERS.test(name)) return false
  // `req.on('data', add).on('end', done)`: each gives the stream back, but for `pipe` and `read`.
  for (let at: NodePath = nodePath; ; ) {
    const member = at.node
    const call = unwrapped(at).parentPath
    if (member.type !== 'MemberExpression' || member.property.type !== 'Identifier' || !call?.isCallExpression() || call.node.callee !== unwrapped(at).node) return false
    const [event] = call.node.arguments
    if (/^(on|once|addListener)$/.test(member.property.name) && !(event?.type === 'StringLiteral' && EVENTS.test(event.value))) return false
    if (!MEMBERS.test(member.property.name)) return false
    if (/^(pipe|read)$/.test(member.property.name)) return true
    const outer = unwrapped(call)
    const next = outer.parentPath
    if (next?.isExpressionStatement() || next?.isArrowFunctionExpression()) return true
    if (!next?.isMemberExpression() || next.node.object !== outer.node) return false
    at = next
  }
}
