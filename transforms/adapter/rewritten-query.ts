import { styleOf } from '../style.ts'
import { replayText, type ReplayedRewrite } from './replay.ts'

/** The whole query as API Routes gave it behind rewrites of next.config (SEMANTICS, sections 1 and 2: `req.query`, `nextUrl.searchParams`). */
export function readRewrittenQuerySource(typescript: boolean, { rewrites = [] }: { rewrites?: readonly ReplayedRewrite[] }): string {
  const ts = (text: string) => (typescript ? text : '')
  const list = rewrites.length > 0 ? replayText(rewrites, styleOf('')) : '[]'
  return `${ts(`import type { NextRequest } from 'next/server'

type Query = Partial<Record<string, string | string[]>>

/** A rewrite of next.config, by the paths that it takes; in its other texts, $1 is what the first group of the source took. */
interface Rewrite {
  source: RegExp
  /** Of these, the paths that a route answers itself, before Next tries the rewrite. */
  except?: RegExp
  /** Where it leads, where another rewrite may go on from there. */
  destination?: string
  query?: Record<string, string | string[]>
}

`)}/** The rewrites of next.config that add to the query of routes, in its order: where it changes, change them here too. */
const rewrites${ts(': Rewrite[]')} = ${list}

/**
 * The query as API Routes gave it: what rewrites of next.config have added wins over what was sent, a key that is given twice is a list,
 * and the route's params win over keys of their name. A route handler is given the URL as it was before the rewrites.
 */
export function readRewrittenQuery(request${ts(': NextRequest')}, params${ts(': Query')} = {})${ts(': Query')} {
  const { pathname, searchParams } = request.nextUrl
  const query${ts(': Query')} = {}
  searchParams.forEach((_value, key) => {
    const values = searchParams.getAll(key)
    query[key] = values.length > 1 ? values : values[0]
  })
  return { ...query, ...addedBy(pathname), ...params }
}

/** What rewrites have added to the query on the way from a path to the route. */
function addedBy(path${ts(': string')})${ts(': Query')} {
  const query${ts(': Query')} = {}
  for (const { source, except, destination, query: added = {} } of rewrites) {
    if (!source.test(path) || except?.test(path)) continue
    const fill = (text${ts(': string')}) => path.replace(source, text)
    for (const [key, value] of Object.entries(added)) query[key] = Array.isArray(value) ? value.flatMap((one) => fill(one).split('/')) : fill(value)
    if (destination !== undefined) path = fill(destination)
  }
  return query
}
`
}
