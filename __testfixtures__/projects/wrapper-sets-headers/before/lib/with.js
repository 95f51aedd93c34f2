import { newToken } from 'tokens'

export const asXml = (handler) => async (req, res) => {
  res.setHeader('Content-Type', 'application/xml')
  return handler(req, res)
}

export const withToken = (handler) => async (req, res) => {
  const token = newToken()
  if (token) res.setHeader('Set-Cookie', `token=${token}; Path=/`)
  res.setHeader('Vary', 'Cookie')
  await handler(req, res)
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
