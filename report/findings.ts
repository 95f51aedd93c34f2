import { say, type Message, type MessageCode } from '../transforms/messages.ts'
import type { Report, ReportMessage } from './model.ts'

/** A message at a place, for readers that show one by one: code scanning, logs of CI. */
export interface Finding {
  code: MessageCode
  severity: Message['severity']
  message: string
  help: string
  /** Where it stands before the run, relative to the report's base. */
  before: { file: string; line: number; column: number }
  /** Where it stands afterwards, if that is elsewhere. */
  now?: { file: string; line: number } | undefined
}

/**
 * Every message of a report, each place once, in the order of the routes. Of a run that writes nothing also the routes that could move,
 * and the markers that are still in the code.
 */
export function findingsOf(report: Report): Finding[] {
  const found = new Map<string, Finding>()
  const add = ({ code, severity, message, help, file, line, column, now }: ReportMessage) => {
    const key = JSON.stringify([code, file, line, column, message])
    if (!found.has(key)) found.set(key, { code, severity, message, help, before: { file, line, column }, now })
  }
  for (const app of report.apps) app.messages.forEach(add)
  for (const route of report.routes) {
    if (!report.written && route.to !== null) add({ ...say('NR300', route.from, { line: 1, column: 1 }, { target: route.to }), now: { file: route.to, line: 1 } })
    route.messages.forEach(add)
  }
  for (const { file, line } of report.markers) add(say('NR200', file, { line, column: 1 }))
  return [...found.values()]
}
