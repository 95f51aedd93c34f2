import type { Recipe } from './recipe.ts'

/** Middlewares of Express that work on Node's request and response throughout, and what has their place in Next. */
const middleware = (library: string, names: string[], instead: string): Recipe => ({ library, shown: [], calls: [], deadEnds: names.map((name) => ({ name, from: [library], versions: '*', instead })) })

/** csurf is deprecated; @edge-csrf/nextjs asks for Next 13 to 15: https://www.npmjs.com/package/@edge-csrf/nextjs */
export const CSRF = 'a check in the middleware of the app, as @edge-csrf/nextjs makes one for Next 13 to 15, or of `Sec-Fetch-Site` and `Origin` in the handler'

const SESSION = '`getIronSession` of iron-session, which from 8 on keeps its session in `cookies()`'

export const helmet = middleware('helmet', ['default'], '`headers` of next.config, which sets them for every answer')
export const morgan = middleware('morgan', ['default'], 'the access log of what serves the app')
export const pinoHttp = middleware('pino-http', ['default', 'pinoHttp'], 'a logger of pino, made once in a module')
export const compression = middleware('compression', ['default'], 'nothing in its place, since Next compresses by itself')
export const expressSession = middleware('express-session', ['default'], SESSION)
export const cookieSession = middleware('cookie-session', ['default'], SESSION)
export const passport = middleware('passport', ['authenticate', 'initialize', 'session'], 'the check of the strategy in the handler itself, or next-auth')
export const express = middleware('express', ['default', 'Router'], 'a route handler for each of its paths')
export const expressValidator = middleware('express-validator', ['body', 'check', 'query', 'param', 'header', 'cookie', 'checkSchema', 'validationResult'], 'its `run` and `validationResult` with an object of your own, `{ body, query }`')
export const bodyParser = middleware('body-parser', ['default', 'json', 'urlencoded', 'raw', 'text'], 'nothing in its place for JSON and forms, which Next parses, or `await request.text()`')
export const cookieParser = middleware('cookie-parser', ['default'], '`cookies()` of next/headers')
export const csurf = middleware('csurf', ['default'], CSRF)
export const expressFileupload = middleware('express-fileupload', ['default'], '`await request.formData()`, which has the files in memory')
