import type { SharedHelper } from '../transforms/shared-helpers.ts'
import type { Message } from '../transforms/messages.ts'
import type { RouteAnalysis } from '../transforms/route.ts'
import type { App } from './project.ts'
import type { SharedFunction, Sharing } from './shared.ts'
import type { Forms } from './twins.ts'

/** What became of one function that routes share. */
export interface HelperResult {
  app: App
  /** Relative to the app's root. */
  file: string
  name: string
  kind: HelperKind
  status: 'migrated' | 'both forms' | 'left'
  /** Routes of this run that need it, directly and through others. */
  routes: number
  /** Why it is left, where it cannot be converted. */
  reason: Message | undefined
}

export type HelperKind = 'wrapper' | 'handler' | 'middleware' | 'guard' | 'responder' | 'setter' | 'reader'

/** Which function is meant, for the report. */
export type SharedName = Pick<HelperResult, 'app' | 'file' | 'name'>

/** The functions that a route needs, directly and through others. */
export function sharedBy(sharing: Sharing, { app, needs }: { app: App; needs: SharedHelper[] }): SharedFunction[] {
  return sharing.functions(withCalls(needs.map((helper) => [app, helper] as const)))
}

/** How the report names a function that routes share. */
export function nameOfShared({ app, helper }: SharedFunction): SharedName {
  return { app, file: helper.unit.module.file, name: helper.wrapper?.name ?? helper.unit.name }
}

/**
 * What became of the functions that routes share, those that most routes need first.
 * @param needs what each route of the run needs, whether it moves or not
 */
export function reportHelpers(forms: Forms, needs: SharedFunction[][]): HelperResult[] {
  const routes = new Map<SharedFunction, number>()
  for (const one of forms.twins()) routes.set(one, 0)
  for (const one of needs.flat()) routes.set(one, (routes.get(one) ?? 0) + 1)
  const results = [...routes].map(([one, count]): HelperResult => {
    const { helper } = one
    return { ...nameOfShared(one), kind: kindOf(helper), status: forms.statusOf(one), routes: count, reason: helper.blocked }
  })
  return results.toSorted((a, b) => b.routes - a.routes || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.name < b.name ? -1 : 1))
}

/** Wrappers that could not be read as such, by the routes that stand in them. */
export function reportUnread(routes: { app: App; analysis: RouteAnalysis | undefined; messages: Message[] }[]): HelperResult[] {
  const found = new Map<string, HelperResult>()
  for (const { app, analysis, messages } of routes) {
    const { unread } = analysis ?? {}
    if (!unread) continue
    const key = `${app.root} ${unread.file} ${unread.name}`
    const known = found.get(key)
    if (known) known.routes++
    else found.set(key, { app, file: unread.file, name: unread.name, kind: 'wrapper', status: 'left', routes: 1, reason: messages.find((message) => /^NR1(49|71)$/.test(message.code)) })
  }
  return [...found.values()]
}

/** Functions with those that they call, each once. */
function withCalls(helpers: (readonly [App, SharedHelper])[]): (readonly [App, SharedHelper])[] {
  const found = new Map<SharedHelper, App>()
  const add = (app: App, helper: SharedHelper) => {
    if (found.has(helper)) return
    found.set(helper, app)
    for (const callee of helper.calls) add(app, callee)
  }
  for (const [app, helper] of helpers) add(app, helper)
  return [...found].map(([helper, app]) => [app, helper] as const)
}

function kindOf({ wrapper, unit: { flow, guard, isSetter } }: SharedHelper): HelperKind {
  if (wrapper) return wrapper.takes.size > 0 ? 'wrapper' : 'handler'
  if (flow.passes) return 'middleware'
  if (flow.answers === 'always') return 'responder'
  if (guard || flow.answers === 'maybe') return 'guard'
  return isSetter ? 'setter' : 'reader'
}
