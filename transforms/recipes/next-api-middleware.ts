import type { Recipe } from './recipe.ts'

const middlewares = { from: ['next-api-middleware'], versions: '>=1 <4', types: ['NextMiddleware', 'Middleware'] }

/**
 * next-api-middleware: https://github.com/htunnicliff/next-api-middleware. Read from its code (1.0.1): each middleware is called when the
 * one before it calls `next`, whose promise settles as what follows does; one that answers and does not call it leaves those around it
 * waiting for good, so that what they do behind `await next()` never runs.
 */
export const nextApiMiddleware: Recipe = {
  library: 'next-api-middleware',
  shown: [
    { call: 'label(…)', becomes: '`() => (handler…) => …(…(handler))`, where each middleware is a wrapper, `(next…) => async (request…`' },
    { call: 'use(…)', becomes: '`(handler…) => …(…(handler))`, or the same in place' },
  ],
  calls: [],
  composers: [
    { name: 'label', form: 'label', ...middlewares },
    { name: 'use', form: 'use', ...middlewares },
  ],
}
