import type { IncomingMessage } from 'node:http'
import type { NextApiRequest } from 'next'
import { decode } from 'tokens'

/** The first address that proxies name. */
export function getIp(req: NextApiRequest) {
  const forwarded = req.headers['x-forwarded-for']
  const ip = typeof forwarded === 'string' ? forwarded.split(',')[0] : undefined
  return ip?.trim() ?? 'unknown'
}

export const getBearer = (req: IncomingMessage) => req.headers.authorization?.replace(/^Bearer /, '')

/** Who asks; null for visitors. */
export async function getViewer(req: NextApiRequest): Promise<{ id: string } | null> {
  const token = getBearer(req) ?? req.cookies.token
  return token ? decode(token) : null
}

export function getLocale(req: NextApiRequest, fallback = 'en') {
  return req.cookies.locale || req.headers['accept-language']?.slice(0, 2) || fallback
}

export const isMobile = (req: NextApiRequest): boolean => /Mobile/.test(req.headers['user-agent'] ?? '')
