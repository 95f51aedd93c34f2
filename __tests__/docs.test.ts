import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messagesPage, schemaFile, withLibraries } from '../docs/generate.ts'
import { MESSAGES } from '../transforms/messages.ts'
import { recipes } from '../transforms/recipes/index.ts'
import { readProjects } from './support/projects.ts'

// `npm run docs` is this test with --update.
test('docs/messages.md is what the table of messages says', async () => {
  await expect(messagesPage()).toMatchFileSnapshot('../docs/messages.md')
})

test('report.schema.json is what the report is checked against', async () => {
  await expect(schemaFile()).toMatchFileSnapshot('../report.schema.json')
})

test("README's table of libraries is what the recipes say", async () => {
  const file = join(import.meta.dirname, '../README.md')
  await expect(withLibraries(readFileSync(file, 'utf8'))).toMatchFileSnapshot(file)
})

describe('what the table of libraries shows comes out of the fixtures', () => {
  const own = textsIn(join(import.meta.dirname, '../__testfixtures__/recipes'))
  // What takes several files stands in projects.
  const projects = readProjects()
  const input = [...own.input, ...projects.flatMap(({ before }) => Object.values(before).map((text) => text + before['package.json']))]
  const output = [...own.output, ...projects.flatMap(({ after }) => Object.values(after))]

  test.each(recipes.flatMap(({ library, shown }) => shown.map((row) => ({ library, ...row }))))('$library: $call', ({ library, call, becomes }) => {
    const known = (texts: string[]) => texts.filter((text) => text.includes(library))
    expect(known(input).some((text) => patternOf(call).test(text))).toBe(true)
    const code = becomes.split('`').filter((part, n) => n % 2 === 1 && /\W/.test(part))
    for (const one of code) expect(output.some((text) => patternOf(one).test(text)), one).toBe(true)
  })

  test('every recipe has a row', () => {
    expect(recipes.filter(({ shown, deadEnds }) => shown.length === 0 && !deadEnds)).toEqual([])
  })
})

/** Code with `…` for anything. */
const patternOf = (code: string) => new RegExp(code.split('…').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[\\s\\S]{1,500}?'))

/** The texts of API Routes, with the packages of their apps, and of what they became. */
function textsIn(folder: string): { input: string[]; output: string[] } {
  const inner = readdirSync(folder, { withFileTypes: true })
  const texts = (start: string) => inner.flatMap((one) => (one.isFile() && one.name.startsWith(start) ? [readFileSync(join(folder, one.name), 'utf8')] : []))
  const folders = inner.flatMap((one) => (one.isDirectory() ? [textsIn(join(folder, one.name))] : []))
  const input = texts('input.').map((text) => text + texts('route.json').join(''))
  return { input: [...input, ...folders.flatMap((one) => one.input)], output: [...texts('output.'), ...folders.flatMap((one) => one.output)] }
}

test('the table is sorted by code, and every code stands in a group of the page', () => {
  const codes = Object.keys(MESSAGES)
  expect(codes).toEqual(codes.toSorted())
  expect(codes.filter((code) => !messagesPage().includes(`| ${code} |`))).toEqual([])
})
