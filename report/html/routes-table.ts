import { MESSAGES, type MessageKind } from '../../transforms/messages.ts'
import type { HelperReport, Report, RouteReport } from '../model.ts'
import type { Texts } from '../texts.ts'
import { nameOf } from '../unlocks.ts'
import { STATUSES } from './chart.ts'
import { escapeText, html, Markup } from './markup.ts'
import { routeView } from './route-view.ts'

/** Every route in a table, each opening to its messages on its diff. What filters and sorts it appears only where scripts run. */
export function routesTable(report: Report, texts: Texts, indexOf: (helper: { file: string; name: string }) => number): Markup {
  const { routes } = report
  if (routes.length === 0) return html``
  const labels = new Map(STATUSES.map(({ status, label }) => [status, label]))
  const rows = routes.map((route, index) => row(route, index, labels.get(route.status)!, indexOf, new Markup(routeView(route, texts).text)))
  return html`<section aria-labelledby="routes" class="wide"><h2 id="routes">Routes</h2>
${filters(report, indexOf)}
<table class="routes" aria-labelledby="routes"><thead><tr>${COLUMNS.map(([key, name]) => html`<th scope="col"><span>${name}</span><button type="button" class="js" hidden data-sort="${key}">${name}</button></th>`)}</tr></thead>
${rows}
</table>
<p class="none js" hidden>No route matches.</p></section>`
}

const COLUMNS = [
  ['status', 'Status'],
  ['url', 'URL'],
  ['methods', 'Methods'],
  ['messages', 'Messages'],
  ['helpers', 'Shared functions'],
] as const

/**
 * What a route opens to stands in a `noscript`: a browser that runs scripts takes that for one text and builds nothing of it until it is
 * asked for, one that does not run them shows it.
 */
function row(route: RouteReport, index: number, label: string, indexOf: (helper: HelperReport) => number, view: Markup): Markup {
  const { url, status, methods, messages, helpers, app, from } = route
  const said = route.to === null ? messages.filter((one) => one.severity === 'left' || one.severity === 'error') : messages
  const codes = [...new Set(said.map((one) => one.code))]
  const shared = helpers.map((one) => indexOf(one as HelperReport)).filter((one) => one >= 0)
  const shown = helpers.slice(0, 2).map(({ name }) => name).join(', ') + (helpers.length > 2 ? ` +${helpers.length - 2}` : '')
  return html`<tbody id="r${index}" data-s="${status}" data-a="${app}" data-d="${folderOf(route)}" data-m="${codes.join(' ')}" data-h="${shared.join(' ')}" data-f="${from}"><tr><td class="st s-${status}">${label}<th scope="row" title="${url}">${url}<td>${methods.map(({ name }) => name).join(' ')}<td>${codes.slice(0, 3).join(' ')}${codes.length > 3 && ` +${codes.length - 3}`}<td>${shown}</tr><tr><td colspan="5"><details><summary><span class="vh">${url}, details</span></summary><noscript>${view}</noscript></details></tbody>
`
}

/** The first two parts of the path below `/api`: what a team works on at a time. */
function folderOf({ url }: RouteReport): string {
  const parts = url.split('/').slice(1, -1)
  return `/${parts.slice(0, 3).join('/')}`
}

function filters(report: Report, indexOf: (helper: HelperReport) => number): Markup {
  const { routes, totals, helpers, apps } = report
  const statuses = STATUSES.filter(({ status }) => totals[status] > 0).map(
    ({ status, label }) => html`<label class="chip s-${status}"><input type="checkbox" name="status" value="${status}"><b class="dot s-${status}"></b>${label} <span>${totals[status]}</span></label>`,
  )
  const folders = counted(routes.flatMap((route) => ancestors(folderOf(route))))
  const codes = counted(routes.flatMap((route) => [...new Set(route.messages.filter((one) => route.to !== null || one.severity === 'left' || one.severity === 'error').map((one) => one.code as string))]))
  const shared = helpers.filter((one) => one.routes > 0)
  return html`<form class="filters js" hidden aria-label="Filter routes">
<label class="field search"><span>Search</span><input type="search" name="q" placeholder="URL, file, message" autocomplete="off" spellcheck="false"></label>
${apps.length > 1 && select('app', 'App', apps.map(({ path }) => [path, path, routes.filter((route) => route.app === path).length]))}
${folders.length > 1 && select('folder', 'Folder', folders.toSorted((a, b) => (a[0] < b[0] ? -1 : 1)).map(([folder, routesThere]) => [folder, folder, routesThere]))}
${codes.length > 0 && select('message', 'Message', codes.toSorted((a, b) => (a[0] < b[0] ? -1 : 1)).map(([kind, times]) => [kind, `${kind} ${wordsOf(kind)}`, times]))}
${shared.length > 0 && select('helper', 'Shared function', shared.map((one) => [String(indexOf(one)), `${one.name} of ${one.file}`, one.routes]))}
<fieldset><legend class="vh">Status</legend>${statuses}</fieldset>
<p class="shown"><output name="shown" aria-live="polite"></output> <button type="button" class="link" name="open">open all</button> <button type="reset" class="link">clear</button></p>
</form>`
}

function select(name: string, label: string, options: [value: string, text: string, times: number][]): Markup {
  return html`<label class="field"><span>${label}</span><select name="${name}"><option value="">all</option>${options.map(([value, text, times]) => html`<option value="${value}">${plain(text)} (${times})</option>`)}</select></label>`
}

/** An option holds no elements: what cannot be seen is named in plain text. */
function plain(text: string): Markup {
  return new Markup(escapeText(text.length > 110 ? `${text.slice(0, 109)}…` : text).replaceAll(/<\/?span[^>]*>/g, ''))
}

function counted(names: string[]): [name: string, times: number][] {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return [...times]
}

const ancestors = (folder: string): string[] => folder.split('/').slice(1).map((_, i, parts) => `/${parts.slice(0, i + 1).join('/')}`)

/** What a code says in general, its blanks as dots. */
function wordsOf(kind: string): string {
  const known: MessageKind | undefined = (MESSAGES as Record<string, MessageKind>)[kind]
  return known ? known.says.replaceAll(/`?\{\w+\}`?/g, '…') : ''
}

/** A name for each shared function that stays short in every row. */
export function indexer(helpers: HelperReport[]): (helper: { file: string; name: string }) => number {
  const index = new Map(helpers.map((one, i) => [nameOf(one), i]))
  return (helper) => index.get(nameOf(helper)) ?? -1
}
