import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

// Loaded before each measured program, its workers included: leaves the peak of its memory (kilobytes) and its time on the
// processor (microseconds) behind, and the source files that it read.
const folder = process.env.BENCH_PEAKS
const read = new Set<string>()
if (folder && process.env.BENCH_READS) {
  const original = fs.readFileSync
  const noting = (file: fs.PathOrFileDescriptor, ...rest: unknown[]) => {
    if (typeof file === 'string' && /\.[cm]?[jt]sx?$/.test(file) && !/[\\/]node_modules[\\/]/.test(file)) read.add(path.resolve(file))
    return (original as (...args: unknown[]) => unknown)(file, ...rest)
  }
  fs.readFileSync = noting as typeof fs.readFileSync
  syncBuiltinESMExports()
}
if (folder) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    fs.writeFileSync(path.join(folder, String(process.pid)), `${maxRSS} ${userCPUTime + systemCPUTime}`)
    if (process.env.BENCH_READS) fs.writeFileSync(process.env.BENCH_READS, [...read].join('\n'))
  })
}
