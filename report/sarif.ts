import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { MESSAGES, type Message, type MessageCode } from '../transforms/messages.ts'
import { findingsOf, type Finding } from './findings.ts'
import type { Report } from './model.ts'

/** What readers of SARIF call the root of the checkout. */
const ROOT = '%SRCROOT%'

const LEVELS = { error: 'error', left: 'warning', review: 'warning', info: 'note' } as const satisfies Record<Message['severity'], string>

/** For GitHub's list of alerts. */
const PROBLEM = { error: 'error', left: 'recommendation', review: 'warning', info: 'recommendation' } as const satisfies Record<Message['severity'], string>

/**
 * The report as SARIF 2.1.0, for code scanning and editors. A message about a file that changes stands on its line in the new one, with
 * the old place beside it; all paths are relative to the repository's root.
 * @param asBefore places messages in the files as they are before a run: for `--check`, which changes nothing
 */
export function toSarif(report: Report, { asBefore = false }: { asBefore?: boolean } = {}): string {
  const findings = findingsOf(report)
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted()
  const nth = new Map<string, number>()
  const results = findings.map((finding) => {
    const { before, now } = finding
    const [place, other] = now === undefined ? [before] : asBefore ? [before, now] : [now, before]
    const identity = JSON.stringify([finding.code, before.file, finding.message])
    const times = nth.get(identity) ?? 0
    nth.set(identity, times + 1)
    return {
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: LEVELS[finding.severity],
      message: { text: plain(`${finding.message} ${finding.help}`) },
      locations: [locationOf(report, place)],
      ...(other && { relatedLocations: [{ ...locationOf(report, other), id: 0, message: { text: other === before ? 'As an API Route' : 'In the new file' } }] }),
      // Of the old file, which no later run moves again, and without lines: an edit above does not make it another finding.
      partialFingerprints: { 'nextReroute/v1': createHash('sha256').update(`${identity} ${times}`).digest('hex').slice(0, 32) },
    }
  })
  const sarif = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, version: report.tool.version, semanticVersion: report.tool.version, rules: codes.map(ruleOf) } },
        automationDetails: { id: `${report.tool.name}/` },
        invocations: [{ executionSuccessful: report.totals.failed === 0, commandLine: report.command }],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }
  return `${JSON.stringify(sarif, null, 2)}\n`
}

/** A rule of the table of messages; what a place fills in is an ellipsis. */
function ruleOf(code: MessageCode) {
  const { severity, says, help } = MESSAGES[code]
  const general = (text: string) => text.replaceAll(/\{\w+\}/g, '…')
  return {
    id: code,
    shortDescription: { text: plain(general(says)) },
    help: { text: general(help), markdown: general(help) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['migration', severity], 'problem.severity': PROBLEM[severity] },
  }
}

function locationOf(report: Report, place: Finding['before'] | { file: string; line: number; column?: undefined }) {
  const path = posix.join(report.base, place.file)
  return {
    physicalLocation: {
      artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT },
      region: { startLine: place.line, ...(place.column !== undefined && { startColumn: place.column }) },
    },
  }
}

/** Text of SARIF's plain messages: what it would read as a link or a placeholder is neither (sections 3.11.5 and 3.11.6). */
function plain(text: string): string {
  const noLinks = text.includes('](') ? text.replaceAll(/[[\]\\]/g, '\\$&') : text
  return noLinks.replaceAll(/\{(\d+)\}/g, '{{$1}}')
}
