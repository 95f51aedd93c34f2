import type { Message } from '../transforms/messages.ts'
import { reasonsLeft, type HelperReport, type Report, type RouteReport } from './model.ts'

/** GitHub takes 65,536 characters in a comment; a table beyond this many rows goes into a fold, and the reader still gets it all. */
const MOST_OPEN_ROWS = 60

/** The report for a pull-request comment. Whatever comes from the user's source is escaped. */
export function toMarkdown(report: Report): string {
  const parts = [
    '# API Routes to Route Handlers',
    summary(report),
    report.apps.length > 0 ? apps(report) : '',
    routesTable(report),
    review(report),
    inferred(report),
    left(report),
    helpers(report),
    files(report),
    '## Differences that every migration brings',
    report.standing.map((one) => `- ${one}`).join('\n'),
    report.nextSteps.length > 0 ? `## Next steps\n\n${report.nextSteps.map((step) => `- [ ] ${sentence(step)}`).join('\n')}` : '',
    `<sub>next-reroute ${escapeText(report.tool.version)} · ${codeSpan(report.command)}</sub>`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function summary({ totals, written }: Report): string {
  const counts = [
    [totals.migrated, 'migrated'],
    [totals.review, 'migrated, to be reviewed'],
    [totals.adapted, 'moved behind the adapter'],
    [totals.left, 'left in `pages/api`'],
    [totals.failed, 'failed'],
  ] as const
  const shown = counts.filter(([count]) => count > 0).map(([count, what]) => `**${count}** ${what}`)
  const verb = written ? 'Done' : 'Nothing written yet; this is what a run does'
  return `${verb}: ${totals.routes} ${totals.routes === 1 ? 'route' : 'routes'}${shown.length > 0 ? ` — ${shown.join(', ')}` : ''}.`
}

function apps(report: Report): string {
  const lines = report.apps.map((app) => {
    const named = report.apps.length > 1 || app.path !== '.' ? `${codeSpan(app.path)}: ` : ''
    const components = app.target.cacheComponents ? ', with `cacheComponents`' : ''
    const target = `${named}Next.js ${escapeText(app.target.next)} (${sources[app.target.source]})${components}`
    return [`- ${target}`, ...app.messages.filter((message) => message.severity !== 'review').map((message) => `  - ${sayMessage(message)}`)].join('\n')
  })
  return lines.join('\n')
}

const sources = { flag: 'from `--next`', installed: 'installed', 'package.json': "the highest that package.json's range allows" }

function routesTable({ routes }: Report): string {
  if (routes.length === 0) return ''
  const rows = routes.map((route) => {
    const methods = route.methods.map((method) => method.name).join(' ')
    const file = route.to === null ? codeSpan(route.from) : `${codeSpan(route.from)} → ${codeSpan(route.to)}`
    return `| ${[codeSpan(route.url), route.status, methods, file].join(' | ')} |`
  })
  const table = ['| URL | status | methods | file |', '| --- | --- | --- | --- |', ...rows].join('\n')
  return rows.length > MOST_OPEN_ROWS ? `## Routes\n\n<details><summary>${rows.length} routes</summary>\n\n${table}\n\n</details>` : `## Routes\n\n${table}`
}

function review({ apps: all, routes, markers }: Report): string {
  const ofApps = all.flatMap((app) => app.messages.filter((message) => message.severity === 'review').map((message) => `- [ ] ${sayMessage(message)}`))
  const lines = routes.flatMap((route) => messagesOf(route, 'review').map((message) => `- [ ] ${sayMessage(message)}`))
  const standing = markers.map((marker) => `- [ ] ${codeSpan(`${marker.file}:${marker.line}`)} has a marker of an earlier run.`)
  return ofApps.length + lines.length + standing.length > 0 ? `## To be reviewed\n\n${[...ofApps, ...lines, ...standing].join('\n')}` : ''
}

const MOST_PLACES = 3

/** What shows that a method is called, where that was asked for. */
function inferred({ routes }: Report): string {
  const rows = routes.flatMap((route) =>
    route.methods.flatMap(({ name, evidence = [] }) => {
      const places = evidence.slice(0, MOST_PLACES).map((place) => codeSpan(`${place.file}:${place.line}`))
      const more = evidence.length - places.length
      return places.length === 0 ? [] : [`| ${codeSpan(route.url)} | ${name} | ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''} |`]
    }),
  )
  if (rows.length === 0) return ''
  const table = ['| URL | method | shown by |', '| --- | --- | --- |', ...rows].join('\n')
  return `## Methods inferred\n\n<details><summary>${rows.length} ${rows.length === 1 ? 'method' : 'methods'} that the repository itself uses; callers outside of it cannot be seen</summary>\n\n${table}\n\n</details>`
}

function left({ routes }: Report): string {
  const reasons = reasonsLeft(routes)
  if (reasons.length === 0) return ''
  const groups = reasons.map(({ code, example, routes: held }) => {
    const places = held.flatMap((route) => route.messages.filter((message) => message.code === code).map((message) => `- ${sayMessage(message, false)}`))
    const count = `${held.length} ${held.length === 1 ? 'route' : 'routes'}`
    return `<details><summary>${escapeText(code)}, ${count}: ${sentenceHtml(example.message)}</summary>\n\n${sentence(example.help)}\n\n${places.join('\n')}\n\n</details>`
  })
  return `## Left as they were\n\n${groups.join('\n\n')}`
}

/** Functions that routes share: what holds most routes up stands first. */
function helpers({ helpers: all }: Report): string {
  const stopping = all.filter((one) => one.reason !== undefined && one.routes > 0)
  const others = all.filter((one) => !stopping.includes(one))
  const named = (one: HelperReport) => `${codeSpan(one.name)} of ${codeSpan(one.file)}`
  const rows = stopping.map((one) => `| ${[named(one), one.kind, one.routes, sayMessage(one.reason!, false)].join(' | ')} |`)
  const first = rows.length > 0 ? `## Convert these first\n\n${['| function | kind | routes | what stops it |', '| --- | --- | --- | --- |', ...rows].join('\n')}` : ''
  const table = ['| function | kind | routes | status |', '| --- | --- | --- | --- |', ...others.map((one) => `| ${[named(one), one.kind, one.routes, one.status].join(' | ')} |`)].join('\n')
  const summary = `${others.length} ${others.length === 1 ? 'function that routes share' : 'functions that routes share'}`
  return [first, others.length > 0 ? `## Shared functions\n\n<details><summary>${summary}</summary>\n\n${table}\n\n</details>` : ''].filter(Boolean).join('\n\n')
}

function files({ files: touched }: Report): string {
  if (touched.length === 0) return ''
  return `## Other files\n\n${touched.map((file) => `- ${file.change}: ${codeSpan(file.path)}`).join('\n')}`
}

function messagesOf(route: RouteReport, severity: Message['severity']): Message[] {
  return route.messages.filter((message) => message.severity === severity)
}

function sayMessage(message: Message, withHelp = true): string {
  const place = codeSpan(`${message.file}:${message.line}`)
  return `${place} ${sentence(message.message)}${withHelp ? ` ${sentence(message.help)} (${message.code})` : ''}`
}

/** A sentence of ours with words of the user's in it: what stands between backticks is code, and both are escaped. */
function sentence(text: string): string {
  return text.split('`').map((part, i) => (i % 2 === 1 ? codeSpan(part) : escapeText(part))).join('')
}

function sentenceHtml(text: string): string {
  return text.split('`').map((part, i) => (i % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part))).join('')
}

/** Text that shows as it is: no markup, no HTML, no table cell's end, no mention of a person. */
export function escapeText(text: string): string {
  return escapeHtml(text).replaceAll(/[\\`*_{}[\]#~]/g, '\\$&').replaceAll('|', '&#124;')
}

/** The empty comment keeps `@name` from calling somebody. */
function escapeHtml(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '@<!-- -->')
}

/** A name as code; one that a code span would not hold safely everywhere is escaped instead. */
export function codeSpan(text: string): string {
  return /^[^\s`<>&|\\]([^`<>&|\\\n\r\t]*[^\s`<>&|\\])?$/.test(text) ? `\`${text}\`` : `<code>${escapeText(text)}</code>`
}
