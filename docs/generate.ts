import { MESSAGES, type MessageKind } from '../transforms/messages.ts'
import semver from 'semver'
import { REPORT_SCHEMA } from '../report/schema.ts'
import { recipes } from '../transforms/recipes/index.ts'
import type { Recipe } from '../transforms/recipes/recipe.ts'

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

/** README with its table of libraries, from the recipes: it stands between two comments. */
export function withLibraries(readme: string): string {
  const deadEnds = ({ deadEnds: all = [], sessions = [] }: Recipe) => {
    // What has a row of its own is a dead end in some forms only.
    const whole = all.filter(({ name }) => !sessions.some((one) => one.name === name))
    return [...new Set(whole.map(({ instead }) => instead))].map((instead) => ({ call: whole.flatMap((one) => (one.instead === instead ? `${one.name}(…)` : [])).join('`, `'), becomes: `has no form for route handlers, so that the route is left (NR171): use ${instead}` }))
  }
  const rows = recipes.flatMap((recipe) => [...recipe.shown, ...deadEnds(recipe)].map(({ call, becomes }, n) => `| ${n === 0 ? `${recipe.library} ${versionsOf(recipe)}`.trim() : ''} | \`${call.replaceAll('|', '\\|')}\` | ${becomes.replaceAll('|', '\\|')} |`))
  const table = ['| library | call | what it becomes |', '| --- | --- | --- |', ...rows].join('\n')
  return readme.replace(/(<!-- libraries[^\n]*-->\n)[\s\S]*?(<!-- end of libraries -->)/, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`)
}

/** The versions that a recipe knows, in words: `4 to 5`, `0.10 and up`; empty where it knows functions of none. */
function versionsOf({ calls, factories = [], routers = [], instruments = [], middlewares = [], answers = [], deadEnds = [] }: Recipe): string {
  const ranges = [...calls, ...factories, ...routers, ...instruments, ...middlewares, ...answers, ...deadEnds].map(({ versions }) => versions)
  if (ranges.length === 0) return ''
  const short = ({ major, minor }: semver.SemVer) => (minor > 0 && major === 0 ? `${major}.${minor}` : `${major}`)
  const [first] = ranges.map((range) => semver.minVersion(range)!).toSorted(semver.compare)
  const ends = ranges.map((range) => new semver.Range(range).set[0]!.find(({ operator }) => operator === '<')?.semver)
  if (ends.some((end) => end === undefined)) return `${short(first!)} and up`
  const last = ends.map((end) => end!.major - (end!.minor > 0 ? 0 : 1)).toSorted((a, b) => b - a)[0]!
  // Before 1.0 each minor version is one of its own.
  const minor = last === 0 ? Math.max(...ends.map((end) => end!.minor - 1)) : 0
  if (first!.major === 0 && minor > first!.minor) return `${short(first!)} to 0.${minor}`
  return last <= first!.major ? short(first!) : `${short(first!)} to ${last}`
}

function cell(text: string): string {
  return text.replaceAll(/[|<*]/g, '\\$&').replaceAll(/\{(\w+)\}/g, '_$1_')
}
