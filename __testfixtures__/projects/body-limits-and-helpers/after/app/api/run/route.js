import { NextResponse } from 'next/server'
import { importAllRoute as importAll, run } from '../../../lib/rows'
import { readBody } from '../../../lib/read-body'

async function post(request) {
  const body = await readBody(request, 2 * 1024)
  if (body instanceof Response) return body

  if (request.headers.get('x-dry')) return NextResponse.json({ dry: true })
  return importAll(request)
}

export function POST(request, { params }) {
  return run(request, { params }, { POST: post })
}
