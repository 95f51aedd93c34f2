import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { editsOf } from './edits.ts'
import { Draft } from './handler/draft.ts'
import type { FileDraft } from './handler/file-draft.ts'
import { heldFunction } from './handler/made-functions.ts'
import { heldOf } from './handler/members.ts'
import type { Next } from './handler/middleware.ts'
import type { Module } from './handler/module.ts'
import type { FoundDeclaration, Modules } from './handler/modules.ts'
import type { FunctionNode, Handed, Unit, Units } from './handler/unit.ts'
import type { SharedHelper } from './shared-helpers.ts'

/**
 * Constants of shared files that hold a function which another one makes: `export const limitApi = createLimiter({ max: 100 })`. Each has a
 * new form of its own, since who uses it may be others than who uses what makes it.
 */
export class HeldFunctions {
  readonly #modules: Modules
  readonly #unitsOf: (module: Module) => Units
  readonly #known = new Map<Node, Unit>()

  constructor(modules: Modules, unitsOf: (module: Module) => Units) {
    this.#modules = modules
    this.#unitsOf = unitsOf
  }

  /** The unit of such a constant; undefined for what is none, and where what makes it is not known or gets the request elsewhere. */
  unitOf(found: FoundDeclaration | undefined, request: Handed | undefined, response: Handed | undefined): Unit | undefined {
    const held = found && heldFunction(found, (name) => this.#modules.named(found.module, name)?.path)
    const maker = held && this.#modules.named(found.module, held.maker.name)
    if (!maker || maker.promised || heldOf(maker.path)) return undefined
    if (held.waited && (!request || !response)) return undefined
    const next: Next | undefined = held.waited && { index: Math.max(request?.index ?? 0, response?.index ?? 0) + 1, waits: false, promise: true }
    const made = this.#unitsOf(maker.module).readMade(maker.path, maker.name, next, request, response)
    const known = this.#known.get(held.declarator.node)
    if (!made || known) return known?.heldBy?.made === made ? known : undefined
    const unit: Unit = { ...made, name: found.name, module: found.module, maker: undefined, heldBy: { ...held, made } }
    this.#known.set(held.declarator.node, unit)
    return unit
  }
}

/**
 * What becomes of such a constant: it says nothing itself, and follows what makes its function.
 * @param of the function that is made
 * @param file the constant's
 */
export function heldHelper(unit: Unit, of: SharedHelper, file: FileDraft): SharedHelper {
  if (!unit.heldBy) throw new Error(`${unit.name} holds nothing`)
  const { declarator, statement, maker, waited } = unit.heldBy
  const edits = editsOf(unit.module)
  // Nothing has to be waited for but the function itself.
  if (waited) edits.replace(waited.whole.start as number, waited.whole.end as number, [{ start: waited.call.start as number, end: waited.call.end as number }], { drops: true })
  const draft = new Draft(file, unit, unit.flow, edits)
  return { held: undefined, unit, draft, drafts: [], declared: declarator as NodePath<FunctionNode>, statement, wrapper: undefined, given: of.given, calls: [of], converts: new Set([maker]), blocked: of.blocked, messages: [], signature: of.signature }
}
