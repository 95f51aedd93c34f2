import type { NodePath } from '@babel/traverse'
import type { Identifier, Node, ObjectMethod, ObjectProperty } from '@babel/types'
import { applyRules } from './apply-rules.ts'
import type { Edits } from './edits.ts'
import { Draft } from './handler/draft.ts'
import type { FileDraft } from './handler/file-draft.ts'
import { reachable } from './handler/reachable.ts'
import type { Refusal, Made } from './handler/route-file.ts'
import { functionOf, isFunction, keyName, othersIn, type FunctionNode, type Unit, type Units } from './handler/unit.ts'
import type { NeededHelpers } from './needed-helpers.ts'
import type { FactoryRecipe } from './recipes/recipe.ts'
import { bodyReader } from './rules/library-calls.ts'
import type { SharedHelper } from './shared-helpers.ts'

/** What a library hands the request to: a function of the options, as what the rules read, or one that makes no use of it. */
interface Reader {
  unit: Unit
  /** Where it may be told the request, and nothing may be left out in front of what else it gets. */
  told: boolean
}

/**
 * Converts the functions of its options that a library hands each request to, with what they call.
 * @param convert converts a function of the file, with those that it calls
 */
export function convertReader(made: Made, file: FileDraft, units: Units, edits: Edits, needed: NeededHelpers, convert: (unit: Unit, done: Draft[]) => void): { helpers: Draft[]; shared: SharedHelper[]; refusal?: Refusal } {
  const readers = readersOf(made, units, (parameter) => retype(parameter, file, edits))
  if ('code' in readers) return { helpers: [], shared: [], refusal: readers }
  const helpers: Draft[] = []
  const shared: SharedHelper[] = []
  let refusal: Refusal | undefined
  for (const { unit, told } of readers) {
    const reader = bodyReader(unit)
    if (reader) return { helpers: [], shared: [], refusal: { code: 'NR137', node: reader, details: { callee: made.made.library } } }
    const draft = new Draft(file, unit, unit.flow, edits)
    const reached = reachable([draft])
    shared.push(...needed.functions(file, reached, units.all()))
    for (const one of reached) if (one.module === file.module) convert(one, helpers)
    applyRules(draft, false)
    // Its parameters stay what they were, in number and place.
    const isOther = told && (!draft.needs.request || draft.taken().size > 0 || isRequestAlone(unit))
    if (draft.needs.params || draft.needs.context || isOther) refusal ??= refusalOf(made)
    helpers.push(draft)
  }
  return { helpers, shared, ...(refusal && { refusal }) }
}

const refusalOf = ({ path: { node }, made: { library } }: Made): Refusal => ({ code: 'NR136', node, details: { library } })

/** The functions of its options that a library calls with the request of each request; a refusal where one cannot be followed. */
function readersOf(made: Made, units: Units, retype: (parameter: Identifier) => void): Reader[] | Refusal {
  const { recipe } = made.made
  if (recipe.tells) return toldOf(made, recipe.tells, units, retype)
  const unit = readerOf(made, units)
  return unit && 'code' in unit ? unit : unit ? [{ unit, told: false }] : []
}

/** `{ onSaved: async (request, context) => … }`, `{ factory({ request, url }) { … } }`: those that read something of it. */
function toldOf(made: Made, tells: NonNullable<FactoryRecipe['tells']>, units: Units, retype: (parameter: Identifier) => void): Reader[] | Refusal {
  const [options, ...others] = made.path.get('arguments') as NodePath[]
  const refusal = refusalOf(made)
  const properties = options?.isObjectExpression() ? options.get('properties') : undefined
  if (!properties || others.length > 0 || properties.some(({ node }) => node.type === 'SpreadElement' || nameOf(node) === undefined)) return refusal
  const readers: Reader[] = []
  for (const property of properties) {
    const tell = tells.find(({ option }) => option === nameOf(property.node as ObjectProperty | ObjectMethod))
    if (!tell) continue
    const found = functionIn(property)
    if (!found) return refusal
    const [first] = found.node.params
    if (!first || (tell.key !== undefined && isNeverAsked(found, first, tell.key))) continue
    const unit = units.read(found, tell.option, tell.key === undefined ? { index: 0 } : { index: 0, key: tell.key }, undefined)
    if (!unit?.isReader) return refusal
    if (unit.uses.length > 0) readers.push({ unit, told: true })
    else if (first.type === 'Identifier' && tell.key === undefined) retype(first)
  }
  return readers
}

/** A parameter that is not used has the new request's type where it has one. */
function retype({ typeAnnotation }: Identifier, file: FileDraft, edits: Edits): void {
  if (!typeAnnotation) return
  edits.replace(typeAnnotation.start as number, typeAnnotation.end as number, ': NextRequest', { drops: true })
  file.imports.set('next/server', (file.imports.get('next/server') ?? new Set()).add('NextRequest'))
}

/** `{ request }`, of which the request would be all that is left. */
function isRequestAlone(unit: Unit): boolean {
  const first = unit.node.params[0]
  return first?.type === 'ObjectPattern' && othersIn(unit, first.properties).length === 0
}

/** Whether a function looks at other properties of what it gets only. */
function isNeverAsked(path: NodePath<FunctionNode>, first: Node, key: string): boolean {
  if (first.type !== 'Identifier') return false
  const binding = path.scope.getOwnBinding(first.name)
  return binding?.constant === true && binding.referencePaths.every(({ node, parent }) => parent.type === 'MemberExpression' && parent.object === node && !parent.computed && parent.property.type === 'Identifier' && parent.property.name !== key)
}

const nameOf = (node: Node): string | undefined => (node.type === 'ObjectProperty' || (node.type === 'ObjectMethod' && node.kind === 'method') ? keyName(node as ObjectProperty) : undefined)

/** The function that a property is, by itself or by a name that nothing else uses. */
function functionIn(property: NodePath): NodePath<FunctionNode> | undefined {
  if (property.isObjectMethod()) return property as unknown as NodePath<FunctionNode>
  const value = property.get('value') as NodePath
  if (isFunction(value)) return value
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined
  return binding?.referencePaths.length === 1 ? functionOf(binding) : undefined
}

/**
 * The function of its options that a library calls with the request and response of each request: `{ context: async (req, res) => … }`. A
 * route handler's has the request only, so that it may read that and nothing else.
 * @returns no unit where nothing of the request is taken, a refusal where the function cannot be followed
 */
function readerOf(made: Made, units: Units): Unit | Refusal | undefined {
  const { path } = made
  const { reads } = made.made.recipe
  const options = reads === undefined ? undefined : (path.get('arguments') as NodePath[]).find((one) => one.isObjectExpression())
  if (!reads || !options?.isObjectExpression()) return undefined
  const refusal = refusalOf(made)
  const property = options.get('properties').find((one) => !one.isObjectProperty() || keyName(one.node) === undefined || keyName(one.node) === reads)
  if (!property) return undefined
  const found = property.isObjectProperty() && keyName(property.node) === reads ? functionIn(property) : undefined
  if (!found) return refusal
  if (found.node.params.length === 0) return undefined
  const unit = units.read(found, reads, { index: 0 }, { index: 1 })
  return unit?.isReader && found.node.params.length < 3 ? unit : refusal
}
