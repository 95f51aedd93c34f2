import { chainWrites, isReason } from './header-writes.ts'
import { Failures, isCaught } from './failures.ts'
import { headOf, isIn, type Step, type StepList } from './steps.ts'
import { ANSWERING, headersSetBy, type Unit } from './unit.ts'
import type { Use } from './uses.ts'

/** Status or headers that are set where something behind them may fail: they go out with whatever a caller answers then. */
export interface Leak {
  use: Use
  status: boolean
  /** Names of the headers, in lower case; `*` for computed ones. */
  headers: string[]
  /** Set where a `throw` stands behind it: of a header, that is told there. */
  thrown?: true
}

/**
 * What a function has set of an answer when it fails.
 * @param list its statements as they are for one method, with the uses in them
 */
export function leaksOf(unit: Unit, list: StepList = unit.flow.list, uses: readonly Use[] = unit.uses): Leak[] {
  const fails = new Failures(unit)
  return stepsIn(list).flatMap((step) => {
    const head = headOf(step)
    const here = head ? uses.filter((use) => isIn(use.node, head)) : []
    const thrown = !isCaught(step.list) && step.list.steps.some((later) => later.kind === 'throw' && !later.dropped && (later.node.start as number) > (step.node.start as number))
    return here.flatMap((use) => leaksAt(unit, use, step, fails).map((leak): Leak => (thrown ? { ...leak, thrown } : leak)))
  })
}

function leaksAt(unit: Unit, use: Use, step: Step, fails: Failures): Leak[] {
  if (use.of === 'argument' && use.what === 'response') {
    // A library keeps the response, and sets its cookies then or later.
    if (unit.setting.has(use.call)) return fails.behind(step) ? [{ use, status: false, headers: ['set-cookie'] }] : []
    const callee = unit.calls.get(use.call)
    if (!callee || callee.isParameter) return []
    const own = isCaught(step.list) ? [] : leaksOf(callee).map((leak) => ({ ...leak, use }))
    const sets = (callee.isSetter || callee.guard?.sets === true) && fails.behind(step)
    return sets ? [...own, { use, status: false, headers: headersSetBy(callee) }] : own
  }
  if (use.of !== 'response') return []
  const last = use.steps.at(-1)
  const answers = last?.call !== undefined && ANSWERING.has(last.name)
  const { parent } = use.nodePath
  const assigned = parent.type === 'AssignmentExpression' && parent.left === use.node && last?.name === 'statusCode'
  const writes = assigned ? { status: true, headers: [] } : chainWrites(use, answers ? use.steps.slice(0, -1) : use.steps, answers)
  if (!writes || !(answers ? !isCaught(step.list) && fails.chain(use.steps) : fails.behind(step))) return []
  const headers = writes.headers.filter((write) => !isReason(write)).map(({ name }) => (name.type === 'StringLiteral' ? name.value.toLowerCase() : '*'))
  return writes.status || headers.length > 0 ? [{ use, status: writes.status !== undefined && last?.name !== 'redirect', headers }] : []
}

// What a function set before its answers it had set, also where they carry it by now.
const stepsIn = (list: StepList): Step[] => list.steps.flatMap((step) => (step.dropped && !step.carried ? [] : [step, ...step.lists.flatMap(stepsIn)]))
