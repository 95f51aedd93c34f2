import fs from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

// Loaded before each measured program, its workers included: leaves the peak of its memory (kilobytes) and its time on the
// processor (microseconds) behind.
const folder = process.env.BENCH_PEAKS
if (folder) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    fs.writeFileSync(path.join(folder, String(process.pid)), `${maxRSS} ${userCPUTime + systemCPUTime}`)
  })
}

// And, where it is asked for, the files that it gave to @babel/parser.
const list = process.env.BENCH_PARSED
if (list) noteParsed(list)

function noteParsed(to: string): void {
  const { readFileSync } = fs
  const files = new Map<string, string>()
  const noting = (file: fs.PathOrFileDescriptor, ...rest: unknown[]) => {
    const content = (readFileSync as (...args: unknown[]) => string | Buffer)(file, ...rest)
    if (typeof file === 'string' && /\.[cm]?[jt]sx?$/.test(file) && !/[\\/]node_modules[\\/]/.test(file)) files.set(String(content), path.resolve(file))
    return content
  }
  fs.readFileSync = noting as typeof fs.readFileSync
  syncBuiltinESMExports()
  const parser = createRequire(path.join(process.cwd(), 'package.json'))('@babel/parser') as { parse: (source: string, ...rest: unknown[]) => unknown }
  const { parse } = parser
  const parsed = new Set<string>()
  const given = (source: string, ...rest: unknown[]) => {
    const file = files.get(source)
    if (file !== undefined) parsed.add(file)
    return parse(source, ...rest)
  }
  Object.defineProperty(parser, 'parse', { value: given })
  process.on('exit', () => fs.writeFileSync(to, [...parsed].join('\n')))
}
