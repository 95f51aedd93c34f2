import { initTRPC } from '@trpc/server'
import type { Context } from './context'

const t = initTRPC.context<Context>().create({ isDev: false })

export const appRouter = t.router({
  hello: t.procedure.query(() => 'hello'),
})
