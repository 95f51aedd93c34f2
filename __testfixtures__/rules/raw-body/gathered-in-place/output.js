import { NextResponse } from 'next/server'
import { payments } from '../../../lib/payments'

export async function POST(request) {
  const text = Buffer.from(await request.arrayBuffer()).toString('utf8')
  await payments.record(text)
  return NextResponse.json({ length: text.length })
}
