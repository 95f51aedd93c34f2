import { find } from './store'

/** @deprecated next-reroute: use withAccountRoute */
export const withAccount = (handler) => async (req, res) => {
  const account = await find(req.headers.authorization)
  if (!account) return res.status(401).end()
  return handler(req, res, account)
}

export const withAccountRoute = (handler) => async (request, context) => {
  const account = await find(request.headers.get('authorization') ?? undefined)
  if (!account) return new Response(null, { status: 401 })
  return handler(request, { ...context, account })
}

// Only inside of withAccount.
export const withRole = (handler) => async (req, res, account) => {
  if (account.role !== 'admin') return res.status(403).end()
  return handler(req, res, account)
}
