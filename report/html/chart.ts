import type { Totals } from '../model.ts'
import { html, type Markup } from './markup.ts'

type Statuses = Exclude<keyof Totals, 'routes'>

/** Every status with what it is called, in the order of all lists. */
export const STATUSES: { status: Statuses; label: string; says: string }[] = [
  { status: 'migrated', label: 'migrated', says: 'a route handler now; no difference beyond the standing list' },
  { status: 'review', label: 'to review', says: 'a route handler now; a client could notice something' },
  { status: 'adapted', label: 'adapted', says: 'moved, runs its old code behind the adapter' },
  { status: 'left', label: 'left', says: 'stays in pages/api and keeps working' },
  { status: 'failed', label: 'failed', says: 'could not be processed' },
]

const WIDTH = 1000

/** Totals as one bar. It says the same in words to who cannot see it. */
export function bar(totals: Totals, height: number): Markup {
  const shown = STATUSES.filter(({ status }) => totals[status] > 0)
  let at = 0
  const parts = shown.map(({ status, label }) => {
    const width = (totals[status] / totals.routes) * WIDTH
    const part = html`<rect class="s-${status}" x="${round(at)}" y="0" width="${round(width)}" height="${height}"><title>${totals[status]} ${label}</title></rect>`
    at += width
    return part
  })
  const words = shown.map(({ status, label }) => `${totals[status]} ${label}`).join(', ')
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" role="img" aria-label="${totals.routes === 0 ? 'No routes' : `${totals.routes} routes: ${words}`}">${totals.routes === 0 ? html`<rect class="s-none" width="${WIDTH}" height="${height}"/>` : parts}</svg>`
}

/** The chart of all routes with its legend. */
export function chart(totals: Totals): Markup {
  const items = STATUSES.filter(({ status }) => totals[status] > 0).map(
    ({ status, label, says }) => html`<li><b class="dot s-${status}"></b><strong>${totals[status]}</strong> ${label} <span>${percent(totals[status], totals.routes)}</span><small>${says}</small></li>`,
  )
  return html`<figure class="chart">${bar(totals, 28)}${items.length > 0 && html`<figcaption><ul class="legend">${items}</ul></figcaption>`}</figure>`
}

/** Never 100 % where something is missing, never 0 % where something is there. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %'
  const value = Math.round((part / whole) * 100)
  if (value === 100 && part < whole) return '> 99 %'
  return value === 0 && part > 0 ? '< 1 %' : `${value} %`
}

const round = (value: number): number => Math.round(value * 100) / 100
