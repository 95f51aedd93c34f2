import type { Node } from '@babel/types'
import type { Module } from '../handler/module.ts'

/** Where a statement begins with the comments that stand directly above it. */
export function attachedTo({ source }: Module, node: Node): number {
  let start = node.start as number
  for (const comment of (node.leadingComments ?? []).toReversed()) {
    const between = source.slice(comment.end as number, start)
    if (/\n[\t ]*\r?\n/.test(between) || !/^[\t ]*$/.test(source.slice(source.lastIndexOf('\n', (comment.start as number) - 1) + 1, comment.start as number))) break
    start = comment.start as number
  }
  return start
}
