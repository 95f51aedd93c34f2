import type { CallExpression } from '@babel/types'
import type { Part } from '../edits.ts'
import { headersOf, inObject, list, piece } from './parts.ts'
import type { CallRecipe, Recipe, Writing } from './recipe.ts'

/**
 * cookies-next: https://github.com/andreizanik/cookies-next#route-handlers. It reads and sets through `cookies` of `next/headers`, which
 * it awaits from 5 on (read from its code).
 */
const call = {
  from: ['cookies-next', 'cookies-next/server'],
  versions: '>=2 <7',
  needs: [{ next: '15.0.0', version: '>=5' }, { next: '13.0.0', version: '>=4.1' }],
  cookies: true,
  becomes(node: CallExpression, writing: Writing): Part[] | undefined {
    const options = node.arguments.at(-1)
    if (options?.type !== 'ObjectExpression') return undefined
    const kept = options.properties.filter((one) => one.type !== 'ObjectProperty' || (!writing.is(one.value, 'request') && !writing.is(one.value, 'response')))
    const cookies = writing.import('next/headers', 'cookies')
    const fields = [[cookies === 'cookies' ? cookies : `cookies: async () => ${cookies}()`], ...kept.map((one) => [piece(one)])]
    return list([...node.arguments.slice(0, -1).map((one) => [piece(one)]), ['{ ', ...list(fields), ' }']])
  },
} satisfies Omit<CallRecipe, 'name'>

/** Before 5 it reads the cookie header of a request of Node, where that has no `cookies` (read from its code, 2.0 to 4.2). */
const older = (name: string): CallRecipe => ({
  name,
  from: call.from,
  versions: '>=2 <5',
  becomes: (node, writing) => inObject(node, writing, (request) => headersOf(request) + (writing.typescript ? ' as any' : ''), true),
})

export const cookiesNext: Recipe = {
  library: 'cookies-next',
  shown: [{ call: "getCookie('…', { req, res })", becomes: "`getCookie('…', { cookies })`, and so the others of it; before 5, reading takes the request's headers" }],
  calls: [
    ...['getCookie', 'getCookies', 'hasCookie'].map((name): CallRecipe => ({ name, ...call, message: 'NR322', older: older(name) })),
    ...['setCookie', 'deleteCookie'].map((name): CallRecipe => ({ name, ...call, waits: true, message: 'NR335' })),
  ],
}
