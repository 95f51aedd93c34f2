import type { CaseRequest } from './equivalence.ts'

/** A route before and after, written by hand: what the equivalence runner itself is proved with. */
export interface HandPair {
  name: string
  page: string
  before: string
  after: string
  requests: CaseRequest[]
  /** Mistakes that a migration could make: a text of `after`, and the wrong text in its place. Each has to be found. */
  mistakes: [text: string, wrong: string][]
}

const READ_BODY = `async function readBody(request: Request): Promise<any> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]
  const text = Buffer.from(await request.arrayBuffer()).toString()
  if (type !== 'application/json') return text
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return new Response('Invalid JSON', { status: 400 })
  }
}`

export const PAIRS: HandPair[] = [
  {
    name: 'every method, status and JSON',
    page: '/api/status',
    before: `import type { NextApiRequest, NextApiResponse } from 'next'
export default (req: NextApiRequest, res: NextApiResponse) => res.status(202).json({ up: true, zone: undefined })`,
    after: `const handler = () => Response.json({ up: true }, { status: 202 })
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }`,
    requests: [{}, { method: 'POST', body: {} }, { method: 'DELETE' }, { method: 'HEAD' }, { method: 'OPTIONS' }, { method: 'PATCH', body: '{', headers: { 'Content-Type': 'application/json' } }],
    mistakes: [
      ['202', '200'],
      ['up: true', 'up: true, zone: null'],
      ['handler as DELETE', 'handler as dELETE'],
    ],
  },
  {
    name: 'dispatch, search and body',
    page: '/api/notes',
    before: `import type { NextApiRequest, NextApiResponse } from 'next'
import store from '../../lib/store'
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    const { limit = '20', tag } = req.query
    const notes = await store.notes.list({ limit: Number(limit), tag })
    res.setHeader('Cache-Control', 'private')
    return res.json({ notes })
  }
  if (req.method === 'POST') {
    if (!req.body.title) return res.status(422).json({ error: 'title' })
    const note = await store.notes.add(req.body)
    return res.status(201).json(note)
  }
  res.setHeader('Allow', 'GET, POST')
  res.status(405).end()
}`,
    after: `import { NextResponse, type NextRequest } from 'next/server'
import store from '../../../lib/store'
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const limit = searchParams.get('limit') ?? '20'
  const tag = searchParams.get('tag') ?? undefined
  const notes = await store.notes.list({ limit: Number(limit), tag })
  return NextResponse.json({ notes }, { headers: { 'Cache-Control': 'private' } })
}
export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body
  if (!body.title) return NextResponse.json({ error: 'title' }, { status: 422 })
  const note = await store.notes.add(body)
  return NextResponse.json(note, { status: 201 })
}
${READ_BODY}`,
    requests: [
      {},
      { path: '/api/notes?limit=5&tag=a%20b' },
      { path: '/api/notes?limit=5&limit=6', standing: 'repeated-key' },
      { method: 'POST', body: { title: 'x' } },
      { method: 'POST', body: { title: '' } },
      { method: 'POST', body: '', headers: { 'content-type': 'application/json' } },
      { method: 'POST', body: '{"title"', headers: { 'content-type': 'application/json' } },
      { method: 'POST', body: { title: 'x' }, answers: { 'notes.add': { $throw: 'full' } } },
      { method: 'DELETE' },
      { method: 'OPTIONS' },
    ],
    mistakes: [
      [" ?? '20'", ''],
      [' ?? undefined\n  const notes', '\n  const notes'],
      [", { headers: { 'Cache-Control': 'private' } }", ''],
      ['Number(limit)', 'limit'],
      ['  if (body instanceof Response) return body\n', ''],
      ['await readBody(request)', 'await request.json()'],
      ['store.notes.add(body)', 'store.notes.add({ ...body, extra: 1 })'],
      ['const note = await store.notes.add(body)', 'const note = body'],
      ['status: 422', 'status: 400'],
      ['async function GET', 'async function get'],
    ],
  },
  {
    name: 'a dynamic segment, a guard and an empty answer',
    page: '/api/notes/[id]/[[...rest]]',
    before: `import type { NextApiRequest, NextApiResponse } from 'next'
import { store } from '@/lib/store'
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await store.keys.check(req.headers['x-key']))) return res.status(401).end()
  const { id, rest } = req.query
  if (req.method !== 'DELETE') return res.status(405).json({ allow: 'DELETE' })
  await store.notes.remove({ id, rest, from: req.cookies.from })
  res.status(204).end()
}`,
    after: `import { store } from '@/lib/store'
import type { NextRequest } from 'next/server'
export async function DELETE(request: NextRequest, { params }: { params: Promise<{ id: string; rest?: string[] }> }) {
  if (!(await store.keys.check(request.headers.get('x-key') ?? undefined))) return new Response(null, { status: 401 })
  const { id, rest } = await params
  await store.notes.remove({ id, rest, from: request.cookies.get('from')?.value })
  return new Response(null, { status: 204 })
}`,
    requests: [
      { method: 'DELETE', path: '/api/notes/a%2Fb', headers: { 'X-Key': 'k', cookie: 'from=list' } },
      { method: 'DELETE', params: { id: '7 8', rest: ['x', 'y/z'] } },
      { method: 'DELETE', params: { id: '7' }, answers: { 'keys.check': false } },
      { path: '/api/notes/7', answers: { 'keys.check': false } },
      { method: 'PUT', path: '/api/notes/7', body: {} },
    ],
    mistakes: [
      ["request.headers.get('x-key') ?? undefined", "request.headers.get('x-key')"],
      ['{ id, rest } = await params', '{ id, rest } = params as any'],
      ['new Response(null, { status: 204 })', "new Response('', { status: 204 })"],
      ["get('from')?.value", "get('from')"],
      ["if (!(await store.keys.check(request.headers.get('x-key') ?? undefined))) return new Response(null, { status: 401 })", ''],
      ['status: 401', 'status: 403'],
    ],
  },
  {
    name: 'redirect, cookies and text',
    page: '/api/leave',
    before: `import type { NextApiRequest, NextApiResponse } from 'next'
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.stay === '1') {
    res.setHeader('Content-Type', 'text/plain; charset=utf-8')
    return res.send('stayed at ' + req.url)
  }
  res.setHeader('Set-Cookie', ['a=1; Path=/', 'b=two%20words; HttpOnly'])
  res.redirect(303, '/bye?from=' + req.headers.host)
}`,
    after: `import type { NextRequest } from 'next/server'
export function GET(request: NextRequest) {
  if (request.nextUrl.searchParams.get('stay') === '1') {
    const { pathname, search } = request.nextUrl
    return new Response('stayed at ' + pathname + search, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
  const headers = new Headers({ Location: '/bye?from=' + request.headers.get('host') })
  headers.append('Set-Cookie', 'a=1; Path=/')
  headers.append('Set-Cookie', 'b=two%20words; HttpOnly')
  return new Response(null, { status: 303, headers })
}
export { GET as POST, GET as OPTIONS }`,
    requests: [{}, { path: '/api/leave?stay=1' }, { method: 'POST', body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, { method: 'OPTIONS' }],
    mistakes: [
      ["headers.append('Set-Cookie', 'b", "headers.set('Set-Cookie', 'b"],
      ["Location: '/bye", "Location: 'http://localhost:3000/bye"],
      ['status: 303', 'status: 302'],
      ['pathname + search', 'request.url'],
      [", { headers: { 'Content-Type': 'text/plain; charset=utf-8' } }", ''],
      ['two%20words; HttpOnly', 'two words; HttpOnly'],
    ],
  },
  {
    name: 'work after the answer, errors and a stream',
    page: '/api/export',
    before: `import type { NextApiRequest, NextApiResponse } from 'next'
import mail from 'mailer'
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (req.method === 'PUT') {
      res.writeHead(200, { 'Content-Type': 'text/csv' })
      res.write('a;b\\n')
      res.write('1;2\\n')
      return res.end()
    }
    const receipt = await mail.prepare('report')
    res.json({ receipt })
    await mail.deliver(receipt)
  } catch (error) {
    res.status(503).json({ error: (error as Error).message })
  }
}`,
    after: `import { after } from 'next/server'
import mail from 'mailer'
export async function PUT() {
  const chunks = ['a;b\\n', '1;2\\n'].map((text) => Buffer.from(text))
  return new Response(new ReadableStream({ pull: (c) => void (chunks.length ? c.enqueue(chunks.shift()) : c.close()) }), { headers: { 'Content-Type': 'text/csv' } })
}
export async function GET() {
  try {
    const receipt = await mail.prepare('report')
    const response = Response.json({ receipt })
    after(() => mail.deliver(receipt))
    return response
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 503 })
  }
}
export { GET as POST, GET as PATCH, GET as DELETE, GET as OPTIONS }`,
    requests: [{}, { method: 'PUT' }, { answers: { prepare: { $throw: 'no paper' } } }, { answers: { deliver: { $throw: 'no post' } } }],
    mistakes: [
      ['after(() => mail.deliver(receipt))', ''],
      ['after(() => mail.deliver(receipt))', 'after(() => mail.deliver())'],
      ["'1;2", "'1;3"],
      ['status: 503', 'status: 500'],
      ["prepare('report')", "prepare('reports')"],
      ['(error as Error).message', 'String(error)'],
    ],
  },
]
