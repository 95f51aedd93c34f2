import { headersOf, inObject } from './parts.ts'
import type { Recipe } from './recipe.ts'

/** nookies: https://github.com/maticzav/nookies#reference. Reading takes the cookie header; setting writes to a response, and has no recipe. */
export const nookies: Recipe = {
  library: 'nookies',
  shown: [{ call: 'nookies.get({ req })', becomes: '`nookies.get({ req: { headers: Object.fromEntries(request.headers) } })`, and so `parseCookies`' }],
  calls: ['parseCookies', 'get'].map((name) => ({
    name,
    from: ['nookies'],
    versions: '>=2 <3',
    becomes: (call, writing) => inObject(call, writing, headersOf),
  })),
}
