import { checklist } from '../checklist.ts'
import type { Report } from '../model.ts'
import type { Texts } from '../texts.ts'
import { diffView, wholeFile } from './diff-view.ts'
import { code, count, html, Markup, sentence, type Content } from './markup.ts'

/** What stands below the routes: other files, the checklist, what every migration changes, and where the report comes from. */
export function afterRoutes(report: Report, texts: Texts): Markup {
  return html`${files(report, texts)}${steps(report)}${shared(report)}
<section aria-labelledby="standing"><h2 id="standing">Differences that every migration brings</h2><ul>${report.standing.map((one) => html`<li>${sentence(one)}</li>`)}</ul></section>
</main>
<footer><p>next-reroute ${report.tool.version} · ${code(report.command)}</p></footer>`
}

/** Files touched beside routes, each opening to what becomes of it. */
function files({ files: touched }: Report, texts: Texts): Markup {
  if (touched.length === 0) return html``
  const items = touched.map(({ path, change }) => {
    const [before, after] = [texts.before(path), texts.after(path)]
    const view = change === 'edited' ? before !== undefined && after !== undefined && diffView(before, after, []) : wholeOr(change === 'created' ? after : before)
    const name = html`<span class="change">${change}</span> ${code(path)}`
    return html`<li>${view ? html`<details><summary>${name}</summary><noscript>${view}</noscript></details>` : name}</li>`
  })
  return html`<section aria-labelledby="files" class="wide"><h2 id="files">Other files</h2><p>${count(touched.length, 'file')} touched beside the routes.</p><ul class="files">${items}</ul></section>`
}

const wholeOr = (text: string | undefined): Markup | false => text !== undefined && wholeFile(text)

function steps(report: Report): Markup {
  const text = checklist(report)
  if (text === '') return html``
  const lines: Content[] = text.split('\n').map((line) => [line, new Markup('\n')])
  return html`<section aria-labelledby="steps"><h2 id="steps">Checklist</h2><p>Markdown, to paste into an issue or a pull request. <button type="button" class="js" hidden data-copy="checklist">Copy</button> <span role="status" class="js copied"></span></p><pre id="checklist" tabindex="0" role="group" aria-labelledby="steps">${lines}</pre></section>`
}

/** Functions that routes share, with what became of them. */
function shared({ helpers }: Report): Markup {
  if (helpers.length === 0) return html``
  const rows = helpers.map((one) => html`<tr><th scope="row">${code(one.name)}</th><td>${code(one.file)}</td><td>${one.kind}</td><td class="n">${one.routes}</td><td>${one.status}</td></tr>`)
  return html`<section aria-labelledby="shared"><h2 id="shared">Functions that routes share</h2><details><summary>${count(helpers.length, 'function')}</summary><div class="scroll" tabindex="0" role="group" aria-labelledby="shared"><table class="list"><thead><tr><th scope="col">Function</th><th scope="col">File</th><th scope="col">Kind</th><th scope="col" class="n">Routes</th><th scope="col">Status</th></tr></thead><tbody>${rows}</tbody></table></div></details></section>`
}
