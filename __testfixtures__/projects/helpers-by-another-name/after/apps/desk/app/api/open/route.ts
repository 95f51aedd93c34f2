import { NextResponse } from 'next/server'
import { withKeyRoute as withKey } from '@tickets/api'
import { laterRoute as later } from '~answers'
import { tickets } from 'tickets'
import { PAGE_SIZE } from './page-size'

export const dynamic = 'force-dynamic'

const handler = withKey(async (request) => {
  const open = await tickets.open((request.nextUrl.searchParams.get('team') ?? undefined) as string, PAGE_SIZE)
  if (!open) return later('Counting, ask again')
  return NextResponse.json(open)
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
