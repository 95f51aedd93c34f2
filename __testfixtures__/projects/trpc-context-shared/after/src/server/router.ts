import { initTRPC } from '@trpc/server'
import { addressOf } from './barrel'
import type { Context } from './context'
import { notes } from './notes'

const t = initTRPC.context<Context>().create({ isDev: false })

export const appRouter = t.router({
  who: t.procedure.query(({ ctx }) => ctx.user?.token ?? 'nobody'),
  notes: t.procedure.query(({ ctx, input }) => notes(ctx, input)),
  address: t.procedure.query(({ ctx }) => addressOf(ctx.req)),
})
