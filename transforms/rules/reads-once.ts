import type { NodePath } from '@babel/traverse'
import { isValidIdentifier, type Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import type { RequestUse } from '../handler/uses.ts'
import { cannotTellNull, isKnownToBeThere } from './null-or-undefined.ts'

interface NamedRead {
  use: RequestUse
  /** What is read, and what by: the same for each read of one value. */
  name: string
  text: string
}

/**
 * Reads a value once, into a constant, where a test of it narrows another read: `req.headers.origin && req.headers.origin.trim()`.
 * Types narrow what a property is from one reading to the next, but not what two calls give.
 * @param kind for the name of the constant where the plain one is taken
 * @returns the reads that are written with it
 */
export function readOnce(draft: Draft, reads: NamedRead[], kind: 'header' | 'cookie' | 'param'): RequestUse[] {
  if (!draft.file.module.typescript) return []
  const named = reads.filter(({ use }) => !use.entry)
  return [...new Set(named.map(({ name }) => name))].flatMap((name) => {
    const group = named.filter((read) => read.name === name)
    const isRead = (node: Node) => group.some(({ use }) => use.node === node)
    const narrowed = (path: NodePath) => isKnownToBeThere(path, isRead)
    if (!group.some(({ use }) => narrowed(use.nodePath) && (use.nodePath.isConditionalExpression() || !(cannotTellNull(use.nodePath) || (kind === 'param' && takesAny(use.nodePath)))))) return []
    const step = draft.commonStep(group.map(({ use }) => use.nodePath))
    const [first] = group
    if (!step || !first) return []
    const local = draft.fresh(...constantNames(name, kind))
    // A test of `local ?? undefined` would not narrow `local`.
    const exact = kind === 'cookie' || group.every(({ use }) => cannotTellNull(use.nodePath) || narrowed(use.nodePath))
    draft.hoist(step, [`const ${local} = ${first.text}${exact ? '' : ' ?? undefined'}`])
    for (const { use } of group) draft.put(use, local)
    return group.map(({ use }) => use)
  })
}

/** `Number(x)`, `String(x)`: these take a missing value, too. */
const takesAny = ({ parent }: NodePath): boolean => parent.type === 'CallExpression' && parent.callee.type === 'Identifier' && /^(Number|String|Boolean)$/.test(parent.callee.name)

/** `x-forwarded-for` → `forwardedFor`, or `forwardedForHeader`. */
export function constantNames(name: string, kind: string): string[] {
  const words = [...name.replace(/^x-/i, '').split(/[^A-Za-z0-9]+/).filter(Boolean), kind]
  const joined = (parts: string[]) => parts.map((word, n) => (n === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1)).join('')
  return [joined(words.slice(0, -1)), joined(words), `${kind}Value`].filter((one) => isValidIdentifier(one))
}
