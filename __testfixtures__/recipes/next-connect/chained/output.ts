import { NextResponse, type NextRequest } from 'next/server'
import { prisma } from '../../../lib/prisma'

export const dynamic = 'force-dynamic'

export async function DELETE() {
  // Drafts go, too.
  await prisma.post.deleteMany({ where: { draft: true } })
  return new Response(null, { status: 204 })
}

export async function GET(request: NextRequest) {
  const posts = await prisma.post.findMany({ take: Number(request.nextUrl.searchParams.get('take') ?? 10) })
  return NextResponse.json({ posts })
}
