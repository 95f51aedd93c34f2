import fs from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { toGitHubCommands, toLines } from '../report/annotations.ts'
import { findingsOf } from '../report/findings.ts'
import { STANDING, totalsOf, type Report, type RouteReport } from '../report/model.ts'
import { toSarif } from '../report/sarif.ts'
import { MESSAGES, say } from '../transforms/messages.ts'
import { migrate, readProjects } from './support/projects.ts'

interface Place {
  physicalLocation: { artifactLocation: { uri: string; uriBaseId: string }; region: { startLine: number; startColumn?: number } }
}

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string; help: { text: string } }[] } }
    results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: [Place]; relatedLocations?: [Place]; partialFingerprints: Record<string, string> }[]
  }[]
}

const { $schema: _, id: __, ...schema } = JSON.parse(fs.readFileSync(new URL('support/sarif/sarif-schema-2.1.0.json', import.meta.url), 'utf8')) as Record<string, unknown>
/** RFC 3986: these characters, and `%` with two digits. */
const isReference = (text: string) => /^(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/.test(text)
const validate = new Ajv({ allErrors: true, strict: false, formats: { 'uri-reference': isReference, uri: (text: string) => URL.canParse(text), 'date-time': (text: string) => !Number.isNaN(Date.parse(text)) } }).compile(schema)

function sarifOf(report: Report, options = {}): Sarif['runs'][number] {
  const sarif = JSON.parse(toSarif(report, options)) as Sarif
  expect(validate(sarif), JSON.stringify(validate.errors, null, 2)).toBe(true)
  return sarif.runs[0]!
}

const brief = ({ physicalLocation: { artifactLocation, region } }: Place) => `${decodeURIComponent(artifactLocation.uri)}:${region.startLine}`

const route = (from: string, to: string | null, messages: RouteReport['messages'] = [], status: RouteReport['status'] = to === null ? 'left' : 'review'): RouteReport => ({
  app: '.', url: `/${from}`, from, to, status, methods: [], answers: [], summary: to === null ? null : { before: '', now: '', noticeable: [] }, caching: { exports: {}, why: '' }, rewrites: [], helpers: [], messages,
})

const report = (routes: RouteReport[], rest: Partial<Report> = {}): Report => ({
  schemaVersion: 1, tool: { name: 'next-reroute', version: '1.2.3' }, command: 'next-reroute', base: '.', written: true,
  apps: [], totals: totalsOf(routes), routes, helpers: [], files: [], markers: [], standing: STANDING, nextSteps: [], ...rest,
})

const review = { ...say('NR201', 'pages/api/[id].ts', { line: 8, column: 5 }, { keys: '"tag"' }), now: { file: 'app/api/[id]/route.ts', line: 12 } }
const stays = say('NR190', 'lib/a.ts', { line: 3, column: 2 }, { route: 'pages/api/a.ts' })
const usual = report([route('pages/api/[id].ts', 'app/api/[id]/route.ts', [review]), route('pages/api/a.ts', null, [stays]), route('pages/api/ok.ts', 'app/api/ok/route.ts', [], 'migrated')])

describe('SARIF', () => {
  test('places a review in the new file, and why a route stays in the old one', () => {
    const { results, tool } = sarifOf(usual)
    expect(results.map(({ ruleId, level, locations: [place] }) => [ruleId, level, brief(place), place.physicalLocation.region.startColumn])).toEqual([
      ['NR201', 'warning', 'app/api/[id]/route.ts:12', undefined],
      ['NR190', 'warning', 'lib/a.ts:3', 2],
    ])
    expect(brief(results[0]!.relatedLocations![0])).toBe('pages/api/[id].ts:8')
    expect(results[0]!.locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'app/api/%5Bid%5D/route.ts', uriBaseId: '%SRCROOT%' })
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId)
    expect(tool.driver.rules.map(({ id, help }) => [id, help.text])).toEqual([['NR190', MESSAGES.NR190.help], ['NR201', MESSAGES.NR201.help]])
  })

  test('of a check names the files that are there, and what could move', () => {
    const { results } = sarifOf({ ...usual, written: false, markers: [{ file: 'app/api/b/route.ts', line: 4 }] }, { asBefore: true })
    expect(results.map(({ ruleId, locations: [place] }) => [ruleId, brief(place)])).toEqual([
      ['NR300', 'pages/api/[id].ts:1'],
      ['NR201', 'pages/api/[id].ts:8'],
      ['NR190', 'lib/a.ts:3'],
      ['NR300', 'pages/api/ok.ts:1'],
      ['NR200', 'app/api/b/route.ts:4'],
    ])
  })

  test('paths are those of the repository, not of the given folder', () => {
    expect(sarifOf({ ...usual, base: 'apps/my web' }).results.map(({ locations: [place] }) => place.physicalLocation.artifactLocation.uri)).toEqual(['apps/my%20web/app/api/%5Bid%5D/route.ts', 'apps/my%20web/lib/a.ts'])
  })

  test('a finding keeps its fingerprint where lines above it change; two of a kind have two', () => {
    const prints = (...lines: number[]) => sarifOf(report([route('a.ts', 'b.ts', lines.map((line) => ({ ...review, line, now: { file: 'b.ts', line: line + 1 } })))])).results.map((one) => one.partialFingerprints['nextReroute/v1'])
    expect(prints(3, 9)).toEqual(prints(5, 20))
    expect(new Set(prints(3, 9)).size).toBe(2)
  })

  test('what several routes say of one place is one finding', () => {
    expect(findingsOf(report([route('a.ts', null, [stays]), route('b.ts', null, [{ ...stays }])]))).toHaveLength(1)
  })

  test('names and texts of any kind are data', () => {
    const hostile = 'a b/%41#?é"\\<script>{0}](x)[y\n::error::.ts'
    const { results } = sarifOf(report([route(hostile, null, [say('NR191', hostile, { line: 1, column: 1 }, { route: hostile, names: hostile })])]))
    expect(brief(results[0]!.locations[0])).toBe(`${hostile}:1`)
    expect(results[0]!.message.text).not.toMatch(/(?<!\\)\]\(|(?<!\{)\{\d/)
  })

  test('no routes at all is a log too', () => {
    expect(sarifOf(report([])).results).toEqual([])
  })
})

describe.each(readProjects())('$name', (project) => {
  test('has a valid log, with every finding on a line that is there', async () => {
    const { files, report: made } = await migrate(project.before, project.adapt)
    const lineOf = (at: string): string | undefined => {
      const [, file = '', line] = /^(.*):(\d+)$/.exec(at) ?? []
      return files[file]?.split('\n')[Number(line) - 1]
    }
    for (const { ruleId, level, locations: [place] } of sarifOf(made).results) {
      expect(lineOf(brief(place)), `${ruleId} at ${brief(place)}`).toBeDefined()
      if (level === 'note') continue
      // The reviewer's comments are no code.
      expect(lineOf(brief(place)), `${ruleId} at ${brief(place)}`).not.toContain('// next-reroute NR')
    }
    for (const route of made.routes) {
      const marked = (files[route.to ?? ''] ?? '').split('\n').flatMap((line, index, all) => {
        const code = /^\s*\/\/ next-reroute (NR2\d\d):/.exec(line)?.[1]
        let below = index
        while (/^\s*\/\/ next-reroute NR2/.test(all[below] ?? '')) below++
        return code ? [`${code} ${below + 1}`] : []
      })
      const said = route.messages.filter(({ severity, now }) => severity === 'review' && now?.file === route.to).map(({ code, now }) => `${code} ${now!.line}`)
      for (const one of marked) expect(said, `${route.to}`).toContain(one)
    }
  })
})

describe('a check in a log', () => {
  const found = { ...usual, written: false }

  test('is a line for each finding', () => {
    expect(toLines(found, '../web')).toBe(`../web/pages/api/[id].ts:1:1: migrate NR300 This API Route can be migrated: it becomes app/api/[id]/route.ts. Run next-reroute without \`--dry-run\` and \`--check\`.
../web/pages/api/[id].ts:8:5: review NR201 The key "tag" given twice was a list here; now it is the first value. Check that no client repeats the key; if one does, use \`searchParams.getAll\`.
../web/lib/a.ts:3:2: left NR190 This file imports the handler of pages/api/a.ts. Let both call a function in a module of its own, and run again.
../web/pages/api/ok.ts:1:1: migrate NR300 This API Route can be migrated: it becomes app/api/ok/route.ts. Run next-reroute without \`--dry-run\` and \`--check\`.
`)
  })

  test('is a command for each in GitHub Actions: errors for what was found, notices for what stays', () => {
    expect(toGitHubCommands({ ...found, base: 'apps/web' }).split('\n').slice(1, 3)).toEqual([
      '::error file=apps/web/pages/api/[id].ts,line=8,col=5,title=next-reroute NR201::The key "tag" given twice was a list here; now it is the first value. Check that no client repeats the key; if one does, use `searchParams.getAll`.',
      '::notice file=apps/web/lib/a.ts,line=3,col=2,title=next-reroute NR190::This file imports the handler of pages/api/a.ts. Let both call a function in a module of its own, and run again.',
    ])
  })

  test('no name or text can end a command or begin another', () => {
    const hostile = 'a,b:c%0A\r\n::set-output name=x::y\u2028.ts'
    const one = report([route(hostile, null, [say('NR191', hostile, { line: 1, column: 1 }, { route: hostile, names: hostile })])])
    const commands = toGitHubCommands(one)
    expect(commands.split(/[\r\n]/)).toHaveLength(2)
    expect(commands).toMatch(/^::notice file=a%2Cb%3Ac%250A%0D%0A%3A%3Aset-output name=x%3A%3Ay\u2028\.ts,line=1,/)
    expect(toLines(one, '.').split(/[\r\n\u2028]/)).toHaveLength(2)
  })
})
