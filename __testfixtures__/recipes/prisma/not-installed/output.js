import { NextResponse } from 'next/server'
import { models } from '../../../lib/models'

export const dynamic = 'force-dynamic'

// Another library, which takes lists where Prisma does not.
async function handler(request) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const users = await models.user.findMany({ where: { id: request.nextUrl.searchParams.get('id') ?? undefined } })
  return NextResponse.json(users)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
