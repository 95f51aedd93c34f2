import { posix } from 'node:path'
import { findingsOf, type Finding } from './findings.ts'
import type { Report } from './model.ts'

/** Whether a finding is one that `--check` is there to find: what could be migrated, and what nobody has looked at. */
const isFound = ({ code, severity }: Finding): boolean => code === 'NR300' || severity === 'review' || severity === 'error'

/** The findings that a check prints: those that it found, and why the other routes stay. */
function shown(report: Report): Finding[] {
  return findingsOf(report).filter((finding) => isFound(finding) || finding.severity === 'left')
}

/**
 * The findings of a check as compilers print theirs, one a line: `file:line:column: review NR201 …`.
 * @param folder the report's base as the reader names it
 */
export function toLines(report: Report, folder: string): string {
  return shown(report).map((finding) => `${oneLine(posix.join(folder, finding.before.file))}:${finding.before.line}:${finding.before.column}: ${word(finding)} ${finding.code} ${oneLine(`${finding.message} ${finding.help}`)}\n`).join('')
}

const word = ({ code, severity }: Finding): string => (code === 'NR300' ? 'migrate' : severity)

const oneLine = (text: string): string => text.replaceAll(/[\r\n\t\u2028\u2029]+/g, ' ')

/** The same as the commands that GitHub Actions reads off a log: what the check found as errors, what stays as a notice. Paths are from the repository's root. */
export function toGitHubCommands(report: Report): string {
  return shown(report)
    .map((finding) => {
      const { file, line, column } = finding.before
      const properties = Object.entries({ file: posix.join(report.base, file), line, col: column, title: `next-reroute ${finding.code}` })
      return `::${isFound(finding) ? 'error' : 'notice'} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeData(`${finding.message} ${finding.help}`)}\n`
    })
    .join('')
}

/** As @actions/core escapes them, so that no text of the user's ends a command or starts one. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
