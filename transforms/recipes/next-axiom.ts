import type { DeadEndRecipe, Recipe } from './recipe.ts'

/**
 * next-axiom: https://github.com/axiomhq/next-axiom. Before 1.0, `withAxiom` hands its handler a response whose `json`, `send` and `end`
 * wait for the logs, and gives nothing back, so that a route handler in it answers nothing (read from its code, and from that of its
 * fork); from 1.0 on it takes route handlers only, and hands the logger on as `request.log`, as it did.
 */
const withAxiom: DeadEndRecipe = { name: 'withAxiom', from: ['next-axiom'], versions: '<1.0.0-0', instead: 'next-axiom 1, whose `withAxiom` takes route handlers (and no API Routes)' }

export const nextAxiom: Recipe = { library: 'next-axiom', shown: [], calls: [], deadEnds: [withAxiom] }

export const civitaiNextAxiom: Recipe = {
  library: '@civitai/next-axiom',
  shown: [],
  calls: [],
  deadEnds: [{ ...withAxiom, from: ['@civitai/next-axiom'], instead: 'next-axiom 1, whose `withAxiom` takes route handlers, or a wrapper of your own that makes a `Logger` and flushes it' }],
}
