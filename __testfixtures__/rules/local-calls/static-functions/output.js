import { NextResponse } from 'next/server'
import { find } from 'boats'

export const dynamic = 'force-dynamic'

class Boats {
  static limit = 3

  static async show(request) {
    // next-reroute NR201: The key "name" given twice was a list here; now it is the first value.
    const boat = await find(request.nextUrl.searchParams.get('name') ?? undefined, Boats.limit)
    if (!boat) return Boats.missing()
    return NextResponse.json(boat)
  }

  static count(request) {
    // next-reroute NR201: The key "name" given twice was a list here; now it is the first value.
    return NextResponse.json({ limit: this.limit, of: request.nextUrl.searchParams.get('name') ?? undefined })
  }

  static missing() {
    return new Response(null, { status: 404 })
  }
}

export function GET(request) {
  return Boats.count(request)
}

export function DELETE(request) {
  return Boats.show(request)
}

function handler() {
  return Boats.missing()
}

export { handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
