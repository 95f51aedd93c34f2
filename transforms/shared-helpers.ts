import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node, Statement } from '@babel/types'
import { askedIn, knowAsked } from './handler/asked-functions.ts'
import { knowInstances, otherInstance } from './handler/asked-instances.ts'
import { handedBy, madeFor, NOTHING, takesOnly } from './handler/given.ts'
import { mayHang } from './handler/guard.ts'
import { excludeResponses } from './handler/data-types.ts'
import { dataFormIn } from './handler/handler-data.ts'
import { isInnermost, Wrappers, type Wrapped, type Wrapper, type Wrapping } from './handler/wrapper.ts'
import { partsPut, readsPart, readsPartBehind } from './rules/put-back.ts'
import { foundByWrapper, propertiesFound, propertiesFoundFrom, propertiesGiven, propertiesPut } from './rules/request-properties.ts'
import { isPutNowhere } from './rules/unset-properties.ts'
import type { Guess } from './guesses.ts'
import { isHandlerOf } from './handed-handlers.ts'
import { parametersGiven } from './parameters-given.ts'
import { finds, handlersFor, handlersIn, type FindHandler, type FindWrapped } from './handler/handler-values.ts'
import { callsIn, exportedHandler, wrappingsIn, wrappingsOf } from './exported-handlers.ts'
import { isReexport } from './handler/reexports.ts'
import { applyRules } from './apply-rules.ts'
import type { RouteOptions } from './conversion.ts'
import { editsOf } from './edits.ts'
import { Draft } from './handler/draft.ts'
import { fileDraftOf, type FileDraft, type Signature } from './handler/file-draft.ts'
import { isHandler } from './handler/handler-unit.ts'
import { calleesOf } from './handler/middleware.ts'
import { heldOf, type Held } from './handler/members.ts'
import { placeOf, type Module } from './handler/module.ts'
import { Modules, type FoundDeclaration, type Resolve } from './handler/modules.ts'
import { surroundingOf, surroundingProblems, type Surrounding } from './handler/surroundings.ts'
import { toldBy } from './handler/told-headers.ts'
import { calleeName, isFunction, Units, type FindImported, type FunctionNode, type Given, type Unit } from './handler/unit.ts'
import { finish } from './handler/write-function.ts'
import { runnersIn } from './handler/runners.ts'
import { heldHelper, HeldFunctions } from './held-functions.ts'
import { goesWith, refusalsOf } from './helper-refusals.ts'
import { instrumentOf, libraryCallsBy } from './recipes/find.ts'
import { spelledOut } from './spelled-out.ts'
import { knowLimiters, typesPut, useWritten, writtenBy } from './written-wrappers.ts'
import { say, type Message, type MessageCode } from './messages.ts'

/** A function of another file that takes a request or a response, on its way to its new form. */
export interface SharedHelper {
  unit: Unit
  draft: Draft
  /** The same, with those of further handlers that a wrapper makes. */
  drafts: Draft[]
  /** The function that has the name: the unit's own, or for a wrapper the one that the unit stands in. */
  declared: NodePath<FunctionNode>
  /** The statement that declares it. */
  statement: Statement
  /** Where it is held by an object or a class. */
  held: Held | undefined
  /** Functions that it calls with what it was given: they are converted with it. */
  calls: SharedHelper[]
  /** Set for a wrapper; its unit is then the handler that it gives, or itself where it only passes one on. */
  wrapper: Wrapper | undefined
  /** What a wrapper adds to the context for its handler. */
  given: Given
  /** Callees of its calls, and names of the handlers that it hands on, which follow the new forms. */
  converts: ReadonlySet<Node>
  /** Why it cannot be converted: itself, or what it calls. */
  blocked: Message | undefined
  /** What is said of it where it is converted. */
  messages: Message[]
  signature: Signature | undefined
}

/**
 * The functions of an app's other files that its routes hand the request or the response to. Each is read and converted once, whichever
 * route asks first: what becomes of it follows from its own text and from what it calls, never from its callers.
 */
export class SharedHelpers {
  readonly modules: Modules
  readonly #options: Omit<RouteOptions, 'file' | 'url'>
  readonly #units = new Map<Module, Units>()
  readonly #helpers = new Map<Unit, SharedHelper>()
  readonly #signatures = new Map<Unit, Signature>()
  readonly #blocked = new Map<Unit, Message>()
  readonly #wrappers: Wrappers
  readonly #byWrapper = new Map<Wrapper, SharedHelper>()
  readonly #exported = new Map<Node, Wrapper | undefined>()
  readonly #given = new Map<Wrapper, Given>()
  readonly #around = new Map<Wrapper, readonly Surrounding[]>()
  readonly #parameters = new Map<Wrapper, Unit>()
  /** Constants that hold what a function makes. */
  readonly #constants: HeldFunctions
  /** Functions that call a handler with the request and response that they are given. */
  readonly #taking = new Map<Node, Wrapper>()

  /**
   * @param options what holds for all routes of the app; `segments` are those of any of its routes
   * @param resolve finds the file that a specifier means
   */
  constructor(options: Omit<RouteOptions, 'file' | 'url'>, resolve: Resolve) {
    this.#options = options
    this.modules = new Modules(resolve, (module, find) => spelledOut(module, options, find, this.modules), writtenBy(options))
    this.#constants = new HeldFunctions(this.modules, (module) => this.#unitsOf(module))
    this.#wrappers = new Wrappers(this.modules, (call) => instrumentOf(call, options))
  }

  /** All functions that were asked for, in the order in which they were. */
  all(): SharedHelper[] {
    return [...this.#helpers.values()].filter(({ wrapper }) => !wrapper?.written)
  }

  /** The units of a module of which they are found by name: a route's own, which can call those of other files. */
  unitsOf(module: Module): Units {
    // What a route's own objects and classes hold is not followed.
    const imported: FindImported = (from, binding, ...how) => ('from' in binding || binding.kind === 'module' || this.modules.member(from, binding, how[4] ?? '')?.module !== from ? this.#imported(from, binding, ...how) : undefined)
    return knowLimiters(new Units(module, libraryCallsBy(this.#options), runnersIn(this.modules), imported, undefined, (name) => this.modules.named(module, name)?.path, (call) => {
      const found = this.wrapped(module, call, isHandlerOf(module, this))
      return found?.wrappings.every(({ wrapper }) => wrapper.gives && !wrapper.object) ? { outer: call.node, ...found } : undefined
    }), this.#signatures)
  }

  readonly #imported: FindImported = (from, binding, request, response, next, isMade, member) => {
    const found = 'from' in binding ? this.modules.exportedOf(from, binding.from, binding.name) : member === undefined ? this.modules.imported(from, binding) : this.modules.member(from, binding, member)
    if (!found && !next && !isMade && member === undefined) return this.#constants.unitOf('from' in binding ? this.modules.exportedDeclaration(from, binding.from, binding.name) : this.modules.declared(from, binding.identifier.name), request, response)
    if (!found || (found.module === from && member === undefined)) return undefined
    const units = this.#unitsOf(found.module)
    if (found.promised) return isMade || next ? undefined : units.readPromised(found.path, found.name, request, response)
    return isMade ? units.readMade(found.path, found.name, next, request, response) : units.read(found.path, found.name, request, response, next)
  }

  /** What a unit is that calls a handler with the request and response that it is given. */
  taking(unit: Unit): Wrapper | undefined {
    return this.#taking.get(unit.node)
  }

  /** The unit that stands for the handlers of a wrapper. */
  #know(units: Units, wrapper: Wrapper): Unit {
    let parameter = this.#parameters.get(wrapper)
    if (!parameter) {
      this.#parameters.set(wrapper, (parameter = units.knowHandler(wrapper)))
      knowAsked(wrapper, units, this.#signatures)
      knowInstances(wrapper, units, this.modules, (module) => this.#unitsOf(module))
    }
    this.#signatures.set(parameter, { request: true, params: false, async: true, answers: 'always' })
    return parameter
  }

  #unitsOf(module: Module): Units {
    const known = this.#units.get(module)
    if (known) return known
    const units: Units = new Units(module, libraryCallsBy(this.#options), runnersIn(this.modules), this.#imported, (path, name) => {
      const wrapper = heldOf(path) ? undefined : this.#wrappers.of({ module, path, name })
      if (!wrapper || wrapper.gives) return undefined
      this.#know(units, wrapper)
      this.#taking.set(path.node, wrapper)
      return new Set(wrapper.takes.keys())
    }, (name) => this.modules.named(module, name)?.path)
    this.#units.set(module, Object.assign(knowLimiters(units, this.#signatures), { isShared: true }))
    return units
  }

  /** Reads a call as a handler in wrappers, of other files or its own. */
  wrapped(module: Module, call: NodePath<CallExpression>, isHandler: (path: NodePath) => boolean): Wrapped | undefined {
    return this.#wrappers.around(module, call, isHandler)
  }

  /** Reads a call as that of a function of another file that makes a handler. */
  maker(module: Module, call: NodePath<CallExpression>): Wrapper | undefined {
    const wrapper = this.#wrappers.maker(module, call)
    return wrapper && wrapper.module !== module ? wrapper : undefined
  }

  /** A function of another file that is a handler: of an imported name, or of an export of a module. */
  handler(module: Module, name: string, source: string | undefined): Wrapper | undefined {
    const found = source === undefined ? this.modules.named(module, name) : this.modules.exportedOf(module, source, name)
    if (found) return found.module !== module ? this.#wrappers.handler(found) : undefined
    const declared = source === undefined ? this.modules.declared(module, name) : this.modules.exportedDeclaration(module, source, name)
    return declared && declared.module !== module ? this.#exportedHandler(declared) : undefined
  }

  #exportedHandler(found: FoundDeclaration): Wrapper | undefined {
    const { node } = found.path
    if (!this.#exported.has(node)) {
      // Files that wrap what each other exports have none.
      this.#exported.set(node, undefined)
      const wrapped: FindWrapped = (call) => this.wrapped(found.module, call, (path) => isFunction(path) || handlersIn(found.module, path, wrapped, elsewhere) !== undefined)
      const elsewhere: FindHandler = (name, source) => this.handler(found.module, name, source)
      this.#exported.set(node, exportedHandler(found, wrapped, elsewhere))
    }
    return this.#exported.get(node)
  }

  /**
   * What of the request one of the wrappers finds otherwise than it was: a body or query that one around it put there, or one in it by the
   * time that it looks, where it would read what was sent. Or what, `from` one of them on, answers by itself in one that works with what it gets.
   */
  missing(wrappings: Wrapping[], from = 1): { call: CallExpression; code: MessageCode; details: Record<string, string> } | undefined {
    for (const [n, { call, wrapper }] of wrappings.entries()) {
      const { drafts } = this.convertWrapper(wrapper)
      if (n >= from && this.#given.get(wrapper)?.data?.only) return { call, code: 'NR162', details: {} }
      const outer = wrappings.slice(n + 1).flatMap((one) => this.#given.get(one.wrapper)?.properties ?? [])
      const part = ['body', 'query'].find((one) => outer.includes(one) && drafts.some(({ unit }) => readsPart(unit, one)))
      if (part !== undefined) return { call, code: 'NR152', details: { name: wrapper.name, member: `req.${part}` } }
      const late = ['body', 'query'].find((one) => wrappings.slice(0, n).some((inner) => this.#given.get(inner.wrapper)?.properties.includes(one)) && drafts.some(({ unit }) => readsPartBehind(unit, one)))
      if (late !== undefined) return { call, code: 'NR156', details: { name: wrapper.name, member: `req.${late}` } }
    }
    return undefined
  }

  /** What wrappers, and handlers of other files, look for on the request where none of the wrappers around them puts it, as others do. */
  unset(wrappings: Wrapping[]): { call: CallExpression; name: string; properties: string[]; wraps: boolean; inner: string[] }[] {
    return wrappings.flatMap(({ call, wrapper }, n) => {
      const outer = wrappings.slice(n + 1).flatMap((one) => this.#given.get(one.wrapper)?.properties ?? [])
      const properties = (this.#given.get(wrapper)?.found ?? []).filter((one) => !outer.includes(one))
      return properties.length > 0 ? [{ call, name: wrapper.name, properties, wraps: !isInnermost(wrapper), inner: wrappings.slice(0, n).flatMap((one) => this.#given.get(one.wrapper)?.properties ?? []) }] : []
    })
  }

  /** What an outer one of wrappers does not know any more of what an inner one has set. */
  unlikeAround(wrappings: Wrapping[]): { call: CallExpression; code: MessageCode; details: Record<string, string> }[] {
    return wrappings.flatMap(({ call, wrapper }, n) => {
      const { around = [] } = this.givenBy(wrappings.slice(n + 1))
      const found = around.length > 0 ? this.convertWrapper(wrapper).drafts.flatMap((draft) => surroundingProblems(draft, around, true)) : []
      return found.map(({ code, details }) => ({ call, code, details }))
    })
  }

  /** What the handler inside wrappers finds in its context: the innermost one names its parameters, all of them put properties. */
  givenBy(wrappings: Wrapping[]): Given {
    for (const { wrapper } of wrappings) this.convertWrapper(wrapper)
    const all = wrappings.map(({ wrapper }) => this.#given.get(wrapper) ?? NOTHING)
    return { parameters: all[0]?.parameters ?? [], properties: [...new Set(all.flatMap((one) => one.properties))], typed: wrappings[0]?.wrapper.module.typescript === true, own: all[0]?.properties ?? [], data: all[0]?.data, around: wrappings.flatMap(({ wrapper }) => this.#around.get(wrapper) ?? []), object: all[0]?.object, ...(all[0]?.fields && { fields: all[0].fields }) }
  }

  /**
   * Converts a function that no call leads to, as what it may be to its callers.
   * @returns undefined where it cannot be that
   */
  guess(module: Module, path: NodePath<FunctionNode>, name: string, guess: Guess): SharedHelper | undefined {
    if (guess.as === 'wrapper') {
      const wrapper = this.#wrappers.declaredBy(module, path, name)
      return wrapper && this.convertWrapper(wrapper)
    }
    const unit = this.#unitsOf(module).read(path, name, guess.request, guess.response)
    return unit && this.convert(unit)
  }

  /** Converts a wrapper, and those that it is made of first. Gives the same for the same wrapper. */
  convertWrapper(wrapper: Wrapper): SharedHelper {
    const known = this.#byWrapper.get(wrapper)
    if (known) return known
    const units = this.#unitsOf(wrapper.module)
    const around = this.givenBy(wrapper.around)
    const outer = [...new Set([...[...(wrapper.inside?.values() ?? [])].flat(), ...wrapper.around].map((one) => this.convertWrapper(one.wrapper)))]
    const parameter = wrapper.takes.size > 0 ? this.#know(units, wrapper) : undefined
    const { request, response } = handedBy(undefined)
    const made = wrapper.makes.flatMap((path) => {
      const own = madeFor(wrapper, path)
      const handed = handedBy(own)
      return ((!own && !wrapper.exported) || takesOnly(path.node, this.givenBy(wrappingsOf(wrapper, path.node))) ? units.read(path, wrapper.name, handed.request, handed.response) : undefined) ?? []
    })
    // What a handler gets in the third place comes from a wrapper around it, and which that is differs from route to route.
    const crowded = made.find((unit) => unit.node.params.length > 2 + around.parameters.length)
    const own = wrapper.gives ? units.read(wrapper.path, wrapper.name, undefined, undefined) : units.read(wrapper.path, wrapper.name, request, response)
    // What is found on the request and not put there here comes from wrappers around this one.
    const found = isInnermost(wrapper) ? [...new Set(made.flatMap((unit) => this.#foundBy(unit, wrapper)))] : wrapper.around.length > 0 && wrapper.module.typescript ? [] : [...new Set(made.flatMap((unit) => foundByWrapper(unit)))].filter((name) => !around.properties.includes(name) && !isPutNowhere(this.#options, name))
    for (const unit of made) if (wrapper.exported) this.#hand(unit, wrapper)
    // By its name it does not get its types from where it is handed on; what it gives nobody asks, as a guard's callers do.
    else Object.assign(unit, { given: { ...around, typed: around.typed && unit.path.parent.type !== 'VariableDeclarator' && unit.node.type !== 'FunctionDeclaration', ...(found.length > 0 && { properties: [...around.properties, ...found], found }) }, guard: unit.next && unit.guard })
    const parts = [...made, ...(own && (made.length === 0 || !wrapper.gives) ? [own] : [])]
    const properties = [...around.properties, ...parts.flatMap((unit) => [...propertiesPut(unit.uses), ...propertiesGiven(unit), ...partsPut(unit.uses), ...toldBy(unit, this.#options).map(({ name }) => name)])]
    if (parts.length === 0 && parameter) parts.push(parameter)
    const handsOver = made.length === 0 && wrapper.gives ? around : parameter ? parametersGiven(parts, parameter, properties, wrapper) : NOTHING
    const given: Given = { parameters: handsOver.parameters, object: wrapper.object, ...(handsOver.fields && { fields: handsOver.fields }), ...(handsOver.optional && { optional: handsOver.optional }), properties: [...new Set(properties)], typed: wrapper.module.typescript, found, types: typesPut(parts, wrapper, (inner) => this.#given.get(inner)), data: handsOver === around ? around.data : parameter ? dataFormIn(parts.map(({ flow }) => flow)) : undefined, ...(handsOver === around && { own: around.own ?? [] }) }
    if (parameter) parameter.given = given
    this.#given.set(wrapper, given)
    const helper = this.#convert(parts, wrapper, outer)
    this.#around.set(wrapper, [...helper.drafts.flatMap((one) => surroundingOf(one) ?? []), ...(around.around ?? [])])
    const missing = wrapper.makes.length > 0 ? wrapper.makes.map(({ node }) => this.missing(wrappingsOf(wrapper, node))).find((one) => one !== undefined) : this.missing(wrapper.around)
    if (missing) helper.blocked ??= say(missing.code, wrapper.module.file, placeOf(missing.call), missing.details)
    const asked = [...wrapper.makes.flatMap(({ node }) => wrappingsOf(wrapper, node)), ...wrapper.around].find((one) => askedIn(one).length > 0 || otherInstance([one], wrapper.module, this.modules))
    if (asked) helper.blocked ??= say('NR145', wrapper.module.file, placeOf(asked.call), { name: asked.wrapper.name })
    if (crowded) helper.blocked ??= say('NR124', wrapper.module.file, placeOf(crowded.node), {})
    if (made.length < wrapper.makes.length || parts.some((unit) => unit.isParameter)) helper.blocked ??= say('NR124', wrapper.module.file, placeOf(wrapper.path.node), {})
    this.#byWrapper.set(wrapper, helper)
    return helper
  }

  /** Has a function be the handler that an export's wrappers are given. */
  #hand(unit: Unit, wrapper: Wrapper): void {
    const given = this.givenBy(wrappingsOf(wrapper, unit.node))
    const found = this.#foundBy(unit, wrapper)
    const isNamed = wrapper.exported?.references.some((one) => one.type === 'Identifier' && one.name === unit.name) === true
    Object.assign(unit, { given: { ...given, typed: given.typed && !isNamed, ...(found.length > 0 && { properties: [...given.properties, ...found], found }) }, guard: undefined, isSetter: false, isReader: false })
  }

  /** What a handler that is an export, and the functions that it calls, find on the request and its wrappers do not put there: those of who imports it may. */
  #foundBy(unit: Unit, wrapper: Wrapper): string[] {
    const { properties } = this.givenBy(wrappingsOf(wrapper, unit.node))
    const own = propertiesFound(unit.uses)
    return propertiesFoundFrom(unit).filter((name) => !properties.includes(name) && (own.includes(name) || !isPutNowhere(this.#options, name)))
  }

  /** Converts a function, and those that it calls first. Gives the same for the same function. */
  convert(unit: Unit): SharedHelper {
    if (unit.heldBy) return this.#helpers.get(unit) ?? this.#say(unit, heldHelper(unit, this.convert(unit.heldBy.made), this.#fileDraftOf(unit.module, [], new Set())))
    const wrapper = this.taking(unit) ?? (isHandler(unit) ? this.#wrappers.handler(unit) : undefined)
    if (wrapper) return this.convertWrapper(wrapper)
    return this.#helpers.get(unit) ?? this.#convert([unit], undefined, [])
  }

  #fileDraftOf(module: Module, messages: Message[], handed: Set<Node>): FileDraft {
    return fileDraftOf(module, { options: { ...this.#options, file: module.file, url: '' }, messages, modules: this.modules, shared: true, signatures: this.#signatures, blocked: this.#blocked, handed })
  }

  /** Makes known what became of a function. */
  #say(unit: Unit, helper: SharedHelper): SharedHelper {
    this.#helpers.set(unit, helper)
    if (helper.blocked) this.#blocked.set(unit, helper.blocked)
    if (helper.signature) this.#signatures.set(unit, helper.signature)
    return helper
  }

  /** Functions of its file that a function hands on as handlers: they are converted as such. */
  #handed(unit: Unit, wrapper: Wrapper | undefined, messages: Message[], done: Set<Node>): { reference: Node; helper: SharedHelper }[] {
    const { module } = unit
    return [...unit.calls].flatMap(([call, callee]) => {
      const taking = this.taking(callee)
      const path = unit.uses.find((use) => use.of === 'argument' && use.call === call)?.nodePath.findParent((one) => one.node === call)
      if (!taking || !path?.isCallExpression() || wrapper?.around.some((one) => one.call === call)) return []
      const given = this.givenBy([{ call, wrapper: taking }])
      return [...taking.takes.keys()].flatMap((index) => {
        const argument = path.get('arguments')[index]
        const values = argument && handlersFor(taking, module, argument as NodePath)
        const units = values?.map(({ path: handler, name, reference }) => {
          const shorthand = reference?.parentPath?.isObjectProperty() === true && reference.parentPath.node.shorthand
          const { request, response } = handedBy(given.object)
          return reference && !shorthand && takesOnly(handler.node, given) ? this.#unitsOf(module).read(handler, name, request, response) : undefined
        })
        if (!values || !units || units.includes(undefined) || !finds(taking, values)) {
          messages.push(say('NR145', module.file, placeOf(argument?.node ?? call), { name: taking.name }))
          return []
        }
        const references = new Set(values.map(({ reference }) => reference?.node))
        const stray = values.flatMap(({ name }) => module.program.scope.getOwnBinding(name)?.referencePaths ?? []).find((one) => !references.has(one.node) && !isReexport(one))
        if (stray) messages.push(say('NR122', module.file, placeOf(stray.node), { name: module.source.slice(stray.node.start as number, stray.node.end as number) }))
        done.add(argument.node)
        return values.flatMap(({ reference }, n) => {
          const handler = units[n] as Unit
          Object.assign(handler, { given: { ...given, typed: false }, guard: undefined, isSetter: false, isReader: false })
          return reference ? [{ reference: reference.node, helper: this.#helpers.get(handler) ?? this.#convert([handler], undefined, [], taking) }] : []
        })
      })
    })
  }

  /** @param taker what calls it, where it is a handler that its file hands on */
  #convert(units: Unit[], wrapper: Wrapper | undefined, outer: SharedHelper[], taker?: Wrapper): SharedHelper {
    const [unit] = units as [Unit]
    const { module } = unit
    const messages: Message[] = []
    const converted = new Set(units.flatMap((one) => [...one.calls.keys()]).flatMap((call) => (wrapper && callsIn(wrapper).includes(call) ? call.arguments : [])))
    const file = this.#fileDraftOf(module, messages, converted)
    const called = new Map(units.flatMap((one) => [...one.calls]))
    const calls = [...outer, ...[...new Set(called.values())].flatMap((callee) => (callee.isParameter || callee.isAsked ? [] : [this.convert(callee)]))]
    const tables = units.flatMap((one) => this.#handed(one, wrapper, messages, file.handed))
    calls.push(...tables.map((value) => value.helper))
    const edits = editsOf(module)
    for (const { call, message } of wrapper?.instruments ?? []) {
      const [argument] = call.arguments
      if (argument) edits.replace(call.start as number, call.end as number, [{ start: argument.start as number, end: argument.end as number }], { drops: true })
      messages.push(say(message, module.file, placeOf(call), { name: calleeName(call) }))
    }
    messages.push(...useWritten(wrapper ? wrappingsIn(wrapper) : [], file, [edits]), ...goesWith(unit))
    const drafts = units.map((one) => new Draft(file, one, one.flow, edits))
    const [draft] = drafts as [Draft]
    const held = wrapper?.exported || unit.maker || unit.promised ? undefined : heldOf(wrapper?.declared ?? unit.path)
    const top = held && unit.path.findParent((one) => one.parentPath?.isProgram() === true)
    const statement = wrapper?.statement ?? ((top ?? (unit.maker ?? unit.path).getStatementParent())?.node as Statement)
    const callees = [...called.keys(), ...(wrapper ? callsIn(wrapper) : [])].flatMap((call) => (called.get(call)?.heldBy ? call.callee : calleesOf(module, call)))
    const converts = new Set<Node>([...callees, ...tables.map(({ reference }) => reference), ...(wrapper?.exported?.references ?? [])])
    const given = (wrapper && this.#given.get(wrapper)) ?? NOTHING
    const helper: SharedHelper = { held, unit, draft, drafts, declared: wrapper?.declared ?? unit.maker ?? unit.path, statement, wrapper, given, calls, converts, blocked: undefined, messages, signature: undefined }
    for (const one of units) {
      this.#helpers.set(one, helper)
      for (const { code, node, details } of refusalsOf(one, statement, held !== undefined)) messages.push(say(code, module.file, placeOf(node), details))
    }
    // A handler that is called elsewhere than where the request and response are known.
    const handed = [...called.values()].filter((callee) => callee.isParameter).length
    if (wrapper && handed < wrapper.calls) messages.push(say('NR103', module.file, placeOf(wrapper.path.node), { what: 'request', callee: [...wrapper.takes.values()][0]?.identifier.name ?? wrapper.name }))
    const around = (one: Draft) => [...(wrapper ? wrappingsOf(wrapper, one.unit.node) : []).map((other) => other.wrapper), ...(taker ? [taker] : [])]
    for (const one of drafts) applyRules(one, (wrapper !== undefined || one.unit.given !== undefined) && one.unit.request !== undefined, around(one))
    for (const { call, code, details } of wrapper ? this.unlikeAround(wrapper.around) : []) draft.reviewAbove(code, call, details)
    helper.blocked = calls.find((callee) => callee.blocked)?.blocked ?? messages.find((message) => message.severity === 'left')
    if (helper.blocked) {
      for (const one of units) this.#blocked.set(one, helper.blocked)
      return helper
    }
    for (const one of drafts) if (wrapper?.exported || one.unit.isReader) excludeResponses(one)
    for (const one of drafts) finish(one)
    const { needs } = draft
    helper.signature = { ...draft.signature(mayHang(unit) ? 'always' : unit.flow.answers), request: needs.request || needs.context || (wrapper !== undefined && needs.params), params: needs.params || needs.context }
    this.#signatures.set(unit, helper.signature)
    return helper
  }
}
