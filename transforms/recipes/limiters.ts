import type { DeadEndRecipe, Recipe } from './recipe.ts'

/** Limiters of Express count by the request that they are given, and set headers and answer by Node's response: https://express-rate-limit.mintlify.app */
const limiter = (library: string, names: string[]): Recipe => ({ library, shown: [], calls: [], deadEnds: names.map((name): DeadEndRecipe => ({ name, from: [library], versions: '*', instead: 'a limiter that is asked by a key, as rate-limiter-flexible or @upstash/ratelimit are, with the address from `x-forwarded-for`' })) })

export const expressRateLimit = limiter('express-rate-limit', ['default', 'rateLimit'])
export const expressSlowDown = limiter('express-slow-down', ['default', 'slowDown'])
