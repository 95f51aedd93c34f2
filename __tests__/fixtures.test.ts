import fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../transforms/rules/index.ts'
import { briefly, convert, fixtureGroups, readCases } from './support/fixtures.ts'

const cases = readCases()

test('every rule has a folder of fixtures, and every folder a rule', () => {
  // A rule about what one file does for another has a project of its name, and may have none of these.
  const projects = new Set(fs.readdirSync(join(import.meta.dirname, '../__testfixtures__/projects')))
  const groups = fixtureGroups('rules')
  const names = rules.map((rule: { name: string }) => rule.name).filter((name) => !projects.has(name) || groups.includes(name)).sort()
  expect(groups).toEqual(names)
})

test.each(fixtureGroups('rules'))('rule %s has cases', (rule) => {
  expect(cases.filter(({ name }) => name.startsWith(`rules/${rule}/`))).not.toEqual([])
})

describe.each(cases)('$name', (fixture) => {
  test('becomes what its output says', () => {
    const conversion = convert(fixture)
    expect(briefly(conversion.messages)).toEqual(briefly(fixture.messages))
    // toBe: snapshots would take CRLF for LF.
    expect(conversion.code).toBe(fixture.output)
  })

  test('says what to send to both sides, where there are two', () => {
    if (fixture.output === undefined) expect(fixture.requests).toBeUndefined()
    else expect(fixture.requests ?? []).not.toEqual([])
  })

  test('comes under the rule that it is filed under', () => {
    if (fixture.output !== undefined && fixture.name.startsWith('rules/')) expect(convert(fixture).rewrites).toContain(fixture.group)
  })
})
