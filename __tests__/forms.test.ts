import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../migration/run.ts'
import type { Files } from './support/load.ts'
import { filesOf } from './support/projects.ts'
import { commitAll, makeTree } from './support/tree.ts'

const before: Files = {
  'package.json': '{ "dependencies": { "next": "16.4.6" } }\n',
  'lib/responses.ts': `import type { NextApiResponse } from 'next'

/** All went well. */
export function ok(res: NextApiResponse, data: unknown) {
  return res.status(200).json({ data, at: new Date().toISOString(), by: process.env.HOSTNAME ?? 'nobody' })
}

export const other = 1
`,
  'lib/client.ts': `export const clientOf = (req: { headers: Record<string, unknown> }) => req.headers['x-client'] ?? 'web'
`,
  'pages/index.tsx': `import { clientOf } from '../lib/client'

export const getServerSideProps = async ({ req }: any) => ({ props: { client: clientOf(req) } })

export default function Page() {
  return null
}
`,
  'pages/api/a.ts': route('a'),
  'pages/api/b.ts': route('b'),
  'pages/api/c.ts': `import type { NextApiRequest, NextApiResponse } from 'next'
import { clientOf } from '../../lib/client'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ client: clientOf(req) })
}
`,
}

function route(name: string): string {
  return `import type { NextApiRequest, NextApiResponse } from 'next'
import { ok } from '../../lib/responses'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  return ok(res, '${name}')
}
`
}

function project(changes: Files = {}): string {
  const root = makeTree({ ...before, ...changes })
  commitAll(root)
  return root
}

async function migrate(root: string, only: string[] = [], write = true) {
  const rest = { ignore: [], next: undefined, caching: undefined, inferMethods: false, adapt: false, reportFiles: [], onProgress: () => {}, warn: () => {} }
  return run(root, { ...rest, only, write, allowNoRoutes: false, force: true, tool: { version: '0.0.0', command: 'next-reroute' } })
}

const edit = (root: string, file: string, change: (text: string) => string): string => {
  const text = change(fs.readFileSync(path.join(root, file), 'utf8'))
  fs.writeFileSync(path.join(root, file), text)
  return text
}
const codesOf = ({ report }: Awaited<ReturnType<typeof migrate>>): string[] => report.routes.flatMap(({ messages }) => messages.map(({ code }) => code))

test('the new form stands behind the old one, with its comments, and the moved route has it under the old name', async () => {
  const root = project()
  const { report } = await migrate(root, ['pages/api/a.ts'])
  const files = filesOf(root)
  expect(files['lib/responses.ts']).toBe(`import type { NextApiResponse } from 'next'
import { NextResponse } from 'next/server'

/** All went well. */
/** @deprecated next-reroute: use okRoute */
export function ok(res: NextApiResponse, data: unknown) {
  return res.status(200).json({ data, at: new Date().toISOString(), by: process.env.HOSTNAME ?? 'nobody' })
}

/** All went well. */
export function okRoute(data: unknown) {
  return NextResponse.json({ data, at: new Date().toISOString(), by: process.env.HOSTNAME ?? 'nobody' })
}

export const other = 1
`)
  expect(files['app/api/a/route.ts']).toContain("import { okRoute as ok } from '../../../lib/responses'")
  expect(report.helpers).toEqual([{ file: 'lib/responses.ts', name: 'ok', kind: 'responder', status: 'both forms', routes: 1 }])
})

test('with the last old use the old form goes, and the new one has its name in every file', async () => {
  const [parts, once] = [project(), project()]
  await migrate(parts, ['pages/api/a.ts'])
  await migrate(parts, ['pages/api/b.ts', 'pages/api/c.ts'])
  await migrate(once)
  expect(filesOf(parts)).toEqual(filesOf(once))
  expect(filesOf(parts)['lib/responses.ts']).not.toContain('okRoute')
})

test('a form that was laid out anew, or whose marker was deleted, is no change', async () => {
  const root = project()
  await migrate(root, ['pages/api/a.ts'])
  edit(root, 'lib/responses.ts', (text) => text.replace('NextResponse.json({ data, at: new Date().toISOString(),', 'NextResponse.json({\n    data,\n    at: new Date().toISOString(),\n   '))
  expect(codesOf(await migrate(root, ['pages/api/b.ts']))).not.toContain('NR147')
  expect(filesOf(root)['lib/responses.ts']).not.toContain('okRoute')
})

test.each([
  ['the old form', 'res.status(200)', 'res.status(201)'],
  ['the new form', 'NextResponse.json({ data,', 'NextResponse.json({ data: [data],'],
  ['a comment of the new form', '/** All went well. */\nexport function okRoute', '/** Most went well. */\nexport function okRoute'],
  ["the new form's name", 'export function okRoute', 'export function okNow'],
])('where %s was changed since, nothing of the file is touched, and routes that need it say so', async (_, from, to) => {
  const root = project()
  await migrate(root, ['pages/api/a.ts'])
  const changed = edit(root, 'lib/responses.ts', (text) => text.replace(from, to))
  const result = await migrate(root, ['pages/api/b.ts', 'pages/api/c.ts'])
  expect(codesOf(result)).toContain('NR147')
  expect(result.report.totals).toMatchObject({ left: 1, migrated: 1 })
  expect(filesOf(root)['lib/responses.ts']).toBe(changed)
})

test('where no route is left, a use that is gone from a page ends it too', async () => {
  const root = project()
  await migrate(root)
  expect(filesOf(root)['lib/client.ts']).toContain('use clientOfRoute')
  edit(root, 'pages/index.tsx', () => 'export default function Page() {\n  return null\n}\n')
  await migrate(root)
  const files = filesOf(root)
  expect(files['lib/client.ts']).toBe(`import type { NextRequest } from 'next/server'

export const clientOf = (request: NextRequest) => request.headers.get('x-client') ?? 'web'
`)
  expect(files['app/api/c/route.ts']).toContain("import { clientOf } from '../../../lib/client'")
})

test('a route that re-exports a handler uses it, and takes the new form of it', async () => {
  const handler = route('d').replaceAll('../../lib', '.')
  const delegators = { 'lib/handler.ts': handler, 'pages/api/d.ts': "export { default } from '../../lib/handler'\n", 'pages/api/e.ts': "import handler from '../../lib/handler'\n\nexport default handler\n" }
  const [parts, once] = [project(delegators), project(delegators)]
  await migrate(parts, ['pages/api/d.ts'])
  expect(filesOf(parts)['lib/handler.ts']).toContain('use handlerRoute')
  expect(filesOf(parts)['app/api/d/route.ts']).toContain("import { handlerRoute as handler } from '../../../lib/handler'")
  await migrate(parts)
  await migrate(once)
  expect(filesOf(parts)).toEqual(filesOf(once))
})

test('the name is numbered where it is taken', async () => {
  const root = project({ 'lib/responses.ts': `${before['lib/responses.ts']}\nexport const okRoute = '/ok'\n` })
  await migrate(root, ['pages/api/a.ts'])
  expect(filesOf(root)['app/api/a/route.ts']).toContain("import { okRoute2 as ok } from '../../../lib/responses'")
  await migrate(root)
  expect(filesOf(root)['lib/responses.ts']).toContain("export const okRoute = '/ok'")
  expect(filesOf(root)['lib/responses.ts']).not.toContain('okRoute2')
})

test('a second run of the same changes nothing, and a dry run writes nothing', async () => {
  const root = project()
  await migrate(root, ['pages/api/a.ts'])
  const files = filesOf(root)
  const { plan } = await migrate(root, ['pages/api/b.ts'], false)
  expect(plan.edits.map((one) => one.path)).toEqual(['app/api/a/route.ts', 'lib/responses.ts'])
  expect(filesOf(root)).toEqual(files)
})
