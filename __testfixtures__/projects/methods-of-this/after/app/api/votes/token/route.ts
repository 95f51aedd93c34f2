import type { NextRequest } from 'next/server'
import { Csrf } from '@/lib/csrf'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  return Csrf.issueRoute(request)
}
