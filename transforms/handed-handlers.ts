import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { METHODS, type Method } from './conversion.ts'
import { editsOf, type Edits } from './edits.ts'
import { OTHER_METHOD } from './handler/constant.ts'
import { dataTypeOf } from './handler/data-types.ts'
import { Draft } from './handler/draft.ts'
import type { FileDraft } from './handler/file-draft.ts'
import { flowOf } from './handler/flow.ts'
import { handedBy, takesOnly } from './handler/given.ts'
import { finds, handlersFor, handlersIn, type HandlerValue } from './handler/handler-values.ts'
import { outcomeOf } from './handler/methods.ts'
import { placeOf, type Module } from './handler/module.ts'
import { refusesOthers } from './handler/refuses-others.ts'
import { isReexport } from './handler/reexports.ts'
import { readingOf } from './handler/reading.ts'
import type { Surrounding } from './handler/surroundings.ts'
import { isFunction, type Given, type Unit, type Units } from './handler/unit.ts'
import type { Wrapper, Wrapping } from './handler/wrapper.ts'
import { say, type MessageCode } from './messages.ts'
import { propertiesPut } from './rules/request-properties.ts'
import type { NeededHelpers } from './needed-helpers.ts'
import type { RouteAnalysis } from './route.ts'
import type { SharedHelpers } from './shared-helpers.ts'

/** The functions of one route that it hands to a wrapper or to a function that calls them: each is a handler, written where it stands. */
export class HandedHandlers {
  readonly #module: Module
  readonly #analysis: RouteAnalysis
  readonly #shared: SharedHelpers | undefined
  readonly #needed: NeededHelpers

  constructor(module: Module, analysis: RouteAnalysis, shared: SharedHelpers | undefined, needed: NeededHelpers) {
    this.#module = module
    this.#analysis = analysis
    this.#shared = shared
    this.#needed = needed
  }

  /**
   * Functions of other files that are handed to a wrapper, each as what it is around itself. They have one form for all who hand them on:
   * they take a request and a response, and what wrappers put on the request, but no more parameters.
   */
  imported(values: readonly HandlerValue[], given: Given): Map<HandlerValue, Wrapping[]> {
    const found = new Map<HandlerValue, Wrapping[]>()
    const references = new Set(values.map((value) => value.reference?.node))
    for (const value of values) {
      const { elsewhere, reference, path, name } = value
      if (!elsewhere || !reference) continue
      if (given.object || path.node.params.length > 2) this.#say('NR124', reference.node)
      const stray = reference.isIdentifier() ? this.#module.program.scope.getOwnBinding(name)?.referencePaths.find((one) => !references.has(one.node) && !isReexport(one)) : undefined
      if (stray) this.#say('NR122', stray.node, { name })
      found.set(value, [{ call: reference.node as CallExpression, wrapper: elsewhere }])
    }
    return found
  }

  /** Functions that are handed to a wrapper, as handlers of their methods. */
  read(values: HandlerValue[], givenIn: (inner: Wrapping[]) => Given, draft: FileDraft, units: Units, edits: Edits): Draft[] {
    const references = new Set(values.map((value) => value.reference?.node))
    return [...new Map(values.map((value) => [value.path.node, value])).values()].flatMap((value) => {
      const { path, name, method, reference, wrappings = [] } = value
      const given = givenIn(wrappings)
      const unlike = values.find((other) => other.path.node === path.node && other.wrappings?.map((one) => one.wrapper).some((wrapper, n) => wrapper !== wrappings[n]?.wrapper))
      if (unlike?.reference) this.#say('NR122', unlike.reference.node, { name })
      const { request, response } = handedBy(given.object)
      const unit = takesOnly(path.node, given) ? units.read(path, name, request, response) : undefined
      if (!unit) {
        this.#say('NR124', path.node)
        return []
      }
      const stray = reference && this.#module.program.scope.getOwnBinding(name)?.referencePaths.find((one) => !references.has(one.node) && !isReexport(one) && !(given.data && dataTypeOf(one)))
      if (stray) this.#say('NR122', stray.node, { name })
      unit.given = { ...given, typed: given.typed && !reference }
      unit.guard = undefined
      unit.isSetter = false
      unit.isReader = false
      const alone = values.filter((one) => one.path.node === path.node).length === 1
      return [new Draft(draft, unit, alone && method && unit.methods.size > 0 ? flowOf(unit.node.body, unit.tests, method, readingOf(unit)) : unit.flow, edits)]
    })
  }

  /**
   * Handlers that the handler hands to a function which calls one of them with its request: `run(req, res, { GET: list })`.
   * @param inPlace those that are written where they stand
   */
  handedBy(handler: Unit, units: Units, draft: FileDraft, edits: Edits, inPlace: ReadonlySet<Node>): { drafts: Draft[]; takers: Map<Draft, Wrapper>; methods: Method[] | undefined } {
    const drafts: Draft[] = []
    const takers = new Map<Draft, Wrapper>()
    let methods: Method[] | undefined
    for (const [call, callee] of handler.calls) {
      const wrapper = this.#shared?.taking(callee)
      const path = handler.uses.find((use) => use.of === 'argument' && use.call === call)?.nodePath.findParent((one) => one.node === call)
      if (!wrapper || !path?.isCallExpression()) continue
      const given = this.#shared?.givenBy([{ call, wrapper }])
      for (const index of wrapper.takes.keys()) {
        const argument = path.get('arguments')[index]
        const values = argument && handlersFor(wrapper, this.#module, argument as NodePath)
        const inside = values?.find((value) => !value.reference && !inPlace.has(value.path.node))
        if (!given || !values || inside || !finds(wrapper, values)) {
          this.#say('NR145', argument?.node ?? call, { name: wrapper.name })
          continue
        }
        draft.handed.add(argument.node)
        for (const one of this.read(values.filter((value) => value.reference), () => given, draft, units, edits)) {
          drafts.push(one)
          takers.set(one, wrapper)
        }
        if (handler.methods.size === 0 && handler.calls.size === 1) methods = this.#answeredBy(values, wrapper, drafts)
      }
    }
    return { drafts, takers, methods }
  }

  /**
   * Handlers in wrappers whose handler is called where it is made: `return byMethod({ GET: list })(req, res)`.
   * @param outer wrappers that the handler stands in
   * @param around what the handler itself does around those calls
   * @param known what `handedBy` gives: functions of the file, and methods, are added to that
   * @returns the wrappers of each of them, inner ones first
   */
  applied(handler: Unit, units: Units, draft: FileDraft, edits: Edits, outer: Wrapping[], around: readonly Surrounding[], known: { drafts: Draft[]; takers: Map<Draft, Wrapper>; methods: Method[] | undefined }): Wrapping[][] {
    const wrappings: Wrapping[][] = []
    const drafts: Draft[] = []
    for (const callee of new Set(handler.calls.values())) {
      const { applied } = callee
      const shared = this.#shared
      const [innermost] = applied?.wrappings ?? []
      if (!applied || !shared || !innermost) continue
      const given = shared.givenBy(applied.wrappings)
      const values = handlersFor(innermost.wrapper, this.#module, applied.argument, (inner) => shared.wrapped(this.#module, inner, isHandlerOf(this.#module, shared)), (name, source) => shared.handler(this.#module, name, source))
      if (!values || (!applied.held && values.some((value) => !value.reference)) || !finds(innermost.wrapper, values)) {
        this.#say('NR145', applied.argument.node, { name: innermost.wrapper.name })
        continue
      }
      const imported = this.imported(values, given)
      wrappings.push([...values.flatMap((value) => [...(imported.get(value) ?? []), ...(value.wrappings ?? [])]), ...applied.wrappings])
      // What guards of other files give the handler, it hands on.
      const guards = [...new Set(handler.calls.values())].filter((one) => !one.applied && !one.isParameter && one.module !== this.#module && one.guard)
      const put = [...propertiesPut(handler.uses), ...guards.flatMap((one) => shared.convert(one).signature?.gives ?? [])]
      const givenIn = (inner: Wrapping[]): Given => {
        const all = shared.givenBy([...inner, ...applied.wrappings, ...outer])
        return { ...all, properties: [...new Set([...all.properties, ...put])], around: [...(all.around ?? []), ...around] }
      }
      for (const one of this.read(values.filter((value) => !value.elsewhere), givenIn, draft, units, edits)) {
        drafts.push(one)
        known.takers.set(one, innermost.wrapper)
      }
      draft.signatures.set(callee, { request: true, params: false, async: true, answers: 'always' })
      // Where nothing else answers, a method that the table refuses is none of the route's.
      const others = [...handler.calls.values()].filter((one) => one !== callee)
      const isAlone = handler.methods.size === 0 && handler.chains.size === 0 && handler.answering.size === 0 && others.every((one) => !one.applied && !one.takes && one.flow.answers !== 'always')
      if (isAlone) known.methods ??= this.#answeredBy(values, innermost.wrapper, drafts)
    }
    known.drafts.push(...drafts)
    return wrappings
  }

  /** Of the methods that a handler answers by what it calls, also the preflights that a wrapper around it answers before. */
  withPreflights(methods: Method[] | undefined, wrappers: readonly Wrapper[]): Method[] | undefined {
    const answers = methods && !methods.includes('OPTIONS') && wrappers.some((wrapper) => this.#needed.knowsPreflights(wrapper))
    return answers ? [...methods, 'OPTIONS'] : methods
  }

  /** The methods that handlers of a table answer, or one that tests them; undefined where that may be all of them. */
  #answeredBy(values: HandlerValue[], wrapper: Wrapper, drafts: Draft[]): Method[] | undefined {
    const options = this.#needed.knowsPreflights(wrapper)
    if (values.every((value) => value.method)) return refusesOthers(wrapper) ? METHODS.filter((method) => values.some((value) => value.method === method) || (options && method === 'OPTIONS')) : undefined
    const [only] = drafts
    if (!only || only.unit.methods.size === 0) return undefined
    if (mayAnswer(only, OTHER_METHOD)) return undefined
    return METHODS.filter((method) => mayAnswer(only, method) || (options && method === 'OPTIONS'))
  }

  #say(code: MessageCode, node: Parameters<typeof placeOf>[0], details: Record<string, string> = {}): void {
    this.#analysis.messages.push(say(code, this.#module.file, placeOf(node), details))
  }
}

/** The methods that a handler answers which is written once for all; undefined where that is every one. */
export function answeredAlone(draft: Draft | undefined): Method[] | undefined {
  if (!draft || mayAnswer(draft, OTHER_METHOD)) return undefined
  const methods = METHODS.filter((method) => mayAnswer(draft, method))
  return methods.filter((method) => method !== 'HEAD' || !methods.includes('GET'))
}

/** Whether a handler that is written for all methods comes to more than 405 for one. */
export function mayAnswer({ file, unit }: Draft, method: string): boolean {
  const outcome = outcomeOf(new Draft({ ...file, messages: [] }, unit, flowOf(unit.node.body, unit.tests, method, readingOf(unit)), editsOf(unit.module)))
  return outcome === 'hangs' || outcome.status !== 405
}

/** Of two lists of which either may say nothing. */
export const bothOf = (one: Method[] | undefined, other: Method[] | undefined): Method[] | undefined => (one && other ? one.filter((method) => other.includes(method)) : (one ?? other))

/** Whether an argument of a wrapper is a handler: a function, or the name of one. */
export function isHandlerOf(module: Module, shared: SharedHelpers): (path: NodePath) => boolean {
  return (path) => isFunction(path) || handlersIn(module, path, (call) => shared.wrapped(module, call, isHandlerOf(module, shared)), (name, source) => shared.handler(module, name, source)) !== undefined
}
