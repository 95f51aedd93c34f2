import { CSRF } from './express-middlewares.ts'
import type { Recipe } from './recipe.ts'

/** Small frameworks for API Routes, and what each has for route handlers. */
const framework = (library: string, names: string[], instead: string, from = [library]): Recipe => ({ library, shown: [], calls: [], deadEnds: names.map((name) => ({ name, from, versions: '*', instead })) })

const CHECK = 'the schema itself in the handler, on `await request.json()` and the search'

export const nextJoi = framework('next-joi', ['default'], CHECK)
export const nextValidations = framework('next-validations', ['withValidation', 'withValidations'], CHECK)
export const nextCsrf = framework('next-csrf', ['nextCsrf'], CSRF)
export const nextApiHandler = framework('next-api-handler', ['RouterBuilder'], 'a function for each method')
/** https://next-rest-framework.vercel.app/docs/getting-started */
export const nextRestFramework = framework('next-rest-framework', ['apiRoute', 'docsApiRoute', 'rpcApiRoute'], '`route`, `docsRoute` and `rpcRoute` of next-rest-framework, which are for route handlers')
/** https://github.com/jellydn/next-swagger-doc */
export const nextSwaggerDoc = framework('next-swagger-doc', ['withSwagger'], '`createSwaggerSpec` of next-swagger-doc in a GET that answers with what it gives, with the folder of the new routes as `apiFolder`')
