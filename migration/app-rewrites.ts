import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import type { ReplayedRewrite } from '../transforms/adapter/replay.ts'
import { textOf } from './files.ts'
import { overlap, patternOf, patternOfRoute } from './path-pattern.ts'
import type { App } from './project.ts'
import { replayedRewrites } from './replayed-rewrites.ts'
import { addedToQuery, isElsewhere } from './rewrites.ts'
import { apiUrls } from './routes.ts'

/**
 * The rewrites of next.config that the app's own `readRewrittenQuery` does again: those by which most of its endpoints are reached. One list
 * stands for all, so that functions which routes share can read the query as each route has it.
 * @returns none where nothing that is added can be told
 */
export function appRewrites(app: App): ReplayedRewrite[] {
  if (!app.rewrites?.length || rewritingMiddleware(app) !== undefined) return []
  const lists = new Map<string, { rewrites: ReplayedRewrite[]; count: number }>()
  const urls = apiUrls(app)
  for (const url of urls) {
    const rewrites = replayedRewrites(app, url)
    if ('reason' in rewrites || rewrites.length === 0) continue
    const key = JSON.stringify(rewrites)
    lists.set(key, { rewrites, count: (lists.get(key)?.count ?? 0) + 1 })
  }
  const [most] = [...lists.entries()].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
  // Functions that routes share have one form for all: it is worth having where most of them can use it.
  const isOfMost = most && urls.filter((url) => holdsFor(app, most[1].rewrites, url)).length * 2 > urls.length
  return isOfMost ? most[1].rewrites : []
}

/** Whether that list gives what rewrites add to the query of one endpoint. @param url of the route, without basePath */
export function holdsFor(app: App, list: readonly ReplayedRewrite[], url: string): boolean {
  if (list.length === 0) return false
  const own = replayedRewrites(app, url)
  if ('reason' in own) return false
  if (own.length > 0) return JSON.stringify(own) === JSON.stringify(list)
  // No rewrite has a say in what leads there, and none of the list takes its own path.
  const route = patternOfRoute(url)
  const rewrites = (app.rewrites ?? []).filter((one) => !isElsewhere(one))
  return addedToQuery(app, url).length === 0 && rewrites.every(({ source, destination }) => !overlap(patternOf(source), route) && !overlap(patternOf(destination.replace(/[?#].*$/, '')), route))
}

/** The middleware or proxy of an app that may have rewritten a path before next.config's rewrites see it. */
export function rewritingMiddleware(app: App): string | undefined {
  const files = globSync(`{,src/}{middleware,proxy}.{${app.pageExtensions.join(',')}}`, { cwd: app.root })
  return files.find((one) => /rewrite/i.test(textOf(join(app.root, one))))
}
