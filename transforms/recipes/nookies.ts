import { headersOf, inObject, list, piece } from './parts.ts'
import type { CallRecipe, Recipe } from './recipe.ts'

const of = { from: ['nookies'], versions: '>=2 <3' }

/** nookies: https://github.com/maticzav/nookies#reference. Reading takes the cookie header; setting takes `getHeader` and `setHeader` of the response. */
export const nookies: Recipe = {
  library: 'nookies',
  shown: [
    { call: 'nookies.get({ req })', becomes: '`nookies.get({ req: { headers: Object.fromEntries(request.headers) } })`, and so `parseCookies`' },
    { call: 'setCookie({ res }, …)', becomes: '`setCookie({ res: cookieResponse(headers) }, …)`, with those headers in every answer, and so `destroyCookie`' },
  ],
  calls: [
    ...['parseCookies', 'get'].map((name): CallRecipe => ({ name, ...of, becomes: (call, writing) => inObject(call, writing, headersOf, true) })),
    ...['setCookie', 'destroyCookie', 'set', 'destroy'].map(
      (name): CallRecipe => ({
        name,
        ...of,
        sets: true,
        becomes({ arguments: [context, ...others] }, { headers, helper, is }) {
          if (context?.type !== 'ObjectExpression') return undefined
          const values = context.properties.map((one) => (one.type === 'ObjectProperty' ? one.value : undefined))
          if (!values.every((one) => is(one, 'request') || is(one, 'response')) || !values.some((one) => is(one, 'response'))) return undefined
          return list([[`{ res: ${helper('cookieResponse')}(${headers()}) }`], ...others.map((one) => [piece(one)])])
        },
      }),
    ),
  ],
}
