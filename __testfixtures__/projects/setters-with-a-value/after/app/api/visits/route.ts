import { NextResponse, type NextRequest } from 'next/server'
import { each } from 'shop'
import { track } from '../../../lib/visitor'

export async function POST(request: NextRequest) {
  const headers = new Headers()
  await each({ before: () => track(request, headers, 'before'), name: 'visits' })
  const count = Number(await track(request, headers, 'visit'))
  return NextResponse.json({ count }, { headers })
}
