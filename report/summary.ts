import type { Colors } from 'picocolors/types.js'
import { reasonsLeft, type Report, type RouteReport } from './model.ts'

const MOST_REASONS = 5
const WIDTH = 100

/** The closing lines for a terminal: totals, why routes stay, where the report is, what to run next. Never more than one screen. */
export function toSummary(report: Report, colors: Colors, reportFiles: string[], next: string | undefined): string {
  const { totals } = report
  const versions = new Set(report.apps.map((app) => app.target.next))
  const counts = [
    totals.migrated > 0 && colors.green(`${totals.migrated} migrated`),
    totals.review > 0 && colors.yellow(`${totals.review} to review`),
    totals.adapted > 0 && `${totals.adapted} adapted`,
    totals.left > 0 && `${totals.left} left`,
    totals.failed > 0 && colors.red(`${totals.failed} failed`),
    report.markers.length > 0 && colors.yellow(`${report.markers.length} review ${report.markers.length === 1 ? 'marker' : 'markers'} in the code`),
  ].filter((part) => part !== false)
  const apps = report.apps.length > 1 ? ` in ${report.apps.length} apps` : ''
  const lines = [
    `${colors.bold(`${totals.routes} ${totals.routes === 1 ? 'route' : 'routes'}${apps}`)}, Next.js ${[...versions].slice(0, 3).join(', ')}${report.written ? '' : ' (nothing written)'}`,
    `  ${counts.join(', ') || 'nothing to do'}`,
  ]

  const everyMethod = report.routes.filter(answersEvery).length
  if (everyMethod > 0) lines.push(colors.dim(`  ${everyMethod} of them ${everyMethod === 1 ? 'checks' : 'check'} no method: one function under six names (\`--methods infer\` narrows it)`))
  const ofApps = report.apps.flatMap((app) => app.messages).filter((message) => message.code === 'NR013')
  for (const message of ofApps) lines.push(colors.yellow(shorten(`  ${message.file}: ${message.message}`)))

  const reasons = reasonsLeft(report.routes)
  if (reasons.length > 0) lines.push('Why routes stay:')
  for (const { code, example, routes } of reasons.slice(0, MOST_REASONS)) {
    lines.push(shorten(`  ${String(routes.length).padStart(4)} × ${code} ${example.message}`))
    lines.push(colors.dim(shorten(`              ${example.file}:${example.line}${routes.length > 1 ? ', for example' : ''}`)))
  }
  const more = reasons.length - MOST_REASONS
  if (more > 0) lines.push(`       and ${more} more ${more === 1 ? 'reason' : 'reasons'}; --report names them all`)

  if (reportFiles.length > 0) lines.push(`Report: ${reportFiles.join(', ')}`)
  if (next) lines.push(`Next: ${colors.cyan(next)}`)
  return `${lines.join('\n')}\n`
}

/** A handler that tested no method, and keeps all of them. */
function answersEvery({ methods }: RouteReport): boolean {
  return methods.length === 6 && methods.every((method) => method.source === 'every')
}

function shorten(line: string): string {
  const oneLine = line.replaceAll(/[\r\n\t]/g, ' ')
  return oneLine.length > WIDTH ? `${oneLine.slice(0, WIDTH - 1)}…` : oneLine
}
