import type { NextApiHandler } from 'next'
import { audit } from 'audit'

/** Hears of clients that leave. */
export const withLeaving =
  (handler: NextApiHandler): NextApiHandler =>
  (req, res) => {
    res.on('close', () => audit('closed', req.url))
    res.on('finish', () => audit('sent', req.url))
    return handler(req, res)
  }

/** What says no status of its own is accepted. */
export const withAccepted =
  (handler: NextApiHandler): NextApiHandler =>
  (req, res) => {
    res.on('finish', () => audit('sent', res.statusCode))
    res.statusCode = 202
    return handler(req, res)
  }

/** Notes each status that is said. */
export const withStatuses =
  (handler: NextApiHandler): NextApiHandler =>
  (req, res) => {
    const status = res.status.bind(res)
    res.status = (code) => {
      audit('status', code)
      return status(code)
    }
    res.on('finish', () => audit('sent', res.statusCode))
    return handler(req, res)
  }
