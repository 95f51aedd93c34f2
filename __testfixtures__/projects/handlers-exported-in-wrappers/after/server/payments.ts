import { NextResponse, type NextRequest } from 'next/server'
import { rides } from '../lib/rides'
import { bodyStream } from '../lib/body-stream'

export const config = {
  api: { bodyParser: false },
}

export default async function handler(request: NextRequest) {
  const chunks: Buffer[] = []
  for await (const chunk of bodyStream(request)) chunks.push(chunk)
  await rides.paid(Buffer.concat(chunks).toString(), request.headers.get('x-signature') ?? undefined)
  return NextResponse.json({ received: true })
}
