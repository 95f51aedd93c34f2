import { newToken } from 'tokens'
import { withHeaders } from './with-headers'

/** @deprecated next-reroute: use asXmlRoute */
export const asXml = (handler) => async (req, res) => {
  res.setHeader('Content-Type', 'application/xml')
  return handler(req, res)
}

export const asXmlRoute = (handler) => async (request, context) => {
  const headers = new Headers()
  headers.set('Content-Type', 'application/xml')
  return withHeaders(await handler(request, context), headers)
}

/** @deprecated next-reroute: use withTokenRoute */
export const withToken = (handler) => async (req, res) => {
  const token = newToken()
  if (token) res.setHeader('Set-Cookie', `token=${token}; Path=/`)
  res.setHeader('Vary', 'Cookie')
  await handler(req, res)
}

export const withTokenRoute = (handler) => async (request, context) => {
  const token = newToken()
  const headers = new Headers()
  if (token) headers.set('Set-Cookie', `token=${token}; Path=/`)
  headers.set('Vary', 'Cookie')
  return withHeaders(await handler(request, context), headers)
}

/** Says which of the answers came from the cache. */
export const watched = (handler) => async (req, res) => {
  try {
    return await handler(req, res)
  } finally {
    console.log(req.method, res.getHeader('X-Cache'))
  }
}

export const onlyGet = (handler) => async (req, res) => {
  if (req.headers['x-only']) return res.status(403).send('Not for you')
  return handler(req, res)
}
