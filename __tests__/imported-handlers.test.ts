import { expect, test } from 'vitest'
import { migrate } from './support/projects.ts'

/** Why a route stays whose handler comes from elsewhere. */
async function reasonOf(files: Record<string, string>): Promise<string | undefined> {
  const { report } = await migrate({ 'package.json': '{ "dependencies": { "next": "16.4.6" } }', ...files })
  return report.routes.find(({ from }) => from === 'pages/api/a.ts')?.messages.find(({ code }) => code === 'NR101')?.message.replace('The file exports no function that can be followed as its handler: ', '')
}

const unread = "import kit from 'kit'\nexport const withAll = (handler) => kit.wrap({ run: handler })"

test.each<[string, Record<string, string>, string]>([
  ['a package', { 'pages/api/a.ts': "import { health } from 'pages-kit'\nexport default health" }, 'it comes from pages-kit, which is no module of the project.'],
  ['a package, as a re-export', { 'pages/api/a.ts': "export { health as default } from 'pages-kit'" }, 'it comes from pages-kit, which is no module of the project.'],
  ['a file that is not there', { 'pages/api/a.ts': "export { default } from '../../lib/none'" }, 'it comes from ../../lib/none, which is no module of the project.'],
  ['a file that has no such name', { 'pages/api/a.ts': "export { b as default } from '../../lib/b'", 'lib/b.ts': 'export const c = 1' }, 'it comes from ../../lib/b, where nothing is found by its name.'],
  ['a value that is no function', { 'pages/api/a.ts': "export { b as default } from '../../lib/b'", 'lib/b.ts': '\nexport const b = [1]' }, 'it comes from lib/b.ts:2, and there as well: The file exports no function that can be followed as its handler: the default export is no function.'],
  ['a wrapper that cannot be read', { 'pages/api/a.ts': "import handler from '../../lib/b'\nexport default handler", 'lib/b.ts': "import { withAll } from './all'\nexport default withAll((req, res) => res.json(1))", 'lib/all.ts': unread }, 'it comes from lib/b.ts:2, and there as well: The handler is wrapped by `withAll`, and what becomes of it there cannot be followed (lib/all.ts:2).'],
  ['an API Route that stays one', { 'pages/api/a.ts': "export { default } from './b'", 'pages/api/b.ts': 'export const config = { api: { bodyParser: false } }\nexport default (req, res) => res.end()' }, 'it is that of ./b, an API Route itself that stays one (for a config of its own, say).'],
  ['a function that does nothing', { 'pages/api/a.ts': "import noop from '../../lib/b'\nexport default noop({})", 'lib/b.ts': 'export default function noop(options) {}' }, '`noop`, which is to make it, does nothing (lib/b.ts:1).'],
])('a handler from %s', async (_, files, reason) => {
  expect(await reasonOf(files)).toBe(reason)
})
