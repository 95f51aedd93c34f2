import { NextResponse } from 'next/server'
import { db } from '@/db'
import { found } from '@/helpers/answers'
import admin from '@/middleware/admin'
import { readBody } from '@/helpers/read-body'

export const dynamic = 'force-dynamic'

const handleGet = admin(() => {
  try {
    return GET()
  } catch (error) {
    return NextResponse.json({ status: 500, message: 'Server error' }, { status: 500 })
  }
})

const handlePost = admin((request) => {
  try {
    return POST(request)
  } catch (error) {
    return NextResponse.json({ status: 500, message: 'Server error' }, { status: 500 })
  }
})

export { handleGet as GET, handlePost as POST }

const GET = async () => {
  const banners = await db.banner.findMany({ orderBy: { order: 'asc' } })
  return NextResponse.json(found(banners))
}

const POST = async (request) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { title, order } = body
  if (!title) {
    return NextResponse.json({ status: 400, message: 'A banner needs a title' }, { status: 400 })
  }
  const banner = await db.banner.create({ data: { title, order } })
  return NextResponse.json({ status: 201, data: banner }, { status: 201 })
}
