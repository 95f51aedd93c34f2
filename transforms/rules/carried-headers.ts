import type { NodePath } from '@babel/traverse'
import type { Part } from '../edits.ts'
import type { Draft } from '../handler/draft.ts'
import type { Unit } from '../handler/unit.ts'
import { headersName } from './response-headers.ts'
import { piece } from './text.ts'

/**
 * What a call answers, with the headers that were set before.
 * @param path the call
 * @param waits whether it gives a promise, or may; `here` where it is waited for whatever stands around it
 */
export function withHeadersOf(draft: Draft, path: NodePath, answer: Part[], waits: boolean | 'here'): Part[] {
  const helper = draft.helper('withHeaders')
  const headers = headersName(draft)
  if (!waits) return [`${helper}(`, ...answer, `, ${headers})`]
  if (waits === 'here' || path.parentPath?.isAwaitExpression() || !isSeenByTry(path)) return [`${helper}(await `, ...answer, `, ${headers})`]
  // What was not waited for goes past a `catch`, and a `finally` runs before it is there.
  const response = draft.free('response', 'answer')
  return ['Promise.resolve(', ...answer, `).then((${response}) => ${helper}(${response}, ${headers}))`]
}

/** Headers that were set before go along with what another function answers. */
export function carryHeaders(draft: Draft, path: NodePath, waits: boolean | 'here'): void {
  const { node: call } = path
  draft.edits.replace(call.start as number, call.end as number, withHeadersOf(draft, path, [piece(call)], waits))
  const around = path.getFunctionParent()?.node
  if (around === draft.unit.node) draft.needs.await ||= waits !== false
  // A callback whose result is the answer: what it is handed to gives on a promise as well.
  else if (waits && around && !around.async && !draft.madeAsync.has(around)) {
    draft.madeAsync.add(around)
    draft.edits.insert(around.start as number, 'async ')
  }
}

/** Whether a `catch` or a `finally` of the same function would see it fail, or be there. */
function isSeenByTry(path: NodePath): boolean {
  for (let at = path; at.parentPath && !at.isFunction(); at = at.parentPath) {
    const { parent } = at
    if (parent.type === 'TryStatement' && (parent.block === at.node || (parent.finalizer && parent.handler === at.node))) return true
  }
  return false
}

/** Whether a function may give its answer as a promise though it is not async: from a chain of promises, or by what it calls. */
export function givesPromise(draft: Draft, unit: Unit, seen = new Set<Unit>()): boolean {
  if (seen.has(unit)) return false
  seen.add(unit)
  if (unit.node.async || unit.promised || draft.file.signatures.get(unit)?.async) return true
  return unit.uses.some((use) => use.of === 'response' && use.nodePath.getFunctionParent()?.node !== unit.node) || [...unit.calls.values()].some((callee) => givesPromise(draft, callee, seen))
}
