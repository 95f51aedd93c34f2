import type { MiddlewareWriting, Recipe, Writes, Written } from './recipe.ts'

/** cors: https://github.com/expressjs/cors/blob/v2.8.5/lib/index.js. It sets headers and goes on; a request by OPTIONS it answers itself. */
export const cors: Recipe = {
  library: 'cors',
  shown: [{ call: 'cors(…)', becomes: 'the headers that it set, written out, and an `OPTIONS` that answers preflights' }],
  calls: [],
  middlewares: [{ name: 'default', from: ['cors'], versions: '>=2 <3', form: 'made', writes }],
}

/** nextjs-cors: https://github.com/yonycalsin/nextjs-cors/blob/main/src/index.ts: the same, as a promise. */
export const nextjsCors: Recipe = {
  library: 'nextjs-cors',
  shown: [{ call: 'await NextCors(req, res, …)', becomes: 'the headers that it set, written out, and an `OPTIONS` that answers preflights' }],
  calls: [],
  middlewares: [{ name: 'default', from: ['nextjs-cors'], versions: '>=1 <3', form: 'called', writes }],
}

/** What holds where an option is not given; one that is given as `undefined` has no default. */
const DEFAULTS = { origin: '*', methods: 'GET,HEAD,PUT,PATCH,POST,DELETE', optionsSuccessStatus: 204 }

/** What it reads; it ignores the rest, as a name that is misspelled. */
const OPTIONS = ['origin', 'methods', 'allowedHeaders', 'headers', 'exposedHeaders', 'credentials', 'maxAge', 'preflightContinue', 'optionsSuccessStatus']

function writes(...[{ known, numbers: { maxAge: seconds, ...numbers } }, write]: Parameters<Writes>): Written | undefined {
  const { set, text } = write
  const { origin, methods, allowedHeaders, headers, exposedHeaders, credentials, maxAge, preflightContinue, optionsSuccessStatus }: Record<string, unknown> = { ...DEFAULTS, ...known }
  if (Object.keys(numbers).some((name) => OPTIONS.includes(name)) || preflightContinue || typeof optionsSuccessStatus !== 'number') return undefined
  // Without an origin it does nothing.
  if (!origin) return { always: [], preflight: [], otherwise: [], status: undefined }
  // Without methods it fails.
  if (methods === undefined || methods === null) return undefined
  const own = originOf(origin, write)
  const [allowed, exposed, named] = [allowedHeaders || headers, exposedHeaders, methods].map(listed)
  if (!own || allowed === undefined || exposed === undefined || named === undefined) return undefined
  // An empty list allows nothing, where none at all allows what is asked for.
  const isReflected = !(allowedHeaders || headers)
  const age = seconds ? `String(${seconds})` : (typeof maxAge === 'number' || maxAge) && String(maxAge) ? text(String(maxAge)) : ''
  const varies = origin !== '*'
  const varied = varies ? [write.add('Vary', text('Origin'))] : []
  const asked = write.name('requestedHeaders')
  return {
    always: [
      ...own,
      ...(isReflected ? [] : varied),
      ...(credentials === true ? [set('Access-Control-Allow-Credentials', text('true'))] : []),
      ...(exposed ? [set('Access-Control-Expose-Headers', text(exposed))] : []),
    ],
    preflight: [
      ...(isReflected ? [write.add('Vary', text(varies ? 'Origin, Access-Control-Request-Headers' : 'Access-Control-Request-Headers'))] : []),
      ...(named ? [set('Access-Control-Allow-Methods', text(named))] : []),
      ...(allowed ? [set('Access-Control-Allow-Headers', text(allowed))] : []),
      ...(isReflected ? [`const ${asked} = ${write.request}.headers[${text('access-control-request-headers')}]`, `if (${asked}) ${set('Access-Control-Allow-Headers', asked)}`] : []),
      ...(age ? [set('Access-Control-Max-Age', age)] : []),
    ],
    otherwise: isReflected ? varied : [],
    status: optionsSuccessStatus,
  }
}

/** Sets the origin that is allowed: a fixed one, or the request's own where it is among those. */
function originOf(origin: unknown, { request, set, text, name }: MiddlewareWriting): string[] | undefined {
  const header = 'Access-Control-Allow-Origin'
  if (typeof origin === 'string') return [set(header, text(origin))]
  const own = name('origin')
  const reflected = (test: string) => [`const ${own} = ${request}.headers.origin`, `if (${test}) ${set(header, own)}`]
  if (origin === true) return reflected(own)
  if (!Array.isArray(origin) || !origin.every((one) => typeof one === 'string')) return undefined
  return reflected(origin.length === 1 ? `${own} === ${text(origin[0] ?? '')}` : `${own} && [${origin.map(text).join(', ')}].includes(${own})`)
}

/** A list as one text, `''` for none; undefined for what is no list. */
function listed(given: unknown): string | undefined {
  if (given === undefined || given === null || given === '') return ''
  const list = Array.isArray(given) ? given : [given]
  return list.every((one) => typeof one === 'string') ? list.join(',') : undefined
}
