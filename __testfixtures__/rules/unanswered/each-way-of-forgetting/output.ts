import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    if (!body.todo) {
      console.log('No text found')
      // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 422.
      return new Response(null, { status: 422 })
    }
    await db.todo.create(body.todo)
    return NextResponse.json({ success: true }, { status: 201 })
  } catch (error) {
    console.log(error)
    // res.status(500)
  }
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

export async function PUT(request: NextRequest) {
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  if (!request.headers.get('authorization')) return new Response(null, { status: 500 })
  const id = request.nextUrl.searchParams.get('id')
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  if (!id) return new Response(null, { status: 500 })
  try {
    // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
    await db.todo.update(id)
  } catch {
    // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 503.
    return new Response(null, { status: 503 })
  }
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  if (request.nextUrl.searchParams.get('quiet')) { await db.todo.note('quiet'); return new Response(null, { status: 500 }) }
  return NextResponse.json({ ok: true })
}

async function handler() {
  const todos = await db.todo.all()
  if (todos) {
    return NextResponse.json(todos)
  }
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

export { handler as GET, handler as PATCH, handler as DELETE, handler as OPTIONS }
