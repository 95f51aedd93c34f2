import { NextResponse } from 'next/server'
import { prisma } from '../../../lib/prisma'

export const dynamic = 'force-dynamic'

// A field that is written may hold a list, and `in` takes one.
async function handler(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "name" or "ids" given twice was a list here; now it is the first value.
  const id = searchParams.get('id') ?? undefined
  const name = searchParams.get('name') ?? undefined
  const ids = searchParams.get('ids') ?? undefined
  await prisma.user.update({ where: { id }, data: { name } })
  const users = await prisma.user.findMany({ where: { id: { in: ids } } })
  return NextResponse.json(users)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
