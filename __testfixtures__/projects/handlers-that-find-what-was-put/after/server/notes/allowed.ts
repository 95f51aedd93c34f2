import type { NextRequest } from 'next/server'
import { readQuery } from '../../lib/read-query'

export function allowed(request: NextRequest, isAdmin: any) {
  const query = readQuery(request)
  return isAdmin || query.mode === 'draft'
}
