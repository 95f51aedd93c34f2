import { NextResponse } from 'next/server'
import { seats } from '../../../lib/seats'

type Data = { seat: string } | { error: string }

export async function POST() {
  const seat = await seats.take()
  return seat
    ? NextResponse.json<Data>({ seat: String(seat) })
    : NextResponse.json<Data>({ error: 'All taken' }, { status: 409 })
}
