import { NextResponse } from 'next/server'
import db from '../../../lib/db'
import { verify } from '../../../lib/tokens'

export const dynamic = 'force-dynamic'

// Only with a token.
const isSignedIn = async (request) => {
  if (!request.headers.get('authorization')) {
    return NextResponse.json({ message: 'no token' }, { status: 401 })
  }
  const valid = await verify(request.headers.get('authorization'))
  if (!valid) {
    return NextResponse.json({ message: 'bad token' }, { status: 401 })
  }
}

function isOpen() {
  if (db.closed) return new Response(null, { status: 503 })
}

async function connect() {
  await db.connect()
}

async function find(request) {
  const item = await db.items.find(String(request.nextUrl.searchParams.get('id') ?? undefined))
  if (!item) throw new Error('no such item')
  return NextResponse.json(item)
}

function onError(err) {
  return NextResponse.json({ error: err.message }, { status: 500 })
}

export async function GET(request) {
  try {
    await connect()
    return await find(request)
  } catch (error) {
    return onError(error)
  }
}

export async function DELETE(request) {
  try {
    await connect()
    const denied = await isSignedIn(request)
    if (denied) return denied
    const refusal = isOpen()
    if (refusal) return refusal
    await db.items.remove(String(request.nextUrl.searchParams.get('id') ?? undefined))
    return new Response(null, { status: 204 })
  } catch (error) {
    return onError(error)
  }
}
