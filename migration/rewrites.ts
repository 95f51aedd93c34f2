import type { App } from './project.ts'
import type { Rewrite } from './next-config.ts'

/**
 * Whether a rewrite of next.config may lead to a URL and add to its query what the original URL does not have: an API Route finds
 * that in `req.query`, a route handler does not find it in `nextUrl.searchParams`. True also where that cannot be told.
 * @param url of the route, without basePath: `/api/posts/[id]`
 */
export function mayAddToQuery(app: Pick<App, 'rewrites' | 'hasRewrites' | 'basePath'>, url: string): boolean {
  if (app.rewrites === undefined) return app.hasRewrites
  return app.rewrites.some((rewrite) => addsToQuery(rewrite) && mayLeadTo(rewrite.destination, url, app.basePath))
}

/** A query of its own, or parameters of the source of which none is used in the destination's path (Next's prepare-destination). */
function addsToQuery({ source, destination }: Rewrite): boolean {
  const [path = '', query] = destination.split('?')
  const used = parametersOf(path)
  const given = parametersOf(source)
  return query !== undefined || (given.length > 0 && !given.some((name) => used.includes(name)))
}

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
  if (given !== undefined && /^:.*[*+]$/.test(given)) return meets(givenRest, route) || (asked !== undefined && meets(destination, askedRest))
  if (asked !== undefined && asked.includes('...')) return meets(destination, askedRest) || (given !== undefined && meets(givenRest, route))
  if (given === undefined || asked === undefined) return false
  const open = given.includes(':') || given.includes('(') || asked.startsWith('[')
  return (open || given === asked) && meets(givenRest, askedRest)
}
