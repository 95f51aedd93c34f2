import type { Recipe } from './recipe.ts'

/**
 * @sentry/nextjs: its wrappers report what a handler throws and how long it takes. For route handlers the SDK adds that itself when the
 * app is built. https://docs.sentry.io/platforms/javascript/guides/nextjs/manual-setup/
 */
export const sentry: Recipe = {
  library: '@sentry/nextjs',
  shown: [{ call: 'wrapApiHandlerWithSentry(handler, …)', becomes: 'the handler itself: route handlers are instrumented when the app is built' }],
  calls: [],
  instruments: [
    // Before 7.0 there is no instrumentation of route handlers.
    { name: 'withSentry', from: ['@sentry/nextjs'], versions: '>=7', message: 'NR340' },
    { name: 'wrapApiHandlerWithSentry', from: ['@sentry/nextjs'], versions: '>=7', message: 'NR340' },
  ],
}
