import { codeSpan, sentence } from './markdown-text.ts'
import type { Report } from './model.ts'
import { unlocksOf } from './unlocks.ts'

const MOST_UNLOCKS = 10

/** What to do next, as a Markdown list to paste into an issue or a pull request. Empty where there is nothing to do. */
export function checklist(report: Report): string {
  const steps = report.nextSteps.map(sentence)
  const review = [...report.apps.flatMap((app) => app.messages), ...report.routes.filter(({ to }) => to !== null).flatMap((route) => route.messages)]
    .filter((message) => message.severity === 'review')
    .map(({ now, file, line, code, message, help }) => `${codeSpan(`${now?.file ?? file}:${now?.line ?? line}`)} ${sentence(message)} ${sentence(help)} (${code})`)
  const markers = report.markers.map(({ file, line }) => `${codeSpan(`${file}:${line}`)} has a marker of an earlier run.`)
  const unlocks = unlocksOf(report)
    .slice(0, MOST_UNLOCKS)
    .map(({ helper, reason, alone, partly }) => `Convert ${codeSpan(helper.name)} of ${codeSpan(helper.file)}: ${alone.length > 0 ? `unlocks ${alone.length}` : `one of several that hold up ${partly.length}`} ${(alone.length || partly.length) === 1 ? 'route' : 'routes'}. ${sentence(reason.message)} (${codeSpan(`${reason.file}:${reason.line}`)})`)
  const parts = [
    ['Next steps', steps],
    ['To be reviewed', [...new Set([...review, ...markers])]],
    ['Convert these first', unlocks],
  ] as const
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `### ${title}\n\n${lines.map((line) => `- [ ] ${line}`).join('\n')}\n`)
    .join('\n')
}
