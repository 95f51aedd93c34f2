import { NextResponse } from 'next/server'
import { importAllRoute as importAll } from '../../../lib/rows'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request) {
  const body = await readBody(request, 4 * 1024 * 1024)
  if (body instanceof Response) return body

  return importAll(request)
}

function handler() {
  return NextResponse.json({ fine: true })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
