import { posix } from 'node:path'
import type { Report, RouteReport } from './model.ts'

/** What a commit changes beside the routes themselves; paths from the repository's root. */
interface Changed {
  creates: { path: string }[]
  moves: { from: string; to: string }[]
  edits: { path: string }[]
  deletes: { path: string }[]
}

const SUBJECT = 72
const WIDTH = 76
const MOST_FILES = 12

/** The message of a commit: which route moved, what it answered and answers, what to look at, and what came along. */
export function messageFor(routes: RouteReport[], report: Report, changed: Changed): string {
  const [first, ...others] = routes
  const own = new Set(routes.flatMap(({ from, to }) => [from, to ?? from].map((path) => posix.join(report.base, path))))
  const files = [
    ...changed.creates.map(({ path }) => `- ${path} (new)`),
    ...changed.moves.filter(({ from }) => !own.has(from)).map(({ to }) => `- ${to}`),
    ...changed.edits.map(({ path }) => `- ${path}`),
    ...changed.deletes.map(({ path }) => `- ${path} (gone)`),
  ]
  const more = files.length - MOST_FILES
  const along = files.length > 0 ? ['With it:', ...files.slice(0, MOST_FILES), ...(more > 0 ? [`- and ${more} more`] : [])].map(oneLine).join('\n') : ''
  const subject = first === undefined ? 'Finish the move to route handlers' : others.length > 0 ? `Move ${routes.length} API Routes to route handlers` : subjectOf(first)
  const parts = routes.length > 1 ? [routes.map(({ url }) => `- ${oneLine(url)}`).join('\n')] : routes.flatMap((route) => aboutRoute(route))
  return `${[subject, ...parts, along].filter((part) => part !== '').join('\n\n')}\n`
}

function subjectOf({ url, status }: RouteReport): string {
  const what = status === 'adapted' ? 'behind the route handler adapter' : 'to a route handler'
  const whole = `Move ${oneLine(url)} ${what}`
  return whole.length <= SUBJECT ? whole : `Move ${oneLine(url).slice(0, SUBJECT - what.length - 7)}… ${what}`
}

function aboutRoute({ from, to, summary, messages }: RouteReport): string[] {
  const review = messages.filter(({ severity }) => severity === 'review')
  return [
    to === from ? '' : wrap(`${from} is ${to} now.`),
    summary ? [wrap(`Before: ${summary.before}`, '  '), wrap(`Now: ${summary.now}`, '  ')].join('\n') : '',
    summary && summary.noticeable.length > 0 ? ['A client could notice:', ...summary.noticeable.map((one) => wrap(`- ${one}`, '  '))].join('\n') : '',
    review.length > 0 ? ['To be looked at:', ...new Set(review.map(({ code, file, line, now }) => oneLine(`- ${now?.file ?? file}:${now?.line ?? line} (${code})`)))].join('\n') : '',
  ]
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')

/** Breaks a sentence into lines, those behind the first indented. */
function wrap(text: string, indent = ''): string {
  const lines: string[] = []
  for (const word of oneLine(text).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(lines.length === 0 ? word : indent + word)
  }
  return lines.join('\n')
}
