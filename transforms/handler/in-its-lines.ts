import type { Node } from '@babel/types'
import type { Part } from '../edits.ts'

/**
 * What stands in brackets, in the lines that it was written in: `{ req, res, schema }` as `{ request, schema }`.
 * @param outer with its brackets
 * @param items all of them, in order
 * @param written what an item becomes; undefined where it goes
 */
export function inItsLines<T extends Node>(outer: { start?: number | null; end?: number | null }, items: readonly T[], written: (item: T) => Part[] | undefined): Part[] {
  const parts: Part[] = []
  for (const [n, item] of items.entries()) {
    const becomes = written(item)
    if (!becomes) continue
    const [from, to] = parts.length === 0 ? [outer.start, items[0]?.start] : [items[n - 1]?.end, item.start]
    parts.push({ start: from as number, end: to as number }, ...becomes)
  }
  return [...parts, { start: items.at(-1)?.end as number, end: outer.end as number }]
}
