import { METHODS, type FoundMethod, type Method } from './conversion.ts'
import { EVERY_METHOD } from './handler/methods.ts'
import { placeOf } from './handler/module.ts'
import type { RequestUse } from './handler/uses.ts'
import { say, type Message } from './messages.ts'
import type { ReadyRoute } from './route.ts'

export interface Inferred {
  /** undefined where all methods stay. */
  methods: FoundMethod[] | undefined
  messages: Message[]
}

const WITH_BODY: readonly Method[] = ['POST', 'PUT', 'PATCH']

/**
 * The methods of a handler that tests none, as `--methods infer` narrows them: those that callers in the repository show, and where
 * these leave something open, those that what the handler reads shows (the body: POST, PUT and PATCH; only the search: GET). A method
 * goes only where there is a reason for another one; a caller of which the method cannot be told keeps all.
 */
export function inferMethods(ready: ReadyRoute): Inferred {
  const { callers = [] } = ready.draft.options
  const { file } = ready.module
  const at = placeOf(ready.file.handler.path.node)
  const unclear = callers.find((caller) => caller.method === undefined)
  if (unclear) return { methods: undefined, messages: [say('NR303', file, at, { caller: `${unclear.file}:${unclear.line}` })] }

  const shown = new Map<Method, { file: string; line: number }[]>()
  const show = (method: Method, place: { file: string; line: number }) => {
    const places = shown.get(method) ?? []
    shown.set(method, places)
    if (!places.some((other) => other.file === place.file && other.line === place.line)) places.push(place)
  }
  for (const { method, certain, file: from, line } of callers) if (certain) show(method as Method, { file: from, line })

  const reads = readsOf(ready)
  const body = reads.find((use) => use.path[0] === 'body')
  const search = reads.find((use) => use.path[0] === 'query')
  const here = (use: RequestUse) => ({ file, line: placeOf(use.node).line })
  const takesBody = [...shown.keys()].some((method) => method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS')
  if (body && !takesBody) for (const method of WITH_BODY) show(method, here(body))
  else if (search && shown.size === 0) show('GET', here(search))
  // A preflight alone says that some other method follows.
  if ([...shown.keys()].every((method) => method === 'OPTIONS')) return { methods: undefined, messages: [] }

  for (const { method, certain, file: from, line } of callers) if (!certain) show(method as Method, { file: from, line })
  // HEAD comes with GET, and the framework answers OPTIONS.
  const head = shown.get('HEAD')
  if (head && !shown.has('GET')) for (const place of head) show('GET', place)
  const methods = METHODS.filter((method) => shown.has(method) && method !== 'HEAD').map((name): FoundMethod => ({ name, source: 'inferred', evidence: shown.get(name)! }))
  const dropped = EVERY_METHOD.filter((method) => method !== 'OPTIONS' && !shown.has(method) && !(method === 'GET' && head))
  if (dropped.length === 0) return { methods: undefined, messages: [] }
  return { methods, messages: [say('NR302', file, at, { dropped: listed(dropped), kept: listed(methods.map((method) => method.name)) })] }
}

/** What the handler and the functions that it calls read of the request; not its own parameters, which any method may carry. */
function readsOf(ready: ReadyRoute): RequestUse[] {
  const parameters = new Set(ready.draft.options.segments.map((segment) => segment.name))
  const drafts = [...ready.variants.map((variant) => variant.draft), ...ready.helpers]
  const uses = drafts.flatMap((draft) => draft.uses.filter((use): use is RequestUse => use.of === 'request'))
  return uses.filter((use) => use.path[0] === 'body' || (use.path[0] === 'query' && use.path[1] !== undefined && !parameters.has(use.path[1])))
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
