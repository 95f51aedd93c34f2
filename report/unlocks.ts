import type { HelperReport, Report, ReportMessage, RouteReport } from './model.ts'

/** One thing to mend in shared functions, and what that would do for routes that stay. */
export interface Unlock {
  /** The function to convert. */
  helper: HelperReport
  /** What stops it. */
  reason: ReportMessage
  /** Other shared functions that wait for the same. */
  others: HelperReport[]
  /** Routes that nothing else holds up. */
  alone: RouteReport[]
  /** Routes that something else holds up, too. */
  partly: RouteReport[]
  /** What else holds those up: shared functions, most frequent first. */
  also: HelperReport[]
}

/** What to convert by hand first: what would free most routes. Functions that wait for the same line are one step. */
export function unlocksOf(report: Pick<Report, 'routes' | 'helpers'>): Unlock[] {
  const steps = new Map<string, Unlock>()
  const stepOf = new Map<string, Unlock>()
  for (const helper of report.helpers) {
    const { reason } = helper
    if (!reason || helper.status !== 'left' || helper.routes === 0) continue
    const key = placeOf(reason)
    const step = steps.get(key) ?? { helper, reason, others: [], alone: [], partly: [], also: [] }
    if (steps.has(key)) addTo(step, helper)
    steps.set(key, step)
    stepOf.set(nameOf(helper), step)
  }
  for (const route of report.routes) {
    if (route.status !== 'left') continue
    const held = new Set(route.helpers.flatMap((one) => stepOf.get(nameOf(one)) ?? []))
    if (held.size === 0) continue
    const isAlone = held.size === 1 && !route.messages.some((message) => message.severity === 'left' && ![...held].some((step) => isAbout(message, step)))
    for (const step of held) (isAlone ? step.alone : step.partly).push(route)
  }
  const found = [...steps.values()].filter((step) => step.alone.length + step.partly.length > 0)
  for (const step of found) step.also = othersOf(step, stepOf)
  return found.toSorted((a, b) => b.alone.length - a.alone.length || b.partly.length - a.partly.length || (nameOf(a.helper) < nameOf(b.helper) ? -1 : 1))
}

/** The function in whose file the reason stands leads; the others wait for it. */
function addTo(step: Unlock, helper: HelperReport): void {
  const leads = helper.file === step.reason.file && step.helper.file !== step.reason.file
  step.others.push(leads ? step.helper : helper)
  if (leads) step.helper = helper
}

function othersOf(step: Unlock, stepOf: ReadonlyMap<string, Unlock>): HelperReport[] {
  const counts = new Map<HelperReport, number>()
  for (const route of step.partly) {
    const others = new Set(route.helpers.flatMap((one) => stepOf.get(nameOf(one)) ?? []))
    for (const { helper } of others) if (helper !== step.helper) counts.set(helper, (counts.get(helper) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([helper]) => helper)
}

/** A route's message about a function that holds it up stands at that function's reason, or names it. */
function isAbout(message: ReportMessage, { reason, helper, others }: Unlock): boolean {
  return placeOf(message) === placeOf(reason) || [helper, ...others].some(({ name, file }) => message.file === file || message.message.includes(`\`${name}\``))
}

const placeOf = ({ file, line, column, code }: ReportMessage): string => JSON.stringify([file, line, column, code])

/** One name for a shared function in all of a report. */
export const nameOf = ({ file, name }: { file: string; name: string }): string => `${file}#${name}`
