import onFinished from 'on-finished'
import type { NextApiHandler } from 'next'
import { audit } from 'audit'

/** Notes each answer, once it is out. */
export const withAudit =
  (handler: NextApiHandler): NextApiHandler =>
  (req, res) => {
    onFinished(res, () => audit(req.method, req.url, res.statusCode))
    return handler(req, res)
  }

/** Wraps all JSON in an envelope. */
export function withEnvelope(handler: NextApiHandler): NextApiHandler {
  return async (req, res) => {
    const json = res.json.bind(res)
    Object.assign(res, { json: (data: unknown) => json({ ok: res.statusCode < 400, data }) })
    await handler(req, res)
  }
}
