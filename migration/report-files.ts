import fs from 'node:fs'
import { dirname, extname, join, relative, sep } from 'node:path'
import type { Report } from '../report/model.ts'
import type { Texts } from '../report/texts.ts'
import { UsageError } from './usage-error.ts'
import { WriteError } from './write.ts'

/** The forms of the report by the ending of its file; what a form needs is loaded where it is asked for. */
const FORMS: Record<string, (report: Report, options: { check: boolean; prefix: string; texts: Texts }) => Promise<string>> = {
  '.md': async (report, { prefix }) => (await import('../report/markdown.ts')).toMarkdown(report, { prefix }),
  '.json': async (report) => (await import('../report/json.ts')).toJson(report),
  '.html': async (report, { texts }) => (await import('../report/html.ts')).toHtml(report, texts),
  '.sarif': async (report, { check }) => (await import('../report/sarif.ts')).toSarif(report, { asBefore: check }),
}

export interface ReportOptions {
  /** True for `--check`: nobody will have the new files. */
  check: boolean
  /** Absolute path of the repository's root; undefined for a report of several. */
  root: string | undefined
  /** What the files of the run hold, for diffs. */
  texts: Texts
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
export async function writeReports(report: Report, files: string[], { root, ...options }: ReportOptions): Promise<void> {
  for (const file of files) {
    const text = await FORMS[extname(file)]!(report, { ...options, prefix: root === undefined ? '' : prefixFor(file, root, report.base) })
    try {
      fs.writeFileSync(file, text)
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
