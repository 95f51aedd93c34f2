import semver from 'semver'
import type { Caching, Method, Target } from './conversion.ts'
import type { Draft } from './handler/draft.ts'
import { placeOf } from './handler/module.ts'
import { say, type Message } from './messages.ts'
import type { ReadyRoute } from './route.ts'

/** One function of the new file, as far as caching looks at it. */
interface Answering {
  methods: Method[]
  /** undefined where a library makes it. */
  draft: Draft | undefined
}

/**
 * `export const dynamic` and the rest of the segment config, by target version (SEMANTICS, section 3, caching).
 * @returns also the message for a route that `--caching` was asked for and does not fit
 */
export function cachingOf(ready: ReadyRoute, groups: Answering[]): { caching: Caching; messages: Message[] } {
  const { quote } = ready.module.style
  const { target, caching: asked } = ready.draft.options
  const { config } = ready.file
  const exports: Record<string, string> = {}
  const messages: Message[] = []
  const obstacle = asked && obstacleTo(ready, groups)
  if (obstacle) messages.push(say('NR304', ready.module.file, placeOf(ready.file.handler.path.node), { reason: obstacle }))
  const get = groups.some((group) => group.methods.includes('GET'))
  let why = 'No GET, so nothing is cached.'
  if (asked === 'force-static' && !obstacle) {
    exports['dynamic'] = `${quote}force-static${quote}`
    why = 'Asked for: answered once, at build, and then from the cache.'
  } else if (typeof asked === 'object' && !obstacle) {
    exports['revalidate'] = String(asked.revalidate)
    why = `Asked for: answered from the cache, which is renewed after ${asked.revalidate} seconds.`
  } else if (get && target.cacheComponents) why = 'GET waits for a connection first: API Routes were never cached.'
  else if (get) {
    exports['dynamic'] = `${quote}force-dynamic${quote}`
    why = 'API Routes were never cached; stated so that a reader sees it.'
    if (semver.major(target.next) < 15) {
      exports['fetchCache'] = `${quote}default-no-store${quote}`
      why = 'API Routes were never cached, nor were their fetches; on this version both must be stated.'
    }
  }
  // `experimental-edge` was its name on Pages only.
  if (config.runtime && !target.cacheComponents) exports['runtime'] = `${quote}${config.runtime.replace('experimental-', '')}${quote}`
  if (config.maxDuration) exports['maxDuration'] = config.maxDuration
  if (config.regions) exports['preferredRegion'] = config.regions
  return { caching: { exports, why }, messages }
}

/** What a file that answers GET states so that it is never cached, as an API Route was not. */
export function alwaysDynamic(target: Target, quote: string): Caching {
  if (target.cacheComponents) return { exports: {}, why: 'It answers other methods than GET too, so nothing is cached.' }
  const dynamic = `${quote}force-dynamic${quote}`
  if (semver.major(target.next) >= 15) return { exports: { dynamic }, why: 'API Routes were never cached; stated so that a reader sees it.' }
  return { exports: { dynamic, fetchCache: `${quote}default-no-store${quote}` }, why: 'API Routes were never cached, nor were their fetches; on this version both must be stated.' }
}

/** Why a route cannot be prerendered and mean the same; undefined where it can. The end of a sentence. */
function obstacleTo(ready: ReadyRoute, groups: Answering[]): string | undefined {
  const { draft, helpers } = ready
  if (draft.options.target.cacheComponents) return 'with `cacheComponents`, `dynamic` and `revalidate` are build errors'
  if (draft.edge) return 'the edge runtime prerenders nothing'
  const methods = groups.flatMap((group) => group.methods)
  if (methods.length !== 1 || methods[0] !== 'GET') return methods.includes('GET') ? 'it answers other methods than GET too' : 'it does not answer GET'
  const functions = [...groups.flatMap((group) => group.draft ?? []), ...helpers]
  if (functions.some((one) => one.needs.request) || draft.imports.has('next/headers')) return 'it reads the request, which is not there at build'
  if (functions.some((one) => one.needs.params)) return 'it reads its parameters, of which the values are not known at build'
  return undefined
}
