import type { NodePath } from '@babel/traverse'
import { applyRules } from './apply-rules.ts'
import type { Edits } from './edits.ts'
import { Draft } from './handler/draft.ts'
import type { FileDraft } from './handler/file-draft.ts'
import { reachable } from './handler/reachable.ts'
import type { Refusal, Made } from './handler/route-file.ts'
import { functionOf, isFunction, keyName, type Unit, type Units } from './handler/unit.ts'
import type { NeededHelpers } from './needed-helpers.ts'
import { bodyReader } from './rules/library-calls.ts'
import type { SharedHelper } from './shared-helpers.ts'

/**
 * Converts the function of its options that a library hands each request to, with what it calls.
 * @param convert converts a function of the file, with those that it calls
 */
export function convertReader(made: Made, file: FileDraft, units: Units, edits: Edits, needed: NeededHelpers, convert: (unit: Unit, done: Draft[]) => void): { helpers: Draft[]; shared: SharedHelper[]; refusal?: Refusal } {
  const unit = readerOf(made, units)
  if (!unit) return { helpers: [], shared: [] }
  if ('code' in unit) return { helpers: [], shared: [], refusal: unit }
  const reader = bodyReader(unit)
  if (reader) return { helpers: [], shared: [], refusal: { code: 'NR137', node: reader, details: { callee: made.made.library } } }
  const draft = new Draft(file, unit, unit.flow, edits)
  const reached = reachable([draft])
  const shared = needed.functions(file, reached, units.all())
  const helpers: Draft[] = []
  for (const one of reached) if (one.module === file.module) convert(one, helpers)
  applyRules(draft, false)
  const refusal = draft.needs.params || draft.needs.context ? { refusal: refusalOf(made) } : {}
  return { helpers: [...helpers, draft], shared, ...refusal }
}

const refusalOf = ({ path: { node }, made: { library } }: Made): Refusal => ({ code: 'NR136', node, details: { library } })

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
  const value = property.isObjectProperty() && keyName(property.node) === reads ? (property.get('value') as NodePath) : undefined
  const binding = value?.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined
  const found = value && isFunction(value) ? value : binding?.referencePaths.length === 1 ? functionOf(binding) : undefined
  if (!found) return refusal
  if (found.node.params.length === 0) return undefined
  const unit = units.read(found, reads, { index: 0 }, { index: 1 })
  return unit?.isReader && found.node.params.length < 3 ? unit : refusal
}
