import type { Rewritten } from '../transforms/rules/rewritten.ts'
import type { App } from './project.ts'
import { overlap, patternOf, patternOfRoute } from './path-pattern.ts'
import type { Rewrite } from './read-rewrites.ts'
import { HOLE } from './static-value.ts'

/**
 * What rewrites of next.config that may lead to a URL add to its query: an API Route finds that in `req.query`, a route handler does not
 * find it in `nextUrl.searchParams`.
 * @param url of the route, without basePath: `/api/posts/[id]`
 */
export function addedToQuery(app: Pick<App, 'rewrites' | 'hasRewrites' | 'basePath'>, url: string): Rewritten[] {
  if (app.rewrites === undefined) return app.hasRewrites ? [{ rewrite: 'one that cannot be read without running the configuration', keys: undefined }] : []
  const { rewrites } = app
  return rewrites.flatMap((rewrite, index): Rewritten[] => {
    const keys = keysOf(rewrite)
    // What that is is assumed, and said once for the file.
    if (keys.length === 0 || rewrite.destination === HOLE || !mayLeadTo(rewrite, url, app.basePath, rewrites.slice(index + 1))) return []
    return [{ rewrite: nameOf(rewrite), keys: keys.some((key) => key.includes(HOLE)) ? undefined : keys }]
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
  // What the path uses has to come from there; where all of that may be missing, the rest is added.
  const used = parametersOf(path)
  const mayMiss = (name: string) => new RegExp(`:${name}(\\([^()]*\\))?[*?]`).test(source)
  if (used.length > 0) return used.every(mayMiss) ? [...own, ...given.filter((name) => ![...used, ...own, HOLE].includes(name))] : own
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

/** A rewrite for messages. */
export const nameOf = ({ source, destination }: Rewrite): string => `\`${source}\` to \`${destination}\``.replaceAll(HOLE, '…')

/** Names of `:name` parameters and numbers of unnamed groups, as path-to-regexp counts them. */
function parametersOf(path: string): string[] {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const unnamed = [...path.matchAll(/(?<!:\w*)\((?!\?)/g)].map((_, index) => String(index))
  return [...names, ...unnamed]
}

/** Whether a rewrite leads to another host, as those mostly do of which the environment tells where to; not where that would matter here. */
export function isElsewhere(rewrite: Rewrite): boolean {
  const { destination } = rewrite
  return isUrl(destination) || destination === HOLE || (destination.startsWith(HOLE) && keysOf(rewrite).length === 0)
}

const isUrl = (destination: string) => /^[a-z][a-z+.-]*:\/\//i.test(destination)

/** @param later rewrites that Next tries after it, one of which may take it on */
function mayLeadTo({ destination }: Rewrite, url: string, basePath: string, later: Rewrite[]): boolean {
  if (isUrl(destination)) return false
  const path = destination.replace(/[?#].*$/, '')
  const gives = patternOf(basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path)
  if (overlap(gives, patternOfRoute(url))) return true
  return later.some((one, index) => !isElsewhere(one) && !destination.startsWith(HOLE) && overlap(gives, patternOf(one.source)) && mayLeadTo(one, url, basePath, later.slice(index + 1)))
}
