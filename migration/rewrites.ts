import type { Rewritten } from '../transforms/rules/rewritten.ts'
import type { App } from './project.ts'
import type { Rewrite } from './next-config.ts'
import { HOLE } from './static-value.ts'

/**
 * What rewrites of next.config that may lead to a URL add to its query: an API Route finds that in `req.query`, a route handler does not
 * find it in `nextUrl.searchParams`.
 * @param url of the route, without basePath: `/api/posts/[id]`
 */
export function addedToQuery(app: Pick<App, 'rewrites' | 'hasRewrites' | 'basePath'>, url: string): Rewritten[] {
  if (app.rewrites === undefined) return app.hasRewrites ? [{ rewrite: 'one that cannot be read without running the configuration', keys: undefined }] : []
  return app.rewrites.flatMap((rewrite): Rewritten[] => {
    // What that is is assumed, and said once for the file.
    if (rewrite.destination === HOLE || !mayLeadTo(rewrite.destination, url, app.basePath)) return []
    const keys = keysOf(rewrite)
    return keys.length > 0 ? [{ rewrite: `\`${shown(rewrite.source)}\` to \`${shown(rewrite.destination)}\``, keys: keys.some((key) => key.includes(HOLE)) ? undefined : keys }] : []
  })
}

/**
 * The keys of its own query, and the parameters of its source and of what it matched, where none of them is used in the destination's
 * path (Next's prepare-destination).
 */
function keysOf({ source, destination, has }: Rewrite): string[] {
  const [path = '', query = ''] = destination.replace(/#.*$/, '').split('?')
  const own = query.split('&').filter(Boolean).map((pair) => decoded(pair.split('=')[0] ?? ''))
  const given = [...parametersOf(source), ...has, ...(source.includes(HOLE) ? [HOLE] : [])]
  // What the path uses has to come from there.
  if (parametersOf(path).length > 0) return own
  // A query of its own at the end of what is not known.
  return [...own, ...given, ...(path.endsWith(HOLE) ? [HOLE] : [])]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const shown = (text: string) => text.replaceAll(HOLE, '…')

/** Names of `:name` parameters and numbers of unnamed groups, as path-to-regexp counts them. */
function parametersOf(path: string): string[] {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const unnamed = [...path.matchAll(/(?<!:\w*)\((?!\?)/g)].map((_, index) => String(index))
  return [...names, ...unnamed]
}

function mayLeadTo(destination: string, url: string, basePath: string): boolean {
  // Of another host.
  if (/^[a-z][a-z+.-]*:\/\//i.test(destination)) return false
  const path = destination.replace(/[?#].*$/, '')
  const inside = basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
  return meets(partsOf(inside), partsOf(url))
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '')

/** Whether some path is both what the destination can give and what the route answers. */
function meets(destination: string[], route: string[]): boolean {
  const [given, ...givenRest] = destination
  const [asked, ...askedRest] = route
  if (given === undefined && asked === undefined) return true
  if (given !== undefined && (/^:.*[*+]$/.test(given) || given.includes(HOLE))) return meets(givenRest, route) || (asked !== undefined && meets(destination, askedRest))
  if (asked !== undefined && asked.includes('...')) return meets(destination, askedRest) || (given !== undefined && meets(givenRest, route))
  if (given === undefined || asked === undefined) return false
  const open = given.includes(':') || given.includes('(') || asked.startsWith('[')
  return (open || given === asked) && meets(givenRest, askedRest)
}
