import { NextResponse } from 'next/server'
import { importAllRoute as importAll, methods } from '../../../lib/rows'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function post(request) {
  const body = await readBody(request, 4 * 1024 * 1024)
  if (body instanceof Response) return body

  if (request.headers.get('x-dry')) return NextResponse.json({ dry: true })
  return importAll(request)
}

const handler = methods({ POST: post, GET: () => NextResponse.json({ fine: true }) })

export { handler as GET, handler as POST }
