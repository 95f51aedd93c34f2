import fs from 'node:fs'
import path from 'node:path'

// Loaded before each measured program, its workers included: leaves the peak of its memory behind, in kilobytes.
const folder = process.env.BENCH_PEAKS
if (folder) process.on('exit', () => fs.writeFileSync(path.join(folder, String(process.pid)), String(process.resourceUsage().maxRSS)))
