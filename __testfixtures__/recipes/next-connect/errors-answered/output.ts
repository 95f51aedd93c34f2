import { NextResponse, type NextRequest } from 'next/server'
import { orders } from '../../../lib/orders'
import { log } from '../../../lib/log'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

function onError(err: any, request: NextRequest) {
  log.error(err.message, { url: request.nextUrl.pathname + request.nextUrl.search })
  return NextResponse.json({ error: err.message }, { status: 500 })
}

export async function GET(request: NextRequest) {
  try {
    const { searchParams } = request.nextUrl
    if (!searchParams.get('user')) throw new Error('no user')
    return NextResponse.json(await orders.of(searchParams.get('user') as string))
  } catch (error: any) {
    return onError(error, request)
  }
}

export async function PUT(request: NextRequest) {
  try {
    return await save(request)
  } catch (error: any) {
    return onError(error, request)
  }
}

async function save(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  await orders.save(body)
  return new Response(null, { status: 202 })
}
