import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { bare, type RequestUse } from '../handler/uses.ts'
import { isKnownToBeThere } from './null-or-undefined.ts'
import { isStringText } from './text.ts'

/** Whether an expression is a header or cookie of the request, or a constant that holds one, behind a test that it is there: `if (req.headers.origin) …`. */
export function isPresentRead(draft: Draft, given: Node, path: NodePath): boolean {
  const node = bare(given)
  const read = readOf(draft, node)
  if (read) return isKnownToBeThere(read.nodePath, (other) => readOf(draft, other)?.path.join() === read.path.join())
  const held = heldRead(draft, node, path)
  return held !== undefined && isKnownToBeThere(held.place, (other) => held.references.some((reference) => reference.node === other))
}

/** Whether an expression is a string wherever it is reached: its own text shows it, or what was read of the request and is there. */
export function isPresentText(draft: Draft, given: Node, path: NodePath): boolean {
  const node = bare(given)
  if (isStringText(given, path) || isPresentRead(draft, node, path)) return true
  if (node.type === 'ConditionalExpression') return isPresentText(draft, node.consequent, path) && isPresentText(draft, node.alternate, path)
  if (node.type !== 'LogicalExpression' || node.operator === '&&' || !isPresentText(draft, node.right, path)) return false
  const left = bare(node.left)
  const isHeader = draft.uses.some((use) => use.of === 'request' && use.node === left && use.path[0] === 'headers' && use.path.length === 2)
  return isHeader || isPresentText(draft, left, path) || heldRead(draft, left, path) !== undefined
}

function readOf(draft: Draft, node: Node): RequestUse | undefined {
  return draft.uses.find((use): use is RequestUse => use.of === 'request' && !use.entry && use.node === node && isText(use))
}

/** A constant that was read of the request: the place that is asked for, and all of its uses. */
function heldRead(draft: Draft, node: Node, path: NodePath): { place: NodePath; references: NodePath[] } | undefined {
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  const place = binding?.referencePaths.find((reference) => reference.node === node)
  if (!binding?.constant || !place) return undefined
  const taken = draft.uses.some((use) => use.of === 'request' && use.entry?.binding === binding && !use.entry.fallback && isText(use))
  const init = binding.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier' ? binding.path.node.init : undefined
  return taken || (init && readOf(draft, bare(init))) ? { place, references: binding.referencePaths } : undefined
}

/** Set-Cookie is the one header that Node gives as a list. */
const isText = ({ path }: RequestUse): boolean => path.length === 2 && (path[0] === 'cookies' || path[0] === 'headers') && path[1] !== '*' && path[1] !== 'set-cookie'
