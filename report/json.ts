import type { Report } from './model.ts'

/** The report as JSON, one value a line; report.schema.json describes it. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
