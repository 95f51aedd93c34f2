import { NextResponse } from 'next/server'
import { importAllRoute as importAll, validate } from '../../../lib/rows'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function post(request) {
  const denied = await validate(request)
  if (denied) return denied
  return importAll(request)
}

export async function POST(request) {
  const data = await readBody(request, 2 * 1024)
  if (data instanceof Response) return data

  return post(request)
}

export async function PUT(request) {
  const body = await readBody(request, 2 * 1024)
  if (body instanceof Response) return body

  console.log(body.rows)
  return importAll(request)
}

function handler() {
  return NextResponse.json({ fine: true })
}

export { handler as GET, handler as PATCH, handler as DELETE, handler as OPTIONS }
