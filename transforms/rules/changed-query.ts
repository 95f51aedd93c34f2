import type { Draft } from '../handler/draft.ts'
import type { Unit } from '../handler/unit.ts'
import { bare, unwrapped, type RequestUse, type Use } from '../handler/uses.ts'
import { readsPartBehind } from './put-back.ts'

/**
 * Changes of the query that others would see, or of which the function itself has more than one name: each name is a query of its own now,
 * and so is that of each function.
 * @param uses all uses of the query
 * @param changes those that change it
 */
export function lostChanges(draft: Draft, uses: readonly RequestUse[], changes: readonly RequestUse[]): RequestUse[] {
  const names = new Set(uses.filter((use) => use.entry === undefined || use.via !== undefined || !isName(use)).map(({ via }) => via))
  const isApart = uses.some((use) => use.entry?.declaration.from.length === 0 && !use.via && !isName(use))
  return changes.filter((use) => names.size > 1 || isApart || isSeen(draft, use))
}

/** `const query = req.query` */
const isName = ({ path, entry }: RequestUse): boolean => path.length === 1 && entry?.local.type === 'Identifier' && !entry.rest && !entry.fallback

/** Whether another function on the route's way reads what one changes. */
function isSeen(draft: Draft, { path }: RequestUse): boolean {
  const { file, unit, flow } = draft
  if (!file.others) return file.shared || flow === unit.flow || unit.calls.size > 0
  const key = path.length === 2 && path[1] !== '*' ? path[1] : undefined
  const { own, around, handler } = file.others()
  const reached = new Set<Unit>()
  if (handler) reach(handler, reached)
  // Of functions that are handed over to be called by the method, one alone runs.
  const others = handler && flow.answers === 'always' && !reached.has(unit) ? [...reached] : own
  const seen = new Set([unit])
  return unit.uses.some((use) => isHandedOut(unit, use)) || [...unit.calls.values(), ...others].some((other) => readsKey(other, key, seen)) || around.some((other) => readsPartBehind(other, 'query'))
}

function reach(unit: Unit, found: Set<Unit>): void {
  if (found.has(unit)) return
  found.add(unit)
  for (const callee of unit.calls.values()) reach(callee, found)
}

/** Whether a function, or one that it calls, reads a key of the query; any of them where that is undefined. */
function readsKey(unit: Unit, key: string | undefined, seen: Set<Unit>): boolean {
  if (seen.has(unit)) return false
  seen.add(unit)
  const reads = (use: Use) => use.of === 'request' && use.path[0] === 'query' && !isName(use) && (key === undefined || use.path.length < 2 || use.path[1] === '*' || use.path[1] === key)
  return unit.uses.some((use) => reads(use) || isHandedOut(unit, use)) || [...unit.calls.values()].some((callee) => readsKey(callee, key, seen))
}

/** Whether the request goes to a library that may look at its query. */
const isHandedOut = ({ calls }: Unit, use: Use): boolean => use.of === 'argument' && use.what === 'request' && !calls.has(use.call)

/** Reads of the query by a pattern, `const { page } = req.query`, where it is changed: they take it from the name that the changed one has. */
export function takePatterns(draft: Draft, uses: readonly RequestUse[], name: string, rule: string): void {
  for (const use of uses) {
    const init = use.entry?.declaration.declarator.init
    if (!use.entry || !init) continue
    const { start, end } = bare(init)
    if (!draft.isKept(use.entry.declaration)) draft.edits.replace(start as number, end as number, name, { drops: true })
    draft.keep(use.entry.declaration)
    draft.claim(use, rule)
  }
}

/** Whether `await` may stand at the place: in the function itself, not in one inside it. */
export const isOwnOf = (draft: Draft, use: RequestUse): boolean => unwrapped(use.nodePath).getFunctionParent()?.node === draft.unit.node
