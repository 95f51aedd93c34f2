import { NextResponse, type NextRequest } from 'next/server'

export async function POST(request: NextRequest) {
  const buf = Buffer.from(await request.arrayBuffer())
  const sig = request.headers.get('x-signature') ?? undefined
  if (Number(sig) !== buf.length) return NextResponse.json(
    { error: 'Webhook Error' },
    {
      status: 400,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Credentials': 'true',
      },
    },
  )
  return NextResponse.json(
    { received: true },
    {
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Credentials': 'true',
      },
    },
  )
}
