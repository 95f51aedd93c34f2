import { expect, test } from 'vitest'
import { migrate, migrateInRuns, readProjects } from './support/projects.ts'

/** A project that was migrated but for one route, which goes on using `withAccount` and what that calls in their old forms. */
const { after } = readProjects().find(({ name }) => name === 'two-forms-of-a-wrapper')!
const file = 'lib/with-account.ts'
const call = 'accounts.find(key)'
const helper = after[file]!
const edited = { old: helper.replace(call, 'accounts.find(key, 1)'), new: helper.slice(0, helper.lastIndexOf(call)) + helper.slice(helper.lastIndexOf(call)).replace(call, 'accounts.find(key, 2)') }

const { 'pages/api/films/play.ts': _, ...withoutLast } = after
const oneMore = { ...after, 'pages/api/films/more.ts': "import { withAccount } from '../../../lib/with-account'\n\nexport default withAccount((_req, res) => res.json({ more: true }))\n" }

test('both forms are there to begin with', () => {
  expect(helper).toContain('/** @deprecated next-reroute: use withAccountRoute */')
  expect(helper).toContain('/** @deprecated next-reroute: use noAccountRoute */')
})

test('where the last user of an old form is gone, the new form takes its name, in every file', async () => {
  const { files } = await migrate(withoutLast)
  expect(Object.values(files).join('\n')).not.toMatch(/@deprecated|NextApi|\b\w+Route\b/)
  expect(files[file]).toContain('export function withAccount(handler: (request: NextRequest')
  expect(files['app/api/films/route.ts']).toContain("import { withAccount } from '../../../lib/with-account'")
})

test('a route that comes later takes the form that is there', async () => {
  const { files } = await migrate(oneMore)
  expect(files[file]).toBe(helper)
  expect(files['app/api/films/more/route.ts']).toContain("import { withAccountRoute as withAccount } from '../../../../lib/with-account'")
})

test.each(['old', 'new'] as const)('the %s form, edited since, stays as it is, and that is reported', async (form) => {
  const { files, messages } = await migrate({ ...withoutLast, [file]: edited[form] })
  expect(files).toEqual({ ...withoutLast, [file]: edited[form] })
  const line = helper.slice(0, helper.indexOf('use withAccountRoute')).split('\n').length
  expect(messages).toEqual([{ code: 'NR014', file, line }])
})

test('an edited old form is told of only where nothing uses it, through re-exports under other names too', async () => {
  const before = { ...after, [file]: edited.old }
  expect((await migrate(before)).messages.map(({ code }) => code)).not.toContain('NR014')
  const barrel = { 'lib/index.ts': "export { withAccount as account } from './with-account'\n" }
  const user = { 'pages/account.ts': "import { account } from '../lib'\n\nexport default () => String(account)\n" }
  expect((await migrate({ ...withoutLast, [file]: edited.old, ...barrel, ...user })).messages).toEqual([])
  expect((await migrate({ ...withoutLast, [file]: edited.old, ...barrel })).messages.map(({ code }) => code)).toEqual(['NR014'])
})

test('functions in both forms of which nobody changed anything are not told of', async () => {
  expect((await migrate(withoutLast)).messages).toEqual([])
})

test.each(['old', 'new'] as const)('where the %s form was edited since, a route that needs it is left, and told why', async (form) => {
  const before = { ...oneMore, [file]: edited[form] }
  const { files, messages } = await migrate(before)
  expect(files).toEqual(before)
  expect(messages).toContainEqual({ code: 'NR147', file: 'pages/api/films/more.ts', line: 1 })
})

test('a form whose only user left cannot be converted keeps no other function of its file', async () => {
  const { before } = readProjects().find(({ name }) => name === 'continued-in-a-callback')!
  const states = await migrateInRuns(before, [['pages/api/both.js', 'pages/api/items/**'], ['pages/api/named.js', 'pages/api/sign-up.js']])
  expect(states.at(-1)?.files).toEqual((await migrate(before)).files)
})
