import { NextResponse } from 'next/server'
import db from '../../../lib/db'

export const dynamic = 'force-dynamic'

function isOpen(request) {
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 503.
  if (request.nextUrl.searchParams.get('closed') === 'yes') return new Response(null, { status: 503 })
}

async function isFree(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 402.
  if (searchParams.get('plan') === 'free') return
  else if (searchParams.get('plan') === 'old') return new Response(null, { status: 402 })
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

// What it does not know goes nowhere.
function isShort(request) {
  const short = String(request.nextUrl.searchParams.get('title') ?? '').length < 9
  short && console.log('short')
  if (short) return
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

async function signIn(request) {
  const user = await db.users.find(request.headers.get('authorization') ?? undefined)
  if (!user?.active) {
    console.log('inactive')
    // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
    return new Response(null, { status: 500 })
  }
  return user
}

export async function GET(request) {
  const denied = isOpen(request)
  if (denied) return denied
  return NextResponse.json(await db.items.list())
}

export async function POST(request) {
  const user = await signIn(request)
  if (user instanceof Response) return user
  return NextResponse.json({ by: user.name }, { status: 201 })
}

export async function PUT(request) {
  const denied = await isFree(request)
  if (denied) return denied
  return NextResponse.json({ put: true })
}

export function PATCH(request) {
  const denied = isShort(request)
  if (denied) return denied
  return NextResponse.json({ patched: true })
}
