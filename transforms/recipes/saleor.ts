import type { Moved } from './moved-imports.ts'
import type { FactoryRecipe, Recipe, WrapperRecipe } from './recipe.ts'

const from = ['@saleor/app-sdk/handlers/next']
const same = ['createManifestHandler', 'createAppRegisterHandler', 'createProtectedHandler', 'SaleorAsyncWebhook', 'SaleorSyncWebhook', 'CreateManifestHandlerOptions', 'CreateAppRegisterHandlerOptions']
const moved: Moved = {
  to: '@saleor/app-sdk/handlers/next-app-router',
  names: {
    ...Object.fromEntries(same.map((name) => [name, name])),
    NextJsHandler: 'NextAppRouterHandler',
    NextJsHandlerInput: 'NextAppRouterHandlerInput',
    NextJsProtectedApiHandler: 'NextAppRouterProtectedHandler',
    NextJsSyncWebhookHandler: 'NextAppRouterSyncWebhookHandler',
    NextJsWebhookHandler: 'NextAppRouterWebhookHandler',
  },
}

/** Both answer one method, and refuse others with 405; the register handler reads the body, of JSON only (read from its code). */
const made = { from, moved, versions: '*', needs: [{ next: '13.4.0', version: '>=1' }], message: 'NR380' } satisfies Omit<FactoryRecipe, 'name' | 'methods'>
/** Both give the handler the request as it came, with a body that was not read. */
const kept = { ...made, message: 'NR382' } satisfies Omit<WrapperRecipe, 'name'>

/**
 * Saleor's App SDK: https://github.com/saleor/app-sdk/blob/main/docs/api-handlers.md. From 1.0 on it has the same functions for route
 * handlers in a module of their own, under the same names.
 */
export const saleor: Recipe = {
  library: '@saleor/app-sdk',
  shown: [
    { call: 'createManifestHandler(…)', becomes: `\`createManifestHandler(…)\` of \`${moved.to}\`, as \`GET\`` },
    { call: 'createAppRegisterHandler(…)', becomes: 'the same, as `POST`' },
    { call: 'createProtectedHandler(…)', becomes: 'the same, around a function of the request and of what came third' },
    { call: 'webhook.createHandler(…)', becomes: 'the same, as `POST`; the webhook is one of the new module' },
  ],
  calls: [],
  factories: [
    { ...made, name: 'createManifestHandler', methods: ['GET'], tells: [{ option: 'manifestFactory', key: 'request' }] },
    { ...made, name: 'createAppRegisterHandler', methods: ['POST'], tells: ['onRequestStart', 'onRequestVerified', 'onAuthAplSaved', 'onAplSetFailed'].map((option) => ({ option })) },
  ],
  wrappers: [
    { ...kept, name: 'createProtectedHandler', review: 'NR260' },
    ...['SaleorAsyncWebhook', 'SaleorSyncWebhook'].map((name): WrapperRecipe => ({ ...kept, name, of: 'createHandler', methods: ['POST'], readsBody: true, tells: ['onError', 'formatErrorResponse'] })),
  ],
}
