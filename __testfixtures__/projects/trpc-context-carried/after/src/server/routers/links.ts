import { addressOf } from '../../lib/address'
import { procedure, router, signedIn } from '../trpc'

export const links = router({
  origin: procedure.query(({ ctx: { req } }) => req.headers.origin ?? 'none'),
  address: signedIn.query(async ({ ctx }) => {
    const { user, req } = ctx
    return { user, from: addressOf(req), agent: req.headers['user-agent'] ?? null }
  }),
})
