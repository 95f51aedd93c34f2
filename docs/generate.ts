import { MESSAGES, type MessageKind } from '../transforms/messages.ts'
import { REPORT_SCHEMA } from '../report/schema.ts'

const GROUPS = [
  { digit: '0', title: 'The project and its files' },
  { digit: '1', title: 'Why a route is left in `pages/api`' },
  { digit: '2', title: 'What a reviewer must look at' },
  { digit: '3', title: 'For information' },
]

/** docs/messages.md, from the table that raises the messages. */
export function messagesPage(): string {
  const codes = Object.entries<MessageKind>(MESSAGES)
  const sections = GROUPS.map(({ digit, title }) => {
    const rows = codes.filter(([code]) => code[2] === digit).map(([code, kind]) => `| ${code} | ${kind.severity} | ${cell(kind.says)} | ${cell(kind.help)} |`)
    return rows.length === 0 ? '' : `## ${title}\n\n| code | severity | says | what to do |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
  })
  const head = `# Messages

Every message that next-reroute gives about a file has a code. A code is never used again for something else. This page is generated
from \`transforms/messages.ts\` by \`npm run docs\`. What stands in _italics_ is filled in.

| severity | means |
| --- | --- |
| error | the file could not be processed |
| left | the route stays in \`pages/api\` and keeps working there |
| review | the route moved; look at the line, then delete the marker comment above it |
| info | nothing to do |
`
  return [head, ...sections.filter(Boolean)].join('\n')
}

/** report.schema.json, as it is published. */
export function schemaFile(): string {
  return `${JSON.stringify(REPORT_SCHEMA, null, 2)}\n`
}

function cell(text: string): string {
  return text.replaceAll(/[|<*]/g, '\\$&').replaceAll(/\{(\w+)\}/g, '_$1_')
}
