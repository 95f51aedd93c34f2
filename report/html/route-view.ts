import type { ReportMessage, RouteReport } from '../model.ts'
import type { Texts } from '../texts.ts'
import { diffView, excerpts, noteView, type Note } from './diff-view.ts'
import { code, html, sentence, type Content, type Markup } from './markup.ts'
import { messageText } from './overview.ts'

/** What one route opens to: what a reviewer wants to know, and its messages in place on its diff. */
export function routeView(route: RouteReport, texts: Texts): Markup {
  const before = texts.before(route.from)
  const after = route.to === null ? undefined : texts.after(route.to)
  const { here, elsewhere, later } = sorted(route, before)
  const notes = here.map((message): Note => ({ line: message.line, now: message.now?.file === route.to ? message.now?.line : undefined, content: noteView(message.severity, messageText(message, false)) }))
  return html`${facts(route)}${elsewhere.length > 0 && html`<ul class=notes>${elsewhere.map((one) => html`<li class="m ${one.severity}">${messageText(one)}</li>`)}</ul>`}${
    before === undefined ? false : after === undefined ? excerpts(before, notes) : diffView(before, after, notes)
  }${later.length > 0 && html`<details class=later><summary>What a client could notice, once it moves</summary><ul class=notes>${later.map((one) => html`<li class="m info">${messageText(one)}</li>`)}</ul></details>`}`
}

/** Where messages are shown: below their line, above the text, or, of a route that stays, for later. */
function sorted({ from, to, messages }: RouteReport, before: string | undefined): { here: ReportMessage[]; elsewhere: ReportMessage[]; later: ReportMessage[] } {
  const applies = ({ severity }: ReportMessage) => to !== null || severity === 'left' || severity === 'error'
  const isHere = ({ file }: ReportMessage) => before !== undefined && file === from
  const now = messages.filter(applies)
  return { here: now.filter(isHere), elsewhere: now.filter((one) => !isHere(one)), later: messages.filter((one) => !applies(one)) }
}

const SOURCES = { checked: '', every: 'not checked before', inferred: 'shown by callers' }

function facts({ from, to, methods, caching, rewrites, helpers, summary }: RouteReport): Markup {
  const row = (name: string, content: Content) => html`<dt>${name}<dd>${content}`
  const exports = Object.entries(caching.exports)
  const how = [...new Set(methods.map(({ source }) => SOURCES[source]))].filter(Boolean).join(', ')
  return html`<dl class=facts>${row('File', to === null ? code(from) : html`${code(from)} → ${code(to)}`)}${
    summary !== null && html`${row('Before', sentence(summary.before))}${row('Now', sentence(summary.now))}`
  }${methods.length > 0 && row('Methods', html`${methods.map(({ name }) => name).join(' ')}${how && ` (${how})`}`)}${
    to !== null && row('Caching', html`${exports.map(([name, value]) => html`${code(`${name} = ${value}`)} `)}${sentence(caching.why)}`)
  }${helpers.length > 0 && row('Shares', helpers.map(({ file, name }, i) => html`${i > 0 && ', '}${code(name)} <small>of ${code(file)}</small>`))}${
    rewrites.length > 0 && row('Rewritten', rewrites.map((name) => name.replaceAll('-', ' ')).join(', '))
  }</dl>`
}
