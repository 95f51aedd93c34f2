import { NextResponse, type NextRequest } from 'next/server'
import { inTransaction, retry } from '../../../lib/db'
import { users } from '../../../lib/users'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  // gives up after three times
  return new Promise<Response>((resolve, reject) => {
    Promise.resolve(retry(async () => {
      // next-reroute NR201: The key "team" given twice was a list here; now it is the first value.
      const all = await users.list(request.nextUrl.searchParams.get('team') ?? undefined)
      resolve(NextResponse.json(all))
    })).catch(reject)
  })
}

export function DELETE(request: NextRequest) {
  // next-reroute NR201: The key "team" given twice was a list here; now it is the first value.
  return new Promise<Response>((resolve, reject) => {
    Promise.resolve(inTransaction((session: unknown) => users.remove(session, request.nextUrl.searchParams.get('team') ?? undefined).then(() => resolve(new Response(null, { status: 204 }))))).catch(reject)
  })
}

export async function PUT() {
  return new Promise<Response>((resolve) => {
    retry(async () => {
      resolve(NextResponse.json(await users.touch()))
    }).catch((error: Error) => {
      resolve(NextResponse.json({ error: error.message }, { status: 503 }))
    })
  })
}

export async function PATCH() {
  return new Promise<Response>((resolve) => {
    retry(async () => {
      resolve(NextResponse.json(await users.touch()))
    })
  })
}
