import { initTRPC } from '@trpc/server'

const t = initTRPC.context<{ user: string | undefined }>().create({ isDev: false })

export const appRouter = t.router({ who: t.procedure.query(({ ctx }) => ctx.user ?? 'nobody') })
