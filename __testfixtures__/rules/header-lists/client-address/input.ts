import type { NextApiRequest, NextApiResponse } from 'next'

function addressOf(req: NextApiRequest): string | undefined {
  const forwarded = req.headers['x-forwarded-for']
  if (typeof forwarded === 'string') return forwarded.split(',')[0]?.trim()
  if (Array.isArray(forwarded) && forwarded.length > 0) {
    return forwarded[0]
  }
  return undefined
}

function agentOf(req: NextApiRequest) {
  const { 'user-agent': agent } = req.headers
  return (Array.isArray(agent) ? agent[0] : agent) ?? 'none'
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const real = String((Array.isArray(req.headers['x-real-ip']) ? req.headers['x-real-ip'][0] : req.headers['x-real-ip']) || 'unknown')
  const proxied = req.headers['x-forwarded-for'] || req.headers['x-client-ip']
  const proxy = Array.isArray(proxied) ? proxied[proxied.length - 1] : proxied?.split(',').at(-1)
  const signature = Array.isArray(req.headers['x-signature']) ? req.headers['x-signature'].join(',') : req.headers['x-signature'] ?? ''
  let language = 'en'
  if (Array.isArray(req.headers['accept-language'])) {
    language = req.headers['accept-language'][0]!
  } else if (req.headers['accept-language']) {
    language = req.headers['accept-language'].slice(0, 2)
  }
  res.status(200).json({ address: addressOf(req), agent: agentOf(req), real, proxy, signature, language })
}
