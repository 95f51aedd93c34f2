import type { NextMiddleware } from 'next-api-middleware'
import { shop } from './shop'

/** Whose key it is. */
export const withKey: NextMiddleware = async (req, res, next) => {
  const owner = await shop.owner(req.headers['x-key'])
  if (!owner) return res.status(401).json({ message: 'Unknown key' })
  req.owner = owner
  await next()
}
