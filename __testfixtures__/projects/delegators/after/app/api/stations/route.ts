import type { NextRequest } from 'next/server'
import { create, list } from '../../../server/handlers/stations'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  return list(request)
}

export function POST(request: NextRequest) {
  return create(request)
}
