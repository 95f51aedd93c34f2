import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

const perPage = (count: number) => Number(count) * 2

const named = (name: string) => `${name}!`

export function POST(request: NextRequest) {
  const { searchParams } = request.nextUrl
  if (!searchParams.get('tag')) return NextResponse.json({ error: 'tag' }, { status: 400 })
  return NextResponse.json({ tag: named(searchParams.get('tag') as any), all: searchParams.get('all') === 'yes' })
}

export function PUT(request: NextRequest) {
  const { searchParams } = request.nextUrl
  return NextResponse.json({ name: named((searchParams.get('name') ?? undefined) as any), given: !!searchParams.get('name') })
}

export function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const size: any = searchParams.get('size') ?? undefined
  const name: any = searchParams.get('name') ?? undefined
  const sort: any = searchParams.get('sort') ?? 1
  const debug = searchParams.get('debug')
  if (debug) console.log(`sorted by ${sort}`)
  return NextResponse.json({ size: perPage(size), name: named(name), sort: sort - 1 })
}
