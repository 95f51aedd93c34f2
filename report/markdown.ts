import { fit, type Part } from './fit.ts'
import { codeSpan, escapeText, linkTo, sentence, sentenceHtml } from './markdown-text.ts'
import { reasonsLeft, type HelperReport, type Report, type ReportMessage } from './model.ts'

/** GitHub takes 65,536 characters in a comment; some are left for words around the report. */
const MOST_CHARACTERS = 64_000

export interface MarkdownOptions {
  /** What leads from where the report will stand to the report's base, with a slash at its end: links to lines begin with it. */
  prefix?: string
}

/**
 * The report for a pull-request comment: totals and what to look at first, details folded, never longer than GitHub takes. What is cut
 * is said where it is missing. Whatever comes from the user's source is escaped.
 */
export function toMarkdown(report: Report, { prefix = '' }: MarkdownOptions = {}): string {
  const page = new Page(report, prefix)
  const [title, failed, review, first, next] = [page.title(), page.failed(), page.review(), page.first(), page.next()]
  const [left, adapted] = [page.reasons('left'), page.reasons('adapted')]
  const [routes, summaries, inferred, helpers, files, standing] = [page.routes(), page.summaries(), page.inferred(), page.helpers(), page.files(), page.standing()]
  const heading = left.length > 0 ? [text('## Left as they were')] : []
  const behind = adapted.length > 0 ? [text('## Behind the adapter')] : []
  const parts = [title, ...failed, ...review, ...first, ...next, ...heading, ...left, ...behind, ...adapted, ...routes, ...summaries, ...inferred, ...helpers, ...files, ...standing, page.foot()]
  const importance = [title, ...failed, ...review, ...next, ...first, ...left, ...adapted, ...summaries, ...routes, ...inferred, ...files, ...helpers, ...standing, ...heading, ...behind, ...parts.slice(-1)]
  return fit(parts, importance, MOST_CHARACTERS, (sections) =>
    text(`> [!NOTE]\n> Cut to what a comment holds${sections > 0 ? `, ${sections} whole ${sections === 1 ? 'section' : 'sections'} too` : ''}: the JSON report has it all.`),
  )
}

const text = (head: string): Part => ({ head, tail: '', items: [], least: 0, cut: () => '' })

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

/** What a part says in the place of what is cut. */
const more = (what: string) => (number: number) => `- … and ${number} more ${what}`
const moreRows = (columns: number, what: string) => (number: number) => `| … and ${number} more ${what} |${' |'.repeat(columns - 1)}`

const TOP = 10

class Page {
  readonly #report: Report
  readonly #prefix: string

  constructor(report: Report, prefix: string) {
    this.#report = report
    this.#prefix = prefix
  }

  title(): Part {
    const { totals, written, apps } = this.#report
    const counts = [
      [totals.migrated, 'migrated'],
      [totals.review, 'migrated, to be reviewed'],
      [totals.adapted, 'moved behind the adapter'],
      [totals.left, 'left in `pages/api`'],
      [totals.failed, 'failed'],
    ] as const
    const shown = counts.filter(([number]) => number > 0).map(([number, what]) => `**${number}** ${what}`)
    const verb = written ? 'Done' : 'Nothing written yet; this is what a run does'
    const line = `${verb}: ${count(totals.routes, 'route')}${shown.length > 0 ? ` — ${shown.join(', ')}` : ''}.`
    const items = apps.map((app) => {
      const named = apps.length > 1 || app.path !== '.' ? `${codeSpan(app.path)}: ` : ''
      const components = app.target.cacheComponents ? ', with `cacheComponents`' : ''
      const target = `${named}Next.js ${escapeText(app.target.next)} (${SOURCES[app.target.source]})${components}`
      return [`- ${target}`, ...app.messages.filter((message) => message.severity !== 'review').map((message) => `  - ${this.#say(message)}`)].join('\n')
    })
    return { head: `# API Routes to Route Handlers\n\n${line}${items.length > 0 ? '\n' : ''}`, tail: '', items, least: TOP, cut: more('apps') }
  }

  /** Routes that the tool could not process come first: something is wrong there. */
  failed(): Part[] {
    const items = this.#report.routes.filter(({ status }) => status === 'failed').flatMap((route) => route.messages.filter(({ severity }) => severity === 'error').map((message) => `- ${this.#say(message)}`))
    return items.length > 0 ? [{ head: '## Failed\n', tail: '', items, least: TOP, cut: more('failures') }] : []
  }

  review(): Part[] {
    const { apps, routes, markers } = this.#report
    const messages = [...apps, ...routes].flatMap((one) => one.messages.filter(({ severity }) => severity === 'review'))
    const items = [
      ...messages.map((message) => `- [ ] ${this.#say(message)}`),
      ...markers.map((marker) => `- [ ] ${linkTo(marker.file, marker.line, this.#prefix)} has a marker of an earlier run.`),
    ]
    if (items.length === 0) return []
    const open = items.slice(0, TOP)
    const folded = items.slice(TOP)
    const parts: Part[] = [{ head: '## To be reviewed\n', tail: '', items: open, least: 3, cut: more('lines') }]
    if (folded.length > 0) parts.push({ head: `<details><summary>${count(folded.length, 'more line')} to be reviewed</summary>\n`, tail: '\n</details>', items: folded, least: 20, cut: more('lines') })
    return parts
  }

  /** What holds most routes up. */
  first(): Part[] {
    const stopping = this.#report.helpers.filter((one) => one.reason !== undefined && one.routes > 0)
    const items = stopping.map((one) => `| ${[this.#named(one), one.kind, one.routes, this.#say(one.reason!, false)].join(' | ')} |`)
    const head = '| function | kind | routes | what stops it |\n| --- | --- | --- | --- |'
    if (items.length === 0) return []
    const parts: Part[] = [{ head: `## Convert these first\n\n${head}`, tail: '', items: items.slice(0, TOP), least: 3, cut: moreRows(4, 'functions') }]
    if (items.length > TOP) parts.push({ head: `<details><summary>${count(items.length - TOP, 'more function')} that ${items.length - TOP === 1 ? 'holds' : 'hold'} routes up</summary>\n\n${head}`, tail: '\n</details>', items: items.slice(TOP), least: 5, cut: moreRows(4, 'functions') })
    return parts
  }

  next(): Part[] {
    const items = this.#report.nextSteps.map((step) => `- [ ] ${sentence(step)}`)
    return items.length > 0 ? [{ head: '## Next steps\n', tail: '', items, least: 8, cut: more('steps') }] : []
  }

  /** A part for each reason why routes were not rewritten, the most frequent first. */
  reasons(wanted: 'left' | 'adapted'): Part[] {
    return reasonsLeft(this.#report.routes, [wanted]).map(({ code, example, routes: held }): Part => {
      const items = held.flatMap((route) => route.messages.filter((message) => message.code === code).map((message) => `- ${this.#say(message, false)}`))
      const head = `<details><summary>${escapeText(code)}, ${count(held.length, 'route')}: ${sentenceHtml(example.message)}</summary>\n\n${sentence(example.help)}\n`
      return { head, tail: '\n</details>', items, least: 2, cut: more('places') }
    })
  }

  routes(): Part[] {
    const items = this.#report.routes.map((route) => {
      const methods = route.methods.map((method) => method.name).join(' ')
      const file = route.to === null ? this.#file(route.from) : `${this.#file(route.from, !this.#report.written)} → ${this.#file(route.to, this.#report.written)}`
      return `| ${[codeSpan(route.url), route.status, methods, file].join(' | ')} |`
    })
    if (items.length === 0) return []
    const head = `## Routes\n\n<details><summary>${count(items.length, 'route')}</summary>\n\n| URL | status | methods | file |\n| --- | --- | --- | --- |`
    return [{ head, tail: '\n</details>', items, least: 5, cut: moreRows(4, 'routes') }]
  }

  /** What each route answered and answers; those first of which a client could notice something. */
  summaries(): Part[] {
    const moved = this.#report.routes.filter((route) => route.summary !== null).toSorted((a, b) => Number(b.summary!.noticeable.length > 0) - Number(a.summary!.noticeable.length > 0))
    const items = moved.map(({ url, summary }) => {
      const noticeable = summary!.noticeable.map((one) => `  - Noticeable: ${sentence(one)}`)
      return [`- ${codeSpan(url)}`, `  - Before: ${sentence(summary!.before)}`, `  - Now: ${sentence(summary!.now)}`, ...noticeable].join('\n')
    })
    const head = `## Before and now\n\n<details><summary>What ${count(items.length, 'route')} answered, and ${items.length === 1 ? 'answers' : 'answer'} now</summary>\n`
    return items.length > 0 ? [{ head, tail: '\n</details>', items, least: 3, cut: more('routes') }] : []
  }

  /** What shows that a method is called, where that was asked for. */
  inferred(): Part[] {
    const items = this.#report.routes.flatMap((route) =>
      route.methods.flatMap(({ name, evidence = [] }) => {
        const places = evidence.slice(0, MOST_PLACES).map((place) => linkTo(place.file, place.line, this.#prefix))
        const others = evidence.length - places.length
        return places.length === 0 ? [] : [`| ${codeSpan(route.url)} | ${name} | ${places.join(', ')}${others > 0 ? ` and ${others} more` : ''} |`]
      }),
    )
    if (items.length === 0) return []
    const head = `## Methods inferred\n\n<details><summary>${count(items.length, 'method')} that the repository itself uses; callers outside of it cannot be seen</summary>\n\n| URL | method | shown by |\n| --- | --- | --- |`
    return [{ head, tail: '\n</details>', items, least: 3, cut: moreRows(3, 'methods') }]
  }

  /** Functions that routes share and that nothing holds up. */
  helpers(): Part[] {
    const items = this.#report.helpers.filter((one) => one.reason === undefined || one.routes === 0).map((one) => `| ${[this.#named(one), one.kind, one.routes, one.status].join(' | ')} |`)
    if (items.length === 0) return []
    const head = `## Shared functions\n\n<details><summary>${count(items.length, 'function that routes share', 'functions that routes share')}</summary>\n\n| function | kind | routes | status |\n| --- | --- | --- | --- |`
    return [{ head, tail: '\n</details>', items, least: 3, cut: moreRows(4, 'functions') }]
  }

  files(): Part[] {
    const items = this.#report.files.map((file) => `- ${file.change}: ${this.#file(file.path, this.#report.written ? file.change !== 'deleted' : file.change !== 'created')}`)
    if (items.length === 0) return []
    return [{ head: `## Other files\n\n<details><summary>${count(items.length, 'file')} beside the routes</summary>\n`, tail: '\n</details>', items, least: 3, cut: more('files') }]
  }

  standing(): Part[] {
    const items = this.#report.standing.map((one) => `- ${one}`)
    return [{ head: '## Differences that every migration brings\n\n<details><summary>They are the same for every route</summary>\n', tail: '\n</details>', items, least: items.length, cut: more('differences') }]
  }

  foot(): Part {
    return text(`<sub>next-reroute ${escapeText(this.#report.tool.version)} · ${codeSpan(this.#report.command)}</sub>`)
  }

  #named(one: HelperReport): string {
    return `${codeSpan(one.name)} of ${this.#file(one.file)}`
  }

  /** A file with a link, if it is there to be looked at. */
  #file(file: string, isThere = true): string {
    return isThere ? linkTo(file, undefined, this.#prefix) : codeSpan(file)
  }

  /** A message behind the place that it has in the files as they are. */
  #say(message: ReportMessage, withHelp = true): string {
    const { file, line } = this.#report.written ? (message.now ?? message) : message
    return `${linkTo(file, line, this.#prefix)} ${sentence(message.message)}${withHelp ? ` ${sentence(message.help)} (${message.code})` : ''}`
  }
}

const MOST_PLACES = 3

const SOURCES = { flag: 'from `--next`', installed: 'installed', 'package.json': "the highest that package.json's range allows" }

