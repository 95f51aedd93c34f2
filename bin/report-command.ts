import { Command, CommanderError } from 'commander'

const DONE = 0
const UNUSABLE = 2
const FAILED = 3

/** Whether the arguments are those of `report merge`. A folder of that name is `./report`. */
export function isReportCommand(args: string[]): boolean {
  return args[0] === 'report' && (args[1] === 'merge' || args[1] === '--help' || args[1] === '-h')
}

/** `next-reroute report merge a.json b.json --report all.html`: one report of several. Gives the exit status. */
export async function reportCommand(args: string[], version: string, command: string): Promise<number> {
  const program = new Command('next-reroute report').exitOverride().configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
  let asked: { files: string[]; report: string[] } | undefined
  program
    .command('merge')
    .description('merges the JSON reports of several repositories into one')
    .argument('<file...>', 'JSON reports; name=<file> says what a repository is called, otherwise its file does')
    .requiredOption('--report <file>', 'write the report; the ending picks the form: .html, .md, .json, .sarif; repeatable', (value: string, before: string[] = []) => [...before, value])
    .exitOverride()
    .action((files: string[], { report }: { report: string[] }) => void (asked = { files, report }))
  try {
    program.parse(args.slice(1), { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : UNUSABLE
    throw error
  }
  if (!asked) return UNUSABLE
  const { files, report: reportFiles } = asked
  const { checkReportFiles, writeReports } = await import('../migration/report-files.ts')
  const { readReports } = await import('../migration/read-reports.ts')
  const { mergeReports } = await import('../report/merge.ts')
  const { NO_TEXTS } = await import('../report/texts.ts')
  const { UsageError } = await import('../migration/usage-error.ts')
  const { WriteError } = await import('../migration/write.ts')
  try {
    checkReportFiles(reportFiles)
    const reports = readReports(files)
    const merged = mergeReports(reports, { name: 'next-reroute', version }, command)
    await writeReports(merged, reportFiles, { check: !merged.written, root: undefined, texts: NO_TEXTS })
    process.stderr.write(`${merged.totals.routes} routes of ${reports.length} ${reports.length === 1 ? 'report' : 'reports'}: ${reportFiles.join(', ')}\n`)
    return DONE
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof WriteError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error instanceof UsageError ? UNUSABLE : FAILED
  }
}
