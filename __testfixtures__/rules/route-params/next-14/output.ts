import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../../lib/db'

export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'

type Context = { params: { shop: string; rest: string[] } }

export async function POST(_request: NextRequest, { params }: Context) {
  const { shop, rest } = params
  await db.visit.add({ shop, to: rest.join('/') })
  return NextResponse.json({ shop }, { status: 201 })
}

async function handler(_request: NextRequest, { params }: Context) {
  const { shop, rest } = params
  const page = await db.page.find(shop, ...rest)
  return NextResponse.json(page)
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
