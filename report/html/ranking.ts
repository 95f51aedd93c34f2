import { reasonsLeft, type HelperReport, type Report } from '../model.ts'
import { unlocksOf, type Unlock } from '../unlocks.ts'
import { code, count, html, sentence, type Content, type Markup } from './markup.ts'

const MOST_NAMED = 4
const MOST_OPEN = 10

/** What to convert first: shared functions that hold routes up, and why routes stay at all. */
export function ranking(report: Report, indexOf: (helper: HelperReport) => number): Markup {
  return html`${unlocks(unlocksOf(report), indexOf)}${reasons(report)}`
}

function unlocks(steps: Unlock[], indexOf: (helper: HelperReport) => number): Markup {
  if (steps.length === 0) return html``
  const most = Math.max(...steps.map(({ alone, partly }) => alone.length + partly.length))
  const items = steps.map((step) => unlock(step, most, indexOf))
  const rest = items.slice(MOST_OPEN)
  return html`<section aria-labelledby="first"><h2 id="first">Convert this first</h2>
<p>Functions of the project that hold routes up, those first that free most of them. Mend the line, run again, and the routes move.</p>
<ol class="rank">${items.slice(0, MOST_OPEN)}</ol>
${rest.length > 0 && html`<details><summary>${count(rest.length, 'more function')}</summary><ol class="rank" start="${MOST_OPEN + 1}">${rest}</ol></details>`}
</section>`
}

function unlock({ helper, reason, others, alone, partly, also }: Unlock, most: number, indexOf: (helper: HelperReport) => number): Markup {
  const total = alone.length + partly.length
  const effect = alone.length > 0 ? html`unlocks <strong>${count(alone.length, 'route')}</strong>` : html`is one of several that hold up <strong>${count(total, 'route')}</strong>`
  const waiting: Content = partly.length > 0 && html`<p>${alone.length > 0 ? `${count(partly.length, 'more route')} ${partly.length === 1 ? 'waits' : 'wait'} for it and for ` : 'They wait for '}${also.length > 0 ? names(also) : 'reasons of their own'}${also.length > 0 && partly.length > 0 && ' or for reasons of their own'}.</p>`
  return html`<li><h3>${code(helper.name)} <small>${helper.kind} in ${code(helper.file)}</small></h3>
<p class="effect">${effect} <svg class="bar small" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="s-alone" width="${Math.round((alone.length / most) * 100)}" height="8"/><rect class="s-partly" x="${Math.round((alone.length / most) * 100)}" width="${Math.round((partly.length / most) * 100)}" height="8"/></svg> <button type="button" class="js link" hidden data-helper="${indexOf(helper)}">show ${total === 1 ? 'it' : 'them'}</button></p>
<p>It waits for ${code(`${reason.file}:${reason.line}`)}: <span class="k">${reason.code}</span> ${sentence(reason.message)} <span class="help">${sentence(reason.help)}</span></p>
${others.length > 0 && html`<p>The same line holds up ${names(others)}.</p>`}${waiting}</li>`
}

function names(helpers: HelperReport[]): Content {
  const shown = helpers.slice(0, MOST_NAMED).map((one, i) => html`${i > 0 && ', '}${code(one.name)}`)
  return [shown, helpers.length > MOST_NAMED && ` and ${helpers.length - MOST_NAMED} more`]
}

function reasons({ routes }: Report): Markup {
  const all = reasonsLeft(routes)
  if (all.length === 0) return html``
  const rows = all.map(
    ({ code: kind, example, routes: held }) =>
      html`<tr><td class="n">${held.length}</td><td><span class="k">${kind}</span></td><td>${sentence(example.message)}${held.length > 1 && html` <small>for example</small>`} <span class="help">${sentence(example.help)}</span></td><td><button type="button" class="js link" hidden data-message="${kind}">show</button></td></tr>`,
  )
  return html`<section aria-labelledby="why"><h2 id="why">Why routes stay</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="why"><table class="list"><thead><tr><th scope="col" class="n">Routes</th><th scope="col">Code</th><th scope="col">Reason</th><th scope="col"><span class="vh">Filter</span></th></tr></thead><tbody>${rows}</tbody></table></div></section>`
}
