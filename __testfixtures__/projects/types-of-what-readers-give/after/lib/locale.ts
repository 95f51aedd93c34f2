import type { NextRequest } from 'next/server'

export function localeOf(request: NextRequest) {
  return { language: request.headers.get('accept-language') ?? 'en' }
}
