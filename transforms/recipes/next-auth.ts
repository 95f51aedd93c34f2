import type { CallExpression } from '@babel/types'
import type { Method, Segment } from '../conversion.ts'
import type { Part } from '../edits.ts'
import { olderSession } from './next-auth-session.ts'
import { headersOf, inObject, nodeOf, piece } from './parts.ts'
import type { CallRecipe, Recipe, Writing } from './recipe.ts'

/** https://next-auth.js.org/configuration/initialization#route-handlers-app: older ones, which are called alike, take Node's request only. */
const handler = {
  name: 'default',
  from: ['next-auth', 'next-auth/next'],
  versions: '<5',
  needs: [{ next: '15.0.0', version: '>=4.24.9' }, { next: '13.0.0', version: '>=4.22' }],
}

/** The session from `next/headers`, for which it needs its options only. */
const session = {
  from: ['next-auth', 'next-auth/next'],
  needs: [{ next: '15.0.0', version: '>=4.24.9' }, { next: '13.0.0', version: '>=4.17' }],
  becomes(call: CallExpression, { is }: Writing): Part[] | undefined {
    const [request, response, options, ...others] = call.arguments
    if (!is(request, 'request') || !is(response, 'response') || others.length > 0) return undefined
    return options ? [piece(options)] : []
  },
  message: 'NR330',
  lacks: { property: 'expires', review: 'NR207' },
} as const satisfies Omit<CallRecipe, 'name' | 'versions'>

const answers: { methods: Method[]; segment: Segment } = { methods: ['GET', 'POST'], segment: { name: 'nextauth', kind: 'catch-all' } }

/**
 * next-auth 4: https://next-auth.js.org/configuration/nextjs#getserversession
 * Its way to the request in route handlers is `next/headers`, which it awaits from 4.24.9 on (read from its code), as Next 15 needs.
 */
export const nextAuth: Recipe = {
  library: 'next-auth',
  shown: [
    { call: 'NextAuth(authOptions)', becomes: '`const handler = NextAuth(authOptions)` as `GET` and `POST`' },
    { call: 'NextAuth(req, res, …)', becomes: '`NextAuth(request, { params }, …)`' },
    { call: 'NextAuth(authOptions)(req, res)', becomes: '`NextAuth(authOptions)(request, { params })`' },
    { call: 'getServerSession(req, res, authOptions)', becomes: '`getServerSession(authOptions)`; where next-auth is too old for that, `serverSession(authOptions)`, a function that the project gets' },
    { call: 'getToken({ req, … })', becomes: '`getToken({ req: request, … })`' },
    { call: 'getSession({ req })', becomes: '`getSession({ req: { headers: Object.fromEntries(request.headers) } })`, and so `getCsrfToken`' },
  ],
  calls: [
    { name: 'getServerSession', versions: '>=4.20 <5', ...session, older: olderSession('getServerSession', '>=4.20 <5') },
    { name: 'unstable_getServerSession', versions: '>=4 <5', ...session, older: olderSession('unstable_getServerSession', '>=4.17 <5') },
    {
      ...handler,
      answers,
      becomes(call, { request, context, is }) {
        const [first, second, options, ...others] = call.arguments
        if (!is(first, 'request') || !is(second, 'response') || !options || others.length > 0) return undefined
        return [`${request()}, ${context()}, `, piece(options)]
      },
      message: 'NR331',
    },
    {
      ...handler,
      of: '',
      answers,
      becomes(call, { request, context, is }) {
        const [first, second, ...others] = call.arguments
        return is(first, 'request') && is(second, 'response') && others.length === 0 ? [`${request()}, ${context()}`] : undefined
      },
      message: 'NR331',
    },
    {
      // It reads cookies and the authorization header of either request.
      name: 'getToken',
      from: ['next-auth/jwt'],
      versions: '<5',
      needs: [{ next: '13.0.0', version: '>=4.17' }],
      becomes: (call, writing) => inObject(call, writing, (request) => request),
      older: { name: 'getToken', from: ['next-auth/jwt'], versions: '<4.17', becomes: tokenOfNode },
    },
    {
      // From 5 on it reads the cookie header of either.
      name: 'getToken',
      from: ['next-auth/jwt'],
      versions: '>=5.0.0-beta.1',
      becomes: (call, writing) => inObject(call, writing, (request) => request),
    },
    {
      // It asks the session endpoint with the cookies of the request that it is given, and from 4.21 on with its body.
      name: 'getSession',
      from: ['next-auth/react', 'next-auth/client'],
      versions: '>=4.21 <5',
      becomes: askingWithHeaders,
      message: 'NR208',
    },
    {
      name: 'getSession',
      from: ['next-auth/react', 'next-auth/client'],
      versions: '>=4 <4.21',
      becomes: askingWithHeaders,
    },
    { name: 'getCsrfToken', from: ['next-auth/react', 'next-auth/client'], versions: '>=4.21 <5', becomes: askingWithHeaders, message: 'NR208' },
    { name: 'getCsrfToken', from: ['next-auth/react', 'next-auth/client'], versions: '>=4 <4.21', becomes: askingWithHeaders },
    { name: 'getSession', from: ['next-auth/client'], versions: '>=3 <4', becomes: askingAsNode },
    { name: 'getCsrfToken', from: ['next-auth/client'], versions: '>=3 <4', becomes: askingAsNode },
  ],
  factories: [
    {
      ...handler,
      ...answers,
      becomes: (call) => (call.arguments.length === 1 ? [piece(call)] : undefined),
      message: 'NR331',
    },
  ],
}

function askingWithHeaders(call: CallExpression, writing: Writing): Part[] | undefined {
  return inObject(call, writing, headersOf)
}

/** Before 4.17 it reads them as Node has them (read from its code, 3.29 and 4.0 to 4.16). */
function tokenOfNode(call: CallExpression, writing: Writing): Part[] | undefined {
  return inObject(call, writing, (request) => nodeOf(request, writing.typescript))
}

/** Up to 3 its types ask for all of Node's request, of which it reads the one header. */
function askingAsNode(call: CallExpression, writing: Writing): Part[] | undefined {
  return inObject(call, writing, (request) => headersOf(request) + (writing.typescript ? ' as never' : ''))
}
