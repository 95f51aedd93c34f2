import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate, migrateAgain, readProjects } from './support/projects.ts'

const app = { 'package.json': '{ "dependencies": { "next": "16.4.6" } }', 'tsconfig.json': '{}', 'lib/x.ts': 'export const x = 1\n' }
const types = `import type { NextApiRequest, NextApiResponse } from 'next'\n`
/** What it calls cannot be followed while it stands in a table. */
const table = `const answers: Record<string, (req: NextApiRequest, res: NextApiResponse) => void> = { a: (req, res) => res.json(req.query) }\n`
const unclear = 'answers[req.query.name as string]!(req, res)'
const clear = 'res.json({ host: req.headers.host })'
const mended = (text: string) => text.replace(`${table}\n`, '').replace(unclear, clear)
const stays = `${types}
${table}
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  ${unclear}
}
`

test('a route behind the adapter is rewritten as soon as it can be, and the adapter goes with the last', async () => {
  const first = await migrate({ ...app, 'pages/api/a.ts': stays, 'pages/api/b.ts': stays }, true)
  expect(first.report.totals).toMatchObject({ adapted: 2, left: 0 })
  expect(first.files['lib/adapt-api-route.ts']).toContain('export function adaptApiRoute')

  const again = await migrateAgain(first.files)
  expect(again.files).toEqual(first.files)
  expect(again.report.routes.map(({ status, from, to }) => [status, from, to])).toEqual([['adapted', 'app/api/a/route.ts', 'app/api/a/route.ts'], ['adapted', 'app/api/b/route.ts', 'app/api/b/route.ts']])
  const line = first.files['app/api/a/route.ts']!.split('\n').findIndex((text) => text.includes(unclear)) + 1
  expect(again.report.routes[0]!.messages.map((one) => one.line)).toContain(line)

  const one = await migrateAgain({ ...first.files, 'app/api/a/route.ts': mended(first.files['app/api/a/route.ts']!) })
  expect(one.report.totals).toMatchObject({ migrated: 1, adapted: 1 })
  expect(one.files['app/api/a/route.ts']).toBe(`import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  return NextResponse.json({ host: request.headers.get('host') ?? undefined })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
`)
  expect(one.files['lib/adapt-api-route.ts']).toBeDefined()
  const both = await migrateAgain({ ...one.files, 'app/api/b/route.ts': mended(one.files['app/api/b/route.ts']!) })
  expect(both.files['app/api/b/route.ts']).toBe(one.files['app/api/a/route.ts'])
  expect(both.files['lib/adapt-api-route.ts']).toBeUndefined()
})

test('what others import from such a route goes on where its code stands, and moves on when it is rewritten', async () => {
  const { files, report } = await migrate({
    ...app,
    'pages/api/a.ts': `${stays}\nexport const LIMIT = 3\nexport type A = 1\nexport const config = { api: { bodyParser: { sizeLimit: '2kb' } }, maxDuration: 5 }\n`,
    'lib/x.ts': `import { LIMIT, type A } from '../pages/api/a'\nexport const a: A = LIMIT > 2 ? 1 : 1\n`,
    '__tests__/a.test.ts': `import handler from '../pages/api/a'\ntest('a', () => handler({} as any, {} as any))\n`,
  }, true)
  expect(report.routes[0]).toMatchObject({ status: 'adapted', from: 'pages/api/a.ts', to: 'app/api/a/route.ts' })
  expect(files['lib/x.ts']).toContain(`from '../app/api/a/api-route'`)
  expect(files['__tests__/a.test.ts']).toContain(`from '../app/api/a/api-route'`)
  expect(files['app/api/a/route.ts']).toBe(`import { adaptApiRoute } from '../../../lib/adapt-api-route'
import handler, { config } from './api-route'

export const dynamic = 'force-dynamic'
export const maxDuration = 5

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptApiRoute(handler, config)
`)
  expect((await migrateAgain(files)).files).toEqual(files)

  const { '__tests__/a.test.ts': _, ...rest } = files
  const after = await migrateAgain({ ...rest, 'app/api/a/api-route.ts': mended(files['app/api/a/api-route.ts']!) })
  expect(after.report.totals).toMatchObject({ migrated: 1, adapted: 0 })
  expect(Object.keys(after.files).filter((file) => !(file in app)).toSorted()).toEqual(['app/api/a/limit.ts', 'app/api/a/route.ts'])
  expect(after.files['lib/x.ts']).toContain(`from '../app/api/a/limit'`)
  expect(after.files['app/api/a/route.ts']).toContain('export { handler as GET')
  expect(after.files['app/api/a/route.ts']).toContain('export const maxDuration = 5')
})

test.each([
  ['a config that is no literal', `${stays}import { api } from '../../lib/x'\nexport const config = { api, maxDuration: api.x }\n`, 'NR113'],
  ['the server behind the socket', stays.replace(unclear, '(res.socket as any).server.io.emit("x"); res.end()'), 'NR150'],
  ['the server behind a socket that is taken apart', stays.replace(unclear, 'const { server } = res.socket as any; res.json(server.io)'), 'NR150'],
  ['preview data', stays.replace(unclear, 'res.setPreviewData({}); res.end()'), 'NR150'],
  ['a helper that needs the server', `import { emit } from '../../lib/emit'\n${stays.replace(unclear, `emit(res); ${unclear}`)}`, 'NR150'],
  ['preview data that is taken out', stays.replace(unclear, `const { setPreviewData } = res; setPreviewData({}); ${unclear}`), 'NR150'],
  ['where it lies', stays.replace(unclear, `console.log(__dirname); ${unclear}`), 'NR130'],
])('%s keeps a route in pages/api', async (_, route, code) => {
  const emit = `import type { NextApiResponse } from 'next'\nexport const emit = (res: NextApiResponse) => { const socket = res.socket as any; socket?.server.io.emit('x') }\n`
  const { report, files } = await migrate({ ...app, 'lib/emit.ts': emit, 'pages/api/a.ts': route }, true)
  expect(report.routes[0]).toMatchObject({ status: 'left', to: null })
  expect(report.routes[0]!.messages.map((one) => one.code)).toContain(code)
  expect(files['lib/adapt-api-route.ts']).toBeUndefined()
})

test.each([
  ['regeneration', stays.replace(unclear, `void res.revalidate('/'); ${unclear}`)],
  ['regeneration by another name', stays.replace(unclear, `const r = res; void r.revalidate('/'); ${unclear}`)],
  ['regeneration of all', stays.replace(unclear, `void Promise.all(['/a', '/b'].map((res as NextApiResponse).revalidate)); ${unclear}`)],
  ['regeneration that is taken out', stays.replace(unclear, `const { revalidate } = res; void ['/'].map((path) => revalidate(path)); ${unclear}`)],
  ['regeneration in a class', stays.replace(unclear, `new (class { constructor(readonly res: NextApiResponse) {}\n  go() { return this.res.revalidate('/') } })(res).go(); ${unclear}`)],
  ['a helper that regenerates', `import { renew } from '../../lib/renew'\n${stays.replace(unclear, `void renew({ res }); ${unclear}`)}`],
  ['regeneration that is asked for first', stays.replace(unclear, `const own = res as NextApiResponse | undefined; if (typeof own?.revalidate !== 'undefined') { void own.revalidate('/') }; ${unclear}`)],
])('%s is left to the adapter, and that is said', async (_, route) => {
  const renew = `import type { NextApiResponse } from 'next'\nexport const renew = (to: { res: NextApiResponse }) => to.res.revalidate('/')\n`
  const files = { ...app, 'lib/renew.ts': renew, 'pages/api/a.ts': route }
  const { report } = await migrate(files, true)
  expect(report.routes[0]?.status).toBe('adapted')
  expect(report.routes[0]!.messages.map(({ code }) => code)).toContain('NR253')
  const elsewhere = await migrate({ ...files, 'next.config.js': `module.exports = { distDir: 'build' }` }, true)
  expect(elsewhere.report.routes[0]).toMatchObject({ status: 'left' })
  expect(elsewhere.report.routes[0]!.messages.map(({ code }) => code)).toContain('NR150')
})

test.each([
  ['a cache', `import { cache } from 'cache'\n`, `void cache.revalidate('/')`],
  ['a cache that is made at once', `import { makeCache } from 'cache'\nconst cache = makeCache()\n`, `void cache.revalidate('/')`],
  ['what is measured', 'type Measured = { by: any }\n', `const measure = (to: any) => to.revalidate('/', 'pages', 3); measure(1)`],
  ['an own method', '', `new (class { revalidate(path: string) { return path }\n  go() { return this.revalidate('/') } })().go()`],
  ['seconds of a request', `const load = (url: string, options: { revalidate?: number }) => fetch(url, { next: { revalidate: options.revalidate } } as any)\n`, `void load('/', {})`],
  ['seconds that are taken out', `const load = (url: string, options: any) => { const { revalidate } = options; return fetch(url, { next: { revalidate } } as any) }\n`, `void load('/', {})`],
  ['seconds with a default', `const load = (url: string, { revalidate = 60, json = 1 }: any) => [url, revalidate, json]\n`, `load('/', {})`],
])('`revalidate` of %s is none of the response', async (_, above, use) => {
  const { report } = await migrate({ ...app, 'pages/api/a.ts': above + stays.replace(unclear, `${use}; ${unclear}`) }, true)
  expect(report.routes[0]?.status).toBe('adapted')
  expect(report.routes[0]!.messages.map(({ code }) => code)).not.toContain('NR253')
})

const onEdge = `import type { NextRequest } from 'next/server'
export const config = { runtime: 'edge', regions: ['iad1'] }
export default function handler(req: NextRequest) {
  return Response.json(req.nextUrl.searchParams.toString())
}
`

test('a route on the edge runtime has an adapter of its own, which goes with the last', async () => {
  const files = { ...app, 'pages/api/[id].ts': onEdge, 'pages/api/a.ts': stays }
  const first = await migrate(files, true)
  expect(first.report.totals).toMatchObject({ adapted: 2 })
  const route = first.files['app/api/[id]/route.ts']!
  expect(route).toContain("export const runtime = 'edge'\nexport const preferredRegion = ['iad1']\n")
  expect(route).not.toContain('config')
  expect(route).toContain('= adaptEdgeRoute(handler)')
  expect((await migrateAgain(first.files)).files).toEqual(first.files)
  const read = route.replace(`req.nextUrl.searchParams.toString()`, `req.headers.get('id')`)
  const again = await migrateAgain({ ...first.files, 'app/api/[id]/route.ts': read })
  expect(again.report.totals).toMatchObject({ migrated: 1, adapted: 1 })
  expect(again.files['app/api/[id]/route.ts']).toMatch(/export const runtime = 'edge'\nexport const preferredRegion = \['iad1'\]\n[^]*export \{ handler as GET/)
  expect([again.files['lib/adapt-edge-route.ts'], again.files['lib/adapt-api-route.ts']]).toEqual([undefined, expect.any(String)])
})

test('it stays where it has no adapter', async () => {
  const old = await migrate({ ...app, 'package.json': '{ "dependencies": { "next": "15.0.3" } }', 'pages/api/[id].ts': onEdge }, true)
  expect(old.report.routes[0]).toMatchObject({ status: 'left', messages: [{ code: 'NR115' }, { code: 'NR115', message: expect.stringContaining('15.1') }] })
  const cached = await migrate({ ...app, 'next.config.js': 'module.exports = { cacheComponents: true }', 'pages/api/[id].ts': onEdge }, true)
  expect(cached.report.routes[0]?.status).toBe('left')
  const rewritten = await migrate({ ...app, 'next.config.js': `module.exports = { rewrites: async () => [{ source: '/x/:id', destination: '/api/:id?a=1' }] }`, 'pages/api/[id].ts': onEdge.replace("toString()", "toString() + JSON.stringify((req as any).query)") }, true)
  expect(rewritten.report.routes[0]!.messages.map((one) => one.code)).toContain('NR180')
})

test('what rewrites add goes with the adapter, and what middleware rewrites keeps a route', async () => {
  const config = { 'next.config.js': `module.exports = { rewrites: async () => [{ source: '/x/:what', destination: '/api/a?y=1' }] }` }
  const first = await migrate({ ...app, ...config, 'pages/api/a.ts': stays }, true)
  const route = first.files['app/api/a/route.ts']!
  expect(route).toContain(`adaptApiRoute(handler, {}, [
  // /x/:what to /api/a?y=1
  { source: /^\\/x\\/([^/]+?)\\/?$/i, query: { y: '1', what: '$1' } },
])`)
  expect(first.report.routes[0]!.messages.map(({ code }) => code)).toContain('NR360')
  expect((await migrateAgain(first.files)).files).toEqual(first.files)
  const after = await migrateAgain({ ...first.files, 'app/api/a/route.ts': mended(route) })
  expect(after.files['app/api/a/route.ts']).not.toContain('source:')
  expect(after.report.totals).toMatchObject({ migrated: 1 })
  const behind = await migrate({ ...app, ...config, 'middleware.ts': `import { NextResponse } from 'next/server'\nexport const middleware = (request: any) => NextResponse.rewrite(new URL('/x/1', request.url))\n`, 'pages/api/a.ts': stays }, true)
  expect(behind.report.routes[0]).toMatchObject({ status: 'left' })
  expect(behind.report.routes[0]!.messages.at(-1)).toMatchObject({ code: 'NR180', message: expect.stringContaining('middleware.ts may have rewritten the path before') })
})

const first = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'
test.each([
  ['an arrow function', `${table}export default (req: NextApiRequest, res: NextApiResponse) => ${unclear}\n`, `const handler = (req`],
  ['a function without a name', `${table}export default async function (req: NextApiRequest, res: NextApiResponse) { ${unclear} }\n`, 'async function handler (req'],
  ['a name that is taken', `${table}const handler = 1\nexport default (req: NextApiRequest, res: NextApiResponse) => ${unclear}\n`, 'const apiRoute = (req'],
  ['a call', `import { wrap } from 'wrap'\nexport default wrap((req, res) => res.end())\n`, 'const handler = wrap('],
  ['a list', `${table}const run = (req: NextApiRequest, res: NextApiResponse) => ${unclear}\nexport { run as default }\n`, 'adaptApiRoute(run)'],
  ['another module', `export { default, type A } from '../../lib/y'\n`, `import handler from '../../../lib/y'`],
  ['another module, with its config', `export { default, config } from '../../lib/y'\n`, `adaptApiRoute(handler, config)`],
  ['a file with other sockets', `${table}let socket: any\nconst { server } = { server: socket }\nconsole.log(server, 'socket.server')\nexport default (req: NextApiRequest, res: NextApiResponse) => { const { server: own } = socket ?? {}; console.log(own); ${unclear} }\n`, 'adaptApiRoute(handler)'],
  ['a name of another module', `export { run as default } from '../../lib/y'\n`, `import { run } from '../../../lib/y'`],
])('%s as the default export', async (_, route, text) => {
  const { files, report } = await migrate({ ...app, 'lib/y.ts': `export type A = 1\nexport const config = { api: { bodyParser: false } }\nexport const run = (...all: any[]) => all[1].end()\nexport default run\n`, 'pages/api/a.ts': route.includes(table) ? types + route : route }, true)
  expect(report.routes[0]?.status).toBe('adapted')
  const code = files['app/api/a/route.ts']!
  expect(code).toContain(text)
  expect(code).not.toContain('export default')
  expect(code).toContain(`export const { ${first} } = adaptApiRoute(`)
  expect((await migrateAgain(files)).files).toEqual(files)
})

test('text that could name the index of a folder is no mention of it', async () => {
  const { report } = await migrate({ ...app, 'pages/api/a/index.ts': stays.replace(unclear, `console.log(String(req.headers.host).split('.'), 'a/b'.replaceAll('./', '')); ${unclear}`), 'pages/api/a/b.ts': `const name = 'x.y'.lastIndexOf('.')\n${stays}` }, true)
  expect(report.totals).toMatchObject({ adapted: 2 })
  const mocked = await migrate({ ...app, 'pages/api/a/index.ts': stays, 'pages/api/a/b.ts': `import proxyquire from 'proxyquire'\nproxyquire.load('.', {})\n${stays}` }, true)
  expect(mocked.report.totals).toMatchObject({ adapted: 1, left: 1 })
})

test('a config that is imported is for the adapter to read', async () => {
  const { files } = await migrate({ ...app, 'lib/config.ts': `export const config = { api: { bodyParser: false } }\n`, 'pages/api/a.ts': `import { config } from '../../lib/config'\n${stays}\nexport { config }\n` }, true)
  expect(files['app/api/a/route.ts']).toContain('= adaptApiRoute(handler, config)')
})

test('a route that imports the code of another names the file beside its route handler, whichever is read first', async () => {
  const delegating = (from: string) => `import run from '${from}'\nexport default run\n`
  const { files } = await migrate({ ...app, 'pages/api/a.ts': delegating('./m'), 'pages/api/m.ts': stays, 'pages/api/z.ts': delegating('./m') }, true)
  for (const name of ['a', 'z']) expect(files[`app/api/${name}/route.ts`]).toContain("import run from '../m/api-route'")
})

test.each(readProjects().filter(({ name, adapt }) => !adapt && /^(helpers?-|endpoints|both-forms|delegators|handlers-exported|two-forms)/.test(name)))('$name can be moved too', async ({ before }) => {
  const { report, files } = await migrate(before, true)
  expect(report.totals.failed).toBe(0)
  // A file that another one names is there.
  for (const [file, text] of Object.entries(files)) for (const [, name] of text.matchAll(/from '(\.\.?\/[^']*\/api-route)'/g)) expect(Object.keys(files)).toContain(path.posix.join(path.posix.dirname(file), `${name}${path.extname(file)}`))
})

const ensuring = `${stays}
export async function ensure(req: NextApiRequest, id: string) {
  if (req.headers.authorization !== id) throw new Error('no')
}
`
const ensured = `${types}import { ensure } from './a'\nexport default async function handler(req: NextApiRequest, res: NextApiResponse) {\n  await ensure(req, 'x')\n  res.json({ a: 1 })\n}\n`
/** A function that stands in both forms too, since a page goes on using it. */
const session = {
  'lib/session.ts': `${types}import { ensure } from '../pages/api/a'\nexport const session = async (req: NextApiRequest) => {\n  await ensure(req, 'y')\n  return 's'\n}\n`,
  'pages/index.tsx': `import { session } from '../lib/session'\nexport const getServerSideProps = async ({ req }: any) => ({ props: { session: await session(req) } })\nexport default () => null\n`,
  'pages/api/c.ts': `${types}import { session } from '../../lib/session'\nexport default async function handler(req: NextApiRequest, res: NextApiResponse) {\n  res.json({ session: await session(req) })\n}\n`,
}

test('a route whose file keeps both forms of a helper for others moves with them', async () => {
  const before = { ...app, ...session, 'pages/api/a.ts': ensuring, 'pages/api/b.ts': ensured }
  const { files, report } = await migrate(before, true)
  expect(report.routes.map(({ status }) => status)).toEqual(['adapted', 'migrated', 'migrated'])
  const code = files['app/api/a/api-route.ts']!
  expect(code).toContain(`/** @deprecated next-reroute: use ensureRoute */\nexport async function ensure(req: NextApiRequest, id: string)`)
  expect(code).toContain('export async function ensureRoute(request: NextRequest, id: string)')
  expect(code).toContain(`import type { NextApiRequest, NextApiResponse } from 'next'`)
  expect(files['app/api/b/route.ts']).toContain(`import { ensureRoute as ensure } from '../a/api-route'`)
  expect(files['lib/session.ts']).toContain(`import { ensure, ensureRoute } from '../app/api/a/api-route'`)
  expect(files['pages/api/a.ts']).toBeUndefined()
  expect((await migrateAgain(files)).files).toEqual(files)
  // The same where the others moved before.
  const others = await migrate(before)
  expect(others.report.routes.map(({ status }) => status)).toEqual(['left', 'migrated', 'migrated'])
  expect((await migrateAgain(others.files, true)).files).toEqual(files)
})

test('such a route is rewritten once nobody needs the helper from its file', async () => {
  const { files } = await migrate({ ...app, 'pages/api/a.ts': ensuring, 'pages/api/b.ts': ensured }, true)
  const code = files['app/api/a/api-route.ts']!
  const rewritten = await migrateAgain({ ...files, 'app/api/a/api-route.ts': mended(code) })
  expect(rewritten.report.totals).toMatchObject({ migrated: 1, adapted: 0 })
  expect(rewritten.files['app/api/b/route.ts']).toContain(`import { ensure } from '../a/ensure'`)
  expect(Object.keys(rewritten.files).filter((file) => /adapt|api-route/.test(file))).toEqual([])
  // One that needs the helper itself keeps both forms.
  const both = await migrate({ ...app, 'pages/api/a.ts': ensuring.replace(unclear, `void ensure(req, 'a'); ${unclear}`), 'pages/api/b.ts': ensured }, true)
  const kept = await migrateAgain({ ...both.files, 'app/api/a/api-route.ts': mended(both.files['app/api/a/api-route.ts']!) })
  expect(kept.report.routes.map(({ status, messages }) => [status, messages.map((one) => one.code)])).toEqual([['adapted', ['NR160']]])
  expect(kept.files['app/api/a/api-route.ts']).toContain('use ensureRoute')
  const own = 'export async function ensure(request: Request, id: string) {}\n'
  const after = await migrateAgain({ ...files, 'lib/ensure.ts': own, 'app/api/b/route.ts': files['app/api/b/route.ts']!.replace(`{ ensureRoute as ensure } from '../a/api-route'`, `{ ensure } from '../../../lib/ensure'`), 'app/api/a/api-route.ts': mended(code).replace(/\/\*\* @deprecated[^]*$/, '') })
  expect(after.report.totals).toMatchObject({ migrated: 1, adapted: 0 })
  expect(Object.keys(after.files).filter((file) => /adapt|api-route/.test(file))).toEqual([])
})

test.each([
  ['a server that upgrades', `import { serve } from '../../lib/serve'\n${stays.replace(unclear, `console.log(serve); ${unclear}`)}`, 'adapted', []],
  ['a request that is upgraded', `import { WebSocketServer } from 'ws'\n${stays.replace(unclear, `new WebSocketServer({ noServer: true }).handleUpgrade(req, req.socket, Buffer.alloc(0), () => {}); ${unclear}`)}`, 'left', ['NR150']],
  ['a name in a log', stays.replace(unclear, `console.error('x', { file: __filename }); ${unclear}`), 'adapted', ['NR252']],
  ['a name that is read', stays.replace(unclear, `console.error(require('fs').readFileSync(__filename)); ${unclear}`), 'left', ['NR130']],
  ['a name that is given on', stays.replace(unclear, `const name = error({ file: __filename }); ${unclear}`), 'left', ['NR130']],
])('%s', async (_, route, status, codes) => {
  const serve = `import { WebSocketServer } from 'ws'\nexport const serve = (server: any) => {\n  const sockets = new WebSocketServer({ noServer: true })\n  server.on('upgrade', (req: any, socket: any, head: any) => {\n    if (req.url === '/x') sockets.handleUpgrade(req, socket, head, () => {})\n  })\n}\n`
  const { report } = await migrate({ ...app, 'lib/serve.ts': serve, 'pages/api/a.ts': route }, true)
  expect(report.routes[0]?.status).toBe(status)
  expect(report.routes[0]!.messages.map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
})
