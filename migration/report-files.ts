import fs from 'node:fs'
import { dirname, extname, join, relative, sep } from 'node:path'
import { toJson } from '../report/json.ts'
import { toMarkdown } from '../report/markdown.ts'
import { toSarif } from '../report/sarif.ts'
import type { Report } from '../report/model.ts'
import { UsageError } from './usage-error.ts'
import { WriteError } from './write.ts'

/** The forms of the report by the ending of its file. */
const FORMS: Record<string, (report: Report, options: { check: boolean; prefix: string }) => string> = {
  '.md': (report, { prefix }) => toMarkdown(report, { prefix }),
  '.json': (report) => toJson(report),
  '.sarif': (report, { check }) => toSarif(report, { asBefore: check }),
}

export interface ReportOptions {
  /** True for `--check`: nobody will have the new files. */
  check: boolean
  /** Absolute path of the repository's root. */
  root: string
}

/**
 * Looks at the files named for the report before the work starts.
 * @throws {UsageError} for an ending that names no form, or a folder that is not there
 */
export function checkReportFiles(files: string[]): void {
  for (const file of files) {
    if (!FORMS[extname(file)]) throw new UsageError(`--report ${file}: the ending must be one of ${Object.keys(FORMS).join(', ')}.`)
    if (!fs.statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`--report ${file}: there is no folder ${dirname(file)}.`)
    if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`--report ${file}: that is a folder.`)
  }
}

/** Writes the report in each form asked for. @throws {WriteError} where a file cannot be written */
export function writeReports(report: Report, files: string[], { check, root }: ReportOptions): void {
  for (const file of files) {
    try {
      fs.writeFileSync(file, FORMS[extname(file)]!(report, { check, prefix: prefixFor(file, root, report.base) }))
    } catch {
      throw new WriteError(`The report ${file} cannot be written.`)
    }
  }
}

/** What links from a report to files begin with; nothing where it does not stand in the repository, and is to be pasted somewhere. */
function prefixFor(file: string, root: string, base: string): string {
  const folder = fs.realpathSync(dirname(file))
  if (folder !== root && !folder.startsWith(root + sep)) return ''
  const path = relative(folder, join(root, base))
  return path === '' ? '' : `${path.split(sep).join('/')}/`
}
