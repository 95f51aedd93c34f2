import type { DeadEndRecipe, Recipe } from './recipe.ts'

const BY_KEY = 'a limiter that is asked by a key, as rate-limiter-flexible or @upstash/ratelimit are, with the address from `x-forwarded-for`'

/** Limiters of Express that work on Node's request and response throughout. */
const limiter = (library: string, names: string[], instead = BY_KEY): Recipe => ({ library, shown: [], calls: [], deadEnds: names.map((name): DeadEndRecipe => ({ name, from: [library], versions: '*', instead })) })

/**
 * express-rate-limit: https://express-rate-limit.mintlify.app. Of the request, it looks at what its options' functions do, and at `ip`, which API
 * Routes have none of; it sets headers, and answers with `status` and `send` (read in the code of 5.5, 6.11, 7.5 and 8.7).
 */
export const expressRateLimit: Recipe = {
  ...limiter('express-rate-limit', ['default', 'rateLimit'], `functions in its options (from version 5 on) that look at nothing of the request but its method and headers, and a promise that waits for it, or ${BY_KEY}`),
  shown: [{ call: 'rateLimit(…)', becomes: 'stays, and `applyLimiter(request, headers, limiter)`, which the project gets, asks it' }],
  limiters: ['default', 'rateLimit'].map((name) => ({ name, from: ['express-rate-limit'], versions: '>=5 <9' })),
}

export const expressSlowDown = limiter('express-slow-down', ['default', 'slowDown'])
