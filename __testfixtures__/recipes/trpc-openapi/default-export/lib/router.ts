type Input = Record<string, unknown>

/** What the stub of the package takes for a router. */
export const appRouter: any = [
  { method: 'GET', path: '/users/{id}', run: ({ id, verbose }: Input, ctx: unknown) => ({ id, verbose, ctx }) },
  { method: 'POST', path: '/users', run: (input: Input) => ({ made: input }) },
  { method: 'DELETE', path: '/users/{id}', run: () => undefined },
  {
    method: 'GET',
    path: '/fail',
    run: () => {
      throw new Error('down')
    },
  },
]
