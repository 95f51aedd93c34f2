import { describe, expect, test } from 'vitest'
import { findCallers } from '../migration/callers.ts'
import { readApps } from '../migration/project.ts'
import { selectRoutes } from '../migration/select.ts'
import { makeTree, type Tree } from './support/tree.ts'

const manifest = { 'package.json': '{ "dependencies": { "next": "16.4.6" } }', 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }' }
const handler = 'export default function handler() {}\n'
const routes = Object.fromEntries(['posts/index', 'posts/[id]', 'posts/new', 'posts/[id]/comments', 'files/[...path]', 'health'].map((name) => [`pages/api/${name}.ts`, handler]))

/** Who calls what: `METHOD file:line` by URL; `?` for a method that cannot be told, `~` before what may be a call. */
function callers(tree: Tree, path = ''): Record<string, string[]> {
  const root = makeTree({ ...manifest, ...routes, ...tree })
  const chosen = selectRoutes(readApps(`${root}/${path}`), { only: [], ignore: [], allowNoRoutes: false })
  const found = [...findCallers(chosen)].filter(([, evidence]) => evidence.length > 0)
  return Object.fromEntries(found.map(([route, evidence]) => [route.url, evidence.map(({ method, certain, file, line }) => `${certain ? '' : '~'}${method ?? '?'} ${file}:${line}`)]))
}

/** The methods that one file of source shows, by URL. */
function shown(source: string, rest: Tree = {}): Record<string, string[]> {
  return Object.fromEntries(Object.entries(callers({ 'lib/caller.tsx': source, ...rest })).map(([url, places]) => [url, places.map((place) => place.split(' ')[0]!)]))
}

describe('calls', () => {
  test.each<[string, Record<string, string[]>]>([
    ["fetch('/api/posts')", { '/api/posts': ['GET'] }],
    ["window.fetch('/api/posts?page=2', { headers: {} })", { '/api/posts': ['GET'] }],
    ["fetch('/api/posts', { method: 'post' })", { '/api/posts': ['POST'] }],
    ["fetch('/api/posts', { method: id ? 'PUT' : 'POST' })", { '/api/posts': ['PUT', 'POST'] }],
    ["const options = { method: 'PATCH' }\nfetch('/api/posts', options)", { '/api/posts': ['PATCH'] }],
    ["fetch('/api/posts', options)", { '/api/posts': ['?'] }],
    ["fetch('/api/posts', { ...options })", { '/api/posts': ['?'] }],
    ["fetch('/api/posts', { method })", { '/api/posts': ['?'] }],
    ["const BASE = '/api'\nfetch(`${BASE}/posts`)", { '/api/posts': ['GET'] }],
    ["const url = '/api/posts?' + query\nfetch(url, { method: 'DELETE' })", { '/api/posts': ['DELETE'] }],
    ["const at = (id: string) => `/api/posts/${id}`\nfetch(at('1'), { method: 'DELETE' })", { '/api/posts': ['~DELETE'], '/api/posts/[id]': ['DELETE'], '/api/posts/new': ['~DELETE'], '/api/posts/[id]/comments': ['~DELETE'] }],
    ["fetch('http://localhost:3000/api/health')", { '/api/health': ['GET'] }],
    ["fetch(`${process.env.HOST}/api/health`)", { '/api/health': ['GET'] }],
    ["fetch('https://blog.example.com/api/health')", { '/api/health': ['~GET'] }],
    ["fetch(`${process.env.API}/health`)", { '/api/health': ['~GET'] }],
    ["fetch(new URL('/api/health', origin))", { '/api/health': ['GET'] }],
    ["const url = new URL('/api/health', origin)\nurl.searchParams.set('a', 'b')\nfetch(url.toString())", { '/api/health': ['GET'] }],
    ["fetch(new Request('/api/health', { method: 'HEAD' }))", { '/api/health': ['HEAD'] }],
    ["axios('/api/posts')", { '/api/posts': ['GET'] }],
    ["axios.post('/api/posts', data)", { '/api/posts': ['POST'] }],
    ["axios({ method: 'put', url: '/api/posts' })", { '/api/posts': ['PUT'] }],
    ["axios({ url: '/api/posts' })", { '/api/posts': ['GET'] }],
    ["axios.request({ method, url: '/api/posts' })", { '/api/posts': ['?'] }],
    ["const api = axios.create({ baseURL: '/api/' })\napi.delete('/posts')", { '/api/posts': ['DELETE'] }],
    ["const api = axios.create({ baseURL: '/api' })\napi({ url: '/posts' })", {}],
    ["ky.post('/api/posts', { json })", { '/api/posts': ['POST'] }],
    ["$.ajax({ url: '/api/posts', type: 'POST' })", { '/api/posts': ['POST'] }],
    ["xhr.open('PUT', '/api/posts')", { '/api/posts': ['PUT'] }],
    ["useSWR('/api/posts', fetcher)", { '/api/posts': ['GET'] }],
    ["useSWR(id ? `/api/posts/${id}/comments` : null)", { '/api/posts/[id]/comments': ['GET'] }],
    ["useSWR(() => '/api/posts')", { '/api/posts': ['GET'] }],
    ["const send = (url: string) => fetch(url, { method: 'POST' })\nuseSWRMutation('/api/posts', send)", { '/api/posts': ['POST'] }],
    ["useSWRMutation('/api/posts', send)", { '/api/posts': ['?'] }],
    ["useQuery({ queryKey: ['/api/posts'] })", { '/api/posts': ['GET'] }],
    ["navigator.sendBeacon('/api/posts', data)", { '/api/posts': ['POST'] }],
    ["new EventSource('/api/posts')", { '/api/posts': ['GET'] }],
    ["window.location.href = '/api/posts'", { '/api/posts': ['GET'] }],
    ["window.location.assign('/api/posts')\nrouter.push('/api/health')", { '/api/posts': ['GET'], '/api/health': ['GET'] }],
    ["list.push('/api/posts')", { '/api/posts': ['?'] }],
    ['const a = <a href="/api/posts"><img src={`/api/files/${id}/x.png`} /></a>', { '/api/posts': ['GET'], '/api/files/[...path]': ['GET'] }],
    ['const a = <form action="/api/posts" method="post" />', { '/api/posts': ['POST'] }],
    ['const a = <form action="/api/posts" />', { '/api/posts': ['GET'] }],
    ['const a = <form action="/api/posts" {...rest} />', { '/api/posts': ['?'] }],
    ['const a = <Upload endpoint="/api/posts" />', { '/api/posts': ['?'] }],
    ["send('/api/posts', 'POST')", { '/api/posts': ['?'] }],
    ["send('/api/posts', { method: 'POST' })", { '/api/posts': ['POST'] }],
    ["export const POSTS = '/api/posts'", { '/api/posts': ['?'] }],
    ["const table = { posts: '/api/posts' }", { '/api/posts': ['?'] }],
    ["request(app).post('/api/posts')", { '/api/posts': ['POST'] }],
    ["cy.request('POST', '/api/posts')", { '/api/posts': ['POST'] }],
  ])('%s', (source, expected) => expect(shown(source)).toEqual(expected))

  test.each([
    "if (url.startsWith('/api/posts')) stop()",
    "if (pathname === '/api/posts') stop()",
    "export const config = { matcher: ['/api/posts'] }",
    "mutate('/api/posts')",
    "describe('/api/posts', () => {})",
    "cache.delete('/api/posts')",
    "import posts from '../pages/api/posts'",
    "// fetch('/api/posts')",
    "fetch('/apis/posts')",
    "fetch('/api/elsewhere')",
    "const label = `${a}/posts`",
  ])('%s calls nothing', (source) => expect(shown(source)).toEqual({}))

  test('a client that another file makes', () => {
    const http = { 'lib/http.ts': "import axios from 'axios'\nexport const api = axios.create({ baseURL: '/api' })\nexport default api\n" }
    expect(shown("import { api as http } from '@/lib/http'\nhttp.patch(`/posts/${id}`)", http)['/api/posts/[id]']).toEqual(['PATCH'])
    expect(shown("import http from './http'\nhttp.get('posts')", http)).toEqual({ '/api/posts': ['GET'] })
    expect(shown("import { other } from './http'\nother.get('/posts')", http)).toEqual({})
    const renamed = { ...http, 'tsconfig.json': '{ "compilerOptions": { "paths": { "~client": ["./lib/http.ts"] } } }' }
    expect(shown("import http from '~client'\nhttp.get('posts')", renamed)).toEqual({ '/api/posts': ['GET'] })
  })

  test('a file that cannot be parsed names what it may call', () => {
    expect(callers({ 'lib/broken.ts': "const a = (\nfetch('/api/posts')" })).toEqual({ '/api/posts': ['? lib/broken.ts:2'] })
  })
})

describe('which route a URL is', () => {
  test('the most specific one for sure, as Next picks it', () => {
    expect(shown("fetch('/api/posts/new')")).toEqual({ '/api/posts/new': ['GET'] })
    expect(shown("fetch('/api/posts/12')")).toEqual({ '/api/posts/[id]': ['GET'] })
    expect(shown("fetch('/api/files/a/b')")).toEqual({ '/api/files/[...path]': ['GET'] })
  })

  test('what is not known may be more than one part', () => {
    expect(shown('fetch(`/api/${path}`)')).toEqual({
      '/api/files/[...path]': ['~GET'],
      '/api/health': ['~GET'],
      '/api/posts': ['~GET'],
      '/api/posts/[id]': ['~GET'],
      '/api/posts/[id]/comments': ['~GET'],
      '/api/posts/new': ['~GET'],
    })
    expect(shown('fetch(`/api/posts${search}`)')['/api/posts']).toEqual(['GET'])
  })

  test('basePath is none of it', () => {
    const config = { 'next.config.js': "module.exports = { basePath: '/docs' }\n" }
    expect(shown("fetch('/docs/api/health')", config)).toEqual({ '/api/health': ['GET'] })
  })

  test('of a monorepo, that of the own app', () => {
    const app = (name: string) => ({ [`apps/${name}/package.json`]: '{ "dependencies": { "next": "16.4.6" } }', [`apps/${name}/pages/api/ping.ts`]: handler })
    const root = makeTree({ 'package.json': '{ "workspaces": ["apps/*"] }', ...app('a'), ...app('b'), 'apps/a/lib/x.ts': "fetch('/api/ping')\n", 'packages/p/x.ts': "fetch('/api/ping', { method: 'PUT' })\n" })
    const found = [...findCallers(selectRoutes(readApps(root), { only: [], ignore: [], allowNoRoutes: false })).values()]
    expect(found.map((evidence) => evidence.map(({ method, file }) => `${method} ${file}`).toSorted())).toEqual([['GET lib/x.ts', 'PUT ../../packages/p/x.ts'], ['PUT ../../packages/p/x.ts']])
  })
})

describe('beside source files', () => {
  test.each<[string, string, string[]]>([
    ['scripts/x.sh', 'curl -s "$HOST/api/posts"', ['GET']],
    ['scripts/x.sh', 'curl -X DELETE http://localhost:3000/api/posts', ['DELETE']],
    ['README.md', 'curl http://localhost:3000/api/posts \\\n  -d \'{"a":1}\'', ['POST']],
    ['requests.http', 'PUT {{host}}/api/posts HTTP/1.1', ['PUT']],
    ['vercel.json', '{ "crons": [{ "path": "/api/posts", "schedule": "* * * * *" }] }', ['GET']],
    ['public/x.html', '<form method="POST" action="/api/posts">', ['POST']],
    ['public/x.html', '<a href="/api/posts">', ['GET']],
  ])('%s: %s', (file, text, methods) => expect(callers({ [file]: `${text}\n` })).toEqual({ '/api/posts': methods.map((method) => `${method} ${file}:1`) }))

  test('tests that make requests for a handler', () => {
    const text = "import { createMocks } from 'node-mocks-http'\nimport handler from '../pages/api/health'\nconst a = createMocks({ method: 'PUT' })\nconst b = createMocks()\nconst c = createMocks({ method })\n"
    expect(callers({ 'tests/health.test.ts': text })).toEqual({ '/api/health': ['PUT tests/health.test.ts:3', 'GET tests/health.test.ts:4', '? tests/health.test.ts:5'] })
  })
})
