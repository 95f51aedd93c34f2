import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const page = parseInt(searchParams.get('page') as string) || 1
  const limit = Number(searchParams.get('limit') ?? 20)
  const sort = (searchParams.get('sort') as string) || 'createdAt'
  const descending = searchParams.get('order') === 'desc'

  try {
    const [items, total] = await Promise.all([
      db.item.list({ skip: (page - 1) * limit, take: limit, orderBy: { [sort]: descending ? 'desc' : 'asc' } }),
      db.item.count(),
    ])
    return NextResponse.json({ items, total, pages: Math.ceil(Number(total) / limit) })
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: 'Could not list the items' }, { status: 500 })
  }
}
