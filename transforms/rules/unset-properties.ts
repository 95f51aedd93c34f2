import type { RouteOptions } from '../conversion.ts'
import type { Draft } from '../handler/draft.ts'
import semver from 'semver'
import type { Unit } from '../handler/unit.ts'
import { unwrapped, type RequestUse } from '../handler/uses.ts'
import { isPure } from '../handler/purity.ts'
import type { RouteAnalysis } from '../route.ts'
import { assignmentOf, isOwn, propertiesPut } from './request-properties.ts'
import type { Rule } from './rule.ts'
import { isWritten } from './text.ts'

/** Members that requests of the web have by themselves, and API Routes' do not. */
const OF_THE_WEB = new Set('ua page body bodyUsed cache credentials destination integrity keepalive mode redirect referrer referrerPolicy duplex clone json text formData blob arrayBuffer bytes'.split(' '))

/** What libraries put there that are known, and called by name. */
const OF_LIBRARIES = new Set('auth file files rateLimit session'.split(' '))

/** `req.user` in a route that nothing stands around, or that nothing in the project ever puts there: it is missing on both sides. */
export const unsetProperties: Rule = {
  name: 'unset-properties',
  about: 'What nothing puts on the request is missing in API Routes and in route handlers alike: `req.user` stays what it was, and a reviewer hears of it.',
  rewrite(draft) {
    const { unit, file } = draft
    const reached = file.unwrapped ? [...unitsFrom(file.unwrapped)] : []
    const isAlone = reached.includes(unit) && !reached.some(mayPut)
    const put = new Set(reached.flatMap((one) => propertiesPut(one.uses)))
    for (const use of draft.requests((one) => isUnset(one, file.options.target.next))) {
      const name = use.path[0] as string
      if (!isAlone && (file.edge || unit.given?.properties.includes(name) || !isPutNowhere(file.options, name))) continue
      if (!isAlone && !isWritten(use.nodePath)) file.unset.add(name)
      if (isWritten(use.nodePath)) {
        const assignment = assignmentOf(use.nodePath)
        const step = assignment && draft.stepOf(assignment)
        const value = assignment?.isAssignmentExpression() ? assignment.node.right : undefined
        const isWhole = step?.node.type === 'ExpressionStatement' && assignment !== undefined && step.node.expression === unwrapped(assignment).node
        if (!isAlone || reached.some((one) => one.uses.some((other) => other.of === 'request' && other.path[0] === name && !isWritten(other.nodePath))) || !step || !isWhole || !value || !isPure(value)) continue
        // Nobody looks at it again.
        step.dropped = true
        draft.claim(use, this.name)
      } else if (!put.has(name) && !use.entry && !isCalled(use) && !isTyped(draft, use)) {
        draft.put(use, `${file.module.typescript ? `(${draft.request} as any)` : draft.request}.${name}`)
        draft.review('NR215', use.nodePath, { name })
        draft.claim(use, this.name)
      }
    }
  },
}

/** Whether what a function that is called looks for on the request is put there by nothing that the route runs through. */
export function isNeverPut({ file }: Draft, name: string): boolean {
  if (file.options.ownServer) return false
  const { handler, around = [] } = file.others?.() ?? {}
  // What stands around the handler calls it as a parameter, of which the rest is known.
  const reached = handler ? [handler, ...around].flatMap((one) => [...unitsFrom(one)]).filter((one) => !around.length || !one.isParameter) : []
  return reached.length > 0 && !reached.some(mayPut) && !reached.some((one) => propertiesPut(one.uses).includes(name))
}

/** Whether no code of the project seems to put it there, or none that hands it on: what does so on a route's way is looked for when the route is known. */
export const isPutNowhere = ({ put }: Pick<RouteOptions, 'put'>, name: string): boolean => put !== undefined && (put.isKept?.(name) === true || (!OF_LIBRARIES.has(name) && !put.has(name)))

/**
 * What functions on a route's way take for missing, and another one puts there, or a server of the project's own may have put.
 */
export function putAfterAll({ needs, ready, options }: RouteAnalysis): string | undefined {
  if (!ready) return undefined
  const drafts = [...[...needs, ...ready.own].flatMap((one) => one.drafts), ...ready.helpers, ...ready.variants.flatMap((one) => [one.draft, ...one.inside.map((inner) => inner.draft)])]
  const unset = new Set([ready.draft, ...drafts.map(({ file }) => file)].flatMap((file) => [...file.unset]))
  const put = new Set(drafts.flatMap(({ unit }) => propertiesPut(unit.uses)))
  return [...unset].find((name) => options.ownServer || put.has(name))
}

/** Of `ip` and `geo`, route handlers know something up to Next 14. */
const isUnset = (use: RequestUse, next: string): boolean =>
  (isOwn(use) && !OF_THE_WEB.has(use.path[0] as string)) || (use.path.length === 1 && /^(ip|geo)$/.test(use.path[0] as string) && semver.gte(next, '15.0.0'))

/** Whether a type says that it is there: somebody puts it, whom we have not seen. */
const isTyped = ({ file, unit }: Draft, { node }: RequestUse): boolean =>
  file.module.typescript && node.type === 'MemberExpression' && !/\bas\b|<any>/.test(file.module.source.slice(node.object.start as number, node.object.end as number)) && unit.request?.binding.identifier.typeAnnotation?.type === 'TSTypeAnnotation' && unit.request.binding.identifier.typeAnnotation.typeAnnotation.type !== 'TSAnyKeyword'

/** What failed to be called says so by its name. */
const isCalled = ({ nodePath }: RequestUse): boolean => ['callee', 'tag'].includes(String(unwrapped(nodePath).key))

/** Whether a function hands the request to what is not known: that may put anything on it. */
const mayPut = ({ uses, calls, isParameter, isAsked, takes }: Unit): boolean => isParameter || isAsked === true || takes !== undefined || uses.some((use) => (use.of === 'escape' && use.what === 'request') || (use.of === 'argument' && use.what === 'request' && !calls.has(use.call)))

/** A function and all that it calls with its request. */
function unitsFrom(unit: Unit, found = new Set<Unit>()): Set<Unit> {
  if (found.has(unit)) return found
  found.add(unit)
  for (const callee of unit.calls.values()) unitsFrom(callee, found)
  return found
}
