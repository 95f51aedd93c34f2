import fs from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { NamedReport } from '../report/merge.ts'
import type { Report } from '../report/model.ts'
import { REPORT_SCHEMA } from '../report/schema.ts'
import { UsageError } from './usage-error.ts'

/**
 * Reads JSON reports, each named after its file, or as `name=file` says. Two of one name get their folders' names, too.
 * @throws {UsageError} for a file that cannot be read, or is no report of a version that is known here
 */
export function readReports(files: string[]): NamedReport[] {
  const isReport = new Ajv2020().compile<Report>(REPORT_SCHEMA)
  const read = files.map((argument) => {
    const [, given, file] = /^(?:([^=/\\]+)=)?(.+)$/s.exec(argument) ?? ['', undefined, argument]
    const report = parse(file!)
    const version = typeof report === 'object' && report !== null && 'schemaVersion' in report ? report.schemaVersion : undefined
    if (typeof version === 'number' && version > 1) throw new UsageError(`${file}: its schemaVersion is ${version}; this next-reroute reads 1. Use a newer one.`)
    if (!isReport(report)) throw new UsageError(`${file} is no report of next-reroute (${isReport.errors?.[0]?.instancePath || 'its root'} ${isReport.errors?.[0]?.message}); make one with --report <file>.json.`)
    return { given, file: file!, report }
  })
  const plain = ({ given, file }: (typeof read)[number]) => given ?? basename(file).replace(/\.json$/i, '')
  const names = read.map((one, _, all) => (one.given === undefined && all.filter((other) => plain(other) === plain(one)).length > 1 ? `${basename(dirname(resolve(one.file)))}-${plain(one)}` : plain(one)))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`Two reports would be called ${twice}: name them, as in web=${files[0]}.`)
  return read.map(({ report }, index) => ({ name: names[index]!, report }))
}

function parse(file: string): unknown {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`${file} cannot be read.`)
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new UsageError(`${file} is no JSON.`)
  }
}
