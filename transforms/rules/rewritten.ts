import type { Node } from '@babel/types'
import type { RouteOptions } from '../conversion.ts'
import type { Draft } from '../handler/draft.ts'
import type { RequestUse } from '../handler/uses.ts'

/** What a rewrite of next.config that leads to a route adds to its query. */
export interface Rewritten {
  /** How next.config has it, for messages. */
  rewrite: string
  /** undefined where that cannot be told. */
  keys: string[] | undefined
}

/**
 * Says where a rewrite adds what is read of the query: an API Route finds that in `req.query`, a route handler does not find it in
 * `nextUrl.searchParams`, which are those of the original URL.
 * @returns whether there is such a rewrite that `readRewrittenQuery` does not do again
 */
export function readsRewritten(draft: Draft, uses: readonly RequestUse[], at: Node): boolean {
  const { file } = draft
  const keys = new Set(uses.map(keyOf))
  for (const key of keys) file.queried.add(key)
  const found = rewriteOf(file.options, keys)
  if (!found) return false
  draft.message(file.options.replayed ? 'NR361' : 'NR125', at, found)
  return !file.options.replayed
}

/** The helper that gives the query from which some keys are read, as the route has it. */
export function queryReader({ file }: Draft, uses: readonly RequestUse[]): 'readQuery' | 'readRewrittenQuery' {
  const { replayed } = file.options
  const keys = new Set(uses.map(keyOf))
  // To which routes they lead, a function that routes share does not know.
  const isAdded = file.shared ? replayed?.some(({ query }) => Object.keys(query).some((key) => keys.has('*') || keys.has(key))) : replayed && rewriteOf(file.options, keys) !== undefined
  return isAdded ? 'readRewrittenQuery' : 'readQuery'
}

/** Whether a rewrite adds one key that is read, and `readRewrittenQuery` knows it. */
export const isReplayed = ({ file: { options } }: Draft, use: RequestUse): boolean => options.replayed !== undefined && rewriteOf(options, new Set([keyOf(use)])) !== undefined

const keyOf = (use: RequestUse): string => (use.entry?.rest || use.path.length < 2 ? '*' : (use.path[1] as string))

/** The rewrite that adds one of some keys, `*` for all of them: what is said of it. */
export function rewriteOf({ rewritten = [], segments }: Pick<RouteOptions, 'rewritten' | 'segments'>, keys: ReadonlySet<string>): { rewrite: string; added: string } | undefined {
  for (const { rewrite, keys: given } of rewritten) {
    // Params win over keys of their name.
    const added = given?.filter((key) => !segments.some(({ name }) => name === key) && (keys.has('*') || keys.has(key)))
    const asks = [...keys].some((key) => !segments.some(({ name }) => name === key))
    if (added ? added.length > 0 : asks) return { rewrite, added: added ? added.map((key) => `\`${key}\``).join(', ') : 'what cannot be told' }
  }
  return undefined
}
