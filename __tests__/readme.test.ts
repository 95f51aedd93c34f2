import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { patchOf } from '../migration/diff.ts'
import { run } from '../migration/run.ts'
import { toMarkdown } from '../report/markdown.ts'
import { STANDING } from '../report/model.ts'
import { HELPER_NAMES } from '../transforms/project-helpers.ts'
import { ROOT } from './support/next.ts'
import { mustRun } from './support/processes.ts'

/** What README shows is what the example gives; where a line of dots stands, something was cut. */
const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8')
const blocks = (language: string) => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].flatMap((match) => match[1]!.split(/^…\n/m))

const rest = { only: [], ignore: [], next: undefined, caching: undefined, inferMethods: false, adapt: false, reportFiles: [], onProgress: () => {}, warn: () => {} }
const { plan, report } = await run(path.join(ROOT, 'examples/blog'), { ...rest, write: false, allowNoRoutes: false, force: true, tool: { version: '0.0.0', command: 'next-reroute' } })

test('the patch is cut from the patch of the example', () => {
  const patch = [...patchOf(plan)].join('')
  expect(blocks('diff')).not.toEqual([])
  for (const block of blocks('diff')) expect(patch).toContain(block)
})

test('the report is cut from the report of the example', () => {
  const markdown = toMarkdown(report)
  expect(blocks('md')).not.toEqual([])
  for (const block of blocks('md')) expect(markdown).toContain(block)
})

test('the standing list and the helpers are all there', () => {
  const missing = [...STANDING.map((difference) => `- ${difference}\n`), ...HELPER_NAMES.map((name) => `| \`${name}\` |`)].filter((text) => !readme.includes(text))
  expect(missing).toEqual([])
})

test('every option of --help stands in the table, and no other', async () => {
  const { stdout } = await mustRun(process.execPath, ['dist/bin/next-reroute.js', '--help'], { cwd: ROOT })
  const options = (text: string) => [...new Set(text.match(/--[a-z][a-z-]*/g))].filter((option) => !['--help', '--version'].includes(option)).sort()
  const table = readme.split('\n').filter((line) => line.startsWith('| `-')).join('\n')
  expect(options(table)).toEqual(options(stdout))
})
