import { initTRPC } from '@trpc/server'

const t = initTRPC.create({ isDev: false })

export const appRouter = t.router({
  greet: t.procedure.input((value) => String(value)).query(({ input }) => `Hello ${input}`),
  count: t.procedure.mutation(() => 7),
  fail: t.procedure.query(() => {
    throw new Error('down')
  }),
})
