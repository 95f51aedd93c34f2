import type { Node } from '@babel/types'
import { appOnlyCalls } from './app-functions.ts'
import { applyRules } from './apply-rules.ts'
import { caughtByPromise } from './caught-handlers.ts'
import { METHODS, type Method, type RouteOptions } from './conversion.ts'
import { keepOnEdge, unfitOnEdge } from './edge-handlers.ts'
import { editsOf, type Edits } from './edits.ts'
import { isLogged, reviewLocated } from './adapter/located.ts'
import { answeredAlone, bothOf, HandedHandlers, mayAnswer } from './handed-handlers.ts'
import { findFunctions } from './find-functions.ts'
import { isOneOf, membersIn } from './handler/callees.ts'
import { handlersInPlace, variantOf } from './handlers-in-place.ts'
import { calleesOf, heldIn } from './handler/middleware.ts'
import { OTHER_METHOD } from './handler/constant.ts'
import { excludeResponses, givesValue, valueTypeOf } from './handler/data-types.ts'
import { Draft } from './handler/draft.ts'
import { fileDraftOf, type FileDraft } from './handler/file-draft.ts'
import { markWrapping } from './handler/mark-wrapping.ts'
import { convertAround } from './handler/made-handlers.ts'
import { writeCall } from './handler/factory.ts'
import { handedBy, takesOnly } from './handler/given.ts'
import { mayHang } from './handler/guard.ts'
import { convertLibrary, givenByLibrary } from './handler/library-wrappers.ts'
import { mayRepeat, type HandlerValue } from './handler/handler-values.ts'
import { lostCalls, methodsToTry, outcomeOf, worksAlone, worksBeforeRefusal } from './handler/methods.ts'
import { placeOf, type Module } from './handler/module.ts'
import { reachable } from './handler/reachable.ts'
import { isReexport } from './handler/reexports.ts'
import { readRouteFile, type HandlerTable, type Made, type RouteFile } from './handler/route-file.ts'
import { runnersIn } from './handler/runners.ts'
import { calleeName, Units, type Unit } from './handler/unit.ts'
import { surroundingOf } from './handler/surroundings.ts'
import type { Wrapper } from './handler/wrapper.ts'
import { finish } from './handler/write-function.ts'
import { say, type MessageCode } from './messages.ts'
import { convertReader } from './library-readers.ts'
import { knowLimiters } from './limiters/unit.ts'
import { NeededHelpers } from './needed-helpers.ts'
import { takenIn } from './helper-names.ts'
import { libraryCallsBy } from './recipes/find.ts'
import { moveGuard } from './recipes/moved-imports.ts'
import type { SharedHelpers } from './shared-helpers.ts'
import { choosesFunction } from './tables/uses.ts'
import type { RouteAnalysis } from './route.ts'

/** One pass over one route: exports, functions, methods, rules. */
export class Analyst {
  readonly #module: Module
  readonly #options: RouteOptions
  readonly #analysis: RouteAnalysis
  /** A refusal of other methods behind which the handler goes on. */
  #goesOn: Node | undefined

  readonly #shared: SharedHelpers | undefined
  readonly #needed: NeededHelpers
  readonly #handed: HandedHandlers

  /** The functions of the file that get its request or response, once they are read. */
  units: Units | undefined
  readonly #written: readonly string[]

  /** @param written helpers whose names the module has since they were written there */
  constructor(module: Module, options: RouteOptions, analysis: RouteAnalysis, shared: SharedHelpers | undefined, written: readonly string[] = []) {
    this.#written = written
    this.#shared = shared
    this.#module = module
    this.#options = options
    this.#analysis = analysis
    this.#needed = new NeededHelpers(module, analysis, shared)
    this.#handed = new HandedHandlers(module, analysis, shared, this.#needed)
  }

  get module(): Module {
    return this.#module
  }

  run(): void {
    const module = this.#module
    const { file, isEndpoint, refusals } = readRouteFile(module, this.#options, findFunctions(module, this.#options, this.#shared, (place) => (this.#analysis.unread = place)))
    this.#analysis.isEndpoint = isEndpoint
    for (const { code, node, details } of refusals) this.#say(code, node, details)
    if (module.uncountable) this.#say('NR116', module.uncountable, { what: module.source.slice(module.uncountable.start as number, (module.uncountable.start as number) + 9) })
    for (const { name, node } of module.located) if (!isLogged(module, node)) this.#say('NR130', node, { name })
    const response = module.program.scope.getOwnBinding('Response')
    if (response) this.#say('NR131', response.path.node, { name: 'Response' })
    for (const name of takenIn(module, this.#written)) this.#say('NR131', module.program.scope.getOwnBinding(name)?.path.node ?? module.program.node, { name })
    for (const name of ['NextRequest', 'NextResponse']) {
      const binding = module.program.scope.getOwnBinding(name)
      if (module.names.has(name) && !(binding?.path.parent.type === 'ImportDeclaration' && binding.path.parent.source.value === 'next/server')) this.#say('NR131', binding?.path.node ?? module.program.node, { name })
    }
    if (!file) return
    this.#analysis.exports = file.exports
    const edge = /edge/.test(file.config.runtime ?? '')
    this.#analysis.isEdge = edge
    // What read the body before the handler parsed it, and took any length.
    const guard = file.handler.made ? undefined : file.handler.wrapped?.guard
    const bodyLimit = guard ? 'Infinity' : file.config.bodyParser === 'off' ? 'raw' : file.config.sizeLimit
    const draft = fileDraftOf(module, { options: this.#options, messages: this.#analysis.messages, modules: this.#shared?.modules, shared: false, edge, bodyLimit })
    const units = this.#shared?.unitsOf(module) ?? knowLimiters(new Units(module, libraryCallsBy(this.#options), runnersIn(undefined)))
    this.units = units
    if (file.handler.made && edge) return this.#keepOnEdge(file, file.handler, draft)
    if (file.handler.made) return file.handler.table ? this.#convertTable(file, file.handler.table, draft, units) : this.#make(file, file.handler, draft, units)
    const { path, name, wrapped } = file.handler
    draft.others = () => ({ own: units.all(), handler, around: (wrapped?.wrappings ?? []).flatMap(({ wrapper }) => this.#shared?.convertWrapper(wrapper).drafts.map(({ unit }) => unit) ?? []) })
    const outer = wrapped && !guard ? this.#shared?.givenBy(wrapped.wrappings) : undefined
    const given = wrapped?.library ? givenByLibrary(outer) : outer
    const handed = given?.object ? handedBy(given.object) : { request: path.node.params.length > 0 ? { index: 0 } : undefined, response: path.node.params.length > 1 && !edge ? { index: 1 } : undefined }
    const handler = takesOnly(path.node, given) ? units.read(path, name ?? 'handler', handed.request, handed.response) : undefined
    if (!handler) return void this.#say('NR124', path.node)
    // What a guard or setter is to its callers, a handler is to nobody.
    Object.assign(handler, { given, guard: undefined, isSetter: false })
    if (!wrapped && !this.#options.ownServer) draft.unwrapped = handler
    const unfit = edge ? unfitOnEdge(handler, this.#options, this.#shared?.modules) : undefined
    if (unfit) this.#say(unfit.code, unfit.node, unfit.details)
    if (edge && wrapped) return void this.#say('NR115', wrapped.outer, { reason: 'its handler stands in a wrapper' })
    this.#convert(file, draft, units, handler)
  }

  #keepOnEdge(file: RouteFile, handler: Made, draft: FileDraft): void {
    const edits = editsOf(this.#module)
    const refusal = keepOnEdge(handler, draft, edits)
    if (refusal) this.#say(refusal.code, refusal.node, refusal.details)
    if (!this.#isLeft()) this.#analysis.ready = { module: this.#module, file, draft, edits, tried: [], variants: [], helpers: [], shared: [], own: [], unused: [], tested: true, narrowed: undefined }
  }

  /** A handler that a library makes is made as a route handler, where that library's recipe says how. */
  #make(file: RouteFile, handler: Made, draft: FileDraft, units: Units): void {
    const edits = editsOf(this.#module)
    const { helpers, shared, refusal: unread } = convertReader(handler, draft, units, edits, this.#needed, (unit, done) => this.#convertHelper(unit, draft, edits, units, done, new Set()))
    if (unread) this.#say(unread.code, unread.node, unread.details)
    const around = convertAround(handler, this.#needed, draft, units, edits)
    const refusal = around.refusal ?? writeCall(handler, draft, edits)
    const { library, recipe } = handler.made
    for (const { code, details } of around.unlike) this.#tell(code, handler, details, edits)
    if (refusal) this.#say(refusal.code, refusal.node, refusal.details)
    else if (recipe.message && !unread) this.#tell(recipe.message, handler, { library, methods: recipe.methods.join(', ') }, edits)
    if (file.config.sizeLimit !== undefined && draft.bodyLimit !== 'raw') this.#say('NR337', file.config.statement ?? handler.path.node, { library })
    if (this.#isLeft()) return
    for (const one of helpers) if (givesValue(one.unit)) excludeResponses(one)
    for (const one of helpers) finish(one)
    this.#analysis.ready = { module: this.#module, file, draft, edits, tried: [], variants: [], helpers, shared: [...shared, ...around.shared], own: around.own, unused: [], tested: true, narrowed: undefined }
  }

  /** Handlers in an object that a wrapper is given: each is written where it stands. */
  #convertTable(file: RouteFile, { values, wrappings }: HandlerTable, draft: FileDraft, units: Units): void {
    const edits = editsOf(this.#module)
    // A middleware of another file, which takes its `next` too, is none.
    if (values.length === 0 && wrappings.some(({ wrapper }) => wrapper.takes.size === 0 && wrapper.makes[0] === wrapper.path && wrapper.path.node.params.length > 2 && !wrapper.exported)) return void this.#say('NR124', file.handler.path.node)
    const given = this.#shared?.givenBy(wrappings)
    if (!given) return void this.#say('NR115', file.handler.path.node, { reason: 'its handlers stand in a table' })
    const imported = this.#handed.imported(values, given)
    const drafts = this.#handed.read(values.filter((value) => !value.elsewhere), (inner) => (inner.length > 0 ? (this.#shared as SharedHelpers).givenBy([...inner, ...wrappings]) : given), draft, units, edits)
    const around = (value: HandlerValue) => [...(imported.get(value) ?? []), ...(value.wrappings ?? [])]
    const inside = new Map(values.map((value) => [value.path.node as Node, around(value)]))
    const nested = this.#shared?.missing(wrappings)
    if (nested?.code === 'NR162') this.#say(nested.code, nested.call, nested.details)
    for (const inner of inside.values()) {
      const missing = inner.length > 0 ? this.#shared?.missing([...inner, ...wrappings]) : undefined
      if (missing) this.#say(missing.code, missing.call, missing.details)
    }
    const [outer] = wrappings
    const isKnown = outer?.wrapper.exported?.methods !== undefined
    if (values.length === 0 && outer && file.handler.made && !isKnown) {
      const made = this.#shared?.convertWrapper(outer.wrapper).drafts ?? []
      const through = outer.wrapper.exported && this.#needed.letThrough(outer.wrapper.around)
      const methods = METHODS.filter((method) => made.some((one) => mayAnswer(one, method)) && (through?.includes(method) ?? true))
      file.handler.made.recipe.methods.push(...methods.filter((method) => method !== 'HEAD' || !methods.includes('GET')))
    }
    const [first] = values
    const only = first?.elsewhere ? this.#shared?.convertWrapper(first.elsewhere).drafts[0] : drafts[0]
    const { made: maker } = file.handler
    if (only && maker && maker.recipe.methods.length === 0) {
      const methods = bothOf(this.#needed.letThrough(wrappings), answeredAlone(only)) ?? METHODS
      maker.recipe.methods.push(...methods.filter((method) => method !== 'HEAD' || !methods.includes('GET')))
    }
    const answered = file.handler.made?.recipe.methods ?? []
    // A preflight that a wrapper answers never comes to its table.
    if ((isKnown || values.some((value) => value.method)) && !answered.includes('OPTIONS') && wrappings.some(({ wrapper }) => this.#needed.knowsPreflights(wrapper))) answered.push('OPTIONS')
    const reached = reachable(drafts)
    const { own: ownWrappers, shared: wrappers, unlike } = this.#needed.wrappers([...values.flatMap(around), ...wrappings], draft, units, reached, [edits])
    const shared = [...wrappers, ...this.#needed.functions(draft, reached, [...units.all()])]
    const helpers: Draft[] = []
    const own = new Set(drafts.map((one) => one.unit))
    for (const unit of units.all()) if (reached.has(unit) && !own.has(unit)) this.#convertHelper(unit, draft, edits, units, helpers, new Set())
    for (const { name, node } of reviewLocated(this.#module, [...drafts, ...helpers])) this.#say('NR130', node, { name })
    for (const one of drafts) applyRules(one, true, [...(inside.get(one.unit.node) ?? []), ...wrappings].map(({ wrapper }) => wrapper))
    for (const { call, code, details } of unlike) {
      const own = drafts.filter((one) => inside.get(one.unit.node)?.some((wrapping) => wrapping.call === call))
      if (own.length === 0) for (const one of drafts) one.reviewAbove(code, call, details)
      for (const one of own) markWrapping(one, call, code, details)
    }
    if (this.#isLeft()) return
    for (const one of [...drafts, ...helpers.filter(({ unit }) => givesValue(unit))]) excludeResponses(one)
    for (const one of [...helpers, ...drafts]) finish(one)
    this.#analysis.ready = { module: this.#module, file, draft, edits, tried: [], variants: [], helpers: [...helpers, ...drafts], shared, own: ownWrappers, unused: [], tested: true, narrowed: undefined }
  }

  #convert(file: RouteFile, draft: FileDraft, units: Units, handler: Unit): void {
    const edits = editsOf(this.#module)
    const wrapped = file.handler.made ? undefined : file.handler.wrapped
    const wrappers = wrapped?.wrappings.map((one) => one.wrapper) ?? []
    // One call of a wrapper for each method would make what it holds, a limit's counts say, anew for each.
    const once = wrapped !== undefined && !mayRepeat(wrapped.outer, wrapped.argument, wrappers)
    const inPlace = draft.edge ? [] : handlersInPlace(handler, units, draft, this.#shared, wrapped?.wrappings ?? [])
    const tested = [handler, ...inPlace.flatMap(({ unit, method }) => (method ? [] : unit))].some((unit) => unit.methods.size > 0) && !once
    // A preflight that a wrapper answers never comes to the handler that refuses it.
    const preflight = tested && [...wrappers, ...inPlace.map(({ taker }) => taker)].some((wrapper) => this.#needed.knowsPreflights(wrapper))
    const through = bothOf(this.#needed.letThrough(wrapped?.wrappings ?? []), wrapped?.library?.recipe.methods)
    const named = methodsToTry(this.#module.source, tested)
    const tried = preflight && !named.includes('OPTIONS') ? ['OPTIONS', ...named] : named
    const looked = tried.map((method) => variantOf(draft, handler, inPlace, method, tested))
    const passes = (method: string) => !through || (method === OTHER_METHOD ? through.some((one) => !tried.includes(one)) : through.includes(method as Method))
    const answering = looked.filter(({ method, deciding }) => passes(method) && ((preflight && method === 'OPTIONS') || this.#isExported(method, deciding, tested, looked.flatMap((one) => (one.deciding === deciding ? [] : [one.deciding])))))
    // What else it does for a method than to refuse it would be lost with it.
    const working = looked.filter((one) => tested && passes(one.method) && !answering.includes(one) && worksBeforeRefusal(one.deciding, answering.map(({ deciding }) => deciding)))
    const variants = looked.filter((one) => working.includes(one) || answering.includes(one))
    const kept = variants.map((one) => one.deciding)
    for (const { deciding: refused } of looked) if (!kept.includes(refused)) for (const call of lostCalls(refused, kept)) refused.message('NR306', call, { call: calleeName(call) })
    const table = handler.uses.find((use) => handler.methods.has(use.node) && choosesFunction(use.nodePath))
    if (table) return void this.#say('NR133', table.node)
    if (variants.length === 0) this.#say('NR123', handler.node)

    for (const { path, name, from } of draft.edge ? [] : appOnlyCalls(this.#module, this.#shared?.modules)) {
      const around = variants.filter((variant) => variant.draft.stepOf(path))
      if (around.length === 0) this.#say('NR219', path.node, { name, from })
      for (const variant of around) variant.draft.review('NR219', path, { name, from })
    }
    if (this.#goesOn) for (const { draft: variant } of variants) variant.reviewAbove('NR204', this.#goesOn)

    const inside = variants.flatMap((variant) => variant.inside)
    const reached = reachable([...variants.map((variant) => variant.draft), ...inside.map((one) => one.draft)])
    // What an edge route calls takes a Request already.
    if (draft.edge) for (const unit of reached) if (unit.module !== this.#module) reached.delete(unit)
    const handed = draft.edge ? { drafts: [], takers: new Map<Draft, Wrapper>(), methods: undefined } : this.#handed.handedBy(handler, units, draft, edits, new Set(inPlace.map((one) => one.unit.node)))
    const applied = this.#handed.applied(handler, units, draft, edits, wrapped?.wrappings ?? [], variants.flatMap((variant) => surroundingOf(variant.draft) ?? []), handed)
    for (const unit of reachable(handed.drafts)) reached.add(unit)
    const { own, shared: around, unlike } = this.#needed.wrappers(wrapped?.wrappings ?? [], draft, units, reached, [edits, ...variants.map((variant) => variant.draft.edits)], handler, wrapped?.library ? 0 : 1, applied)
    const shared = [...around, ...this.#needed.functions(draft, reached, [...units.all()])]
    const helpers: Draft[] = []
    const handedUnits = new Set([...handed.drafts, ...inPlace].map((one) => one.unit))
    // Of an edge route, neither are functions of its own file another form than they had.
    for (const unit of draft.edge ? [] : units.all()) if (unit !== handler && reached.has(unit) && !handedUnits.has(unit)) this.#convertHelper(unit, draft, edits, units, helpers, new Set())
    for (const { draft: variant } of variants) applyRules(variant, true, wrappers)
    if (wrapped?.guard) moveGuard(draft, wrapped.outer, wrapped.guard, variants.map((one) => one.draft), edits)
    for (const { call, code, details } of unlike) for (const { draft: variant } of variants) variant.reviewAbove(code, call, details)
    if (wrapped?.library) this.#analysis.object = convertLibrary(wrapped.library, handler, variants.map((one) => one.draft), draft, edits)
    const catching = handler.node.async ? undefined : wrappers.find(caughtByPromise)
    if (catching) for (const { draft: variant } of variants) variant.reviewAbove('NR232', handler.node, { name: catching.name })
    for (const { draft: one, taker } of [...handed.drafts.map((one) => ({ draft: one, taker: handed.takers.get(one) as Wrapper })), ...inside]) applyRules(one, true, [taker])
    helpers.push(...handed.drafts)
    for (const { name, node } of reviewLocated(this.#module, [...variants.map((variant) => variant.draft), ...helpers])) this.#say('NR130', node, { name })
    const unused = units.all().filter((unit) => unit !== handler && !reached.has(unit) && !handedUnits.has(unit) && this.#strayUse(unit, units) === undefined)
    if (this.#isLeft()) return
    for (const one of [...handed.drafts, ...helpers.filter(({ unit }) => givesValue(unit))]) excludeResponses(one)
    for (const one of [...variants.map((variant) => variant.draft), ...inside.map((one) => one.draft), ...helpers]) finish(one)
    this.#analysis.ready = { module: this.#module, file, draft, edits, tried, variants, helpers, shared, own, unused, tested, narrowed: bothOf(through, this.#handed.withPreflights(handed.methods ?? (once && handler.methods.size > 0 ? answeredAlone(looked[0]?.draft) : undefined), wrappers)) }
  }

  /** A method that comes to 405, or that nothing answers, is left to the framework. */
  #isExported(method: string, draft: Draft, tested: boolean, others: Draft[]): boolean {
    if (!tested) return true
    const outcome = outcomeOf(draft)
    if (outcome !== 'hangs') {
      if (outcome.goesOn) this.#goesOn ??= outcome.goesOn
      if (outcome.missing) draft.message('NR305', outcome.missing)
      return outcome.status !== 405
    }
    if (method !== OTHER_METHOD || worksAlone(draft, others)) return true
    if (!this.#analysis.messages.some((message) => message.code === 'NR301')) draft.message('NR301', draft.unit.node)
    return false
  }

  /** Converts a function of the file in place, those that it calls first. */
  #convertHelper(unit: Unit, file: FileDraft, edits: Edits, units: Units, done: Draft[], seen: Set<Unit>): void {
    if (seen.has(unit) || done.some((draft) => draft.unit === unit)) return
    seen.add(unit)
    for (const callee of unit.calls.values()) if (callee.module === this.#module) this.#convertHelper(callee, file, edits, units, done, seen)
    const stray = this.#strayUse(unit, units)
    if (stray) return void this.#say('NR122', stray, { name: unit.name })
    const draft = new Draft(file, unit, unit.flow, edits)
    applyRules(draft, false)
    file.signatures.set(unit, draft.signature(mayHang(unit) ? 'always' : unit.flow.answers))
    done.push(draft)
  }

  /** A reference of a function that is no call with the request or response: it could not follow the new parameters. */
  #strayUse(unit: Unit, units: Units) {
    const [holder = '', property] = unit.name.split('.')
    const references = this.#module.program.scope.getOwnBinding(holder)?.referencePaths ?? []
    const calls = units.all().flatMap((one) => [...one.calls].flatMap(([call, callee]) => (callee === unit ? call : [])))
    const known = new Set<Node>(calls.flatMap((call) => calleesOf(this.#module, call)))
    const strayOfHeld = unit.maker && heldIn(this.#module, calls).find((reference) => !known.has(reference.node))
    if (strayOfHeld) return strayOfHeld.node
    if (property !== undefined) return membersIn(references, property).find((reference) => !isOneOf(known, reference))?.node
    return references.find((reference) => !known.has(reference.node) && !isReexport(reference) && !valueTypeOf(unit, reference))?.node
  }

  /** A message about a whole handler: one that a reviewer has to see stands above it too. */
  #tell(code: MessageCode, { path, statement }: Made, details: Record<string, string>, edits: Edits): void {
    this.#say(code, path.node, details)
    const { message, severity } = say(code, '', placeOf(path.node), details)
    if (severity === 'review') edits.insert(statement.start as number, `// next-reroute ${code}: ${message}\n`)
  }

  #isLeft(): boolean {
    return this.#analysis.messages.some(({ severity }) => severity === 'left')
  }

  #say(code: MessageCode, node: Parameters<typeof placeOf>[0], details: Record<string, string> = {}): void {
    this.#analysis.messages.push(say(code, this.#options.file, placeOf(node), details))
  }
}
