import type { NextRequest } from 'next/server'
import { getIp, isMobile } from '../../../lib/request'
import { store } from '../../../lib/store'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  await store.visit({ ip: getIp(request), mobile: isMobile(request), path: body.path })
  return new Response(null, { status: 204 })
}
