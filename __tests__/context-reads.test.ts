import { describe, expect, test } from 'vitest'
import { contextReads } from '../migration/context-reads.ts'
import { readApps } from '../migration/project.ts'
import { makeTree } from './support/tree.ts'

const APP = {
  'package.json': '{ "name": "web", "dependencies": { "next": "16.4.6", "@trpc/server": "11.10.0" } }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
  'server/context.ts': 'export const createContext = ({ req, res }) => ({ req, res })',
  'pages/api/trpc/[trpc].ts': `import { createContext } from '@/server/context'\nexport default createNextApiHandler({ router, createContext })`,
}

/** What is read of `req` where a procedure stands in a file, or others besides. */
function partsOf(files: Record<string, string>): string[] | 'lost' {
  const app = readApps(makeTree({ ...APP, ...files })).apps[0]!
  const found = contextReads(app).of('server/context.ts', 'createContext', 'req')
  return found ? [...found.parts].toSorted() : 'lost'
}

const inProcedure = (code: string) => partsOf({ 'server/router.ts': `import { p, helper } from './trpc'\nimport { log } from 'logging'\nexport const list = p.query(${code})`, 'server/trpc.ts': 'export const helper = (ctx, other) => ctx.req.method\nexport const p = t.procedure' })

describe('what is read of the request that a context carries', () => {
  test.each<[code: string, parts: string[]]>([
    ['({ ctx }) => ctx.user', []],
    ['({ ctx: { user } }) => user', []],
    ['({ ctx: { req } }) => req.headers.origin', ['headers']],
    ['({ ctx: { req: { headers } } }) => headers.origin', ['headers']],
    ['(opts) => opts.ctx.req?.headers["x-a"]', ['headers']],
    ['({ ["ctx"]: c }) => c["req"].url', ['url']],
    ['async ({ ctx }) => { const { req, ...rest } = ctx; return [rest.user, req.cookies.a] }', ['cookies']],
    ['async ({ ctx }) => { const { user, ...rest } = ctx; return rest.req.method }', ['method']],
    ['({ ctx }) => { const again = ctx; const { req } = again; return req.socket.remoteAddress }', ['socket']],
    ['({ ctx }) => { let c; c = ctx; return c.req.url }', ['url']],
    ['({ ctx, next }) => next({ ctx: { ...ctx, user: 1 } })', []],
    ['({ ctx, next }) => next({ ctx })', []],
    ['({ ctx }) => helper(ctx)', ['method']],
    ['({ ctx }) => router.createCaller(ctx).list()', []],
    ['({ ctx }) => (ctx.req ? ctx.req.headers.a : ctx && 1)', ['', 'headers']],
    ['({ ctx }) => { const inner = (ctx) => ctx.res; return inner({}) }', []],
  ])('%s', (code, parts) => expect(inProcedure(code)).toEqual(parts))

  test.each([
    '({ ctx }) => ctx.req.body',
    '({ ctx }) => ctx[name]',
    '({ ctx }) => ({ ...ctx })',
    '({ ctx }) => ctx',
    '({ ctx }) => [ctx]',
    '({ ctx }) => log(ctx)',
    '({ ctx }) => log({ ctx })',
    '({ ctx }) => console.log({ ctx: { ...ctx } })',
    '({ ctx }) => new Service(ctx)',
    '({ ctx }) => { const { req, ...rest } = ctx; return req }',
    '({ ctx }) => { const { ...all } = ctx; return all.req }',
    '({ ctx }) => { ctx.req.headers.a = 1 }',
    '({ ctx }) => { delete ctx.req.headers.a }',
    '({ ctx }) => { ctx.req = other }',
    '({ ctx }) => { ctx.req.user = 1 }',
    '({ ctx }) => { const { headers, ...more } = ctx.req; return more }',
    '({ ctx }) => getToken({ req: ctx.req })',
    '({ ctx }) => ctx.req.socket',
    '({ ctx }) => ctx.req.connection.remoteAddress',
    '({ ctx }) => ctx.req.on("close", stop)',
    '({ ctx }) => helper(...[ctx])',
    '({ ctx }) => helper.call(null, ctx)',
    '({ ctx }) => unknown(ctx)',
    '({ ctx: c = fallback() }) => run(c)',
    'function () { return this.ctx.req.body }',
    '({ ctx }) => ((c = ctx) => c.req)()',
  ])('%s is not followed', (code) => expect(inProcedure(code)).toBe('lost'))
})

test.each<[name: string, barrel: string, parts: string[] | 'lost']>([
  ['all of a module', `export * from './address'`, ['headers']],
  ['a name', `export { addressOf } from './address'`, ['headers']],
  ['another name', `export { other as addressOf } from './address'`, ['cookies']],
  ['what it imports', `import { addressOf } from './address'\nexport { addressOf }`, 'lost'],
  ['two modules with the name', `export * from './address'\nexport * from './more'`, 'lost'],
  ['none', '', 'lost'],
])('a function of a module that hands on %s', (_, barrel, parts) => {
  const address = 'export const addressOf = (req) => req.headers.a\nexport function other({ cookies }) { return cookies.a }'
  const router = `import { addressOf } from './barrel'\nexport const list = p.query(({ ctx }) => addressOf(ctx.req))`
  expect(partsOf({ 'server/router.ts': router, 'server/barrel.ts': barrel, 'server/address.ts': address, 'server/more.ts': address })).toEqual(parts)
})

test('what other code makes contexts with is told', () => {
  const app = readApps(makeTree({ ...APP, 'a.test.ts': 'const caller = appRouter.createCaller({ user, req: mock })' })).apps[0]!
  expect(contextReads(app).of('server/context.ts', 'createContext', 'req')).toMatchObject({ isNamed: true, uses: 1, calls: 0 })
  expect(contextReads(app).of('server/context.ts', 'createContext', 'res')).toMatchObject({ isNamed: false })
})

describe('what makes the context', () => {
  test.each<[name: string, files: Record<string, string>, parts: string[] | 'lost']>([
    ['a type of it', { 'server/trpc.ts': `import { createContext } from './context'\nconst t = initTRPC.context<typeof createContext>().create()\nexport type C = Awaited<ReturnType<typeof createContext>>` }, []],
    ['a page that makes one for a caller', { 'pages/a.tsx': `import { createContext } from '@/server/context'\nexport const getServerSideProps = async (ctx) => ({ props: await createCaller(await createContext(ctx)).list() })` }, []],
    ['a page that reads what it made', { 'pages/a.tsx': `import { createContext } from '@/server/context'\nexport const getServerSideProps = async (c) => { const made = await createContext(c); return made.req.headers.host }` }, ['headers']],
    ['a test that reads its body', { 'a.test.ts': `import { createContext } from './server/context'\ntest('x', async () => { const ctx = await createContext(mock); expect(ctx.req.body).toBe(1) })` }, 'lost'],
    ['another name that reads nothing', { 'lib/a.ts': `import { createContext as make } from '@/server/context'\nexport const b = { createContext: (opts) => make(opts) }` }, []],
    ['another name', { 'lib/a.ts': `import { createContext as make } from '@/server/context'\nexport const b = make({}).req.body` }, 'lost'],
    ['a namespace', { 'lib/a.ts': `import * as all from '@/server/context'\nexport const b = all.createContext({}).req.body` }, 'lost'],
    ['an import in place', { 'lib/a.ts': `export const b = async () => { const { createContext } = await import('@/server/context'); return createContext({}).req.body }` }, 'lost'],
    ['an import that calls back', { 'lib/a.ts': `export const b = import('@/server/context').then(({ createContext }) => createContext({}).req.body)` }, 'lost'],
    ['a required one', { 'lib/a.js': `const { createContext } = require('../server/context')\nmodule.exports = createContext({}).req.body` }, 'lost'],
    ['exported by another name', { 'lib/a.ts': `import { createContext } from '@/server/context'\nexport { createContext as make }` }, 'lost'],
    ['handed to something', { 'lib/a.ts': `import { createContext } from '@/server/context'\nexport const b = wrap(createContext)` }, 'lost'],
    ['the one of React', { 'lib/a.tsx': `import React, { createContext } from 'react'\nexport const A = createContext(null)\nexport const B = React.createContext(null)` }, []],
    ['another of the project', { 'lib/make.ts': 'export function createContext(name) { return [name] }', 'lib/a.ts': `import { createContext } from './make'\nconst [a] = createContext('x')` }, []],
    ['a client that reads a page\'s', { 'lib/client.ts': `import { createTRPCNext } from '@trpc/next'\nexport const trpc = createTRPCNext({ config({ ctx }) { return { headers: ctx?.req?.rawHeaders } } })` }, []],
    ['a file that does not parse', { 'lib/a.ts': 'const ctx = {{' }, 'lost'],
  ])('%s', (_, files, parts) => expect(partsOf(files)).toEqual(parts))
})
