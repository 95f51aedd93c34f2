import { links } from './routers/links'
import { procedure, router } from './trpc'

export const appRouter = router({
  links,
  greet: procedure.query((opts) => `${opts.ctx.store.greeting} ${opts.ctx.user ?? 'stranger'}`),
  both: procedure.query(async ({ ctx }) => {
    const caller = links.createCaller(ctx)
    return [await caller.origin(), (await caller.address()).from]
  }),
})
