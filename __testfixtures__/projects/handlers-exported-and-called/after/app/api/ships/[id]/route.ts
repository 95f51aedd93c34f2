import type { NextRequest } from 'next/server'
import show from '../../../../server/show'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  return show(request, { params })
}
