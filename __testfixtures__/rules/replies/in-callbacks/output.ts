import { after, NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { firstAnswer } from '../../../lib/first-answer'
import { readBody } from '../../../lib/read-body'
import { sendBody } from '../../../lib/send-body'

/** Takes several items away. */
export const DELETE = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const ids: string[] = body.ids
  if (!ids) return NextResponse.json({ error: 'ids' }, { status: 400 })

  return firstAnswer(async (reply) => {
    // each by itself
    ids.forEach(async (id) => {
      const error = await db.remove(id)
      if (error === 'gone') {
        return reply.send(NextResponse.json({ error }, { status: 404 }))
      }
    })

    await db.compact()
    return reply.send(NextResponse.json({ ok: true }))
  }, after)
}

export const PATCH = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return firstAnswer(async (reply) => {
    try {
      const { id, name } = body
      const renamed = await db.transaction(async (tx: any) => {
        const item = await tx.find(id)
        if (!item) {
          return reply.send(NextResponse.json({ error: 'not found' }, { status: 404 }))
        }
        return tx.rename(id, name)
      })
      if (!renamed) {
        return reply.send(NextResponse.json({ error: 'not renamed' }, { status: 409 }))
      }
      return reply.send(NextResponse.json({ renamed: true }))
    } catch (error: any) {
      await db.note('failed', error.message)
      reply.send(NextResponse.json({ error: error.message }, { status: 500 }))
    }
  }, after)
}

export async function PUT(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const headers = new Headers()
  return firstAnswer(async (reply) => {
    const found = await db.load(body.id).catch((error: Error) => {
      reply.send(sendBody(error.message, { status: 502, headers }))
    })
    if (!found) return
    headers.set('X-Version', String(found.version))
    // next-reroute NR206: This text was sent without a content type, so browsers guessed it; now it is text/plain.
    reply.end(new Response(found.text as BodyInit, { headers }))
  }, after)
}
