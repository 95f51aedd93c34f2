import type { Node } from '@babel/types'
import { called, HOLE, isAbsent, optionsOf, property, textOf, type Value } from './static-value.ts'

/** When Next tries rewrites: before it looks for a file, before it looks for a dynamic route, and after both. */
const PHASES = ['beforeFiles', 'afterFiles', 'fallback'] as const

/** What a rewrite says, with `HOLE` in a text for what only running the configuration tells. */
export interface Rewrite {
  source: string
  destination: string
  phase: (typeof PHASES)[number]
  /** Names that its `has` gives to what it matched, `HOLE` for ones that cannot be told. */
  has: string[]
  /** What makes it one that may not take a path of its source: the end of a sentence; undefined where it takes them all. */
  condition: string | undefined
  /** What has it take other paths than its source says: the same. */
  scope?: string
}

/**
 * Reads the rewrites of next.config.
 * @param note hears what is assumed of one that cannot be read in full
 * @returns the list, in the order in which Next tries them; undefined where there are rewrites that cannot be read, `unknown` where even
 * that cannot be told
 */
export function readRewrites(value: Value, note: (name: string, assumed: string, node: Node) => void): Rewrite[] | undefined | 'unknown' {
  if (optionsOf(value).every(isAbsent)) return []
  if (value.kind === 'unknown') return 'unknown'
  const given = optionsOf(called(value))
  const rewrites = PHASES.flatMap((phase) => {
    // A list alone is tried as `afterFiles`. Of an object that cannot be read, the list is none.
    const lists = given.flatMap((one) => (one.kind === 'object' && !one.hole ? optionsOf(property(one, phase)) : phase === 'afterFiles' ? [one] : []))
    return lists.flatMap((list) => readList(list, phase, lists.length > 1 || given.length > 1))
  })
  return rewrites.every((rewrite) => rewrite !== undefined) ? rewrites : undefined

  function readList(list: Value, phase: Rewrite['phase'], isChosen: boolean): (Rewrite | undefined)[] {
    if (isAbsent(list)) return []
    if (list.kind !== 'list') return [undefined]
    return list.items.flatMap((item) => {
      const options = optionsOf(item)
      return options.filter((option) => !isAbsent(option)).map((option) => readOne(option, phase, isChosen || options.length > 1))
    })
  }

  function readOne(item: Value, phase: Rewrite['phase'], isChosen: boolean): Rewrite | undefined {
    if (item.kind !== 'object' || item.hole) return undefined
    const [source, destination] = ['source', 'destination'].map((name) => textOf(property(item, name)) ?? HOLE) as [string, string]
    // What the environment tells is mostly another host.
    if (destination === HOLE) note(`rewrites, from ${source.replaceAll(HOLE, '…')}`, 'to no API route with a query of its own', property(item, 'destination').node)
    const stated = (...names: string[]) => names.filter((name) => !isAbsent(property(item, name))).map((name) => `it depends on \`${name}\``)[0]
    const condition = stated('has', 'missing') ?? (isChosen ? 'next.config may leave it out' : undefined)
    const scope = stated('basePath', 'locale')
    return { source, destination, phase, has: matchedBy(property(item, 'has')), condition, ...(scope && { scope }) }
  }
}

/** Names that the conditions of a rewrite give (Next's prepare-destination): groups of the value, or the key where there is none. */
function matchedBy(value: Value): string[] {
  if (isAbsent(value)) return []
  if (value.kind !== 'list') return [HOLE]
  return value.items.flatMap((item) => {
    const [type, key, matched] = ['type', 'key', 'value'].map((name) => property(item, name))
    const text = matched && !isAbsent(matched) ? (textOf(matched) ?? HOLE) : ''
    if (item.kind !== 'object' || item.hole || text.includes(HOLE)) return [HOLE]
    const groups = [...text.matchAll(/\(\?<([a-z]\w*)>/gi)].map(([, name]) => name!)
    if (groups.length > 0) return groups
    if (text) return textOf(type!) === 'host' ? ['host'] : []
    return [(key!.kind === 'known' && textOf(key!)?.replaceAll(/[^a-z]/gi, '')) || HOLE]
  })
}
