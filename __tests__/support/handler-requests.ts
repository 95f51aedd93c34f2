import fc, { type Arbitrary } from 'fast-check'
import { CALLS, COOKIES, FIELDS, KEYS, REQUEST_HEADERS } from './handlers.ts'
import type { CaseRequest } from './equivalence.ts'

/** A request before it is known which route it goes to. */
export interface Sent {
  method: string
  segments: string[]
  search: [string, string][]
  headers: Record<string, string>
  cookies: [string, string][]
  body: SentBody
  answers: Record<string, unknown>
}

type SentBody = { type: string | undefined; text: string } | undefined

/** What calls give otherwise: no mock, which `send` would take for a function. */
const FOUND = Object.fromEntries([...CALLS, 'db.next'].map((call) => [call, { id: 1 }]))

const words = fc.constantFrom('7', '', 'a b', 'x/y', 'äö', '0', 'true', '1.5')
const json = fc.oneof(
  fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom<unknown>('ann', '', 3, 0, null, true, ['a'], { name: 'deep' }), { maxKeys: 3, noNullPrototype: true }),
  fc.constantFrom<unknown>([], 'text', 7),
)
const body: Arbitrary<SentBody> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: json.map((value) => ({ type: 'application/json', text: JSON.stringify(value) })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<SentBody>(
      { type: 'application/json; charset=utf-8', text: '{"name":"bö"}' },
      { type: 'application/x-www-form-urlencoded', text: 'name=ann&age=3&tags=a&tags=b' },
      { type: 'text/plain', text: 'hello' },
      { type: undefined, text: '{"name":"untyped"}' },
      { type: 'application/json', text: '{"name"' },
      { type: 'application/json', text: '' },
      { type: 'application/json', text: '\uFEFF{}' },
      { type: 'application/ld+json', text: '{"name":"ld"}' },
      { type: 'application/vnd.api+json', text: '{"name":"api"}' },
      { type: 'multipart/form-data; boundary=x', text: '--x--' },
    ),
  },
)

/** Any request that a client may send, with what mocked calls give to it. */
export const requests: Arbitrary<Sent[]> = fc.array(
  fc.record({
    method: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('GET', 'POST') }, { weight: 2, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS') }),
    segments: fc.array(words.filter((word) => word !== ''), { minLength: 1, maxLength: 2 }),
    search: fc.array(fc.tuple(fc.constantFrom(...KEYS), words), { maxLength: 3 }),
    headers: fc.dictionary(fc.constantFrom(...REQUEST_HEADERS.filter((name) => name !== 'content-type')), fc.constantFrom('Bearer t', 'k', ''), { maxKeys: 2, noNullPrototype: true }),
    cookies: fc.array(fc.tuple(fc.constantFrom(...COOKIES), fc.constantFrom('s1', 'dark', 'a%20b')), { maxLength: 2 }),
    body,
    answers: fc.dictionary(fc.constantFrom(...CALLS), fc.constantFrom<unknown>({ id: 1 }, null, { $undefined: true }, { $throw: 'down' }, { id: 2, name: 'x' }, [], false, 0, 'text'), { maxKeys: 2, noNullPrototype: true }).map((some) => ({ ...FOUND, ...some })),
  }),
  { minLength: 5, maxLength: 5 },
)

/** The request for a route's page, as the runner takes it. */
export function requestFor(page: string, { method, segments, search, headers, cookies, body: sent, answers }: Sent): CaseRequest {
  const path = segments.map(encodeURIComponent)
  const filled = page.replace('[[...id]]', path.length > 1 ? '' : path.join('/')).replace('[...id]', path.join('/')).replace('[id]', path[0] ?? 'a').replace(/\/$/, '')
  // A cookie given twice is another matter: API Routes take its first, route handlers its last value.
  const jar = [...new Map(cookies)].map(([name, value]) => `${name}=${value}`).join('; ')
  const all = { ...headers, ...(jar ? { cookie: jar } : {}), ...(sent?.type ? { 'content-type': sent.type } : {}) }
  // Without segments, an optional catch-all leaves its name to the search: a route handler reads only params.
  const query = new URLSearchParams(page.includes('[[') ? search.filter(([key]) => key !== 'id') : search).toString()
  const bodied = sent && method !== 'GET' && method !== 'HEAD' ? { body: sent.text } : {}
  return { method, path: `/api${filled}${query ? `?${query}` : ''}`, headers: all, answers, ...bodied }
}

/** Whether a search key is there more than once. */
export const repeats = ({ search }: Sent): boolean => new Set(search.map(([key]) => key)).size < search.length
