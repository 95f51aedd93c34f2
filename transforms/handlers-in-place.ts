import type { CallExpression } from '@babel/types'
import type { NodePath } from '@babel/traverse'
import type { Method } from './conversion.ts'
import { editsOf } from './edits.ts'
import { Draft } from './handler/draft.ts'
import type { FileDraft } from './handler/file-draft.ts'
import { flowOf } from './handler/flow.ts'
import { handedBy, takesOnly } from './handler/given.ts'
import { finds, handlersFor } from './handler/handler-values.ts'
import { readingOf } from './handler/reading.ts'
import type { Surrounding } from './handler/surroundings.ts'
import { headersSetBy, type Unit, type Units } from './handler/unit.ts'
import { unwrapped } from './handler/uses.ts'
import type { Wrapper, Wrapping } from './handler/wrapper.ts'
import type { SharedHelpers } from './shared-helpers.ts'

/** A function that a handler hands, where it stands, to one that calls it with the handler's own request: `run(req, res, async (req, res) => …)`. */
export interface HandlerInPlace {
  unit: Unit
  taker: Wrapper
  call: NodePath<CallExpression>
  /** The method that it is for, where it stands in a table of them. */
  method: Method | undefined
}

/** One of them as it is for one method, in the text of the handler around it. */
export interface DraftInPlace {
  draft: Draft
  taker: Wrapper
}

/**
 * The functions that a route's handler hands on where they stand: each is a handler, and is written where it stands, in every function
 * that the handler becomes. What cannot be read as one is left to be said of the call.
 * @param outer the wrappers that the handler stands in
 */
export function handlersInPlace(handler: Unit, units: Units, draft: FileDraft, shared: SharedHelpers | undefined, outer: Wrapping[]): HandlerInPlace[] {
  return [...handler.calls].flatMap(([call, callee]): HandlerInPlace[] => {
    const taker = shared?.taking(callee)
    const path = handler.uses.find((use) => use.of === 'argument' && use.call === call)?.nodePath.findParent((one) => one.node === call)
    if (!shared || !taker || taker.takes.size !== 1 || !path?.isCallExpression()) return []
    const [index] = taker.takes.keys()
    const argument = path.get('arguments')[index as number] as NodePath | undefined
    const values = (argument && handlersFor(taker, handler.module, argument)) ?? []
    if (!argument || !finds(taker, values)) return []
    const given = shared.givenBy([{ call, wrapper: taker }])
    const { request, response } = handedBy(given.object)
    const found = values.filter((value) => !value.reference).map((value): HandlerInPlace | undefined => {
      const unit = takesOnly(value.path.node, given) ? units.read(value.path, value.name, request, response) : undefined
      // What wrappers of the handler put on the request is in its own context, and not in the one that it hands on.
      return unit && { unit: Object.assign(unit, { given: { ...given, around: [...(given.around ?? []), ...around(handler, path), ...(shared.givenBy(outer).around ?? [])] }, guard: undefined, isSetter: false, isReader: false }), taker, call: path, method: value.method }
    })
    if (found.length === 0 || !found.every((one) => one !== undefined)) return []
    draft.handed.add(argument.node)
    return found
  })
}

/** What the handler itself does around such a function: headers that it has set by then, and where it may see it fail. */
function around(handler: Unit, call: NodePath<CallExpression>): Surrounding[] {
  const setters = [...handler.calls.values()].filter((callee) => callee.isSetter || callee.guard?.sets)
  const headers = [...new Set([handler, ...setters].flatMap(headersSetBy))]
  const catches = call.findParent((one) => one.isFunction() || (one.isTryStatement() && one.node.handler != null))?.isTryStatement() === true
  const waits = unwrapped(call).parentPath?.isAwaitExpression() === true
  if (headers.length === 0 && !catches) return []
  return [{ name: handler.name, headers, caught: catches && waits ? [{ status: true, headers: [] }] : [], acts: catches, waits, sent: false, catches, heeds: catches }]
}

/** The handler as it is for one method, with those that it hands on where they stand. */
export interface Variant {
  method: string
  draft: Draft
  inside: DraftInPlace[]
  /** What decides what the method comes to. */
  deciding: Draft
}

/** @param tested false where the handler is the same for all methods */
export function variantOf(file: FileDraft, handler: Unit, inPlace: readonly HandlerInPlace[], method: string, tested: boolean): Variant {
  const known = tested ? method : undefined
  const draft = new Draft(file, handler, flowOf(handler.node.body, handler.tests, known, readingOf(handler, file.edge)), editsOf(handler.module))
  const inside = draftsInPlace(inPlace, draft, known)
  return { method, draft, inside, deciding: deciding(draft, inside) }
}

/** They as they are for one method, in the edits of the handler for it. */
function draftsInPlace(inside: readonly HandlerInPlace[], handler: Draft, method: string | undefined): DraftInPlace[] {
  return inside.flatMap(({ unit, taker, call, method: own = method }) => {
    if (!handler.stepOf(call)) return []
    const flow = own === undefined || unit.methods.size === 0 ? unit.flow : flowOf(unit.node.body, unit.tests, own, readingOf(unit))
    return [{ draft: new Draft(handler.file, unit, flow, handler.edits), taker }]
  })
}

/** The function that decides what a method comes to: the one inside where all that the handler does for it is to hand that on. */
function deciding(handler: Draft, inside: readonly DraftInPlace[]): Draft {
  const [only, ...others] = inside
  const steps = handler.flow.list.steps.filter((step) => !step.dropped)
  const last = steps.at(-1)
  const isOnly = only && others.length === 0 && last?.answer !== undefined && steps.slice(0, -1).every((step) => step.kind === 'statement' && step.answer === undefined && step.early === undefined && !step.check)
  return isOnly && handler.answers.all.length === 0 ? only.draft : handler
}
