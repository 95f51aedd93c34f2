import { headersOf, inObject } from './parts.ts'
import type { Recipe } from './recipe.ts'

/** nookies: https://github.com/maticzav/nookies#reference. Reading takes the cookie header; setting writes to a response, and has no recipe. */
export const nookies: Recipe = {
  library: 'nookies',
  calls: ['parseCookies', 'get'].map((name) => ({
    name,
    from: ['nookies'],
    versions: '>=2 <3',
    becomes: (call, writing) => inObject(call, writing, headersOf),
  })),
}
