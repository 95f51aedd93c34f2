import { totalsOf, type Report, type ReportMessage } from '../model.ts'
import { bar, chart, percent } from './chart.ts'
import { code, count, html, sentence, type Markup } from './markup.ts'

/** What the report is about, and its totals. */
export function overview(report: Report): Markup {
  const { totals, apps } = report
  const moved = totals.migrated + totals.review + totals.adapted
  return html`<header>
<h1>API Routes to Route Handlers</h1>
<p class="lead">${lead(report, moved)}</p>
</header>
<main>
<section aria-labelledby="totals"><h2 id="totals" class="vh">Totals</h2>${chart(totals)}</section>
${apps.length > 1 ? appsTable(report) : apps.map((app) => appMessages(app.messages))}`
}

function lead({ totals, written, apps, repositories }: Report, moved: number): Markup {
  if (totals.routes === 0) return html`There are no API Routes here.`
  const all = repositories ? `${count(totals.routes, 'route')} of ${count(repositories.length, 'repository').replace(/ys$/, 'ies')}` : `${count(totals.routes, 'route')}${apps.length > 1 ? ` of ${apps.length} apps` : ''}`
  const verb = written ? (moved === 1 ? 'is a route handler now' : 'are route handlers now') : moved === 1 ? 'becomes a route handler' : 'become route handlers'
  const target = apps.length === 1 ? html`, for Next.js ${apps[0]!.target.next}${apps[0]!.target.cacheComponents && html` with <code>cacheComponents</code>`}` : undefined
  return html`<strong>${moved.toLocaleString('en')}</strong> of ${all} ${verb}${target}. ${!written && (repositories?.some((one) => one.written) ? 'Some of it is not written yet.' : 'Nothing is written yet.')}`
}

function appsTable({ apps, routes, repositories }: Report): Markup {
  const rows = apps.map((app) => {
    const totals = totalsOf(routes.filter((route) => route.app === app.path))
    const moved = totals.migrated + totals.review + totals.adapted
    return html`<tr><th scope="row">${code(app.path)}</th><td>${app.target.next}</td><td class="n">${totals.routes}</td><td class="n">${moved}</td><td class="n">${percent(moved, totals.routes)}</td><td>${bar(totals, 40)}</td></tr>`
  })
  const messages = apps.map((app) => appMessages(app.messages))
  const runs = repositories?.map(
    (one) => html`<tr><th scope="row">${code(one.name)}</th><td>${one.written ? 'written' : 'planned'}</td><td>${one.tool.version}</td><td>${code(one.command)}</td></tr>`,
  )
  return html`<section aria-labelledby="apps"><h2 id="apps">Apps</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="apps"><table class="list"><thead><tr><th scope="col">App</th><th scope="col">Next.js</th><th scope="col" class="n">Routes</th><th scope="col" class="n">Moved</th><th scope="col" class="n">%</th><th scope="col">Statuses</th></tr></thead><tbody>${rows}</tbody></table></div>
${runs && html`<details><summary>How each repository was run</summary><div class="scroll" tabindex="0" role="group" aria-label="Runs"><table class="list"><thead><tr><th scope="col">Repository</th><th scope="col">Run</th><th scope="col">Version</th><th scope="col">Command</th></tr></thead><tbody>${runs}</tbody></table></div></details>`}
${messages}</section>`
}

/** What of the app's configuration or files could not be read. */
function appMessages(messages: ReportMessage[]): Markup {
  if (messages.length === 0) return html``
  return html`<ul class="notes">${messages.map((one) => html`<li class="m ${one.severity}">${messageText(one)}</li>`)}</ul>`
}

/** A message with its place, code, sentence and help. */
export function messageText(message: ReportMessage, withPlace = true): Markup {
  return html`<span class="k">${message.code}</span> ${withPlace && html`${code(`${message.file}:${message.line}`)} `}${sentence(message.message)} <span class="help">${sentence(message.help)}</span>`
}
