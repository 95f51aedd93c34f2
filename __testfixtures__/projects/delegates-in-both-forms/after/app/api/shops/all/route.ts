import type { NextRequest } from 'next/server'
import { countRoute as count } from '../../../../pages/api/shops/[id]/_count'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest, { params }: { params: Promise<{}> }) {
  return count(request, { params })
}
