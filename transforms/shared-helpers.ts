import type { NodePath } from '@babel/traverse'
import type { Node, Statement } from '@babel/types'
import { applyRules } from './apply-rules.ts'
import type { RouteOptions } from './conversion.ts'
import { Edits } from './edits.ts'
import { Draft, type FileDraft, type Signature } from './handler/draft.ts'
import { placeOf, type Module } from './handler/module.ts'
import { Modules, type Resolve } from './handler/modules.ts'
import { Units, type FunctionNode, type Unit } from './handler/unit.ts'
import { finish } from './handler/write-function.ts'
import { HELPER_NAMES } from './project-helpers.ts'
import { answeringBy } from './recipes/find.ts'
import { say, type Message, type MessageCode } from './messages.ts'

/** A function of another file that takes a request or a response, on its way to its new form. */
export interface SharedHelper {
  unit: Unit
  draft: Draft
  /** The function that has the name: the unit's own, or for a wrapper the one that the unit stands in. */
  declared: NodePath<FunctionNode>
  /** The statement that declares it. */
  statement: Statement
  /** Functions that it calls with what it was given: they are converted with it. */
  calls: SharedHelper[]
  /** Callees of its calls that follow the new forms. */
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

  /**
   * @param options what holds for all routes of the app; `segments` are those of any of its routes
   * @param resolve finds the file that a specifier means
   */
  constructor(options: Omit<RouteOptions, 'file' | 'url'>, resolve: Resolve) {
    this.#options = options
    this.modules = new Modules(resolve)
  }

  /** All functions that were asked for, in the order in which they were. */
  all(): SharedHelper[] {
    return [...this.#helpers.values()]
  }

  /** The units of a module of which they are found by name: a route's own, which can call those of other files. */
  unitsOf(module: Module): Units {
    return new Units(module, answeringBy(this.#options), (from, binding, request, response) => {
      const found = this.modules.imported(from, binding)
      if (!found || found.module === module) return undefined
      let units = this.#units.get(found.module)
      if (!units) this.#units.set(found.module, (units = this.unitsOf(found.module)))
      return units.read(found.path, found.name, request, response)
    })
  }

  /** Converts a function, and those that it calls first. Gives the same for the same function. */
  convert(unit: Unit): SharedHelper {
    const known = this.#helpers.get(unit)
    if (known) return known
    const { module } = unit
    const messages: Message[] = []
    const file: FileDraft = {
      module,
      options: { ...this.#options, file: module.file, url: '' },
      rewrites: new Set(),
      messages,
      imports: new Map(),
      helpers: new Set(),
      edge: false,
      bodyLimit: undefined,
      signatures: this.#signatures,
      blocked: this.#blocked,
      shared: true,
    }
    const calls = [...new Set(unit.calls.values())].map((callee) => this.convert(callee))
    const draft = new Draft(file, unit, unit.flow, new Edits(module.source, module.style, module.templates))
    const statement = unit.path.getStatementParent()?.node as Statement
    const helper: SharedHelper = { unit, draft, declared: unit.path, statement, calls, converts: new Set([...unit.calls.keys()].map((call) => call.callee)), blocked: undefined, messages, signature: undefined }
    this.#helpers.set(unit, helper)
    for (const { code, node, details } of refusalsOf(unit, statement)) messages.push(say(code, module.file, placeOf(node), details))
    applyRules(draft, false)
    helper.blocked = calls.find((callee) => callee.blocked)?.blocked ?? messages.find((message) => message.severity === 'left')
    if (helper.blocked) {
      this.#blocked.set(unit, helper.blocked)
      return helper
    }
    finish(draft)
    helper.signature = { request: draft.needs.request, params: draft.needs.params, async: unit.node.async || draft.needs.await, answers: unit.flow.answers }
    this.#signatures.set(unit, helper.signature)
    return helper
  }
}

type Refusal = { code: MessageCode; node: Node; details: Record<string, string> }

/** What of a function's form and file stands in the way of a new form. */
function refusalsOf(unit: Unit, statement: Statement): Refusal[] {
  const { module, node } = unit
  const refusals: Refusal[] = []
  if (module.uncountable) refusals.push({ code: 'NR116', node: module.uncountable, details: { what: module.source.slice(module.uncountable.start as number, (module.uncountable.start as number) + 9) } })
  const taken = ['Response', ...HELPER_NAMES].find((name) => module.program.scope.hasOwnBinding(name) || (name !== 'Response' && module.names.has(name)))
  if (taken) refusals.push({ code: 'NR131', node, details: { name: taken } })
  for (const name of ['NextRequest', 'NextResponse']) {
    const binding = module.program.scope.getOwnBinding(name)
    if (binding && !(binding.path.parent.type === 'ImportDeclaration' && binding.path.parent.source.value === 'next/server')) refusals.push({ code: 'NR131', node, details: { name } })
  }
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  const isAlone = declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ExportDefaultDeclaration' || (declaration?.type === 'VariableDeclaration' && declaration.declarations.length === 1)
  if (!isAlone || node.generator) refusals.push({ code: 'NR124', node, details: {} })
  return refusals
}
