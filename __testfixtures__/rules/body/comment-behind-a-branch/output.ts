import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  try {
    return NextResponse.json(await db.plans()) // Makes one
     } catch (error) {
    return NextResponse.json({ error: 'Failed' }, { status: 500 })
  }
}

export async function POST(request: NextRequest) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    return NextResponse.json(await db.add(body.name), { status: 201 }) } catch (error) {
    return NextResponse.json({ error: 'Failed' }, { status: 500 })
  }
}

export async function PUT(request: NextRequest) {
  try {
    db.count('other')
    const body = await readBody(request)
    if (body instanceof Response) return body

    return NextResponse.json(await db.change(body.name)) // Takes one away
     } catch (error) {
    return NextResponse.json({ error: 'Failed' }, { status: 500 })
  }
}

export async function DELETE(request: NextRequest) {
  try {
    db.count('other')
    await db.remove(String(request.nextUrl.searchParams.get('id') ?? undefined))
    return new Response(null, { status: 204 }) } catch (error) {
    return NextResponse.json({ error: 'Failed' }, { status: 500 })
  }
}
