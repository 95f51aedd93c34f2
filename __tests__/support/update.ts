import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { briefly, convert, readCases } from './fixtures.ts'

/** `npm run fixtures -- --update <rule>/<case>` or `handlers/<topic>`: writes what the conversion gives now, for a person to read before it is committed. */
const { values } = parseArgs({ options: { update: { type: 'string', multiple: true, default: [] } } })
const named = values.update
const cases = readCases().filter(({ name }) => named.some((part) => [part, `rules/${part}`].some((full) => `${name}/`.startsWith(`${full}/`))))
if (process.env.CI || !cases.length) {
  console.error(process.env.CI ? 'Fixtures are written by people, not in CI.' : 'Name what to write: npm run fixtures -- --update <rule>[/<case>]')
  process.exit(2)
}

for (const fixture of cases) {
  const { code, messages, status } = convert(fixture)
  const output = path.join(fixture.dir, `output.${fixture.extension}`)
  if (code === undefined) fs.rmSync(output, { force: true })
  else fs.writeFileSync(output, code)
  const list = path.join(fixture.dir, 'messages.json')
  const lines = briefly(messages).map(({ code: number, line }) => `  { "code": "${number}", "line": ${line} }`)
  if (lines.length) fs.writeFileSync(list, `[\n${lines.join(',\n')}\n]\n`)
  else fs.rmSync(list, { force: true })
  console.log(`${fixture.name}: ${status}`)
  for (const { code: number, line, message } of messages) console.log(`  ${number} line ${line}: ${message}`)
  if (code !== undefined && !fixture.requests) console.log('  has no requests.json yet')
}
