import type { Recipe } from './recipe.ts'

const ALLOWED_METHODS = ['POST', 'GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const ALLOWED_HEADERS = ['X-Requested-With', 'Access-Control-Allow-Origin', 'X-HTTP-Method-Override', 'Content-Type', 'Authorization', 'Accept']

/** micro-cors: https://github.com/possibilities/micro-cors/blob/v0.1.1/src/index.js. It sets headers, and lets the handler answer OPTIONS too. */
export const microCors: Recipe = {
  library: 'micro-cors',
  shown: [{ call: 'microCors(…)(…)', becomes: 'the headers that it set, written out, and an `OPTIONS` that answers preflights' }],
  calls: [],
  middlewares: [
    {
      name: 'default',
      from: ['micro-cors'],
      versions: '>=0.1.1 <0.2',
      form: 'around',
      writes({ known, numbers }, { set, text }) {
        const { origin = '*', maxAge = 86400, allowMethods = ALLOWED_METHODS, allowHeaders = ALLOWED_HEADERS, allowCredentials = true, exposeHeaders = [], ...others } = known
        if (Object.keys(others).length > 0 || Object.keys(numbers).length > 0 || typeof origin !== 'string' || ![allowMethods, allowHeaders, exposeHeaders].every(Array.isArray)) return undefined
        const joined = (list: unknown) => text((list as string[]).join(','))
        const always = [
          set('Access-Control-Allow-Origin', text(origin)),
          ...(allowCredentials ? [set('Access-Control-Allow-Credentials', text('true'))] : []),
          ...((exposeHeaders as string[]).length > 0 ? [set('Access-Control-Expose-Headers', joined(exposeHeaders))] : []),
        ]
        const preflight = [set('Access-Control-Allow-Methods', joined(allowMethods)), set('Access-Control-Allow-Headers', joined(allowHeaders)), set('Access-Control-Max-Age', text(String(maxAge)))]
        return { always, preflight, otherwise: [], status: undefined }
      },
    },
  ],
}
