import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { helperSource } from '../transforms/project-helpers.ts'
import { openRunner, type CaseRequest, type Pair, type Runner } from './support/equivalence.ts'
import { makeTree } from './support/tree.ts'

let runner: Runner
beforeAll(async () => {
  runner = await openRunner()
})
afterAll(() => runner.close())

/** An API Route, and the same behind the adapter. */
function pairOf(code: string, page = '/api/x', typescript = true): Pair {
  const files = { 'pages/api/x.ts': code, [`lib/adapt-api-route.${typescript ? 'ts' : 'js'}`]: helperSource('adaptApiRoute', typescript) }
  const route = `import * as route from '../../../pages/api/x'
import { adaptApiRoute } from '../../../lib/adapt-api-route'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptApiRoute(route.default, (route as any).config)`
  return { page, before: { entry: 'pages/api/x.ts', files }, after: { entry: 'app/api/x/route.ts', files: { ...files, 'app/api/x/route.ts': route } } }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const everyMethod = METHODS.map((method): CaseRequest => ({ method }))
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json' }

/** All that a handler can see of its request, and how it may answer. */
const ECHO = `export default function handler(req, res) {
  const { method, url, query, cookies, headers, body } = req
  const { connection, date, ...rest } = headers
  const seen = { method, url, query, cookies, headers: Object.fromEntries(Object.entries(rest).sort()), body, isPreview: req.preview, draft: req.draftMode, from: req.socket.remoteAddress, type: Object.prototype.toString.call(body), raw: req.rawHeaders.length > 0 }
  res.status(200).json(seen)
}`

const CASES: [name: string, code: string, requests: CaseRequest[], page?: string][] = [
  ['what a request is', ECHO, [
    ...everyMethod,
    { path: '/api/x?a=1&a=2&a=3&b=&c&d[]=1&%C3%A9=%20&__proto=1' },
    { headers: { cookie: 'a=1; b="two"; a=2; bad=%E0%A4%A; c=%20; =x; lone', 'x-twice': ['1', '2'], 'X-Upper': 'Y' } },
    { method: 'POST', body: { a: [1, { b: null }] } },
    { method: 'POST', body: '{"a":', headers: json },
    { method: 'POST', body: '', headers: json },
    { method: 'POST', body: '\uFEFF{"a":1}', headers: json },
    { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/ld+json; charset=utf-8' } },
    { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'Application/JSON' } },
    { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json; charset' } },
    { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'json' } },
    { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json; charset="utf-8"' } },
    { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json; charset=x-none' } },
    { method: 'POST', body: 'a=1&a=2&b=%20x+y&c', headers: form },
    { method: 'POST', body: 'naïve ☃', headers: { 'content-type': 'text/plain; charset=utf-8' } },
    { method: 'POST', body: 'plain' },
    { method: 'PUT', body: '<a/>', headers: { 'content-type': 'application/xml' } },
    { method: 'POST', body: 'x'.repeat(1024 * 1024) },
    { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) },
    { method: 'DELETE', body: '{"a":1}', headers: json },
  ]],
  ['parameters win over the search', ECHO, [{ path: '/api/x/a%2Fb?id=other&z=1' }, { path: '/api/x/%20' }], '/api/x/[id]'],
  ['a catch-all', ECHO, [{ path: '/api/x/a/b%2Fc/d?rest=1' }, { path: '/api/x/a' }], '/api/x/[...rest]'],
  ['an optional catch-all', ECHO, [{ path: '/api/x' }, { path: '/api/x?rest=1' }, { path: '/api/x/a/b' }], '/api/x/[[...rest]]'],
  ['what is sent', `import { Readable } from 'node:stream'
    const values = { text: 'naïve', empty: '', object: { a: undefined, b: null, c: new Date(0) }, list: [1], number: 5, zero: 0, yes: true, no: false, nothing: null, missing: undefined,
      buffer: Buffer.from([0, 255, 254]), bytes: new Uint8Array([1, 2]), stream: () => Readable.from([Buffer.from('ab'), 'cd', Buffer.from([255])]) }
    export default (req, res) => {
      const { what, how, status, type } = req.query
      if (type) res.setHeader('Content-Type', type)
      if (status) res.status(Number(status))
      const value = values[what]
      const answer = res[how](typeof value === 'function' ? value() : value)
      if (answer === res) throw new Error('no')
    }`, ['text', 'empty', 'object', 'list', 'number', 'zero', 'yes', 'no', 'nothing', 'missing', 'buffer', 'bytes', 'stream'].flatMap((what) => [
      { path: `/api/x?what=${what}&how=send` },
      { path: `/api/x?what=${what}&how=send&type=text/x-own` },
      { path: `/api/x?what=${what}&how=send&status=204` },
      { path: `/api/x?what=${what}&how=send&status=304&type=text/x-own` },
      { path: `/api/x?what=${what}&how=send`, method: 'HEAD' },
      ...(what === 'stream' ? [] : [{ path: `/api/x?what=${what}&how=json&status=201&type=text/x-own` }, { path: `/api/x?what=${what}&how=json&status=204` }]),
      ...(/text|empty|buffer|bytes|missing/.test(what) ? [{ path: `/api/x?what=${what}&how=end&status=404` }, { path: `/api/x?what=${what}&how=end&status=204` }] : []),
    ])],
  ['redirects', `export default (req, res) => {
      res.setHeader('X-Kept', '1')
      if (req.query.how === 'one') return res.redirect('/there?a=1')
      if (req.query.how === 'two') return res.status(201).redirect(303, 'https://example.com/%C3%A9')
      if (req.query.how === 'none') return res.redirect(302)
      res.redirect({})
    }`, [{ path: '/api/x?how=one' }, { path: '/api/x?how=one', method: 'HEAD' }, { path: '/api/x?how=one', method: 'POST' }, { path: '/api/x?how=two' }, { path: '/api/x?how=none' }, {}]],
  ['headers', `export default (req, res) => {
      res.setHeader('Set-Cookie', 'a=1')
      res.appendHeader('Set-Cookie', ['b=2; Path=/', 'c=3'])
      res.setHeader('X-Many', ['1', '2'])
      res.setHeader('X-Number', 7).setHeader('X-Gone', 'x')
      res.removeHeader('x-gone')
      if (req.query.how === 'bad') res.setHeader('X-Bad', 'a\\nb')
      if (req.query.how === 'missing') res.setHeader('X-Missing', undefined)
      if (req.query.how === 'late') res.end('done')
      if (req.query.how === 'late') res.setHeader('X-Late', '1')
      if (req.query.how === 'twice') res.json({ a: 1 })
      if (req.query.how === 'twice') res.status(500).json({ a: 2 })
      if (req.query.how === 'head') return res.writeHead(202, 'Well Done', { 'X-Head': 'h', 'X-Number': '8', 'Content-Type': 'text/x' }).end('h')
      if (req.query.how === 'early') { res.writeContinue(); res.writeProcessing(); res.writeEarlyHints({ link: '</a>; rel=preload' }) }
      res.statusMessage = 'Quite Fine'
      res.statusCode = 203
      res.end(JSON.stringify({ names: res.getHeaderNames(), has: res.hasHeader('X-MANY'), sent: res.headersSent, ended: res.writableEnded, all: res.getHeaders() }))
    }`, [{}, ...['bad', 'missing', 'late', 'twice', 'head', 'early'].map((how) => ({ path: `/api/x?how=${how}` }))]],
  ['errors', `export default async (req, res) => {
      res.setHeader('X-Before', '1')
      res.status(418)
      const error = Object.assign(new Error('nope'), { statusCode: 404, status: 404 })
      if (req.query.when === 'sync') throw error
      if (req.query.when === 'text') throw 'a text'
      if (req.query.when === 'after') res.json({ a: 1 })
      if (req.query.when === 'within') res.write('part')
      await null
      throw error
    }`, ['sync', 'text', 'after', 'within', 'await'].map((when) => ({ path: `/api/x?when=${when}` }))],
  ['no function', 'export default { a: 1 }', [{}]],
  ['what is written', `import { Readable, pipeline } from 'node:stream'
    export default async (req, res) => {
      const { how } = req.query
      if (how === 'write') { res.write('a'); res.write(Buffer.from([255])); res.flush?.(); res.write('é', 'latin1'); return res.end('z', 'utf8', () => {}) }
      if (how === 'chunked') { res.setHeader('Transfer-Encoding', 'chunked'); res.write('a'); return res.end('b') }
      if (how === 'length') { res.setHeader('Content-Length', 3); res.write('a'); return res.end('bc') }
      if (how === 'flush') { res.flushHeaders(); await null; return res.end('late') }
      if (how === 'pipe') return void Readable.from(['1', '2', '3']).pipe(res)
      if (how === 'pipeline') return void pipeline(Readable.from(['1', '2'.repeat(100000), '3']), res, () => {})
      if (how === 'two') { await new Promise((done) => Readable.from(['1'.repeat(100000), '2']).on('end', done).pipe(res, { end: false })); return void Readable.from(['3']).pipe(res) }
      if (how === 'large') { for (let n = 0; n < 50; n++) if (!res.write(String(n).repeat(10000))) await new Promise((go) => res.once('drain', go)); return res.end() }
      if (how === 'status') { res.statusCode = 404; return void Readable.from([]).pipe(res) }
      if (how === 'timer') return void setTimeout(() => res.status(202).send('late'), 20)
      if (how === 'cork') { res.cork(); res.write('a'); res.write('b'); res.uncork(); return res.end() }
    }`, ['write', 'chunked', 'length', 'flush', 'pipe', 'pipeline', 'two', 'large', 'status', 'timer', 'cork'].flatMap((how) => [{ path: `/api/x?how=${how}` }, { path: `/api/x?how=${how}`, method: 'HEAD' }])],
  ['what is told of the end', `let last
    export default async (req, res) => {
      if (req.query.last) return res.json(last)
      const seen = []
      for (const name of ['finish', 'close', 'prefinish', 'pipe']) res.on(name, () => seen.push(name))
      for (const name of ['end', 'close', 'aborted']) req.on(name, () => seen.push('req ' + name))
      res.write('a')
      seen.push(String(res.headersSent), String(res.writableEnded), String(res.finished))
      await new Promise((done) => res.end('b', done))
      await new Promise((done) => setTimeout(done, 20))
      last = [seen, res.writableEnded, res.writableFinished, res.destroyed, res.closed, req.readableEnded, req.complete, req.destroyed, req.aborted]
    }`, [{}, { method: 'POST', body: { a: 1 } }, { method: 'POST' }].flatMap((request) => [request, { path: '/api/x?wait=1', method: 'PUT' }, { path: '/api/x?last=1' }])],
  ['raw bodies', `import { createHash } from 'node:crypto'
    export const config = { api: { bodyParser: false } }
    export default async (req, res) => {
      const chunks = []
      const { how } = req.query
      if (how === 'for') for await (const chunk of req) chunks.push(chunk)
      if (how === 'on') await new Promise((done) => req.on('data', (chunk) => chunks.push(chunk)).on('end', done))
      if (how === 'text') { req.setEncoding('utf8'); for await (const chunk of req) chunks.push(Buffer.from(chunk)) }
      if (how === 'pipe') return void req.pipe(res)
      const bytes = Buffer.concat(chunks)
      res.json({ body: String(req.body), length: bytes.length, hash: createHash('sha256').update(bytes).digest('hex'), head: bytes.subarray(0, 20).toString('hex') })
    }`, ['for', 'on', 'text', 'pipe', 'none'].flatMap((how) => [{ path: `/api/x?how=${how}`, method: 'POST', body: '\uFEFFa\u0000é' + 'x'.repeat(100000) }, { path: `/api/x?how=${how}`, method: 'POST' }])],
  ['a limit', `export const config = { api: { bodyParser: { sizeLimit: '1kb' } } }
    export default (req, res) => res.json({ length: req.body.length })`, [{ method: 'POST', body: 'x'.repeat(1024) }, { method: 'POST', body: 'x'.repeat(1025) }, { method: 'POST', body: 'é'.repeat(600), headers: { 'content-type': 'text/plain' } }]],
  ['a limit in bytes', `export const config = { api: { bodyParser: { sizeLimit: 10 } } }
    export default (req, res) => res.json({ length: req.body.length })`, [{ method: 'POST', body: 'x'.repeat(10) }, { method: 'POST', body: 'x'.repeat(11) }]],
  ['a middleware', `const cors = (req, res, next) => { res.setHeader('Vary', 'Origin'); res.setHeader('Access-Control-Allow-Origin', '*'); if (req.method === 'OPTIONS') { res.statusCode = 204; res.setHeader('Content-Length', '0'); return res.end() } next() }
    export default async (req, res) => { await new Promise((next) => cors(req, res, next)); req.user = { id: 1 }; res.locals = { a: 1 }; res.json([req.user, res.locals]) }`, everyMethod.filter(({ method }) => method !== 'OPTIONS')],
  ['a preflight', `export default (req, res) => { res.setHeader('Access-Control-Allow-Origin', '*'); res.statusCode = 204; res.setHeader('Content-Length', '0'); res.end() }`, [{ method: 'OPTIONS' }]],
]

describe.each(CASES)('%s', (_, code, requests, page) => {
  test.each([true, false])('TypeScript: %s', async (typescript) => {
    expect(await runner.check(pairOf(code, page, typescript), requests)).toEqual([])
  })
})

test('a page is made anew by a request to the server, with the key of the build', async () => {
  const root = makeTree({ '.next/prerender-manifest.json': '{ "preview": { "previewModeId": "key" } }' })
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root)
  const pair = pairOf(`export default async (req, res) => {
    try {
      await res.revalidate(req.query.path, { unstable_onlyGenerated: true })
      res.json({ done: true })
    } catch (error) {
      res.status(400).json({ error: error.message })
    }
  }`)
  const ask = runner.open(pair)
  const { after } = await ask({ path: '/api/x?path=/posts/1', headers: { 'x-forwarded-proto': 'https' } })
  expect(after.outcome).toMatchObject({ status: 200 })
  expect(JSON.stringify(after.trace)).toMatch(/"http:\/\/[^"]*\/posts\/1"/)
  expect(await runner.check(pair, [{ path: '/api/x?path=posts' }])).toEqual([])
  cwd.mockReturnValue('/')
  expect((await ask({ path: '/api/x?path=/posts/1' })).after.outcome).toMatchObject({ status: 400 })
  cwd.mockRestore()
})
