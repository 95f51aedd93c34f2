import { NextResponse } from 'next/server'
import { prisma } from '../../../lib/prisma'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  const { searchParams } = request.nextUrl
  const siteId = searchParams.get('siteId') ?? undefined
  const search = searchParams.get('search') ?? undefined

  const posts = await prisma.post.findMany({
    where: { site: { id: siteId }, OR: [{ title: { contains: search } }, { content: { contains: search } }] },
  })
  return NextResponse.json(posts)
}

export async function POST(request) {
  const siteId = request.nextUrl.searchParams.get('siteId') ?? undefined

  const post = await prisma.post.create({ data: { title: 'New', site: { connect: { id: siteId } } } })
  return NextResponse.json(post, { status: 201 })
}
