import { initTRPC, TRPCError } from '@trpc/server'
import type { Context } from './context'

const t = initTRPC.context<Context>().create({ isDev: false })

export const appRouter = t.router({
  locale: t.procedure.query(({ ctx }) => ctx.locale),
  name: t.procedure.query(({ ctx }) => {
    if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' })
    return ctx.user.id
  }),
  add: t.procedure.input((value) => Number(value)).mutation(({ input }) => input + 1),
})
