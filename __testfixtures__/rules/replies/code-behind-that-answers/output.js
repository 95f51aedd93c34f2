import { after, NextResponse } from 'next/server'
import { links } from '../../../lib/links'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

export async function DELETE(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const id = searchParams.get('id') ?? undefined
  const draft = searchParams.get('draft')
  return firstAnswer(async (reply) => {
    if (draft === 'true') {
      await links.remove(id)
      reply.end(new Response(null, { status: 204 }))
    }
    const next = await links.after(id)
    if (next) await links.pin(next)
    reply.end(new Response(null))
    return
  }, after)
}

export async function GET(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "id" or "owner" given twice was a list here; now it is the first value.
  const id = searchParams.get('id')
  const owner = searchParams.get('owner')
  return firstAnswer(async (reply) => {
    // By id.
    if (id) {
      const link = await links.get(id)
      reply.send(NextResponse.json({ data: link }))
    }

    // By owner.
    if (owner) {
      const found = await links.of(owner)
      reply.send(NextResponse.json({ data: found }, { status: 201 }))
      await links.note('never comes here with both')
    }
    // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
    return new Response(null, { status: 500 })
  }, after)
}
