import type { CallExpression } from '@babel/types'
import type { Part } from '../edits.ts'
import { list, piece } from './parts.ts'
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

export const cookiesNext: Recipe = {
  library: 'cookies-next',
  shown: [{ call: "getCookie('…', { req, res })", becomes: "`getCookie('…', { cookies })`, and so the others of it" }],
  calls: [
    ...['getCookie', 'getCookies', 'hasCookie'].map((name): CallRecipe => ({ name, ...call, message: 'NR322' })),
    ...['setCookie', 'deleteCookie'].map((name): CallRecipe => ({ name, ...call, waits: true, message: 'NR335' })),
  ],
}
