import { initTRPC } from '@trpc/server'
import type { Context } from './context'
import { notes } from './notes'

const t = initTRPC.context<Context>().create({ isDev: false })

const timed = t.middleware(async ({ ctx, next }) => {
  const result = await next({ ctx })
  return result
})

export const appRouter = t.router({
  who: t.procedure.use(timed).query(({ ctx }) => ctx.user?.token ?? 'nobody'),
  notes: t.procedure.query(({ ctx, input }) => notes(ctx, input)),
})
