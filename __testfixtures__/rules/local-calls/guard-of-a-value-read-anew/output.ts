import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

type Guest = { id: string; name: string }
const guests: Record<string, Guest> = { ann: { id: 'ann', name: 'Ann' } }

async function load(id: string): Promise<Guest | null> {
  return guests[id] ?? null
}

async function guestOf(request: NextRequest) {
  const authorization = request.headers.get('authorization')
  let guest: Guest | null = authorization ? { id: authorization, name: '' } : null
  if (!guest) {
    return NextResponse.json({ error: 'Who are you?' }, { status: 401 })
  }
  // What was shown above is not so any longer: nobody may have this id.
  guest = await load(guest.id)
  return guest
}

async function handler(request: NextRequest) {
  const guest = await guestOf(request)
  if (guest instanceof Response) return guest
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  if (!guest) return new Response(null, { status: 500 })

  return NextResponse.json({ name: guest.name })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
