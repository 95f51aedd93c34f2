import type { CallExpression } from '@babel/types'
import { say, type MessageCode } from '../messages.ts'
import type { Draft } from './draft.ts'
import { placeOf } from './module.ts'

/** Says something of a wrapper around one handler of a table: above its entry, where that has lines of its own, else in the handler. */
export function markWrapping(draft: Draft, call: CallExpression, code: MessageCode, details: Record<string, string>): void {
  const entry = draft.unit.path.findParent((one) => one.node === call)?.parentPath
  const start = entry?.isObjectProperty() && entry.node.value === call ? (entry.node.start as number) : undefined
  const { source } = draft.edits
  const isAlone = start !== undefined && /^[\t ]*$/.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start))
  if (start === undefined || !isAlone || say(code, '', placeOf(call), details).severity !== 'review') return draft.reviewAbove(code, call, details)
  const isNew = draft.file.messages.every((one) => !(one.code === code && one.line === placeOf(call).line && one.column === placeOf(call).column))
  draft.message(code, call, details)
  if (isNew) draft.edits.insert(start, `${draft.marker(code, call, details)}\n`)
}
