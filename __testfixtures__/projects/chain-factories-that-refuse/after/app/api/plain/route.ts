import { NextResponse } from 'next/server'
import { plain } from '../../../lib/chains'
import { db } from '../../../lib/db'

export const DELETE = plain(async function handler(request) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  return NextResponse.json(await db.remove(request.nextUrl.searchParams.get('id') ?? undefined))
})
