import { totalsOf, type Report, type ReportMessage } from './model.ts'

/** A report with the name that its repository gets among the others. */
export interface NamedReport {
  name: string
  report: Report
}

/**
 * One report of several: every path begins with the name of its repository, and so does every app. It is a report like any other, and may
 * be merged again. Standing differences and next steps that several have are said once.
 */
export function mergeReports(reports: NamedReport[], tool: Report['tool'], command: string): Report {
  const placed = reports.map(({ name, report }) => ({ name, ...placedIn(name, report) }))
  const routes = placed.flatMap((one) => one.routes)
  return {
    schemaVersion: 1,
    tool,
    command,
    base: '.',
    written: placed.every((one) => one.written),
    apps: placed.flatMap((one) => one.apps),
    totals: totalsOf(routes),
    routes,
    helpers: placed.flatMap((one) => one.helpers).toSorted((a, b) => b.routes - a.routes),
    files: placed.flatMap((one) => one.files),
    markers: placed.flatMap((one) => one.markers),
    standing: [...new Set(placed.flatMap((one) => one.standing))],
    nextSteps: stepsOf(placed),
    repositories: placed.flatMap(({ name, tool: by, command: run, written, repositories }) => repositories?.map((one) => ({ ...one, name: `${name}/${one.name}` })) ?? [{ name, tool: by, command: run, written }]),
  }
}

function placedIn(name: string, report: Report): Report {
  const at = (path: string) => (path === '.' ? name : `${name}/${path}`)
  const message = (one: ReportMessage): ReportMessage => ({ ...one, file: at(one.file), ...(one.now && { now: { ...one.now, file: at(one.now.file) } }) })
  return {
    ...report,
    apps: report.apps.map((app) => ({ ...app, path: at(app.path), messages: app.messages.map(message) })),
    routes: report.routes.map((route) => ({
      ...route,
      app: at(route.app),
      from: at(route.from),
      to: route.to === null ? null : at(route.to),
      methods: route.methods.map((method) => ({ ...method, ...(method.evidence && { evidence: method.evidence.map((one) => ({ ...one, file: at(one.file) })) }) })),
      helpers: route.helpers.map((one) => ({ ...one, file: at(one.file) })),
      messages: route.messages.map(message),
    })),
    helpers: report.helpers.map((one) => ({ ...one, file: at(one.file), ...(one.reason && { reason: message(one.reason) }) })),
    files: report.files.map((one) => ({ ...one, path: at(one.path) })),
    markers: report.markers.map((one) => ({ ...one, file: at(one.file) })),
  }
}

/** Each step once, with the repositories that it is for. */
function stepsOf(reports: (Report & { name: string })[]): string[] {
  const steps = new Map<string, string[]>()
  for (const { name, nextSteps } of reports) for (const step of nextSteps) steps.set(step, [...(steps.get(step) ?? []), name])
  return [...steps].map(([step, names]) => `${names.map((name) => `\`${name}\``).join(', ')}: ${step}`)
}
