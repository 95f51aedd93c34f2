import { find } from './store'

export const withAccount = (handler) => async (req, res) => {
  const account = await find(req.headers.authorization)
  if (!account) return res.status(401).end()
  return handler(req, res, account)
}

// Only inside of withAccount.
export const withRole = (handler) => async (req, res, account) => {
  if (account.role !== 'admin') return res.status(403).end()
  return handler(req, res, account)
}
