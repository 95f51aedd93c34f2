import type { IncomingMessage } from 'node:http'
import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { decode } from 'tokens'

/** The first address that proxies name. */
/** @deprecated next-reroute: use getIpRoute */
export function getIp(req: NextApiRequest) {
  const forwarded = req.headers['x-forwarded-for']
  const ip = typeof forwarded === 'string' ? forwarded.split(',')[0] : undefined
  return ip?.trim() ?? 'unknown'
}

/** The first address that proxies name. */
export function getIpRoute(request: NextRequest) {
  const forwarded = request.headers.get('x-forwarded-for') ?? undefined
  const ip = typeof forwarded === 'string' ? forwarded.split(',')[0] : undefined
  return ip?.trim() ?? 'unknown'
}

/** @deprecated next-reroute: use getBearerRoute */
export const getBearer = (req: IncomingMessage) => req.headers.authorization?.replace(/^Bearer /, '')

export const getBearerRoute = (request: NextRequest) => request.headers.get('authorization')?.replace(/^Bearer /, '')

/** Who asks; null for visitors. */
/** @deprecated next-reroute: use getViewerRoute */
export async function getViewer(req: NextApiRequest): Promise<{ id: string } | null> {
  const token = getBearer(req) ?? req.cookies.token
  return token ? decode(token) : null
}

/** Who asks; null for visitors. */
export async function getViewerRoute(request: NextRequest): Promise<{ id: string } | null> {
  const token = getBearerRoute(request) ?? request.cookies.get('token')?.value
  return token ? decode(token) : null
}

/** @deprecated next-reroute: use getLocaleRoute */
export function getLocale(req: NextApiRequest, fallback = 'en') {
  return req.cookies.locale || req.headers['accept-language']?.slice(0, 2) || fallback
}

export function getLocaleRoute(request: NextRequest, fallback = 'en') {
  return request.cookies.get('locale')?.value || request.headers.get('accept-language')?.slice(0, 2) || fallback
}

/** @deprecated next-reroute: use isMobileRoute */
export const isMobile = (req: NextApiRequest): boolean => /Mobile/.test(req.headers['user-agent'] ?? '')

export const isMobileRoute = (request: NextRequest): boolean => /Mobile/.test(request.headers.get('user-agent') ?? '')
