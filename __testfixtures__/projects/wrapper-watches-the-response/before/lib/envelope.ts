import type { NextApiHandler } from 'next'

/** Puts what a handler answers into an envelope, and says nothing of what it was made by. */
export const withEnvelope = (handler: NextApiHandler): NextApiHandler => (req, res) => {
  const json = res.json.bind(res)
  const setHeader = res.setHeader.bind(res)
  res.setHeader = (name, value) => (name.toLowerCase() === 'x-powered-by' ? res : setHeader(name, value))
  res.json = (body: unknown) => json({ ok: res.statusCode < 400, data: body, by: req.headers['x-user'] })
  res.once('finish', () => console.log('sent', res.statusCode))
  return handler(req, res)
}

/** Lets nobody in without a key, and notes what those with one were told. */
export function withKey(handler: NextApiHandler): NextApiHandler {
  return async function (req, res) {
    if (!req.headers['x-key']) {
      res.setHeader('WWW-Authenticate', 'Key')
      return res.status(401).json({ error: 'no key' })
    }
    const { json } = res
    res.json = function (body: unknown) {
      console.log(req.url, body)
      return json.call(res, body)
    }
    await handler(req, res)
    if (!res.headersSent) res.status(501).end()
  }
}

/** Notes each answer, once it is out. */
export const withAudit =
  (handler: NextApiHandler): NextApiHandler =>
  (req, res) => {
    res.on('finish', () => console.log(req.method, req.url, res.statusCode))
    return handler(req, res)
  }
