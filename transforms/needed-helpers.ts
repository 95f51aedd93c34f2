import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { readAsked } from './handler/asked-functions.ts'
import { otherInstance } from './handler/asked-instances.ts'
import { isMember, isOneOf, membersFrom, nameOfCallee, referencesOf } from './handler/callees.ts'
import { Draft } from './handler/draft.ts'
import type { FileDraft } from './handler/file-draft.ts'
import { flowOf } from './handler/flow.ts'
import { letThrough } from './handler/let-through.ts'
import { latenessOf } from './handler/lateness.ts'
import { answersAlone } from './handler/methods.ts'
import { heldOf, isOfInstance } from './handler/members.ts'
import { asksForResult } from './asked-types.ts'
import { calleesOf, heldIn, makerIn } from './handler/middleware.ts'
import { placeOf, type Module } from './handler/module.ts'
import { readingOf } from './handler/reading.ts'
import { calleeName, type Unit, type Units } from './handler/unit.ts'
import type { Wrapper, Wrapping } from './handler/wrapper.ts'
import type { Method } from './conversion.ts'
import { editsOf, type Edits } from './edits.ts'
import { LIMITER_SIGNATURE } from './limiters/unit.ts'
import { say, type Message, type MessageCode } from './messages.ts'
import { importFor, refusalsOfOwn } from './own-wrappers.ts'
import type { RouteAnalysis } from './route.ts'
import { readsPartBehind } from './rules/put-back.ts'
import { replacesQuery } from './rules/replaced-parts.ts'
import { propertiesGiven, propertiesPut } from './rules/request-properties.ts'
import { rewriteOf } from './rules/rewritten.ts'
import type { SharedHelper, SharedHelpers } from './shared-helpers.ts'
import { useWritten } from './written-wrappers.ts'

/** The functions and wrappers that one route needs in their new form, and what they mean for it: each method adds its messages to the route's. */
export class NeededHelpers {
  readonly #module: Module
  readonly #analysis: RouteAnalysis
  readonly #shared: SharedHelpers | undefined

  constructor(module: Module, analysis: RouteAnalysis, shared: SharedHelpers | undefined) {
    this.#module = module
    this.#analysis = analysis
    this.#shared = shared
  }

  /**
   * Has the wrappers of the handler converted, with what they call.
   * @param units reads the functions that they are given beside the handler
   * @param reached takes those, and what they call
   * @param edits all that the route is written with
   * @param handler what it puts on the request itself, those that it calls find
   * @param from the first that anything stands in which may answer by itself; for a table, each entry is looked at by itself
   * @param applied wrappers of handlers that the handler calls, which are in those of the handler, and not in each other
   */
  wrappers(around: Wrapping[], file: FileDraft, units: Units, reached: Set<Unit>, edits: readonly Edits[], handler?: Unit, from = handler ? 1 : Infinity, applied: readonly Wrapping[][] = []): { own: SharedHelper[]; shared: SharedHelper[]; unlike: ReturnType<SharedHelpers['unlikeAround']> } {
    const wrappings = [...applied.flat(), ...around]
    const nested = applied.length > 0 ? applied.map((inner) => [...inner, ...around]) : [around]
    for (const one of nested) {
      const missing = this.#shared?.missing(one, from)
      if (missing) this.#say(missing.code, missing.call, missing.details)
    }
    const put = handler ? propertiesPut(handler.uses) : []
    const late = new Set([...put, ...[...reached].flatMap((unit) => propertiesPut(unit.uses))])
    for (const { call, name, properties, wraps, inner } of once(nested.flatMap((one) => this.#shared?.unset(one) ?? []))) {
      // A wrapper that looks behind its handler finds there what that put, or a wrapper around it: none of them hands it outward.
      const found = wraps ? properties.find((one) => late.has(one) || inner.includes(one)) : undefined
      if (found !== undefined) this.#say('NR105', call, { member: `req.${found}` })
      const unset = properties.filter((one) => !put.includes(one))
      // Unless a server of the project's own has put it there before, it is missing as it was.
      if (unset.length > 0 && this.#analysis.options.ownServer) this.#say('NR105', call, { member: `req.${unset[0]}` })
      else if (unset.length > 0) this.#say('NR362', call, { name, members: unset.map((one) => `\`${one}\``).join(', ') })
    }
    const helpers: SharedHelper[] = []
    for (const { call, wrapper } of wrappings) {
      const helper = this.#shared?.convertWrapper(wrapper)
      if (!helper) continue
      helpers.push(helper)
      const { blocked } = helper
      const isHandler = wrapper.takes.size === 0 && wrapper.makes[0] === wrapper.path
      if (blocked && isHandler) this.#say('NR140', call, { name: wrapper.name, what: 'request and response', reason: blocked.message.replace(/\.$/, ''), place: `${blocked.file}:${blocked.line}` })
      else if (blocked) this.#say('NR144', call, { name: wrapper.name, reason: blocked.message.replace(/\.$/, ''), place: `${blocked.file}:${blocked.line}` })
      const isNamed = wrapper.module !== this.#module && wrapper.declared.node === wrapper.path.node && call.type === 'CallExpression'
      const stray = isNamed ? referencesOf(this.#module, call.callee).find((reference) => !isOneOf(new Set<Node>(wrappings.map((one) => one.call.callee)), reference)) : undefined
      if (stray) this.#say('NR122', stray.node, { name: wrapper.name })
    }
    for (const one of nested) this.#lookBehind(one, late)
    const unknown = readAsked(wrappings, units, reached) ?? (this.#shared && otherInstance(wrappings, this.#module, this.#shared.modules))
    if (unknown) this.#say('NR145', unknown.call, { name: unknown.wrapper.name })
    // A wrapper that had to become async, inside of one whose catch does not wait.
    for (const [n, { call, wrapper }] of wrappings.entries()) {
      const waits = wrapper.catchesThrown && helpers.slice(0, n).some(({ drafts }) => drafts.some((one) => one.unit.request && !one.unit.node.async && (one.needs.await || latenessOf(one).later)))
      if (waits) this.#say('NR148', call, { name: wrapper.name })
    }
    file.messages.push(...useWritten(wrappings, file, edits))
    const found = this.#takeOver(helpers, file, true)
    const own = found.filter(({ unit }) => unit.module === this.#module)
    importFor(own, file)
    for (const { code, node, details } of refusalsOfOwn(this.#module, own, wrappings, reached)) this.#say(code, node, details)
    return { own, shared: found.filter((helper) => !own.includes(helper)), unlike: once(nested.flatMap((one) => this.#shared?.unlikeAround(one) ?? [])) }
  }

  /**
   * What a wrapper puts on the request itself, and reads once its handler is done, one further in may have put anew: that is told to none further out.
   * @param late what the handler puts there, and what it calls
   */
  #lookBehind(wrappings: readonly Wrapping[], late: ReadonlySet<string>): void {
    const inner = new Set(late)
    for (const { call, wrapper } of wrappings) {
      const found = this.#shared?.convertWrapper(wrapper).drafts.map(({ unit }) => unit) ?? []
      const put = new Set(found.flatMap((unit) => [...propertiesPut(unit.uses), ...propertiesGiven(unit)]))
      const again = [...put].find((name) => inner.has(name) && found.some((unit) => readsPartBehind(unit, name)))
      if (again !== undefined) this.#say('NR156', call, { name: wrapper.name, member: `req.${again}` })
      for (const name of put) inner.add(name)
    }
  }

  /** Has the functions of other files converted that are still called, and takes over what is said of them. */
  functions(file: FileDraft, reached: Set<Unit>, own: Unit[]): SharedHelper[] {
    const blocked = file.blocked as Map<Unit, Message>
    if ([...reached, ...own].some((unit) => replacesQuery(unit))) file.replacesQuery = true
    for (const unit of reached) if (unit.isAsked) file.signatures.set(unit, LIMITER_SIGNATURE)
    const helpers = [...reached].flatMap((unit) => (unit.module !== this.#module && this.#shared && !unit.isAsked ? [this.#shared.convert(unit)] : []))
    for (const helper of helpers) {
      if (helper.signature) file.signatures.set(helper.unit, helper.signature)
      if (helper.blocked) blocked.set(helper.unit, helper.blocked)
    }
    const found = this.#takeOver(helpers, file)
    for (const [call, unit] of own.flatMap((one) => [...one.calls])) {
      const callee = unit.maker ? makerIn(this.#module, call) : call.callee
      if (unit.module === this.#module || !reached.has(unit) || !callee) continue
      const name = nameOfCallee(callee)
      if (name === undefined) continue
      const known = new Set<Node>(own.flatMap((one) => [...one.calls].filter(([, callee]) => callee === unit).flatMap(([other]) => calleesOf(this.#module, other))))
      const calls = own.flatMap((one) => [...one.calls].flatMap(([other, called]) => (called === unit ? other : [])))
      const held = heldOf(unit.path)
      const helper = helpers.find((one) => one.unit === unit)
      const isType = (reference: NodePath) => helper !== undefined && asksForResult(helper, this.#module, reference, false)
      // What a class makes has both forms: it may be handed on as it is.
      const isOther = (reference: NodePath) => isOfInstance(held) && !(isMember(reference.parent) && reference.parent.object === reference.node)
      const stray = [...referencesOf(this.#module, callee).filter((reference) => !isOther(reference)), ...(unit.maker ? heldIn(this.#module, calls) : [])].find((reference) => !isOneOf(known, reference) && !isType(reference))
      if (stray && !this.#analysis.messages.some((message) => message.code === 'NR122' && message.message.includes(`\`${name}\``))) this.#say('NR122', stray.node, { name })
    }
    for (const { node, name } of this.#usedAsBefore(found, own)) this.#say('NR122', node, { name })
    return found
  }

  /** Where the route goes on using what only functions that it calls need in a new form: `userOf({ headers })` beside `requireUser(req)`. */
  #usedAsBefore(found: SharedHelper[], own: Unit[]): { node: Node; name: string }[] {
    const called = new Set(own.flatMap((one) => [...one.calls.values()]))
    const others = new Map(found.flatMap(({ unit, wrapper, declared }) => (wrapper || unit.given || unit.module === this.#module || called.has(unit) ? [] : [[declared.node as Node, unit.name] as const])))
    const modules = this.#shared?.modules
    if (others.size === 0 || !modules) return []
    return Object.values(this.#module.program.scope.bindings).flatMap((binding) => {
      if (binding.kind !== 'module') return []
      const whole = modules.imported(this.#module, binding)?.path.node
      return binding.referencePaths.flatMap((reference) => {
        const { node, parent } = reference
        const members = whole ? [] : membersFrom(reference).map(({ member }) => modules.member(this.#module, binding, member)?.path.node)
        const name = others.get((whole ?? members.find((one) => one !== undefined)) as Node)
        return name === undefined || /^(TSTypeQuery|ExportSpecifier)$/.test(parent.type) ? [] : [{ node, name }]
      })
    })
  }

  /** Whether a wrapper, or what it calls, knows of preflights and may answer them with more than a refusal. */
  knowsPreflights(wrapper: Wrapper): boolean {
    const helper = this.#shared?.convertWrapper(wrapper)
    if (!helper) return false
    const called = withCalled([helper])
    const knows = called.some(({ statement, unit: { module } }) => /\bOPTIONS\b/.test(module.source.slice(statement.start as number, statement.end as number)))
    return knows && called.some(({ drafts }) => drafts.some(({ file, unit }) => answersAlone(new Draft({ ...file, messages: [] }, unit, flowOf(unit.node.body, unit.tests, 'OPTIONS', readingOf(unit)), editsOf(unit.module)))))
  }

  /** The methods that the wrappers of a handler let through to it; undefined where that may be every one. */
  letThrough(wrappings: Wrapping[]): Method[] | undefined {
    const draftsOf = ({ wrapper }: Wrapping) => this.#shared?.convertWrapper(wrapper).drafts ?? []
    const files = new Map(wrappings.flatMap(draftsOf).map(({ unit, file }) => [unit, file]))
    const found = letThrough(wrappings, (wrapping) => draftsOf(wrapping).map(({ unit }) => unit), (unit, method, given) => {
      const flow = flowOf(unit.node.body, unit.tests.knowing(given), method, readingOf(unit))
      return new Draft({ ...(files.get(unit) as FileDraft), messages: [] }, unit, flow, editsOf(this.#module))
    })
    for (const { unit, call } of found?.lost ?? []) this.#analysis.messages.push(say('NR306', unit.module.file, placeOf(call), { call: calleeName(call) }))
    return found?.methods
  }

  /**
   * What functions of other files, and those that they call, mean for this route: what is said of them, and what they read.
   * @param isAround whether they run before the handler does
   */
  #takeOver(helpers: SharedHelper[], file: FileDraft, isAround = false): SharedHelper[] {
    // What takes the place of a library's function is written as a whole.
    const found = withCalled(helpers).filter(({ wrapper }) => !wrapper?.written)
    this.#analysis.needs.push(...found.filter(({ unit }) => unit.module !== this.#module))
    for (const { blocked, messages, unit, draft } of found) {
      if (!blocked) file.messages.push(...messages.filter((message) => !file.messages.includes(message)))
      if (file.bodyLimit && draft.file.helpers.has('readBody')) {
        if (isAround || file.bodyLimit === 'raw') this.#say('NR141', file.module.program.node, { name: unit.name })
        else file.bodyReaders.add(unit)
      }
      // What is put there this route would not find: without a body parser, what it reads of the body is nothing.
      if (file.bodyLimit === 'raw' && draft.file.helpers.has('replaceBody')) this.#say('NR141', file.module.program.node, { name: unit.name })
      if (draft.file.helpers.has('replaceQuery')) file.replacesQuery = true
      if (draft.file.readsRaw && file.bodyLimit !== 'raw') this.#say('NR151', file.module.program.node, { name: unit.name })
      const { options } = this.#analysis
      const rewrite = rewriteOf(options, draft.file.queried)
      const replays = draft.file.helpers.has('readRewrittenQuery')
      if (replays && !options.replayed) this.#say('NR157', file.module.program.node, { name: unit.name })
      else if (rewrite) this.#say(replays ? 'NR361' : 'NR125', file.module.program.node, rewrite)
    }
    return found
  }

  #say(code: MessageCode, node: Parameters<typeof placeOf>[0], details: Record<string, string> = {}): void {
    this.#analysis.messages.push(say(code, this.#module.file, placeOf(node), details))
  }
}

/** Functions of other files with all that they call. */
function withCalled(helpers: SharedHelper[]): SharedHelper[] {
  const found = new Set<SharedHelper>()
  const add = (helper: SharedHelper): void => {
    if (found.has(helper)) return
    found.add(helper)
    helper.calls.forEach(add)
  }
  helpers.forEach(add)
  return [...found]
}

/** What is said of a call by the same words, once. */
const once = <T extends { call: Node }>(found: readonly T[]): T[] => [...new Map(found.map((one) => [JSON.stringify({ ...one, call: one.call.start }), one])).values()]
