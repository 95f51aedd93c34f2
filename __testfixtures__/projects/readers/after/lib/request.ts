import type { NextRequest } from 'next/server'
import { decode } from 'tokens'

/** The first address that proxies name. */
export function getIp(request: NextRequest) {
  const forwarded = request.headers.get('x-forwarded-for') ?? undefined
  const ip = typeof forwarded === 'string' ? forwarded.split(',')[0] : undefined
  return ip?.trim() ?? 'unknown'
}

export const getBearer = (request: NextRequest) => request.headers.get('authorization')?.replace(/^Bearer /, '')

/** Who asks; null for visitors. */
export async function getViewer(request: NextRequest): Promise<{ id: string } | null> {
  const token = getBearer(request) ?? request.cookies.get('token')?.value
  return token ? decode(token) : null
}

export function getLocale(request: NextRequest, fallback = 'en') {
  return request.cookies.get('locale')?.value || request.headers.get('accept-language')?.slice(0, 2) || fallback
}

export const isMobile = (request: NextRequest): boolean => /Mobile/.test(request.headers.get('user-agent') ?? '')
