import type { Step, StepList } from './steps.ts'

type What = 'status' | 'headers'

/**
 * What a turn of a loop may set for what comes behind it: the next turn, or what follows the loop. What it sets before a way out of the
 * function is for that way's answer alone.
 * @param own what a step sets itself
 * @param all what a list sets, if only on some ways
 */
export function writesBeyond(lists: readonly StepList[], own: (step: Step) => readonly What[], all: (list: StepList) => readonly What[]): Set<What> {
  const follow = (list: StepList): { falls: Set<What>; jumps: Set<What> } => {
    const falls = new Set<What>()
    const jumps = new Set<What>()
    for (const step of list.steps) {
      if (step.dropped) continue
      if (step.kind === 'leave') return { falls: new Set(), jumps: new Set([...jumps, ...falls]) }
      if (step.kind === 'return' || step.kind === 'throw' || step.kind === 'expression-body' || endsWithAnswer(step)) return { falls: new Set(), jumps }
      for (const what of own(step)) falls.add(what)
      // A catch comes behind anything that was set above what failed, and what a callback sets comes at a time of its own.
      const isWhole = step.kind === 'try' || step.callbacks || step.answer !== undefined
      for (const inner of step.lists) {
        const ways = isWhole ? { falls: all(inner), jumps: all(inner) } : follow(inner)
        for (const what of [...ways.falls, ...ways.jumps]) falls.add(what)
        for (const what of ways.jumps) jumps.add(what)
      }
      if (step.lists.some(leavesIn)) for (const what of falls) jumps.add(what)
    }
    return { falls, jumps }
  }
  const ways = lists.map(follow)
  return new Set(ways.flatMap(({ falls, jumps }) => [...falls, ...jumps]))
}

/** Whether a step ends the function with its answer. */
const endsWithAnswer = (step: Step): boolean => step.answer !== undefined && !step.callbacks && !(step.resolves && step.kind === 'statement' && step.resolves !== 'returned')

const leavesIn = ({ steps }: StepList): boolean => steps.some((step) => !step.dropped && (step.kind === 'leave' || step.lists.some(leavesIn)))
