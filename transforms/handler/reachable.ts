import type { Draft } from './draft.ts'
import type { Unit } from './unit.ts'
import type { Use } from './uses.ts'

/** Functions of the file that what is left of the handler still calls. */
export function reachable(drafts: Draft[]): Set<Unit> {
  const found = new Set<Unit>()
  const visit = (unit: Unit, isLive: (use: Use) => boolean) => {
    for (const use of unit.uses) {
      const callee = use.of === 'argument' && isLive(use) ? unit.calls.get(use.call) : undefined
      if (!callee || callee.isParameter || found.has(callee)) continue
      found.add(callee)
      visit(callee, () => true)
    }
  }
  for (const draft of drafts) visit(draft.unit, (use) => draft.uses.includes(use))
  return found
}
