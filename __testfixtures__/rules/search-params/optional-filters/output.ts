import { NextResponse, type NextRequest } from 'next/server'
import { prisma } from '../../../lib/prisma'

export const dynamic = 'force-dynamic'

// A filter that is not given is no filter.
async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const status = searchParams.get('status') ?? undefined
  const owner = searchParams.get('owner')
  const q = searchParams.get('q') ?? ''

  const tickets = await prisma.ticket.findMany({
    where: { status: status as string | undefined, owner: owner ? String(owner) : undefined, title: { contains: String(q) } },
  })
  return NextResponse.json(tickets)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
