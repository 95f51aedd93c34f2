import { initTRPC } from '@trpc/server'
import type { Context } from './context'
import { notes } from './notes'

const t = initTRPC.context<Context>().create({ isDev: false })

export const appRouter = t.router({
  who: t.procedure.query(({ ctx }) => ctx.user?.token ?? 'nobody'),
  notes: t.procedure.query(({ ctx, input }) => notes(ctx, input)),
  // Sets a cookie itself: there is a response of Node only where there is one.
  leave: t.procedure.mutation(({ ctx: { res } }) => {
    res.setHeader('Set-Cookie', 'session=; Max-Age=0')
    return true
  }),
})
