import { NextResponse } from 'next/server'
import { notes } from 'storage'
import { responder } from '@/lib/responder'
import { readBody } from '@/lib/read-body'

export default responder(async (request, { userId }: any) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.text) throw new Error('A note has a text.')
  const note = await notes.create({ text: body.text, owner: userId })
  return NextResponse.json({ note }, { status: 201 })
})
